"""The archive of a file: the same bytes for the same file, whenever it is written."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can tell."""


def timeless(archive: bytes) -> bytes:
    """An archive whose files tell no time of their making."""
    buffer = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            known = ZipInfo(entry.filename, _LONG_AGO)
            known.compress_type = ZIP_DEFLATED
            known.create_system = 0  # else it tells the system it was made on
            new.writestr(known, old.read(entry))
    return buffer.getvalue()
