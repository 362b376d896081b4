"""Pictures of slides for the presenter's window, made before they are seen: the next step, the grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from broadsheet.app.jobs import IdleJob
from broadsheet.app.show.small import Small
from broadsheet.state.show_plan import At

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPixmap

    from broadsheet.app.show.film import Film
    from broadsheet.state.presentation import Presentation
    from broadsheet.views.presenter.pane import PresenterPane

_AHEAD = 40
"""Milliseconds after a step in which nothing is made ahead: both windows are painted first."""


class DeskPictures(QObject):
    """Makes them in idle turns, while the window is seen.

    Attributes:
        small: those of the film in force; None before there is one.
    """

    made = Signal()  # the picture of the next step
    sharpened = Signal()  # the picture of this step, which was painted from a larger one

    def __init__(self, talk: Presentation, pane: PresenterPane, parent: QObject) -> None:
        super().__init__(parent)
        self._talk, self._pane = talk, pane
        self.small: Small | None = None
        self._thumbs, self._coming = IdleJob(self), IdleJob(self)

    def take(self, film: Film) -> Small:
        """Make other pictures from now on."""
        self.end()
        self.small = Small(film)
        return self.small

    def end(self) -> None:
        """Make nothing more."""
        self._coming.stop()
        self._thumbs.stop()

    def measure(self) -> None:
        """The slide of the window has another size."""
        if self.small is not None:
            self.small.across = self._across(self._pane.stage.width())

    def ready(self, at: At) -> QPixmap | None:
        """A step as the next one, where it was made already."""
        return self.small.ready(at, self._across(self._pane.next.width())) if self.small else None

    def look_ahead(self) -> None:
        """Make this step's and the next one's pictures when what was pressed is painted.

        What was begun before is wanted no more.
        """
        self._coming.stop()
        if self.small is not None and self._pane.isVisible():
            self._coming.begin(self._steps(self.small, self._talk.at, self._talk.following), _AHEAD)

    def make_thumbs(self) -> None:
        """The grid's pictures, the nearest first."""
        if self.small is not None:
            self._thumbs.begin(self._thumb_steps(self.small), _AHEAD)

    def _steps(self, small: Small, at: At, following: At | None) -> Iterator[None]:
        """The next step at the size of the slide, too, so that the next press only copies it."""
        if small.ready(at, small.across) is None:
            yield from small.make(at, small.across)
            self.sharpened.emit()
        if following is not None:
            yield from small.make(following, self._across(self._pane.next.width()))
            self.made.emit()
            yield from small.make(following, small.across)

    def _thumb_steps(self, small: Small) -> Iterator[None]:
        across = self._across(self._pane.overview.tile_size.width())
        here = self._talk.at.slide
        slides = self._talk.deck.slides
        for at in sorted(range(len(slides)), key=[abs(number - here) for number in range(len(slides))].__getitem__):
            last = At(at, len(slides[at].cues) - 1)
            yield from small.make(last, across)
            pixels = small.ready(last, across)
            assert pixels is not None
            self._pane.overview.show_thumb(at + 1, pixels)

    def _across(self, width: int) -> int:
        """Device pixels of so many logical ones."""
        return round(width * self._pane.devicePixelRatioF())
