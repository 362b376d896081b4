"""The things of a briefing that are searched by what they are called and what they are worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.describe import describe
from broadsheet.derive.gathered import gathered
from broadsheet.derive.linked import read_linked
from broadsheet.derive.lit import first_place
from broadsheet.derive.quantity import number_text, period_text
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from broadsheet.derive.search.hits import CommandEntry, HitKind
    from broadsheet.model import Briefing, Chart, Entity, Event, Figure, LocalText, Place

LIKE_TITLE, ALIAS, ABOUT = 0, 2, 30
"""What a field counts less than the title."""

_DOT = " · "
_SHARES = frozenset({"share", "rate"})


@dataclass(frozen=True, slots=True)
class Record:
    """A thing that may be found.

    Attributes:
        title, detail: as `Hit` shows them.
        keys: what it is sought by, with what each counts less than a title.
        numbers: digits of its value in either language, without commas.
        share: value of a figure that is one, in percent.
        place: where the text first says it.
        quoted: whether the sentence at that place is shown in place of the detail.
    """

    kind: HitKind
    title: str
    detail: str
    keys: tuple[tuple[str, int], ...]
    id: str = ""
    ref: Ref | None = None
    place: Place | None = None
    quoted: bool = False
    shortcut: str = ""
    numbers: tuple[str, ...] = ()
    share: Decimal | None = None


def records(briefing: Briefing, language: str) -> Iterator[Record]:
    """Everything of a briefing but its text, as it reads in a language, found in both."""
    for entity in briefing.entities.values():
        yield _of_entity(briefing, language, entity)
    for figure in briefing.figures.values():
        yield _of_figure(briefing, language, figure)
    for chart in briefing.charts:
        yield _of_chart(briefing, language, chart)
    for event in briefing.events.values():
        yield _of_event(briefing, language, event)


def command_records(commands: Iterable[CommandEntry]) -> Iterator[Record]:
    """Commands as records."""
    for each in commands:
        keys = (*((words, ALIAS) for words in each.also), (each.menu, ABOUT))
        yield Record("command", each.words, each.menu, _keys(each.words, *keys), each.id, shortcut=each.keys)


def _of_entity(briefing: Briefing, language: str, entity: Entity) -> Record:
    title, ref = entity.name.pick(language), Ref("entity", entity.id)
    others = tuple(dict.fromkeys(name for name in (*_values(entity.name), *entity.aliases) if name != title))
    summary = read_linked(entity.summary.pick(language)).text
    detail = _DOT.join((*others, summary)) if summary else _DOT.join(others)
    keys = (*((name, ALIAS) for name in others), (summary, ABOUT))
    return Record("entity", title, detail, _keys(title, *keys), ref=ref, place=first_place(briefing, language, ref))


def _of_figure(briefing: Briefing, language: str, figure: Figure) -> Record:
    ref, indicator = Ref("figure", figure.id), briefing.indicators.get(figure.indicator)
    described = describe(briefing, language, ref)
    facts = described.facts if described else ()
    title = _DOT.join((described.words if described else figure.printed, *facts[:1]))
    place = first_place(briefing, language, ref)
    keys = (
        *((words, LIKE_TITLE) for words in (figure.printed, *_printed(briefing, figure))),
        *((name, ALIAS) for name in (_values(indicator.name) if indicator else ())),
        *((fact, ABOUT) for fact in facts[1:]),
        *((period_text(figure.period, each), ABOUT) for each in ("zh", "en") if figure.period),
    )
    return Record(
        "figure", title, _DOT.join(facts[1:]), _keys(title, *keys), ref=ref, place=place, quoted=place is not None,
        numbers=_numbers(briefing, figure), share=figure.value if indicator and indicator.kind in _SHARES else None,
    )  # fmt: skip


def _of_chart(briefing: Briefing, language: str, chart: Chart) -> Record:
    title = read_linked(chart.title.pick(language)).text
    section = next((each.short.pick(language) for each in briefing.manifest.sections if each.id == chart.section), "")
    keys = (
        *((read_linked(words).text, ALIAS) for words in _values(chart.title)),
        *((label, ABOUT) for node in chart.nodes for label in _values(node.label)),
    )
    return Record("chart", title or section or chart.id, section, _keys(title, *keys), id=chart.id)


def _of_event(briefing: Briefing, language: str, event: Event) -> Record:
    ref, title = Ref("event", event.id), read_linked(event.title.pick(language)).text
    when = period_text(event.period, language) if event.period else ""
    keys = (*((read_linked(words).text, ALIAS) for words in _values(event.title)), (when, ABOUT))
    return Record(
        "event", title, when, _keys(title, *keys), ref=ref, place=first_place(briefing, language, ref),
    )  # fmt: skip


def _keys(title: str, *others: tuple[str, int]) -> tuple[tuple[str, int], ...]:
    """What a thing is sought by, the title first, each once."""
    found: dict[str, int] = {title: LIKE_TITLE}
    for words, less in others:
        found.setdefault(words, less)
    return tuple((words, less) for words, less in found.items() if words)


def _values(text: LocalText) -> tuple[str, ...]:
    return tuple(value for _, value in text.values)


def _printed(briefing: Briefing, figure: Figure) -> Iterator[str]:
    """The words that print a figure, in every language."""
    for article in briefing.articles.values():
        tied = gathered(article).tied
        claims = (("claim", claim.id) for claim in briefing.claims.values() if claim.figure == figure.id)
        for key in (("figure", figure.id), *claims):
            yield from {each.words: None for each in tied.get(key, ())}


def _numbers(briefing: Briefing, figure: Figure) -> tuple[str, ...]:
    """The digits of a figure in the scale of either language, the ends of a range apart."""
    indicator = briefing.indicators.get(figure.indicator)
    unit = briefing.units.get(indicator.unit) if indicator else None
    found = (number_text(figure, unit, language).strip("≥≤") for language in ("zh", "en"))
    return tuple(dict.fromkeys(end.replace(",", "") for each in found for end in each.split("–") if end))
