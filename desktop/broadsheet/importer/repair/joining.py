"""Which ends are joined by themselves, which are only proposed, and where text was lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.repair.roles import goes_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.repair.judging import Choice, Judged
    from broadsheet.importer.repair.scene import Scene

SURE = {"word": 0.65, "repeated": 0.8, "number": 0.85, "marks": 0.9}
"""How probable a Chinese join must be to be made, by what speaks for it most: of those made on pages that the weights
do not come from, a cut word was right 96 times in 100, what is only likely by the kinds of its words 80 times."""
SURE_ELSE = 0.98
SURE_WEAK = 0.95
SURE_ENGLISH, SURE_ENGLISH_FIRM = 0.99, 0.9
PROPOSED, PROPOSED_WEAK = 0.0005, 0.1
BESIDE = 0.7
LOST, LOST_ENGLISH = 0.15, 0.1
_FIRM = ("word", "repeated", "marks", "number", "small-letter", "punctuation")
_FIRM_ENGLISH = ("word", "repeated", "marks")
_STYLE_SHARE, _STYLE_FEWEST = 0.4, 6


@dataclass(frozen=True, slots=True)
class Tie:
    """Two units that may belong together.

    Attributes:
        applied: whether they are joined.
        beside: whether the right one is laid behind the left one, joined or not.
    """

    left: int
    right: int
    confidence: float
    rule: str
    applied: bool
    beside: bool
    others: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Loss:
    """A unit after whose end text was lost."""

    unit: int
    confidence: float


def ties_of(scene: Scene, judged: Sequence[Judged]) -> tuple[Tie, ...]:
    """The joins and the proposals, in the source's order; a start goes on from one end, no circle is made."""
    loose = writes_without_stops(scene)
    wanted = sorted(
        (
            end
            for end in judged
            if end.choices and end.choices[0].confidence > (PROPOSED_WEAK if end.weak else PROPOSED)
        ),
        key=lambda end: (-end.choices[0].confidence, end.unit),
    )
    following: dict[int, int] = {}
    taken: set[int] = set()
    ties = []
    for end in wanted:
        best = end.choices[0]
        free = best.unit not in taken and not _circle(following, end.unit, best.unit)
        applied = free and _is_sure(scene, end, loose=loose)
        beside = free and (applied or (best.confidence >= BESIDE and not end.weak and not loose))
        if beside:
            following[end.unit] = best.unit
            taken.add(best.unit)
        least = PROPOSED_WEAK if end.weak else PROPOSED
        others = tuple(choice for choice in end.choices[1:] if choice.confidence >= least)
        ties.append(Tie(end.unit, best.unit, best.confidence, best.rule, applied, beside, others))
    return tuple(sorted(ties, key=lambda tie: tie.left))


def losses_of(scene: Scene, judged: Sequence[Judged], ties: Sequence[Tie]) -> tuple[Loss, ...]:
    """The ends whose continuation is most probably lost."""
    loose = writes_without_stops(scene)
    least = LOST_ENGLISH if scene.language == "en" else LOST
    kept = {tie.left for tie in ties if tie.beside}
    return tuple(
        Loss(end.unit, end.none)
        for end in judged
        if not end.weak
        and end.unit not in kept
        and end.none >= least
        and (not loose or goes_on(scene.units[end.unit].text, scene.language))
    )


def writes_without_stops(scene: Scene) -> bool:
    """Whether so many paragraphs end without a full stop that it is how this text is written."""
    return len(scene.open_ends) > max(_STYLE_FEWEST, _STYLE_SHARE * len(scene.running))


def _is_sure(scene: Scene, end: Judged, *, loose: bool) -> bool:
    best = end.choices[0]
    if scene.language == "en":
        firm = best.rule in _FIRM_ENGLISH or _is_only_one(scene, best.unit)
        return best.confidence >= (SURE_ENGLISH_FIRM if firm else SURE_ENGLISH) and not end.weak
    least = SURE.get(best.rule, SURE_ELSE)
    if end.weak:
        least = least if best.rule == "word" else SURE_WEAK
        return bool(scene.open_ends) and best.confidence >= least and best.rule in _FIRM
    return best.confidence >= least and (best.rule in _FIRM or not (loose or scene.dictionary is None))


def _is_only_one(scene: Scene, unit: int) -> bool:
    """Whether a start is the only one that must go on from somewhere, and one end only breaks off."""
    return len(scene.open_ends) == 1 and [at for at in scene.running if scene.is_bound(at)] == [unit]


def _circle(following: dict[int, int], left: int, right: int) -> bool:
    at: int | None = right
    while at is not None:
        if at == left:
            return True
        at = following.get(at)
    return False
