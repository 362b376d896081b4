"""Page marks on paper: a page calls `room_for` before it sets anything, and `paint_marks` at the end.

Slides keep their own room for them, see `slides.marking`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from broadsheet.charts.drawing import Rect
from broadsheet.typeset.emblems import Emblems, lettering, paint_emblems, paint_stamps, stamps_over
from broadsheet.typeset.logo import fitted
from broadsheet.typeset.slides.breaking import Measure
from broadsheet.typeset.slides.setting import leading, set_words

if TYPE_CHECKING:
    from broadsheet.model.page_marks import PageMarks
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_SIZE = 1 / 62
"""Size of words as a share of the page's shorter side; at least what can be read on paper."""
_LOGO, _CODE = 2.2, 8.0
"""Height of logo and code in sizes of words."""


class MarkLine(NamedTuple):
    """A line of words: x and y of its first baseline point, its size, and the role of its colour."""

    text: str
    x: float
    y: float
    size: int
    colour: str
    bold: bool


class _Foot(NamedTuple):
    """What the marks at the foot take: lines of the source, and the address beside its code."""

    source: tuple[str, ...]
    address: tuple[str, ...]
    high: float


def room_for(rect: Rect, marks: PageMarks, fonts: Fonts, *, last: bool) -> Rect:
    """What a page's marks leave of it for everything else, page numbers included.

    Args:
        rect: the page within its margins; its unit is that of the painter later.
        marks: that it carries.
        fonts: in the language of the page.
        last: whether it is the last page, which alone carries the code.
    """
    head, foot = _head(rect, marks, fonts), _foot(rect, marks, fonts, last=last).high
    return Rect(rect.x, rect.y + head, rect.w, rect.h - head - foot)


def paint_marks(
    painter: QPainter,
    rect: Rect,
    marks: PageMarks,
    fonts: Fonts,
    palette: Palette,
    last: bool,
    whole: Rect | None = None,
) -> None:
    """Paint the marks of a page, after everything else.

    Args:
        painter: in the units of ``rect``.
        rect: the page within its margins, as it was given to `room_for`.
        marks: that it carries.
        fonts: in the language of the page.
        palette: of the page.
        last: whether it is the last page.
        whole: the page with its margins, which the watermark covers; by default ``rect``.
    """
    whole = whole or rect
    lines, emblems = placed_marks(rect, marks, fonts, last=last, whole=whole)
    for line in lines:
        painter.setFont(lettering(fonts, line.size, bold=line.bold))
        painter.setPen(QColor(palette.colour(line.colour)))
        painter.drawText(QPointF(line.x, line.y), line.text)
    paint_emblems(painter, emblems)
    paint_stamps(painter, emblems, whole, fonts, palette)


def placed_marks(
    rect: Rect, marks: PageMarks, fonts: Fonts, *, last: bool, whole: Rect
) -> tuple[tuple[MarkLine, ...], Emblems]:
    """What `paint_marks` paints, as data: for formats that draw it themselves."""
    size = word_size(rect)
    foot = _foot(rect, marks, fonts, last=last)
    emblems = _placed(rect, whole, marks, fonts, last=last)
    top = rect.bottom - _pitch(fonts, size) * len(foot.source)
    lines = _lines(foot.source, rect.x, top, fonts, size, "ink_soft")
    notice = _notice(rect, marks, fonts)
    lines = _lines(notice, rect.x, rect.y, fonts, size, "accent", bold=True) + lines
    if emblems.code is not None:
        metrics, pitch = QFontMetricsF(lettering(fonts, size)), _pitch(fonts, size)
        wide = max(metrics.horizontalAdvance(line) for line in foot.address)
        top = emblems.code.y + (emblems.code.h - pitch * len(foot.address)) / 2  # within what `_foot` keeps
        lines += _lines(foot.address, emblems.code.x - wide - size * 0.6, top, fonts, size, "ink")
    return tuple(lines), emblems


def word_size(rect: Rect) -> int:
    """Size of notice, source line and address on a page."""
    return max(9, round(min(rect.w, rect.h) * _SIZE))


def _placed(rect: Rect, whole: Rect, marks: PageMarks, fonts: Fonts, *, last: bool) -> Emblems:
    size = word_size(rect)
    logo = code = None
    wide, high = _logo_size(marks, size)
    if wide:
        logo = Rect(rect.right - wide, rect.y, wide, high)
    if marks.address and last:
        foot, pitch, across = _foot(rect, marks, fonts, last=last), _pitch(fonts, size), size * _CODE
        below = pitch * len(foot.source) + max(0.0, pitch * len(foot.address) - across) / 2
        code = Rect(rect.right - across, rect.bottom - below - across, across, across)
    stamps = stamps_over(whole, marks.watermark, fonts)
    return Emblems(logo, code, marks.watermark, marks.address, marks.logo, stamps)


def _head(rect: Rect, marks: PageMarks, fonts: Fonts) -> float:
    size = word_size(rect)
    notice = _pitch(fonts, size) * len(_notice(rect, marks, fonts))
    high = max(notice, size * _LOGO if marks.logo else 0.0)
    return high + size * 0.6 if high else 0.0


def _notice(rect: Rect, marks: PageMarks, fonts: Fonts) -> tuple[str, ...]:
    """Lines of the notice, clear of the logo."""
    size = word_size(rect)
    wide, _ = _logo_size(marks, size)
    return _broken(marks.notice, rect.w - (wide + size if wide else 0.0), fonts, size, bold=True)


def _logo_size(marks: PageMarks, size: int) -> tuple[float, float]:
    return fitted(marks.logo, size * _LOGO) if marks.logo else (0.0, 0.0)


def _foot(rect: Rect, marks: PageMarks, fonts: Fonts, *, last: bool) -> _Foot:
    size = word_size(rect)
    source = _broken(marks.source, rect.w, fonts, size)
    code = size * _CODE if marks.address and last else 0.0
    address = _broken(marks.address, rect.w - code - size, fonts, size) if code else ()
    code = max(code, _pitch(fonts, size) * len(address))
    high = code + _pitch(fonts, size) * len(source)
    return _Foot(source, address, high + size * 0.6 if high else 0.0)


def _broken(words: str, width: float, fonts: Fonts, size: float, *, bold: bool = False) -> tuple[str, ...]:
    if not words:
        return ()
    found = set_words(words, (), width, Measure(QFontMetricsF(lettering(fonts, size, bold=bold))))
    return tuple(found.text[first:last] for first, last in found.lines)


def _lines(
    lines: tuple[str, ...], x: float, top: float, fonts: Fonts, size: int, colour: str, *, bold: bool = False
) -> list[MarkLine]:
    ascent = QFontMetricsF(lettering(fonts, size, bold=bold)).ascent()
    return [
        MarkLine(line, x, top + at * _pitch(fonts, size) + ascent, size, colour, bold) for at, line in enumerate(lines)
    ]


def _pitch(fonts: Fonts, size: float) -> float:
    return size * leading(fonts.language, large=False)
