"""A small deck and a clock in the hand, for tests of a talk."""

from broadsheet.derive.slides import Cue, Deck, Slide
from broadsheet.model import Ref
from broadsheet.state.presentation import Presentation
from broadsheet.state.show_clock import ShowClock


class HandClock:
    """Stands still until it is set."""

    def __init__(self):
        self.time = 1000.0

    def __call__(self):
        return self.time


def slide(id_, kind="section", cues=3, seconds=120, *, backup=False):
    steps = (Cue("show"), *(Cue("light", (Ref("figure", f"{id_}-{at}"),)) for at in range(1, cues)))
    return Slide(id_, kind, id_, id_.upper(), None, (), steps, seconds, ("Say it.",), backup)


SLIDES = (slide("cover", "cover", 1, 30), slide("s1"), slide("s2", cues=2), slide("sources", "sources", 1, 60))
BACKUP = slide("s1-2", cues=2, seconds=0, backup=True)


def a_deck(*slides, minutes=5, language="zh"):
    return Deck(language, minutes, slides or (*SLIDES, BACKUP))


def a_talk(deck=None, learnt=None):
    """A presentation and the clock that it reads."""
    hand = HandClock()
    return Presentation(deck or a_deck(), ShowClock(hand), learnt), hand
