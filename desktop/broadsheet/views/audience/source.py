"""What the audience's window asks of whoever has the pictures of the slides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage, QPainter, QRegion

    from broadsheet.state.show_plan import At
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.slides import SlidePicture


class Source(Protocol):
    """Where the pictures of the slides come from."""

    size: QSize
    palette: Palette

    def picture(self, slide: int) -> SlidePicture | None:
        """A slide, laid out; None where that is still to be done."""

    def draw(self, painter: QPainter, at: At) -> None:
        """Paint a step from the upper left corner."""

    def ground(self, slide: int) -> QImage | None:
        """What no cue of a slide changes; None where there is no image of it."""

    def change(self, one: At, other: At) -> QRegion:
        """Outside of which region two steps are the same; empty where that is not known."""
