"""What every page of a reading form is made of: the briefing, the look, the frame, and what is told of its claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.derive.checking import check_item, queue
from broadsheet.derive.coverage import coverage
from broadsheet.derive.dossier import dossier
from broadsheet.derive.timeline import timeline
from broadsheet.derive.verdict_marks import stating
from broadsheet.derive.verdicts import judge_all
from broadsheet.typeset.sheets.leaf import Leaf
from broadsheet.typeset.word_graphics import WordGraphics

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.charts.drawing import Rect
    from broadsheet.derive.checking import CheckItem
    from broadsheet.derive.dossier import Related
    from broadsheet.model import Article, Briefing, Place
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.look import Look
    from broadsheet.typeset.sheets.frame import Frame
    from broadsheet.typeset.sheets.pen import Pen

_GRAVE = frozenset({"inconsistent", "broken"})
"""What of a verdict a footnote says: no more, and never in the words themselves."""


class Note(NamedTuple):
    """A footnote on a claim."""

    number: int
    claim: str
    words: str
    sign: str


@dataclass
class Paper:
    """A reading form in the making.

    Attributes:
        article: the text in the language.
        free: height at which the last page is free below a part; 0 where none stands on it.
        foreign: sets names in the other languages of the briefing.
        leaves: the pages so far.
    """

    briefing: Briefing
    language: str
    article: Article
    fonts: Fonts
    palette: Palette
    look: Look
    frame: Frame
    pen: Pen
    foreign: Pen
    leaves: list[Leaf] = field(default_factory=list)
    free: float = 0.0
    _headings: list[str] = field(default_factory=list)
    _related: dict[str, tuple[Related, ...]] = field(default_factory=dict)

    @cached_property
    def graphics(self) -> WordGraphics:
        """The graphics beside the words of figures."""
        return WordGraphics(self.briefing, self.language)

    @cached_property
    def checked(self) -> tuple[CheckItem, ...]:
        """Every claim, checked, gravest first."""
        judgements = judge_all(self.briefing)
        entries = queue(self.briefing, self.language, judgements)
        return tuple(check_item(self.briefing, self.language, judgements[entry.claim]) for entry in entries)

    @cached_property
    def notes(self) -> Mapping[Place, Note]:
        """The footnote of each place that states a claim whose numbers or scopes do not agree, in reading order."""
        stated = [
            (tied.order, tied.place, item.entry.claim, tied.words, item.entry.consequence)
            for item in self.checked
            if item.entry.consequence in _GRAVE
            for tied in stating(self.briefing, self.language, item.entry.claim)
        ]
        numbers: dict[str, int] = {}
        found: dict[Place, Note] = {}
        for _, place, claim, words, sign in sorted(stated, key=_order):
            found.setdefault(place, Note(numbers.setdefault(claim, len(numbers) + 1), claim, words, sign))
        return found

    @cached_property
    def numbers(self) -> Mapping[Place, int]:
        """The number of each footnote."""
        return {place: note.number for place, note in self.notes.items()}

    @cached_property
    def final(self) -> str:
        """Id of the last part behind the sections; empty where there is none."""
        if self.briefing.sources:
            return "sources"
        if self.checked or coverage(self.briefing, self.language).numbers:
            return "check"
        if self.briefing.entities:
            return "index"
        return "timeline" if any(item.first is not None for item in timeline(self.briefing, self.language)) else ""

    def related(self, entity: str) -> tuple[Related, ...]:
        """What a name is to others; worked out once, for a card is measured before it is set."""
        if entity not in self._related:
            self._related[entity] = dossier(self.briefing, self.language, entity).related
        return self._related[entity]

    def turn(self, heading: str, last: bool = False) -> tuple[Leaf, Rect]:
        """The next page and its room; with a last one's, where the page may turn out to be the last."""
        page = len(self.leaves)
        leaf = Leaf()
        self.leaves.append(leaf)
        self._headings.append(heading)
        return leaf, self.frame.room(page, last)

    def finish(self) -> None:
        """Set the frames, now that it is known which page is the last."""
        for page, (leaf, heading) in enumerate(zip(self.leaves, self._headings, strict=True)):
            self.frame.set(leaf, page, heading, page == len(self.leaves) - 1)


def _order(row: tuple[int, Place, str, str, str]) -> int:
    return row[0]
