"""Tries the packages in a bare Debian 12: no Python, no font, no graphics driver, no root; looks at the pixels.

Started as root by ``build/venv/bin/python build_spec/bare_root.py`` after ``python3 run.py bundle``; needs debootstrap
and Xvfb. Every window is pictured in ``build/bare/pictures``. Exit status: 0 where every trial went well or cannot be
made here, which is said; else 1.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import double_click
import fat_stick
import roots
import screens
from roots import HOME, USER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PICTURES = roots.WORK / "pictures"
NOT_OURS = ("locale", "character encoding", "for more information")
"""Of the lines that Qt writes where the language asked for is not installed."""
FOLDER = f"{HOME}/会议 资料/对开"
STICK = "/media/只读 盘"
FAT = "/media/U 盘"
TOOLS = {"debootstrap": "debootstrap", "Xvfb": "xvfb", "unshare": "util-linux", "chroot": "coreutils"}


@dataclass(frozen=True)
class Trial:
    """One way to start the program.

    Attributes:
        name: of the trial and its picture.
        command: program and arguments, inside the root.
        environment: beside a plain one.
        wrapper: what runs chroot.
        proof: says what is wrong after the start; nothing where all is well.
    """

    name: str
    command: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)
    wrapper: tuple[str, ...] = ()
    proof: Callable[[Path], str] | None = None


TRIALS = (
    Trial("deb-zh", ("broadsheet",), {"LANG": "zh_CN.UTF-8"}),
    Trial("deb-en", ("broadsheet", "open", "--language", "en", "--page", "charts"), {"LANG": "en_GB.UTF-8"}),
    Trial("tar-in-a-path-with-chinese-and-blanks", (f"{FOLDER}/broadsheet",)),
    Trial("a-file-with-chinese-and-blanks", ("broadsheet", f"{HOME}/余杭 简报.briefing")),
    Trial("read-only-medium", (f"{STICK}/broadsheet", "open", "--page", "names")),
    Trial("home-that-cannot-be-written", ("broadsheet", "open", "--page", "timeline"), {"HOME": "/root"}),
    Trial("no-execute-bit", ("sh", f"{HOME}/fat/start.sh")),
    Trial("no-network-interface", ("broadsheet",), {"LANG": "zh_CN.UTF-8"}, ("unshare", "--net")),
)


def main(arguments: list[str]) -> int:
    """Make the root, try everything, tell of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packages", type=Path, default=roots.ROOT / "dist", help="folder of the tar.xz and the .deb")
    parser.add_argument("--suite", default="bookworm", help="the Debian to try; default: bookworm, which is 12")
    chosen = parser.parse_args(arguments)
    if reason := _unable(chosen.packages):
        print(f"skipped  bare_root: {reason}")
        return 0
    if os.environ.get("BROADSHEET_OWN_MOUNTS") != "1":  # mounts of a namespace end with it
        command = ["unshare", "--mount", "--propagation", "private", sys.executable, __file__, *arguments]
        return subprocess.run(command, env=dict(os.environ, BROADSHEET_OWN_MOUNTS="1")).returncode
    try:
        root = roots.make(chosen.suite)
    except subprocess.CalledProcessError as failure:
        print(f"skipped  bare_root: debootstrap ended with {failure.returncode}: {failure.stderr[-300:].strip()}")
        return 0
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    with _settled(root, chosen.packages):
        wrong = {trial.name: _tried(trial, root) for trial in TRIALS}
        wrong["portable"] = _portable(root, FOLDER, (f"{FOLDER}/broadsheet",))
        wrong |= _from_stick(root)
        wrong["boxes instead of glyphs are noticed"] = _boxes_are_noticed(root)
    wrong["double click"] = double_click.tried(root, next(chosen.packages.glob("*.deb")), PICTURES)
    for name, words in wrong.items():
        state = words and ("skipped" if words.startswith(roots.SKIPPED) else "failed")
        print(f"{state or 'passed'}  {name}{': ' if words else ''}{words.removeprefix(roots.SKIPPED)}")
    return 1 if any(words and not words.startswith(roots.SKIPPED) for words in wrong.values()) else 0


def _unable(packages: Path) -> str:
    """Why this cannot be done here; nothing where it can."""
    if os.geteuid() != 0:
        return "only root may make another root"
    missing = [package for tool, package in TOOLS.items() if not shutil.which(tool)]
    if missing:
        return f"install {' '.join(missing)}"
    if not (list(packages.glob("*.deb")) and list(packages.glob("*.tar.xz"))):
        return f"{packages}: found no packages, expected those of: python3 run.py bundle"
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode:
        return "this system lets nobody mount"
    return ""


@contextmanager
def _settled(root: Path, packages: Path) -> Iterator[None]:
    """The packages in the root, installed or unpacked as a person would; gone again afterwards."""
    deb, archive = next(packages.glob("*.deb")), next(packages.glob("*.tar.xz"))
    roots.mount(root)
    shutil.copy(deb, root / "broadsheet.deb")
    roots.inside(root, "dpkg", "--install", "/broadsheet.deb")
    home = root / HOME.lstrip("/")
    shutil.rmtree(home, ignore_errors=True)
    unpacked = root / FOLDER.lstrip("/")
    unpacked.parent.mkdir(parents=True)
    subprocess.run(["tar", "-xf", archive, "-C", unpacked.parent], check=True)
    next(unpacked.parent.iterdir()).rename(unpacked)
    shutil.copytree(unpacked, home / "fat")
    for path in (home / "fat").rglob("*"):
        if path.is_file():
            path.chmod(0o644)
    roots.inside(root, "broadsheet", "pack", "/usr/lib/broadsheet/_internal/resources/briefings/yuhang",
            "-o", f"{HOME}/余杭 简报.briefing")  # fmt: skip
    subprocess.run(["chown", "-R", f"{USER}:{USER}", str(home)], check=True)
    stick = root / STICK.lstrip("/")
    stick.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "--bind", str(unpacked), str(stick)], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", str(stick)], check=True)
    try:
        yield
    finally:
        roots.inside(root, "dpkg", "--purge", "broadsheet")


def _started(trial: Trial, root: Path, display: str, **more: str) -> subprocess.Popen[str]:
    return roots.started(root, trial.command, trial.environment | {"DISPLAY": display} | more, trial.wrapper)


def _tried(trial: Trial, root: Path, *, patient: bool = True) -> str:
    """What is wrong with a start; nothing where its window shows words."""
    with screens.screen() as screen:
        program = _started(trial, root, screen.display)
        picture = screen.with_words(program) if patient else screen.settled(program)
        _wait_for_the_whole(root, program)
        ended = program.poll()
        program.terminate()
        told = program.communicate(timeout=roots.PATIENCE)[0].strip()
    screens.save(picture, PICTURES / f"{trial.name}.png")
    if ended is not None:
        return f"it ended with {ended}: {told[-300:]}"
    shapes = screens.shapes(picture)
    if shapes.various < screens.WORDS:
        return f"{shapes.various} different shapes of {shapes.all} on the screen, expected words"
    complaints = [line for line in told.splitlines() if not any(words in line for words in NOT_OURS)]
    return "it complains: " + " ".join(complaints)[-300:] if complaints else ""


def _wait_for_the_whole(root: Path, program: subprocess.Popen[str]) -> None:
    """Wait till the program takes its start for done; the next would complain of one that was ended before."""
    until = time.monotonic() + roots.PATIENCE
    while program.poll() is None and time.monotonic() < until:
        left = (root / HOME.lstrip("/")).glob(".local/state/*/run-*.txt")
        if not any(path.read_bytes() for path in left):
            return
        time.sleep(0.1)


def _from_stick(root: Path) -> dict[str, str]:
    """Starts from a stick with FAT: with its settings on it, then read-only."""
    image, stick = roots.WORK / "stick.img", f"{FAT}/对开"
    (root / FOLDER.lstrip("/") / "settings.json").unlink(missing_ok=True)  # of the trial before
    cannot = fat_stick.made("对开", image)
    found = {"fat-stick-portable": cannot, "fat-stick-read-only": cannot}
    if not cannot:
        with fat_stick.plugged(image, root / FAT.lstrip("/"), writable=True) as words:
            if not words:
                source = f"{root / FOLDER.lstrip('/')}/."
                subprocess.run(["cp", "--recursive", source, str(root / stick.lstrip("/"))], check=True)
            found["fat-stick-portable"] = words or _portable(root, stick, ("sh", f"{stick}/start.sh"))
        with fat_stick.plugged(image, root / FAT.lstrip("/"), writable=False) as words:
            trial = Trial("fat-stick-read-only", ("sh", f"{stick}/start.sh", "open", "--page", "charts"))
            found["fat-stick-read-only"] = words or _tried(trial, root)
    image.unlink(missing_ok=True)
    return found


def _portable(root: Path, place: str, command: tuple[str, ...]) -> str:
    """Settings lie beside the program where a file ``.portable`` does, and nowhere else."""
    folder = root / place.lstrip("/")
    (folder / ".portable").touch()
    with screens.screen() as screen:
        trial = Trial("portable", command)
        told = _started(trial, root, screen.display, BROADSHEET_TRACE_START="1").communicate(timeout=roots.PATIENCE)[0]
    (folder / ".portable").unlink()
    if not (folder / "settings.json").exists():
        return f"no settings beside the program: {told[-300:]}"
    return ""


def _boxes_are_noticed(root: Path) -> str:
    """The look at the pixels finds fault with a program whose fonts are gone."""
    fonts = root / FOLDER.lstrip("/") / "_internal/resources/fonts"
    hidden = fonts.with_name("gone")
    fonts.rename(hidden)
    try:
        trial = Trial("boxes", (f"{FOLDER}/broadsheet",))
        words = _tried(trial, root, patient=False)
        if words.startswith("0 different"):  # nothing was painted yet
            words = _tried(trial, root)
    finally:
        hidden.rename(fonts)
    return "" if "different shapes" in words else f"found {words or 'nothing'}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
