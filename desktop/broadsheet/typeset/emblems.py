"""Marks of a page that are no running text: logo, code and watermark, on slides and on paper alike.

The watermark is painted over everything, for what has a ground of its own (charts, markers) would hide it. It is so
pale that every text under it keeps a contrast of 4.5 to its ground, and it is drawn as an outline, so that no text
copied from a page carries pieces of it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

from broadsheet.charts.drawing import Rect
from broadsheet.theme.contrast import contrast, laid_over
from broadsheet.theme.fonts import make_font
from broadsheet.typeset.logo import paint_logo
from broadsheet.typeset.qr import bars, side

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from broadsheet.theme.fonts import Families
    from broadsheet.theme.palette import Palette

SLANT = -26.0
"""Degrees by which the watermark rises."""
LEAST = 4.5
"""Contrast that every text keeps under the watermark."""
_STRONGEST, _STEP = 0.11, 0.005
_WORDS = ("ink", "ink_soft", "accent", "figure", "context", "claim", "event")
_STAMP = 0.058
"""Size of the watermark's letters as a share of the page's shorter side."""


class Lettering(Protocol):
    """Fonts of a page, of slides or of the program: their families, and the language that they are set in."""

    families: Families
    language: str


class Stamp(NamedTuple):
    """One of the places where the watermark stands: its middle, and the size of its letters."""

    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Emblems:
    """Marks that are no running text, placed in the units of their page.

    Attributes:
        logo, code: their places; None where there is none.
        words: of the watermark. address: of the code. logo_data: bytes of the logo.
        stamps: where the watermark stands, at the slant of `SLANT`.
    """

    logo: Rect | None = None
    code: Rect | None = None
    words: str = ""
    address: str = ""
    logo_data: bytes = b""
    stamps: tuple[Stamp, ...] = ()


@cache
def stamp_opacity(palette: Palette) -> float:
    """How opaque the watermark may be, in the colour of ink, over pages of a theme."""
    pairs = [(palette.colour(role), ground) for role in _WORDS for ground in (palette.card, palette.paper)]
    pairs += [(palette.on_figure, palette.figure), (palette.on_figure, palette.claim), (palette.card, palette.accent)]
    pairs = [pair for pair in pairs if contrast(*pair) >= LEAST]
    opacity = _STRONGEST
    while opacity > _STEP and not all(_is_legible(*pair, palette.ink, opacity) for pair in pairs):
        opacity -= _STEP
    return round(opacity, 3)


def _is_legible(words: str, ground: str, ink: str, opacity: float) -> bool:
    """Whether words can be read where both they and their ground, or the ground alone, lie under the watermark."""
    below = laid_over(ink, ground, opacity)
    return min(contrast(laid_over(ink, words, opacity), below), contrast(words, below)) >= LEAST


def stamp_colour(palette: Palette) -> str:
    """The watermark's colour on a bare page, for formats that draw it below everything."""
    return laid_over(palette.ink, palette.card, stamp_opacity(palette))


def stamps_over(rect: Rect, words: str, fonts: Lettering) -> tuple[Stamp, ...]:
    """Where a watermark stands on a page: in its middle, and in staggered rows around it."""
    if not words:
        return ()
    size = min(rect.w, rect.h) * _STAMP
    long = _metrics(fonts, size).horizontalAdvance(words)
    widest = 0.8 * min(rect.w / math.cos(math.radians(SLANT)), rect.h / abs(math.sin(math.radians(SLANT))))
    if long > widest:
        size, long = size * widest / long, widest
    across, down = long + size * 5, max(min(rect.w, rect.h) / 3.1, size * 3)
    return tuple(_tiled(rect, size, long, across, down))


def _tiled(rect: Rect, size: float, long: float, across: float, down: float) -> list[Stamp]:
    cos, sin = math.cos(math.radians(SLANT)), math.sin(math.radians(SLANT))
    reach = math.hypot(rect.w, rect.h) / 2
    rows, columns = math.ceil(reach / down), math.ceil(reach / across) + 1
    half_w, half_h = abs(long * cos) / 2 + size, abs(long * sin) / 2 + size
    page, found = Rect(0, 0, rect.w, rect.h), []
    for row in range(-rows, rows + 1):
        for column in range(-columns, columns + 1):
            along, off = (column + 0.5 * (row % 2)) * across, row * down
            x, y = rect.w / 2 + along * cos - off * sin, rect.h / 2 + along * sin + off * cos
            if page.overlaps(Rect(x - half_w, y - half_h, 2 * half_w, 2 * half_h)):
                found.append(Stamp(rect.x + x, rect.y + y, size))
    return found


def paint_emblems(painter: QPainter, emblems: Emblems) -> None:
    """Paint logo and code."""
    if emblems.logo is not None:
        paint_logo(painter, emblems.logo_data, emblems.logo)
    if emblems.code is not None:
        paint_code(painter, emblems.address, emblems.code)


def paint_code(painter: QPainter, address: str, rect: Rect) -> None:
    """Paint a code with its quiet zone: black on white in every theme, for telephones read nothing else for sure."""
    module = rect.w / side(address)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRectF(rect.x, rect.y, rect.w, rect.h), QColor("white"))
    for left, top, length in bars(address):
        dark = QRectF(rect.x + left * module, rect.y + top * module, length * module, module)
        painter.fillRect(dark, QColor("black"))
    painter.restore()


def paint_stamps(painter: QPainter, emblems: Emblems, whole: Rect, fonts: Lettering, palette: Palette) -> None:
    """Paint the watermark, over everything that is painted already but the code, which has to be read."""
    if not emblems.stamps:
        return
    tint = QColor(palette.ink)
    tint.setAlphaF(stamp_opacity(palette))
    outline = _outline(emblems.words, fonts, emblems.stamps[0].size)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(_around(whole, emblems.code), Qt.ClipOperation.IntersectClip)
    for stamp in emblems.stamps:
        painter.save()
        painter.translate(stamp.x, stamp.y)
        painter.rotate(SLANT)
        painter.fillPath(outline, tint)
        painter.restore()
    painter.restore()


def _around(whole: Rect, code: Rect | None) -> QPainterPath:
    """A page without the place of its code."""
    path = QPainterPath()
    for rect in (whole, code) if code is not None else (whole,):
        path.addRect(QRectF(rect.x, rect.y, rect.w, rect.h))  # what lies in both is outside: odd and even
    return path


def _outline(words: str, fonts: Lettering, size: float) -> QPainterPath:
    """Letters around the origin."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    metrics = _metrics(fonts, size)
    left, foot = -metrics.horizontalAdvance(words) / 2, (metrics.ascent() - metrics.descent()) / 2
    path.addText(left, foot, lettering(fonts, size), words)
    return path


def lettering(fonts: Lettering, size: float, *, bold: bool = False) -> QFont:
    """The font of the words of marks."""
    return make_font(fonts.families, fonts.language, "sans", max(1, round(size)), bold)


def _metrics(fonts: Lettering, size: float) -> QFontMetricsF:
    return QFontMetricsF(lettering(fonts, size))
