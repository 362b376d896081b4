"""The standalone app with a briefing as its default, to be handed over: double-clicked, it opens that briefing.

It is a copy of the app that runs, so that needs to be one: what runs from its sources cannot hand itself over.
Copied is what belongs to the program, and nothing that a person keeps beside it (`.portable`, settings, shelf, log).
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.export.order import Stream
from broadsheet.export.tied_up import Member, write_tar, write_zip
from broadsheet.files.problems import refusal
from broadsheet.files.saving import briefing_bytes
from broadsheet.resources import program_folder, resource_root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from broadsheet.export.order import Order, Product

_PROGRAMS = ("broadsheet", "broadsheet.exe", "broadsheet-cli.exe")
_BELONGS = (*_PROGRAMS, "_internal", "start.sh", "start.txt", "LICENSE")
"""What of the program's folder is the program."""
_NAME = "bundled.briefing"
"""As `run.py bundle --briefing` names it: every system and every stick can hold that."""


def export(order: Order) -> Product:
    """Make it.

    Raises:
        FileProblem: the program runs from its sources.
    """
    app = _app()
    members = _members(app, briefing_bytes(order.briefing, order.briefing.manifest.name, order.files))
    if order.options.archive:
        return Stream(_Archive(members, app.name, order.told), (".tar.gz", ".tgz") if _tars() else (".zip",))
    return _Copy(members, order.told)


class _App(NamedTuple):
    """The app that runs.

    Attributes:
        root: its folder.
        briefings: of the default briefing, in it.
        name: of the folder within an archive.
        whole: whether everything in the folder belongs to it, as in that of macOS.
    """

    root: Path
    briefings: Path
    name: str
    whole: bool


def _app() -> _App:
    if not getattr(sys, "frozen", False):
        found, expected = "a program that runs from its sources", "the standalone app: run.py bundle --briefing FILE"
        raise refusal("not-standalone", "broadsheet", "", found, expected)
    root, mac = program_folder(), sys.platform == "darwin"
    if mac and root.parent.parent.suffix == ".app":
        root = root.parent.parent
    briefings = resource_root().resolve() / "briefings"
    return _App(root, briefings.relative_to(root), root.name if mac else "broadsheet", whole=mac)


def _tars() -> bool:
    """Whether archives are tars: a ZIP would lose the execute bits where most programs unpack it."""
    return sys.platform.startswith("linux")


def _members(app: _App, briefing: bytes) -> tuple[Member, ...]:
    """Everything that is handed over, in the order of its names: files of the app, and the briefing."""
    found = [Member((app.briefings / _NAME).as_posix(), None, briefing, 0o644)]
    for path in _files(app):
        inside = path.relative_to(app.root)
        if app.briefings not in inside.parents:
            found.append(Member(inside.as_posix(), path, b"", _mode(path, inside.as_posix())))
    return tuple(sorted(found))


def _files(app: _App) -> Iterator[Path]:
    for top in sorted(app.root.iterdir()):
        if not (app.whole or top.name in _BELONGS):
            continue
        if top.is_dir() and not top.is_symlink():
            for folder, folders, names in os.walk(top):
                linked = [name for name in folders if (top / folder / name).is_symlink()]
                yield from (top / folder / name for name in (*names, *linked))
        else:
            yield top


def _mode(path: Path, name: str) -> int:
    """Plain permissions; the program can be executed even where it lies on a stick that keeps no such bit."""
    executable = name in (*_PROGRAMS, "start.sh") or name.startswith("Contents/MacOS/")
    return 0o755 if executable or path.lstat().st_mode & stat.S_IXUSR else 0o644


class _Copy:
    """Fills a folder."""

    def __init__(self, members: tuple[Member, ...], told: Callable[[int, int], None]) -> None:
        self._members, self._told = members, told

    def __call__(self, folder: Path) -> None:
        """Copy the app with its briefing."""
        for done, member in enumerate(self._members):
            self._told(done, len(self._members))
            target = folder / member.name
            target.parent.mkdir(parents=True, exist_ok=True)
            if member.path is None:
                target.write_bytes(member.data)
            elif member.path.is_symlink():
                target.symlink_to(member.path.readlink())
                continue
            else:
                shutil.copyfile(member.path, target)
            target.chmod(member.mode)
        if hasattr(os, "sync"):
            os.sync()  # a stick is often pulled out at once
        self._told(len(self._members), len(self._members))


class _Archive:
    """Writes an archive."""

    def __init__(self, members: tuple[Member, ...], name: str, told: Callable[[int, int], None]) -> None:
        self._members, self._name, self._told = members, name, told

    def __call__(self, file: BinaryIO) -> None:
        """Write everything below one folder."""
        write = write_tar if _tars() else write_zip
        write(file, self._name, self._members, self._told)
