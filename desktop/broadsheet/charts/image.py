"""A chart as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from broadsheet.charts.kinds import KINDS, layout, minimum_height
from broadsheet.charts.metrics import QtMetrics
from broadsheet.charts.painter import paint
from broadsheet.derive.lit import NOTHING

if TYPE_CHECKING:
    from broadsheet.charts.drawing import Drawing
    from broadsheet.charts.metrics import FontBook
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.lit import Lit
    from broadsheet.theme.palette import Palette

_WIDTH, _WIDE = 480, 720


def chart_image(snapshot: Snapshot, palette: Palette, fonts: FontBook, scale: float = 2.0) -> QImage:
    """A chart at a usual size with its place in the text, ``scale`` device pixels a logical one."""
    metrics = QtMetrics(fonts)
    width, height = usual_size(snapshot, metrics)
    return render(layout(snapshot, width, height, metrics, source=True), palette, fonts, scale)


def usual_size(snapshot: Snapshot, metrics: QtMetrics, most: float = _WIDE) -> tuple[float, float]:
    """Width and height of a chart that stands alone, no wider than ``most``."""
    width = float(min(_WIDE if snapshot.kind in KINDS and KINDS[snapshot.kind].wide else _WIDTH, most))
    return width, max(minimum_height(snapshot, width, metrics, source=True), width * 0.5)


def render(drawing: Drawing, palette: Palette, fonts: FontBook, scale: float, lit: Lit = NOTHING) -> QImage:
    """Paint a drawing on the card's ground, ``scale`` device pixels a logical one."""
    image = QImage(round(drawing.width * scale), round(drawing.height * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(palette.card))
    painter = QPainter(image)
    paint(painter, drawing, palette, fonts, lit)
    painter.end()
    return image


def png_of(image: QImage) -> bytes:
    """The bytes of a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(data.data())
