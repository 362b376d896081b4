"""Pictures without what they tell of their making: place, camera, author, program, dates. No pixel is coded again."""

from __future__ import annotations

import re
import struct

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
_SHOWN = frozenset(b"tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs sPLT cICP mDCV cLLI acTL fcTL fdAT".split())
"""Chunks of a PNG that change how it looks, beside those that every reader must know."""
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
_EXIF, _ICC, _ADOBE, _COMMENT, _END = 0xE1, 0xE2, 0xEE, 0xFE, 0xD9
_UPRIGHT = 1
_ORIENTATION = 0x0112


def without_notes(data: bytes) -> bytes:
    """A PNG, JPEG or WebP with nothing but its picture; anything else as it is."""
    if data.startswith(_PNG):
        return _png(data)
    if data.startswith(_JPEG):
        return _jpeg(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    return data


def _png(data: bytes) -> bytes:
    """Chunks that show; what follows the end is no part of a PNG."""
    kept, at = [_PNG], len(_PNG)
    while at + 12 <= len(data):
        end = at + 12 + struct.unpack_from(">I", data, at)[0]
        kind = data[at + 4 : at + 8]
        if kind[:1].isupper() or kind in _SHOWN:
            kept.append(data[at:end])
        at = end
        if kind == b"IEND":
            break
    return b"".join(kept)


def _jpeg(data: bytes) -> bytes:
    """Segments that show, and of the notes of a camera only which way is up."""
    kept, at = [_JPEG], len(_JPEG)
    while (found := _MARKER.search(data, at)) is not None:
        kept.append(data[at : found.start()].rstrip(b"\xff"))  # the coded pixels before it
        at, marker = found.start(), data[found.start() + 1]
        if marker == _END:
            return b"".join((*kept, b"\xff\xd9"))
        if at + 4 > len(data):
            break
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        kept.append(_segment(marker, data[at:end]))
        at = end
    return b"".join((*kept, data[at:]))


def _segment(marker: int, segment: bytes) -> bytes:
    if marker == _EXIF:
        return _turned(_orientation(segment[4:]))
    noted = marker == _COMMENT or _EXIF <= marker <= 0xEF
    shown = marker == _ADOBE or (marker == _ICC and segment[4:].startswith(b"ICC_PROFILE\0"))
    return b"" if noted and not shown else segment


def _orientation(exif: bytes) -> int:
    """Which way is up, as a camera noted it."""
    if not exif.startswith(b"Exif\0\0"):
        return _UPRIGHT
    tiff = exif[6:]
    order = "<" if tiff.startswith(b"II") else ">"
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for number in range(count):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * number)
            if tag == _ORIENTATION:
                return value if 1 <= value <= 8 else _UPRIGHT
    except struct.error:
        return _UPRIGHT
    return _UPRIGHT


def _turned(orientation: int) -> bytes:
    """Notes that say which way is up and nothing else."""
    if orientation == _UPRIGHT:
        return b""
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, orientation, 0, 0)
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _webp(data: bytes) -> bytes:
    kept, at = [], 12
    while at + 8 <= len(data):
        size = struct.unpack_from("<I", data, at + 4)[0]
        end = at + 8 + size + size % 2
        kind, chunk = data[at : at + 4], data[at:end]
        if kind == b"VP8X" and len(chunk) > 8:
            chunk = chunk[:8] + bytes([chunk[8] & ~0x0C]) + chunk[9:]  # says that notes follow
        if kind not in (b"EXIF", b"XMP "):
            kept.append(chunk)
        at = end
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body
