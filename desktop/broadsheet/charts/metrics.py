"""Measures text with Qt's fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QFontMetricsF

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from broadsheet.charts.drawing import FontRole


class FontBook(Protocol):
    """Gives the font of a role."""

    def font(self, role: str) -> QFont:
        """The font of a role."""


class QtMetrics:
    """Widths and heights in logical pixels, remembered.

    Args:
        fonts: that are measured.
        leading: height of a line as a share of what its font asks for.
    """

    def __init__(self, fonts: FontBook, leading: float = 1.0) -> None:
        self._fonts, self._leading = fonts, leading
        self._metrics: dict[FontRole, QFontMetricsF] = {}
        self._widths: dict[tuple[str, FontRole], float] = {}

    def width(self, text: str, font: FontRole) -> float:
        """Advance width of one line."""
        key = (text, font)
        if key not in self._widths:
            self._widths[key] = self._of(font).horizontalAdvance(text)
        return self._widths[key]

    def height(self, font: FontRole) -> float:
        """Line height."""
        return self._of(font).height() * self._leading

    def _of(self, font: FontRole) -> QFontMetricsF:
        if font not in self._metrics:
            self._metrics[font] = QFontMetricsF(self._fonts.font(font))
        return self._metrics[font]
