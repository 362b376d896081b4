"""The text of a briefing in hand: parts that can be re-ordered, split, joined, tied; and the briefing made of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.derive.revising.fault import refused
from broadsheet.importer.repair.signs import glue
from broadsheet.importer.writing import by_place
from broadsheet.model import Span
from broadsheet.model.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.model import Briefing, Passage
    from broadsheet.model.findings import Ranges, SourcePiece

_BANNER = "banner"
OUTSIDE = frozenset({"byline", "credit", "banner"})
"""Roles whose words stand beside the text: in the manifest, or nowhere."""

FRONT = frozenset({"title", "kicker", "byline", "credit"})
"""Roles that have their place before the text or after it."""

STYLES = frozenset({"strong", "emphasis"})
"""Kinds of spans that tie nothing."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A range of a passage as it was."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A passage to be: what it is made of.

    Attributes:
        role: of the passage; ``banner`` for what the text leaves out.
        image: path of the picture of a caption.
    """

    role: str
    slices: tuple[Slice, ...]
    image: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A passage as it was.

    Attributes:
        key: its id; of a banner, its number among the pieces.
        origins: start and end in the text, start in the source, of each range it is made of.
        state: of its role.
    """

    key: str
    role: str
    section: str
    text: str
    spans: tuple[Span, ...]
    image: str
    origins: tuple[tuple[int, int, int], ...]
    state: str = "open"

    def ranges(self, start: int, end: int) -> Ranges:
        """The ranges of the source that some of its words come from."""
        found = []
        for begin, stop, origin in self.origins:
            left, right = max(begin, start), min(stop, end)
            if left < right:
                found.append((origin + left - begin, origin + right - begin))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Draft:
    """A briefing whose text is being changed.

    Attributes:
        words: its passages and banners as they are, by key.
        parts: the same, in reading order.
    """

    briefing: Briefing
    language: str
    source: str
    words: Mapping[str, Words]
    parts: tuple[Part, ...]

    def at(self, key: str) -> int:
        """Which part is the passage of a key.

        Raises:
            Refused: none is.
        """
        for at, part in enumerate(self.parts):
            if len(part.slices) == 1 and part.slices[0].key == key:
                return at
        raise refused("unknown-passage", "", key)

    def end_of(self, left: int) -> tuple[str, int] | None:
        """Passage and offset of the end of words that end at an offset of the source."""
        for key, words in self.words.items():
            for at, stop, origin in words.origins:
                if origin < left <= origin + stop - at:
                    return key, at + left - origin
        return None

    def with_spans(self, spans: Mapping[str, tuple[Span, ...]]) -> Draft:
        """The draft with other spans in some passages."""
        words = {**self.words, **{key: replace(self.words[key], spans=each) for key, each in spans.items()}}
        return replace(self, words=MappingProxyType(words))


def draft_of(briefing: Briefing, source: str) -> Draft:
    """Take a briefing in hand.

    Args:
        briefing: an imported one.
        source: the article as it came; empty where it is not kept.
    """
    language = language_of(briefing)
    found = briefing.findings
    pieces = found.pieces if found else ()
    by_passage = {piece.passage: piece for piece in pieces if piece.passage}
    words = {
        passage.id: _words(passage, by_passage.get(passage.id), source)
        for passage in briefing.articles[language].passages
    }
    order = list(words)
    before = ""
    for number, piece in enumerate(pieces):
        if piece.passage:
            before = piece.passage
        elif piece.text:
            key = f"{_BANNER}{number}"
            origins = origins_of(piece.text, piece.ranges, source)
            words[key] = Words(key, _BANNER, piece.section, piece.text, (), "", origins, piece.state)
            order.insert(order.index(before) + 1 if before in order else 0, key)
            before = key
    parts = tuple(Part(words[key].role, (_whole(words[key]),), words[key].image) for key in order)
    return Draft(briefing, language, source, MappingProxyType(words), parts)


def language_of(briefing: Briefing) -> str:
    """The language of the article that was imported."""
    found = briefing.findings
    return found.language if found and found.language in briefing.articles else briefing.manifest.default_language


def origins_of(text: str, ranges: Ranges, source: str) -> tuple[tuple[int, int, int], ...]:
    """Start and end in the text, start in the source, of each range; a blank put between two is stepped over."""
    at = 0
    found = []
    for begin, end in ranges:
        words = source[begin:end]
        if not text.startswith(words, at) and text.startswith(words, at + 1):
            at += 1
        stop = min(at + end - begin, len(text))
        found.append((at, stop, begin))
        at = stop
    return tuple(found)


def joined(draft: Draft, part: Part) -> tuple[str, tuple[tuple[int, Slice], ...]]:
    """The text of a part, and where in it each of its slices begins."""
    text = ""
    starts = []
    for each in neat(draft, part).slices:
        words = draft.words[each.key].text[each.start : each.end]
        text += glue(text, words)
        starts.append((len(text), each))
        text += words
    return text, tuple(starts)


def neat(draft: Draft, part: Part) -> Part:
    """The part without blanks at the edges of its slices, and slices that follow one another as one."""
    kept: list[Slice] = []
    for each in part.slices:
        words = draft.words[each.key].text[each.start : each.end]
        bare = words.strip()
        start = each.start + len(words) - len(words.lstrip()) if bare else each.end
        if kept and kept[-1].key == each.key and not draft.words[each.key].text[kept[-1].end : start].strip():
            kept[-1] = replace(kept[-1], end=start + len(bare))
        elif bare:
            kept.append(Slice(each.key, start, start + len(bare)))
    return replace(part, slices=tuple(kept))


def spans_of(draft: Draft, starts: tuple[tuple[int, Slice], ...]) -> tuple[Span, ...]:
    """The spans of a part, moved with their words; where slices meet, a seam; words that are cut are tied no more."""
    found: list[Span] = []
    for (_, left), (at, right) in pairwise(starts):
        end = at if left.key == right.key else _end(starts, left)
        found.append(Span(end, end, "seam", ""))
    for at, each in starts:
        found += _moved(draft.words[each.key].spans, each, at, len(draft.words[each.key].text))
    return tuple(sorted(found, key=by_place))


def _end(starts: tuple[tuple[int, Slice], ...], of: Slice) -> int:
    return next(at + each.end - each.start for at, each in starts if each is of)


def _moved(spans: tuple[Span, ...], of: Slice, at: int, length: int) -> Iterator[Span]:
    for span in spans:
        inside = of.start <= span.start and span.end <= of.end
        if span.start == span.end:
            edge = span.start in (of.start, of.end)
            inside = inside and not (edge and span.kind == "seam")
            inside = inside and not (span.start == of.start and of.start > 0)  # it belongs to what ends there
        elif not inside and of.end == length and span.start >= of.start and span.end > of.end:
            inside = False
        if inside:
            yield Span(span.start - of.start + at, span.end - of.start + at, span.kind, span.ref)


def _whole(words: Words) -> Slice:
    return Slice(words.key, 0, len(words.text))


def _words(passage: Passage, piece: SourcePiece | None, source: str) -> Words:
    origins = origins_of(passage.text, piece.ranges, source) if piece else ()
    state = piece.state if piece else "open"
    return Words(passage.id, passage.role, passage.section, passage.text, passage.spans, passage.image, origins, state)


NOTHING = Findings(name="", kind="", language="", length=0)
"""The findings of a briefing that has none."""
