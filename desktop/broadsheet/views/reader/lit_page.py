"""A page whose tied words are marked, and lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QRegion, QTextCursor
from PySide6.QtWidgets import QTextEdit

from broadsheet.derive.lit import NOTHING, Lit
from broadsheet.views.reader.decorations import (
    boxed,
    paint_lit,
    paint_ring,
    paint_rule,
    paint_underlines,
)
from broadsheet.views.reader.filling import FIRST
from broadsheet.views.reader.roomy_page import RoomyPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.model import Place, Ref
    from broadsheet.typeset.index import PlacedSpan
    from broadsheet.views.reader.marks import ShownMark
    from broadsheet.views.reader.place import ReadingPlace

_INVERSE = ("figure", "claim")
_FOLLOW = 60
"""Milliseconds after which graphics show a value that has been moved."""


class LitPage(RoomyPage):
    """Underlines what is tied, boxes what is lit; nothing here lays the text out anew."""

    painted = Signal()  # for the first time

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = NOTHING
        self._marks: Mapping[Place, ShownMark] = {}
        self._ringed: PlacedSpan | None = None
        self._focus_shown = False
        self._assumed: Mapping[Ref, str] = {}
        self._stale: set[str] = set()
        self._follow = QTimer(self, interval=_FOLLOW, singleShot=True)
        self._follow.timeout.connect(self._on_follow)
        self.is_painted = False

    def set_assumed(self, assumed: Mapping[Ref, str]) -> None:
        """Show what is supposed over the words that print something else; nothing is laid out anew."""
        if assumed != self._assumed:
            old = self._assumed
            changed = {ref for ref in old.keys() | assumed.keys() if old.get(ref) != assumed.get(ref)}
            self._assumed = assumed
            self._update_spans((span for span in self._spans_in_view() if span.ref in changed), above=True)
            self._stale |= {ref.id for ref in changed if ref.kind == "figure"}
            if not self._follow.isActive():
                self._follow.start()

    def _on_follow(self) -> None:
        """The graphics follow the values: not at every move of the hand, for one value stands in many of them."""
        self._update_spans(self._drawn_with(self._stale))
        self._stale = set()

    def _drawn_with(self, figures: set[str]) -> Iterator[PlacedSpan]:
        """What is in view with a graphic that shows one of these figures."""
        if self._spots is None or self._rooms is None or not self._rooms.drawn:
            return
        from broadsheet.derive.supposed_graphics import figures_in  # nothing is supposed while the program starts

        for span in self._spans_in_view():
            graphic = self._rooms.of(span.passage, span.span)
            if graphic is not None and not figures.isdisjoint(figures_in(graphic)):
                yield span

    @property
    def assumed(self) -> Mapping[Ref, str]:
        """What is supposed, by what the words are tied to."""
        return self._assumed

    def set_lit(self, lit: Lit) -> None:
        """Light the words of these things."""
        if lit != self._lit:
            old, self._lit = self._lit, lit
            self._recolour()
            changed = old.main | old.inputs | lit.main | lit.inputs
            self._update_spans(span for span in self._spans_in_view() if span.ref in changed)

    def set_marks(self, marks: Mapping[Place, ShownMark]) -> None:
        """Mark these words with the signs of their verdicts; no line breaks anew."""
        if marks != self._marks:
            self._marks = marks
            self.viewport().update()

    @property
    def marks(self) -> Mapping[Place, ShownMark]:
        """The verdict marks that are shown, with their words."""
        return self._marks

    def span_at(self, point: QPoint) -> PlacedSpan | None:
        """The words under a point of the viewport, or those whose verdict mark lies there."""
        if self._marks and self._spots is not None:
            from broadsheet.views.reader.marks import marked_at

            below = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
            marked = marked_at(self._spots, self._spans_in_view(), self._marks, below)
            if marked is not None:
                return marked
        return super().span_at(point)

    def verdicts_of(self, span: PlacedSpan | None) -> str:
        """What the verdict mark of some words says; empty where they have none."""
        return self._marks.get(span.place, ("", ""))[1] if span is not None else ""

    def set_ringed(self, span: PlacedSpan | None) -> None:
        """Draw the ring of the keyboard around a span, or around none."""
        old, self._ringed = self._ringed, span
        self._update_spans(each for each in (old, span) if each is not None)

    def set_focus_shown(self, shown: bool) -> None:
        """Show a bar beside the text, and the ring, while the keyboard is here."""
        if shown != self._focus_shown:
            self._focus_shown = shown
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Boxes behind the words, the words, then their underlines."""
        self._filling.on_painted()
        if self._spots is None:
            super().paintEvent(event)
            self._tell_painted()
            return
        spans = self._spans_in_view()
        painter = self._painter()
        paint_rule(painter, self._spots, self.viewport().width())
        paint_lit(painter, self._spots, spans, self._lit)
        painter.end()
        super().paintEvent(event)
        painter = self._painter()
        paint_underlines(painter, self._spots, spans, self._lit)
        if self._marks:
            from broadsheet.views.reader.marks import paint_marks  # there are none before the text has been painted

            paint_marks(painter, self._spots, spans, self._marks)
        if self._rooms is not None and self._rooms.drawn:
            self._paint_graphics(painter, spans)
        if self._assumed:
            from broadsheet.views.reader.supposed import paint_assumed

            paint_assumed(painter, self._spots, spans, self._assumed, self.viewport().width())
        if self._focus_shown:
            if self._ringed is not None:
                paint_ring(painter, self._spots, self._ringed)
            edge = QRectF(0, self.verticalScrollBar().value(), 2, self.viewport().height())
            painter.fillRect(edge, QColor(self._spots.look.palette.focus))
        painter.end()
        self._tell_painted()
        if self._awaited is not None:  # an event for being shown costs a start 20 ms in PySide
            QTimer.singleShot(0, self._on_shown)

    def _tell_painted(self) -> None:
        if not self.is_painted:
            self.is_painted = True
            self.painted.emit()

    def graphic_words(self, point: QPoint) -> str:
        """The graphic under a point of the viewport as a sentence; empty beside it."""
        span = self.span_at(point)
        found = self._spots.graphic(span) if self._spots and span else None
        below = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        under = found is not None and found[1].adjusted(0, -4, 0, 4).contains(below)
        return self._rooms.words(found[0]) if under and found and self._rooms else ""

    def _paint_graphics(self, painter: QPainter, spans: Iterable[PlacedSpan]) -> None:
        """The graphics beside words; what paints them is loaded once there are any."""
        from broadsheet.views.reader.graphics import paint_graphics

        if self._spots is not None:
            paint_graphics(painter, self._spots, spans, self._lit)

    def _set(self, keep: ReadingPlace | None, first: int = FIRST) -> None:
        self._ringed = None
        super()._set(keep, first)
        self._recolour()

    def _on_filled(self) -> None:
        super()._on_filled()
        self._recolour()

    def _recolour(self) -> None:
        """Set the letters of lit figures and claims in the colour that stands on their boxes."""
        if self._spots is None:
            return
        selections = []
        for ref in self._lit.main:
            for span in self._index_spans(ref) if ref.kind in _INVERSE else ():
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(span.start)
                cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
                selection.cursor = cursor
                selection.format.setForeground(QColor(self._spots.look.palette.on_figure))
                selections.append(selection)
        self.setExtraSelections(selections)

    def _update_spans(self, spans: Iterable[PlacedSpan], above: bool = False) -> None:
        """Repaint these spans where they are in view; the lines over them too, where a tag stands there."""
        if self._spots is None:
            return
        seen = {(span.start, span.end) for span in self._spans_in_view()}
        top = self.verticalScrollBar().value()
        region = QRegion()
        for span in spans:
            if (span.start, span.end) in seen:
                graphic = self._spots.graphic(span)
                for rect in (*self._spots.rects(span), *([graphic[1]] if graphic else [])):
                    around = boxed(rect).adjusted(-4, -4, 4, 4).translated(0, -top)
                    if above:
                        around = QRectF(0, around.top() - rect.height(), self.viewport().width(), rect.height() * 3)
                    region += around.toAlignedRect()
        self.viewport().update(region)

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        return painter
