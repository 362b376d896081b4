"""Paints the rows of the directory: headings, names, and the strip that tells the sections of the mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from broadsheet.views.names.item_model import DirectoryModel, GroupRow

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from broadsheet.derive.directory import NameEntry
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.names.item_model import Row

    Index = QModelIndex | QPersistentModelIndex


class DirectoryDelegate(QStyledItemDelegate):
    """A heading under a rule; a name with a cell a section, filled where the section mentions it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette: Palette | None = None
        self.fonts: Fonts | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line and its air."""
        if self.fonts is None:
            return QSize(0, 24)
        row = _row(index)
        height = QFontMetrics(self.fonts.font("ui")).height()
        return QSize(0, round(height * (2.1 if isinstance(row, GroupRow) else 1.55)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        palette, fonts, row = self.palette, self.fonts, _row(index)
        if palette is None or fonts is None or row is None:
            return
        rect: QRect = option.rect
        state = option.state
        pad = QFontMetrics(fonts.font("ui")).height()
        painter.save()
        if isinstance(row, GroupRow):
            painter.setFont(fonts.font("ui_small"))
            painter.setPen(QColor(palette.ink_soft))
            words = str(index.data(Qt.ItemDataRole.DisplayRole))
            painter.drawText(
                rect.adjusted(pad, 0, -pad, -pad // 4), Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words
            )
            if index.row():
                painter.fillRect(QRect(rect.left(), rect.top() + pad // 4, rect.width(), 1), QColor(palette.rule))
        else:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            if selected or state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, QColor(palette.hover))
            if selected:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(palette.accent))
            strip = self._strip(painter, rect.adjusted(pad, 0, -pad, 0), row, palette, pad)
            painter.setFont(fonts.font("ui_bold" if selected else "ui"))
            painter.setPen(QColor(palette.ink))
            room = rect.adjusted(pad, 0, -pad - strip - pad // 2, 0)
            name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()

    def _strip(self, painter: QPainter, rect: QRect, row: NameEntry, palette: Palette, pad: int) -> int:
        """A cell a section at the right end: higher, the more often it is mentioned there; returns its width."""
        cell, gap, high = max(4, pad * 2 // 5), max(2, pad // 8), round(pad * 0.85)
        width = len(row.sections) * (cell + gap) - gap
        left, bottom = rect.right() - width, rect.center().y() + high // 2
        for at, count in enumerate(row.sections):
            x = left + at * (cell + gap)
            painter.fillRect(QRect(x, bottom - 1, cell, 2), QColor(palette.track))
            if count:
                tall = round(high * min(1.0, 0.45 + 0.2 * (count - 1) + 0.15))
                painter.fillRect(QRect(x, bottom + 1 - tall, cell, tall), QColor(palette.figure))
        return width


def _row(index: Index) -> Row | None:
    model = index.model()
    return model.row(index) if isinstance(model, DirectoryModel) else None
