"""What a text looks like: colours, fonts and measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from broadsheet.theme.palette import Palette


class FontBook(Protocol):
    """Gives the font of a role."""

    scale: float

    def font(self, role: str) -> QFont:
        """The font of a role."""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and fonts of a text in one language."""

    palette: Palette
    fonts: FontBook
    language: str

    @property
    def line_height(self) -> float:
        """Line height of the text as a factor of the font's own."""
        return 1.32 if self.language == "zh" else 1.22

    @property
    def measure(self) -> int:
        """The longest comfortable line in pixels: 38 Chinese characters, or about 72 Latin letters."""
        em = self.fonts.font("body").pixelSize()
        return round(em * (38 if self.language == "zh" else 35))
