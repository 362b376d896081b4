#!/usr/bin/env python3
"""Broadsheet from its source: makes what is missing once, then starts.

python3 run.py [FILE …]        the window (or any command of broadsheet, e.g. ``check FILE``)
python3 run.py test [--full]   the tests, with the linters and the type checker
python3 run.py bench           the benchmarks
"""

from __future__ import annotations

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
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


def main(arguments: list[str]) -> int:
    """Prepare, then become the program that was asked for."""
    if sys.version_info < OLDEST:
        return _refuse(f"Python {sys.version.split()[0]} found, Python {OLDEST[0]}.{OLDEST[1]} or newer expected")
    developing = arguments[:1] in (["test"], ["bench"])
    if missing := _missing(with_window=not developing):
        return _refuse(f"this system lacks what Qt needs; install it with: sudo apt install {' '.join(missing)}")
    try:
        _prepare("dev" if developing else "run")
    except subprocess.CalledProcessError as failure:
        return _refuse(f"{' '.join(map(str, failure.cmd[:4]))} … ended with {failure.returncode}")
    environment = dict(os.environ, PYTHONPATH=str(ROOT / "desktop"))
    if not developing:
        return _become([str(PYTHON), "-m", "broadsheet", *arguments], environment)
    environment["QT_QPA_PLATFORM"] = environment.get("QT_QPA_PLATFORM", "offscreen")
    return _test(arguments[1:], environment) if arguments[0] == "test" else _bench(arguments[1:], environment)


def _test(arguments: list[str], environment: dict[str, str]) -> int:
    """Linters and types, then the tests; each is run whatever the others say."""
    if "--full" in arguments:
        arguments = [argument for argument in arguments if argument != "--full"]
        environment["BROADSHEET_FULL_TESTS"] = "1"
    checks = [
        ["ruff", "check", "--quiet", "."],
        ["ruff", "format", "--check", "--quiet", "."],
        ["mypy"],
        ["pytest", *arguments],
    ]
    codes = [subprocess.run([PYTHON, "-m", *check], cwd=ROOT, env=environment).returncode for check in checks]
    for check, code in zip(checks[:-1], codes[:-1], strict=True):
        if code:
            print(f"{' '.join(check)} found something to mend", file=sys.stderr)
    return max(codes)


def _bench(arguments: list[str], environment: dict[str, str]) -> int:
    command = [PYTHON, "-m", "pytest", "tests/benchmarks", "--benchmark-enable", "--benchmark-only", "-s", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment).returncode


def _prepare(what: str) -> None:
    """Environment, packages, fonts and catalogues; nothing where the stamp says that all is done."""
    lock = LOCKS[what]
    stamp = VENV / f"broadsheet-{what}.stamp"
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in (lock, FONT_LOCK))).hexdigest()
    if not (PYTHON.exists() and stamp.is_file() and stamp.read_text() == digest):
        print("Preparing Broadsheet (once; a few minutes) …", file=sys.stderr, flush=True)
        _make_environment()
        _install("--require-hashes", "-r", str(lock))
        _install("--no-deps", "--require-hashes", "-r", str(FONT_LOCK))
        stamp.write_text(digest)
    for script in ("fonts.py", "translations.py"):
        subprocess.run([PYTHON, ROOT / "build_spec" / script], check=True, stdout=subprocess.DEVNULL)


def _make_environment() -> None:
    if PYTHON.exists():
        return
    uv = shutil.which("uv")
    if uv:
        subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, VENV], check=True)
    else:
        venv.create(VENV, with_pip=True)


def _install(*arguments: str) -> None:
    uv = shutil.which("uv")
    if uv:
        subprocess.run([uv, "pip", "install", "--quiet", "--python", PYTHON, *arguments], check=True)
    else:
        quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
        subprocess.run([PYTHON, "-m", "pip", "install", *quiet, *arguments], check=True)


def _missing(*, with_window: bool) -> list[str]:
    """Debian packages of the libraries that do not load, on Linux."""
    if not sys.platform.startswith("linux"):
        return []
    on_x11 = with_window and os.environ.get("QT_QPA_PLATFORM", "xcb").startswith("xcb")
    libraries = LIBRARIES | (WINDOW_LIBRARIES if on_x11 else {})
    packages = [package for library, package in libraries.items() if not _loads(library)]
    try:
        import ensurepip  # noqa: F401  # Debian parts it from python3
    except ImportError:
        if not PYTHON.exists() and not shutil.which("uv"):
            packages.insert(0, "python3-venv")
    return packages


def _loads(library: str) -> bool:
    name = ctypes.util.find_library(library)
    if name is None:
        return False
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
