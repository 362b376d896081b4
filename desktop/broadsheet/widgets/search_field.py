"""A button that looks like the field it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_WIDEST, _NARROWEST = 21, 4
"""Width in heights of the type."""


class SearchField(QPushButton):
    """Its words at the left, its shortcut at the right where there is room for both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = self._keys = ""

    def set_words(self, words: str, keys: str) -> None:
        """Say what is searched, and by which keys."""
        self._words, self._keys = words, keys
        self.update()

    def sizeHint(self) -> QSize:
        """Room for some words."""
        return QSize(self.fontMetrics().height() * _WIDEST, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A few letters will do."""
        return QSize(self.fontMetrics().height() * _NARROWEST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, its words as far as they go, and its keys."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        style = self.style()
        style.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        metrics = self.fontMetrics()
        pad = metrics.height() * 3 // 5
        room = self.rect().adjusted(pad, 0, -pad, 0)
        keys = metrics.horizontalAdvance(self._keys) + pad
        painter.setFont(self.font())
        painter.setPen(option.palette.buttonText().color())
        if room.width() > keys + metrics.height() * 6:
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._keys)
            room.adjust(0, 0, -keys, 0)
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
