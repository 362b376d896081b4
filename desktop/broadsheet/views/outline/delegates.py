"""Paints the rows of the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from broadsheet.views.outline.item_model import ROW_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_WRAP = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)

Index = QModelIndex | QPersistentModelIndex


class _RowDelegate(QStyledItemDelegate):
    """Ground and marker of a row, shared by both lists."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette: Palette | None = None
        self.fonts: Fonts | None = None

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> bool:
        """Paint the ground; return whether the row is the current one."""
        assert self.palette is not None
        state = option.state
        rect: QRect = option.rect
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self.palette.hover))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(self.palette.accent))
        return selected

    def _text(self, painter: QPainter, rect: QRect, font: QFont, colour: str, words: str, flags: int = _LEFT) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, flags, QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width()))


class SectionDelegate(_RowDelegate):
    """A section: its number above, its short heading, its leading figure at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and air."""
        assert self.fonts is not None
        small, bold = QFontMetrics(self.fonts.font("ui_small")), QFontMetrics(self.fonts.font("ui_bold"))
        return QSize(80, round((small.height() + bold.height()) * 1.35))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        assert self.fonts is not None
        assert self.palette is not None
        row = index.data(ROW_ROLE)
        painter.save()
        self._ground(painter, option)
        rect: QRect = option.rect
        bold, small = self.fonts.font("ui_bold"), self.fonts.font("ui_small")
        pad = QFontMetrics(bold).height()
        inner = rect.adjusted(pad, pad // 3, -pad * 2 // 3, -pad // 3)
        small_height, bold_height = QFontMetrics(small).height(), QFontMetrics(bold).height()
        self._text(
            painter,
            QRect(inner.left(), inner.top(), inner.width(), small_height),
            small,
            self.palette.ink_soft,
            row.number,
        )
        line = QRect(inner.left(), inner.bottom() - bold_height, inner.width(), bold_height)
        value_width = QFontMetrics(bold).horizontalAdvance(row.value)
        beside = inner.width() - value_width - pad // 2
        if beside < QFontMetrics(bold).horizontalAdvance(row.short):
            # Too narrow for both: the figure moves up beside the number, so that neither is cut.
            upper = QRect(inner.left(), inner.top(), inner.width(), bold_height)
            self._text(painter, upper, bold, self.palette.figure, row.value, _RIGHT)
            beside = inner.width()
        else:
            self._text(painter, line, bold, self.palette.figure, row.value, _RIGHT)
        self._text(painter, QRect(line.left(), line.top(), beside, bold_height), bold, self.palette.ink, row.short)
        painter.restore()


class NameDelegate(_RowDelegate):
    """A name, on as many lines as it needs, and how often the text mentions it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The name broken at the width of the list, and air."""
        assert self.fonts is not None
        metrics = QFontMetrics(self.fonts.font("ui"))
        view = self.parent()
        width = view.width() if isinstance(view, QListView) else 200
        words = str(index.data(ROW_ROLE).name)
        box = metrics.boundingRect(0, 0, self._room(width), 4000, _WRAP, words)
        return QSize(80, round(box.height() + metrics.height() * 0.45))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        assert self.fonts is not None
        assert self.palette is not None
        row = index.data(ROW_ROLE)
        painter.save()
        self._ground(painter, option)
        rect: QRect = option.rect
        ui, small = self.fonts.font("ui"), self.fonts.font("ui_small")
        pad = QFontMetrics(ui).height()
        self._text(
            painter, rect.adjusted(0, 0, -pad * 2 // 3, 0), small, self.palette.ink_soft, str(row.mentions), _RIGHT
        )
        painter.setFont(ui)
        painter.setPen(QColor(self.palette.ink))
        view = self.parent()
        width = view.width() if isinstance(view, QListView) else rect.width()
        painter.drawText(QRect(rect.left() + pad, rect.top(), self._room(width), rect.height()), _WRAP, row.name)
        painter.restore()

    def _room(self, width: int) -> int:
        """Width of the name in pixels, beside the count and a scroll bar that may come and go."""
        assert self.fonts is not None
        pad = QFontMetrics(self.fonts.font("ui")).height()
        return width - round(pad * 3.3)
