"""The text of a briefing, searched sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from broadsheet.derive.search.corpus import Corpus
from broadsheet.derive.search.hits import Hit
from broadsheet.derive.search.sentences import Sentence, sentence_around
from broadsheet.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.derive.search.query import Query, Term
    from broadsheet.model import Article

    Spans = Iterator[tuple[int, int]]

MOST = 40
"""Sentences that are listed; the bar in the text goes through all."""
_TRIED = 4000
"""Passages that are looked at for the words that must stand there too."""
_TEXT, _HEADING, _BY_SPELLING = 50.0, 18.0, 20.0
"""How well a sentence answers, how much more a heading, and how much less what is only spelled so."""
_PIECE = 512
"""Answers that are taken out of an array at once."""
_HEADS = frozenset({"title", "heading", "kicker"})


class Body:
    """One text in one language."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.corpus = Corpus(passage.text for passage in article.passages)
        self._numbers = {passage.id: number for number, passage in enumerate(article.passages)}

    def range_of(self, first: str, last: str) -> tuple[int, int]:
        """First position of a passage and the position after another one; nothing where there is no such passage."""
        if first not in self._numbers or last not in self._numbers:
            return 0, 0
        return self.corpus.bounds(self._numbers[first])[0], self.corpus.bounds(self._numbers[last])[1]

    def positions(self, place: Place) -> tuple[int, int]:
        """First and last position of words in the folded text."""
        number = self._numbers.get(place.passage, 0)
        start, offsets = self.corpus.starts[number], self.corpus.folded[number].offsets
        if offsets is None:
            return start + place.start, start + place.end
        return start + bisect_left(offsets, place.start), start + bisect_left(offsets, place.end)

    def hits(self, query: Query, most: int = MOST) -> tuple[list[Hit], int]:
        """The first sentences that hold every term, and how often a single term stands in the text."""
        finders = [_Finder(self.corpus, term) for term in query.terms]
        if not finders or not all(finder.count for finder in finders):
            return [], 0
        rarest = min(finders, key=_count)
        others = [finder for finder in finders if finder is not rarest]
        found = list(islice(self._sentences(query, rarest, others), most))
        return found, rarest.count if not others else len(found)

    def sections(self) -> dict[str, str]:
        """The heading of each section."""
        return {passage.section: passage.text for passage in self.article.passages if passage.role == "heading"}

    def _sentences(self, query: Query, rarest: _Finder, others: Sequence[_Finder]) -> Iterator[Hit]:
        seen: set[tuple[int, int]] = set()
        for score, spans in ((_TEXT, rarest.literal()), (_TEXT - _BY_SPELLING, rarest.spelled())):
            beyond = 0
            for start, end in islice(self._with_all(spans, others), _TRIED) if others else spans:
                if start < beyond:
                    continue  # in the sentence that was told last
                number, first, last = self.corpus.original(start, end)
                sentence = self._sentence(number, first, last, query)
                beyond = start + sentence.last - first if self.corpus.folded[number].offsets is None else 0
                if (number, sentence.first) not in seen:
                    seen.add((number, sentence.first))
                    yield self._hit(number, first, last, sentence, score)

    def _sentence(self, number: int, first: int, last: int, query: Query) -> Sentence:
        return sentence_around(self.article.passages[number].text, first, last, self.article.language, query)

    def _hit(self, number: int, first: int, last: int, sentence: Sentence, score: float) -> Hit:
        passage = self.article.passages[number]
        head = passage.role in _HEADS
        place = Place(passage.id, first, last)
        return Hit(
            "heading" if head else "text", sentence.text, passage.section, sentence.ranges, place=place,
            score=score + (_HEADING if head else 0),
        )  # fmt: skip

    def _with_all(self, spans: Spans, others: Sequence[_Finder]) -> Spans:
        """The first span in each passage that holds the other terms too."""
        last = tried = 0
        for start, end in spans:
            if start < last:
                continue
            tried += 1
            if tried > _TRIED * 5:
                return
            first, last = self.corpus.bounds(self.corpus.at(start))
            if all(other.is_in(first, last) for other in others):
                yield start, end


class _Finder:
    """Finds one term in a corpus: its characters, and what is spelled like it."""

    def __init__(self, corpus: Corpus, term: Term) -> None:
        self._text, self._corpus, self._term = corpus.text, corpus, term
        self._written = sum(corpus.text.count(form) for form in term.forms)
        wanted = term.is_spelled and len(term.text) > 1
        self._spelled = corpus.spelled(term.text) if wanted else None
        spelled = len(self._spelled.starts) if self._spelled else 0
        self.count = max(self._written, spelled)

    def literal(self) -> Spans:
        """Where it stands as it was typed."""
        forms = [form for form in self._term.forms if form in self._text]
        spans = ((at, at + len(form)) for form in forms for at in self._corpus.literal(form))
        return spans if len(forms) < 2 else iter(sorted(spans))

    def spelled(self) -> Spans:
        """Where characters are spelled like it."""
        if self._spelled is None:
            return
        starts, ends = self._spelled
        for piece in range(0, len(starts), _PIECE):
            among = slice(piece, piece + _PIECE)
            for at, end in zip(starts[among].tolist(), ends[among].tolist(), strict=True):
                if not self._text.startswith(self._term.text, at):
                    yield at, end

    def is_in(self, first: int, last: int) -> bool:
        """Whether it stands in a range."""
        if any(self._text.find(form, first, last) >= 0 for form in self._term.forms):
            return True
        if self._spelled is None:
            return False
        starts, ends = self._spelled
        at = int(starts.searchsorted(first))
        return at < len(starts) and int(ends[at]) <= last


def _count(finder: _Finder) -> int:
    return finder.count
