"""Bytes onto the disk, whole or not at all.

A file is written beside its target, its length compared, synced, put in place by one rename, and the folder synced.
Until that last sync the old file is kept under a second name, so that a failure even there gives it back. A folder is
written beside its target and swapped by two renames; `clean_stray` finishes or undoes what a crash left between them.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from broadsheet.files.problems import os_refusal, refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import BinaryIO

_STRAY = re.compile(r"\.(.+)-([0-9]+)\.broadsheet-(part|kept|old)")
_LONGEST_SAVE = 3600.0  # seconds after which a temporary is stray although some process has its number


def write_file(target: Path, data: bytes) -> None:
    """Replace a file, or make it.

    Raises:
        FileProblem: the system refused; the old file is as it was and no temporary is left.
    """
    with _replacing(target) as part:
        _write(part, data)


def write_stream(target: Path, write: Callable[[BinaryIO], None]) -> None:
    """Replace a file, or make it, by something that writes it piece by piece.

    Raises:
        FileProblem: the system refused; the old file is as it was and no temporary is left.
    """
    with _replacing(target) as part, part.open("wb") as file:
        write(file)
        file.flush()
        os.fsync(file.fileno())
        if os.fstat(file.fileno()).st_size != file.tell():
            raise refusal("short-write", target.name, "", "fewer bytes on the disk", f"{file.tell()} bytes")


def write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Replace a folder, or make it; what begins with a dot in the old one moves to the new one.

    Raises:
        FileProblem: the system refused; the old folder is as it was.
    """
    target = Path(os.path.realpath(target))
    part, old = beside(target, "part"), beside(target, "old", target.name)
    shutil.rmtree(part, ignore_errors=True)
    if target.exists():
        _finish_swap(old, target)  # of an earlier save that could not remove it
    try:
        _write_all(part, files)
        _swap(part, target, old)
        _finish_swap(old, target)
    except OSError as error:
        raise os_refusal(error, target.name) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def write_into(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put files into a folder that is there, beside what is in it: all of them, or none.

    Raises:
        FileProblem: the system refused; every old file is as it was, and no temporary is left.
    """
    paths = {name: Path(os.path.realpath(folder / name)) for name in files}
    made: list[Path] = []
    done: list[Path] = []
    try:
        _make_folders(paths.values(), made)
        for name, path in paths.items():
            _write(beside(path, "part"), files[name])
        for path in paths.values():
            _exchange(path, done)
        for parent in {path.parent for path in paths.values()}:
            _sync(parent)
    except BaseException as error:
        for path in reversed(done):
            _give_back(path)
        for path in paths.values():
            _drop(beside(path, "part"))
        for parent in reversed(made):
            with suppress(OSError):
                parent.rmdir()
        if isinstance(error, OSError):
            raise os_refusal(error, folder.name) from error
        raise
    finally:
        for path in paths.values():
            _drop(beside(path, "kept"))


def clean_stray(folder: Path) -> None:
    """Remove temporaries that a crashed save left in a folder, and finish or undo a half-done swap."""
    try:
        strays = [(entry, match) for entry in folder.iterdir() if (match := _STRAY.fullmatch(entry.name))]
    except OSError:
        return
    for entry, match in strays:
        with suppress(OSError):
            if _is_written_now(entry, int(match[2])):
                continue
            target = folder / match[1]
            if match[3] != "old":
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
            elif target.exists():
                _finish_swap(entry, target)
            else:
                entry.rename(target)


def beside(target: Path, role: str, name: str = "") -> Path:
    """A temporary beside the target: hidden, and named after this process; `clean_stray` knows it."""
    return target.with_name(f".{name or f'{crc32(target.name.encode()):08x}'}-{os.getpid()}.broadsheet-{role}")


@contextmanager
def _replacing(target: Path) -> Iterator[Path]:
    """The temporary of a file: it takes the file's place once it is written, and is gone in any case."""
    target = Path(os.path.realpath(target))
    part, kept = beside(target, "part"), beside(target, "kept")
    try:
        yield part
        with suppress(FileNotFoundError):
            part.chmod(target.stat().st_mode & 0o7777)
        _replace(part, target, kept)
    except OSError as error:
        raise os_refusal(error, target.name) from error
    finally:
        for stray in (part, kept):
            _drop(stray)


def _is_written_now(entry: Path, process: int) -> bool:
    if os.name != "posix":
        return False  # an open file cannot be removed there, so trying does no harm
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return time.time() - entry.stat().st_mtime < _LONGEST_SAVE


def _write(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
        if os.fstat(descriptor).st_size != len(data):
            raise refusal("short-write", path.name, "", "fewer bytes on the disk", f"{len(data)} bytes")
    finally:
        os.close(descriptor)


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    folders = {folder}
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, data)
        folders.update(parent for parent in path.parents if folder in parent.parents)
    for path in folders:
        _sync(path)


def _sync(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _replace(part: Path, target: Path, kept: Path) -> None:
    existed = target.exists()
    linked = False
    if existed:
        with suppress(OSError):  # FAT has no second names; then a failing last sync is told with the new file in place
            os.link(target, kept)
            linked = True
    part.replace(target)
    try:
        _sync(target.parent)
    except OSError:
        if linked:
            kept.replace(target)
        elif not existed:
            target.unlink()
        raise


def _swap(part: Path, target: Path, old: Path) -> None:
    existed = target.exists()
    if existed:
        target.rename(old)
    try:
        part.rename(target)
        _sync(target.parent)
    except OSError:
        if target.exists():
            target.rename(part)
        if existed:
            old.rename(target)
        raise


def _make_folders(files: Iterable[Path], made: list[Path]) -> None:
    """The folders of some files; those that were not there are noted, outer ones first."""
    for path in files:
        for parent in reversed(path.parents):
            if not parent.exists():
                parent.mkdir()
                made.append(parent)


def _exchange(path: Path, done: list[Path]) -> None:
    """Put the temporary of a file in its place; the old one is kept under a second name."""
    part, kept = beside(path, "part"), beside(path, "kept")
    if path.exists():
        part.chmod(path.stat().st_mode & 0o7777)
        try:
            os.link(path, kept)
        except OSError:  # FAT has no second names
            shutil.copy2(path, kept)
    done.append(path)
    part.replace(path)


def _give_back(path: Path) -> None:
    """The file that was there before an exchange, or none."""
    kept = beside(path, "kept")
    with suppress(OSError):
        if kept.exists():
            kept.replace(path)
        else:
            path.unlink()


def _drop(stray: Path) -> None:
    with suppress(OSError):
        stray.unlink()


def _finish_swap(old: Path, target: Path) -> None:
    """Move what is hidden out of the old folder, then remove it; what cannot be moved keeps the old folder."""
    if not old.exists():
        return
    with suppress(OSError):
        for entry in old.iterdir():
            if entry.name.startswith(".") and not (target / entry.name).exists():
                entry.rename(target / entry.name)
        shutil.rmtree(old)
