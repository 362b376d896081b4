"""The program's own fonts cut down to the letters of one page, as addresses inside its style sheet.

A page is to look the same on machines that have no Chinese serif, or none that is fit to be seen. Outlines come from
Qt, so that the letters are those that slides and charts were measured in.
"""

from __future__ import annotations

import html
import re
from base64 import b64encode
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QRawFont, QTextLayout

from broadsheet.export.html.opentype import Contour, Glyph, Metrics, woff
from broadsheet.theme.fonts import make_font

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtGui import QPainterPath

    from broadsheet.export.html.opentype import Segment
    from broadsheet.theme.fonts import Fonts

_EM = 1000
_FACES = (("sans", "Broadsheet Sans"), ("serif", "Broadsheet Serif"))
FACES = 2 * len(_FACES)
"""Regular and bold of both."""
_ALWAYS = "".join(map(chr, range(0x20, 0x7F))) + "…—–‹›×·“”‘’−▾▴"
_MARKUP = re.compile(r"<[^>]*>")


def face_rules(fonts: Fonts, letters: str, told: Callable[[], None]) -> str:
    """Rules of a style sheet for regular and bold of both families.

    Args:
        fonts: of the program, in the language of the page.
        letters: everything that the page shows.
        told: called after each.
    """
    wanted = sorted({*letters, *_ALWAYS})
    rules = []
    for family, name in _FACES:
        for bold in (False, True):
            font = make_font(fonts.families, fonts.language, family, _EM, bold)
            data = b64encode(_cut(font, name, wanted)).decode()
            rules.append(
                f'@font-face{{font-family:"{name}";font-weight:{700 if bold else 400};'
                f"src:url(data:font/woff;base64,{data})}}\n"
            )
            told()
    return "".join(rules)


def letters_of(markup: str, more: Iterable[str]) -> str:
    """Everything that a page may show: its own text, and what else it knows."""
    plain = html.unescape(_MARKUP.sub("", markup))
    return "".join(sorted(set(plain).union(*more)))


def _cut(font: QFont, name: str, letters: Iterable[str]) -> bytes:
    raw = QRawFont.fromFont(font)
    found = [Glyph(0, _EM, ()), *(glyph for letter in letters if (glyph := _glyph(font, raw, letter)))]
    metrics = Metrics(round(raw.ascent()), round(raw.descent()), 700 if font.bold() else 400)
    return woff(name, found, metrics)


def _glyph(font: QFont, raw: QRawFont, letter: str) -> Glyph | None:
    """A letter with the features of its font, as a layout finds it; None where the font lacks it."""
    if (not letter.isprintable() and letter != " ") or not raw.supportsCharacter(ord(letter)):
        return None
    indexes = _shaped(font, letter) if font.featureTags() else []
    index = indexes[0] if len(indexes) == 1 else raw.glyphIndexesForString(letter)[0]
    if not index:
        return None
    advance = raw.advancesForGlyphIndexes([index])[0].x()
    return Glyph(ord(letter), round(advance), tuple(_contours(raw.pathForGlyph(index))))


def _shaped(font: QFont, letter: str) -> list[int]:
    layout = QTextLayout(letter, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [index for run in layout.glyphRuns() for index in run.glyphIndexes()]


def _contours(path: QPainterPath) -> Iterator[Contour]:
    """A path of Qt, in whole numbers, upside up; every curve is a cubic one in three elements."""
    start = last = (0, 0)
    segments: list[Segment] = []
    curve: list[tuple[int, int]] = []
    for at in range(path.elementCount()):
        element = path.elementAt(at)
        point = round(element.x), round(-element.y)
        kind = element.type.value
        if kind == 0:
            if segments:
                yield Contour(*start, tuple(segments))
            start = last = point
            segments = []
        elif kind == 1:
            if point != last:
                segments.append(_steps(last, point))
            last = point
        else:
            curve.append(point)
            if len(curve) == 3:
                segments.append(_steps(last, *curve))
                last, curve = point, []
    if segments:
        yield Contour(*start, tuple(segments))


def _steps(last: tuple[int, int], *points: tuple[int, int]) -> Segment:
    found: list[int] = []
    for x, y in points:
        found += (x - last[0], y - last[1])
        last = x, y
    return tuple(found)
