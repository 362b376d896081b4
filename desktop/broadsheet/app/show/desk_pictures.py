"""Pictures of slides for the presenter's window, made before they are seen: the next step, the grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

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
    """Makes them in idle turns.

    Attributes:
        small: those of the film in force; None before there is one.
    """

    made = Signal()  # the picture of the next step

    def __init__(self, talk: Presentation, pane: PresenterPane, parent: QObject) -> None:
        super().__init__(parent)
        self._talk, self._pane = talk, pane
        self.small: Small | None = None
        self._thumbs: IdleJob | None = None
        self._coming: IdleJob | None = None
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD)
        self._ahead.timeout.connect(self._on_ahead)

    def take(self, film: Film) -> Small:
        """Make other pictures from now on."""
        self._stop_coming()
        self.small = Small(film)
        return self.small

    def end(self) -> None:
        """Make nothing more."""
        self._ahead.stop()
        self._stop_coming()
        self._stop_thumbs()

    def measure(self) -> None:
        """The slide of the window has another size."""
        if self.small is not None:
            self.small.across = self._across(self._pane.stage.width())

    def ready(self, at: At) -> QPixmap | None:
        """A step as the next one, where it was made already."""
        return self.small.ready(at, self._across(self._pane.next.width())) if self.small else None

    def look_ahead(self) -> None:
        """Make the next step's pictures when what was pressed is painted; what was begun before is wanted no more."""
        self._stop_coming()
        self._ahead.start()

    def make_thumbs(self) -> None:
        """The grid's pictures, the nearest first."""
        self._stop_thumbs()
        if self.small is not None:
            self._thumbs = IdleJob(self._thumb_steps(self.small), self)
            self._thumbs.done.connect(self._on_thumbs_made)
            self._thumbs.start()

    def _on_ahead(self) -> None:
        """At the size of the slide, too, so that the next press only copies it."""
        following = self._talk.following
        if self.small is not None and following is not None:
            self._coming = IdleJob(self._following_steps(self.small, following), self)
            self._coming.done.connect(self._on_come)
            self._coming.start()

    def _following_steps(self, small: Small, following: At) -> Iterator[None]:
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
            self._pane.overview.show_thumb(at + 1, small.shot(last, across))

    def _across(self, width: int) -> int:
        """Device pixels of so many logical ones."""
        return round(width * self._pane.devicePixelRatioF())

    def _stop_coming(self) -> None:
        if self._coming is not None:
            self._coming.stop()
        self._coming = None

    def _stop_thumbs(self) -> None:
        if self._thumbs is not None:
            self._thumbs.stop()
        self._thumbs = None

    def _on_come(self, _: object) -> None:
        self._coming = None

    def _on_thumbs_made(self, _: object) -> None:
        self._thumbs = None
