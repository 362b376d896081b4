"""Makes ELF programs and libraries fit to travel: no tables of symbols, no run path of the machine that built them."""

from __future__ import annotations

import struct
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ELF = b"\x7fELF\x02\x01"  # of 64 bits, little-endian
_STRIPPED_BY_THEIR_MAKERS = "numpy.libs"  # and cannot bear it twice: their pages lose their alignment
_LOADED, _DYNAMIC = 1, 2  # kinds of segments
_STRING_TABLE, _RPATH, _RUNPATH = 5, 15, 29  # entries of the dynamic one


def clean(folder: Path) -> None:
    """Strip every library under a folder, in place, and take foreign run paths out."""
    for path in libraries(folder):
        if _STRIPPED_BY_THEIR_MAKERS not in path.parts:
            command = ["strip", "--strip-unneeded", "--remove-section=.comment", str(path)]
            subprocess.run(command, check=True)
        before = path.read_bytes()
        after = without_foreign_run_path(before)
        if after != before:
            path.write_bytes(after)


def with_foreign_run_path(path: Path) -> bool:
    """Whether a library would look for others in a folder of the machine that built it."""
    content = path.read_bytes()
    return without_foreign_run_path(content) != content


def libraries(folder: Path) -> Iterator[Path]:
    """Every file under a folder that is an ELF program or library, in order of the paths."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                elf = file.read(len(_ELF)) == _ELF
            if elf:
                yield path


def without_foreign_run_path(content: bytes) -> bytes:
    """The same library without a run path that names a folder of the building machine.

    Paths that begin at the library itself (``$ORIGIN``) stay. The entry goes, and the words of the path with it.
    """
    segments = list(_segments(content))
    at, size = next(((start, size) for kind, start, _, size in segments if kind == _DYNAMIC), (0, 0))
    entries = [struct.unpack_from("<QQ", content, place) for place in range(at, at + size, 16)]
    strings = next((value for tag, value in entries if tag == _STRING_TABLE), 0)
    changed = bytearray(content)
    for tag, value in list(entries):
        start = _file_place(segments, strings + value)
        path = content[start : content.index(b"\0", start)] if tag in (_RPATH, _RUNPATH) else b""
        if path.startswith(b"/"):
            entries.remove((tag, value))
            changed[start : start + len(path)] = path[path.rindex(b"/") + 1 :].rjust(len(path), b"_")
    table = b"".join(struct.pack("<QQ", *entry) for entry in entries)
    changed[at : at + size] = table.ljust(size, b"\0")
    return bytes(changed)


def _segments(content: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Kind, place in the file, place in memory and size in the file of every segment."""
    (table,) = struct.unpack_from("<Q", content, 32)
    length, count = struct.unpack_from("<HH", content, 54)
    for number in range(count):
        kind, _, start, address, _, size = struct.unpack_from("<IIQQQQ", content, table + number * length)
        yield kind, start, address, size


def _file_place(segments: list[tuple[int, int, int, int]], address: int) -> int:
    found = (
        start + address - begin
        for kind, start, begin, size in segments
        if kind == _LOADED and begin <= address < begin + size
    )
    return next(found, 0)
