"""The deck as data: slides, their cues and their key sentences. Windows, thumbnails and exports all read this."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from broadsheet.model.page_marks import PageMarks

if TYPE_CHECKING:
    from broadsheet.model import Place, Ref

SlideKind = Literal["welcome", "cover", "section", "names", "timeline", "sources"]
LENGTHS = (5, 12, 20)
"""Minutes a talk may be made for; others are made like the nearest of them."""
SHAPES = {"16:9": (1920, 1080), "4:3": (1440, 1080)}
"""Shapes of slides, and their size in pixels."""


@dataclass(frozen=True, slots=True)
class KeySpan:
    """Words of a key sentence that print a figure, state a claim or name a node; ends count code points."""

    start: int
    end: int
    ref: Ref


@dataclass(frozen=True, slots=True)
class KeySentence:
    """The one sentence of a slide.

    Attributes:
        text: plain words.
        spans: its figures, claims and nodes in the order in which it says them; they do not overlap.
        place: where the article says it; None for a sentence of an editor.
    """

    text: str
    spans: tuple[KeySpan, ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """One step of a slide.

    Attributes:
        kind: show (the slide as it is), light (some figures are lit) or footnote (the note on scopes is marked).
        refs: what is lit beyond the cue before: figures, claims, nodes; empty for the other kinds.
    """

    kind: Literal["show", "light", "footnote"]
    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide.

    Attributes:
        id: welcome, cover, s1, s1-2 …, names, timeline, sources; stable in every language and length.
        section: id of its section; empty for slides of none.
        title: heading of the section, or what the slide is called.
        key: its sentence; None where it has none.
        charts: ids of its charts in the order in which they are set.
        cues: at least one, the first always of kind show.
        seconds: planned for it; those of a deck add up to its minutes, a backup slide has none.
        notes: paragraphs for the speaker, plain words.
        backup: whether it is kept for questions: last, and passed over by “next”.
    """

    id: str
    kind: SlideKind
    section: str
    title: str
    key: KeySentence | None
    charts: tuple[str, ...]
    cues: tuple[Cue, ...]
    seconds: int = 0
    notes: tuple[str, ...] = ()
    backup: bool = False


@dataclass(frozen=True, slots=True)
class CoverFields:
    """What a speaker fills in before a talk, in the language of the talk; an empty one is left out.

    Attributes:
        welcome: a line like 热烈欢迎××一行; the welcome page is there only where this is.
        notice: a mark like 内部资料.
    """

    welcome: str = ""
    unit: str = ""
    speaker: str = ""
    date: str = ""
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """The slides of a talk, in the order in which they are shown; hidden ones are left out, backup ones come last.

    Attributes:
        cover: what the speaker filled in.
        marks: what every slide carries; their notice goes before that of the cover.
        coded: id of the slide that carries the code of the marks; the last of the talk where it is empty.
    """

    language: str
    minutes: int
    slides: tuple[Slide, ...]
    cover: CoverFields = field(default_factory=CoverFields)
    marks: PageMarks = field(default_factory=PageMarks)
    coded: str = ""

    @property
    def notice(self) -> str:
        """The one notice that its slides show at the head."""
        return self.marks.notice or self.cover.notice

    @property
    def main(self) -> tuple[Slide, ...]:
        """The slides of the talk itself, without those kept for questions."""
        return tuple(slide for slide in self.slides if not slide.backup)

    def index(self, slide_id: str) -> int:
        """The place of a slide among all.

        Raises:
            KeyError: the deck has no such slide.
        """
        for at, slide in enumerate(self.slides):
            if slide.id == slide_id:
                return at
        raise KeyError(slide_id)
