"""A ZIP in memory whose bytes depend on nothing but its files."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LEVEL = 6
_DATE = (1 << 5) | 1  # 1980-01-01, the first date a ZIP can say
_UNIX_REGULAR = 0o100644 << 16
_MEDIA_PACKED = (".png", ".jpg", ".jpeg", ".webp", ".briefing")


def zip_bytes(files: Mapping[str, bytes]) -> bytes:
    """Pack files, sorted by path; pictures are stored, all else deflated."""
    body: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for name in sorted(files):
        content, raw = files[name], name.encode()
        method, packed = _pack(name, content)
        # version, flags (UTF-8 name), method, time, date, checksum, sizes, length of the name, no extra field
        shared = struct.pack(
            "<5H3L2H", 20, 0x800, method, 0, _DATE, zlib.crc32(content), len(packed), len(content), len(raw), 0
        )
        header = b"PK\x03\x04" + shared + raw
        directory.append(
            b"PK\x01\x02" + struct.pack("<2B", 20, 3) + shared + struct.pack("<3H2L", 0, 0, 0, _UNIX_REGULAR, at) + raw
        )
        body += (header, packed)
        at += len(header) + len(packed)
    size = sum(map(len, directory))
    end = b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, len(files), len(files), size, at, 0)
    return b"".join((*body, *directory, end))


def _pack(name: str, content: bytes) -> tuple[int, bytes]:
    if not name.lower().endswith(_MEDIA_PACKED):
        deflater = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = deflater.compress(content) + deflater.flush()
        if len(packed) < len(content):
            return 8, packed
    return 0, content
