"""Pages of paper, painted by what paints them into files and onto printers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from broadsheet.export.previews.data import Picture
from broadsheet.typeset.sheets import sheets_of as laid_out

if TYPE_CHECKING:
    from broadsheet.export.order import Order
    from broadsheet.typeset.sheets import Sheets

_FORMS = {"pdf": "pages"}


def sheets_of(kind: str, order: Order) -> Sheets:
    """The pages of a kind as the table of formats calls it, or of ``notes``."""
    return laid_out(_FORMS.get(kind, kind), order)  # type: ignore[arg-type]  # handout and notes are called the same


class Papers:
    """A page a sheet."""

    exact = True

    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets

    def __len__(self) -> int:
        """How many there are."""
        return len(self._sheets)

    def page(self, at: int, width: int) -> Picture:
        """One of them, on white paper."""
        across, down = self._sheets.size
        image = QImage(width, round(width * down / across), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(width / across, width / across)
        self._sheets.paint(painter, at)
        painter.end()
        return Picture(image)


def preview(kind: str, order: Order) -> Papers:
    """The sheets of a kind."""
    return Papers(sheets_of(kind, order))
