"""Slides of a briefing: a deck out of every one, by rule, and by what its editor decided (``deck.json``, the notes)."""

from broadsheet.derive.slides.data import LENGTHS, CoverFields, Cue, Deck, KeySentence, KeySpan, Slide, SlideKind
from broadsheet.derive.slides.making import cover_fields, deck

__all__ = [
    "LENGTHS",
    "CoverFields",
    "Cue",
    "Deck",
    "KeySentence",
    "KeySpan",
    "Slide",
    "SlideKind",
    "cover_fields",
    "deck",
]
