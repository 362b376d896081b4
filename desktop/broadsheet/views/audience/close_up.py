"""A slide that is magnified, or of which something is lit: painted from its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPixmap

from broadsheet.typeset.slides import ground_of, paint

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF, QSize
    from PySide6.QtGui import QImage

    from broadsheet.model import Ref
    from broadsheet.state.show_plan import At
    from broadsheet.typeset.slides import SlidePicture
    from broadsheet.views.audience.source import Source


class CloseUp:
    """The picture that is seen in place of the slide's own.

    Attributes:
        pixels: of the whole window; None where the slide itself is seen.
    """

    def __init__(self) -> None:
        self.pixels: QPixmap | None = None
        self._grounded: tuple[SlidePicture, float, QImage] | None = None  # what no cue and no pointing changes

    def clear(self) -> None:
        """The slide itself is seen."""
        self.pixels = None

    def forget(self) -> None:
        """Other slides are shown."""
        self._grounded = None

    def make(
        self, film: Source, at: At, lit: frozenset[Ref], room: QRectF, size: QSize, ratio: float, *, fits: bool
    ) -> None:
        """Paint it.

        Args:
            film: has the slides.
            at: which step.
            lit: what is lit on it.
            room: where the whole slide lies in the window.
            size: of the window.
            ratio: device pixels to a logical one.
            fits: whether the room is the window and the size that the slide was laid out for.
        """
        picture = film.picture(at.slide)
        if picture is None:
            return
        pixels = QPixmap(size * ratio)
        pixels.setDevicePixelRatio(ratio)
        painter = QPainter(pixels)
        painter.translate(room.topLeft())
        painter.scale(room.width() / film.size.width(), room.height() / film.size.height())
        ground = (film.ground(at.slide) or self._ground(picture, ratio)) if fits else None
        paint(painter, picture, at.cue, lit, ground=ground)
        painter.end()
        self.pixels = pixels

    def _ground(self, picture: SlidePicture, ratio: float) -> QImage:
        """The ground of the slide, kept for the next thing on it that is pointed at."""
        if self._grounded is None or self._grounded[0] is not picture or self._grounded[1] != ratio:
            self._grounded = picture, ratio, ground_of(picture, ratio)
        return self._grounded[2]
