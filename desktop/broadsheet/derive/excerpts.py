"""The sentence around each place where the text speaks of a thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.gathered import gathered

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Passage, Place, Ref, Span

_ENDS = {
    "zh": re.compile(r"[。！？!?]+[”’」』）)]*|\n"),
    "en": re.compile(r"[.!?]+[\"”’)]*(?=\s+[A-Z“\"‘(])|\n"),
}
_LONGEST = {"zh": 64, "en": 150}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence and the words in it.

    Attributes:
        place: the words in their passage.
        section: the section they stand in.
        before, words, after: the sentence in three parts; … stands where it was cut. Together about 64 Chinese
            or 150 Latin characters at most.
    """

    place: Place
    section: str
    before: str
    words: str
    after: str


def excerpts(briefing: Briefing, language: str, ref: Ref) -> tuple[Excerpt, ...]:
    """An excerpt for each place tied to a thing, in reading order."""
    tied = gathered(briefing.article(language)).tied.get((ref.kind, ref.id), ())
    return tuple(_excerpt(each.passage, each.span, language) for each in tied if each.span.target == ref)


def sentence_bounds(text: str, span: Span, language: str) -> tuple[int, int]:
    """Where the sentence around a span begins and ends, in code points."""
    ends = [match.end() for match in _ENDS.get(language, _ENDS["en"]).finditer(text)]
    first = max((end for end in ends if end <= span.start), default=0)
    return first, min((end for end in ends if end >= span.end), default=len(text))


def sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Begin and end of every sentence of a text, in code points, without the blanks around them."""
    found = []
    first = 0
    for end in [*(match.end() for match in _ENDS.get(language, _ENDS["en"]).finditer(text)), len(text)]:
        words = text[first:end]
        if words.strip():
            found.append((first + len(words) - len(words.lstrip()), first + len(words.rstrip())))
        first = end
    return tuple(found)


def _excerpt(passage: Passage, span: Span, language: str) -> Excerpt:
    text = passage.text
    first, last = sentence_bounds(text, span, language)
    before, after = text[first : span.start].lstrip(), text[span.end : last].rstrip()
    room = max(8, _LONGEST.get(language, _LONGEST["en"]) - (span.end - span.start))
    # What one side does not need the other may use.
    room_before = max(room // 2, room - len(after))
    room_after = max(room // 2, room - len(before))
    return Excerpt(
        passage.place(span), passage.section, _tail(before, room_before), text[span.start : span.end],
        _head(after, room_after),
    )  # fmt: skip


def _tail(text: str, room: int) -> str:
    """The end of a text, cut between words."""
    if len(text) <= room:
        return text
    cut = text[-room:]
    blank = cut.find(" ")
    return "…" + (cut[blank + 1 :] if 0 <= blank < room // 2 else cut)


def _head(text: str, room: int) -> str:
    """The beginning of a text, cut between words."""
    if len(text) <= room:
        return text
    cut = text[:room]
    blank = cut.rfind(" ")
    return (cut[:blank] if blank > room // 2 else cut) + "…"
