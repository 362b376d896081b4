"""What a speaker wishes of a talk, beyond what its briefing and its editor say; the briefing stays as it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from broadsheet.derive.scopes import scope_verdict
from broadsheet.derive.series import series
from broadsheet.derive.slides.data import CoverFields
from broadsheet.derive.slides.making import cover_fields, deck
from broadsheet.model import DeckPlan

if TYPE_CHECKING:
    from broadsheet.derive.slides.data import Deck, Slide
    from broadsheet.model import Briefing


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a speaker decides before a talk.

    Attributes:
        cover: words of the welcome page and the cover.
        minutes: how long it may take.
        names, timeline: whether these slides are shown.
        footnotes: whether every note on scopes has a step of its own, not only those that the editor chose.
    """

    cover: CoverFields = field(default_factory=CoverFields)
    minutes: int = 12
    names: bool = False
    timeline: bool = False
    footnotes: bool = False


def own_wishes(briefing: Briefing, language: str, minutes: int = 12) -> Wishes:
    """What the briefing itself says, where a speaker has said nothing yet."""
    plan = briefing.deck or DeckPlan()
    return Wishes(cover_fields(briefing, language), minutes, plan.names, plan.timeline)


def wished_deck(briefing: Briefing, language: str, wishes: Wishes) -> Deck:
    """The deck that a speaker wishes."""
    plan = briefing.deck or DeckPlan()
    wished = replace(briefing, deck=replace(plan, names=wishes.names, timeline=wishes.timeline))
    made = deck(wished, language, wishes.minutes, wishes.cover)
    if not wishes.footnotes:
        return made
    noting = {slide.id for slide in made.slides if _breaks(briefing, slide)}
    footnotes = tuple(dict.fromkeys((*plan.footnotes, *sorted(noting))))
    noted = replace(plan, names=wishes.names, timeline=wishes.timeline, footnotes=footnotes)
    return deck(replace(briefing, deck=noted), language, wishes.minutes, wishes.cover)


def _breaks(briefing: Briefing, slide: Slide) -> bool:
    """Whether a slide has a note on a break of scope: in a line through time, or in a claim beside its figures."""
    charts = [chart for chart in briefing.charts if chart.id in slide.charts]
    claims = [briefing.claims[id_] for chart in charts for id_ in chart.claims if id_ in briefing.claims]
    if any(scope_verdict(briefing, claim) == "broken" for claim in claims):
        return True
    own = (
        [briefing.figures[id_] for id_ in chart.figures if id_ in briefing.figures]
        for chart in charts
        if chart.kind == "trend"
    )
    lines = (series(briefing, [figure for figure in figures if figure.layer == "article"]) for figures in own)
    return any(segment.before == "broken" for line in lines for segment in line.segments)
