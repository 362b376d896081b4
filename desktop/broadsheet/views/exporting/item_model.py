"""The kinds that can be made, as rows of two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from broadsheet.views.exporting.words import KindWords, kind_words

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from broadsheet.state.export_wish import Kind
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

Index = QModelIndex | QPersistentModelIndex
_BAR = 16
"""Pixels of a scroll bar that may stand beside the rows."""


class KindsModel(QAbstractListModel):
    """What can be made."""

    def __init__(self, kinds: tuple[Kind, ...], printing: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.kinds = kinds
        self._printing = printing

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.kinds)

    def told(self, row: int) -> KindWords:
        """The words of a row."""
        return kind_words(self.kinds[row].id, printing=self._printing)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Its name; screen readers are told what it is for too."""
        told = self.told(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return told.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return told.purpose
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{told.name}: {told.purpose}"
        return None


class KindsDelegate(QStyledItemDelegate):
    """The name, and below it in small what it is for."""

    def __init__(self, palette: Palette, fonts: Fonts, parent: QObject) -> None:
        super().__init__(parent)
        self._palette, self._name, self._small = palette, fonts.font("ui_bold"), fonts.font("ui_small")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The name, the purpose in as many lines as it takes, and air."""
        small = QFontMetrics(self._small)
        room = option.widget.minimumWidth() - 2 * small.height() - _BAR  # its width is fixed
        model = index.model()
        assert isinstance(model, KindsModel)
        high = small.boundingRect(QRect(0, 0, max(room, 40), 10_000), _WRAP, model.told(index.row()).purpose).height()
        return QSize(80, round(QFontMetrics(self._name).height() + high + small.height() * 0.9))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        model, rect, state = index.model(), option.rect, option.state
        assert isinstance(model, KindsModel)
        told = model.told(index.row())
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self._palette.hover))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(self._palette.accent))
        pad = QFontMetrics(self._small).height()
        inner = rect.adjusted(pad, round(pad * 0.4), -pad, -round(pad * 0.4))
        enabled = bool(state & QStyle.StateFlag.State_Enabled)
        painter.setFont(self._name)
        painter.setPen(QColor(self._palette.ink if enabled else self._palette.ink_soft))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), told.name)
        painter.setFont(self._small)
        painter.setPen(QColor(self._palette.ink_soft))
        painter.drawText(inner.adjusted(0, QFontMetrics(self._name).height(), 0, 0), _WRAP, told.purpose)
        painter.restore()


_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
