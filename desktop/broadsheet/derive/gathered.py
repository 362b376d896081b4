"""What is tied where, gathered once from a text and kept for the texts asked about last."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.model import Ref
from broadsheet.model.text import DATA_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.model import Article, Passage, Place, Span

_KEPT = 2
"""A briefing is read in one language or two."""


class Tied(NamedTuple):
    """Words tied to a thing.

    Attributes:
        order: number of the words among all that are tied, in reading order.
    """

    order: int
    passage: Passage
    span: Span

    @property
    def place(self) -> Place:
        """Where they stand."""
        return self.passage.place(self.span)

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.passage.text[self.span.start : self.span.end]


class Gathered:
    """A text by what its words are tied to; each answer is worked out when it is first asked for."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def tied(self) -> Mapping[tuple[str, str], Sequence[Tied]]:
        """The words tied to each thing, by its kind and id, in reading order."""
        found: dict[tuple[str, str], list[Tied]] = {}
        order = 0
        for passage in self.article.passages:
            for span in passage.spans:
                found.setdefault((span.kind, span.ref), []).append(Tied(order, passage, span))
                order += 1
        return found

    @cached_property
    def targets(self) -> frozenset[Ref]:
        """Everything that some words are tied to."""
        return frozenset(Ref(kind, id_) for kind, id_ in self.tied if kind in DATA_KINDS)

    @cached_property
    def mentions(self) -> Mapping[str, int]:
        """How often each name is mentioned, by its id."""
        return Counter(span.ref for each in self.article.passages for span in each.spans if span.kind == "entity")

    @cached_property
    def passages(self) -> Mapping[str, Sequence[Passage]]:
        """The passages of each section, in reading order."""
        found: dict[str, list[Passage]] = {}
        for passage in self.article.passages:
            found.setdefault(passage.section, []).append(passage)
        return found


_kept: list[Gathered] = []


def gathered(article: Article) -> Gathered:
    """What is tied in a text; a text is known again by being the same object."""
    for found in _kept:
        if found.article is article:
            return found
    found = Gathered(article)
    _kept[:] = [found, *_kept[: _KEPT - 1]]
    return found


def gathering(article: Article) -> Iterator[None]:
    """Gather what is tied in a text, in steps: asked for at once, it takes as long as setting the text."""
    found = gathered(article)
    for part in ("passages", "mentions", "tied"):
        getattr(found, part)
        yield
