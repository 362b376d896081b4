"""Fonts of a slide: few sizes, none below the least that a room can read."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from broadsheet.theme.fonts import make_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from broadsheet.theme.fonts import Families

SMALLEST = 1 / 30
"""Least size of type as a share of the slide's height."""
_UPRIGHT = 1 / 46
"""The same of a slide that is higher than wide: a thirtieth of its height would leave fifteen characters a line."""

_NARROW = 22.5
"""Sizes of type in a line, at least: on a slide narrower than 1 to 2 they go by its width, and no chart is left out."""

_ROLES: dict[str, tuple[str, float, bool]] = {
    # role: (family, times the least size, bold)
    "note": ("sans", 1.0, False),
    "label": ("sans", 1.0, False),
    "label_bold": ("sans", 1.0, True),
    "title": ("serif", 1.12, True),
    "value": ("sans", 1.2, True),
    "hero": ("sans", 2.3, True),
    "headline": ("serif", 1.0, True),
    "text": ("serif", 1.0, False),
}


def least_size(width: float, height: float) -> int:
    """The least size of type on a slide of some size, in its units."""
    if width >= height:
        return math.ceil(height * SMALLEST)
    return math.ceil(max(min(height * _UPRIGHT, width / _NARROW), width * SMALLEST))


def style_of(role: str) -> tuple[str, bool]:
    """Family (serif or sans) of a role, and whether it is bold."""
    family, _, bold = _ROLES[role]
    return family, bold


class SlideFonts:
    """The fonts of one size of slide, for its text and its charts.

    Attributes:
        least: the smallest size in pixels.
        language: of the slide.
        families: of its fonts.
    """

    def __init__(self, families: Families, least: int, language: str, zoom: float = 1.0) -> None:
        self.families, self.least, self.language, self._zoom = families, least, language, zoom
        self._fonts: dict[tuple[str, int], QFont] = {}
        self._metrics: dict[tuple[str, int], QFontMetricsF] = {}
        self._zoomed: dict[float, SlideFonts] = {}

    def font(self, role: str) -> QFont:
        """The font of a role at the zoom in force; do not change it."""
        return self.sized(role, self.least * _ROLES[role][1] * self._zoom)

    def sized(self, role: str, pixels: float) -> QFont:
        """The font of a role at a size of its own, never below the least."""
        family, _, bold = _ROLES[role]
        size = max(self.least, round(pixels))
        if (role, size) not in self._fonts:
            self._fonts[role, size] = make_font(self.families, self.language, family, size, bold)
        return self._fonts[role, size]

    def metrics(self, role: str, pixels: float) -> QFontMetricsF:
        """How wide and high a font is at a size."""
        key = (role, max(self.least, round(pixels)))
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.sized(*key))
        return self._metrics[key]

    def times(self, zoom: float) -> SlideFonts:
        """The same fonts, for a chart that is set larger."""
        if zoom == 1.0:
            return self
        if zoom not in self._zoomed:
            self._zoomed[zoom] = SlideFonts(self.families, self.least, self.language, self._zoom * zoom)
        return self._zoomed[zoom]
