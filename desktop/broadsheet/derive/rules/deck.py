"""What ``deck.json`` and the notes name: slides and charts that the briefing has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.rules.texts import quoted
from broadsheet.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from broadsheet.model import Briefing, DeckPlan

_FILE = "deck.json"
_STILL = ("welcome", "cover", "names", "timeline", "sources")


def deck_names_what_there_is(briefing: Briefing) -> Iterator[Problem]:
    """Every slide that an editor orders, hides, times or words is one of the briefing, and so is every chart."""
    plan = briefing.deck
    if plan is None:
        return
    sections = [section.id for section in briefing.manifest.sections]
    for id_, charts in plan.charts.items():
        if id_.partition("-")[0] not in sections:
            yield _unknown("slide", f"charts.{id_}", id_, "a slide of a section: " + (", ".join(sections) or "none"))
        yield from (
            _unknown("chart", f"charts.{id_}", chart, "a chart of charts.json")
            for chart in charts
            if chart not in {each.id for each in briefing.charts}
        )
    known = slide_ids(briefing)
    for place, id_ in _named(plan):
        if id_ not in known:
            yield _unknown("slide", place, id_, f"a slide of this briefing: {', '.join(known)}")


def slide_ids(briefing: Briefing) -> tuple[str, ...]:
    """Every slide that some talk about the briefing may have."""
    from broadsheet.derive.slides.grouping import groups_of

    own = [group.id for section in briefing.manifest.sections for group in groups_of(briefing, section)]
    sections = [section.id for section in briefing.manifest.sections]
    return tuple(dict.fromkeys((*_STILL[:2], *sections, *own, *_STILL[2:])))


def _named(plan: DeckPlan) -> Iterator[tuple[str, str]]:
    """Every place that names a slide, and the id it names."""
    lists: dict[str, Iterable[str]] = {name: getattr(plan, name) for name in ("order", "hidden", "backup", "footnotes")}
    lists |= {f"lengths.{length}": ids for length, ids in plan.lengths.items()}
    for name, ids in lists.items():
        yield from ((f"{name}[{at}]", id_) for at, id_ in enumerate(ids))
    for name in ("minutes", "sentences"):
        yield from ((f"{name}.{id_}", id_) for id_ in getattr(plan, name))


def _unknown(kind: str, place: str, id_: str, expected: str) -> Problem:
    return Problem(f"unknown-{kind}", _FILE, place, quoted(id_), expected, (id_,))
