"""What was found, as ties for the text and as findings kept beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from broadsheet.importer.origins import Origins
from broadsheet.importer.quantities import LookAlike
from broadsheet.importer.writing import Tie
from broadsheet.model.findings import (
    Findings,
    FoundChart,
    FoundJoin,
    FoundLacuna,
    FoundMove,
    FoundWords,
    SourceNote,
    SourcePiece,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from broadsheet.importer.binding import Bound
    from broadsheet.importer.charting import NodeWords
    from broadsheet.importer.claims import FoundClaim
    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.events import FoundEvent
    from broadsheet.importer.names.entity import NamedEntity
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.quantities import Found
    from broadsheet.importer.repair.repaired import Join, Repaired
    from broadsheet.importer.tables import Rows
    from broadsheet.model import Span, SpanKind

_TAIL = 20  # characters that tell where text was lost or joined
_BY_RULE = frozenset({"year", "date", "ordinal"})
_Key = tuple[str, int, int, str, str]
_PICTURES = re.compile(r"(?i)\.(?:png|jpe?g|webp)$")


class Reporter:
    """Collects ties and findings, step by step.

    Attributes:
        ties: everything that claims words of the text.

    Args:
        document: as it was read.
        repaired: its blocks in order.
        passages: made of them.
    """

    def __init__(self, document: Document, repaired: Repaired, passages: Sequence[Passage]) -> None:
        self.ties: list[Tie] = []
        self._document, self._repaired, self._passages = document, repaired, passages
        self._texts = {passage.id: passage.text for passage in passages}
        self._of_piece = {passage.piece: passage for passage in passages}
        self._origins = Origins(passages, repaired.pieces, document.text)
        self._about: dict[Tie, tuple[float, str, str, str]] = {}

    def figures(self, bounds: Sequence[Bound], rows: Rows, claims: Sequence[FoundClaim]) -> None:
        """Every quantity, as its figure or as the claim that states it."""
        stated = {each.claim.figure: each for each in claims}
        for at, bound in enumerate(bounds):
            quantity, figure = bound.quantity, rows.of_bound[at]
            text = self._texts[quantity.passage]
            period = text[slice(*bound.period_words)] if bound.period_words else ""
            claim = stated.get(figure.id)
            confidence = round(quantity.confidence * bound.confidence, 3)
            rule = f"{quantity.rule}/{bound.rule}"
            tie = Tie(quantity.passage, quantity.start, quantity.end, "figure", figure.id)
            if claim:
                tie = replace(tie, kind="claim", ref=claim.claim.id)
                rule, confidence = f"{rule}/{claim.rule}", round(confidence * claim.confidence, 3)
            self._tie(tie, confidence, rule, quantity.unit.name, period)

    def names(self, entities: Iterable[NamedEntity]) -> None:
        """Every mention."""
        for entity in entities:
            for mention in entity.mentions:
                tie = Tie(mention.passage, mention.start, mention.end, "entity", entity.id)
                self._tie(tie, mention.confidence, mention.rule)

    def tie(
        self, passage: str, start: int, end: int, target: tuple[str, str], confidence: float, rule: str
    ) -> None:  # fmt: skip
        """Words that another way of reading the article tied. target: kind and id, as links write them."""
        self._tie(Tie(passage, start, end, cast("SpanKind", target[0]), target[1]), confidence, rule)

    def ranges(self, passage: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Where words of a passage stand in the source."""
        return self._origins.ranges(passage, start, end)

    def events(self, events: Iterable[FoundEvent]) -> None:
        """The words that date events."""
        for each in events:
            tie = Tie(each.passage, each.start, each.end, "event", each.event.id)
            self._tie(tie, each.confidence, "dated-sentence")

    def nodes(self, nodes: Iterable[NodeWords]) -> None:
        """The words of nodes."""
        for node in nodes:
            tie = Tie(node.passage, node.start, node.end, "node", f"{node.chart}/{node.node}")
            self._tie(tie, node.confidence, node.rule)

    def look_alikes(self, found: Iterable[Found]) -> None:
        """Numbers that state no value; years, dates and ordinals are plain without a link."""
        for each in found:
            if isinstance(each, LookAlike):
                tie = Tie(each.passage, each.start, each.end, "plain", each.reason)
                self._tie(tie, each.confidence, each.rule, linked=each.number.kind not in _BY_RULE)

    def marks(self) -> None:
        """Seams and lacunae of the text that the briefing shows."""
        seams = 0
        for passage in self._passages:
            if passage.piece < 0 or passage.role in ("byline", "credit", "banner"):
                continue
            for offset in self._repaired.pieces[passage.piece].seams:
                seams += 1
                self.ties.append(Tie(passage.id, offset, offset, "seam", str(seams)))
        for number, lacuna in enumerate(self._repaired.lacunae, start=1):
            lost = self._of_piece.get(lacuna.piece)
            if lost and lost.role not in ("byline", "credit", "banner"):
                self.ties.append(Tie(lost.id, lacuna.offset, lacuna.offset, "lacuna", f"lost-{number}"))

    def pictures(self, images: Mapping[str, bytes]) -> dict[str, str]:
        """By caption, the path of its picture in the briefing."""
        return {
            passage.id: self._path(piece.image)
            for passage in self._passages
            if passage.piece >= 0 and (piece := self._repaired.pieces[passage.piece]).image in images
            and passage.role == "caption" and _PICTURES.search(piece.image)
        }  # fmt: skip

    def images(self, images: Mapping[str, bytes]) -> dict[str, bytes]:
        """The pictures that captions show, by their path in the briefing."""
        shown = set(self.pictures(images).values())
        return {self._path(name): data for name, data in images.items() if self._path(name) in shown}

    def _path(self, image: str) -> str:
        return "images/" + re.sub(r"[^A-Za-z0-9._-]+", "-", re.split(r"[/\\]", image)[-1]).lower()

    def findings(self, spans: Mapping[str, tuple[Span, ...]], charts: Mapping[str, tuple[float, str]]) -> Findings:
        """Everything, with source range, confidence and rule; words that gave way to other links are left out."""
        source, document = self._document.text, self._document
        kept: set[_Key] = {(id_, s.start, s.end, s.kind, s.ref) for id_, each in spans.items() for s in each}
        return Findings(
            name=document.name,
            kind=document.kind,
            language=self._repaired.language,
            length=len(source),
            notes=tuple(SourceNote(note.code, note.args, note.ranges) for note in document.notes),
            pieces=tuple(self._pieces()),
            joins=tuple(row for join in self._repaired.joins for row in self._join(join)),
            moved=tuple(
                FoundMove(m.start, m.end, m.after, _head(source, m.start, m.end), m.confidence, m.rule)
                for m in self._repaired.moved
            ),
            lacunae=tuple(self._lacunae()),
            words=tuple(self._words(kept)),
            charts=tuple(FoundChart(id_, *why) for id_, why in charts.items()),
        )

    def _tie(
        self, tie: Tie, confidence: float, rule: str, unit: str = "", period: str = "", *, linked: bool = True
    ) -> None:
        if linked:
            self.ties.append(tie)
        self._about[tie] = (confidence, rule, unit, period)

    def _words(self, kept: set[_Key]) -> Iterator[FoundWords]:
        tied = set(self.ties)
        for tie, (confidence, rule, unit, period) in self._about.items():
            key: _Key = (tie.passage, tie.start, tie.end, tie.kind, tie.ref)
            if tie not in tied or key in kept:
                ranges = self._origins.ranges(tie.passage, tie.start, tie.end)
                words = self._texts[tie.passage][tie.start : tie.end]
                yield FoundWords(
                    tie.kind, tie.ref, tie.passage, tie.start, tie.end, ranges, words, confidence, rule, unit, period
                )

    def _pieces(self) -> Iterator[SourcePiece]:
        for passage in self._passages:
            if passage.piece >= 0:
                piece = self._repaired.pieces[passage.piece]
                banner = passage.role == "banner"
                yield SourcePiece(
                    "" if banner else passage.id, passage.role, passage.section, piece.ranges, piece.seams,
                    piece.text if banner else "",
                )  # fmt: skip

    def _join(self, join: Join) -> Iterator[FoundJoin]:
        """The join and the other continuations of the same end, best first."""
        source = self._document.text
        before = source[max(0, join.left - _TAIL) : join.left]
        rights = [(join.right, join.confidence), *(each for each in join.alternatives if each[0] != join.right)]
        for choice, (right, confidence) in enumerate(rights[:3], start=1):
            after = source[right : right + _TAIL]
            applied = join.applied and choice == 1
            yield FoundJoin(join.left, right, before, after, confidence, applied, join.rule, choice)

    def _lacunae(self) -> Iterator[FoundLacuna]:
        for lacuna in self._repaired.lacunae:
            passage = self._of_piece.get(lacuna.piece)
            text = self._repaired.pieces[lacuna.piece].text
            before = text[max(0, lacuna.offset - _TAIL) : lacuna.offset]
            id_ = passage.id if passage else ""
            yield FoundLacuna(id_, lacuna.offset, lacuna.section, before, lacuna.confidence, lacuna.rule)


def _head(source: str, start: int, end: int) -> str:
    return source[start : min(end, start + _TAIL)]
