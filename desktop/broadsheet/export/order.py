"""What is asked of an exporter, and what it gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, Protocol

from broadsheet.derive.slides import own_wishes, wished_deck
from broadsheet.model.page_marks import PageMarks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import BinaryIO

    from broadsheet.derive.slides import CoverFields, Deck
    from broadsheet.model import Briefing


@dataclass(frozen=True, slots=True)
class Options:
    """How something is exported. Every format names in the table those that it heeds.

    Attributes:
        theme: light, dark or projector: the colours of charts and slides.
        minutes: the length that slides are chosen for.
        shape: of slides, a key of `broadsheet.derive.slides.SHAPES`.
        a_page: slides on a page of a handout: 1, 2, 3 or 6.
        width: of a chart in pixels of scale 1; slides are as wide as their shape says.
        scale: pixels of a picture for one of these.
        transparent: whether a picture has no ground.
        parts: ids of the charts and slides that are wanted, all where it is empty.
        cues: whether a slide's cues are animations of one slide or slides of their own.
        archive: whether the standalone app comes as one archive instead of a folder.
        cover: what stands on the welcome page and the cover; None takes what the briefing says.
        marks: what every page carries.
    """

    theme: Literal["light", "dark", "projector"] = "light"
    minutes: int = 12
    shape: Literal["16:9", "4:3"] = "16:9"
    a_page: Literal[1, 2, 3, 6] = 2
    width: int = 960
    scale: float = 2.0
    transparent: bool = False
    parts: tuple[str, ...] = ()
    cues: Literal["animations", "slides"] = "animations"
    archive: bool = False
    cover: CoverFields | None = None
    marks: PageMarks = field(default_factory=PageMarks)


def _nobody(done: int, whole: int) -> None:
    """Nobody wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class Order:
    """One export.

    Attributes:
        language: of everything that is written, one of the briefing's.
        told: called with how many steps are done, of how many.
        files: ``Opened.files`` of the briefing, for what hands on the briefing itself.
    """

    briefing: Briefing
    language: str
    options: Options = field(default_factory=Options)
    told: Callable[[int, int], None] = _nobody
    files: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))

    def deck(self) -> Deck:
        """The slides that the options ask for, with their page marks."""
        wishes = own_wishes(self.briefing, self.language, self.options.minutes)
        if self.options.cover is not None:
            wishes = replace(wishes, cover=self.options.cover)
        return replace(wished_deck(self.briefing, self.language, wishes), marks=self.options.marks)


class Tree(Protocol):
    """Something too large for the memory, which writes itself."""

    def __call__(self, folder: Path) -> None:
        """Fill an empty folder; what it raises leaves nothing behind."""


@dataclass(frozen=True, slots=True)
class Stream:
    """A file too large for the memory.

    Attributes:
        write: writes it into an open file, from its beginning to its end; what it raises leaves nothing behind.
        endings: that its name may have; a name without any gets the first.
    """

    write: Callable[[BinaryIO], None]
    endings: tuple[str, ...]


Product = bytes | Mapping[str, bytes] | Tree | Stream
"""A file, the files of a folder by their relative paths, what fills a folder itself, or what writes a file itself."""


class Exporter(Protocol):
    """One format."""

    def __call__(self, order: Order) -> Product:
        """Make it.

        Raises:
            FileProblem: it cannot be made of this briefing; one line says why.
        """
