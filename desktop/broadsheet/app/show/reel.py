"""One slide as pictures that need only be copied: the slide at its first cue, and what each further cue changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap

from broadsheet.typeset.slides import cueing, grounding, is_plain, paint

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from broadsheet.typeset.slides import SlidePicture

_DRAFT = 2
"""A draft has so many pixels fewer across, and its square fewer altogether."""

_BAND = 2**19
"""Pixels that are copied or compared in one step: a millisecond or so."""

_ORIGIN = QPoint()


@dataclass(slots=True)
class Patch:
    """What a cue changes: where, in logical pixels, and the pixels."""

    rect: QRectF
    pixels: QPixmap


@dataclass(slots=True)
class Reel:
    """The pictures of one slide; it can be shown as soon as its first cue is made.

    Attributes:
        base: the slide at its first cue.
        ground: what no cue changes, to paint cues on that are not made yet; None once all are made.
        patches: by cue, what differs from the first one.
        made: how many cues are made.
        draft: whether they have fewer pixels than the window.
    """

    base: QPixmap
    ground: QImage | None
    patches: dict[int, Patch] = field(default_factory=dict)
    made: int = 1
    draft: bool = False

    @property
    def bytes(self) -> int:
        """What they take."""
        pixmaps = [self.base, *(patch.pixels for patch in self.patches.values())]
        return sum(each.width() * each.height() * 4 for each in pixmaps)

    @property
    def whole(self) -> bool:
        """Whether every cue is made."""
        return self.ground is None


def shoot(picture: SlidePicture, ratio: float, *, draft: bool) -> Iterator[Reel | None]:
    """Make the pictures of a slide in steps, which give them twice: when its first cue is made, and when all are.

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
    assert ground is not None
    first = ground if is_plain(picture, 0) else (yield from _at_cue(picture, 0, ground, _blank(ground)))
    reel = Reel(QPixmap.fromImage(first), ground, draft=draft)
    yield reel
    sheet = _blank(ground)
    for cue in range(1, len(picture.cues)):
        yield from _at_cue(picture, cue, ground, sheet)
        patch = yield from _patch(first, sheet)
        if patch is not None:
            reel.patches[cue] = patch
        reel.made = cue + 1
    reel.ground = None
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
    """Outside of which rectangle of pixels two images of one size are the same: the last of some steps tells.

    What counts fast with numbers is not loaded yet where a show begins with the program.
    """
    length, first, second = one.bytesPerLine(), one.constBits(), other.constBits()
    rows: list[int] = []
    left, right = length, 0
    for band in _bands(one.width(), one.height()):
        for row in band:
            line = slice(row * length, (row + 1) * length)
            a, b = bytes(first[line]), bytes(second[line])
            if a != b:
                rows.append(row)
                if a[:left] != b[:left]:
                    left = _unlike(a, b)
                if a[right:] != b[right:]:
                    right = length - _unlike(a[::-1], b[::-1])
        yield None
    if not rows:
        yield QRect()
        return
    columns = range(left // 4, (right + 3) // 4)
    yield QRect(columns.start, rows[0], len(columns), rows[-1] - rows[0] + 1)


def _unlike(one: bytes, other: bytes) -> int:
    """Where two rows that differ do so first."""
    low, high = 0, len(one)
    while high - low > 1:
        middle = (low + high) // 2
        if one[low:middle] != other[low:middle]:
            high = middle
        else:
            low = middle
    return low


def _at_cue(picture: SlidePicture, cue: int, ground: QImage, sheet: QImage) -> Generator[None, None, QImage]:
    """The slide at one of its cues, painted on a sheet as large as its ground, in steps."""
    yield from _copying(ground, sheet)
    yield from cueing(sheet, picture, cue)
    return sheet


def _patch(first: QImage, sheet: QImage) -> Generator[None, None, Patch | None]:
    """What differs from the first cue, in steps; None where nothing does."""
    changed = QRect()
    for found in differing(first, sheet):
        changed = found or changed
        yield
    if changed.isEmpty():
        return None
    pixels = QImage(changed.size(), sheet.format())
    yield from _copying(sheet, pixels, changed.topLeft())
    sharp = sheet.devicePixelRatio()
    corner, size = changed.topLeft(), changed.size()
    rect = QRectF(corner.x() / sharp, corner.y() / sharp, size.width() / sharp, size.height() / sharp)
    return Patch(rect, QPixmap.fromImage(pixels))


def _blank(like: QImage) -> QImage:
    """A sheet of the size of another, with nothing on it yet."""
    sheet = QImage(like.size(), like.format())
    sheet.setDevicePixelRatio(like.devicePixelRatio())
    return sheet


def _copying(source: QImage, target: QImage, corner: QPoint = _ORIGIN) -> Iterator[None]:
    """Fill an image from a part of another one, in steps."""
    across, down, size = source.bytesPerLine(), target.bytesPerLine(), target.width() * 4
    begin = corner.y() * across + corner.x() * 4
    read, written = memoryview(source.constBits()), memoryview(target.bits())
    for band in _bands(target.width(), target.height()):
        if across == down:  # whole rows, one after the other
            first, last = band.start * down, band.stop * down
            written[first:last] = read[begin + first : begin + last]
        else:
            for row in band:
                at = begin + row * across
                written[row * down : row * down + size] = read[at : at + size]
        yield


def _bands(width: int, height: int) -> Iterator[range]:
    """Rows that are looked through in one step."""
    rows = max(1, _BAND // max(1, width))
    for top in range(0, height, rows):
        yield range(top, min(top + rows, height))
