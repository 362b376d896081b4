"""A page whose tied words are marked, and lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
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
from broadsheet.views.reader.page import TextPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.model import Ref
    from broadsheet.typeset.index import PlacedSpan
    from broadsheet.views.reader.place import ReadingPlace

_INVERSE = ("figure", "claim")


class LitPage(TextPage):
    """Underlines what is tied, boxes what is lit; nothing here lays the text out anew."""

    painted = Signal()  # for the first time

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = NOTHING
        self._ringed: PlacedSpan | None = None
        self._focus_shown = False
        self._assumed: Mapping[Ref, str] = {}
        self.is_painted = False

    def set_assumed(self, assumed: Mapping[Ref, str]) -> None:
        """Show what is supposed over the words that print something else; nothing is laid out anew."""
        if assumed != self._assumed:
            old = self._assumed
            changed = {ref for ref in old.keys() | assumed.keys() if old.get(ref) != assumed.get(ref)}
            self._assumed = assumed
            self._update_spans((span for span in self._spans_in_view() if span.ref in changed), above=True)

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

    def _tell_painted(self) -> None:
        if not self.is_painted:
            self.is_painted = True
            self.painted.emit()

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
                for rect in self._spots.rects(span):
                    around = boxed(rect).adjusted(-4, -4, 4, 4).translated(0, -top)
                    if above:
                        around = QRectF(0, around.top() - rect.height(), self.viewport().width(), rect.height() * 3)
                    region += around.toAlignedRect()
        self.viewport().update(region)

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        return painter
