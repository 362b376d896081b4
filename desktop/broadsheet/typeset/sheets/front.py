"""The front page: what the article is, and its contents with the leading figure of every section."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.drawing import Rect
from broadsheet.derive.contents import outline
from broadsheet.derive.told import told_words
from broadsheet.i18n.paper import printed
from broadsheet.typeset.sheets.flow import Flow
from broadsheet.typeset.sheets.text_page import set_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.derive.contents import OutlineRow
    from broadsheet.model import Passage
    from broadsheet.typeset.sheets.leaf import Leaf, Places
    from broadsheet.typeset.sheets.paper import Paper
    from broadsheet.typeset.sheets.pen import Pen

_SCALES = (0.86, 0.72, 0.6, 0.5)
"""Points a unit of the headline; less where it is endless."""
_HIGHEST = 0.45
"""What the head may take of the page."""
_STUB, _NARROWEST = 0.3, 0.6
"""A last line of a headline shorter than this share of the first looks lost: lines then become so narrow, at most."""

_VALUES = (1.05, 0.9, 0.78, 0.66)
_HEAD = frozenset({"kicker", "title", "byline"})
_SECTION, _PART, _CHART = (30.0, 88.0), (19.0, 25.0), 16.0
"""Least and greatest height of a row of the contents, and the height of one of a chart, in points."""


class PartTitle(NamedTuple):
    """A part behind the sections: its id, what it is called, and how many things it holds."""

    id: str
    title: str
    held: int


class Front:
    """The first page, or as many as the contents need; always an odd number, so that the text begins on the left."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._rows = [row for row in outline(paper.briefing, paper.language) if self._is_set(row)]
        self._waiting: list[tuple[Leaf, Sequence[OutlineRow], Rect, bool]] = []

    def _is_set(self, row: OutlineRow) -> bool:
        return any(passage.section == row.section and passage.role not in _HEAD
                   for passage in self._paper.article.passages) or bool(
            self._paper.briefing.section_charts(row.section)
        )  # fmt: skip

    def set(self) -> None:
        """Set the head, and keep room for the contents."""
        paper = self._paper
        leaf, room = paper.turn("")
        leaf.anchor("page", "contents", room.y)
        top = self._set_head(leaf, room)
        rooms = [Rect(room.x, top, room.w, room.bottom - top)]
        leaves = [leaf]
        while not self._fits(rooms) or len(leaves) % 2 == 0:
            leaf, room = paper.turn(printed("contents", paper.language))
            leaves.append(leaf)
            rooms.append(room)
        at = 0
        for number, (each, place) in enumerate(zip(leaves, rooms, strict=True)):
            held = -(-(len(self._rows) - at) // (len(leaves) - number)) if number else self._held(place, len(leaves))
            held = min(held, len(self._rows) - at)
            self._waiting.append((each, self._rows[at : at + held], place, number == len(leaves) - 1))
            at += held

    def _fits(self, rooms: Sequence[Rect]) -> bool:
        return sum(int((room.h - 30) / _SECTION[0]) for room in rooms) - 6 >= len(self._rows)

    def _held(self, room: Rect, leaves: int) -> int:
        return len(self._rows) if leaves == 1 else max(0, int((room.h - 30) / _SECTION[0]))

    def _set_head(self, leaf: Leaf, room: Rect) -> float:
        """Kicker, headline, byline and imprint, at the height where a newspaper's eye falls first."""
        paper = self._paper
        passages = [passage for passage in paper.article.passages if passage.role in _HEAD]
        top = room.y + 28
        paper.pen.rule(leaf, room.x, room.y + 6, room.w, "ink", 2.2)
        if not passages:
            paper.pen.sized(1.2).put(leaf, printed("untitled", paper.language), room.x, top, "headline")
            return top + 60
        flow = self._headed(passages, room)
        last = len(flow.rows)
        while last > 1 and flow.height(0, last) > room.h * _HIGHEST:
            last -= 1
        set_words(paper, None, leaf, flow, (0, last), Rect(room.x, room.y, room.w, 0), top)
        bottom = top + flow.height(0, last) + 16
        paper.pen.rule(leaf, room.x, bottom, room.w, "ink", 0.9)
        return bottom + 22

    def _headed(self, passages: Sequence[Passage], room: Rect) -> Flow:
        """The head in type that leaves room for the contents, and in lines that leave no single character alone."""
        for scale in _SCALES:
            found = self._flow(passages, room.w, scale)
            if found.whole <= room.h * _HIGHEST:
                break
        width = room.w
        while width > room.w * _NARROWEST and found.stub("title") < _STUB:
            width -= room.w * 0.02
            narrower = self._flow(passages, width, scale)
            if len(narrower.rows) > len(found.rows):
                break
            found = narrower
        return found

    def _flow(self, passages: Sequence[Passage], width: float, scale: float) -> Flow:
        paper = self._paper
        return Flow(paper.article, passages, paper.look, width, scale, paper.graphics, {})

    def finish(self, places: Places, parts: Sequence[PartTitle]) -> None:
        """Write the contents, now that it is known where everything stands."""
        for leaf, rows, room, last in self._waiting:
            closing = parts if last else ()
            spare = room.h - 26 - len(closing) * _PART[1] - (14 if closing else 0)
            charts = [self._charts(row, places) for row in rows]
            lines = sum(map(len, charts))
            if len(rows) * _SECTION[1] * 0.8 + lines * _CHART > spare:
                charts, lines = [[] for _ in rows], 0
            pitch = max(_SECTION[0], min(_SECTION[1], (spare - lines * _CHART) / len(rows))) if rows else 0.0
            top = room.y
            if leaf is self._waiting[0][0]:
                self._paper.pen.put(
                    leaf, printed("contents", self._paper.language), room.x, top, "label_bold", "accent"
                )
                top += 20
            for row, drawn in zip(rows, charts, strict=True):
                self._set_row(leaf, row, Rect(room.x, top, room.w, pitch), places)
                top += pitch
                for title, id_, page in drawn:
                    self._set_chart(leaf, title, id_, page, Rect(room.x, top - 8, room.w, _CHART))
                    top += _CHART
            self._paper.pen.rule(leaf, room.x, top, room.w, "ink" if closing else "rule", 0.9 if closing else 0.5)
            top += 8
            for part in closing:
                self._set_part(leaf, part, Rect(room.x, top, room.w, _PART[1]), places)
                top += _PART[1]

    def _set_row(self, leaf: Leaf, row: OutlineRow, room: Rect, places: Places) -> None:
        pen = self._paper.pen
        found = places.pages(("section", row.section))
        pen.rule(leaf, room.x, room.y, room.w)
        large = room.h >= 44
        top = room.y + (room.h - pen.pitch("heading") - (pen.pitch("label") if large else 0)) / 2
        page = str(found[0] + 1) if found else ""
        pen.put(leaf, page, room.right, top, "heading", "ink", "right")
        right = room.right - 40
        if row.value:
            value, words = self._fitting(row.value, room.w * 0.34)
            shown = value.put(leaf, words, right, top, "heading", "figure", "right")
            leaf.want(shown, row.value, ("mark", f"figure/{row.figure}"))
            if large:
                name = pen.cut(self._called(row.figure), "label", room.w * 0.42)
                pen.put(leaf, name, right, top + pen.pitch("heading"), "label", "ink_soft", "right")
        pen.put(leaf, row.number, room.x, top, "heading", "accent")
        left = room.x + 30
        width = room.w * (0.5 if row.value else 0.8)
        pen.put(leaf, pen.cut(row.short, "heading", width), left, top, "heading")
        if large and row.heading != row.short:
            under = pen.cut(row.heading, "label", width)
            pen.put(leaf, under, left, top + pen.pitch("heading"), "label", "ink_soft")
        leaf.want(room, row.short, ("section", row.section))

    def _fitting(self, words: str, width: float) -> tuple[Pen, str]:
        """A value is shown whole, in smaller type where it is long; one without an end is cut."""
        pens = [self._paper.pen.sized(times) for times in _VALUES]
        fitting = (pen for pen in pens if pen.width(words, "heading") <= width)
        pen = next(fitting, pens[-1])
        return pen, pen.cut(words, "heading", width)

    def _charts(self, row: OutlineRow, places: Places) -> list[tuple[str, str, int]]:
        """The charts of a section: their titles, ids and pages."""
        found = []
        for chart in self._paper.briefing.section_charts(row.section):
            pages = places.pages(("chart", chart.id))
            title = told_words(self._paper.briefing, chart.title.pick(self._paper.language), self._paper.language)
            if pages and title:
                found.append((title, chart.id, pages[0]))
        return found

    def _set_chart(self, leaf: Leaf, title: str, id_: str, page: int, room: Rect) -> None:
        """A chart among the contents, where there is room for all of them."""
        pen = self._paper.pen
        pen.put(leaf, pen.cut(title, "label", room.w - 80), room.x + 30, room.y, "label", "ink_soft")
        pen.put(leaf, str(page + 1), room.right, room.y, "label", "ink_soft", "right")
        leaf.want(room, title, ("chart", id_))

    def _called(self, figure: str) -> str:
        briefing = self._paper.briefing
        found = briefing.figures.get(figure)
        indicator = briefing.indicators.get(found.indicator) if found else None
        return indicator.name.pick(self._paper.language) if indicator else ""

    def _set_part(self, leaf: Leaf, part: PartTitle, room: Rect, places: Places) -> None:
        pen = self._paper.pen
        found = places.pages(("part", part.id))
        title = pen.put(leaf, part.title, room.x + 30, room.y, "label_bold")
        if part.held:
            pen.put(leaf, str(part.held), title.right + 8, room.y, "label", "ink_soft")
        pen.put(leaf, str(found[0] + 1) if found else "", room.right, room.y, "label_bold", "ink", "right")
        leaf.want(room, part.title, ("part", part.id))
