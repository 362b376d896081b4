"""A thing of the briefing in a few words: what a status line says of what is pointed at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.derive.places import node_of
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.derive.told import told_words

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Claim, Figure, Ref


@dataclass(frozen=True, slots=True)
class Description:
    """A thing in words of the briefing's language.

    Attributes:
        words: what it is called or prints.
        facts: what is to be known of it, most important first.
        context: True for an outside fact.
        arithmetic: of a claim, whether its numbers hold (consistent, inconsistent, not-checkable); else empty.
        verdict: scope verdict of a claim (same, broken, unknown); empty for other things. A figure that a claim states
            has the verdicts of the first such claim.
        assumed: True for a value that is supposed.
    """

    words: str
    facts: tuple[str, ...] = ()
    context: bool = False
    arithmetic: str = ""
    verdict: str = ""
    assumed: bool = False


def describe(briefing: Briefing, language: str, ref: Ref) -> Description | None:
    """Describe a thing; None where the briefing does not hold it."""
    if ref.kind == "figure" and (figure := briefing.figures.get(ref.id)):
        stating = next((claim for claim in briefing.claims.values() if claim.figure == ref.id), None)
        described = _of_figure(briefing, language, figure)
        return _judged(described, briefing, stating) if stating else described
    if ref.kind == "claim" and (claim := briefing.claims.get(ref.id)):
        stated = briefing.figures.get(claim.figure)
        return _judged(_of_figure(briefing, language, stated), briefing, claim) if stated else None
    if ref.kind == "entity" and (entity := briefing.entities.get(ref.id)):
        return Description(entity.name.pick(language), (told_words(briefing, entity.summary.pick(language), language),))
    if ref.kind == "event" and (event := briefing.events.get(ref.id)):
        when = (period_text(event.period, language),) if event.period else ()
        return Description(told_words(briefing, event.title.pick(language), language), when, event.layer == "context")
    return _of_node(briefing, language, ref) if ref.kind == "node" else None


def _judged(described: Description, briefing: Briefing, claim: Claim) -> Description:
    """With the two verdicts of the claim that states it."""
    from broadsheet.derive.verdicts import judge  # a start describes nothing

    judgement = judge(briefing, claim)
    return replace(described, arithmetic=judgement.arithmetic, verdict=judgement.scope)


def _of_node(briefing: Briefing, language: str, ref: Ref) -> Description | None:
    """A node's label and text, and the structure it is part of."""
    found = node_of(briefing, ref)
    if found is None:
        return None
    chart, node = found
    entity = briefing.entities.get(node.entity)
    label = node.label.pick(language) or (entity.name.pick(language) if entity else node.id)
    facts = (node.text.pick(language), told_words(briefing, chart.title.pick(language), language))
    return Description(label, tuple(fact for fact in facts if fact))


def _of_figure(briefing: Briefing, language: str, figure: Figure) -> Description:
    indicator = briefing.indicators.get(figure.indicator)
    scope = briefing.scopes.get(figure.scope)
    source = briefing.sources.get(figure.source)
    facts = (
        indicator.name.pick(language) if indicator else "",
        period_text(figure.period, language) if figure.period else "",
        scope.name.pick(language) if scope else "",
        source.named(language) if source else "",
    )
    return Description(
        words=value_text(figure, briefing, language).text,
        facts=tuple(fact for fact in facts if fact),
        context=figure.layer == "context",
        assumed=bool(figure.assumed),
    )
