"""Small pictures of slides for the presenter: the audience's very layouts, painted at the size they are seen at."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap, QRegion

from broadsheet.app.show.reel import still
from broadsheet.typeset.slides import grounding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from broadsheet.app.show.film import Film
    from broadsheet.state.show_plan import At
    from broadsheet.typeset.slides import SlidePicture

MOST = 48 * 2**20
"""Bytes of pictures that are kept, those seen last: some dozens at the size of the presenter's slide."""

_GROUNDS = 3
"""Grounds that are kept for the next cue: of the slide at two sizes, and of the one that follows."""


class Small:
    """Pictures of one deck; what was not made is seen as the audience's own pictures, made smaller.

    Attributes:
        size: the one that slides are laid out for: the audience's.
        palette: of the slides.
        across: device pixels across of what `draw` paints.
    """

    def __init__(self, film: Film) -> None:
        self._film = film
        self.size, self.palette = film.size, film.palette
        self._kept: OrderedDict[tuple[At, int], QPixmap] = OrderedDict()
        self._grounds: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._bytes = 0
        self.across = 640

    @property
    def aspect(self) -> float:
        """Width of a slide over its height."""
        return self.size.width() / max(1, self.size.height())

    def picture(self, slide: int) -> SlidePicture | None:
        """A slide, laid out; None where that is still to be done."""
        return self._film.picture(slide)

    def draw(self, painter: QPainter, at: At) -> None:
        """Paint a step from the upper left corner, in the size that slides are laid out for."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        pixels = self.ready(at, self.across)
        if pixels is None:
            self._film.draw(painter, at)
        else:
            painter.drawPixmap(self._room(), pixels, QRectF(pixels.rect()))

    def ground(self, slide: int) -> QImage | None:
        """None: what no cue changes is not kept apart from what one does."""
        return None

    def change(self, one: At, other: At) -> QRegion:
        """What differs between two steps: it is not looked for, so all of it."""
        return QRegion(self._room().toAlignedRect())

    def ready(self, at: At, across: int) -> QPixmap | None:
        """A step, so many device pixels wide, where it was made already."""
        found = self._kept.get((at, across))
        if found is not None:
            self._kept.move_to_end((at, across))
        return found

    def make(self, at: At, across: int) -> Iterator[None]:
        """Make a step's picture in steps, for `ready`."""
        if (at, across) in self._kept:
            return
        yield from self._film.lay(at.slide)
        picture = self._film.picture(at.slide)
        assert picture is not None
        ratio = max(16, across) / picture.width
        ground = self._grounds.get((at.slide, across))
        if ground is None:
            for made in grounding(picture, ratio):
                ground = made
                yield
            assert ground is not None
            self._grounds[at.slide, across] = ground
            if len(self._grounds) > _GROUNDS:
                self._grounds.popitem(last=False)
        self._keep((at, across), QPixmap.fromImage(still(picture, at.cue, ratio, ground)))
        yield

    def _keep(self, key: tuple[At, int], pixels: QPixmap) -> None:
        """Keep a picture; for that, those seen longest ago go."""
        self._bytes += pixels.width() * pixels.height() * 4
        while self._kept and self._bytes > MOST:
            _, old = self._kept.popitem(last=False)
            self._bytes -= old.width() * old.height() * 4
        self._kept[key] = pixels

    def _room(self) -> QRectF:
        return QRectF(0, 0, self.size.width(), self.size.height())
