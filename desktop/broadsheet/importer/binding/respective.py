"""分别增长21.5%和33.1%: of several changes in a row, each is of its own level, in the order they were told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.importer.binding.bound import Bound

_CHANGES = frozenset({"growth", "change", "share"})
_LEVELS = frozenset({"", "to"})
_MOST = 6


def respective(bounds: Sequence[Bound], texts: Mapping[str, str]) -> tuple[Bound, ...]:
    """The quantities, where 分别 tells changes of as many levels right before them each bound to its own."""
    found = list(bounds)
    for at, first in enumerate(bounds):
        text = texts[first.quantity.passage]
        start = first.quantity.start
        if first.relation not in _CHANGES or "分别" not in text[max(0, start - 12) : start]:
            continue
        count = 1
        while count < _MOST and _goes_on(bounds, at, count):
            count += 1
        levels = range(at - count, at)
        if count < 2 or levels.start < 0 or not _are_levels(bounds, levels, first):
            continue
        change = _change(first, bounds[at - 1].indicator)
        if change:
            for offset, level in enumerate(levels):
                own = bounds[level].indicator
                found[at + offset] = replace(found[at + offset], indicator=own + change, of=level, rule="respective")
    return tuple(found)


def _goes_on(bounds: Sequence[Bound], at: int, count: int) -> bool:
    return at + count < len(bounds) and bounds[at + count].rule == "parallel"


def _are_levels(bounds: Sequence[Bound], levels: range, first: Bound) -> bool:
    """Whether all are levels of this sentence with names of their own."""
    names = {bounds[level].indicator for level in levels}
    told = all(
        bounds[level].relation in _LEVELS and bounds[level].sentence == first.sentence and bounds[level].indicator
        for level in levels
    )
    return told and len(names) == len(levels)


def _change(first: Bound, last: str) -> str:
    """The words of the change, without the level that they were bound to."""
    return first.indicator.removeprefix(last).replace("分别", "") if first.indicator.startswith(last) else ""
