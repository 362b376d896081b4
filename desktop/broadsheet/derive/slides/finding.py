"""Finds slides by words, pinyin or initials, in their titles, sentences and notes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.derive.search.folding import fold
from broadsheet.derive.search.query import read_query

if TYPE_CHECKING:
    from broadsheet.derive.search.query import Query
    from broadsheet.derive.slides.data import Deck, Slide


class FoundSlide(NamedTuple):
    """A slide that answers to a query.

    Attributes:
        number: of the slide, counted from 1 among all of the deck.
        title: what it is called.
        line: its sentence, or the paragraph of the notes in which the words stand.
        backup: whether it is kept for questions.
    """

    number: int
    title: str
    line: str
    backup: bool


def find_slides(deck: Deck, text: str) -> tuple[FoundSlide, ...]:
    """The slides that a speaker may mean, the likeliest first; all of them for an empty query."""
    query = read_query(text)
    found = []
    for number, slide in enumerate(deck.slides, 1):
        rank, line = (0, _sentence(slide)) if not query.terms else _rank(query, text.strip(), number, slide)
        if rank is not None:
            found.append((rank, FoundSlide(number, slide.title, line, slide.backup)))
    return tuple(each for _, each in sorted(found))


def slide_names(deck: Deck) -> tuple[str, ...]:
    """What each slide is told from the others by: its title, or what it says where several have one title."""
    titles = Counter(slide.title for slide in deck.slides)
    return tuple((titles[slide.title] > 1 and _sentence(slide)) or slide.title for slide in deck.slides)


def _rank(query: Query, typed: str, number: int, slide: Slide) -> tuple[int | None, str]:
    """How far from the slide's name the words stand, and the line to show; None where they do not."""
    sentence = _sentence(slide)
    if typed == str(number):
        return 0, sentence
    if _answers(query, f"{slide.title} {sentence}"):
        return (1 if _answers(query, slide.title) else 2), sentence
    line = next((note for note in slide.notes if _answers(query, note)), "")
    if line:
        return 3, line
    whole = " ".join((slide.title, sentence, *slide.notes))
    return (4 if _answers(query, whole) else None), sentence


def _answers(query: Query, text: str) -> bool:
    """Whether every word stands in a text, as it is written or as it is spelled."""
    folded = fold(text).text
    return all(any(True for _ in term.spans(folded)) for term in query.terms)


def _sentence(slide: Slide) -> str:
    return slide.key.text if slide.key else ""
