"""Key figures: the number large, its unit smaller, what it is below; context apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.page import around, colour_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.charts.datum import Datum
    from broadsheet.charts.drawing import FontRole, Rect
    from broadsheet.charts.page import Sheet

_COLUMN = 11.0
"""Least width of a column, in lines of a label."""

_MOST_LARGE = 3
"""More figures than this are set in the size of a title."""


def draw(sheet: Sheet, spare: float, _: tuple[float, float] | None = None) -> None:
    """The article's figures, beside one another where there is room, then those of the context."""
    own, outside = sheet.snapshot.article, sheet.snapshot.context
    if not outside and not sheet.levelled:  # the number stands a little above the middle
        sheet.top += min(spare * 0.35, sheet.em * 4)
    _columns(sheet, own, "hero" if len(own) <= _MOST_LARGE else "title")
    if outside:
        if own:
            sheet.top += min(spare * 0.1, sheet.em)
        sheet.context_heading()
        _columns(sheet, outside, "title" if own or len(outside) > _MOST_LARGE else "hero")


def _columns(sheet: Sheet, data: Sequence[Datum], font: FontRole) -> None:
    count = max(1, min(len(data), int(sheet.room / (sheet.em * _COLUMN))))
    rows = max(1, -(-len(data) // count))
    count = max(1, -(-len(data) // rows))  # rows of about one length: none is left alone in the last
    pitch = (sheet.room + sheet.em) / count
    for start in range(0, len(data), count):
        top = lowest = sheet.top
        for at, datum in enumerate(data[start : start + count]):
            sheet.top = top
            _figure(sheet, datum, font, sheet.left + at * pitch, pitch - sheet.em)
            lowest = max(lowest, sheet.top)
        sheet.top = lowest + sheet.em * 0.3


def _figure(sheet: Sheet, datum: Datum, font: FontRole, left: float, room: float) -> None:
    """Number and unit on one line where they fit, what the figure is below them."""
    colour = colour_of(datum)
    font = _fitting(sheet, datum.number, font, room)
    numbers = sheet.paragraph(datum.number if font == "hero" else datum.text, font, colour, left, room, datum.ref)
    rects: list[Rect] = list(numbers)
    if datum.unit and font == "hero":
        unit_font: FontRole = "value"
        x, last = numbers[-1].right + sheet.em * 0.25, numbers[-1]
        if x + sheet.measure(datum.unit, unit_font) <= left + room:
            # both stand on one baseline: in these fonts it lies at four fifths of a line
            y = last.y + (last.h - sheet.height(unit_font)) * 0.8
            rects.append(sheet.label(datum.unit, x, y, unit_font, colour, "left", datum.ref))
        else:
            rects += sheet.paragraph(datum.unit, unit_font, colour, left, room, datum.ref)
    words = (sheet.caption(datum), datum.scope)
    captions = []
    sheet.top += sheet.em * 0.25
    for line in words:
        captions += sheet.paragraph(line, "label", "ink_soft", left, room, datum.ref)
    sheet.mark(datum, (), (around(rects), *captions))


def _fitting(sheet: Sheet, words: str, font: FontRole, room: float) -> FontRole:
    """The font, or a smaller one where the words are wider than their column."""
    order: tuple[FontRole, ...] = ("hero", "title", "value", "label_bold")
    fitting = (candidate for candidate in order[order.index(font) :] if sheet.measure(words, candidate) <= room)
    return next(fitting, "label_bold")
