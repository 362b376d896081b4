"""What an import found in an article, beside the briefing it made of it: where, how sure, by which rule."""

from __future__ import annotations

from dataclasses import dataclass

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Something that reading the source put up with: a code, its arguments, the ranges it speaks of."""

    code: str
    args: tuple[str, ...] = ()
    ranges: Ranges = ()


@dataclass(frozen=True, slots=True)
class SourcePiece:
    """A block of the article and the source it is made of.

    Attributes:
        passage: its id in the briefing; empty for a banner, which the text leaves out.
        ranges: of the source, in reading order.
        seams: offsets in the passage where ranges were joined.
        text: of a banner; empty for what the briefing holds itself.
        state: open, accepted, corrected or rejected: what a person said of its role.
    """

    passage: str
    role: str
    section: str
    ranges: Ranges
    seams: tuple[int, ...] = ()
    text: str = ""
    state: str = "open"


@dataclass(frozen=True, slots=True)
class FoundJoin:
    """A place where two pieces were joined, or may belong together.

    Attributes:
        left, right: offsets in the source: the end of the one, the start of the other.
        before, after: the words there.
        applied: True where they were joined.
        choice: 1 for the best continuation of this end, 2 for the next…
        state: open, accepted, corrected or rejected, as a person judged it.
    """

    left: int
    right: int
    before: str
    after: str
    confidence: float
    applied: bool
    rule: str
    choice: int = 1
    state: str = "open"


@dataclass(frozen=True, slots=True)
class FoundMove:
    """A block that stands elsewhere than in the source. after: source offset of what it follows; -1 for none."""

    start: int
    end: int
    after: int
    words: str
    confidence: float
    rule: str
    state: str = "open"


@dataclass(frozen=True, slots=True)
class FoundLacuna:
    """A place where the source lost text. before: the words it breaks off with."""

    passage: str
    offset: int
    section: str
    before: str
    confidence: float
    rule: str
    state: str = "open"


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Words of the text and what they were taken for.

    Attributes:
        kind: figure, claim, entity, event, node or plain; untied for a name that the briefing it was tied to lacks.
        ref: the thing's id; a plain number's reason.
        passage, start, end: where they stand in the briefing's text.
        ranges: where they stand in the source.
        words: as they stand.
        unit: of a figure, in the article's own words.
        period: the article's own words for its time.
        confidence: from 0 to 1.
        rule: the name of the rule that found them.
        state: open, accepted, corrected or rejected, as a person judged it.
    """

    kind: str
    ref: str
    passage: str
    start: int
    end: int
    ranges: Ranges
    words: str
    confidence: float
    rule: str
    unit: str = ""
    period: str = ""
    state: str = "open"


@dataclass(frozen=True, slots=True)
class FoundChart:
    """A chart that the import drew, and why."""

    chart: str
    confidence: float
    rule: str
    state: str = "open"


@dataclass(frozen=True, slots=True)
class FoundLack:
    """Something that the briefing holds which the article was tied to, and the article does not state.

    Attributes:
        kind: figure, claim, event, entity or node.
        ref: its id.
        words: what it is called. value: of a figure or claim.
    """

    kind: str
    ref: str
    words: str
    value: str = ""
    state: str = "open"


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything an import found.

    Attributes:
        name, kind: of the source file.
        language: of the article.
        length: of the source, in code points.
    """

    name: str
    kind: str
    language: str
    length: int
    notes: tuple[SourceNote, ...] = ()
    pieces: tuple[SourcePiece, ...] = ()
    joins: tuple[FoundJoin, ...] = ()
    moved: tuple[FoundMove, ...] = ()
    lacunae: tuple[FoundLacuna, ...] = ()
    words: tuple[FoundWords, ...] = ()
    charts: tuple[FoundChart, ...] = ()
    lacking: tuple[FoundLack, ...] = ()
