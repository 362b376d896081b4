"""A button that looks like the field it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_WIDEST, _NARROWEST = 21, 2
"""Width in heights of the type."""
_WORDS = 5
"""Below this width, in heights of the type, a glass stands for the words."""


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
        """A glass will do."""
        return QSize(self.fontMetrics().height() * _NARROWEST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, its words as far as they go, and its keys."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        style = self.style()
        style.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        metrics = self.fontMetrics()
        painter.setPen(option.palette.buttonText().color())
        if self.width() < metrics.height() * _WORDS:
            self._paint_glass(painter)
            return
        pad = metrics.height() * 3 // 5
        room = self.rect().adjusted(pad, 0, -pad, 0)
        keys = metrics.horizontalAdvance(self._keys) + pad
        painter.setFont(self.font())
        if room.width() > keys + metrics.height() * 6:
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._keys)
            room.adjust(0, 0, -keys, 0)
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_glass(self, painter: QPainter) -> None:
        """A magnifying glass in the middle."""
        size = self.fontMetrics().height() * 0.62
        pen = QPen(painter.pen().color(), size / 7)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.rect().center()) - QPointF(size * 0.1, size * 0.1)
        radius = size * 0.36
        painter.drawEllipse(centre, radius, radius)
        edge = centre + QPointF(radius, radius) * 0.72
        painter.drawLine(edge, edge + QPointF(size, size) * 0.32)
