"""One slide as pictures that need only be copied: the slide at its first cue, and what each further cue changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap

from broadsheet.typeset.slides import paint

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
    first = still(picture, 0, sharp)
    reel = Reel(QPixmap.fromImage(first), draft=draft)
    yield None
    for cue in range(1, len(picture.cues)):
        image = still(picture, cue, sharp)
        yield None
        changed = difference(first, image)
        if not changed.isEmpty():
            pixels = QPixmap.fromImage(image.copy(changed))
            corner, size = changed.topLeft(), changed.size()
            rect = QRectF(corner.x() / sharp, corner.y() / sharp, size.width() / sharp, size.height() / sharp)
            reel.patches[cue] = Patch(rect, pixels)
        yield None
    yield reel


def still(picture: SlidePicture, cue: int, ratio: float) -> QImage:
    """A slide at one of its cues."""
    size = QSize(round(picture.width * ratio), round(picture.height * ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    paint(painter, picture, cue)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> QRect:
    """The rectangle of device pixels outside of which two images of one size are the same."""
    import numpy as np  # the window has loaded it behind its charts

    rows, row = one.height(), one.bytesPerLine() // 4
    first, second = (np.frombuffer(image.constBits(), np.uint32).reshape(rows, row) for image in (one, other))
    differs = first[:, : one.width()] != second[:, : one.width()]
    down = np.flatnonzero(differs.any(axis=1))
    if not down.size:
        return QRect()
    across = np.flatnonzero(differs[down[0] : down[-1] + 1].any(axis=0))
    left, top = int(across[0]), int(down[0])
    return QRect(left, top, int(across[-1]) - left + 1, int(down[-1]) - top + 1)
