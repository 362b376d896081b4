"""What stands after the text: the timeline as a list, and the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.coverage import coverage
from broadsheet.derive.imprint import imprint
from broadsheet.derive.timeline import timeline
from broadsheet.export.html.tables import row, scrolling
from broadsheet.export.html.words import say
from broadsheet.export.markup import attributes, escaped
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from broadsheet.derive.timeline import Dated
    from broadsheet.export.html.anchors import Anchors
    from broadsheet.model import Briefing


def timeline_section(briefing: Briefing, language: str, anchors: Anchors) -> str:
    """Every event and every figure with a period in the order of time; empty where there is none."""
    items = "".join(_item(each, language, anchors) for each in timeline(briefing, language))
    if not items:
        return ""
    name = say("timeline", language)
    return f'<section id="timeline" class="back"><h2>{name}</h2><ol class="time">{items}</ol></section>'


def _item(item: Dated, language: str, anchors: Anchors) -> str:
    words = word("colon", language).join(part for part in (item.words, item.value) if part)
    place = anchors.place_id(item.place) if item.place and item.place.end > item.place.start else ""
    led = f'<a href="#{place}">{escaped(words)}</a>' if place else escaped(words)
    told = word("context_from", language, item.source) if item.layer == "context" and item.source else ""
    aside = f' <span class="soft">{escaped(told)}</span>' if told else ""
    name = anchors.row_id(item.ref) if item.ref.kind == "event" else None
    own = attributes(id=name, data_ref=str(item.ref), class_="context" if item.layer == "context" else None)
    return f"<li{own}><b>{escaped(item.period or say('no_date', language))}</b><span>{led}{aside}</span></li>"


def sources_section(briefing: Briefing, language: str) -> str:
    """Who wrote it, where it appeared, how far its data reach, and every source of context."""
    told = imprint(briefing, language, "")
    line = " · ".join(part for part in (told.byline, told.appeared, told.reach, told.marks) if part)
    heads = ("title", "publisher", "when", "address")
    name = say("sources", language)
    rows = "".join(
        row((title, "" if title.casefold() == publisher.casefold() else publisher, *more))
        for title, publisher, *more in told.sources
    )
    table = scrolling(name, [say(key, language) for key in heads], rows) if rows else ""
    return (
        f'<section id="sources" class="back"><h2>{name}</h2><p>{escaped(line)}</p>{table}'
        f'<p class="soft">{escaped(coverage_line(briefing, language))}</p></section>'
    )


def coverage_line(briefing: Briefing, language: str) -> str:
    """How many numbers of the text are tied to data, why others are not, and how many nobody has looked at."""
    found = coverage(briefing, language)
    line = say("coverage", language, str(found.numbers), str(found.tied), str(found.plain))
    reasons = word("listing", language).join(f"{say(key, language)} {count}" for key, count in found.reasons.items())
    line = word("aside", language, line, reasons) if reasons else line
    waiting = say("stateless", language, str(len(found.stateless)))
    return f"{line} · {waiting}" if found.stateless else line
