"""Saving, packing and unpacking: bytes are made in memory, read back, compared, and only then put on the disk."""

from __future__ import annotations

from dataclasses import fields
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.files.atomic import write_file, write_folder
from broadsheet.files.container import MANIFEST, Container, open_container
from broadsheet.files.container.zip_reader import ZipContainer
from broadsheet.files.container.zip_writer import zip_bytes
from broadsheet.files.problems import FileProblem, refusal
from broadsheet.files.reader import read_briefing, read_files
from broadsheet.files.writing import render

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from broadsheet.model import Briefing

_NOTHING: Mapping[str, bytes] = MappingProxyType({})


def save_briefing(
    briefing: Briefing,
    path: Path,
    originals: Mapping[str, bytes] = _NOTHING,
    tick: Callable[[], None] | None = None,
) -> Mapping[str, bytes]:
    """Write a briefing, in the place of what stands there.

    Args:
        briefing: what to write. An article is changed through its ``markdown``.
        path: a folder that exists, or a path without a suffix, is written in folder form; anything else as one file.
        originals: ``Opened.files`` of the briefing this one came from: what did not change keeps their bytes.
        tick: called before each of four steps, the last of which writes; what it raises ends the save before that.

    Returns:
        The files as written, for the next save.

    Raises:
        FileProblem: the briefing would not read back as it is, or would have problems, or the system refused. What
            stood there before is as it was.
    """
    files, packed = _packed(briefing, path.name, originals, tick or _untold)
    folder = path.parent if path.name == MANIFEST else path
    if folder.is_dir() or not path.suffix:
        write_folder(folder, files)
    else:
        write_file(path, packed)
    return MappingProxyType(files)


def briefing_bytes(briefing: Briefing, label: str, originals: Mapping[str, bytes] = _NOTHING) -> bytes:
    """A briefing as the bytes of one file, read back and compared; nothing is written.

    Args:
        briefing: what to write.
        label: its name in messages.
        originals: files to keep as they are, such as its source.

    Raises:
        FileProblem: it would not read back as it is, or would have problems.
    """
    return _packed(briefing, label, originals, _untold)[1]


def write_packed(packed: bytes, target: Path) -> None:
    """Write a briefing that was made elsewhere, in the place of what stands there.

    Args:
        packed: the bytes of one file; every entry is read before anything is written.
        target: a folder that exists, or a path without a suffix, is written in folder form.

    Raises:
        FileProblem: the bytes are no briefing, or the system refused. What stood there before is as it was.
    """
    if target.is_dir() or not target.suffix:
        write_folder(target, _read_all(ZipContainer(packed, target.name), target))
    else:
        _read_all(ZipContainer(packed, target.name), target)
        write_file(target, packed)


def pack(folder: Path, target: Path, force: bool = False) -> None:
    """Make one ``.briefing`` file of a folder, with every file in it byte for byte.

    Raises:
        FileProblem: the folder is no briefing, the target exists and ``force`` is False, or the system refused.
    """
    if not folder.is_dir():
        raise refusal("not-a-folder", str(folder), "", "no folder", "the folder form of a briefing")
    files = _read_all(open_container(folder), folder)
    if target.is_dir() or folder.resolve() in target.resolve().parents:
        raise refusal("bad-target", str(target), "", "a folder, or a place inside the briefing", "another path")
    _refuse_existing(target, force)
    packed = zip_bytes(files)
    if read_files(ZipContainer(packed, target.name)).files != files:
        raise refusal("not-verified", target.name, "", "other bytes when read back", "what was to be written")
    write_file(target, packed)


def unpack(file: Path, target_folder: Path, force: bool = False) -> None:
    """Make a folder of a ``.briefing`` file.

    Raises:
        FileProblem: the file is no briefing, the target exists and ``force`` is False, it exists and is neither empty
            nor a briefing, or the system refused.
    """
    if file.is_dir():
        raise refusal("not-a-file", str(file), "", "a folder", "a .briefing file")
    files = _read_all(open_container(file), file)
    _refuse_existing(target_folder, force)
    if target_folder.exists() and not may_replace(target_folder):
        raise refusal("bad-target", str(target_folder), "", "something else than a briefing", "a folder with one")
    write_folder(target_folder, files)


def may_replace(folder: Path) -> bool:
    """Whether a folder is a briefing, or empty, so that one may be written in its place."""
    return folder.is_dir() and ((folder / MANIFEST).is_file() or not any(folder.iterdir()))


def _refuse_existing(target: Path, force: bool) -> None:
    if target.exists() and not force:
        raise refusal("target-exists", str(target), "", "something of that name", "a new name, or --force")


def _read_all(container: Container, path: Path) -> dict[str, bytes]:
    """Every file of a briefing; any that cannot be read is a refusal."""
    reading = read_files(container)
    if reading.problems:
        raise FileProblem(reading.problems[0])
    if MANIFEST not in reading.files:
        raise refusal("missing-file", path.name, "", f"no {MANIFEST} at the top", "a briefing")
    return reading.files


def _packed(
    briefing: Briefing, label: str, originals: Mapping[str, bytes], tick: Callable[[], None]
) -> tuple[dict[str, bytes], bytes]:
    tick()
    files = render(briefing, originals)
    tick()
    packed = zip_bytes(files)
    tick()
    _verify(briefing, packed, label)
    tick()
    return files, packed


def _verify(briefing: Briefing, packed: bytes, label: str) -> None:
    """The bytes read back as this briefing, without a problem."""
    reading = read_files(ZipContainer(packed, label))
    read = read_briefing(reading)
    if reading.problems:
        raise FileProblem(reading.problems[0])
    for part in fields(briefing):
        if part.name == "findings" and briefing.findings is None:  # whoever has none leaves those of the files alone
            continue
        if getattr(read, part.name) != getattr(briefing, part.name):
            raise refusal("not-verified", label, part.name, "something else when read back", "what was to be written")


def _untold() -> None:
    """Nobody wants to know how far it has come."""
