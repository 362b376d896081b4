"""The links of titles, labels, summaries and notes: changed, or away where they lead nowhere; their words stay."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.derive.rules.links import known_ids
from broadsheet.model import LocalText

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from broadsheet.model import Briefing, Chart, RichText, Span

    Spans = tuple[Span, ...]

_LINK = re.compile(r"\[([^\[\]]*)\]\(#(figure|claim|entity|event)/([^()\s]+)\)")


def unlinked(briefing: Briefing) -> Briefing:
    """The briefing whose short texts link to nothing that it lacks."""
    known = known_ids(briefing)

    def bare(match: re.Match[str]) -> str:
        return match[0] if match[3] in known[match[2]] else match[1]

    def words(text: str) -> str:
        return _LINK.sub(bare, text)

    def spans(found: Spans) -> Spans:
        return tuple(s for s in found if not s.target or s.ref in known[s.kind])

    return relinked(briefing, words, spans)


def relinked(briefing: Briefing, words: Callable[[str], str], spans: Callable[[Spans], Spans]) -> Briefing:
    """The briefing with other links in titles, labels, summaries and notes.

    Args:
        briefing: whose texts beside the article these are.
        words: a short text with its links as it is to be.
        spans: those of a paragraph of the notes as they are to be.
    """

    def text(local: LocalText) -> LocalText:
        return local_text(local, words)

    def chart(each: Chart) -> Chart:
        nodes = tuple(replace(n, label=text(n.label), text=text(n.text)) for n in each.nodes)
        return replace(each, title=text(each.title), nodes=nodes)

    def rich(each: RichText) -> RichText:
        return replace(each, spans=spans(each.spans))

    entities = {id_: replace(each, summary=text(each.summary)) for id_, each in briefing.entities.items()}
    events = {id_: replace(each, title=text(each.title)) for id_, each in briefing.events.items()}
    notes: dict[str, Mapping[str, tuple[RichText, ...]]] = {
        language: MappingProxyType({section: tuple(map(rich, each)) for section, each in sections.items()})
        for language, sections in briefing.notes.items()
    }
    return replace(
        briefing,
        charts=tuple(map(chart, briefing.charts)),
        entities=MappingProxyType(entities),
        events=MappingProxyType(events),
        notes=MappingProxyType(notes),
    )


def local_text(local: LocalText, words: Callable[[str], str]) -> LocalText:
    """A short text changed in each of its languages."""
    values = tuple((language, words(text)) for language, text in local.values)
    return local if values == local.values else LocalText(values)


def ordered(texts: Mapping[str, str]) -> LocalText:
    """A text in its languages, Chinese first."""
    return LocalText.of(**{each: texts[each] for each in sorted(texts, key=lambda code: (code != "zh", code))})
