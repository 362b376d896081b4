"""Every text of a briefing that may hold links, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.linked import read_linked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Briefing, LocalText, Span

_SHORT = 40


@dataclass(frozen=True, slots=True)
class LinkedText:
    """A text with links.

    Attributes:
        file, place: as a problem names them.
        counted: True for the article, where links print figures; notes, titles and summaries repeat them.
    """

    file: str
    place: str
    language: str
    text: str
    spans: tuple[Span, ...]
    counted: bool = False


def linked_texts(briefing: Briefing) -> Iterator[LinkedText]:
    """The articles, notes, sentences of slides, titles and labels of charts, summaries and titles of events."""
    yield from _long(briefing)
    for slide, sentence in (briefing.deck.sentences if briefing.deck else {}).items():
        yield from _local("deck.json", f"sentences.{slide}", sentence)
    for chart in briefing.charts:
        yield from _local("charts.json", f"{chart.id}.title", chart.title)
        for node in chart.nodes:
            yield from _local("charts.json", f"{chart.id}.nodes.{node.id}.label", node.label)
            yield from _local("charts.json", f"{chart.id}.nodes.{node.id}.text", node.text)
    for entity in briefing.entities.values():
        yield from _local("tables/entities.csv", f"row {entity.id}, column summary", entity.summary)
    for event in briefing.events.values():
        yield from _local("tables/events.csv", f"row {event.id}, column title", event.title)


def _long(briefing: Briefing) -> Iterator[LinkedText]:
    """Articles and notes."""
    for language, article in briefing.articles.items():
        for passage in article.passages:
            yield LinkedText(article_file(language), passage.id, language, passage.text, passage.spans, counted=True)
    for language, sections in briefing.notes.items():
        for section, paragraphs in sections.items():
            for number, note in enumerate(paragraphs, start=1):
                place = f"{section}, paragraph {number}"
                yield LinkedText(f"notes.{language}.md", place, language, note.text, note.spans)


def article_file(language: str) -> str:
    """Name of the article's file in a language."""
    return f"article.{language}.md"


def quoted(text: str) -> str:
    """A text as a problem quotes it: in one line, shortened."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= _SHORT else line[: _SHORT - 1] + '…'}”"


def around(text: str, start: int, end: int, reach: int = 10) -> str:
    """Words with what stands around them, for a person to find the place."""
    before = ("…" if start > reach else "") + text[max(0, start - reach) : start]
    after = text[end : end + reach] + ("…" if end + reach < len(text) else "")
    return f"“{before}【{text[start:end]}】{after}”".replace("\n", " ")


def _local(file: str, place: str, texts: LocalText) -> Iterator[LinkedText]:
    for language, markdown in texts.values:
        rich = read_linked(markdown)
        yield LinkedText(file, f"{place}.{language}" if file.endswith("json") else f"{place}_{language}", language,
                         rich.text, rich.spans)  # fmt: skip
