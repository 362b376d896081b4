"""A named thing of an article, and where the article names it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name something.

    Attributes:
        passage: id of the passage.
        start, end: code points of it.
        rule: the name of the rule that found it.
    """

    passage: str
    start: int
    end: int
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """A named thing.

    Attributes:
        id: lower-case ASCII with dashes, alone of its kind in the article.
        type: one of the types of `docs/format.md`.
        name: as the article names it in full.
        part_of: id of what it lies in or belongs to; empty where the article does not tell.
        mentions: in reading order.
        summary: the passage and range of the first sentence that says what it is; None where none does.
        spoken_of: where it is meant without its name (“该平台”); no mentions, and shown in the review alone.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...]
    part_of: str
    mentions: tuple[Mention, ...]
    summary: tuple[str, int, int] | None = None
    spoken_of: tuple[Mention, ...] = ()
