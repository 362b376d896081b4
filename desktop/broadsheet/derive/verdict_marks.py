"""Which words of a text carry a verdict mark: those that state a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.derive.consequence import ORDER, consequence
from broadsheet.derive.gathered import gathered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.derive.consequence import Consequence
    from broadsheet.derive.gathered import Tied
    from broadsheet.derive.verdicts import Judgement
    from broadsheet.model import Briefing, Place


class VerdictMark(NamedTuple):
    """The mark of a claim.

    Attributes:
        sign: which of the five marks it is.
        arithmetic, scope: the two verdicts, for whoever words them.
    """

    sign: Consequence
    arithmetic: str
    scope: str


def marking(
    briefing: Briefing, language: str, judgements: Mapping[str, Judgement]
) -> Iterator[tuple[Place, VerdictMark] | None]:
    """A mark for each range of words that states a claim, in steps, each of them short.

    A claim is stated by the words that are tied to it; where a text ties none, by the first that print its figure.
    Words that state several claims carry the gravest mark, which is the last that is given for them.
    """
    found: dict[Place, VerdictMark] = {}
    for claim, judgement in judgements.items():
        mark = VerdictMark(consequence(judgement), judgement.arithmetic, judgement.scope)
        for tied in stating(briefing, language, claim):
            known = found.get(tied.place)
            if known is None or ORDER.index(mark.sign) < ORDER.index(known.sign):
                found[tied.place] = mark
                yield tied.place, mark
        yield None


def stating(briefing: Briefing, language: str, claim: str) -> tuple[Tied, ...]:
    """The words that state a claim, in reading order; none where the text leaves it unsaid."""
    record = briefing.claims.get(claim)
    if record is None or language not in briefing.articles:
        return ()
    tied = gathered(briefing.articles[language]).tied
    own = _worded(tied.get(("claim", claim), ()))
    return own or _worded(tied.get(("figure", record.figure), ()))[:1]


def _worded(found: Sequence[Tied]) -> tuple[Tied, ...]:
    return tuple(each for each in found if each.span.end > each.span.start)
