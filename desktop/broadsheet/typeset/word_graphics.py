"""Graphics beside the words of a text: the room they take in its lines, and each laid out at the letters' size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Drawing
from broadsheet.charts.word_sentence import sentence
from broadsheet.charts.words import HEIGHT, layout, width
from broadsheet.derive import word_graphics
from broadsheet.derive.supposed_graphics import figures_in, supposed
from broadsheet.i18n.content import word
from broadsheet.typeset.rooms import Room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.derive.hypothesis import Hypothesis
    from broadsheet.derive.word_graphics import WordGraphic
    from broadsheet.model import Briefing, Passage, Ref, Span

BEFORE, AFTER = 0.24, 0.2
"""Air before and after a graphic in em."""


class WordGraphics:
    """The graphics of one text in one language."""

    drawn = True

    def __init__(self, briefing: Briefing, language: str) -> None:
        self._briefing, self._language = briefing, language
        self._derived = word_graphics.WordGraphics(briefing)
        self._kept: dict[str, dict[int, tuple[Span, WordGraphic]]] = {}
        self._laid: dict[tuple[str, float], Drawing] = {}
        self._supposed: Hypothesis | None = None
        self._laid_supposed: dict[tuple[str, float], Drawing] = {}

    def suppose(self, hypothesis: Hypothesis | None) -> None:
        """Draw and tell the values that are supposed, in the same rooms; None for what the file says."""
        if hypothesis is not self._supposed:
            self._supposed = hypothesis
            self._laid_supposed = {}

    def rooms(self, passage: Passage) -> Sequence[Room]:
        """Where a passage keeps room for its graphics."""
        return [
            Room(span.end, BEFORE + width(graphic) + AFTER) for span, graphic in self._graphics_in(passage).values()
        ]

    def is_known(self, passage: Passage) -> bool:
        """Whether its graphics have been worked out."""
        return passage.id in self._kept

    def of(self, passage: Passage, span: Span) -> WordGraphic | None:
        """The graphic beside the words of a span; None where there is none."""
        found = self._graphics_in(passage).get(span.end)
        return found[1] if found is not None and found[0] == span else None

    def words_of(self, ref: Ref) -> str:
        """The graphic beside a thing's words as a sentence; empty where it has none."""
        graphic = self._derived.of(ref)
        return self.words(graphic) if graphic else ""

    def words(self, graphic: WordGraphic) -> str:
        """A graphic as a sentence; of what is supposed it says so."""
        if self._supposed is None or self._supposed.figures.isdisjoint(figures_in(graphic)):
            return sentence(self._briefing, graphic, self._language)
        return word("what_if_about", self._language, sentence(self._supposed.briefing, graphic, self._language))

    def drawing(self, graphic: WordGraphic, em: float) -> Drawing:
        """The graphic laid out for letters of a size in pixels."""
        key = (graphic.figure, em)
        if self._supposed is not None and not self._supposed.figures.isdisjoint(figures_in(graphic)):
            if key not in self._laid_supposed:
                self._laid_supposed[key] = self._drawn_supposed(graphic, self._supposed, em)
            return self._laid_supposed[key]
        if key not in self._laid:
            self._laid[key] = layout(graphic, em, self.words(graphic))
        return self._laid[key]

    def _drawn_supposed(self, graphic: WordGraphic, hypothesis: Hypothesis, em: float) -> Drawing:
        """With the values that are supposed, in the time of a frame: its sentence is made when it is told.

        The room stays empty where they do not fit it.
        """
        shown = supposed(graphic, hypothesis.briefing, hypothesis.figures)
        if shown is None or width(shown) > width(graphic):
            return Drawing(width(graphic) * em, HEIGHT * em, (), (), ())
        return layout(shown, em)

    def _graphics_in(self, passage: Passage) -> dict[int, tuple[Span, WordGraphic]]:
        """By the offset that their words end at; spans nest, and one room is enough for one end."""
        if passage.id not in self._kept:
            found: dict[int, tuple[Span, WordGraphic]] = {}
            for span, graphic in self._derived.of_passage(passage):
                found.setdefault(span.end, (span, graphic))
            self._kept[passage.id] = found
        return self._kept[passage.id]
