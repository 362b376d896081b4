"""Figures told in a line instead of drawn: one after another, broken where the sheet ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Mark, Rect, Shape
from broadsheet.charts.page import around, colour_of
from broadsheet.charts.wrap import wrap
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.charts.datum import Datum, Member
    from broadsheet.charts.page import Sheet


def tell(sheet: Sheet, data: Iterable[Datum]) -> None:
    """A line each for figures that no axis holds: what it is, its value in bold, its period, and why it stands here."""
    for datum in data:
        sheet.top += sheet.em * 0.3
        language = sheet.snapshot.language
        parts = [sheet.caption(datum)]
        if datum.part_of_year:
            parts.append(word("part_of_year", language))
        value = sheet.paragraph(datum.text, "value", colour_of(datum), ref=datum.ref)
        words = " · ".join(part for part in parts if part)
        left, room = value[-1].right + sheet.em * 0.5, sheet.right - value[-1].right - sheet.em * 0.5
        rects = list(value)
        lift = (sheet.height("value") - sheet.em) * 0.6
        if len(wrap(words, room, "label", sheet.metrics)) == 1:
            rects.append(sheet.label(words, left, value[-1].y + lift, "label", "ink_soft", "left", datum.ref))
        else:
            rects += sheet.paragraph(words, "label", "ink_soft", ref=datum.ref)
        sheet.mark(datum, (), (around(rects), *rects))


def list_values(sheet: Sheet, data: Iterable[Datum]) -> None:
    """Year and value of points whose values have no room at their marks."""
    x: float = sheet.left
    height = sheet.height("note")
    for datum in data:
        for at, line in enumerate(wrap(f"{datum.year} {datum.text}", sheet.room, "note", sheet.metrics)):
            width = sheet.measure(line, "note")
            if x > sheet.left and (at > 0 or x + width > sheet.right):
                x, sheet.top = sheet.left, sheet.top + height
            x = sheet.label(line, x, sheet.top, "note", colour_of(datum), "left", datum.ref).right
        x += sheet.em * 0.8
    if x > sheet.left:
        sheet.top += height + sheet.em * 0.2


def name_members(sheet: Sheet, members: Iterable[Member]) -> None:
    """Named parts one after another, each behind a small dot."""
    x: float = sheet.left
    dot = sheet.em * 0.36
    members = tuple(members)
    for member in members:
        width = dot * 2 + sheet.measure(member.label, "label")
        if x > sheet.left and x + width > sheet.right:
            x, sheet.top = sheet.left, sheet.top + sheet.em * 1.1
        bullet = Rect(x, sheet.top + (sheet.em - dot) / 2, dot, dot)
        start = sheet.top
        labels = sheet.paragraph(member.label, "label", "ink", x + dot * 2, sheet.right - x - dot * 2, member.ref)
        sheet.top = labels[-1].y
        shape = Shape("disc", bullet, fill="figure")
        hit = around([bullet, *labels])
        sheet.marks.append(Mark(member.ref, (shape,), (hit,), member.label))
        x = hit.right + sheet.em * 0.8
        if sheet.top > start:
            x = sheet.right
    if members:
        sheet.top += sheet.em * 1.15
