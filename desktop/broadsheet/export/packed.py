"""Archives whose bytes depend on nothing but what is in them: no hour of making, no system."""

from __future__ import annotations

import io
import zipfile

MOMENT = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP archive can name."""


def repacked(data: bytes) -> bytes:
    """The same archive, its members in their order, without the time at which it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 3
            new.writestr(info, old.read(name), zipfile.ZIP_DEFLATED, 6)
    return made.getvalue()
