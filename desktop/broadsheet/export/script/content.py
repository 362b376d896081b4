"""What stands in the speaking script: plain data, in the order of the talk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.snapshot import snapshot
from broadsheet.charts.source import place_words
from broadsheet.derive.contents import outline
from broadsheet.derive.gathered import gathered
from broadsheet.derive.imprint import imprint
from broadsheet.derive.lit import first_place
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.export.markup import held
from broadsheet.export.script.words import script_word
from broadsheet.i18n.content import word
from broadsheet.model import Chart, LocalText, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.export.order import Order
    from broadsheet.model import Briefing, Figure

_NUMBERED = re.compile(r"\s*(第?[一二三四五六七八九十百]+[、章节 ]|[（(][一二三四五六七八九十]+[)）]|\d+[.、 ])")


class Saying(NamedTuple):
    """What is said at one slide.

    Attributes:
        sentence: its key sentence; empty where it has none.
        spoken: paragraphs.
        notes: what has to be known of its figures: scopes that differ, approximate values.
    """

    sentence: str
    spoken: tuple[str, ...]
    notes: tuple[str, ...] = ()


class Part(NamedTuple):
    """A section of the talk; the opening and the end have no heading."""

    heading: str
    sayings: tuple[Saying, ...]


class Row(NamedTuple):
    """A figure in the table at the end."""

    indicator: str
    period: str
    value: str
    scope: str
    source: str


class Script(NamedTuple):
    """The whole script.

    Attributes:
        title, kicker: of the article.
        welcome: the words of the welcome page, where the talk begins with one.
        speaking: unit, speaker and day of the talk.
        author: whose the talk is: the unit, else the speaker.
        figures: everything that the briefing counts, in the order of the text, outside figures last.
        sources: of outside figures, a line each.
    """

    language: str
    title: str
    kicker: str
    welcome: str
    speaking: tuple[str, ...]
    author: str
    parts: tuple[Part, ...]
    figures: tuple[Row, ...]
    sources: tuple[str, ...]


def script_of(order: Order) -> Script:
    """The script of a talk; tells how far it is at every slide."""
    deck, briefing = order.deck(), order.briefing
    passages = {passage.role: passage.text for passage in briefing.article(deck.language).passages[:6]}
    cover = deck.cover
    return Script(
        deck.language,
        printable(passages.get("title") or briefing.manifest.title.pick(deck.language)),
        printable(passages.get("kicker", "")),
        printable(cover.welcome),
        tuple(printable(line) for line in (cover.unit, cover.speaker, cover.date) if line),
        printable(cover.unit or cover.speaker),
        tuple(_parts(order, deck)),
        tuple(_rows(briefing, deck.language)),
        tuple(_sources(briefing, deck.language)),
    )


def printable(words: str) -> str:
    """Words without what no XML file may hold."""
    return held(words)


def _parts(order: Order, deck: Deck) -> Iterator[Part]:
    """Opening, sections, end; last what is kept for questions."""
    briefing, count = order.briefing, len(deck.slides)
    numbers = {row.section: row.number for row in outline(briefing, deck.language)}
    heading, sayings, section, told = "", list[Saying](), "", set[str]()
    for at, slide in enumerate(deck.slides):
        order.told(at, count)
        here = "?" if slide.backup else slide.section
        if here != section:
            if sayings:
                yield Part(heading, tuple(sayings))
            heading, sayings, section = _heading(slide, numbers, deck.language), [], here
        saying = _saying(briefing, deck, slide, told)
        told.add(slide.section)
        if any(saying):
            sayings.append(saying)
    if sayings:
        yield Part(heading, tuple(sayings))
    order.told(count, count)


def _heading(slide: Slide, numbers: dict[str, str], language: str) -> str:
    if slide.backup:
        return script_word("questions", language)
    if not slide.section:
        return ""
    number = numbers.get(slide.section, "")
    if language != "zh" or number in ("", "〇") or _NUMBERED.match(slide.title):
        return printable(slide.title)
    return f"{number}、{printable(slide.title)}"


def _saying(briefing: Briefing, deck: Deck, slide: Slide, told: set[str]) -> Saying:
    """What is said; of a section that nobody wrote notes for, its own paragraphs, which hold its sentences too."""
    spoken, sentence = slide.notes, printable(slide.key.text) if slide.key else ""
    slides = [each for each in deck.slides if each.section == slide.section]
    if slide.section and not slide.backup and not any(each.notes for each in slides):
        passages = gathered(briefing.article(deck.language)).passages.get(slide.section, ())
        own = tuple(passage.text for passage in passages if passage.role == "passage")
        spoken, sentence = own if slide.section not in told else (), ""
    paragraphs = tuple(printable(line) for words in spoken for line in words.split("\n") if line.strip())
    return Saying(sentence, paragraphs, tuple(dict.fromkeys(map(printable, _notes(briefing, deck, slide)))))


def _notes(briefing: Briefing, deck: Deck, slide: Slide) -> Iterator[str]:
    """The footnotes of its charts and of the figures that its sentence says."""
    for chart in briefing.charts:
        if chart.id in slide.charts:
            yield from snapshot(briefing, chart, deck.language).notes
    refs = [span.ref for span in slide.key.spans] if slide.key else []
    figures = tuple(ref.id for ref in refs if ref.kind == "figure" and ref.id in briefing.figures)
    claims = tuple(ref.id for ref in refs if ref.kind == "claim" and ref.id in briefing.claims)
    if figures or claims:
        said = Chart("said", "", "key", LocalText(), figures, claims)
        yield from snapshot(briefing, said, deck.language).notes


def _rows(briefing: Briefing, language: str) -> Iterator[Row]:
    order = {passage.id: at for at, passage in enumerate(briefing.article(language).passages)}
    places = {id_: first_place(briefing, language, Ref("figure", id_)) for id_ in briefing.figures}

    def reading(figure: Figure) -> tuple[bool, int, int]:
        place = places[figure.id]
        return (
            figure.layer == "context",
            order.get(place.passage, -1) if place else 1 << 30,
            place.start if place else 0,
        )

    outside = _outside(briefing, language)
    for figure in sorted(briefing.figures.values(), key=reading):
        place = places[figure.id]
        where = place_words(briefing, place, language) if place else ""
        if figure.layer == "context":
            where = outside.get(figure.source, word("context", language))
        yield Row(*map(printable, _row(briefing, figure, language, where)))


def _row(briefing: Briefing, figure: Figure, language: str, where: str) -> tuple[str, str, str, str, str]:
    indicator, scope = briefing.indicators.get(figure.indicator), briefing.scopes.get(figure.scope)
    return (
        indicator.name.pick(language) if indicator else figure.indicator,
        period_text(figure.period, language) if figure.period else script_word("undated", language),
        value_text(figure, briefing, language, spaced=language != "zh").text,
        scope.name.pick(language) if scope else script_word("no scope", language),
        where or script_word("not printed", language),
    )


def _outside(briefing: Briefing, language: str) -> dict[str, str]:
    """What is said of each source of outside figures, by its id; a source of no day is named alone."""
    found = {}
    for source, (_, _, day, _) in zip(briefing.sources.values(), imprint(briefing, language, "").sources, strict=True):
        name = source.named(language)
        dated = word("context_is", language, name, day)
        found[source.id] = dated if day else word("context_from", language, name)
    return found


def _sources(briefing: Briefing, language: str) -> Iterator[str]:
    told = imprint(briefing, language, "")
    own = (told.title, told.byline, told.appeared, told.reach)
    joint = script_word("joint", language)
    yield printable(joint.join(part for part in own if part))
    for parts in told.sources:
        named: dict[str, str] = {}
        for part in filter(None, parts):
            named.setdefault(part.casefold(), part)
        yield printable(joint.join(named.values()))
