"""The check of every claim as a table, and the footnotes that breaks of scope get in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.checking import check_item, queue
from broadsheet.derive.verdict_marks import stating
from broadsheet.derive.verdicts import judge_all
from broadsheet.export.html.tables import scrolling
from broadsheet.export.html.words import say
from broadsheet.export.markup import escaped
from broadsheet.i18n.codes import told_verdict
from broadsheet.i18n.content import word
from broadsheet.i18n.paper import lack_printed
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.derive.checking import CheckItem, Input
    from broadsheet.export.html.anchors import Anchors
    from broadsheet.model import Briefing, Place


class Claims:
    """Judges the claims of a briefing once, and writes what the page says of them.

    Attributes:
        items: in the order in which the text states them, those it leaves unsaid last.
        notes: the number of the footnote that words carry, by their place.
    """

    def __init__(self, briefing: Briefing, language: str) -> None:
        self._briefing, self._language = briefing, language
        judgements = judge_all(briefing)
        order = {claim: at for at, claim in enumerate(_as_told(briefing, language, judgements))}
        found = [check_item(briefing, language, judgements[e.claim]) for e in queue(briefing, language, judgements)]
        self.items = tuple(sorted(found, key=lambda item: order[item.entry.claim]))
        self._noted = [item for item in self.items if item.entry.scope == "broken" and item.place]
        self.notes: dict[Place, int] = {}
        for number, item in enumerate(self._noted, 1):
            for tied in stating(briefing, language, item.entry.claim):
                self.notes.setdefault(tied.place, number)

    def footnotes(self) -> str:
        """The notes on scope, each in official wording; empty where there is none."""
        if not self._noted:
            return ""
        rows = "".join(self._footnote(number, item) for number, item in enumerate(self._noted, 1))
        name = say("notes_on", self._language)
        return f'<section class="footnotes" aria-label="{name}"><ol>{rows}</ol></section>'

    def section(self, anchors: Anchors) -> str:
        """The table; empty where nothing is claimed."""
        if not self.items:
            return ""
        heads = [say(key, self._language) for key in ("stated", "formula", "recomputed", "arithmetic", "scope")]
        name, about = say("claims", self._language), say("claims_about", self._language)
        rows = "".join(self._row(item, anchors) for item in self.items)
        table = scrolling(name, heads, rows, "claims")
        return f'<section id="claims" class="back"><h2>{name}</h2><p class="soft">{about}</p>{table}</section>'

    def _footnote(self, number: int, item: CheckItem) -> str:
        language = self._language
        covers = word("listing", language)
        clauses = [word("period_is", language, covers.join(d.covers), d.name) for d in item.definitions if d.name]
        told = word("clause", language).join((*clauses, told_verdict("broken", language))) + word("sentence", language)
        subject = word("colon", language).join((item.entry.words, told))
        back = say("to_words", language)
        return (
            f'<li id="note-{number}">{escaped(word("note", language, subject))} '
            f'<a href="#noted-{number}">{back}</a></li>'
        )

    def _row(self, item: CheckItem, anchors: Anchors) -> str:
        language, computed = self._language, item.computed
        answer = say("about", language, computed.recomputed) if computed.is_rounded else computed.recomputed
        what = word("clause", language).join(part for part in (item.entry.name, item.period) if part)
        ref = Ref("claim", item.entry.claim)
        place = anchors.place_id(item.place) if item.place else ""
        words = f'<a href="#{place}">{escaped(item.entry.words)}</a>' if place else escaped(item.entry.words)
        inputs = word("listing", language).join(_led(each, anchors) for each in item.inputs)
        return (
            f'<tr id="{anchors.row_id(ref)}" data-ref="{escaped(str(ref))}"><th scope="row">{words}'
            f'<span class="soft">{escaped(what)}</span></th>'
            f'<td>{escaped(computed.formula)}<span class="soft">{inputs}</span></td><td>{escaped(answer)}'
            f"{self._remedies(item)}</td><td>{told_verdict(item.entry.arithmetic, language)}{self._lacks(item)}</td>"
            f"<td>{told_verdict(item.entry.scope, language)}{self._definitions(item)}</td></tr>"
        )

    def _remedies(self, item: CheckItem) -> str:
        fits = [each.figure for each in item.computed.remedies if each.figure]
        told = say("fits", self._language, word("listing", self._language).join(fits))
        return f'<span class="soft">{escaped(told)}</span>' if fits else ""

    def _lacks(self, item: CheckItem) -> str:
        """Why it cannot be computed."""
        told = (lack_printed(lack.code, lack.thing, self._language) for lack in item.computed.missing)
        return "".join(f'<span class="soft">{escaped(each)}</span>' for each in told)

    def _definitions(self, item: CheckItem) -> str:
        colon = word("colon", self._language)
        told = [
            colon.join((word("listing", self._language).join(d.covers), d.name)) for d in item.definitions if d.name
        ]
        shown = "".join(f'<span class="soft">{escaped(each)}</span>' for each in told)
        return shown if item.entry.scope == "broken" else ""


def _led(given: Input, anchors: Anchors) -> str:
    place = anchors.place_id(given.place) if given.place and given.place.end > given.place.start else ""
    href = place or anchors.mark(given.ref, "")
    return f'<a href="#{href}">{escaped(given.value)}</a>' if href else escaped(given.value)


def _as_told(briefing: Briefing, language: str, claims: Iterable[str]) -> list[str]:
    """Claims in the order in which the text states them, those it leaves unsaid last."""
    orders = {claim: [tied.order for tied in stating(briefing, language, claim)] for claim in claims}
    last = 1 + max((order for found in orders.values() for order in found), default=0)
    return sorted(orders, key=lambda claim: min(orders[claim], default=last))
