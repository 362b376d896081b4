"""An article in its true order, and all that was done to the source to get there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of the article, or several joined.

    Attributes:
        role: kicker, title, byline, lead, heading, passage, caption, banner or credit; the lead's passages are of
            section s0, and ``lead`` reads as ``passage``.
        section: s0, s1…
        ranges: ranges of the source in reading order; the text is what stands there, with a blank where two Latin
            words meet.
        seams: offsets in ``text`` where two ranges were joined.
        image: for a caption, the name of the picture in the source.
    """

    role: str
    section: str
    ranges: tuple[tuple[int, int], ...]
    text: str
    seams: tuple[int, ...] = ()
    image: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """A place where two blocks of the source may belong together.

    Attributes:
        left: source offset where the left piece ends.
        right: source offset where the right piece starts.
        applied: True where the pieces were joined, False where it is only proposed.
        rule: the name of the evidence that weighed most.
        alternatives: other right starts for the same left end, best first, each with its confidence.
    """

    left: int
    right: int
    confidence: float
    applied: bool
    rule: str
    alternatives: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """A block that stands elsewhere in the article than in the source.

    Attributes:
        start, end: its range in the source.
        after: source offset of the end of what it follows now; -1 where it comes first.
    """

    start: int
    end: int
    after: int
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Lacuna:
    """A place where the source lost text.

    Attributes:
        piece: index of the piece it stands in.
        offset: code point of that piece's text.
    """

    piece: int
    offset: int
    section: str
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """The article as its pieces in reading order. What the source does not tell is empty.

    Attributes:
        language: zh or en.
        byline: names or lines, in order.
        date: ISO 8601, the day, month or year the article is of.
        dropped: ranges of the source that are no text: the marks of headings and quotes in plain text.
    """

    pieces: tuple[Piece, ...]
    joins: tuple[Join, ...] = ()
    moved: tuple[Move, ...] = ()
    lacunae: tuple[Lacuna, ...] = ()
    language: str = "zh"
    byline: tuple[str, ...] = ()
    credit: str = ""
    newspaper: str = ""
    date: str = ""
    dropped: tuple[tuple[int, int], ...] = ()
