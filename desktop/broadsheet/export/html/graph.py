"""A name among its neighbours in its card: the drawing of the page Names, each neighbour a link to its own card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.metrics import QtMetrics
from broadsheet.charts.neighbourhood import lay_out, neighbourhood
from broadsheet.export.html.anchors import Anchors
from broadsheet.export.html.dress import PageDress, hit_areas
from broadsheet.export.html.words import say
from broadsheet.export.markup import attributes, number
from broadsheet.export.svg_drawing import elements
from broadsheet.export.svg_dress import Faces

if TYPE_CHECKING:
    from broadsheet.charts.drawing import Label, Mark
    from broadsheet.derive.dossier import Dossier
    from broadsheet.model import Ref
    from broadsheet.theme.fonts import Fonts

_WIDTH = 352.0
"""Units that it is laid out in: it stands upright, for a card is narrow."""


class Around:
    """Draws neighbourhoods.

    Args:
        language: of the page.
        fonts: that they are laid out in.
    """

    def __init__(self, language: str, fonts: Fonts) -> None:
        self._language, self._metrics, self._faces = language, QtMetrics(fonts), Faces(fonts)

    def drawn(self, known: Dossier) -> str:
        """The neighbourhood, shut until it is asked for; empty where there is none."""
        around = neighbourhood(known, self._language)
        if not around.groups:
            return ""
        drawing = lay_out(around, _WIDTH, 0.0, self._metrics, upright=True)
        body = "".join(elements(drawing, self._faces, _NamesDress(around.centre.ref)))
        own = attributes(
            viewBox=f"0 0 {number(drawing.width)} {number(drawing.height)}",
            role="group",
            aria_label=say("graph_of", self._language, known.name),
        )
        summary = f"<summary>{say('graph', self._language)}</summary>"
        return f'<details class="graph">{summary}<svg{own}>{body}</svg></details>'


class _NamesDress(PageDress):
    """A neighbour leads to its card; the name in the middle is there already."""

    def __init__(self, centre: Ref | None) -> None:
        super().__init__()
        self._centre = centre

    def enclosed(self, mark: Mark, inside: str) -> str:
        """A link, but for the middle."""
        if mark.ref == self._centre:
            return inside
        own = attributes(href=f"#{Anchors.row_id(mark.ref)}", aria_label=mark.spoken)
        return f'<a class="mark"{own}>{inside}{self.framed(mark)}{hit_areas(mark)}</a>'

    def worded(self, label: Label, text: str) -> str:
        """The names of the links say it."""
        return f'<g aria-hidden="true">{text}</g>'
