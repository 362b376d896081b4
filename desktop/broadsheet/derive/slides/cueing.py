"""The steps of a slide: it is shown, then its figures are lit in the order in which its sentence says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.consequence import ORDER, consequence
from broadsheet.derive.slides.data import Cue
from broadsheet.derive.slides.drawing import drawn, noted, same, shows
from broadsheet.derive.verdicts import judge
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.derive.slides.data import KeySentence
    from broadsheet.model import Briefing, Chart

_LIT = frozenset({"figure", "claim", "node", "event"})
_VALUES = frozenset({"figure", "claim"})


def cues_of(
    briefing: Briefing, key: KeySentence | None, charts: Sequence[Chart], most: int, leading: str, *, footnote: bool
) -> tuple[Cue, ...]:
    """The cues of a slide.

    Args:
        briefing: to look claims up in.
        key: its sentence.
        charts: its charts; without any, every figure of the sentence is lit.
        most: steps that light something, at most; where there are more to light, the gravest stay.
        leading: id of the section's leading figure, or empty.
        footnote: whether the note on scopes has a step of its own, where there is one.
    """
    lit = list(_said(briefing, key, charts)) or list(_drawn_only(briefing, charts))
    values = [ref for ref in lit if ref.kind in _VALUES]
    if len(lit) <= most:
        chosen = _few(lit, max(1, len(lit)))
    elif values:
        chosen = _few(_gravest(briefing, values, most, leading), most)
    else:
        chosen = _few(lit, most)
    own = [Cue("light", refs) for refs in chosen]
    return (Cue("show"), *own, *((Cue("footnote"),) if footnote and noted(briefing, charts) else ()))


def weight(briefing: Briefing, ref: Ref, leading: str) -> int:
    """How much a figure is worth the time of a short talk: more where it leads, or where a claim on it is not clean."""
    figure = same(briefing, ref).id
    claims = [claim for claim in briefing.claims.values() if claim.figure == figure]
    worst = min((ORDER.index(consequence(judge(briefing, claim))) for claim in claims), default=len(ORDER))
    used = any(Ref("figure", figure) in claim.inputs for claim in briefing.claims.values())
    return (4 if figure == leading else 0) + len(ORDER) - worst + (2 if used else 0)


def _said(briefing: Briefing, key: KeySentence | None, charts: Sequence[Chart]) -> Iterator[Ref]:
    """What the sentence says and the charts show, each thing once, in the order of the words."""
    shown = drawn(briefing, charts)
    known: set[Ref] = set()
    for span in key.spans if key else ():
        wanted = shows(briefing, shown, span.ref) if charts else span.ref.kind in _VALUES
        if span.ref.kind in _LIT and wanted and same(briefing, span.ref) not in known:
            known.add(same(briefing, span.ref))
            yield span.ref


def _drawn_only(briefing: Briefing, charts: Sequence[Chart]) -> Iterator[Ref]:
    """For a slide whose sentence says none of it: the figures that its charts list."""
    for chart in charts:
        yield from (Ref("figure", id_) for id_ in chart.figures if id_ in briefing.figures)


def _gravest(briefing: Briefing, refs: list[Ref], most: int, leading: str) -> list[Ref]:
    kept = sorted(refs, key=lambda ref: -weight(briefing, ref, leading))[:most]
    return [ref for ref in refs if ref in kept]


def _few(refs: list[Ref], most: int) -> list[tuple[Ref, ...]]:
    """Parts of a structure in as many steps as there may be, each of about as many parts."""
    steps = min(most, len(refs))
    return [tuple(refs[at * len(refs) // steps : (at + 1) * len(refs) // steps]) for at in range(steps)]
