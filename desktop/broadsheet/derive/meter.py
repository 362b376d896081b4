"""How far a text can be checked, section by section: numbers found, tied, checkable, and found to hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.derive.coverage import counted_passages, passage_states
from broadsheet.derive.places import stated_figure
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from broadsheet.derive.coverage import NumberState
    from broadsheet.derive.verdicts import Judgement
    from broadsheet.model import Briefing, Passage


class Counts(NamedTuple):
    """The numbers of one passage: in which section it stands, and the four counts of `Reach`."""

    section: str
    found: int
    tied: int
    checkable: int
    checked: int


@dataclass(frozen=True, slots=True)
class Reach:
    """The numbers of a section, or of a whole text.

    Attributes:
        section: its id; empty for the whole text.
        name: its short name; empty for the whole text.
        found: all its numbers.
        tied: those tied to a figure, a claim or an event.
        checkable: of these, those that state a claim, or that one is computed from, which has all it needs.
        checked: of these, those of which every such claim came out as it is stated.
    """

    section: str
    name: str
    found: int
    tied: int
    checkable: int
    checked: int


def reach(briefing: Briefing, language: str, judgements: Mapping[str, Judgement]) -> tuple[Reach, ...]:
    """A row a section, and the whole text last."""
    return summed(briefing, language, measuring(briefing, language, judgements))


def measuring(briefing: Briefing, language: str, judgements: Mapping[str, Judgement]) -> Iterator[Counts]:
    """The counts of the text, passage by passage."""
    verdicts = _verdicts(briefing, judgements)
    for passage in counted_passages(briefing, language):
        numbers = passage_states(passage, language)
        yield Counts(passage.section, *_counts(briefing, passage, numbers, verdicts))


def summed(briefing: Briefing, language: str, counts: Iterable[Counts]) -> tuple[Reach, ...]:
    """The rows that the counts of the passages make."""
    names = {section.id: section.short.pick(language) for section in briefing.manifest.sections}
    rows = {id_: [0, 0, 0, 0] for id_ in names}
    for section, *found in counts:
        row = rows.setdefault(section, [0, 0, 0, 0])
        row[:] = [a + b for a, b in zip(row, found, strict=True)]
    whole = [sum(row[at] for row in rows.values()) for at in range(4)]
    return (*(Reach(id_, names.get(id_) or id_, *row) for id_, row in rows.items()), Reach("", "", *whole))


def _counts(
    briefing: Briefing, passage: Passage, numbers: Sequence[NumberState], verdicts: Mapping[Ref, bool]
) -> tuple[int, int, int, int]:
    tied = [number for number in numbers if number.state == "tied"]
    tried = [verdict for number in tied if (verdict := _verdict(briefing, passage, number, verdicts)) is not None]
    return len(numbers), len(tied), len(tried), sum(tried)


def _verdict(briefing: Briefing, passage: Passage, number: NumberState, verdicts: Mapping[Ref, bool]) -> bool | None:
    """Whether what a number is tied to held when it was computed; None where nothing could be."""
    found: list[bool] = []
    for span in passage.spans:
        if span.target and span.start < number.place.end and number.place.start < span.end:
            figure = stated_figure(briefing, span.target)
            known = [verdicts[ref] for ref in (span.target, Ref("figure", figure)) if ref in verdicts]
            found += known
    return all(found) if found else None


def _verdicts(briefing: Briefing, judgements: Mapping[str, Judgement]) -> Mapping[Ref, bool]:
    """What states a claim that could be computed, and what it is computed from: whether all such claims hold."""
    found: dict[Ref, bool] = {}
    for id_, judgement in judgements.items():
        claim = briefing.claims.get(id_)
        if claim is None or judgement.arithmetic == "not-checkable":
            continue
        holds = judgement.arithmetic == "consistent"
        for ref in (Ref("claim", id_), Ref("figure", claim.figure), *claim.inputs):
            found[ref] = found.get(ref, True) and holds
    return found
