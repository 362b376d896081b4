"""Slides of a briefing: a deck out of every one, by rule, and by what its editor decided (``deck.json``, the notes)."""

from broadsheet.derive.slides.data import (
    LENGTHS,
    SHAPES,
    CoverFields,
    Cue,
    Deck,
    KeySentence,
    KeySpan,
    Slide,
    SlideKind,
)
from broadsheet.derive.slides.dwelling import Dwell, dwells
from broadsheet.derive.slides.finding import FoundSlide, find_slides, slide_names
from broadsheet.derive.slides.making import cover_fields, deck
from broadsheet.derive.slides.wishes import Wishes, own_wishes, wished_deck

__all__ = [
    "LENGTHS",
    "SHAPES",
    "CoverFields",
    "Cue",
    "Deck",
    "Dwell",
    "FoundSlide",
    "KeySentence",
    "KeySpan",
    "Slide",
    "SlideKind",
    "Wishes",
    "cover_fields",
    "deck",
    "dwells",
    "find_slides",
    "own_wishes",
    "slide_names",
    "wished_deck",
]
