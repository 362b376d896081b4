"""Compares two bundles, or two packages, byte by byte: ``compare.py ONE OTHER`` prints what differs.

Archives are opened: a ``tar.xz`` and a ``.deb`` by what is in them, the program by the modules inside its archive.
Exit status: 0 where nothing differs, 1 where something does.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def main(arguments: list[str]) -> int:
    """Print the difference."""
    if len(arguments) != 2:
        print("usage: compare.py ONE OTHER (two folders or two files)", file=sys.stderr)
        return 2
    found = list(differences(*map(Path, arguments)))
    print("\n".join(found) or "nothing differs")
    return 1 if found else 0


def differences(one: Path, other: Path) -> Iterator[str]:
    """What differs, a line each: names with what is inside them behind a colon."""
    if one.is_dir() and other.is_dir():
        yield from _of_tables("", _tree(one), _tree(other))
        for path in sorted(_tree(one).keys() & _tree(other).keys()):
            if (one / path).is_file():
                yield from (f"{path}: {line}" for line in _inside(one / path, other / path))
    elif one.read_bytes() != other.read_bytes():
        yield f"{one.name}: {one.stat().st_size} and {other.stat().st_size} bytes"
        yield from (f"{one.name}: {line}" for line in _inside(one, other))


def _of_tables(word: str, one: dict[str, str], other: dict[str, str]) -> Iterator[str]:
    for name in sorted(one.keys() | other.keys()):
        if name not in one or name not in other:
            yield f"{word}{name}: only in the {'second' if name in other else 'first'}"
        elif one[name] != other[name]:
            yield f"{word}{name}: {one[name]} and {other[name]}"
    if list(one) != list(other) and sorted(one) == sorted(other):
        yield f"{word}the order differs"


def _tree(folder: Path) -> dict[str, str]:
    """Kind, rights and digest of everything under a folder."""
    return {path.relative_to(folder).as_posix(): _told(path) for path in sorted(folder.rglob("*"))}


def _told(path: Path) -> str:
    if path.is_symlink():
        return f"link to {path.readlink()}"
    mode = f"{path.stat().st_mode & 0o777:o}"
    return f"{mode} {_digest(path.read_bytes())}" if path.is_file() else mode


def _inside(one: Path, other: Path) -> Iterator[str]:
    """What differs inside two archives of one kind; nothing for other files."""
    if one.read_bytes() == other.read_bytes():
        return
    for reader in (_zip, _tar, _deb, _frozen):
        tables = reader(one), reader(other)
        if all(tables):
            yield from _of_tables("", *tables)
            return


def _zip(path: Path) -> dict[str, str]:
    if not zipfile.is_zipfile(path):
        return {}
    with zipfile.ZipFile(path) as packed:
        return {entry.filename: f"{entry.date_time} {entry.CRC:08x}" for entry in packed.infolist()}


def _tar(path: Path) -> dict[str, str]:
    if path.suffix != ".xz":
        return {}
    with tarfile.open(path) as packed:
        return {entry.name: _member(packed, entry) for entry in packed}


def _member(packed: tarfile.TarFile, entry: tarfile.TarInfo) -> str:
    file = packed.extractfile(entry) if entry.isfile() else None
    return f"{entry.mode:o} {entry.mtime} {_digest(file.read() if file else b'')}"


def _deb(path: Path) -> dict[str, str]:
    if path.suffix != ".deb":
        return {}
    told = subprocess.run(["dpkg-deb", "--contents", str(path)], capture_output=True, text=True, check=True).stdout
    return {line.split(" ./", 1)[-1]: line.split(" ./", 1)[0] for line in told.splitlines()}


def _frozen(path: Path) -> dict[str, str]:
    """The parts of a frozen program and the modules of its archive."""
    try:
        from PyInstaller.archive.readers import ArchiveReadError, CArchiveReader
    except ImportError:
        return {}
    try:
        program = CArchiveReader(str(path))
    except ArchiveReadError:
        return {}
    parts = {name: _digest(program.extract(name)) for name in program.toc}
    modules = program.open_embedded_archive("PYZ.pyz")
    return parts | {f"PYZ/{name}": _digest(modules.extract(name, raw=True) or b"") for name in modules.toc}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
