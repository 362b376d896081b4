"""A slide in a dialog: as people will see it, in the theme that shows are set in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from broadsheet.theme.palette import palette_of
from broadsheet.typeset.slides import lay_out, paint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from broadsheet.app.look import Look
    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.model import Briefing

_LAID_OUT = QSize(1280, 720)


def slide_for(
    place: QWidget, briefing: Briefing, deck: Deck, slide: Slide, theme: str, look: Look
) -> tuple[QImage, str]:  # fmt: skip
    """A slide before its first step, as large as a place has room for it, and what is on it.

    Args:
        place: what shows it.
        briefing: the open one.
        deck: its slides.
        slide: the one to show.
        theme: that shows are set in.
        look: fonts, and whether contrast is high.
    """
    size = (float(_LAID_OUT.width()), float(_LAID_OUT.height()))
    picture = lay_out(briefing, deck, slide, size, palette_of(theme, look.contrast), look.fonts)
    seen = _LAID_OUT.scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(seen * place.devicePixelRatioF(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(image.width() / size[0], image.height() / size[1])
    paint(painter, picture, 0)
    painter.end()
    return image, picture.spoken
