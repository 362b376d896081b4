"""Paints the program's icon in every size that a desktop asks for, from the two drawings of ``resources/icons``."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_SMALL = 32
_ICNS = {"icp4": 16, "icp5": 32, "ic07": 128, "ic08": 256, "ic09": 512}


def drawing(size: int) -> Path:
    """The drawing that is made for a size in pixels."""
    return DRAWINGS / ("broadsheet-small.svg" if size <= _SMALL else "broadsheet.svg")


def paint_all(target: Path) -> None:
    """Write ``16.png`` … ``512.png``, ``broadsheet.ico`` and ``broadsheet.icns`` into a folder.

    The same drawings give the same bytes.
    """
    _application = QGuiApplication.instance() or QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    target.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        if not _painted(size).save(str(target / f"{size}.png")):
            raise OSError(f"{target / f'{size}.png'}: the picture could not be written")
    pictures = {size: (target / f"{size}.png").read_bytes() for size in SIZES}
    (target / "broadsheet.ico").write_bytes(_ico(pictures))
    (target / "broadsheet.icns").write_bytes(_icns(pictures))


def _painted(size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing(size).read_bytes())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def _ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' container: a table, then PNG pictures of up to 256 pixels."""
    held = {size: picture for size, picture in pictures.items() if size <= 256}
    at = 6 + 16 * len(held)
    table, body = struct.pack("<HHH", 0, 1, len(held)), b""
    for size, picture in held.items():
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at + len(body))
        body += picture
    return table + body


def _icns(pictures: dict[int, bytes]) -> bytes:
    """Apple's container: PNG pictures, each behind its kind and length."""
    body = b"".join(
        struct.pack(">4sI", kind.encode(), 8 + len(pictures[size])) + pictures[size] for kind, size in _ICNS.items()
    )
    return struct.pack(">4sI", b"icns", 8 + len(body)) + body
