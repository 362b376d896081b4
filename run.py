#!/usr/bin/env python3
"""Broadsheet from its source: makes what is missing once, then starts.

python3 run.py [FILE …]        the window (or any command of broadsheet, e.g. ``check FILE``)
python3 run.py test [--full]   the tests, with the linters and the type checker
python3 run.py bench           the benchmarks; --start compares the start of the app with that of others, as a table
python3 run.py bundle [--briefing FILE] [--out FOLDER]
                               the standalone app: a folder, on Linux also a tar.xz and a .deb
"""

from __future__ import annotations

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCKS = {
    name: ROOT / f"requirements{part}.lock" for name, part in (("run", ""), ("dev", "-dev"), ("bundle", "-bundle"))
}
FONT_LOCK = ROOT / "build_spec" / "fonts.lock"
OLDEST = (3, 11)

# Library that must load: the Debian package that has it. The second table is for a window on X11.
LIBRARIES = {"EGL": "libegl1", "GL": "libgl1", "glib-2.0": "libglib2.0-0", "fontconfig": "libfontconfig1",
             "dbus-1": "libdbus-1-3", "xkbcommon": "libxkbcommon0"}  # fmt: skip
WINDOW_LIBRARIES = {
    "xkbcommon-x11": "libxkbcommon-x11-0", "xcb-cursor": "libxcb-cursor0", "xcb-icccm": "libxcb-icccm4",
    "xcb-image": "libxcb-image0", "xcb-keysyms": "libxcb-keysyms1", "xcb-randr": "libxcb-randr0",
    "xcb-render-util": "libxcb-render-util0", "xcb-shape": "libxcb-shape0", "xcb-xkb": "libxcb-xkb1",
    "X11-xcb": "libx11-xcb1",
}  # fmt: skip
CARRIED_LIBRARIES = {"wayland-client": "libwayland-client0", "wayland-cursor": "libwayland-cursor0",
                     "wayland-egl": "libwayland-egl1", "GLX": "libglx0", "GLdispatch": "libglvnd0"}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Prepare, then become the program that was asked for."""
    if sys.version_info < OLDEST:
        return _refuse(f"Python {sys.version.split()[0]} found, Python {OLDEST[0]}.{OLDEST[1]} or newer expected")
    what = {"test": "dev", "bench": "dev", "bundle": "bundle"}.get(arguments[0] if arguments else "", "run")
    if what == "bundle" and Path(builder()).resolve() != Path(sys.executable).resolve():
        return subprocess.run([builder(), __file__, *arguments]).returncode
    if lacking := missing(what):
        return _refuse(f"this system lacks what Qt needs; install it with: sudo apt install {' '.join(lacking)}")
    try:
        python = _prepare(what)
    except subprocess.CalledProcessError as failure:
        return _refuse(f"{' '.join(map(str, failure.cmd[:4]))} … ended with {failure.returncode}")
    environment = dict(os.environ, PYTHONPATH=str(ROOT / "desktop"))
    if what == "run":
        return _become([str(python), "-m", "broadsheet", *arguments], environment)
    if what == "bundle":
        return subprocess.run([python, ROOT / "build_spec" / "bundle.py", *arguments[1:]]).returncode
    environment["QT_QPA_PLATFORM"] = environment.get("QT_QPA_PLATFORM", "offscreen")
    return (_test if arguments[0] == "test" else _bench)(python, arguments[1:], environment)


def _test(python: Path, arguments: list[str], environment: dict[str, str]) -> int:
    """Linters and types, then the tests; each is run whatever the others say."""
    if "--full" in arguments:
        arguments = [argument for argument in arguments if argument != "--full"]
        environment["BROADSHEET_FULL_TESTS"] = "1"
    workers = (os.cpu_count() or 1) + 2  # what tests the window mostly waits for it
    checks = [
        ["ruff", "check", "--quiet", "."],
        ["ruff", "format", "--check", "--quiet", "."],
        ["mypy"],
        ["pytest", "--numprocesses", str(workers), "--dist", "worksteal", *arguments],
    ]
    codes = [subprocess.run([python, "-m", *check], cwd=ROOT, env=environment).returncode for check in checks]
    for check, code in zip(checks[:-1], codes[:-1], strict=True):
        if code:
            print(f"{' '.join(check)} found something to mend", file=sys.stderr)
    return max(codes)


def _bench(python: Path, arguments: list[str], environment: dict[str, str]) -> int:
    if "--start" in arguments:
        return _compare_start(python, [argument for argument in arguments if argument != "--start"])
    command = [python, "-m", "pytest", "tests/benchmarks", "--benchmark-enable", "--benchmark-only", "-s", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment).returncode


def _compare_start(python: Path, arguments: list[str]) -> int:
    """Freeze what is measured beside the app, then measure; the app itself is the one that was bundled last."""
    freezing = subprocess.run([_prepare("bundle"), ROOT / "build_spec" / "bare_windows.py"])
    if freezing.returncode:
        return freezing.returncode
    return subprocess.run([python, ROOT / "tests" / "benchmarks" / "compare_start.py", *arguments], cwd=ROOT).returncode


def _prepare(what: str) -> Path:
    """Environment, then what is generated: fonts, catalogues, tables; each says itself that nothing is left to do."""
    python = make_environment(what)
    for script in ("fonts.py", "translations.py", "tagger.py", "dictionary.py", "pinyin.py", "licences.py"):
        subprocess.run([python, ROOT / "build_spec" / script], check=True, stdout=subprocess.DEVNULL)
    return python


def make_environment(what: str) -> Path:
    """Environment and packages; nothing where the stamp says that all is done.

    A bundle has an environment of its own: nothing of the tests can slip into it.

    Args:
        what: ``run``, ``dev`` or ``bundle``.

    Returns:
        Its Python.
    """
    home = _home(what)
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = home / f"broadsheet-{what}.stamp"
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in (LOCKS[what], FONT_LOCK))).hexdigest()
    digest += f" {sys.version}" if what == "bundle" else ""
    if not (python.exists() and stamp.is_file() and stamp.read_text() == digest):
        print("Preparing Broadsheet (once; a few minutes) …", file=sys.stderr, flush=True)
        if what == "bundle":
            shutil.rmtree(home, ignore_errors=True)
        _make_environment(home, python)
        _install(python, "--require-hashes", "-r", str(LOCKS[what]))
        _install(python, "--no-deps", "--require-hashes", "-r", str(FONT_LOCK))
        stamp.write_text(digest)
    return python


def builder() -> str:
    """The Python that a bundle carries: on Linux the system's own, where it is new enough.

    Distributions build theirs with the compiler's profiles: a start takes a third longer on one that pyenv made.
    """
    system = "/usr/bin/python3"
    if not sys.platform.startswith("linux") or not Path(system).exists():
        return sys.executable
    told = subprocess.run([system, "-c", "import sys; print(*sys.version_info[:2])"], capture_output=True, text=True)
    return system if tuple(map(int, told.stdout.split())) >= OLDEST else sys.executable


def _home(what: str) -> Path:
    return ROOT / "build" / "venv" if what == "bundle" else ROOT / ".venv"


def _make_environment(home: Path, python: Path) -> None:
    if python.exists():
        return
    uv = shutil.which("uv")
    if uv:
        subprocess.run([uv, "venv", "--quiet", "--seed", "--python", sys.executable, home], check=True)
    else:
        venv.create(home, with_pip=True)


def _install(python: Path, *arguments: str) -> None:
    uv = shutil.which("uv")
    if uv:
        subprocess.run([uv, "pip", "install", "--quiet", "--python", python, *arguments], check=True)
    else:
        quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
        subprocess.run([python, "-m", "pip", "install", *quiet, *arguments], check=True)


def missing(what: str) -> list[str]:
    """Debian packages of the libraries and tools that are not there, on Linux."""
    if not sys.platform.startswith("linux"):
        return []
    on_x11 = what == "run" and os.environ.get("QT_QPA_PLATFORM", "xcb").startswith("xcb")
    libraries = LIBRARIES | (WINDOW_LIBRARIES if on_x11 or what == "bundle" else {})
    libraries |= CARRIED_LIBRARIES if what == "bundle" else {}
    packages = [package for library, package in libraries.items() if not _loads(library)]
    if what == "bundle":
        packages += [] if all(map(shutil.which, ("ld", "objcopy", "objdump", "strip"))) else ["binutils"]
        packages += [] if _has_shared_python() else [f"libpython{sys.version_info.major}.{sys.version_info.minor}"]
    try:
        import ensurepip  # noqa: F401  # Debian parts it from python3
    except ImportError:
        if not _home(what).exists() and not shutil.which("uv"):
            packages.insert(0, "python3-venv")
    return packages


def _has_shared_python() -> bool:
    """Whether Python's own library is there: a frozen program needs it, and Debian parts it from python3."""
    name = sysconfig.get_config_var("INSTSONAME") or ""
    return ".so" in name and any(_opens(place) for place in (name, f"{sysconfig.get_config_var('LIBDIR')}/{name}"))


def _loads(library: str) -> bool:
    name = ctypes.util.find_library(library)
    return name is not None and _opens(name)


def _opens(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _become(command: list[str], environment: dict[str, str]) -> int:
    """Hand the process over, so that the window belongs to the process that was started."""
    if os.name != "nt":
        os.execve(command[0], command, environment)
    return subprocess.run(command, env=environment).returncode


def _refuse(words: str) -> int:
    print(f"run.py: {words}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
