"""What if: a briefing with some of its figures replaced, and everything that a claim computes of them computed anew."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.derive.linked import read_linked
from broadsheet.derive.places import stated_figure
from broadsheet.derive.quantity import UNKNOWN, value_text
from broadsheet.derive.verdicts import recompute
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.model import Briefing, Chart, Claim, Figure


_NUMBER = re.compile(r"[0-9][0-9.,]*\s?[%‰]?")


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A briefing as it would be.

    Attributes:
        briefing: with the assumed figures, each marked as such; everything else is the same object as before.
        given: ids of the figures that somebody supposed.
        derived: ids of those that were computed of them.
    """

    briefing: Briefing
    given: frozenset[str] = frozenset()
    derived: frozenset[str] = frozenset()

    @property
    def figures(self) -> frozenset[str]:
        """Ids of all figures that are not the article's."""
        return self.given | self.derived


def assume(briefing: Briefing, overrides: Mapping[str, Decimal]) -> Briefing:
    """The briefing with these figures replaced; see `suppose`."""
    return suppose(briefing, overrides).briefing


def suppose(briefing: Briefing, overrides: Mapping[str, Decimal]) -> Hypothesis:
    """Replace figures, and compute every figure that a claim states of them, in the order in which they depend.

    A figure that is given is never computed. One that comes out as before stays the article's own. What a claim
    without enough inputs states stays as it is; a circle of claims is gone through once.

    Args:
        briefing: what the file says.
        overrides: values by the id of a figure, in the unit of its table; ids that there are not are left out.
    """
    figures = dict(briefing.figures)
    given = {id_: value for id_, value in overrides.items() if id_ in figures and value != figures[id_].value}
    for id_, value in given.items():
        figures[id_] = _exactly(figures[id_], value, "given")
    changed = set(given)
    shown = replace(briefing, figures=MappingProxyType(figures))
    for claim in _in_order(briefing, set(given)):
        before = briefing.figures.get(claim.figure)
        if before is None or claim.figure in changed:
            continue
        if changed.isdisjoint(inputs_of(briefing, claim)):
            continue
        computed = recompute(shown, claim)
        if computed is None and recompute(briefing, claim) is None:
            continue
        after = _exactly(before, _rounded(computed, before), "derived")
        if after.value != before.value:
            figures[claim.figure] = after
            changed.add(claim.figure)
    if not changed:
        return Hypothesis(briefing)
    return Hypothesis(shown, frozenset(given), frozenset(changed - set(given)))


def inputs_of(briefing: Briefing, claim: Claim) -> frozenset[str]:
    """Ids of the figures that a claim is computed from."""
    return frozenset(stated_figure(briefing, ref) for ref in claim.inputs) - {""}


def figures_of(briefing: Briefing, chart: Chart) -> frozenset[str]:
    """Ids of the figures whose values a chart shows: its own, those of claims, nodes and events, and its whole."""
    claims = (briefing.claims[id_].figure for id_ in chart.claims if id_ in briefing.claims)
    whole = chart.options.get("whole")
    found = {*chart.figures, *claims, *(node.figure for node in chart.nodes), whole if isinstance(whole, str) else ""}
    if chart.kind == "timeline":
        titles = (text for event in briefing.events.values() for _, text in event.title.values)
        found |= {span.ref for title in titles for span in read_linked(title).spans if span.kind == "figure"}
    return frozenset(found - {""})


def figure_words(hypothesis: Hypothesis, language: str) -> dict[Ref, str]:
    """How every assumed figure reads, by what the text ties to it: the figure, and the claims that state it."""
    briefing = hypothesis.briefing
    words = {id_: value_text(briefing.figures[id_], briefing, language).text for id_ in hypothesis.figures}
    claims = {Ref("claim", c.id): words[c.figure] for c in briefing.claims.values() if c.figure in words}
    return {**{Ref("figure", id_): text for id_, text in words.items()}, **claims}


def struck(words: str, kind: str) -> tuple[int, int]:
    """Which of the words print the value: all that are tied to a figure, of a claim's the number alone, if any."""
    found = _NUMBER.search(words) if kind == "claim" else None
    return found.span() if found else (0, len(words))


def _in_order(briefing: Briefing, given: set[str]) -> Iterator[Claim]:
    """Claims after those that state what they are computed from; within a circle in the order of the table."""
    stating: dict[str, list[Claim]] = {}
    for claim in briefing.claims.values():
        stating.setdefault(claim.figure, []).append(claim)
    done: set[str] = set()
    for first in briefing.claims.values():
        stack = [(first, False)]
        while stack:
            claim, ready = stack.pop()
            if ready:
                yield claim
            elif claim.id not in done:
                done.add(claim.id)
                stack.append((claim, True))
                before = sorted(inputs_of(briefing, claim) - given)
                stack.extend((each, False) for id_ in before for each in stating.get(id_, ()))


def _exactly(figure: Figure, value: Decimal | None, how: str) -> Figure:
    """A figure that is assumed: neither hedged nor printed anywhere."""
    printed = UNKNOWN if value is None else ""
    return replace(figure, value=value, low=None, high=None, hedge="", printed=printed, assumed=how)


def _rounded(value: Decimal | None, figure: Figure) -> Decimal | None:
    """A computed value with as many decimals as the figure prints."""
    if value is None or figure.value is None:
        return value
    exponent = figure.value.as_tuple().exponent
    assert isinstance(exponent, int)  # a decimal of the tables is finite
    try:
        return value.quantize(Decimal(1).scaleb(min(0, exponent)), rounding=ROUND_HALF_UP)
    except ArithmeticError:  # more digits than a value can have
        return None
