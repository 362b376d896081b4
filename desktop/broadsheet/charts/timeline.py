"""Events and figures on one linear axis: the article's above it, the context's below.

Each period has a bar of its true length and a flag: a line up to its words, which stand beside it. A flag whose words
reach over other lines flies beyond them, so that no line crosses words. A layer flies to the right, or to the left
where that is lower and the first of its flags has room.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Axis, Mark, Rect, Shape
from broadsheet.charts.page import around
from broadsheet.charts.timescale import TimeScale
from broadsheet.charts.wrap import balanced, wrap
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.charts.drawing import FontRole
    from broadsheet.charts.page import Sheet
    from broadsheet.derive.timeline import Dated

_WIDEST_RIGHT, _WIDEST_LEFT, _LEAST_LEFT = 15.0, 26.0, 8.0
"""Widths of words beside a line, in lines of type."""

_APART = 0.42
"""Between two items of one flag, in lines of type: room for the frame of the one that is lit."""

_NARROW = 26.0
"""Below this width, in lines of type, the items are a list: flags would have no room."""

_BULLET = "· "
"""Before each of several items whose lines begin at one edge; what goes on below it hangs."""

_MOST_STRETCH = 1.9
_STEPS = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class _Flag:
    """The items of one period, with their words broken to lines.

    Attributes:
        x: pixel of the line. left, right: pixels of the bar.
        lines: (line, font, colour, item) from the top.
        to_left: whether the words stand at the line's left.
        rise: from the axis to the lower end of the words, in pixels.
    """

    items: tuple[Dated, ...]
    x: float
    left: float
    right: float
    lines: tuple[tuple[str, FontRole, str, Dated], ...]
    width: float
    height: float
    to_left: bool
    rise: float = 0.0


def draw(sheet: Sheet, spare: float, view: tuple[float, float] | None = None) -> None:
    """The axis with its flags; a list where the sheet is narrow. Items without a time are told below."""
    items = sheet.snapshot.dated
    timed = [item for item in items if item.first is not None]
    if not timed:
        pass
    elif sheet.room < sheet.em * _NARROW:
        _list(sheet, timed)
    else:
        _axis(sheet, timed, spare, view)
    _undated(sheet, [item for item in items if item.first is None])


def _axis(sheet: Sheet, items: Sequence[Dated], spare: float, view: tuple[float, float] | None) -> None:
    wide = min(sheet.em * _WIDEST_RIGHT, sheet.room * 0.25)
    first, last = min(item.first or 0.0 for item in items), max(item.last or 0.0 for item in items)
    margin = max(0.5, (last - first) * 0.015)
    begin, end = view or (first - margin, last + margin)
    scale = TimeScale(begin, end, sheet.left, sheet.right - wide)
    shown = [item for item in items if (item.last or 0.0) > begin and (item.first or 0.0) < end]
    own = _flown(sheet, [item for item in shown if item.layer != "context"], scale, wide)
    outside = _flown(sheet, [item for item in shown if item.layer == "context"], scale, wide)
    above, below = _reach(own) or sheet.em, _reach(outside)
    ground = sheet.em * 1.9  # of the axis: bars, ticks and years
    natural = above + below
    factor = min(_MOST_STRETCH, 1 + max(0.0, spare) / max(1.0, natural))
    sheet.top += max(0.0, spare - natural * (factor - 1)) * 0.5
    baseline = sheet.top + above * factor
    for flag in own:
        _fly(sheet, flag, baseline, factor, up=True)
    _years(sheet, scale, baseline, wide)
    _hidden(sheet, items, shown, baseline, scale, wide)
    sheet.top = baseline + ground
    if outside:
        for flag in outside:
            _fly(sheet, flag, baseline + ground, factor, up=False)
        x = scale.right + sheet.em * 0.6  # where no line is; words begin lower
        sheet.label(word("context", sheet.snapshot.language), x, sheet.top, "label_bold", "context")
        sheet.top += below * factor
    sheet.plot = Rect(sheet.left, baseline - above * factor, scale.right - sheet.left, above * factor)
    sheet.x_axis = Axis(begin, end, scale.left, scale.right)
    sheet.top += sheet.em * 0.3


def _flown(sheet: Sheet, items: Sequence[Dated], scale: TimeScale, wide: float) -> list[_Flag]:
    """The flags of a layer, to the side where they need less height."""
    right = _placed(_flags(sheet, items, scale, wide, to_left=False), sheet.em)
    first = min((flag.x for flag in right), default=0.0) - scale.left
    if first < sheet.em * _LEAST_LEFT:
        return right
    left = _placed(_flags(sheet, items, scale, sheet.em * _WIDEST_LEFT, to_left=True), sheet.em)
    return left if _reach(left) < _reach(right) else right


def _reach(flags: Iterable[_Flag]) -> float:
    """From the axis to the farthest end of any words, in pixels."""
    return max((flag.rise + flag.height for flag in flags), default=0.0)


def _flags(sheet: Sheet, items: Iterable[Dated], scale: TimeScale, wide: float, *, to_left: bool) -> list[_Flag]:
    """The items of each period together, from left to right."""
    groups: dict[tuple[float, float], list[Dated]] = {}
    for item in items:
        groups.setdefault((item.first or 0.0, item.last or 0.0), []).append(item)
    flags = []
    for (first, last), members in sorted(groups.items()):
        left, right = scale.clamped(first), scale.clamped(last)
        x = (left + right) / 2
        room = (min(wide, x - scale.left) if to_left else wide) - sheet.em
        bullet = _BULLET if len(members) > 1 and not to_left else ""
        hang = sheet.measure(bullet, "label") if bullet else 0.0
        lines: list[tuple[str, FontRole, str, Dated]] = [
            (line, "label_bold", _colour(members[0]), members[0])
            for line in wrap(members[0].period, room, "label_bold", sheet.metrics)
        ]
        for item in members:
            told = balanced(_told(sheet, item), room - hang, "label", sheet.metrics)
            lines += [(bullet + line if at == 0 else line, "label", "ink", item) for at, line in enumerate(told)]
        width = max(sheet.measure(line, font) for line, font, _, _ in lines) + hang
        height = sum(sheet.height(font) for _, font, _, _ in lines) + sheet.em * _APART * (len(members) - 1)
        flags.append(_Flag(tuple(members), x, left, max(right, left + 3), tuple(lines), width, height, to_left))
    return flags


def _placed(flags: Sequence[_Flag], em: float) -> list[_Flag]:
    """From the side that the flags fly to: each flies beyond every other one whose line its words reach."""
    done: list[_Flag] = []
    for flag in sorted(flags, key=_x, reverse=not any(each.to_left for each in flags)):
        reach = flag.width + em * 0.9
        over = [
            other.rise + other.height + em * 0.45
            for other in done
            if (flag.x - reach <= other.x + em * 0.3 if flag.to_left else flag.x + reach >= other.x - em * 0.3)
        ]
        done.append(replace(flag, rise=max(over, default=em * 1.1)))
    return done


def _fly(sheet: Sheet, flag: _Flag, baseline: float, factor: float, *, up: bool) -> None:
    """The bar on the axis, the line, and the words."""
    rise = flag.rise * factor
    top = baseline - rise - flag.height if up else baseline + rise
    thick = max(4.0, sheet.em * 0.32)
    bar = Rect(flag.left, baseline - thick - 1 if up else baseline - sheet.em * 0.5, flag.right - flag.left, thick)
    colour = _colour(flag.items[0])
    foot = bar.y if up else bar.bottom
    end = top if up else top + flag.height
    sheet.shapes.append(Shape("line", Rect(flag.x, min(foot, end), 0.0, abs(end - foot)), stroke=colour))
    y = top
    rects: dict[Dated, list[Rect]] = {item: [] for item in flag.items}
    before, several = flag.items[0], len(flag.items) > 1 and not flag.to_left
    for line, font, line_colour, item in flag.lines:
        y += sheet.em * _APART if item is not before else 0.0
        before = item
        aside = -sheet.em * 0.45 if flag.to_left else sheet.em * 0.45
        x = flag.x + aside
        if several and font == "label" and not line.startswith(_BULLET):
            x += sheet.measure(_BULLET, font)
        rect = sheet.label(line, x, y, font, line_colour, "right" if flag.to_left else "left", item.ref)
        rects[item].append(rect)
        y += sheet.height(font)
    for at, item in enumerate(flag.items):
        shapes = (Shape("box", bar, fill=colour),) if at == 0 else ()
        hit = (around(rects[item]), *((bar,) if at == 0 else ()))
        sheet.marks.append(Mark(item.ref, shapes, hit, item.spoken, item.layer))


def _years(sheet: Sheet, scale: TimeScale, baseline: float, wide: float) -> None:
    """The axis and its round years."""
    sheet.line(sheet.left, baseline, sheet.right - wide, baseline, "ink_soft")
    each = sheet.measure("2020", "note") + sheet.em
    per_year = (scale.right - scale.left) / (scale.last - scale.first)
    step = next((step for step in _STEPS if step * per_year >= each), 100)
    first, last = int(scale.first) + 1, int(scale.last)
    for year in (year for year in range(first, last + 1) if year % step == 0):
        x = scale.x(year)
        half = sheet.measure(str(year), "note") / 2
        if scale.left + half <= x <= scale.right - half:
            sheet.line(x, baseline, x, baseline + sheet.em * 0.22, "ink_soft")
            sheet.label(str(year), x, baseline + sheet.em * 0.25, "note", "ink_soft", "centre")


def _hidden(
    sheet: Sheet, items: Sequence[Dated], shown: Sequence[Dated], baseline: float, scale: TimeScale, wide: float
) -> None:
    """How many items lie outside the years shown."""
    before = sum(1 for item in items if item not in shown and (item.last or 0.0) <= scale.first)
    after = len(items) - len(shown) - before
    if before or after:
        words = word("outside_view", sheet.snapshot.language, str(before), str(after))
        y = baseline - sheet.height("note") / 2
        for at, line in enumerate(wrap(words, wide - sheet.em * 0.8, "note", sheet.metrics)):
            sheet.label(line, sheet.right - wide + sheet.em * 0.6, y + at * sheet.height("note"), "note", "ink_soft")


def _list(sheet: Sheet, items: Sequence[Dated]) -> None:
    """A line a period and its items under it, the article's, then the context's."""
    for layer in ("article", "context"):
        members = [item for item in items if item.layer == layer]
        if members and layer == "context":
            sheet.context_heading()
        period = ""
        for item in members:
            rects = []
            if item.period != period:
                sheet.top += sheet.em * 0.3
                rects += sheet.paragraph(item.period, "label_bold", _colour(item), ref=item.ref)
                period = item.period
            told = _told(sheet, item)
            indent = sheet.em * 0.6
            rects += sheet.paragraph(told, "label", "ink", sheet.left + indent, sheet.room - indent, item.ref)
            sheet.marks.append(Mark(item.ref, (), (around(rects), *rects), item.spoken, item.layer))


def _undated(sheet: Sheet, items: Sequence[Dated]) -> None:
    """What has no time is told, and given no place on the axis."""
    if not items:
        return
    sheet.top += sheet.em * 0.5
    sheet.label(word("undated", sheet.snapshot.language), sheet.left, sheet.top, "note", "ink_soft")
    sheet.top += sheet.height("note")
    for item in items:
        rects = sheet.paragraph(_told(sheet, item), "label", "ink", ref=item.ref)
        sheet.marks.append(Mark(item.ref, (), (around(rects), *rects), item.spoken, item.layer))


def _told(sheet: Sheet, item: Dated) -> str:
    """What an item is, and its value."""
    return word("colon", sheet.snapshot.language).join(part for part in (item.words, item.value) if part)


def _colour(item: Dated) -> str:
    """The palette role of an item's bar and period."""
    if item.layer == "context":
        return "context"
    return {"event": "event", "claim": "claim"}.get(item.ref.kind, "figure")


def _x(flag: _Flag) -> tuple[float, float]:
    return flag.x, flag.right
