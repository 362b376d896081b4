"""Where the facts of context were seen, each with what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.imprint import imprint
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.derive.told import told_words
from broadsheet.i18n.content import word
from broadsheet.i18n.paper import printed
from broadsheet.typeset.sheets.columns import Columns
from broadsheet.typeset.sheets.part import Part
from broadsheet.typeset.sheets.pen import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Source
    from broadsheet.typeset.sheets.columns import Block
    from broadsheet.typeset.sheets.leaf import Leaf
    from broadsheet.typeset.sheets.paper import Paper

_MOST = 12
"""Things that are told of one source."""


def set_sources(paper: Paper) -> int:
    """The sources, on the last pages; returns how many there are."""
    sources = list(paper.briefing.sources.values())
    if not sources:
        return 0
    about = printed("sources_about", paper.language)
    Part(paper, "sources", printed("sources", paper.language), about).set(Columns(2, 20.0, 10.0), _entries)
    return len(sources)


def _entries(paper: Paper) -> list[Block]:
    """The blocks of the sources."""
    told = imprint(paper.briefing, paper.language, "").sources
    return [
        _Entry(paper, source, number, title, publisher, when)
        for number, (source, (title, publisher, when, _)) in enumerate(
            zip(paper.briefing.sources.values(), told, strict=True), 1
        )
    ]


@dataclass(frozen=True)
class _Entry:
    """A source."""

    paper: Paper
    source: Source
    number: int
    title: str
    publisher: str
    when: str
    joined = False

    def set(self, leaf: Leaf, x: float, top: float, width: float) -> float:
        """Set it."""
        pen, source, language = self.paper.pen, self.source, self.paper.language
        leaf.anchor("source", source.id, top)
        pen.put(leaf, str(self.number), x, top, "label_bold", "accent")
        x, width = x + 18, width - 18
        top = pen.para(leaf, self.title or self.publisher or source.id, x, top, width, "label_bold", "ink", 4)
        page = printed("issue_page", language, source.page) if source.page else ""
        publisher = self.publisher if self.publisher.casefold() not in self.title.casefold() else ""
        facts = " · ".join(part for part in (publisher, self.when, page) if part)
        if facts:
            top = pen.para(leaf, facts, x, top, width, "note", "ink_soft", 3)
        if source.address:
            top = pen.para(leaf, source.address, x, top, width, "note", "ink_soft", 3)
        if source.note and language == self.paper.briefing.manifest.default_language:
            top = pen.para(leaf, source.note, x, top, width, "note", "ink_soft", 4)
        pieces = list(self._given())
        return pen.inline(leaf, pieces, x, top, width, "note", 8) if pieces else top

    def _given(self) -> Iterator[Piece]:
        """The figures, events and names that it gives."""
        language = self.paper.language
        for at, (words, key) in enumerate(self._facts()):
            if at >= _MOST:
                yield Piece("…", "ink_soft")
                return
            yield Piece(printed("gives", language, "") if at == 0 else word("semicolon", language), "ink_soft")
            yield Piece(words, "figure", (key,))

    def _facts(self) -> Iterator[tuple[str, tuple[str, str]]]:
        briefing, language = self.paper.briefing, self.paper.language
        for figure in briefing.figures.values():
            if figure.source == self.source.id:
                indicator = briefing.indicators.get(figure.indicator)
                parts = (
                    period_text(figure.period, language) if figure.period else "",
                    indicator.name.pick(language) if indicator else figure.indicator,
                    value_text(figure, briefing, language).text,
                )
                yield " ".join(part for part in parts if part), ("mark", f"figure/{figure.id}")
        for event in briefing.events.values():
            if event.source == self.source.id:
                yield told_words(briefing, event.title.pick(language), language), ("mark", f"event/{event.id}")
        for entity in briefing.entities.values():
            if entity.source == self.source.id:
                yield entity.name.pick(language), ("card", entity.id)
