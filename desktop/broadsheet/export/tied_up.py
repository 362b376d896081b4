"""Archives too large for the memory, written member by member; the same members give the same bytes."""

from __future__ import annotations

import gzip
import shutil
import stat
import tarfile
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.export.packed import MOMENT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import BinaryIO

_SECONDS = 315532800
"""The same moment as `MOMENT`, as a tar names it."""
_LEVEL = 6


class Member(NamedTuple):
    """A file of an archive.

    Attributes:
        name: its path within, with slashes.
        path: where its bytes lie; None for ``data``.
        data: its bytes.
        mode: its permissions.
    """

    name: str
    path: Path | None
    data: bytes
    mode: int


def write_tar(file: BinaryIO, top: str, members: tuple[Member, ...], told: Callable[[int, int], None]) -> None:
    """Write a ``tar.gz``: gzip, for the app carries no lzma, which every start would load.

    Args:
        file: to write into; never read, nor moved in.
        top: the folder that everything lies in.
        members: in their order.
        told: how many members are done, of how many.
    """
    with (
        gzip.GzipFile(filename="", mode="wb", compresslevel=_LEVEL, fileobj=file, mtime=_SECONDS) as packed,
        tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as tar,
    ):
        for done, member in enumerate(members):
            told(done, len(members))
            info = tarfile.TarInfo(f"{top}/{member.name}")
            info.mode, info.mtime = member.mode, _SECONDS
            if member.path is None:
                info.size = len(member.data)
                tar.addfile(info, BytesIO(member.data))
            elif member.path.is_symlink():
                info.type, info.linkname = tarfile.SYMTYPE, member.path.readlink().as_posix()
                tar.addfile(info)
            else:
                info.size = member.path.stat().st_size
                with member.path.open("rb") as source:
                    tar.addfile(info, source)
    told(len(members), len(members))


def write_zip(file: BinaryIO, top: str, members: tuple[Member, ...], told: Callable[[int, int], None]) -> None:
    """Write a ZIP; the arguments are those of `write_tar`."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as packed:
        for done, member in enumerate(members):
            told(done, len(members))
            info = zipfile.ZipInfo(f"{top}/{member.name}", MOMENT)
            info.create_system, info.compress_type = 3, zipfile.ZIP_DEFLATED
            linked = member.path is not None and member.path.is_symlink()
            info.external_attr = ((stat.S_IFLNK if linked else stat.S_IFREG) | member.mode) << 16
            if member.path is None:
                packed.writestr(info, member.data)
            elif linked:
                packed.writestr(info, member.path.readlink().as_posix())
            else:
                with member.path.open("rb") as source, packed.open(info, "w") as sink:
                    shutil.copyfileobj(source, sink, 1 << 20)
    told(len(members), len(members))
