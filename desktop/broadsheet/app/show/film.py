"""The slides of a talk, ready to be shown: laid out for one size and painted ahead, the nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion

from broadsheet.app.show.reel import shoot
from broadsheet.typeset.slides import is_plain, laying_out, opening, paint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage, QPainter

    from broadsheet.app.show.reel import Reel
    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.model import Briefing
    from broadsheet.state.show_plan import At
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.slides import SlidePicture

MOST = 400 * 2**20
"""Bytes that pictures may take: every slide of a usual deck at 2560 × 1440. Beyond, the slides that are far from the
one that is shown have fewer pixels, and get all of them when they come nearer or are shown."""

_NEAR = 2
"""Slides so far from the one that is shown are gone on with, once begun, though others came between."""


class Film:
    """The pictures of one deck for one window.

    Nothing is laid out by being shown: a slide whose turn has not come yet is seen as it begins.

    Attributes:
        centre: the slide that is shown; what is near it comes first.
    """

    def __init__(
        self,
        briefing: Briefing,
        deck: Deck,
        size: QSize,
        ratio: float,
        palette: Palette,
        fonts: Fonts,
        most: int = MOST,
    ) -> None:
        self._briefing, self.deck, self.size, self.ratio = briefing, deck, size, ratio
        self.palette, self._fonts, self._most = palette, fonts, most
        self._pictures: dict[int, SlidePicture] = {}
        self._laying: dict[int, Iterator[SlidePicture | None]] = {}
        self._openings: dict[int, SlidePicture] = {}
        self._shooting: dict[int, tuple[bool, Iterator[Reel | None]]] = {}
        self._reels: dict[int, Reel] = {}
        self.centre = 0

    @property
    def bytes(self) -> int:
        """What all pictures take."""
        return sum(reel.bytes for reel in self._reels.values())

    @property
    def whole(self) -> bool:
        """Whether every slide can be shown at once, and those near the one that is shown with all their pixels."""
        return self._wanted() is None

    def picture(self, slide: int) -> SlidePicture | None:
        """A slide, laid out; None where that is still to be done."""
        return self._pictures.get(slide)

    def lay(self, slide: int) -> Iterator[None]:
        """Lay a slide out in steps, the first of which goes on where another caller has left it."""
        if slide in self._pictures:
            return
        if slide not in self._laying:
            self._laying[slide] = laying_out(*self._told(slide))
        for picture in self._laying[slide]:
            if picture is not None:
                self._pictures[slide] = picture
                self._laying.pop(slide)
                return
            yield

    def develop(self, slide: int) -> None:
        """Make the first picture of a slide now, before it is shown for the first time."""
        steps = self._making(slide, draft=False)
        while slide not in self._reels:
            next(steps)

    def draw(self, painter: QPainter, at: At) -> None:
        """Paint a step, from the upper left corner of the window."""
        reel = self._reels.get(at.slide)
        if reel is None:
            if at.slide not in self._openings:
                self._openings[at.slide] = opening(*self._told(at.slide))
            paint(painter, self._openings[at.slide], 0)
        elif at.cue >= reel.made:
            paint(painter, self._pictures[at.slide], at.cue, ground=reel.ground)
        else:
            painter.drawPixmap(self._room(), reel.base, QRectF(reel.base.rect()))
            for patch in reel.patches.get(at.cue, ()):
                painter.drawPixmap(patch.rect, patch.pixels, QRectF(patch.pixels.rect()))

    def ground(self, slide: int) -> QImage | None:
        """What no cue of a slide changes, where its pictures hold it with all their pixels."""
        reel = self._reels.get(slide)
        if reel is None or reel.draft:
            return None
        return reel.ground or (reel.base.toImage() if is_plain(self._pictures[slide], 0) else None)

    def change(self, one: At, other: At) -> QRegion:
        """Outside of which region two steps are the same, in logical pixels; empty where that is not known."""
        reel, following = (self._reels.get(at.slide) for at in (one, other))
        if reel is None or following is None or one.cue >= reel.made or other.cue >= following.made:
            return QRegion()
        lit = reel.changed(one.cue) + following.changed(other.cue)
        if reel is following:
            return lit
        if reel.draft or following.draft or reel.paper != following.paper or not self._is_exact():
            return QRegion()
        inked = reel.inked, following.inked
        return lit + inked[0] + inked[1] if inked[0] is not None and inked[1] is not None else QRegion()

    def is_draft(self, slide: int) -> bool:
        """Whether a slide is shown with fewer pixels than the window has."""
        reel = self._reels.get(slide)
        return reel is not None and reel.draft

    def steps(self) -> Iterator[int | None]:
        """Make what is still to be made, the nearest first; tells the number of a slide that can be shown from now on.

        All of it in the window's own thread: fonts that another thread has used do not outlive that thread, which
        crashed.
        """
        while (wanted := self._wanted()) is not None:
            slide, draft = wanted
            yield from self._making(slide, draft=draft)

    def _making(self, slide: int, *, draft: bool) -> Iterator[int | None]:
        """Make one slide, from where that was left."""
        yield from self.lay(slide)
        if self._shooting.get(slide, (None,))[0] != draft:
            self._shooting[slide] = draft, shoot(self._pictures[slide], self.ratio, draft=draft)
        for other in [each for each in self._shooting if each != slide and self._far(each) > _NEAR]:
            del self._shooting[other]
        for reel in self._shooting[slide][1]:
            is_new = reel is not None and self._reels.get(slide) is not reel
            if reel is not None:
                self._keep(slide, reel)
            yield slide if is_new else None
        self._shooting.pop(slide, None)

    def _wanted(self) -> tuple[int, bool] | None:
        """The slide to make next, and whether as a draft; None where nothing is to be made."""
        order = sorted(range(len(self.deck.slides)), key=self._far)
        missing = [slide for slide in order if not self._is_whole(slide)]
        if missing and self._far(missing[0]) <= 1:
            return missing[0], False
        near = [slide for slide in order if self._far(slide) <= 1 and self.is_draft(slide)]
        if near:
            return near[0], False
        if not missing:
            return None
        begun = self._shooting.get(missing[0])
        return missing[0], begun[0] if begun else self.bytes + self._largest(missing[0]) > self._most

    def _is_exact(self) -> bool:
        """Whether the window ends with a device pixel: of one cut in two, something of each slide would stay."""
        return all((side * self.ratio).is_integer() for side in (self.size.width(), self.size.height()))

    def _is_whole(self, slide: int) -> bool:
        """Whether every cue of a slide is made."""
        reel = self._reels.get(slide)
        return reel is not None and reel.whole

    def _far(self, slide: int) -> float:
        """How many slides there are to the one that is shown; going on is likelier than going back."""
        return slide - self.centre if slide >= self.centre else self.centre - slide + 0.5

    def _largest(self, slide: int) -> int:
        """Bytes that a slide may take with all its pixels, at most."""
        pixels = self.size.width() * self.size.height() * self.ratio * self.ratio
        return round(pixels * 4 * (1 + 0.6 * (len(self.deck.slides[slide].cues) - 1)))

    def _keep(self, slide: int, reel: Reel) -> None:
        """Take in the pictures of a slide; for that, those far away lose theirs and are made anew as drafts."""
        self._reels[slide] = reel
        far = sorted((each for each in self._reels if self._far(each) > 1 and not self.is_draft(each)), key=self._far)
        while far and not reel.draft and self.bytes > self._most:
            gone = far.pop()
            del self._reels[gone]
            self._shooting.pop(gone, None)

    def _told(self, slide: int) -> tuple[Briefing, Deck, Slide, tuple[float, float], Palette, Fonts]:
        """What a slide is laid out from."""
        size = (self.size.width(), self.size.height())
        return self._briefing, self.deck, self.deck.slides[slide], size, self.palette, self._fonts

    def _room(self) -> QRectF:
        return QRectF(0, 0, self.size.width(), self.size.height())
