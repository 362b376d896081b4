"""Draws up the account of an article that was tied to a briefing."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from broadsheet.derive.quantity import value_text
from broadsheet.importer.quantities import Quantity
from broadsheet.importer.tying.account import Account, Lacking, Untied

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.importer.names.entity import NamedEntity
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.quantities import Found
    from broadsheet.importer.tying.copying import Copy
    from broadsheet.importer.tying.figures import Rejected
    from broadsheet.importer.tying.mentions import Named
    from broadsheet.importer.tying.told import Profiles
    from broadsheet.model import Briefing, Span

_FEW, _NEAR = 2, 0.2
"""An article that states fewer figures of a briefing, and a smaller part of its names, speaks of something else."""


class Accounting:
    """Compares an article with a briefing.

    Args:
        base: the briefing.
        profiles: what its things are called.
        passages: of the article.
        language: of the article.
    """

    def __init__(self, base: Briefing, profiles: Profiles, passages: Sequence[Passage], language: str) -> None:
        self._base, self._profiles, self._passages, self._language = base, profiles, passages, language

    def of(
        self, copy: Copy, spans: Mapping[str, tuple[Span, ...]], found: Sequence[Found], rejected: Sequence[Rejected],
        own: Sequence[NamedEntity], mentions: Sequence[Named], sections: Mapping[str, str],
    ) -> Account:  # fmt: skip
        """What is tied, what the article lacks, what it has beyond.

        Args:
            copy: the copy of the briefing.
            spans: of every passage of the article.
            found: its numbers.
            rejected: those that came near a figure.
            own: names that the import finds by itself.
            mentions: names of the briefing.
            sections: from the article's to the briefing's.
        """
        base = self._base
        told: dict[str, set[str]] = defaultdict(set)
        for each in spans.values():
            for span in each:
                told[span.kind].add(span.ref)
        figures = told["figure"] | {base.claims[id_].figure for id_ in told["claim"]}
        claims = {claim.id for claim in base.claims.values() if claim.figure in figures}
        held: dict[str, list[str]] = {
            "figure": [figure.id for figure in base.figures.values() if figure.layer == "article"],
            "claim": [c.id for c in base.claims.values() if base.figures[c.figure].layer == "article"],
            "event": [event.id for event in base.events.values() if event.layer == "article"],
            "entity": list(base.entities),
            "node": [f"{chart.id}/{node.id}" for chart in base.charts for node in chart.nodes],
        }  # fmt: skip
        nodes = set(held["node"]) - set(copy.lost_nodes)
        stated = {"figure": figures, "claim": claims, "event": told["event"], "entity": told["entity"], "node": nodes}
        lacking = [
            Lacking(kind, id_, self._name(kind, id_), self._value(kind, id_))
            for kind, ids in held.items() for id_ in ids if id_ not in stated[kind]
        ]  # fmt: skip
        counts = {kind: len(set(ids) & stated[kind]) for kind, ids in held.items()}
        is_near = bool(held["figure"]) and counts["figure"] >= min(_FEW, len(held["figure"]))
        is_near = is_near or (bool(held["entity"]) and counts["entity"] >= _NEAR * len(held["entity"]))
        return Account(
            base.manifest.name, counts, {kind: len(ids) for kind, ids in held.items()},
            {section: sections.get(section, "") for section in dict.fromkeys(p.section for p in self._passages)},
            tuple(lacking), tuple(self._untied(spans, found, rejected, own, mentions)), copy.lost_texts,
            copy.lost_charts, copy.keeps_notes, is_near,
        )  # fmt: skip

    def _untied(
        self, spans: Mapping[str, tuple[Span, ...]], found: Sequence[Found], rejected: Sequence[Rejected],
        own: Sequence[NamedEntity], mentions: Sequence[Named],
    ) -> list[Untied]:  # fmt: skip
        texts = {passage.id: passage.text for passage in self._passages}
        near = {(each.passage, each.start): each for each in reversed(rejected)}
        rows = []
        for each in found:
            if isinstance(each, Quantity) and not _is_tied(spans[each.passage], each.start, each.end):
                close = near.get((each.passage, each.start))
                words = texts[each.passage][each.start : each.end]
                why, figure = (close.reason, close.figure) if close else ("no-tie", "")
                rows.append(Untied("number", words, each.passage, each.start, each.end, why, figure))
        known = {(each.passage, at) for each in mentions for at in range(each.start, each.end)}
        for entity in own:
            first = next(iter(entity.mentions), None)
            if first and not any(
                (m.passage, m.start) in known or (m.passage, m.end - 1) in known for m in entity.mentions
            ):
                rows.append(Untied("name", entity.name, first.passage, first.start, first.end, "no-tie"))
        return rows

    def _name(self, kind: str, id_: str) -> str:
        base, language = self._base, self._language
        if kind == "claim":
            kind, id_ = "figure", base.claims[id_].figure
        if kind == "figure":
            indicator = base.indicators.get(base.figures[id_].indicator)
            return indicator.name.pick(language) if indicator else id_
        if kind == "entity":
            return base.entities[id_].name.pick(language)
        if kind == "event":
            return self._profiles.plain(base.events[id_].title)
        chart, _, node = id_.partition("/")
        return next(n.label.pick(language) for c in base.charts if c.id == chart for n in c.nodes if n.id == node)

    def _value(self, kind: str, id_: str) -> str:
        if kind == "claim":
            kind, id_ = "figure", self._base.claims[id_].figure
        return value_text(self._base.figures[id_], self._base, self._language).text if kind == "figure" else ""


def _is_tied(spans: Sequence[Span], start: int, end: int) -> bool:
    return any(
        s.kind in ("figure", "claim", "event", "entity", "node") and s.start < end and start < s.end for s in spans
    )
