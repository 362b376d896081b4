"""How long each step of a deck stands where nobody speaks: as long as it takes to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.derive.slides.data import Deck, Slide

_READ = {"zh": 5.0, "en": 15.0}
"""Characters a second of somebody who reads from a wall while standing."""
_LOOK, _CHART, _LIGHT = 4.0, 3.0, 4.0
"""Seconds to find one's way on a slide, to look at a chart, and to see what a cue lights."""
_LONGEST = 30.0
_MORE = 2.0
"""A step may stand so many times as long as reading takes where the talk has planned more for it."""


class Dwell(NamedTuple):
    """One step of the loop: number of the slide among all of the deck, its cue, and the seconds it stands."""

    slide: int
    cue: int
    seconds: float


def dwells(deck: Deck) -> tuple[Dwell, ...]:
    """Every step of the loop; the welcome page and slides kept for questions are left out.

    A deck of nothing else is shown as it is: the loop never is empty.
    """
    usual = [at for at, slide in enumerate(deck.slides) if slide.kind != "welcome" and not slide.backup]
    return tuple(step for at in usual or range(len(deck.slides)) for step in _steps(deck, at))


def _steps(deck: Deck, at: int) -> Iterator[Dwell]:
    slide = deck.slides[at]
    for cue in range(len(slide.cues)):
        need = _reading(slide, deck.language) if cue == 0 else _LIGHT
        planned = slide.seconds / len(slide.cues)
        yield Dwell(at, cue, round(min(max(need, min(planned, _MORE * need)), _LONGEST), 1))


def _reading(slide: Slide, language: str) -> float:
    words = len(slide.title) + (len(slide.key.text) if slide.key else 0)
    return _LOOK + words / _READ.get(language, _READ["en"]) + _CHART * len(slide.charts)
