"""What a text looks like: colours, fonts and measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtGui import QColor, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QBrush, QFont

    from broadsheet.theme.palette import Palette

_FONT_OF_ROLE = {
    "kicker": "kicker",
    "title": "headline",
    "byline": "byline",
    "heading": "heading",
    "passage": "body",
    "caption": "credit",
    "credit": "credit",
}


def brush_of(colour: str) -> QBrush:
    """A plain brush. By way of a pen: to choose among what else makes a brush, PySide would load all of ``Qt``."""
    pen = QPen()
    pen.setColor(QColor(colour))
    return pen.brush()


class FontBook(Protocol):
    """Gives the font of a role."""

    scale: float

    def font(self, role: str) -> QFont:
        """The font of a role."""


class Look(NamedTuple):
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

    @property
    def side(self) -> int:
        """Room beside the text inside the page, for boxes and the mark of the keyboard, in pixels."""
        return round(10 * self.fonts.scale)

    @property
    def head(self) -> int:
        """Room above the text, in pixels."""
        return round(28 * self.fonts.scale)

    def font_of(self, role: str) -> QFont:
        """The font of a passage by its role."""
        return self.fonts.font(_FONT_OF_ROLE[role])
