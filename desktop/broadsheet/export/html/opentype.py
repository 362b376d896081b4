"""Writes small fonts: outlines in PostScript curves (CFF) inside a compressed wrapper (WOFF 1.0), nothing else.

Sources: OpenType 1.9 (head, hhea, OS/2, cmap 12, post 3), Adobe Technical Notes 5176 (CFF) and 5177 (charstrings), W3C
WOFF 1.0.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Segment = tuple[int, ...]
"""Two numbers are the end of a line, six those of a curve: two handles and its end, all relative to what is before."""
Box = tuple[int, int, int, int]
"""Left, lowest, right and highest."""


class Contour(NamedTuple):
    """A closed line: where it begins, from the origin, and its segments."""

    x: int
    y: int
    segments: tuple[Segment, ...]


class Glyph(NamedTuple):
    """One letter; coordinates count a thousandth of an em, y grows upwards.

    Attributes:
        code: the character; 0 for the first, which stands for all that the font lacks.
    """

    code: int
    advance: int
    contours: tuple[Contour, ...]


class Metrics(NamedTuple):
    """Of the whole font, in thousandths of an em; weight as style sheets count it."""

    ascent: int
    descent: int
    weight: int


_EM = 1000
_MOST = 42
"""Operands of one charstring operator; 48 is the limit."""


def woff(name: str, glyphs: Sequence[Glyph], metrics: Metrics) -> bytes:
    """A font of these glyphs, the first of which has no character; the others come by character."""
    boxes = [_box(glyph) for glyph in glyphs]
    box = _around([each for each in boxes if each])
    tables = {
        b"CFF ": _cff(name, glyphs, box),
        b"OS/2": _os2(glyphs, metrics),
        b"cmap": _cmap(glyphs),
        b"head": _head(box, metrics),
        b"hhea": _hhea(glyphs, metrics),
        b"hmtx": b"".join(
            struct.pack(">Hh", glyph.advance, own[0] if own else 0) for glyph, own in zip(glyphs, boxes, strict=True)
        ),
        b"maxp": struct.pack(">IH", 0x00005000, len(glyphs)),
        b"name": _name(name),
        b"post": struct.pack(">IIhhIIIII", 0x00030000, 0, -100, 50, 0, 0, 0, 0, 0),
    }
    return _wrapped(tables)


def _wrapped(tables: dict[bytes, bytes]) -> bytes:
    offset = 44 + 20 * len(tables)
    directory, body, size = b"", b"", 12 + 16 * len(tables)
    for tag in sorted(tables):
        plain = tables[tag]
        packed = zlib.compress(plain, 9)
        packed = packed if len(packed) < len(plain) else plain
        directory += struct.pack(">4sIIII", tag, offset, len(packed), len(plain), _checksum(plain))
        padded = packed + b"\0" * (-len(packed) % 4)
        body += padded
        offset += len(padded)
        size += len(plain) + -len(plain) % 4
    head = struct.pack(">4s4sIHHIHHIIIII", b"wOFF", b"OTTO", offset, len(tables), 0, size, 1, 0, 0, 0, 0, 0, 0)
    return head + directory + body


def _checksum(table: bytes) -> int:
    padded = table + b"\0" * (-len(table) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF


def _box(glyph: Glyph) -> Box | None:
    """What its points take; None where it has none."""
    xs: list[int] = []
    ys: list[int] = []
    for contour in glyph.contours:
        x, y = contour.x, contour.y
        xs.append(x)
        ys.append(y)
        for segment in contour.segments:
            for at in range(0, len(segment), 2):
                x, y = x + segment[at], y + segment[at + 1]
                xs.append(x)
                ys.append(y)
    return (min(xs), min(ys), max(xs), max(ys)) if xs else None


def _around(boxes: Sequence[Box]) -> Box:
    if not boxes:
        return 0, 0, 0, 0
    left, low, right, high = zip(*boxes, strict=True)
    return min(left), min(low), max(right), max(high)


def _head(box: Box, metrics: Metrics) -> bytes:
    bold = int(metrics.weight > 500)
    return struct.pack(
        ">IIIIHHqqhhhhHHhhh", 0x00010000, 0x00010000, 0, 0x5F0F3CF5, 3, _EM, 0, 0, *box, bold, 8, 2, 0, 0
    )


def _hhea(glyphs: Sequence[Glyph], metrics: Metrics) -> bytes:
    widest = max(glyph.advance for glyph in glyphs)
    return struct.pack(
        ">IhhhHhhhhhhhhhhhH",
        0x00010000, metrics.ascent, -metrics.descent, 0, widest, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, len(glyphs),
    )  # fmt: skip


def _os2(glyphs: Sequence[Glyph], metrics: Metrics) -> bytes:
    codes = [glyph.code for glyph in glyphs if glyph.code] or [0]
    average = sum(glyph.advance for glyph in glyphs) // len(glyphs)
    selection = 0x20 if metrics.weight > 500 else 0x40
    return struct.pack(
        ">HhHHHhhhhhhhhhhh10sIIII4sHHHhhhHHIIhhHHH",
        4, average, metrics.weight, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0, b"\0" * 10, 0, 0, 0, 0,
        b"NONE", selection, min(min(codes), 0xFFFF), min(max(codes), 0xFFFF), metrics.ascent, -metrics.descent, 0,
        metrics.ascent, metrics.descent, 0, 0, 500, 700, 0, 32, 1,
    )  # fmt: skip


def _cmap(glyphs: Sequence[Glyph]) -> bytes:
    """Characters in runs of neighbours."""
    runs: list[list[int]] = []
    for at, glyph in enumerate(glyphs):
        if not glyph.code:
            continue
        if runs and glyph.code == runs[-1][1] + 1:
            runs[-1][1] = glyph.code
        else:
            runs.append([glyph.code, glyph.code, at])
    groups = b"".join(struct.pack(">III", *run) for run in runs)
    table = struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(runs)) + groups
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table


def _name(name: str) -> bytes:
    words = {1: name, 2: "Regular", 4: name, 6: name.replace(" ", "")}
    records, text = b"", b""
    for id_, said in words.items():
        coded = said.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, id_, len(coded), len(text))
        text += coded
    return struct.pack(">HHH", 0, len(words), 6 + len(records)) + records + text


def _cff(name: str, glyphs: Sequence[Glyph], box: Box) -> bytes:
    """A CID-keyed font of one dictionary: it needs no names of glyphs."""
    head = b"\1\0\4\4" + _index([name.replace(" ", "").encode()])
    strings = _index([b"Adobe", b"Identity"]) + _index([])
    top_size = len(_index([_top(box, len(glyphs), (0, 0, 0, 0))]))
    charset_at = len(head) + top_size + len(strings)
    charset = struct.pack(">BHH", 2, 1, len(glyphs) - 2) if len(glyphs) > 1 else b"\0"
    select = struct.pack(">BHHBH", 3, 1, 0, 0, len(glyphs))
    letters = _index([_charstring(glyph) for glyph in glyphs])
    select_at = charset_at + len(charset)
    letters_at = select_at + len(select)
    array_at = letters_at + len(letters)
    private = _number(0) + b"\x14" + _number(0) + b"\x15"
    array_size = len(_index([_font_dict(len(private), 0)]))
    array = _index([_font_dict(len(private), array_at + array_size)])
    top = _index([_top(box, len(glyphs), (charset_at, select_at, letters_at, array_at))])
    return head + top + strings + charset + select + letters + array + private


def _top(box: Box, count: int, places: tuple[int, int, int, int]) -> bytes:
    charset, select, letters, array = map(_long, places)
    return (
        _number(391) + _number(392) + _number(0) + b"\x0c\x1e"
        + b"".join(map(_long, box)) + b"\x05"
        + _long(count) + b"\x0c\x22"
        + charset + b"\x0f" + letters + b"\x11" + array + b"\x0c\x24" + select + b"\x0c\x25"
    )  # fmt: skip


def _font_dict(size: int, place: int) -> bytes:
    return _long(size) + _long(place) + b"\x12"


def _index(items: Sequence[bytes]) -> bytes:
    if not items:
        return b"\0\0"
    offsets, at = [1], 1
    for item in items:
        at += len(item)
        offsets.append(at)
    return struct.pack(">HB", len(items), 4) + struct.pack(f">{len(offsets)}I", *offsets) + b"".join(items)


def _charstring(glyph: Glyph) -> bytes:
    code = bytearray(_number(glyph.advance))
    x = y = 0
    for contour in glyph.contours:
        code += _number(contour.x - x) + _number(contour.y - y) + b"\x15"
        x, y = contour.x, contour.y
        operands, kind = bytearray(), 0
        count = 0
        for segment in contour.segments:
            if kind and (len(segment) != kind or count + len(segment) > _MOST):
                code += operands + _OPERATORS[kind]
                operands, count = bytearray(), 0
            kind = len(segment)
            count += kind
            operands += b"".join(map(_number, segment))
            x, y = x + sum(segment[::2]), y + sum(segment[1::2])
        if count:
            code += operands + _OPERATORS[kind]
    return bytes(code) + b"\x0e"


_OPERATORS = {2: b"\x05", 6: b"\x08"}
"""Lines and curves, by how many numbers one takes."""


def _number(value: int) -> bytes:
    if -107 <= value <= 107:
        return bytes((value + 139,))
    if 108 <= value <= 1131:
        return bytes(((value - 108) // 256 + 247, (value - 108) % 256))
    if -1131 <= value <= -108:
        return bytes(((-value - 108) // 256 + 251, (-value - 108) % 256))
    return b"\x1c" + struct.pack(">h", value)


def _long(value: int) -> bytes:
    return b"\x1d" + struct.pack(">i", value)
