"""A page of text with a margin: each block's role and number stand there, and by it a block is dragged elsewhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QTextCursor
from PySide6.QtWidgets import QTextEdit

from broadsheet.views.review.long_page import LongPage
from broadsheet.views.review.page_margin import Margin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextBlock
    from PySide6.QtWidgets import QWidget

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.review.rows import Rows

    Lit = Callable[[], Iterator[tuple[int, int]]]

_FLAGS = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class TextPage(LongPage):
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
        self._margin = Margin(self, self)
        self._lit: Lit = _nothing
        self.cursorPositionChanged.connect(self._on_cursor)
        self.verticalScrollBar().valueChanged.connect(self._margin.update)

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._palette, self._fonts = palette, fonts
        self._margin.set_look(palette, fonts)
        self._beside = self._margin.wanted()
        self._lay_bar()
        self._lay_margin()
        self._reset()

    def set_rows(self, rows: Rows) -> None:
        """Show these blocks, none of them lit; cursor and scroll stay where they are."""
        self._lit = _nothing
        if self._margin.set_count(len(rows)):
            self._beside = self._margin.wanted()
            self._lay_bar()
            self._lay_margin()
        super().set_rows(rows)

    def place(self) -> tuple[str, int]:
        """Block and offset of the cursor."""
        return self._place(self._spots()[1])

    def selected(self) -> tuple[str, int, int]:
        """Block, start and end of what is selected; of more than one block, what is in the first."""
        if self._caret is None:
            cursor = self.textCursor()
            return self._page.words_at(cursor.selectionStart(), cursor.selectionEnd())
        (number, start), (last, end) = sorted(self._caret)
        key, start = self._place((number, start))
        words = "".join(run.text for run in self._rows.all[number].runs if run.start >= 0)
        return key, start, end if last == number else len(words)

    def select(self, key: str, start: int, end: int) -> None:
        """Select words of a block."""
        number = self._rows.number(key)
        if number >= 0:
            self._reach(number)
            cursor = self.textCursor()
            cursor.setPosition(self._page.position(number - self._first, start))
            cursor.setPosition(self._page.position(number - self._first, end), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def show_place(self, key: str, start: int, end: int) -> None:
        """Light words of a block, put the cursor at their end and bring them into sight."""
        number = self._rows.number(key)
        self._lit = partial(self._words, key, start, end)
        if number >= 0:
            self._show(number, start, end)
        self._light()
        self._mark(key)

    def show_ranges(self, ranges: tuple[tuple[int, int], ...], key: str = "") -> None:
        """Light ranges of the source, and bring the first into sight."""
        number = self._rows.number_from(ranges[0][0]) if ranges else -1
        self._lit = partial(self._places, ranges)
        if number >= 0:
            start = ranges[0][0]
            self._show(number, start, start)
        self._light()
        self._mark(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the block of the cursor."""
        if self._movable and event.key() in _ARROWS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_requested.emit(self.place()[0], -1 if event.key() == Qt.Key.Key_Up else 1)
            event.accept()
            return
        if event.key() not in _MODIFIERS:
            self._come_back()
        if event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
            self._go(0)
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfDocument):
            self._go(len(self._rows) - 1)
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

    def drop(self, key: str, block: QTextBlock, below: int) -> None:
        """A block was dragged above or below another."""
        number = self._first + block.blockNumber() + below
        row = self._rows.all[number] if number < len(self._rows) else None
        if not row or row.key != key:
            self.move_requested.emit(key, row.key if row else "")

    @property
    def movable(self) -> bool:
        """Whether its blocks can be moved."""
        return self._movable

    # Inside

    def _show(self, number: int, start: int, end: int) -> None:
        """Put the cursor behind words of a block and bring them into sight."""
        self._reach(number)
        with QSignalBlocker(self):
            self._caret = None
            cursor = self.textCursor()
            cursor.setPosition(self._page.position(number - self._first, end))
            self.setTextCursor(cursor)
            self._to_middle(self._page.position(number - self._first, start))

    def _go(self, number: int) -> None:
        """Put the cursor into a block, whatever was selected."""
        if not self._first <= number < self._last:
            self._reach(number)
            self._caret = None
            self._on_cursor()

    def _words(self, key: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where words of a block stand, if it is set."""
        number = self._rows.number(key)
        if self._first <= number < self._last:
            number -= self._first
            yield self._page.position(number, start), self._page.position(number, end)

    def _places(self, ranges: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
        """Where ranges of the source stand, as far as they are set."""
        first, last = self._page.reach()
        for start, end in ranges:
            if start < last and first < end:
                yield from self._page.positions(start, end)

    def _mark(self, key: str) -> None:
        self._margin.current = key
        self._margin.update()

    def _on_set(self) -> None:
        self._light()
        self._margin.update()

    def _light(self) -> None:
        lit = []
        for first, last in self._lit():
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
        self._mark(key)
        self.place_changed.emit(key, offset)


def _nothing() -> Iterator[tuple[int, int]]:
    return iter(())
