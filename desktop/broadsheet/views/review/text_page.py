"""A page of text with a margin: each block's role and number stand there, and by it a block is dragged elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from broadsheet.views.review.page_document import PageDocument
from broadsheet.views.review.words import role_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QTextBlock

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.review.sheet import Row

_FLAGS = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class TextPage(QTextEdit):
    """Read-only; words are selected by mouse and keyboard, blocks are moved by Alt+Up, Alt+Down and by their margin."""

    place_changed = Signal(str, int)  # block, offset
    move_requested = Signal(str, str)  # block, the block it goes before (empty: the end)
    step_requested = Signal(str, int)  # block, −1 up or 1 down

    def __init__(self, parent: QWidget, *, movable: bool) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setReadOnly(True)
        self.setTextInteractionFlags(_FLAGS)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self._movable = movable
        self._page = PageDocument()
        self._margin = _Margin(self)
        self._fonts: Fonts | None = None
        self._palette: Palette | None = None
        self.cursorPositionChanged.connect(self._on_cursor)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._page.rows

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._palette, self._fonts = palette, fonts
        self._margin.set_look(palette, fonts)
        width = self._margin.wanted()
        self.setViewportMargins(width, 0, 0, 0)
        self._lay_margin()
        self._refill(self._page.rows)

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these blocks; cursor and scroll stay where they are."""
        if rows is self._page.rows or self._fonts is None or self._palette is None:
            return
        scroll = self.verticalScrollBar().value()
        self.setExtraSelections([])
        with QSignalBlocker(self):
            renewed = self._page.renew(self.document(), rows, self._palette, self._fonts)
        if not renewed:
            self._refill(rows)
            return
        self.verticalScrollBar().setValue(scroll)
        self._margin.update()

    def place(self) -> tuple[str, int]:
        """Block and offset of the cursor."""
        return self._page.place_at(self.textCursor().position())

    def selected(self) -> tuple[str, int, int]:
        """Block, start and end of what is selected; of more than one block, what is in the first."""
        cursor = self.textCursor()
        return self._page.words_at(cursor.selectionStart(), cursor.selectionEnd())

    def select(self, key: str, start: int, end: int) -> None:
        """Select words of a block."""
        first, last = self._page.position_of(key, start), self._page.position_of(key, end)
        if first >= 0 and last >= 0:
            cursor = self.textCursor()
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def show_place(self, key: str, start: int, end: int) -> None:
        """Light words of a block, put the cursor at their end and bring them into sight."""
        first, last = self._page.position_of(key, start), self._page.position_of(key, end)
        with QSignalBlocker(self):
            if first >= 0:
                cursor = self.textCursor()
                cursor.setPosition(last if last >= 0 else first)
                self.setTextCursor(cursor)
                self._to_middle(first)
            self._light(((first, last),) if first >= 0 else ())
        self._margin.current = key
        self._margin.update()

    def show_ranges(self, ranges: tuple[tuple[int, int], ...], key: str = "") -> None:
        """Light ranges of the source, and bring the first into sight."""
        found = [place for start, end in ranges for place in self._page.positions(start, end)]
        if found:
            with QSignalBlocker(self):
                cursor = self.textCursor()
                cursor.setPosition(found[0][0])
                self.setTextCursor(cursor)
                self._to_middle(found[0][0])
        self._light(tuple(found))
        self._margin.current = key
        self._margin.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the block of the cursor."""
        if self._movable and event.key() in _ARROWS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_requested.emit(self.place()[0], -1 if event.key() == Qt.Key.Key_Up else 1)
            event.accept()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Single keys are commands of the window; only copying and selecting are the page's own."""
        if event.type() == QEvent.Type.ShortcutOverride:
            own = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
            if not any(event.matches(key) for key in own):  # type: ignore[attr-defined]  # a key event
                event.ignore()
                return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The margin is as high as the page."""
        super().resizeEvent(event)
        self._lay_margin()

    def block_at(self, y: int) -> tuple[QTextBlock, int]:
        """The block at a height of the viewport, and whether the height is in its lower half (1) or not (0)."""
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, y))
        block = cursor.block()
        return block, int(y > self.rect_of(block).center().y())

    def rect_of(self, block: QTextBlock) -> QRect:
        """Where a block stands in the viewport."""
        rect = self.document().documentLayout().blockBoundingRect(block).toAlignedRect()
        return rect.translated(0, -self.verticalScrollBar().value())

    def row_of(self, block: QTextBlock) -> Row | None:
        """What a block shows."""
        return self._page.row(block.blockNumber())

    def drop(self, key: str, block: QTextBlock, below: int) -> None:
        """A block was dragged above or below another."""
        number = block.blockNumber() + below
        row = self._page.row(number)
        if not row or row.key != key:
            self.move_requested.emit(key, row.key if row else "")

    @property
    def movable(self) -> bool:
        """Whether its blocks can be moved."""
        return self._movable

    def _refill(self, rows: tuple[Row, ...]) -> None:
        if self._fonts is None or self._palette is None:
            return
        key, offset = self.place()
        scroll = self.verticalScrollBar().value()
        with QSignalBlocker(self):
            self._page.fill(self.document(), rows, self._palette, self._fonts)
            at = self._page.position_of(key, offset)
            if at >= 0:
                cursor = self.textCursor()
                cursor.setPosition(at)
                self.setTextCursor(cursor)
            self.setExtraSelections([])
        self.verticalScrollBar().setValue(scroll)
        self._margin.update()

    def _light(self, places: tuple[tuple[int, int], ...]) -> None:
        lit = []
        for first, last in places:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(first)
            cursor.setPosition(max(first, last), QTextCursor.MoveMode.KeepAnchor)
            if self._palette:
                selection.format.setBackground(QColor(self._palette.figure))
                selection.format.setForeground(QColor(self._palette.on_figure))
            selection.cursor = cursor
            lit.append(selection)
        self.setExtraSelections(lit)

    def _to_middle(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        rect = self.cursorRect(cursor)
        height = self.viewport().height()
        if not height // 6 < rect.top() < height * 4 // 5:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 3)

    def _lay_margin(self) -> None:
        inner = self.contentsRect()
        self._margin.setGeometry(inner.left(), inner.top(), self._margin.wanted(), inner.height())

    def _on_cursor(self) -> None:
        key, offset = self.place()
        self._margin.current = key
        self._margin.update()
        self.place_changed.emit(key, offset)

    def _on_scrolled(self) -> None:
        self._margin.update()


class _Margin(QWidget):
    """Roles and numbers beside the blocks; where the page allows it, the handle to drag them by."""

    def __init__(self, page: TextPage) -> None:
        super().__init__(page)
        self._page = page
        self._fonts: Fonts | None = None
        self._palette: Palette | None = None
        self._held, self._to = "", -1
        self.current = ""
        if page.movable:
            self.setCursor(Qt.CursorShape.OpenHandCursor)

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._palette, self._fonts = palette, fonts

    def wanted(self) -> int:
        """How wide it must be for the longest role."""
        if self._fonts is None:
            return 60
        metrics = QFontMetricsF(self._fonts.font("note"))
        roles = ("passage", "heading", "title", "kicker", "byline", "caption", "credit", "banner", "")
        return round(
            max(metrics.horizontalAdvance(role_words(role)) for role in roles)
            + metrics.horizontalAdvance(" 000")
            + metrics.height() * 1.2
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what stands beside the blocks in sight."""
        if self._fonts is None or self._palette is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._palette.desk))
        painter.setFont(self._fonts.font("note"))
        block = self._page.cursorForPosition(QPoint(1, 0)).block()
        while block.isValid():
            rect = self._page.rect_of(block)
            if rect.top() > self.height():
                break
            row = self._page.row_of(block)
            if row is not None:
                self._paint_row(painter, row, rect)
            block = block.next()
        if self._held and self._to >= 0:
            painter.fillRect(QRect(0, self._to - 2, self.width(), 4), QColor(self._palette.accent))
        painter.end()

    def _paint_row(self, painter: QPainter, row: Row, rect: QRect) -> None:
        assert self._palette
        height = painter.fontMetrics().height()
        if row.key and row.key == self.current:
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), QColor(self._palette.accent))
        inner = QRect(round(height * 0.5), rect.top() + height // 5, self.width() - height, height)
        colour = self._palette.accent if row.away or not row.role else self._palette.ink_soft
        painter.setPen(QPen(QColor(colour)))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), role_words(row.role))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), row.label)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a block."""
        block, _ = self._page.block_at(event.position().toPoint().y())
        row = self._page.row_of(block)
        self._held = row.key if row and self._page.movable and event.button() == Qt.MouseButton.LeftButton else ""
        if self._held:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where it would go."""
        if not self._held:
            return
        y = event.position().toPoint().y()
        bar = self._page.verticalScrollBar()
        if y < 0 or y > self.height():
            bar.setValue(bar.value() + (y if y < 0 else y - self.height()) // 2)
        block, below = self._page.block_at(y)
        rect = self._page.rect_of(block)
        self._to = rect.bottom() if below else rect.top()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it there; a click alone puts the cursor into it."""
        held, moved, self._held, self._to = self._held, self._to >= 0, "", -1
        if self._page.movable:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()
        block, below = self._page.block_at(event.position().toPoint().y())
        if held and moved:
            self._page.drop(held, block, below)
        else:
            cursor = self._page.textCursor()
            cursor.setPosition(block.position())
            self._page.setTextCursor(cursor)
            self._page.setFocus()
