"""Fonts by role, at the size in force."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from broadsheet.resources import resource

_NARROW = QFont.Tag("pwid")
"""The OpenType feature of proportional widths."""

_ROLES: dict[str, tuple[str, int, bool]] = {
    # role: (family, pixels at scale 1, bold)
    "kicker": ("sans", 15, False),
    "headline": ("serif", 33, True),
    "byline": ("sans", 13, False),
    "heading": ("serif", 22, True),
    "body": ("serif", 17, False),
    "body_bold": ("serif", 17, True),
    "credit": ("sans", 12, False),
    "ui": ("sans", 13, False),
    "ui_bold": ("sans", 14, True),
    "ui_small": ("sans", 12, False),
    "title": ("serif", 17, True),
    "label": ("sans", 13, False),
    "label_bold": ("sans", 13, True),
    "value": ("sans", 15, True),
    "hero": ("sans", 40, True),
    "note": ("sans", 12, False),
    "tag": ("sans", 11, True),
}


class Families(NamedTuple):
    """The two families in force, and whether the serif has a bold of its own."""

    sans: str
    serif: str
    serif_bold: bool


@cache
def load_fonts() -> Families:
    """Register the fonts that ship with the program, once; where they are missing the system's take their place."""
    loaded: dict[str, str] = {}
    for file in sorted(resource("fonts").glob("Broadsheet*.?tf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            loaded[file.stem] = QFontDatabase.applicationFontFamilies(number)[0]
    sans = loaded.get("BroadsheetSans-Regular") or QFont().defaultFamily()
    return Families(sans, loaded.get("BroadsheetSerif-Regular") or sans, "BroadsheetSerif-Bold" in loaded)


def spoken_in(font: QFont, language: str) -> QFont:
    """The same font for words of a language: Chinese quotation marks are an em wide, others are not."""
    found = QFont(font)
    if language == "zh":
        found.unsetFeature(_NARROW)
    else:
        found.setFeature(_NARROW, 1)
    return found


class Fonts:
    """Fonts of one size and one language of the text.

    Attributes:
        scale: size of everything; 1 sets the interface at 13 pixels and the text at 17.
        language: Chinese quotation marks are an em wide; every other language gets its own narrow ones.
    """

    def __init__(self, families: Families, scale: float = 1.0, language: str = "zh") -> None:
        self.families, self.scale, self.language = families, scale, language
        self._fonts: dict[str, QFont] = {}

    def font(self, role: str) -> QFont:
        """The font of a role; do not change it.

        Raises:
            KeyError: there is no such role.
        """
        if role not in self._fonts:
            self._fonts[role] = self._make(*_ROLES[role])
        return self._fonts[role]

    def times(self, factor: float) -> Fonts:
        """The same fonts, larger by a factor."""
        return self if factor == 1.0 else Fonts(self.families, self.scale * factor, self.language)

    def _make(self, family: str, pixels: int, bold: bool) -> QFont:
        return make_font(self.families, self.language, family, max(1, round(pixels * self.scale)), bold)


def make_font(families: Families, language: str, family: str, pixels: int, bold: bool) -> QFont:
    """A font of the program.

    Args:
        families: those in force.
        language: of the text; see `Fonts`.
        family: sans or serif.
        pixels: its size.
        bold: whether it is; a family without a bold would be smeared by Qt, the regular is the better headline.
    """
    serif = family == "serif"
    bold = bold and (families.serif_bold or not serif)
    font = QFont(families.serif if serif else families.sans)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    if language != "zh":
        font.setFeature(_NARROW, 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
