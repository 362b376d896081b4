"""A portable ZIP of a frozen app; the same app and the same moment give the same bytes."""

from __future__ import annotations

import time
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_RIGHTS = 0o644 << 16


def write_zip(folder: Path, archive: Path, name: str, moment: int) -> None:
    """Pack a folder under another name, in order of the paths, with one date.

    Args:
        folder: what to pack.
        archive: the file to write.
        name: of the folder inside.
        moment: seconds since 1970.
    """
    date = time.gmtime(moment)[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
            if path.is_file():
                entry = zipfile.ZipInfo(f"{name}/{path.relative_to(folder).as_posix()}", date)
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _RIGHTS
                packed.writestr(entry, path.read_bytes(), compresslevel=9)
