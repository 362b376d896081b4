"""One slide as pictures that need only be copied: the slide at its first cue, and what each further cue changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform

from broadsheet.typeset.slides import grounding, paint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.typeset.slides import SlidePicture

_DRAFT = 2
"""A draft has so many pixels fewer across, and its square fewer altogether."""


@dataclass(slots=True)
class Patch:
    """What a cue changes: where, in logical pixels, and the pixels."""

    rect: QRectF
    pixels: QPixmap


@dataclass(slots=True)
class Reel:
    """The pictures of one slide.

    Attributes:
        base: the slide at its first cue.
        patches: by cue, what differs from that.
        draft: whether they have fewer pixels than the window.
    """

    base: QPixmap
    patches: dict[int, Patch] = field(default_factory=dict)
    draft: bool = False

    @property
    def bytes(self) -> int:
        """What they take."""
        pixmaps = [self.base, *(patch.pixels for patch in self.patches.values())]
        return sum(each.width() * each.height() * 4 for each in pixmaps)


def shoot(picture: SlidePicture, ratio: float, *, draft: bool) -> Iterator[Reel | None]:
    """Make the pictures of a slide in steps, the last of which gives them.

    Args:
        picture: the slide, laid out.
        ratio: device pixels to a logical one.
        draft: whether fewer pixels will do for now.
    """
    sharp = ratio / _DRAFT if draft else ratio
    ground = None
    for made in grounding(picture, sharp):
        ground = made
        yield None
    first = still(picture, 0, sharp, ground)
    reel = Reel(QPixmap.fromImage(first), draft=draft)
    yield None
    for cue in range(1, len(picture.cues)):
        image = still(picture, cue, sharp, ground)
        yield None
        changed = QRect()
        for found in differing(first, image):
            changed = found or changed
            yield None
        if not changed.isEmpty():
            pixels = QPixmap.fromImage(image.copy(changed))
            corner, size = changed.topLeft(), changed.size()
            rect = QRectF(corner.x() / sharp, corner.y() / sharp, size.width() / sharp, size.height() / sharp)
            reel.patches[cue] = Patch(rect, pixels)
        yield None
    yield reel


def still(picture: SlidePicture, cue: int, ratio: float, ground: QImage | None = None) -> QImage:
    """A slide at one of its cues.

    Args:
        picture: the slide, laid out.
        cue: number of the cue.
        ratio: device pixels to a logical one.
        ground: what no cue changes, as `grounding` gives it for the ratio; None to paint it, too.
    """
    size = QSize(round(picture.width * ratio), round(picture.height * ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    paint(painter, picture, cue, ground=ground)
    painter.end()
    return image


def differing(one: QImage, other: QImage) -> Iterator[QRect | None]:
    """Outside of which rectangle of device pixels two images of one size are the same: the last of some steps tells."""
    rows = _unlike(one, other)
    if rows is None:
        yield QRect()
        return
    yield None
    top, bottom = rows
    band, turn = QRect(0, top, one.width(), bottom - top + 1), QTransform().rotate(90)
    turned = one.copy(band).transformed(turn)
    yield None
    columns = _unlike(turned, other.copy(band).transformed(turn))
    assert columns is not None
    left, right = columns
    yield QRect(left, top, right - left + 1, bottom - top + 1)


def _unlike(one: QImage, other: QImage) -> tuple[int, int] | None:
    """The first and the last row in which two images differ; None where they do not.

    What counts fast with numbers is not loaded yet where a show begins with the program.
    """
    length, height = one.bytesPerLine(), one.height()
    first, second = one.constBits(), other.constBits()

    def differs(row: int) -> bool:
        line = slice(row * length, (row + 1) * length)
        return bytes(first[line]) != bytes(second[line])

    top = next((row for row in range(height) if differs(row)), None)
    return None if top is None else (top, next(row for row in range(height - 1, -1, -1) if differs(row)))
