"""One page that reads and presents in any browser, without a network and without this program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.slides import SHAPES
from broadsheet.export.ground import fonts_of, palette_for
from broadsheet.export.html.anchors import Anchors
from broadsheet.export.html.back import coverage_line, sources_section, timeline_section
from broadsheet.export.html.cards import Cards
from broadsheet.export.html.charts import ChartPage, drawn, laid_out, wide_drawings
from broadsheet.export.html.claims import Claims
from broadsheet.export.html.data import script_data
from broadsheet.export.html.graph import Around
from broadsheet.export.html.graphics import Beside
from broadsheet.export.html.look import script, style
from broadsheet.export.html.page import Body, document
from broadsheet.export.html.prose import Prose
from broadsheet.export.html.slides import SlidePage
from broadsheet.export.html.typefaces import FACES, face_rules, letters_of

if TYPE_CHECKING:
    from typing import Any

    from broadsheet.export.html.charts import Drawn
    from broadsheet.export.order import Order

__all__ = ["export"]


def export(order: Order) -> bytes:
    """Make the page."""
    return _Maker(order).page().encode()


class _Maker:
    """One page in the making; tells how far it is at every chart and slide."""

    def __init__(self, order: Order) -> None:
        self._order, self._briefing, self._language = order, order.briefing, order.language
        self._fonts, self._palette = fonts_of(order), palette_for(order)
        self._deck = order.deck()
        self._done, self._whole = 0, len(self._briefing.charts) + len(self._deck.slides) + FACES

    def page(self) -> str:
        """The file."""
        options, briefing, language = self._order.options, self._briefing, self._language
        charts = laid_out(drawn(briefing, briefing.charts, language, self._fonts), self._step)
        anchors = Anchors(briefing, language, wide_drawings(charts))
        claims, cards = Claims(briefing, language), Cards(briefing, language, anchors, Around(language, self._fonts))
        beside = Beside(briefing, language, self._fonts)
        prose = Prose(language, anchors, briefing.images, claims.notes, beside.drawn)
        slides, plan = self._slides()
        back = {
            "claims": claims.section(anchors),
            "timeline": timeline_section(briefing, language, anchors),
            "names": cards.section(),
            "sources": sources_section(briefing, language),
        }
        status = coverage_line(briefing, language)
        body = Body(briefing, language, options.marks).written(
            prose, self._figures(charts, anchors), claims.footnotes(), back, slides, status
        )
        data = script_data(briefing, language, anchors, cards.entries, charts.values(), plan, self._deck.minutes)
        look = "dark" if options.theme == "dark" else "auto"
        title = briefing.manifest.title.pick(language)
        faces = face_rules(self._fonts, letters_of(body, (title, data)), self._step)
        return document(title, language, look, faces + style(options.theme, self._palette), script(), body, data)

    def _figures(self, charts: dict[str, Drawn], anchors: Anchors) -> dict[str, list[str]]:
        """The charts of each section, written."""
        page = ChartPage(self._language, anchors, self._fonts, 1.0)
        found: dict[str, list[Drawn]] = {}
        for chart in self._briefing.charts:
            found.setdefault(chart.section, []).append(charts[chart.id])
        return {section: page.figures(beside) for section, beside in found.items()}

    def _slides(self) -> tuple[str, list[dict[str, Any]]]:
        """The slides, written, and what the script knows of them."""
        size = SHAPES[self._order.options.shape]
        page = SlidePage(self._briefing, self._deck, size, self._palette, self._fonts)
        drawings, plan = [], []
        for slide in self._deck.slides:
            drawing, known = page.slide(slide)
            drawings.append(drawing)
            plan.append(known)
            self._step()
        return "".join(drawings), plan

    def _step(self) -> None:
        self._done += 1
        self._order.told(self._done, self._whole)
