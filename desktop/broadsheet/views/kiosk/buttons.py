"""Buttons for fingers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


def touch_button(parent: QWidget, kind: str = "touch") -> QPushButton:
    """A button of a kind that the style sheet knows: touch, touch_main, letter."""
    return _set(QPushButton(parent), kind)


def _set(button: QPushButton, kind: str) -> QPushButton:
    button.setObjectName(kind)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return button


class SlideButton(QPushButton):
    """A small title, and below it what the slide says, in as many lines as that takes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        _set(self, "section")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._least = 0
        self._title, self._words = "", ""
        self._pad = 8
        self._look: tuple[Palette, QFont, QFont] | None = None

    def set_look(self, palette: Palette, fonts: Fonts, pad: int, least: int) -> None:
        """Colours, fonts, the space within, and the least height."""
        self._least = least
        self._look, self._pad = (palette, fonts.font("ui"), fonts.font("title")), pad
        self.updateGeometry()
        self.update()

    def show_words(self, title: str, words: str) -> None:
        """What the button says."""
        self._title, self._words = (title, words) if words else ("", title)
        self.setAccessibleName(f"{title}: {words}" if words else title)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it is, and as high as its words."""
        width = max(self.width(), 12 * self.fontMetrics().height())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, but not lower than its words."""
        return QSize(8 * self.fontMetrics().height(), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """Its words break."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words in a width; the style sheet sees to it that a finger finds it."""
        if self._look is None:
            return super().sizeHint().height()
        small, large = QFontMetrics(self._look[1]), QFontMetrics(self._look[2])
        room = QRect(0, 0, max(1, width - 2 * self._pad), 10_000)
        words = large.boundingRect(room, _WRAPPED, self._words).height()
        return max(self._least, (small.height() if self._title else 0) + words + 2 * self._pad)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame by the style sheet, the words by hand: Qt breaks no lines in a button."""
        super().paintEvent(event)
        if self._look is None:
            return
        palette, small, large = self._look
        painter = QPainter(self)
        room = self.rect().adjusted(self._pad, self._pad, -self._pad, -self._pad)
        if self._title:
            painter.setFont(small)
            painter.setPen(QColor(palette.accent))
            painter.drawText(room, _WRAPPED, self._title)
            room.setTop(room.top() + QFontMetrics(small).height())
        painter.setFont(large)
        painter.setPen(QColor(palette.ink))
        painter.drawText(room, _WRAPPED, self._words)
