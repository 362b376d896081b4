"""Like counts as horizontal bars from zero: the name above, the value at the end, named members beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.bands import bar, reach, was
from broadsheet.charts.drawing import Grip, Rect
from broadsheet.charts.listed import name_members, tell
from broadsheet.charts.page import around, colour_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.charts.datum import Datum
    from broadsheet.charts.page import Sheet


def draw(sheet: Sheet, spare: float, _: tuple[float, float] | None = None) -> None:
    """A row a figure of the first one's unit, the article's, then those of the context; other units are told."""
    data = sheet.snapshot.data
    unit = next((datum.unit_id for datum in data if datum.value is not None), "")
    rows = [datum for datum in data if datum.value is not None and datum.unit_id == unit]
    scale = _Scale(sheet, rows)
    each = spare / max(1, len(rows))
    names = [datum.name for datum in rows]
    for group in (sheet.snapshot.article, sheet.snapshot.context):
        if group and group[0].layer == "context":
            sheet.context_heading()
        for datum in group:
            if datum in rows:
                said = datum.scope if names.count(datum.name) > 1 and len({row.scope for row in rows}) > 1 else ""
                _row(sheet, datum, said, scale, sheet.em * 1.05 + min(sheet.em * 1.5, each * 0.5))
                sheet.top += min(sheet.em * 1.6, each * 0.5)
        tell(sheet, [datum for datum in group if datum not in rows])


class _Scale:
    """Pixels of values, with room for every value at its bar's end."""

    def __init__(self, sheet: Sheet, rows: Sequence[Datum]) -> None:
        self.low = min(0.0, *(datum.amount for datum in rows), 0.0)
        self.high = max(0.0, *(reach(datum) for datum in rows), 0.0)
        words = max((sheet.measure(text, "value") for datum in rows for text in datum.widest), default=0.0)
        words += sheet.em * 0.4
        # a value too wide to stand at its bar's end stands below it
        self.beside = words < sheet.room * 0.6
        room = sheet.room - (words if self.beside else 0.0)
        self.per_unit = room / ((self.high - self.low) or 1.0)
        self.zero = sheet.left - self.low * self.per_unit

    def x(self, value: float) -> float:
        """Pixel of a value."""
        return self.zero + value * self.per_unit


class _Across:
    """The rectangle between two values of one row."""

    def __init__(self, scale: _Scale, y: float, h: float) -> None:
        self._scale, self._y, self._h = scale, y, h

    def __call__(self, a: float, b: float) -> Rect:
        left, right = sorted((self._scale.x(a), self._scale.x(b)))
        return Rect(left, self._y, right - left, self._h)


def _row(sheet: Sheet, datum: Datum, scope: str, scale: _Scale, thickness: float) -> None:
    names = sheet.paragraph(
        " · ".join(filter(None, (scope, sheet.caption(datum)))) or datum.name, "label", ref=datum.ref
    )
    sheet.top += sheet.em * 0.28
    across = _Across(scale, sheet.top, thickness)
    shapes = bar(datum, across, horizontal=True)
    sheet.shapes += was(datum, across)
    grip = Grip(scale.x(datum.amount), sheet.top + thickness / 2, True, scale.per_unit, datum.amount)
    drawn = around([shape.rect for shape in shapes])
    height = sheet.height("value")
    sheet.line(scale.zero, sheet.top - sheet.em * 0.15, scale.zero, sheet.top + thickness + sheet.em * 0.15, "ink_soft")
    if scale.beside:
        y = sheet.top + (thickness - height) / 2
        values = [sheet.label(datum.text, drawn.right + sheet.em * 0.4, y, "value", colour_of(datum), ref=datum.ref)]
        sheet.top += thickness
    else:
        sheet.top += thickness + sheet.em * 0.2
        values = sheet.paragraph(datum.text, "value", colour_of(datum), ref=datum.ref)
    sheet.value(datum, values[0])
    sheet.mark(datum, shapes, (drawn, *values, *names), grip)
    sheet.top += sheet.em * 0.35
    name_members(sheet, [m for m in sheet.snapshot.members if m.figure == datum.figure])
    sheet.top += sheet.em * 0.45
