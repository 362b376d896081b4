"""A page of text of any length: what is near the place in view is set, and no more; a bar scrolls over it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRect, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QScrollBar, QTextEdit

from broadsheet.views.review.page_document import PageDocument
from broadsheet.views.review.rows import Rows

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QTextBlock
    from PySide6.QtWidgets import QWidget

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.review.sheet import Row

    Spot = tuple[int, int]

ROOM = 6_000
"""Characters that are set to either side of the place in view: a screen of a large window and more."""

_LINE = 30
"""Characters that a press on the bar's arrow goes."""


class LongPage(QTextEdit):
    """A text is set whole where it is short; of a long one, the part in view is set anew as it is scrolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._first, self._last = Rows(), 0, 0
        self._page = PageDocument()
        self._fonts: Fonts | None = None
        self._palette: Palette | None = None
        self._caret: tuple[Spot, Spot] | None = None  # where the cursor is, while its blocks are not set
        self._beside = 0
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.hide()
        self.bar.setSingleStep(_LINE)
        self.bar.valueChanged.connect(self._on_bar)
        self._due = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self._on_due)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_scrolled)
        self.cursorPositionChanged.connect(self._on_caret)
        self.selectionChanged.connect(self._on_caret)

    @property
    def rows(self) -> tuple[Row, ...]:
        """All that there is."""
        return self._rows.all

    @property
    def rows_set(self) -> tuple[Row, ...]:
        """What is set of it."""
        return self._page.rows

    def set_rows(self, rows: Rows) -> None:
        """Show other blocks; cursor and scroll stay with those that are in view."""
        if rows is self._rows or self._fonts is None or self._palette is None:
            return
        (number, top), caret = self._in_view(), self._spots()[1]
        key, offset = self._place(caret)
        moved = rows.near(self._rows.all[number], number) if number < len(self._rows) else 0
        first, last = self._window(rows, number, moved)
        self._rows, self._first, self._last = rows, first, last
        with QSignalBlocker(self), QSignalBlocker(self.verticalScrollBar()):
            self.setExtraSelections([])
            renewed = self._page.renew(self.document(), rows.all[first:last], self._palette, self._fonts)
            if not renewed:
                self._page.fill(self.document(), rows.all[first:last], self._palette, self._fonts)
            if not renewed or self._caret is not None:  # else it has moved with its words
                spot = (at, offset) if (at := rows.number(key)) >= 0 else caret
                self._put_caret((spot, spot))
        self._fit_bars()
        self._scroll_to(moved, top)
        self._on_set()

    # Where things stand

    def rect_of(self, block: QTextBlock) -> QRect:
        """Where a block stands in the viewport."""
        rect = self.document().documentLayout().blockBoundingRect(block).toAlignedRect()
        return rect.translated(0, -self.verticalScrollBar().value())

    def row_of(self, block: QTextBlock) -> Row | None:
        """What a block shows."""
        return self._page.row(block.blockNumber())

    @property
    def is_whole(self) -> bool:
        """Whether all of the text is set."""
        return self._last - self._first == len(self._rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar is as high as the page."""
        number, top = self._in_view()
        super().resizeEvent(event)
        self._lay_bar()
        if event.oldSize().width() != event.size().width() and not self.is_whole:
            self._scroll_to(number, top)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy all of the text where all of it is selected, set or not."""
        found = super().createMimeDataFromSelection()
        if self._is_all_selected() and not self.is_whole:
            found.text()  # Qt fills it when it is first asked
            found.clear()
            found.setText("\n".join("".join(run.text for run in row.runs) for row in self._rows.all))
        return found

    # Inside

    def _on_set(self) -> None:
        """Other blocks are set than before."""

    def _reset(self) -> None:
        """Set everything anew, in other colours or fonts."""
        number, top = self._in_view()
        self._set(number, top)

    def _reach(self, number: int) -> None:
        """See to it that a block is set, and some around it."""
        if not self._first <= number < self._last:
            self._set(number, self.viewport().height() // 3)

    def _window(self, rows: Rows, number: int, moved: int) -> tuple[int, int]:
        """Which of other blocks are to be set, where the one in view has another number: the same, if they can be."""
        first, last = self._first + moved - number, self._last + moved - number
        whole = rows.depth <= 2 * ROOM
        if whole or self.is_whole or not (0 <= first <= moved < last <= len(rows)):
            return rows.around(moved, ROOM) if rows.all else (0, 0)
        return first, last

    def _set(self, number: int, top: int) -> None:
        """Set the blocks around one, which stands at a height of the viewport then."""
        if self._fonts is None or self._palette is None:
            return
        caret, everything = self._spots(), self._is_all_selected()
        self._first, self._last = self._rows.around(number, ROOM) if self._rows.all else (0, 0)
        with QSignalBlocker(self), QSignalBlocker(self.verticalScrollBar()):
            self.setExtraSelections([])
            self._page.fill(self.document(), self._rows.all[self._first : self._last], self._palette, self._fonts)
            self._put_caret(caret)
            if everything and not self.is_whole:
                self.selectAll()
        self._fit_bars()
        self._scroll_to(number, top)
        self._on_set()

    def _in_view(self) -> tuple[int, int]:
        """The first block in view, and its height in the viewport."""
        block = self.cursorForPosition(QPoint(1, 0)).block()
        return self._first + block.blockNumber(), self.rect_of(block).top()

    def _scroll_to(self, number: int, top: int) -> None:
        block = self.document().findBlockByNumber(max(0, number - self._first))
        self.document().documentLayout().blockBoundingRect(self.document().lastBlock())  # all heights are known
        value = self.verticalScrollBar().value() + self.rect_of(block).top() - top
        with QSignalBlocker(self.verticalScrollBar()):
            self.verticalScrollBar().setMaximum(
                max(0, round(self.document().size().height()) - self.viewport().height())
            )
        self.verticalScrollBar().setValue(value)
        self._tell_bar()

    # The cursor, whose place may be out of what is set

    def _place(self, spot: Spot) -> tuple[str, int]:
        number, offset = spot
        return (self._rows.all[number].key, offset) if 0 <= number < len(self._rows) else ("", 0)

    def _spots(self) -> tuple[Spot, Spot]:
        """Block and offset of where the selection began, and of the cursor."""
        if self._caret is not None:
            return self._caret
        cursor = self.textCursor()
        return self._spot(cursor.anchor()), self._spot(cursor.position())

    def _spot(self, position: int) -> Spot:
        number, offset = self._page.spot(position)
        return self._first + max(0, number), offset

    def _put_caret(self, spots: tuple[Spot, Spot]) -> None:
        """Put the cursor where it belongs, or remember where that is."""
        there = all(self._first <= number < self._last for number, _ in spots)
        self._caret = None if there else spots
        anchor, at = (
            (self._page.position(number - self._first, offset) for number, offset in spots) if there else (0, 0)
        )
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _is_all_selected(self) -> bool:
        cursor = self.textCursor()
        return cursor.hasSelection() and cursor.selectionEnd() - cursor.selectionStart() == self._end()

    def _end(self) -> int:
        return self.document().characterCount() - 1

    def _come_back(self) -> None:
        """The keyboard goes on where the cursor is, in view or not."""
        if self._caret is not None:
            self._reach(self._caret[1][0])

    def _on_caret(self) -> None:
        self._caret = None

    # Scrolling

    def _fit_bars(self) -> None:
        """Qt's own bar for a text that is set whole; else one over all of it."""
        wanted = Qt.ScrollBarPolicy.ScrollBarAsNeeded if self.is_whole else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != wanted:
            self.setVerticalScrollBarPolicy(wanted)
            self.bar.setVisible(not self.is_whole)
            self._lay_bar()

    def _lay_bar(self) -> None:
        """The margin to the left, the bar to the right."""
        width = 0 if self.is_whole else self.bar.sizeHint().width()
        if (self.viewportMargins().left(), self.viewportMargins().right()) != (self._beside, width):
            self.setViewportMargins(self._beside, 0, width, 0)
        inner = self.contentsRect()
        self.bar.setGeometry(inner.right() + 1 - width, inner.top(), width, inner.height())

    def _tell_bar(self) -> None:
        """Show on the bar where the text in view stands in all of it."""
        if self.is_whole or not self._rows.all:
            return
        number, top = self._in_view()
        share = min(1.0, max(0.0, -top / max(1, self._height(number))))
        depths, own = self._rows.depths, self.verticalScrollBar()
        per_pixel = (depths[self._last] - depths[self._first]) / max(1.0, self.document().size().height())
        page = max(1, round(per_pixel * self.viewport().height()))
        value = round(depths[number] + share * (depths[number + 1] - depths[number]))
        with QSignalBlocker(self.bar):
            self.bar.setPageStep(page)
            self.bar.setMaximum(max(0, self._rows.depth - page))
            at_end = self._last == len(self._rows) and own.value() >= own.maximum()
            self.bar.setValue(self.bar.maximum() if at_end else value)

    def _height(self, number: int) -> int:
        return self.rect_of(self.document().findBlockByNumber(number - self._first)).height()

    def _on_bar(self, value: int) -> None:
        """The bar was moved: show what stands there."""
        if value >= self.bar.maximum():
            self._reach(len(self._rows) - 1)
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            return
        number = self._rows.number_below(value)
        first, last = self._rows.around(number, ROOM // 2)
        if not self._first <= first <= last <= self._last:
            self._set(number, 0)
        depths = self._rows.depths
        share = (value - depths[number]) / max(1, depths[number + 1] - depths[number])
        with QSignalBlocker(self.bar):
            self._scroll_to(number, -round(share * self._height(number)))

    def _on_scrolled(self) -> None:
        own = self.verticalScrollBar()
        near = self.viewport().height()
        above, below = self._first > 0, self._last < len(self._rows)
        if (above and own.value() < near) or (below and own.value() > own.maximum() - near):
            self._due.start()
        self._tell_bar()

    def _on_due(self) -> None:
        """What is in view is near the edge of what is set: set what follows."""
        number, top = self._in_view()
        if (self._first, self._last) != self._rows.around(number, ROOM):
            self._set(number, top)
