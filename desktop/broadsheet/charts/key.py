"""Key figures: the number large, what it is below; context apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect
from broadsheet.charts.page import Sheet, colour_of
from broadsheet.charts.wrap import wrap

if TYPE_CHECKING:
    from broadsheet.charts.drawing import FontRole
    from broadsheet.charts.snapshot import Datum


def draw(sheet: Sheet, bottom: float) -> None:
    """The article's figures in a large size, then those of the context in a smaller one."""
    spare = max(0.0, bottom - sheet.top - least(sheet))
    sheet.top += spare * 0.25
    for datum in sheet.snapshot.article:
        _figure(sheet, datum, "hero")
    if sheet.snapshot.context:
        if sheet.snapshot.article:
            sheet.context_heading()
        for datum in sheet.snapshot.context:
            _figure(sheet, datum, _context_font(sheet))


def least(sheet: Sheet) -> float:
    """Least height in pixels: the same drawing on a sheet that is thrown away."""
    trial = Sheet(sheet.snapshot, sheet.width, sheet.metrics)
    start = trial.top
    for datum in trial.snapshot.article:
        _figure(trial, datum, "hero")
    if trial.snapshot.context:
        if trial.snapshot.article:
            trial.context_heading()
        for datum in trial.snapshot.context:
            _figure(trial, datum, _context_font(trial))
    return trial.top - start


def _context_font(sheet: Sheet) -> FontRole:
    """Large only where a single context figure is all there is."""
    return "hero" if not sheet.snapshot.article and len(sheet.snapshot.context) == 1 else "title"


def _figure(sheet: Sheet, datum: Datum, font: FontRole) -> None:
    """Number and unit on one line where they fit, what the figure is below them."""
    colour = colour_of(datum)
    number, unit, size = datum.number, datum.unit, _fitting(sheet, datum.number, font)
    height = sheet.metrics.height(size)
    first = sheet.label(number, sheet.left, sheet.top, size, colour, "left", datum.ref)
    right = first.right
    if unit:
        beside = first.right + sheet.em * 0.3
        unit_font: FontRole = "value" if size == "hero" else "label_bold"
        if beside + sheet.metrics.width(unit, unit_font) <= sheet.right:
            y = sheet.top + height * 0.82 - sheet.metrics.height(unit_font) * 0.82
            right = sheet.label(unit, beside, y, unit_font, colour, "left", datum.ref).right
        else:
            sheet.top += height
            height = sheet.metrics.height(unit_font)
            right = max(right, sheet.label(unit, sheet.left, sheet.top, unit_font, colour, "left", datum.ref).right)
    hit = Rect(first.x, first.y, right - first.x, sheet.top + height - first.y)
    sheet.mark(datum, [], [hit])
    sheet.top += height
    words = " · ".join(part for part in (datum.name, datum.period, datum.scope) if part)
    for line in wrap(words, sheet.room, "label", sheet.metrics):
        sheet.label(line, sheet.left, sheet.top, "label", "ink_soft")
        sheet.top += sheet.em
    sheet.top += sheet.em * 0.45


def _fitting(sheet: Sheet, words: str, font: FontRole) -> FontRole:
    """The font, or a smaller one where the words are wider than the sheet."""
    order: tuple[FontRole, ...] = ("hero", "title", "value")
    for candidate in order[order.index(font) :]:
        if sheet.metrics.width(words, candidate) <= sheet.room:
            return candidate
    return "label_bold"
