"""Graphics the size of a word, beside the words of their figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.export.html.dress import BareDress
from broadsheet.export.markup import escaped, number
from broadsheet.export.svg_drawing import elements
from broadsheet.export.svg_dress import Faces
from broadsheet.typeset.word_graphics import WordGraphics

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Passage, Span
    from broadsheet.theme.fonts import Fonts

_EM = 20.0
"""Units of an em that they are laid out in."""


class Beside:
    """Draws what stands beside the words of a figure."""

    def __init__(self, briefing: Briefing, language: str, fonts: Fonts) -> None:
        self._graphics = WordGraphics(briefing, language)
        self._faces, self._dress, self._count = Faces(fonts), BareDress(), 0

    def drawn(self, passage: Passage, span: Span) -> str:
        """The graphic of a span; empty where it has none."""
        graphic = self._graphics.of(passage, span)
        if graphic is None:
            return ""
        drawing = self._graphics.drawing(graphic, _EM)
        self._count += 1
        body = "".join(elements(drawing, self._faces, self._dress, f"g{self._count}-"))
        view = f"0 0 {number(drawing.width)} {number(drawing.height)}"
        words = escaped(self._graphics.words(graphic))
        size = f'width="{number(drawing.width / _EM)}em" height="{number(drawing.height / _EM)}em"'
        return f'<svg class="wg" {size} viewBox="{view}" role="img" aria-label="{words}">{body}</svg>'
