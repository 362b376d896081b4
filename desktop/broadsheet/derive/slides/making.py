"""The deck of a briefing: which slides, in which order, with which sentence, charts, cues, notes and seconds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.derive.linked import read_linked
from broadsheet.derive.slides.choosing import chosen, ordered
from broadsheet.derive.slides.cueing import cues_of
from broadsheet.derive.slides.data import CoverFields, Cue, Deck, KeySentence, Slide
from broadsheet.derive.slides.drawing import drawn
from broadsheet.derive.slides.grouping import groups_of
from broadsheet.derive.slides.sentences import best, candidates, own_sentence, plainest, shortened
from broadsheet.derive.slides.speaking import notes_of, plain_notes
from broadsheet.derive.slides.timing import seconds
from broadsheet.model import DeckPlan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.derive.slides.data import SlideKind
    from broadsheet.derive.slides.grouping import Group
    from broadsheet.model import Briefing, Chart, Section

_MOST_CUES = {5: 2, 12: 5, 20: 8}
_TITLES: dict[str, dict[str, str]] = {
    "names": {"zh": "名称", "en": "Names"},
    "timeline": {"zh": "大事记", "en": "Timeline"},
    "sources": {"zh": "资料来源", "en": "Sources"},
}


def cover_fields(briefing: Briefing, language: str) -> CoverFields:
    """What the briefing itself says for the cover: the fields of ``deck.json``, else the marks of the manifest."""
    manifest = briefing.manifest
    own = (briefing.deck or DeckPlan()).cover
    return CoverFields(
        welcome=own.welcome.pick(language),
        unit=own.unit.pick(language) or manifest.unit_mark,
        speaker=own.speaker.pick(language),
        date=own.date.pick(language) or manifest.date_mark,
        notice=manifest.notice,
    )


def deck(briefing: Briefing, language: str, minutes: int = 12, cover: CoverFields | None = None) -> Deck:
    """The deck of a talk.

    Args:
        briefing: of any kind; a briefing without figures, charts or sections gives a deck too.
        language: of the talk; one that the briefing has no text in gives its default language.
        minutes: how long the talk is, at least one.
        cover: what the speaker filled in; by default what the briefing says itself.
    """
    language = language if language in briefing.articles else briefing.manifest.default_language
    fields = cover_fields(briefing, language) if cover is None else cover
    work = _Work(briefing, language, profile(minutes))
    slides = [*work.opening(fields), *work.sections(), *work.closing()]
    placed = ordered(slides, briefing.deck or DeckPlan(), profile(minutes))
    planned = seconds(placed, max(1, minutes), language, briefing.deck.minutes if briefing.deck else {})
    timed = tuple(replace(slide, seconds=time) for slide, time in zip(placed, planned, strict=True))
    return Deck(language, max(1, minutes), timed, fields)


def profile(minutes: int) -> int:
    """The length among 5, 12 and 20 that a talk is made like."""
    return min(_MOST_CUES, key=lambda length: abs(length - minutes))


class _Work(NamedTuple):
    """A deck in the making."""

    briefing: Briefing
    language: str
    length: int

    def opening(self, fields: CoverFields) -> Iterator[Slide]:
        """Welcome page and cover."""
        title = self.briefing.manifest.title.pick(self.language)
        if fields.welcome:
            yield self._still("welcome", fields.welcome)
        yield self._still("cover", title)

    def sections(self) -> Iterator[Slide]:
        """The slides of the sections, in the order of the text."""
        known = {section.id: section for section in self.briefing.manifest.sections}
        every = {section.id: groups_of(self.briefing, section) for section in known.values()}
        groups = chosen(self.briefing, every, self.length)
        notes = notes_of(self.briefing, self.language, groups)
        used: set[str] = set()
        for group in groups:
            slide = self._section(group, known[group.section], used, notes.get(group.id, ()))
            if slide.key or slide.charts:  # a section without words, as before the first heading, gives none
                used.add(slide.key.text if slide.key else "")
                yield slide

    def closing(self) -> Iterator[Slide]:
        """Names and timeline where they are asked for, and the sources."""
        plan = self.briefing.deck or DeckPlan()
        if plan.names and self.briefing.entities:
            yield self._still("names")
        if plan.timeline and (self.briefing.events or any(f.period for f in self.briefing.figures.values())):
            yield self._still("timeline")
        yield self._still("sources")

    def _still(self, kind: SlideKind, title: str = "") -> Slide:
        named = _TITLES.get(kind, {"en": ""})  # an article may lack its title
        words = title or named.get(self.language, named["en"])
        notes = plain_notes(self.briefing, self.language, kind)
        return Slide(kind, kind, "", words, None, (), (Cue("show"),), notes=notes)

    def _section(self, group: Group, section: Section, used: set[str], notes: tuple[str, ...]) -> Slide:
        by_id = {chart.id: chart for chart in self.briefing.charts}
        charts = [by_id[id_] for id_ in group.charts]
        key = self._key(group, section, charts, used)
        plan = self.briefing.deck or DeckPlan()
        most, leading, footnote = _MOST_CUES[self.length], section.leading_figure, group.id in plan.footnotes
        cues = cues_of(self.briefing, key, charts, most, leading, footnote=footnote)
        return Slide(
            group.id, "section", section.id, self._heading(section), key, group.charts, cues,
            notes=notes, backup=group.backup or group.id in plan.backup,
        )  # fmt: skip

    def _key(self, group: Group, section: Section, charts: list[Chart], used: set[str]) -> KeySentence | None:
        """The editor's sentence, else the best of the section, else what the first chart's title says."""
        shown = drawn(self.briefing, charts)
        plan = self.briefing.deck or DeckPlan()
        own = plan.sentences[group.id].get(self.language) if group.id in plan.sentences else None
        if own:
            return own_sentence(self.briefing, self.language, own, shown)
        among = tuple(
            each
            for each in candidates(self.briefing, self.language, section.id)
            if shortened(each.key, self.language).text not in used
        )
        found = best(self.briefing, self.language, among, shown, section.leading_figure)
        if found is None and not charts:
            found = plainest(self.language, among)
        if found:
            return shortened(found.key, self.language)
        title = read_linked(charts[0].title.pick(self.language)).text if charts else ""
        return own_sentence(self.briefing, self.language, charts[0].title.pick(self.language), shown) if title else None

    def _heading(self, section: Section) -> str:
        passages = self.briefing.passages(self.language, section.id)
        headings = (passage.text for passage in passages if passage.role == "heading")
        return section.short.pick(self.language) or next(headings, section.id)
