"""Other Debian roots to try things in: made by debootstrap, entered by chroot."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "bare"
USER = 1000
HOME = "/home/guest"
SKIPPED = "skipped: "
"""Begins what is told of a trial that cannot be made here."""

PATIENCE = 240.0
"""Seconds that a program may take to begin, to end or to hand over on a busy machine; nothing waits that is done."""

_PATH = "/usr/sbin:/usr/bin:/sbin:/bin"


def make(suite: str) -> Path:
    """A bare root, kept from run to run."""
    root = WORK / suite
    if not (root / "made").exists():
        shutil.rmtree(root, ignore_errors=True)
        root.parent.mkdir(parents=True, exist_ok=True)
        command = ["debootstrap", "--variant=minbase", suite, str(root)]
        subprocess.run(command, check=True, capture_output=True, text=True)
        (root / "made").touch()
    return root


def with_packages(bare: Path, name: str, packages: tuple[str, ...]) -> Path:
    """A copy of a root in which more of Debian's packages are installed, kept from run to run.

    Raises:
        subprocess.CalledProcessError: they could not be fetched or installed.
    """
    root = bare.with_name(f"{bare.name}-{name}")
    if not (root / "furnished").exists():
        shutil.rmtree(root, ignore_errors=True)
        subprocess.run(["cp", "--archive", "--one-file-system", str(bare), str(root)], check=True)
        shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
        mount(root)
        inside(root, "apt-get", "update")
        inside(root, "apt-get", "install", "--yes", "--no-install-recommends", *packages)
        (root / "furnished").touch()
    return root


def mount(root: Path) -> None:
    """Give a root the system's processes, devices and screens; gone with the namespace of the mounts."""
    for part in ("proc", "sys", "dev", "tmp/.X11-unix"):
        (root / part).mkdir(parents=True, exist_ok=True)
        source = Path("/") / part
        if source.is_dir() and not (root / part).is_mount():
            subprocess.run(["mount", "--rbind", str(source), str(root / part)], check=True)


def inside(root: Path, *command: str) -> None:
    """Run a command as root in a root."""
    environment = {"PATH": _PATH, "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["chroot", str(root), *command], env=environment, check=True, stdout=subprocess.DEVNULL)


def started(
    root: Path, command: tuple[str, ...], environment: dict[str, str], wrapper: tuple[str, ...] = ()
) -> subprocess.Popen[str]:
    """Start a command as a plain person in a root, with nothing of this environment."""
    plain = {"PATH": "/usr/bin:/bin", "HOME": HOME, "QT_QPA_PLATFORM": "xcb"}
    words = [f"{name}={value}" for name, value in (plain | environment).items()]
    entered = [*wrapper, "chroot", f"--userspec={USER}:{USER}", str(root), "env", "-i", *words, *command]
    return subprocess.Popen(entered, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def processes(root: Path, program: str) -> dict[int, list[str]]:
    """The running processes of a program of a root: their arguments by number."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if (folder / "exe").readlink() == Path(f"{root}{program}"):
                found[int(folder.name)] = (folder / "cmdline").read_bytes().decode().split("\0")[:-1]
        except OSError:  # it has ended meanwhile
            continue
    return found
