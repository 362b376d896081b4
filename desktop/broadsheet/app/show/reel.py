"""One slide as pictures that need only be copied: the slide at its first cue, and what each further cue changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap, QRegion

from broadsheet.typeset.slides import cueing, grounding, is_plain, paint

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from broadsheet.typeset.slides import SlidePicture

_DRAFT = 2
"""A draft has so many pixels fewer across, and its square fewer altogether."""

_BAND = 2**19
"""Pixels that are copied in one step: a millisecond or so."""

_TILE = 64
"""Pixels of a side of the squares by which pictures are compared."""

_ORIGIN = QPoint()


@dataclass(slots=True)
class Patch:
    """Something that a cue changes: where, in logical pixels, and the pixels."""

    rect: QRectF
    pixels: QPixmap


@dataclass(slots=True)
class Reel:
    """The pictures of one slide; it can be shown as soon as its first cue is made.

    Attributes:
        base: the slide at its first cue.
        ground: what no cue changes, to paint cues on that are not made yet; None once all are made.
        patches: by cue, what differs from the first one.
        inked: where the first cue is not bare paper, in logical pixels; None until that is known.
        paper: the colour of bare paper.
        made: how many cues are made.
        draft: whether they have fewer pixels than the window.
    """

    base: QPixmap
    ground: QImage | None
    patches: dict[int, tuple[Patch, ...]] = field(default_factory=dict)
    inked: QRegion | None = None
    paper: int = 0
    made: int = 1
    draft: bool = False

    @property
    def bytes(self) -> int:
        """What they take."""
        pixmaps = [self.base, *(patch.pixels for patches in self.patches.values() for patch in patches)]
        return sum(each.width() * each.height() * 4 for each in pixmaps)

    @property
    def whole(self) -> bool:
        """Whether every cue is made."""
        return self.ground is None

    def changed(self, cue: int) -> QRegion:
        """Where a cue differs from the first one, in logical pixels."""
        region = QRegion()
        for patch in self.patches.get(cue, ()):
            region += patch.rect.toAlignedRect()
        return region


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
    reel = Reel(QPixmap.fromImage(first), ground, paper=first.pixel(0, 0), draft=draft)
    yield reel
    reel.inked = _logical((yield from _found(differing(first, None))), first.devicePixelRatio())
    sheet = _blank(ground)
    for cue in range(1, len(picture.cues)):
        yield from _at_cue(picture, cue, ground, sheet)
        reel.patches[cue] = yield from _patches(first, sheet)
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


def differing(one: QImage, other: QImage | None) -> Iterator[QRegion | None]:
    """In which squares an image differs from another of its size: the last of some steps tells.

    What counts fast with numbers is not loaded yet where a show begins with the program.

    Args:
        one: with 32 bits a pixel.
        other: likewise; None for bare paper of the colour of the first one's upper left corner.
    """
    length, first = one.bytesPerLine(), one.constBits()
    second = other.constBits() if other is not None else None
    paper = bytes(first[:4]) * (length // 4 * _TILE)
    region = QRegion()
    for top in range(0, one.height(), _TILE):
        rows = range(top, min(top + _TILE, one.height()))
        part = slice(rows.start * length, rows.stop * length)
        a = bytes(first[part])
        b = bytes(second[part]) if second is not None else paper[: len(a)]
        for left in _unlike(a, b, length):
            region += QRect(left, top, min(_TILE, one.width() - left), len(rows))
        yield None
    yield region


def _unlike(one: bytes, other: bytes, length: int) -> list[int]:
    """Where squares begin in which two bands of rows differ, in pixels from the left."""
    found: set[int] = set()
    parts = [slice(left, left + _TILE * 4) for left in range(0, length, _TILE * 4)]
    for row in range(0, len(one) if one != other else 0, length):
        a, b = one[row : row + length], other[row : row + length]
        if a != b:
            found |= {part.start for part in parts if part.start not in found and a[part] != b[part]}
    return [left // 4 for left in sorted(found)]


def _at_cue(picture: SlidePicture, cue: int, ground: QImage, sheet: QImage) -> Generator[None, None, QImage]:
    """The slide at one of its cues, painted on a sheet as large as its ground, in steps."""
    yield from _copying(ground, sheet)
    yield from cueing(sheet, picture, cue)
    return sheet


def _patches(first: QImage, sheet: QImage) -> Generator[None, None, tuple[Patch, ...]]:
    """What differs from the first cue, in steps."""
    sharp, found = sheet.devicePixelRatio(), []
    for changed in _rects((yield from _found(differing(first, sheet)))):
        pixels = QImage(changed.size(), sheet.format())
        yield from _copying(sheet, pixels, changed.topLeft())
        corner, size = changed.topLeft(), changed.size()
        rect = QRectF(corner.x() / sharp, corner.y() / sharp, size.width() / sharp, size.height() / sharp)
        found.append(Patch(rect, QPixmap.fromImage(pixels)))
    return tuple(found)


def _found(steps: Iterator[QRegion | None]) -> Generator[None, None, QRegion]:
    """What the last of some steps tells."""
    region = QRegion()
    for told in steps:
        region = told or region
        yield
    return region


def _rects(region: QRegion) -> list[QRect]:
    return list(region)  # type: ignore[call-overload, no-any-return]  # its stub forgets that it iterates


def _logical(region: QRegion, sharp: float) -> QRegion:
    """A region of device pixels in logical ones, whole ones where their edges do not fall together."""
    found = QRegion()
    for rect in _rects(region):
        corner, size = rect.topLeft(), rect.size()
        logical = QRectF(corner.x() / sharp, corner.y() / sharp, size.width() / sharp, size.height() / sharp)
        found += logical.toAlignedRect()
    return found


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
