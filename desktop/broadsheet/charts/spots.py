"""Finds room for a label: the first of its places that is free of labels, of other marks and of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from broadsheet.charts.page import Sheet


def free_spot(sheet: Sheet, spots: Iterable[Rect], area: Rect, strokes: Sequence[Rect]) -> Rect | None:
    """The first free place.

    Args:
        sheet: with every mark and label that the new one has to keep clear of.
        spots: places in the order in which they are wished for.
        area: what the label may not leave.
        strokes: lines, as rectangles whose width and height may be negative.
    """
    taken = [shape.rect for mark in sheet.marks for shape in mark.shapes]
    taken += [label.rect for label in sheet.labels]
    for spot in spots:
        inside = spot.x >= area.x and spot.right <= area.right and spot.y >= area.y and spot.bottom <= area.bottom
        if inside and not any(spot.overlaps(other) for other in taken) and not any(crosses(spot, s) for s in strokes):
            return spot
    return None


def crosses(rect: Rect, stroke: Rect) -> bool:
    """Whether a line from a rectangle's first corner to its last touches another rectangle."""
    first, last = 0.0, 1.0
    for start, delta, low, high in (
        (stroke.x, stroke.w, rect.x, rect.right),
        (stroke.y, stroke.h, rect.y, rect.bottom),
    ):
        if delta == 0:
            if not low < start < high:
                return False
            continue
        ends = sorted(((low - start) / delta, (high - start) / delta))
        first, last = max(first, ends[0]), min(last, ends[1])
    return first < last


def over_bar(bar: Rect, width: float, height: float, gap: float) -> Iterator[Rect]:
    """Places for a bar's value: above it, beside its upper end, above but aside, then higher."""
    centre = bar.x + bar.w / 2
    yield Rect(centre - width / 2, bar.y - height - gap, width, height)
    yield Rect(bar.right + gap * 2, bar.y, width, height)
    yield Rect(bar.x - gap * 2 - width, bar.y, width, height)
    for step in range(3):
        for left in (centre - width / 2, bar.x, bar.right - width):
            yield Rect(left, bar.y - (height + gap) * (step + 1), width, height)


def around_point(point: Rect, width: float, height: float, gap: float) -> Iterator[Rect]:
    """Places for a point's value: above, below, beside, above and below aside, then farther."""
    centre, middle = point.x + point.w / 2, point.y + point.h / 2
    lefts = (centre - width / 2, point.x - gap, point.right + gap - width)
    for step in range(2):
        away = gap + step * (height * 0.5 + gap)
        for left in lefts:
            yield Rect(left, point.y - height - away, width, height)
            yield Rect(left, point.bottom + away, width, height)
        if step == 0:
            yield Rect(point.right + gap * 1.5, middle - height / 2, width, height)
            yield Rect(point.x - gap * 1.5 - width, middle - height / 2, width, height)
