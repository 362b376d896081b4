"""A page of words: the lines, the names of the page at its foot, and the footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.drawing import Rect
from broadsheet.derive.places import entity_of
from broadsheet.derive.told import told_words
from broadsheet.i18n.paper import printed
from broadsheet.typeset.sheets.flow import Slice
from broadsheet.typeset.sheets.leaf import Leaf
from broadsheet.typeset.sheets.pen import Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from broadsheet.derive.contents import OutlineRow
    from broadsheet.model import Entity
    from broadsheet.typeset.index import PlacedSpan
    from broadsheet.typeset.sheets.cutting import Cut
    from broadsheet.typeset.sheets.flow import Flow
    from broadsheet.typeset.sheets.leaf import Key, Places
    from broadsheet.typeset.sheets.paper import Note, Paper

LABEL = 34.0
"""Height of the line that names a section, with the air below it, in points."""

_GAP = 16.0
_COLUMN_GAP = 18.0
_NOTE = "note"


def set_label(paper: Paper, leaf: Leaf, row: OutlineRow, room: Rect) -> float:
    """Number and name of a section, and its leading figure at the right; returns where the words begin."""
    pen = paper.pen
    number = pen.put(leaf, row.number, room.x, room.y, "label_bold", "accent")
    value = row.value
    wide = room.w * 0.5 if value else room.w
    words = pen.cut(row.short, "label_bold", wide)
    pen.put(leaf, words, number.right + 7, room.y, "label_bold", "ink_soft")
    if value:
        shown = pen.put(leaf, pen.cut(value, "label_bold", room.w * 0.45), room.x + room.w, room.y, "label_bold",
                        "figure", "right")  # fmt: skip
        leaf.want(shown, value, ("mark", f"figure/{row.figure}"))
    pen.rule(leaf, room.x, room.y + 17, room.w, "ink", 0.9)
    leaf.anchor("section", row.section, room.y)
    return room.y + LABEL


def set_words(
    paper: Paper, notes: FootNotes | None, leaf: Leaf, flow: Flow, lines: Cut, room: Rect, top: float
) -> None:
    """Set some lines of a text on a page, with footnotes and names where there are notes to set."""
    first, last = lines
    piece = Slice(flow, first, last, room.x, top)
    leaf.add(piece)
    for placed in flow.typeset.index.passages:
        if placed.passage.role == "heading" and flow.rows[first].first <= placed.start < flow.rows[last - 1].last:
            at = next(row.top for row in flow.rows if row.first == placed.start)
            leaf.anchor("section", placed.passage.section, top + (at - flow.rows[first].top) * flow.scale)
    mentioned: dict[str, None] = {}
    for span, rects in piece.spans():
        assert span.ref is not None
        leaf.anchor("words", str(span.ref), rects[0].y)
        for rect in rects:
            leaf.want(rect, span.words, *_keys(paper, span))
        if span.ref.kind == "entity" and span.ref.id in paper.briefing.entities:
            mentioned[span.ref.id] = None
    if notes is None:
        return
    bottom = notes.set(leaf, flow, lines, room)
    free = bottom - (top + flow.height(first, last)) - _GAP
    _set_names(paper, leaf, list(mentioned), Rect(room.x, bottom - free, room.w, free))


def _keys(paper: Paper, span: PlacedSpan) -> tuple[Key, ...]:
    """What words lead to: a claim to its row, a name to its card, everything else to its mark."""
    ref = span.ref
    assert ref is not None
    briefing = paper.briefing
    if ref.kind == "claim":
        return ("row", ref.id), ("mark", str(ref))
    if ref.kind == "entity":
        return ("card", ref.id), ("mark", str(ref))
    found: list[Key] = [("mark", str(ref))]
    if ref.kind == "figure":
        stating = [claim.id for claim in briefing.claims.values() if claim.figure == ref.id]
        found += [("mark", f"claim/{id_}") for id_ in stating]
        found += [
            ("mark", f"node/{chart.id}/{node.id}")
            for chart in briefing.charts
            for node in chart.nodes
            if node.figure == ref.id
        ]
        found += [("row", id_) for id_ in stating]
    elif ref.kind == "event" and (event := briefing.events.get(ref.id)):
        found += [("moment", str(ref)), *(("card", id_) for id_ in event.entities)]
    elif named := entity_of(briefing, ref):
        found.append(("card", named))
    return tuple(found)


def _set_names(paper: Paper, leaf: Leaf, ids: Sequence[str], room: Rect) -> None:
    """The names of a page at its foot: with as much of what they are as there is room for, or by name alone."""
    if not ids:
        return
    entities = [paper.briefing.entities[id_] for id_ in ids]
    for most in (4, 3, 2, 1):
        panel = _Panel(paper, entities, most)
        height = panel.height(room.w)
        if height <= room.h:
            panel.set(leaf, Rect(room.x, room.y + room.h - height, room.w, height))
            return
    pieces = list(_listed(paper, entities))
    pen = paper.pen
    height = pen.inline(Leaf(), pieces, 0, 0, room.w, _NOTE) + _HEADING
    if height <= room.h:
        top = _head(paper, leaf, Rect(room.x, room.y + room.h - height, room.w, height))
        pen.inline(leaf, pieces, room.x, top, room.w, _NOTE)


_HEADING = 20.0
_NAME_LINES = 3
"""A name in a panel is long in English; cut, it would not be known again."""


def _head(paper: Paper, leaf: Leaf, room: Rect) -> float:
    paper.pen.rule(leaf, room.x, room.y, room.w)
    words = printed("names_here", paper.language)
    paper.pen.put(leaf, words, room.x, room.y + 5, _NOTE, "ink_soft")
    return room.y + _HEADING


def _listed(paper: Paper, entities: Sequence[Entity]) -> Iterator[Piece]:
    for at, entity in enumerate(entities):
        if at:
            yield Piece(" · ", "ink_soft")
        yield Piece(entity.name.pick(paper.language), "ink", (("card", entity.id),))


class _Panel:
    """Names in two columns, each with so many lines of what it is."""

    def __init__(self, paper: Paper, entities: Sequence[Entity], most: int) -> None:
        self._paper, self._entities, self._most = paper, entities, most

    def height(self, width: float) -> float:
        """Height at a width."""
        return self.set(Leaf(), Rect(0, 0, width, 0))

    def set(self, leaf: Leaf, room: Rect) -> float:
        """Set it, read from left to right; returns its height."""
        top = _head(self._paper, leaf, room)
        wide = (room.w - _COLUMN_GAP) / 2
        for at in range(0, len(self._entities), 2):
            ends = [
                self._one(leaf, entity, room.x + number * (wide + _COLUMN_GAP), top, wide)
                for number, entity in enumerate(self._entities[at : at + 2])
            ]
            top = max(ends) + 4.5
        return top - room.y

    def _one(self, leaf: Leaf, entity: Entity, x: float, top: float, width: float) -> float:
        paper, pen = self._paper, self._paper.pen
        name = Piece(entity.name.pick(paper.language), "ink", (("card", entity.id),))
        top = pen.inline(leaf, [name], x, top, width, "label_bold", _NAME_LINES)
        summary = told_words(paper.briefing, entity.summary.pick(paper.language), paper.language)
        if self._most == 1:
            summary = _clause(pen.cut(summary, _NOTE, width))
        return pen.para(leaf, summary, x, top, width, _NOTE, "ink_soft", self._most)


def _clause(line: str) -> str:
    """A line that was cut, back to its last whole clause, where that is most of it."""
    if not line.endswith("…"):
        return line
    end = max(line.rfind(mark) for mark in ("，", "。", "；", "：", ", ", "; ", ". ", ": "))
    return line[:end] if end > 0.4 * len(line) else line


class _Waiting(NamedTuple):
    """A footnote whose page is not known yet."""

    leaf: Leaf
    note: Note
    x: float
    top: float
    width: float


class FootNotes:
    """The footnotes on claims; each names the page of its check, which stands farther back."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._waiting: list[_Waiting] = []
        self._ends: dict[Flow, list[tuple[int, Note]]] = {}

    def of(self, flow: Flow, lines: Cut) -> list[Note]:
        """The footnotes that some lines ask for, each once."""
        first, last = flow.rows[lines[0]].first, flow.rows[lines[1] - 1].last
        found = (note for end, note in self._placed(flow) if first < end <= last)
        return list({note.number: note for note in found}.values())

    def _placed(self, flow: Flow) -> Sequence[tuple[int, Note]]:
        """Every footnote of a text with the end of its words."""
        if flow not in self._ends:
            notes, spans = self._paper.notes, flow.spans(0, len(flow.rows)) if self._paper.notes else ()
            self._ends[flow] = [(span.end, notes[span.place]) for span in spans if span.place in notes]
        return self._ends[flow]

    def within(self, flow: Flow) -> Callable[[int, int], float]:
        """Gives the height of the footnotes of some lines of a text."""
        return _Heights(self, flow)

    def height_of(self, flow: Flow, lines: Cut) -> float:
        """Height of the footnotes of some lines."""
        return self._height(self.of(flow, lines))

    def _height(self, notes: Sequence[Note]) -> float:
        pen = self._paper.pen
        width = self._paper.frame.room(1).w
        return sum(pen.height(self._words(note, "00"), _NOTE, width - 12) for note in notes) + (14.0 if notes else 0.0)

    def _words(self, note: Note, page: str) -> str:
        language = self._paper.language
        told = printed(f"foot_{note.sign}", language, note.words)
        return printed("foot_see", language, told, page)

    def set(self, leaf: Leaf, flow: Flow, lines: Cut, room: Rect) -> float:
        """Keep room for the footnotes of some lines; returns where they begin."""
        notes = self.of(flow, lines)
        top = room.bottom - self._height(notes)
        if notes:
            self._paper.pen.rule(leaf, room.x, top + 5, 90, "ink_soft")
        at = top + 12
        for note in notes:
            self._waiting.append(_Waiting(leaf, note, room.x, at, room.w))
            at += self._paper.pen.height(self._words(note, "00"), _NOTE, room.w - 12)
        return top

    def finish(self, places: Places) -> None:
        """Write them, now that it is known where each check stands."""
        pen = self._paper.pen
        for each in self._waiting:
            found = places.pages(("row", each.note.claim))
            words = self._words(each.note, str(found[0] + 1) if found else "–")
            number = pen.put(each.leaf, str(each.note.number), each.x, each.top, _NOTE, "claim")
            end = pen.para(each.leaf, words, each.x + 12, each.top, each.width - 12, _NOTE, "ink_soft")
            key = ("row", each.note.claim)
            each.leaf.want(Rect(number.x, each.top, each.width, end - each.top), words, key)


class _Heights:
    """The height of the footnotes of some lines of one text."""

    def __init__(self, notes: FootNotes, flow: Flow) -> None:
        self._notes, self._flow = notes, flow

    def __call__(self, first: int, last: int) -> float:
        return self._notes.height_of(self._flow, (first, last))
