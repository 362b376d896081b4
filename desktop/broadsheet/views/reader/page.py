"""A typeset article in a scrolling page: shows, measures and paints it, and keeps the reading place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QTextCursor
from PySide6.QtWidgets import QTextEdit

from broadsheet.derive.lit import NOTHING, Lit
from broadsheet.typeset.document import Typeset
from broadsheet.typeset.lacuna import OBJECT
from broadsheet.typeset.look import Look
from broadsheet.views.reader.decorations import paint_boxes, paint_rule, paint_underlines

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.model import Article, Place, Ref
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.index import PlacedSpan

_MARGIN = 28
"""Least margin beside and above the text, in pixels at scale 1."""


class TextPage(QTextEdit):
    """Shows one article in one language, and lights words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._article: Article | None = None
        self._language = "zh"
        self._palette: Palette | None = None
        self._fonts: Fonts | None = None
        self._typeset: Typeset | None = None
        self._look: Look | None = None
        self._lit = NOTHING

    # What is shown

    def set_text(self, article: Article, language: str) -> None:
        """Show an article; the passage in view stays in view where the new text has it too."""
        keep = self.reading_place() if self._article else None
        self._article, self._language = article, language
        self._set(keep)

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts; the reading place stays."""
        keep = self.reading_place() if self._typeset else None
        self._palette, self._fonts = palette, fonts
        self._set(keep)

    def set_lit(self, lit: Lit) -> None:
        """Light the words of these things."""
        if lit != self._lit:
            self._lit = lit
            self._light()

    # Places

    def reading_place(self) -> tuple[str, int, float]:
        """Passage, offset and distance in pixels from the top of what is read: the first line in view."""
        if self._typeset is None:
            return "", 0, 0.0
        position = self.cursorForPosition(QPoint(2, 2)).position()
        passage, offset = self._typeset.index.place(position)
        return passage, offset, self._top_of(position) - self.verticalScrollBar().value()

    def restore_place(self, place: tuple[str, int, float]) -> None:
        """Bring a reading place back to the height where it was."""
        if self._typeset is None:
            return
        passage, offset, distance = place
        position = self._typeset.index.position(passage, offset)
        if position is not None:
            self.verticalScrollBar().setValue(round(self._top_of(position) - distance))

    def show_place(self, place: Place, only_if_hidden: bool = False) -> None:
        """Bring words into sight, a third from the top."""
        if self._typeset is None:
            return
        position = self._typeset.index.position(place.passage, place.start)
        if position is not None and not (only_if_hidden and self._in_sight(position)):
            self.verticalScrollBar().setValue(round(self._top_of(position) - self.viewport().height() / 3))

    def show_ref(self, ref: Ref, only_if_hidden: bool = True) -> None:
        """Bring the words of a thing into sight: those nearest to what is read."""
        spans = self._spans_of(ref)
        if not spans or (only_if_hidden and any(self._in_sight(span.start) for span in spans)):
            return
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        nearest = min(spans, key=lambda span: abs(self._top_of(span.start) - middle))
        self.show_place(nearest.place)

    def is_in_sight(self, ref: Ref) -> bool:
        """Whether any words of a thing can be seen."""
        return any(self._in_sight(span.start) for span in self._spans_of(ref))

    def point_of(self, ref: Ref) -> QPoint:
        """A point on the first words of a thing, in the viewport; a null point where there are none."""
        spans = self._spans_of(ref)
        if not spans:
            return QPoint()
        cursor = QTextCursor(self.document())
        cursor.setPosition(spans[0].start)
        return self.cursorRect(cursor).center() + QPoint(4, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Boxes behind the words, the words, then their underlines."""
        if self._typeset is None or self._look is None:
            super().paintEvent(event)
            return
        spans = self._spans_in_view()
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        paint_rule(painter, self._typeset, self.viewport().width(), self._look)
        for kind in ("entity", "event", "node", "figure", "claim"):
            main = [span for span in spans if span.ref in self._lit.main and span.span.kind == kind]
            paint_boxes(painter, self._typeset, main, kind if kind in {"figure", "claim"} else "hover", "", self._look)
        inputs = [span for span in spans if span.ref in self._lit.inputs]
        paint_boxes(painter, self._typeset, inputs, "", "figure", self._look)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        paint_underlines(painter, self._typeset, spans, self._look)
        painter.end()
        if self.hasFocus():
            self._paint_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the reading place while lines break anew."""
        keep = self.reading_place() if self._typeset else None
        self._fit()
        super().resizeEvent(event)
        if keep:
            self.restore_place(keep)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain words, without the marks of lacunae."""
        words = QMimeData()
        words.setText(self.textCursor().selection().toPlainText().replace(OBJECT, ""))
        return words

    # Inside

    def _set(self, keep: tuple[str, int, float] | None) -> None:
        """Set the article anew, and keep the reading place."""
        if self._article is None or self._palette is None or self._fonts is None:
            return
        look = Look(self._palette, self._fonts, self._language)
        typeset = Typeset(self._article, look)
        self._look, old = look, self._typeset
        self._typeset = typeset
        self._fit()
        self.setDocument(typeset.document)
        if old is not None:
            old.document.deleteLater()
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(look.palette.paper))
        colours.setColor(QPalette.ColorRole.Text, QColor(look.palette.ink))
        self.setPalette(colours)
        self._light()
        if keep:
            self.restore_place(keep)

    def _fit(self) -> None:
        """Keep the line at a comfortable length, in the middle of the page."""
        if self._look is None or self._fonts is None:
            return
        margin = round(_MARGIN * self._fonts.scale)
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - bar
        beside = max(margin, (room - self._look.measure) // 2)
        self.setViewportMargins(beside, margin, max(margin // 2, beside - bar), 0)

    def _light(self) -> None:
        """Set the letters of lit figures in the colour that stands on their boxes."""
        self._recolour()
        self.viewport().update()

    def _recolour(self) -> None:
        if self._look is None:
            return
        selections = []
        for ref in self._lit.main:
            if ref.kind not in {"figure", "claim"}:
                continue
            for span in self._spans_of(ref):
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(span.start)
                cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
                selection.cursor = cursor
                selection.format.setForeground(QColor(self._look.palette.on_figure))
                selections.append(selection)
        self.setExtraSelections(selections)

    def _spans_of(self, ref: Ref) -> tuple[PlacedSpan, ...]:
        return self._typeset.index.spans_of(ref) if self._typeset else ()

    def _spans_in_view(self) -> list[PlacedSpan]:
        """Spans that lie in the part of the page that can be seen."""
        if self._typeset is None:
            return []
        first = self.cursorForPosition(QPoint(0, 0)).block().position()
        last = self.cursorForPosition(QPoint(self.viewport().width(), self.viewport().height())).block()
        return self._typeset.index.spans_between(first, last.position() + last.length())

    def _top_of(self, position: int) -> float:
        """Height of the line that holds a position, in the document."""
        block = self.document().findBlock(position)
        layout = block.layout()
        # The rectangle of a block makes sure that Qt has laid the text out this far.
        self.document().documentLayout().blockBoundingRect(block)
        line = layout.lineForTextPosition(position - block.position())
        return float(layout.position().y() + (line.y() if line.isValid() else 0.0))

    def _in_sight(self, position: int) -> bool:
        top = self._top_of(position) - self.verticalScrollBar().value()
        return 0 <= top <= self.viewport().height() - self.fontMetrics().height() * 1.5

    def _paint_focus(self) -> None:
        """A thin bar at the left edge says that the keyboard is here."""
        assert self._look is not None
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(self._look.palette.focus), 2))
        painter.drawLine(QPointF(1, 0), QPointF(1, self.viewport().height()))
        painter.end()
