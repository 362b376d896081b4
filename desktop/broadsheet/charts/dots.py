"""k of n as dots: the part filled, its named members beside their dots, the rest open."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from broadsheet.charts.bands import dot
from broadsheet.charts.drawing import Grip, Mark, Rect, Shape
from broadsheet.charts.listed import name_members, tell
from broadsheet.charts.page import around, colour_of
from broadsheet.charts.share import draw_part
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.charts.datum import Datum, Member
    from broadsheet.charts.page import Sheet

_MOST = 100
"""More dots than this cannot be told apart: a bar of the whole takes their place."""

_PITCH = 1.4
"""From one dot to the next, in diameters."""

_ROWS = (20, 10, 5)
"""Dots a row where one row does not hold them all."""


def draw(sheet: Sheet, spare: float, _: tuple[float, float] | None = None) -> None:
    """The counts of the article, then those of the context; what is no count is told."""
    snapshot = sheet.snapshot
    whole = next((datum for datum in snapshot.data if datum.ref == snapshot.whole_ref), None)
    counts = [datum for datum in snapshot.data if datum is not whole and _is_count(datum)]
    outside = whole if whole and whole.layer == "context" and counts else None
    for group in (snapshot.article, snapshot.context):
        told = [datum for datum in group if datum not in counts and (datum is not whole or not counts)]
        drawn = [datum for datum in group if datum in counts]
        if group and group[0].layer == "context" and (told or drawn or outside):
            sheet.context_heading()
        for datum in drawn:
            _count(sheet, datum, whole if datum is counts[0] else None, spare / len(counts))
        if outside and group is not snapshot.article and group[0].layer == "context":
            _outside(sheet, outside, int(counts[0].amount))
        tell(sheet, told)


def _is_count(datum: Datum) -> bool:
    return not datum.percent and datum.value is not None and datum.value >= 1 and datum.value == int(datum.value)


def _count(sheet: Sheet, datum: Datum, whole: Datum | None, spare: float) -> None:
    """One count: its value, what it is part of, its dots. The rest is drawn here where the article itself states it."""
    part = int(datum.amount)
    members = [member for member in sheet.snapshot.members if member.figure == datum.figure][:part]
    inside = whole is None or whole.layer != "context"
    stated = sheet.snapshot.whole if inside and datum.figure == sheet.snapshot.data[0].figure else None
    total = max(part, stated or 0)
    if total > _MOST:
        _many(sheet, datum, whole if inside else None, total, spare)
        name_members(sheet, members)
        return
    names = sheet.paragraph(sheet.caption(datum), "label", "ink_soft", ref=datum.ref)
    roomy = spare > sheet.em * 4 and sheet.measure(datum.text, "hero") < sheet.room * 0.7
    values = sheet.paragraph(datum.text, "hero" if roomy else "value", colour_of(datum), ref=datum.ref)
    spare -= sheet.height("hero") - sheet.height("value") if roomy else 0.0
    known = _of(sheet, values[-1], whole if inside else None, total if total > part else 0)
    sheet.top += sheet.em * 0.3
    size, columns = _grid(sheet, total - len(members), spare)
    before = len(sheet.marks)
    named = _named(sheet, members, size)
    filled, rest = _dots(sheet, part - len(members), total - part, size, columns)
    group = [*named, *filled]
    shapes = tuple(dot(datum, rect) for rect in group)
    last = group[-1]
    grip = Grip(last.right, last.y + size / 2, True, size * _PITCH, datum.amount) if datum.adjust else None
    hit = (around(group), *values, *names)
    sheet.marks.insert(before, Mark(datum.ref, shapes, hit, datum.spoken, datum.layer, grip))
    rings = tuple(Shape("ring", rect, stroke="ink_soft", width=1.2) for rect in rest)
    if whole and inside:
        sheet.marks.append(Mark(whole.ref, rings, (*rest, *known), whole.spoken, whole.layer))
    else:
        sheet.shapes.extend(rings)


def _of(sheet: Sheet, value: Rect, whole: Datum | None, total: int) -> list[Rect]:
    """“of 10” behind the value, or below it where there is no room."""
    if not whole and not total:
        return []
    words = word("whole", sheet.snapshot.language, whole.text if whole else str(total))
    ref = whole.ref if whole else None
    left = value.right + sheet.em * 0.4
    if left + sheet.measure(words, "label") > sheet.right:
        return sheet.paragraph(words, "label", "ink_soft", ref=ref)
    lift = (value.h - sheet.height("label")) * 0.8
    return [sheet.label(words, left, value.y + lift, "label", "ink_soft", "left", ref)]


def _outside(sheet: Sheet, whole: Datum, part: int) -> None:
    """The whole that only an outside source states: what is left of it, apart, as diamonds."""
    rest = max(0, int(whole.amount) - part)
    tell(sheet, [whole])
    if not 0 < rest <= _MOST:
        return
    words = word(
        "rest", sheet.snapshot.language, f"{rest} {whole.unit}" if sheet.snapshot.language == "zh" else str(rest)
    )
    sheet.top += sheet.em * 0.2
    size = sheet.em * 0.8
    columns = max(1, int((sheet.room + size * 0.3) / (size * 1.3)))
    places = [
        Rect(sheet.left + at % columns * size * 1.3, sheet.top + at // columns * size * 1.3, size, size)
        for at in range(rest)
    ]
    told = sheet.marks.pop()
    shapes = tuple(Shape("diamond", place, fill="context") for place in places)
    right = places[-1].right + sheet.em * 0.5
    sheet.top = places[-1].y + (size - sheet.height("label")) / 2
    if right + sheet.measure(words, "label") > sheet.right:
        right, sheet.top = sheet.left, places[-1].bottom + sheet.em * 0.1
    labels = sheet.paragraph(words, "label", "context", right, sheet.right - right, whole.ref)
    sheet.top = max(sheet.top, places[-1].bottom) + sheet.em * 0.2
    sheet.marks.append(Mark(whole.ref, shapes, (around(places), *told.hit, *labels), whole.spoken, whole.layer))


def _grid(sheet: Sheet, loose: int, spare: float) -> tuple[float, int]:
    """Diameter and dots a row for so many dots without a name: as large as width and height allow."""
    least, limit = sheet.em * 0.72, sheet.em * 1.5
    if loose == 0:
        return sheet.em, 1
    best = (0.0, 1)
    for columns in (loose, *_ROWS):
        if not 0 < columns <= max(loose, _ROWS[-1]):
            continue
        rows = math.ceil(loose / columns)
        size = min(limit, sheet.room / columns / _PITCH, max(least, (spare * 0.8 / rows + sheet.em) / _PITCH))
        if size > best[0] + 0.5 and (size >= least * 0.8 or columns == _ROWS[-1]):
            best = (size, columns)
    return best


def _dots(sheet: Sheet, filled: int, open_: int, size: float, columns: int) -> tuple[list[Rect], list[Rect]]:
    """Places of the dots without a name, row after row."""
    pitch = size * _PITCH
    places = [
        Rect(sheet.left + at % columns * pitch, sheet.top + at // columns * pitch, size, size)
        for at in range(filled + open_)
    ]
    if places:
        sheet.top = places[-1].bottom + sheet.em * 0.4
    return places[:filled], places[filled:]


def _named(sheet: Sheet, members: Sequence[Member], size: float) -> list[Rect]:
    """Dots with their names, in columns; each answers for its own name."""
    if not members:
        return []
    gap, height = sheet.em * 0.4, max(size, sheet.em) * 1.3
    widest = max(sheet.measure(member.label, "label") for member in members) + size + gap
    columns = max(1, min(len(members), int((sheet.room + sheet.em) / (widest + sheet.em))))
    dots = []
    for start in range(0, len(members), columns):
        lowest = sheet.top
        for at, member in enumerate(members[start : start + columns]):
            left, top = sheet.left + at * (widest + sheet.em), sheet.top
            dot = Rect(left, top + (height - size) / 2, size, size)
            sheet.top += (height - sheet.em) / 2
            room = sheet.right - dot.right - gap
            labels = sheet.paragraph(member.label, "label", "ink", dot.right + gap, room, member.ref)
            lowest, sheet.top = max(lowest, sheet.top, top + height), top
            shape = Shape("disc", dot, fill="figure")
            sheet.marks.append(Mark(member.ref, (shape,), (around([dot, *labels]),), member.label))
            dots.append(dot)
        sheet.top = lowest
    sheet.top += sheet.em * 0.15
    return dots


def _many(sheet: Sheet, datum: Datum, whole: Datum | None, total: int, spare: float) -> None:
    """A bar of the whole, or the number alone where it is the whole itself."""
    part = int(datum.amount)
    if total == part:
        tell(sheet, [datum])
        return
    draw_part(sheet, datum, float(part), float(total), sheet.em + min(sheet.em, spare * 0.3), "hero")
    words = word("whole", sheet.snapshot.language, whole.text if whole else str(total))
    end = sheet.label(words, sheet.right, sheet.top, "label", "ink_soft", "right", whole.ref if whole else None)
    sheet.top = end.bottom
    if whole:
        sheet.mark(whole, (), (end,))
