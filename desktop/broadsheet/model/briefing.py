"""The whole of a briefing."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.model.localtext import LocalText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.model.charts import Chart
    from broadsheet.model.data import Claim, Entity, Event, Figure, Indicator, Relation, Scope, Source, Unit
    from broadsheet.model.deck import DeckPlan
    from broadsheet.model.findings import Findings
    from broadsheet.model.text import Article, Passage, RichText


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the briefing; its heading and passages stand in the articles."""

    id: str
    short: LocalText
    leading_figure: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What ``datapackage.json`` says of the briefing. Unknown facts (newspaper, page) are empty strings."""

    name: str
    title: LocalText
    languages: tuple[str, ...]
    default_language: str
    published: str = ""
    newspaper: str = ""
    page: str = ""
    byline: tuple[LocalText, ...] = ()
    credit: LocalText = LocalText()
    data_as_of: str = ""
    sections: tuple[Section, ...] = ()
    notice: str = ""
    unit_mark: str = ""
    date_mark: str = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """One article with its data; every mapping keeps the order of its file and is read-only.

    Attributes:
        articles: by language code.
        notes: speaker notes by language, then by section or slide id, a tuple of paragraphs each.
        deck: what an editor decided about the slides; None where everything is left to rule.
        findings: what an import found, as the review judged it since; None where the briefing was not imported.
    """

    manifest: Manifest
    articles: Mapping[str, Article]
    notes: Mapping[str, Mapping[str, tuple[RichText, ...]]]
    charts: tuple[Chart, ...]
    indicators: Mapping[str, Indicator]
    units: Mapping[str, Unit]
    scopes: Mapping[str, Scope]
    figures: Mapping[str, Figure]
    claims: Mapping[str, Claim]
    events: Mapping[str, Event]
    entities: Mapping[str, Entity]
    relations: tuple[Relation, ...]
    sources: Mapping[str, Source]
    images: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    deck: DeckPlan | None = None
    findings: Findings | None = None

    def article(self, language: str) -> Article:
        """The text in this language, else in the default language."""
        return self.articles.get(language) or self.articles[self.manifest.default_language]

    def passages(self, language: str, section: str) -> tuple[Passage, ...]:
        """The passages of one section in reading order."""
        return tuple(p for p in self.article(language).passages if p.section == section)

    def section_charts(self, section: str) -> tuple[Chart, ...]:
        """The charts of one section in the order of the file."""
        return tuple(chart for chart in self.charts if chart.section == section)
