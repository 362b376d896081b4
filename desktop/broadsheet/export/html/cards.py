"""The directory of names at the end of the page: a card each, which the script opens beside the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.derive.directory import directory, group_counts
from broadsheet.derive.dossier import dossier
from broadsheet.derive.excerpts import excerpts
from broadsheet.derive.told import told_words
from broadsheet.export.html.anchors import Anchors
from broadsheet.export.html.words import say
from broadsheet.export.markup import attributes, escaped
from broadsheet.i18n.codes import told_type
from broadsheet.i18n.content import word
from broadsheet.i18n.relations import relation_words
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.derive.directory import NameEntry
    from broadsheet.derive.dossier import Dossier, OwnEvent, OwnFigure, Related
    from broadsheet.derive.excerpts import Excerpt
    from broadsheet.export.html.graph import Around
    from broadsheet.model import Briefing, Place

_APOSTROPHE = re.compile("(?<=[A-Za-z])’(?=[A-Za-z])")


class Cards:
    """Writes the cards of one briefing in one language."""

    def __init__(self, briefing: Briefing, language: str, anchors: Anchors, around: Around) -> None:
        self._briefing, self._language, self._anchors, self._around = briefing, language, anchors, around
        self.entries = directory(briefing, language)

    def section(self) -> str:
        """Every card, by groups; empty where there is no name."""
        groups = [group for group, _ in group_counts(self.entries)]
        if not groups:
            return ""
        body = "".join(self._group(group) for group in groups)
        return f'<section id="names" class="back names"><h2>{say("names", self._language)}</h2>{body}</section>'

    def _group(self, group: str) -> str:
        cards = "".join(self.card(entry) for entry in self.entries if entry.group == group)
        return f'<h3>{escaped(word(f"group_{group}", self._language))}</h3><div class="cards">{cards}</div>'

    def card(self, entry: NameEntry) -> str:
        """One card."""
        record, language = self._briefing.entities[entry.entity], self._language
        known = dossier(self._briefing, language, entry.entity)
        other = [_latin(name) for code, name in record.name.values if code != language and name != entry.name]
        also = [say("also", language, word("listing", language).join(record.aliases))] if record.aliases else []
        summary = told_words(self._briefing, record.summary.pick(language), language)
        parts = [
            f'<p class="kind">{escaped(told_type(record.type, language))}</p>',
            f"<h4>{escaped(entry.name)}</h4>",
            _line("p", "other", " · ".join((*other, *also))),
            _line("p", "summary", summary),
            _line("p", "soft", record.note if language == self._briefing.manifest.default_language else ""),
            self._excerpts(entry.entity),
            self._relations(known),
            self._around.drawn(known),
            self._figures(known),
            self._events(known),
            _line("p", "soft", say("source_is", language, known.source) if known.source else ""),
        ]
        own = attributes(id=self._anchors.row_id(Ref("entity", entry.entity)), data_card=entry.entity)
        return f'<article class="card"{own}>{"".join(parts)}</article>'

    def _excerpts(self, entity: str) -> str:
        found = excerpts(self._briefing, self._language, Ref("entity", entity))
        if not found:
            return f'<p class="count">{say("unmentioned", self._language)}</p>'
        key = "mention" if len(found) == 1 else "mentions"
        count = say(key, self._language, str(len(found)))
        items = "".join(f"<li>{self._excerpt(each)}</li>" for each in found)
        return f'<p class="count">{count}</p><ol class="excerpts">{items}</ol>'

    def _excerpt(self, found: Excerpt) -> str:
        href = self._anchors.place_id(found.place)
        return f'<a href="#{href}">{escaped(found.before)}<b>{escaped(found.words)}</b>{escaped(found.after)}</a>'

    def _relations(self, known: Dossier) -> str:
        rows: dict[str, list[str]] = {}
        for each in known.related:
            rows.setdefault(relation_words(each.predicate, self._language, each.outgoing), []).append(self._name(each))
        return self._list("relations", ((words, " · ".join(names)) for words, names in rows.items()))

    def _name(self, related: Related) -> str:
        href = self._anchors.row_id(Ref("entity", related.entity))
        source = ""
        if related.source:
            told = say("source_is", self._language, related.source)
            source = f' <span class="soft">{escaped(word("aside", self._language, "", told).strip())}</span>'
        return f'<a href="#{href}">{escaped(related.name)}</a>{source}'

    def _figures(self, known: Dossier) -> str:
        return self._list("figures", (self._figure(each) for each in known.figures))

    def _figure(self, figure: OwnFigure) -> tuple[str, str]:
        what = word("clause", self._language).join(part for part in (figure.name, figure.period) if part)
        mark = self._anchors.mark(figure.ref, "")
        place = self._anchors.place_id(figure.place) if figure.place else mark
        return figure.value, self._led(place, what)

    def _events(self, known: Dossier) -> str:
        return self._list("events", (self._event(each) for each in known.events))

    def _event(self, event: OwnEvent) -> tuple[str, str]:
        title = word("aside", self._language, event.title, word("context", self._language)) if event.context else ""
        return event.when or say("no_date", self._language), self._led(_id(event.place), title or event.title)

    def _led(self, href: str, words: str) -> str:
        return f'<a href="#{href}">{escaped(words)}</a>' if href else escaped(words)

    def _list(self, key: str, rows: Iterator[tuple[str, str]]) -> str:
        told = "".join(f"<dt>{escaped(head)}</dt><dd>{body}</dd>" for head, body in rows)
        return f"<h5>{say(key, self._language)}</h5><dl>{told}</dl>" if told else ""


def _latin(name: str) -> str:
    """A Latin name for a Chinese page, whose own apostrophe is an em wide."""
    return _APOSTROPHE.sub("'", name)


def _id(place: Place | None) -> str:
    return Anchors.place_id(place) if place and place.end > place.start else ""


def _line(tag: str, class_: str, words: str) -> str:
    return f'<{tag} class="{class_}">{escaped(words)}</{tag}>' if words else ""
