"""Small pictures of slides for the presenter: the audience's very layouts, painted at the size they are seen at."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from broadsheet.typeset.slides import paint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.app.show.film import Film
    from broadsheet.state.show_plan import At
    from broadsheet.typeset.slides import SlidePicture

MOST = 48 * 2**20
"""Bytes of pictures that are kept, those seen last: some dozens at the size of the presenter's slide."""


class Small:
    """Pictures of one deck, made when they are asked for.

    Attributes:
        size: the one that slides are laid out for: the audience's.
        palette: of the slides.
        across: device pixels across of what `draw` paints.
    """

    def __init__(self, film: Film) -> None:
        self._film = film
        self.size, self.palette = film.size, film.palette
        self._kept: OrderedDict[tuple[At, int], QPixmap] = OrderedDict()
        self._bytes = 0
        self.across = 640

    @property
    def aspect(self) -> float:
        """Width of a slide over its height."""
        return self.size.width() / max(1, self.size.height())

    def picture(self, slide: int) -> SlidePicture:
        """A slide, laid out."""
        return self._film.picture(slide)

    def draw(self, painter: QPainter, at: At) -> None:
        """Paint a step from the upper left corner, in the size that slides are laid out for."""
        pixels = self.shot(at, self.across)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self._room(), pixels, QRectF(pixels.rect()))

    def change(self, one: At, other: At) -> QRectF:
        """What differs between two cues: it is not looked for, so all of it."""
        return self._room()

    def ready(self, at: At, across: int) -> QPixmap | None:
        """A step, where it was made already."""
        return self._kept.get((at, across))

    def shot(self, at: At, across: int) -> QPixmap:
        """A step, so many device pixels wide."""
        found = self._kept.get((at, across))
        if found is None:
            found = self._made(at, max(16, across))
            self._bytes += found.width() * found.height() * 4
            while self._kept and self._bytes > MOST:
                _, old = self._kept.popitem(last=False)
                self._bytes -= old.width() * old.height() * 4
            self._kept[at, across] = found
        self._kept.move_to_end((at, across))
        return found

    def make(self, at: At, across: int) -> Iterator[None]:
        """Make a step's picture in steps, for `ready`."""
        if (at, across) not in self._kept:
            yield from self._film.lay(at.slide)
            self.shot(at, across)
            yield

    def _made(self, at: At, across: int) -> QPixmap:
        picture = self.picture(at.slide)
        scale = across / picture.width
        pixels = QPixmap(across, max(1, round(picture.height * scale)))
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        painter.scale(scale, scale)
        paint(painter, picture, at.cue)
        painter.end()
        return pixels

    def _room(self) -> QRectF:
        return QRectF(0, 0, self.size.width(), self.size.height())
