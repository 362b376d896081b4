"""How an SVG tells colours and fonts, and what encloses its marks: the part of it that differs between documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtGui import QFontMetricsF

from broadsheet.export.markup import attributes

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from broadsheet.charts.drawing import Label, Mark
    from broadsheet.charts.metrics import FontBook
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.slides.fonts import SlideFonts

_SERIF_ROLES = frozenset({"title", "headline", "text", "heading", "body", "body_bold"})
FAMILIES = {
    "sans": "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',"
    "'WenQuanYi Micro Hei',sans-serif",
    "serif": "'Noto Serif CJK SC','Noto Serif SC','Source Han Serif SC','Songti SC',SimSun,serif",
}
"""Families by preference: those that our own are made of, then what Windows, macOS and older Linux bring."""


class Face(NamedTuple):
    """A font: family is sans or serif; sizes are pixels."""

    family: str
    size: float
    bold: bool
    ascent: float
    height: float


class Faces:
    """The fonts of a book as faces, measured once a role."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._faces: dict[str, Face] = {}

    def __call__(self, role: str) -> Face:
        """The face of a role."""
        if role not in self._faces:
            font = self._fonts.font(role)
            self._faces[role] = _face(role, font, QFontMetricsF(font))
        return self._faces[role]


def sized_face(fonts: SlideFonts, role: str, size: float) -> Face:
    """The face of a role at a size of its own."""
    return _face(role, fonts.sized(role, size), fonts.metrics(role, size))


def _face(role: str, font: QFont, metrics: QFontMetricsF) -> Face:
    family = "serif" if role in _SERIF_ROLES else "sans"
    return Face(family, font.pixelSize(), font.bold(), metrics.ascent(), metrics.height())


class Dress(Protocol):
    """How a document tells colours and fonts, and what encloses marks and labels."""

    stroke: float

    def fill(self, role: str) -> str:
        """Attributes of a fill, with a blank before; an empty role is no fill."""

    def line(self, role: str) -> str:
        """Attributes of a stroke; an empty role is no stroke."""

    def stop(self, role: str) -> str:
        """Attributes of a gradient's colour."""

    def face(self, face: Face) -> str:
        """Attributes of a font."""

    def enclosed(self, mark: Mark, inside: str) -> str:
        """A mark, of its elements."""

    def worded(self, label: Label, text: str) -> str:
        """A label, of its text element."""


class PlainDress:
    """Colours and families as values: a file that stands alone."""

    def __init__(self, palette: Palette, families: dict[str, str] = FAMILIES) -> None:
        self._palette, self._families, self.stroke = palette, families, palette.stroke

    def fill(self, role: str) -> str:
        """The colour."""
        return attributes(fill=self._palette.colour(role) if role else "none")

    def line(self, role: str) -> str:
        """The colour."""
        return attributes(stroke=self._palette.colour(role)) if role else ""

    def stop(self, role: str) -> str:
        """The colour."""
        return attributes(stop_color=self._palette.colour(role))

    def face(self, face: Face) -> str:
        """Families, size and weight."""
        bold = "bold" if face.bold else None
        return attributes(font_family=self._families[face.family], font_size=face.size, font_weight=bold)

    def enclosed(self, mark: Mark, inside: str) -> str:
        """A group with what a screen reader says of it."""
        return f"<g{attributes(role='img', aria_label=mark.spoken)}>{inside}</g>" if inside else ""

    def worded(self, label: Label, text: str) -> str:
        """The text itself."""
        return text
