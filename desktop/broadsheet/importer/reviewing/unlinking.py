"""Titles, labels, summaries and notes without links to what is no longer there; their words stay."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.derive.rules.links import known_ids
from broadsheet.model import LocalText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.model import Briefing, Chart, RichText

_LINK = re.compile(r"\[([^\[\]]*)\]\(#(figure|claim|entity|event)/([^()\s]+)\)")


def unlinked(briefing: Briefing) -> Briefing:
    """The briefing whose short texts link to nothing that it lacks."""
    known = known_ids(briefing)

    def bare(match: re.Match[str]) -> str:
        return match[0] if match[3] in known[match[2]] else match[1]

    def text(local: LocalText) -> LocalText:
        values = tuple((language, _LINK.sub(bare, words)) for language, words in local.values)
        return local if values == local.values else LocalText(values)

    def chart(each: Chart) -> Chart:
        nodes = tuple(replace(n, label=text(n.label), text=text(n.text)) for n in each.nodes)
        return replace(each, title=text(each.title), nodes=nodes)

    def rich(each: RichText) -> RichText:
        return replace(each, spans=tuple(s for s in each.spans if not s.target or s.ref in known[s.kind]))

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
