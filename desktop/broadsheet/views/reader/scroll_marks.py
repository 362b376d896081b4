"""Where in the whole text the places are that were found: thin marks over the scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QScrollBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

    from broadsheet.theme.palette import Palette


class ScrollMarks(QWidget):
    """Lies over a scroll bar and leaves the pointer to it."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._shares: Sequence[float] = ()
        self._current = -1.0
        self._palette: Palette | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar.installEventFilter(self)
        self.setGeometry(bar.rect())

    def set_marks(self, shares: Sequence[float], current: float, palette: Palette) -> None:
        """Mark these heights.

        Args:
            shares: of the whole height, 0 to 1.
            current: the one that is shown now, marked across; below 0 for none.
            palette: colours.
        """
        self._shares, self._current, self._palette = shares, current, palette
        self.setGeometry(self._bar.rect())
        self.show()
        self.raise_()
        self.update()

    def shares(self) -> Sequence[float]:
        """The heights that are marked."""
        return self._shares

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the scroll bar's size."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._bar.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A short line a place, and one across the bar for the place that is shown."""
        if self._palette is None:
            return
        painter = QPainter(self)
        width, height = self.width(), self.height() - 2
        for share in self._shares:
            painter.fillRect(QRectF(width * 0.3, round(share * height), width * 0.7, 2), QColor(self._palette.claim))
        if self._current >= 0:
            painter.fillRect(QRectF(0, round(self._current * height) - 1, width, 4), QColor(self._palette.accent))
