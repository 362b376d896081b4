"""How much follows from the two verdicts of a claim: what a person has to look at first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from broadsheet.derive.verdicts import Judgement

Consequence = Literal["inconsistent", "broken", "uncheckable", "unstated", "clean"]
"""Its numbers do not fit; its scopes differ; it lacks what it would be computed from; its scope is not stated; fine."""

ORDER: tuple[Consequence, ...] = get_args(Consequence)
"""Worst first."""


def consequence(judgement: Judgement) -> Consequence:
    """The worst that the two verdicts say."""
    if judgement.arithmetic == "inconsistent":
        return "inconsistent"
    if judgement.scope == "broken":
        return "broken"
    if judgement.arithmetic == "not-checkable":
        return "uncheckable"
    return "clean" if judgement.scope == "same" else "unstated"
