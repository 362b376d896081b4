"""k of n as dots: the part filled, the rest open; the named ones listed below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Mark, Rect, Shape
from broadsheet.charts.page import Sheet, colour_of

if TYPE_CHECKING:
    from broadsheet.charts.snapshot import Datum, Member

_MOST = 200
"""Dots beyond this many could not be told apart; the count is then shown in this many equal parts."""


def draw(sheet: Sheet, bottom: float) -> None:
    """The number, its dots, the members' names; context figures that are not the whole follow apart."""
    data = [datum for datum in sheet.snapshot.data if datum.ref != sheet.snapshot.whole_ref]
    whole = [datum for datum in sheet.snapshot.data if datum.ref == sheet.snapshot.whole_ref]
    spare = max(0.0, bottom - sheet.top - least(sheet))
    diameter = _diameter(sheet) + min(sheet.em * 0.9, spare * 0.2)
    sheet.top += min(sheet.em, spare * 0.2)
    for datum in data:
        _count(sheet, datum, whole, diameter)
    _members(sheet, sheet.snapshot.members)


def least(sheet: Sheet) -> float:
    """Least height in pixels."""
    trial = Sheet(sheet.snapshot, sheet.width, sheet.metrics)
    start = trial.top
    for datum in sheet.snapshot.data:
        if datum.ref != sheet.snapshot.whole_ref:
            _count(trial, datum, [], _diameter(trial))
    _members(trial, trial.snapshot.members)
    return trial.top - start


def _diameter(sheet: Sheet) -> float:
    return sheet.em * 1.15


def _count(sheet: Sheet, datum: Datum, whole: list[Datum], diameter: float) -> None:
    """One count: its value at the left, the dots beside it."""
    part = int(datum.value or 0)
    total = max(part, sheet.snapshot.whole or part, 1)
    scale = min(1.0, _MOST / total)
    part, total = round(part * scale), round(total * scale)
    value = sheet.label(datum.text, sheet.left, sheet.top, "title", colour_of(datum), "left", datum.ref)
    left = max(value.right + sheet.em, sheet.left + sheet.em * 4)
    if left + diameter * 5 * 1.3 > sheet.right:
        sheet.top, left = value.bottom + sheet.em * 0.3, sheet.left
    pitch = diameter * 1.28
    columns = max(1, min(total, 10, int((sheet.right - left + diameter * 0.28) / pitch)))
    columns = -(-total // -(-total // columns))  # as many in each row as in the others
    if total > columns * 4:
        columns = max(1, int((sheet.right - left) / (sheet.em * 0.75)))
        pitch = (sheet.right - left) / columns
        diameter = pitch * 0.72
    top = sheet.top + max(0.0, (value.h - diameter) / 2 if left > sheet.left else 0.0)
    places = [Rect(left + at % columns * pitch, top + at // columns * pitch, diameter, diameter) for at in range(total)]
    filled = [Shape("disc", rect, fill=colour_of(datum)) for rect in places[:part]]
    open_ = [Shape("ring", rect, stroke="context" if whole else "ink_soft", width=1.2) for rect in places[part:]]
    sheet.mark(datum, filled, [_around(places[:part]) if part else value, value])
    if whole:
        sheet.mark(whole[0], open_, [_around(places[part:]) if part < total else value])
    else:
        sheet.shapes.extend(open_)
    sheet.top = max(value.bottom, _around(places).bottom) + sheet.em * 0.55


def _around(rects: list[Rect]) -> Rect:
    """The rectangle around several."""
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    return Rect(x, y, max(rect.right for rect in rects) - x, max(rect.bottom for rect in rects) - y)


def _members(sheet: Sheet, members: tuple[Member, ...]) -> None:
    """Names one after another, each behind a small dot."""
    if not members:
        return
    x, dot = sheet.left, sheet.em * 0.42
    for member in members:
        width = dot * 1.7 + sheet.metrics.width(member.label, "label")
        if x > sheet.left and x + width > sheet.right:
            x = sheet.left
            sheet.top += sheet.em * 1.15
        bullet = Rect(x, sheet.top + (sheet.em - dot) / 2, dot, dot)
        label = sheet.label(member.label, x + dot * 1.7, sheet.top, "label", "ink", "left", member.ref)
        hit = Rect(x, label.y, label.right - x, label.h)
        shapes = (Shape("disc", bullet, fill="figure"),)
        sheet.marks.append(Mark(member.ref, shapes, (hit,), member.label))
        x = label.right + sheet.em * 0.9
    sheet.top += sheet.em * 1.3
