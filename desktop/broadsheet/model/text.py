"""The text of a briefing: passages in reading order, and the spans that tie their words to data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from broadsheet.model.ref import Place, Ref

Role = Literal["kicker", "title", "byline", "heading", "passage", "caption", "credit"]
SpanKind = Literal[
    "figure", "claim", "entity", "event", "node", "plain", "lacuna", "seam", "link", "strong", "emphasis"
]

DATA_KINDS = frozenset({"figure", "claim", "entity", "event", "node"})


@dataclass(frozen=True, slots=True)
class Span:
    """A range of a passage and what it stands for.

    Attributes:
        start: first code point.
        end: code point after the last; equal to start for a lacuna or a seam.
        kind: a data kind (figure, claim, entity, event, node), plain, lacuna, seam, link (an address) or a style.
        ref: the thing's id, a plain number's reason, a lacuna's reason, a seam's number, an address.
    """

    start: int
    end: int
    kind: SpanKind
    ref: str

    @property
    def target(self) -> Ref | None:
        """The thing these words are tied to, or None where they are tied to nothing."""
        return Ref(self.kind, self.ref) if self.kind in DATA_KINDS else None


@dataclass(frozen=True, slots=True)
class RichText:
    """Text with spans; used for passages, notes, chart titles and summaries."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of the text.

    Attributes:
        id: section and number, e.g. ``s1p3``; kicker, title, byline and credit are ``kicker``, ``title``, ``byline``,
            ``credit``; headings are ``s1h``; captions ``s1c1``.
        section: s0, s1…
        role: what the block is.
        text: its words without markup.
        spans: ordered by start; they may nest (a figure inside emphasis) but never cross.
        image: path of the picture inside the briefing, for a caption; empty where the picture is missing.
        line: line of the Markdown file where the block starts (1-based).
    """

    id: str
    section: str
    role: Role
    text: str
    spans: tuple[Span, ...] = ()
    image: str = ""
    line: int = 0

    def place(self, span: Span) -> Place:
        """Where a span of this passage stands."""
        return Place(self.id, span.start, span.end)


@dataclass(frozen=True, slots=True)
class Article:
    """The text in one language: its passages in reading order, and the Markdown they were read from."""

    language: str
    passages: tuple[Passage, ...]
    markdown: str
