"""The speaker notes of each slide: those written for it, and of its section's what is about its charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.slides.drawing import drawn, shows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.derive.slides.grouping import Group
    from broadsheet.model import Briefing, RichText

Notes = tuple[str, ...]


def notes_of(briefing: Briefing, language: str, slides: Sequence[Group]) -> Mapping[str, Notes]:
    """Paragraphs by slide id.

    Notes under the id of a slide (``## s1-2``) are its own. Where other slides of the section have none of their own,
    those of the section (``## s1``) are handed out among them: a paragraph goes to the slide that shows what it speaks
    of, one that speaks of nothing shown stays with the paragraph before it.
    """
    written = briefing.notes.get(language, {})
    found: dict[str, Notes] = {}
    for section in dict.fromkeys(group.section for group in slides):
        own = [group for group in slides if group.section == section]
        named = {group.id: _plain(written[group.id]) for group in own if group.id in written and group.id != section}
        sharing = [group for group in own if group.id not in named and not group.backup]
        found |= named
        found |= _shared(briefing, written.get(section, ()), sharing)
    return found


def plain_notes(briefing: Briefing, language: str, slide_id: str) -> Notes:
    """The notes under an id, as plain words."""
    return _plain(briefing.notes.get(language, {}).get(slide_id, ()))


def _shared(briefing: Briefing, paragraphs: Sequence[RichText], slides: Sequence[Group]) -> dict[str, Notes]:
    if not slides:
        return {}
    charts = {chart.id: chart for chart in briefing.charts}
    shown = [drawn(briefing, [charts[id_] for id_ in slide.charts if id_ in charts]) for slide in slides]
    found: dict[str, Notes] = {slide.id: () for slide in slides}
    at = 0
    for paragraph in paragraphs:
        refs = [span.target for span in paragraph.spans if span.target]
        hits = [sum(shows(briefing, those, ref) for ref in refs) for those in shown]
        at = hits.index(max(hits)) if max(hits) else at
        found[slides[at].id] += (paragraph.text,)
    return found


def _plain(paragraphs: Sequence[RichText]) -> Notes:
    return tuple(paragraph.text for paragraph in paragraphs)
