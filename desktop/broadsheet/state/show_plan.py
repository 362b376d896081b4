"""The order of a deck: which step comes after which, and when each is to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from broadsheet.derive.slides import Deck, Slide


class At(NamedTuple):
    """A step of a talk: number of the slide among all of the deck, and of the cue on it, both from 0."""

    slide: int = 0
    cue: int = 0


class Plan:
    """The steps of one deck. Times are planned seconds since the talk begins, which is when the cover is left."""

    def __init__(self, deck: Deck) -> None:
        self._slides = deck.slides
        self._begins: list[float] = []
        moment = 0.0
        for slide in deck.slides:
            self._begins.append(moment)
            moment += _seconds(slide)
        self.total = moment

    def after(self, at: At) -> At | None:
        """The next step; None on the last of the talk itself, and on the last of a backup slide."""
        if at.cue + 1 < len(self._slides[at.slide].cues):
            return At(at.slide, at.cue + 1)
        return self._beside(at.slide, 1, 0)

    def before(self, at: At) -> At | None:
        """The step before; None on the first, and on the first of a backup slide."""
        return At(at.slide, at.cue - 1) if at.cue > 0 else self._beside(at.slide, -1, -1)

    def span(self, at: At) -> tuple[float, float]:
        """When a step is to be come to and to be left."""
        slide = self._slides[at.slide]
        begin, each = self._begins[at.slide], _seconds(slide) / len(slide.cues)
        return begin + each * at.cue, begin + each * (at.cue + 1)

    def find(self, old: Deck, at: At) -> At:
        """A step of another deck in this one: its slide, else the nearest before it that is still there."""
        new = {slide.id: number for number, slide in enumerate(self._slides)}
        for slide in reversed(old.slides[: at.slide + 1]):
            if slide.id in new:
                number = new[slide.id]
                same = slide is old.slides[at.slide]
                return At(number, _same_cue(slide, self._slides[number], at.cue) if same else 0)
        return At()

    def _beside(self, slide: int, by: int, cue: int) -> At | None:
        """The first or the last step of the slide beside one, passing over none; None beside a backup slide."""
        there = slide + by
        if self._slides[slide].backup or not 0 <= there < len(self._slides) or self._slides[there].backup:
            return None
        return At(there, cue % len(self._slides[there].cues))


def _seconds(slide: Slide) -> float:
    """What is planned for a slide; the cover stands before the talk begins."""
    return 0.0 if slide.kind in ("welcome", "cover") or slide.backup else float(slide.seconds)


def _same_cue(old: Slide, new: Slide, cue: int) -> int:
    """The cue that lights the same things, else the one of the same number as far as there are so many."""
    if old.cues[cue].refs and old.cues[cue] in new.cues:
        return new.cues.index(old.cues[cue])
    return min(cue, len(new.cues) - 1)
