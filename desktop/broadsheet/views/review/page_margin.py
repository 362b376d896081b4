"""The margin of a page: roles and numbers beside the blocks, and the handle to drag them by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QTextEdit, QWidget

from broadsheet.views.review.words import role_words

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QTextBlock

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.review.sheet import Row


class Blocks(Protocol):
    """What the margin asks of its page."""

    @property
    def movable(self) -> bool:
        """Whether its blocks can be moved."""

    def block_at(self, y: int) -> tuple[QTextBlock, int]:
        """The block at a height of the viewport, and whether the height is in its lower half."""

    def rect_of(self, block: QTextBlock) -> QRect:
        """Where a block stands in the viewport."""

    def row_of(self, block: QTextBlock) -> Row | None:
        """What a block shows."""

    def drop(self, key: str, block: QTextBlock, below: int) -> None:
        """A block was dragged above or below another."""


class Margin(QWidget):
    """Roles and numbers beside the blocks; where the page allows it, the handle to drag them by."""

    def __init__(self, page: QTextEdit, blocks: Blocks) -> None:
        super().__init__(page)
        self._page, self._blocks = page, blocks
        self._fonts: Fonts | None = None
        self._palette: Palette | None = None
        self._held, self._to = "", -1
        self._digits = 3
        self.current = ""
        if blocks.movable:
            self.setCursor(Qt.CursorShape.OpenHandCursor)

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._palette, self._fonts = palette, fonts

    def set_count(self, count: int) -> bool:
        """Make room for the numbers of so many blocks; return whether another width is wanted for them."""
        before, self._digits = self._digits, max(3, len(str(count)))
        return self._digits != before

    def wanted(self) -> int:
        """How wide it must be for the longest role."""
        if self._fonts is None:
            return 60
        metrics = QFontMetricsF(self._fonts.font("note"))
        roles = ("passage", "heading", "title", "kicker", "byline", "caption", "credit", "banner", "")
        return round(
            max(metrics.horizontalAdvance(role_words(role)) for role in roles)
            + metrics.horizontalAdvance(" " + "0" * self._digits)
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
            rect = self._blocks.rect_of(block)
            if rect.top() > self.height():
                break
            row = self._blocks.row_of(block)
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
        block, _ = self._blocks.block_at(event.position().toPoint().y())
        row = self._blocks.row_of(block)
        self._held = row.key if row and self._blocks.movable and event.button() == Qt.MouseButton.LeftButton else ""
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
        block, below = self._blocks.block_at(y)
        rect = self._blocks.rect_of(block)
        self._to = rect.bottom() if below else rect.top()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it there; a click alone puts the cursor into it."""
        held, moved, self._held, self._to = self._held, self._to >= 0, "", -1
        if self._blocks.movable:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()
        block, below = self._blocks.block_at(event.position().toPoint().y())
        if held and moved:
            self._blocks.drop(held, block, below)
        else:
            cursor = self._page.textCursor()
            cursor.setPosition(block.position())
            self._page.setTextCursor(cursor)
            self._page.setFocus()
