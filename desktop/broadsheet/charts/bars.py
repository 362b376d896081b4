"""Like counts as horizontal bars from zero, the value at the end of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect, Shape
from broadsheet.charts.page import Sheet, colour_of
from broadsheet.charts.wrap import wrap

if TYPE_CHECKING:
    from broadsheet.charts.snapshot import Datum


def draw(sheet: Sheet, bottom: float) -> None:
    """A row a figure: name, bar, value."""
    snapshot = sheet.snapshot
    spare = max(0.0, bottom - sheet.top - least(sheet))
    rows = max(1, len(snapshot.data))
    thickness = sheet.em * 1.05 + min(sheet.em * 1.6, spare / rows * 0.45)
    gap = min(sheet.em * 1.2, spare / rows * 0.3)
    longest = max((float(datum.high or datum.value or 0) for datum in snapshot.data), default=0.0) or 1.0
    label_room = max((sheet.metrics.width(datum.text, "value") for datum in snapshot.data), default=0.0)
    room = max(sheet.em, sheet.room - label_room - sheet.em * 0.6)
    for group in (snapshot.article, snapshot.context):
        if group and group[0].layer == "context":
            sheet.context_heading()
        for datum in group:
            _row(sheet, datum, thickness, room / longest)
            sheet.top += gap


def least(sheet: Sheet) -> float:
    """Least height of the rows in pixels."""
    names = sum(len(_name(sheet, datum)) for datum in sheet.snapshot.data) * sheet.em
    heading = (sheet.em * 1.1 + sheet.metrics.height("note")) if sheet.snapshot.context else 0.0
    return names + len(sheet.snapshot.data) * sheet.em * 1.85 + heading


def _name(sheet: Sheet, datum: Datum) -> tuple[str, ...]:
    words = " · ".join(part for part in (datum.name, datum.period) if part)
    return wrap(words, sheet.room, "label", sheet.metrics)


def _row(sheet: Sheet, datum: Datum, thickness: float, per_unit: float) -> None:
    colour = colour_of(datum)
    for words in _name(sheet, datum):
        sheet.label(words, sheet.left, sheet.top, "label")
        sheet.top += sheet.em
    sheet.top += sheet.em * 0.15
    banded = datum.low is not None and datum.high is not None and datum.low != datum.high
    sure = float((datum.low if banded else datum.value) or 0) * per_unit
    bar = Rect(sheet.left, sheet.top, max(2.0, sure), thickness)
    shapes = [Shape("box", bar, fill=colour)]
    end = bar.right
    if banded:
        assert datum.high is not None
        band = Rect(bar.right, bar.y, max(0.0, float(datum.high) * per_unit - sure), thickness)
        shapes.append(Shape("fade", band, fill=colour, fade_to="right"))
        end = band.right
    height = sheet.metrics.height("value")
    value = sheet.label(
        datum.text, end + sheet.em * 0.4, bar.y + (thickness - height) / 2, "value", colour, "left", datum.ref
    )
    sheet.mark(datum, shapes, [Rect(bar.x, bar.y, end - bar.x, bar.h), value])
    sheet.line(sheet.left, bar.y - sheet.em * 0.1, sheet.left, bar.bottom + sheet.em * 0.1, "ink_soft")
    sheet.top += thickness + sheet.em * 0.6
