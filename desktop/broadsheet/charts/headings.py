"""The definitions over a time axis, each over its own part of the plot, and where one part ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.wrap import balanced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.charts.datum import Run
    from broadsheet.charts.page import Sheet
    from broadsheet.charts.timescale import TimeScale

_NARROWEST, _MOST_LINES = 4.5, 4
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def groups(runs: Sequence[Run]) -> list[tuple[float | None, list[Run]]]:
    """Runs between two breaks of scope, each with the decimal year of the break before it.

    Several indicators have no common break: their values name them instead.
    """
    found: list[tuple[float | None, list[Run]]] = []
    one = len({run.indicator for run in runs}) == 1
    for run in runs:
        if found and one and run.before == "broken":
            last, first = found[-1][1][-1].data[-1], run.data[0]
            found.append((((last.at or 0.0) + (first.at or 0.0)) / 2, [run]))
        elif found:
            found[-1][1].append(run)
        else:
            found.append((None, [run]))
    return found


def draw_headings(sheet: Sheet, runs: Sequence[Run], scale: TimeScale) -> float:
    """Each definition over its part; where a part is too narrow for words, a letter there and the words above.

    Returns:
        Where the parts begin, for the lines between them.
    """
    parts = [(left, right, run) for left, right, run in _parts(sheet, runs, scale) if right > left]
    if len(groups(runs)) < 2:
        return sheet.top
    wrapped = [balanced(_words(part), right - left - sheet.em, "label", sheet.metrics) for left, right, part in parts]
    narrow = any(right - left < sheet.em * _NARROWEST for left, right, _ in parts)
    if narrow or max(map(len, wrapped), default=0) > _MOST_LINES:
        letters = [(_LETTERS[at % len(_LETTERS)],) for at in range(len(parts))]
        for (letter,), (_, _, part) in zip(letters, parts, strict=True):
            sheet.paragraph(f"{letter} {_words(part)}", "note", "ink_soft")
        wrapped = [*letters]
    line, top = sheet.height("label"), sheet.top
    for lines, (left, right, part) in zip(wrapped, parts, strict=True):
        points = [scale.clamped(datum.at or 0.0) for run in part for datum in run.data]
        half = max((sheet.measure(words, "label") for words in lines), default=0.0) / 2 + sheet.em * 0.4
        centre = min(max((min(points) + max(points)) / 2, left + half), max(left + half, right - half))
        for at, words in enumerate(lines):
            sheet.label(words, centre, sheet.top + at * line, "label", "ink", "centre")
    sheet.top += max(map(len, wrapped), default=0) * line + sheet.em * 0.15
    return top


def _parts(sheet: Sheet, runs: Sequence[Run], scale: TimeScale) -> list[tuple[float, float, list[Run]]]:
    """Left and right pixel of each group on the plot."""
    found = groups(runs)
    cuts = [sheet.left, *(scale.clamped(at or 0.0) for at, _ in found[1:]), sheet.right]
    return [(cuts[at], cuts[at + 1], group) for at, (_, group) in enumerate(found)]


def _words(part: list[Run]) -> str:
    return " / ".join(dict.fromkeys(run.heading for run in part if run.heading))
