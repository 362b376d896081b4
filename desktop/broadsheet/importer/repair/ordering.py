"""The true order: runs of units between the cuts, tied to chains, and the chains in their most probable order."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

from broadsheet.importer.repair.enumerations import steps_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.repair.joining import Tie
    from broadsheet.importer.repair.scene import Scene

_MOST = 7
_STEP = 4000.0
_OPEN = 600.0
_HEADING = 1.0
_PICTURE = 0.6
_DISTANT = 0.4


@dataclass(frozen=True, slots=True)
class Order:
    """The body's units in true order, and the runs that were moved.

    Attributes:
        moved: runs of units that stand elsewhere than in the source.
    """

    units: tuple[int, ...]
    moved: tuple[tuple[int, ...], ...]


def order_of(scene: Scene, body: Sequence[int], ties: Sequence[Tie], opening: int) -> Order:
    """Lays every right side behind its left side, moving as little text as can be.

    Args:
        scene: the units with their roles.
        body: the body's units in the source's order.
        ties: which units follow which.
        opening: the unit that the article starts with, right after its title.
    """
    following = {tie.left: tie.right for tie in ties if tie.beside}
    sorted_body = _by_number(scene, body)
    after = dict(pairwise(body))
    in_place = all(after.get(left) == right for left, right in following.items())
    if sorted_body is None and in_place and (not body or opening == body[0]):
        return Order(tuple(body), ())
    runs = _runs(scene, list(sorted_body or body), following, opening)
    chains = _chains(runs, following)
    ordered = [unit for chain in _arranged(scene, chains, opening) for run in chain for unit in run]
    return Order(tuple(ordered), _moved(scene, body, ordered))


def _by_number(scene: Scene, body: Sequence[int]) -> list[int] | None:
    """The parts in the order of their headings' numbers, where these are out of order; else None."""
    starts = [at for at, unit in enumerate(body) if scene.roles[unit] == "heading"]
    numbers = [steps_of(scene.units[body[at]].text, scene.language) for at in starts]
    if len(starts) < 2 or not all(numbers):
        return None
    series = {step.series for found in numbers for step in found[:1]}
    places = [found[0].place for found in numbers]
    if len(series) != 1 or places == sorted(places) or len(set(places)) != len(places):
        return None
    parts = [list(body[start:end]) for start, end in zip(starts, [*starts[1:], len(body)], strict=True)]
    ranked = [part for _, part in sorted(zip(places, parts, strict=True), key=lambda pair: pair[0])]
    return [*body[: starts[0]], *(unit for part in ranked for unit in part)]


def _runs(scene: Scene, body: Sequence[int], following: dict[int, int], opening: int) -> list[list[int]]:
    """The body cut where a tie begins or ends, and where a circle would be."""
    preceding = {right: left for left, right in following.items()}
    cuts = {
        at
        for at in range(1, len(body))
        if following.get(body[at - 1], body[at]) != body[at]
        or preceding.get(body[at], body[at - 1]) != body[at - 1]
        or body[at] == opening
    }
    while True:
        bounds = [0, *sorted(cuts), len(body)]
        runs = [list(body[start:end]) for start, end in pairwise(bounds)]
        circle = _circle(runs, following)
        if circle is None:
            return runs
        cuts.add(_weakest(scene, body, [range(bounds[at] + 1, bounds[at + 1]) for at in circle], following))


def _circle(runs: Sequence[Sequence[int]], following: dict[int, int]) -> list[int] | None:
    """The runs that follow one another in a circle, if any do."""
    first = {run[0]: at for at, run in enumerate(runs)}
    for start in range(len(runs)):
        path, at = [start], start
        while (right := following.get(runs[at][-1])) is not None and right in first:
            at = first[right]
            if at == start:
                return path
            if at in path:
                break
            path.append(at)
    return None


def _weakest(scene: Scene, body: Sequence[int], inner: Sequence[range], following: dict[int, int]) -> int:
    """Where a circle is opened: before a heading, beside a picture, where little text has to move."""
    places = [(at, span) for span in inner for at in span if following.get(body[at - 1]) != body[at]]
    if not places:
        raise AssertionError("a circle of ties without a place between two units")
    total = sum(len(scene.units[unit].text) for unit in body) or 1
    return max(
        places, key=lambda found: (_looseness(scene, body, *found) - _load(scene, body, *found) / total, -found[0])
    )[0]


def _looseness(scene: Scene, body: Sequence[int], at: int, span: range) -> float:
    unit, before = body[at], body[at - 1]
    picture = any(
        scene.roles[between] in ("caption", "banner", "credit")
        for between in range(min(before, unit) + 1, max(before, unit))
    )
    heading = scene.roles[unit] == "heading"
    return (
        _HEADING * heading
        + _PICTURE * picture
        + _DISTANT * (not heading and not _shares(scene, before, unit))
        - (scene.roles[before] == "heading")
    )


def _load(scene: Scene, body: Sequence[int], at: int, span: range) -> float:
    """Characters that move where the circle is opened here: the smaller side."""
    sizes = [len(scene.units[body[k]].text) for k in range(span.start - 1, span.stop)]
    left = sum(sizes[: at - span.start + 1])
    return min(left, sum(sizes) - left)


def _shares(scene: Scene, left: int, right: int) -> bool:
    ends = scene.units[left].text[-120:], scene.units[right].text[:120]
    pairs = [{text[at : at + 2] for at in range(len(text) - 1)} for text in ends]
    return len(pairs[0] & pairs[1]) >= 4


def _chains(runs: Sequence[list[int]], following: dict[int, int]) -> list[list[list[int]]]:
    first = {run[0]: run for run in runs}
    tied = {following[run[-1]] for run in runs if run[-1] in following and following[run[-1]] in first}
    chains = []
    for run in runs:
        if run[0] in tied:
            continue
        chain = [run]
        while (right := following.get(chain[-1][-1])) is not None and right in first:
            chain.append(first[right])
        chains.append(chain)
    return chains


def _arranged(scene: Scene, chains: Sequence[list[list[int]]], opening: int) -> list[list[list[int]]]:
    """The chains so that the least text changes sides, enumerations count up, and open ends meet open starts."""
    front = [chain for chain in chains if chain[0][0] == opening]
    rest = [chain for chain in chains if chain[0][0] != opening]
    if len(rest) < 2:
        return [*front, *rest]
    costs = _Costs(scene, [*front, *rest])
    offset = len(front)
    numbers = range(offset, offset + len(rest))
    if len(rest) <= _MOST:
        best = min(permutations(numbers), key=lambda order: (costs.of((*range(offset), *order)), order))
    else:
        best = tuple(sorted(numbers, key=costs.middle))
    return [*front, *([*front, *rest][at] for at in best)]


class _Costs:
    """What an order of chains costs: text that changes sides, steps that count down."""

    def __init__(self, scene: Scene, chains: Sequence[list[list[int]]]) -> None:
        self._runs = [[(run[0], sum(len(scene.units[unit].text) for unit in run)) for run in chain] for chain in chains]
        self._steps = [
            [step for run in chain for unit in run for step in steps_of(scene.units[unit].text, scene.language)]
            for chain in chains
        ]
        self._ends = [chain[-1][-1] in scene.open_ends for chain in chains]
        self._starts = [chain[0][0] in scene.likely_starts for chain in chains]
        self._heads = [scene.roles[chain[-1][-1]] == "heading" for chain in chains]
        self._headed = [scene.roles[chain[0][0]] == "heading" for chain in chains]
        size = range(len(chains) if len(chains) <= _MOST + 1 else 0)
        self._pair = [[self._sides(a, b) + self._down(a, b) for b in size] for a in size]

    def of(self, order: Sequence[int]) -> float:
        """The cost of a whole order."""
        total = 0.0
        for at, first in enumerate(order):
            total += sum(self._pair[first][second] for second in order[at + 1 :])
        for first, second in pairwise(order):
            total += _OPEN * (self._starts[second] and not self._ends[first])
            total += 2 * _OPEN * (self._heads[first] and self._headed[second])
        return total + _OPEN * self._ends[order[-1]] + 2 * _OPEN * self._heads[order[-1]]

    def middle(self, at: int) -> float:
        """Where a chain's text stands in the source, weighed by length."""
        runs = self._runs[at]
        return sum(start * size for start, size in runs) / max(1, sum(size for _, size in runs))

    def _sides(self, a: int, b: int) -> float:
        """Text of a that stands behind text of b in the source, by the shorter of each two."""
        return float(
            sum(
                min(size_a, size_b)
                for start_a, size_a in self._runs[a]
                for start_b, size_b in self._runs[b]
                if start_a > start_b
            )
        )

    def _down(self, a: int, b: int) -> float:
        """Steps of b that come right before steps of a, which a stands before."""
        later = {(step.series, step.place) for step in self._steps[b]}
        return _STEP * sum((step.series, step.place - 1) in later for step in self._steps[a] if step.place > 1)


def _moved(scene: Scene, body: Sequence[int], ordered: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """The runs outside of the longest text that kept its order."""
    place = {unit: at for at, unit in enumerate(body)}
    runs: list[list[int]] = []
    for unit in ordered:
        if runs and place[unit] == place[runs[-1][-1]] + 1:
            runs[-1].append(unit)
        else:
            runs.append([unit])
    sizes = [sum(len(scene.units[unit].text) for unit in run) for run in runs]
    best: list[tuple[int, int]] = []
    for at, run in enumerate(runs):
        before = max(((best[k][0], k) for k in range(at) if runs[k][0] < run[0]), default=(0, -1))
        best.append((before[0] + sizes[at], before[1]))
    kept: set[int] = set()
    at = max(range(len(runs)), key=lambda k: best[k][0], default=-1)
    while at >= 0:
        kept.add(at)
        at = best[at][1]
    return tuple(tuple(run) for at, run in enumerate(runs) if at not in kept)
