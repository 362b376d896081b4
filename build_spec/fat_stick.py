"""A stick with FAT, made of a file: mounted by the kernel where it can, else by fusefat."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import roots

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SIZE = 300 * 2**20
_TOOLS = {"mkfs.vfat": "dosfstools", "mmd": "mtools"}


def made(name: str, image: Path) -> str:
    """Make a stick with an empty folder (fusefat makes none with a Chinese name); says why it cannot, or nothing."""
    missing = [package for tool, package in _TOOLS.items() if not shutil.which(tool)]
    if missing:
        return f"{roots.SKIPPED}install {' '.join(missing)}"
    image.unlink(missing_ok=True)
    with image.open("wb") as file:
        file.truncate(_SIZE)
    for command in (
        ["mkfs.vfat", "-F", "32", str(image)],
        ["mmd", "-i", str(image), f"::/{name}"],
    ):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            return f"{command[0]}: {done.stderr[-300:].strip()}"
    return ""


@contextmanager
def plugged(image: Path, place: Path, *, writable: bool) -> Iterator[str]:
    """Mount a stick; what comes is why it cannot be, or nothing."""
    place.mkdir(parents=True, exist_ok=True)
    kernel = f"loop,{'rw' if writable else 'ro'},uid={roots.USER},gid={roots.USER},utf8,showexec"  # as a desktop does
    fuse = f"{'rw+' if writable else 'ro'},allow_other"
    commands = (
        ["mount", "-t", "vfat", "-o", kernel, str(image), str(place)],
        ["fusefat", "-o", fuse, str(image), str(place)],
    )
    if not any(shutil.which(command[0]) and _succeeds(command) for command in commands):
        yield f"{roots.SKIPPED}this kernel mounts no FAT, and fusefat is not installed or may not"
        return
    try:
        yield ""
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def _succeeds(command: list[str]) -> bool:
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
