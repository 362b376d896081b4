"""One slide: what a picture of it holds, as boxes, shapes and charts, in the order in which it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.parts.chart import ChartPart

from broadsheet.export.pptx.base import TREE
from broadsheet.export.pptx.boxes import Step, as_read, box_xml, boxes, tints, title_of
from broadsheet.export.pptx.chart_xml import chart_xml
from broadsheet.export.pptx.cues import Layers, Stage
from broadsheet.export.pptx.drawn import drawn, parts_of
from broadsheet.export.pptx.marks import code
from broadsheet.export.pptx.names import called
from broadsheet.export.pptx.shapes import Numbers, moved, shape
from broadsheet.export.pptx.text import Ink, named, place
from broadsheet.export.pptx.timing import timing
from broadsheet.export.pptx.workbook import workbook
from broadsheet.export.pptx.xml import root, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.oxml.xmlchemy import BaseOxmlElement
    from pptx.presentation import Presentation as File
    from pptx.slide import Slide as Page

    from broadsheet.export.pptx.boxes import Box
    from broadsheet.export.pptx.drawn import Parts
    from broadsheet.export.pptx.plot import Plot
    from broadsheet.export.pptx.text import Hand
    from broadsheet.typeset.slides.picture import SlidePicture

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def add_slide(made: File, picture: SlidePicture, hand: Hand, step: int | None = None) -> Page:
    """Add a slide to a file.

    Args:
        made: the file.
        picture: of the slide.
        hand: of the export.
        step: number of the cue that it shows; None for all, as animations.
    """
    page: Page = made.slides.add_slide(made.slide_layouts[0])
    leaf = Leaf(page, picture, hand, step)
    data = page.part._element.cSld
    data.replace(data.spTree, parse_xml(root("p:spTree", TREE, *leaf.shapes())))
    _tell_apart(data.spTree)
    if leaf.clicks:
        page.part._element.append(parse_xml(_spaced(timing(leaf.clicks))))
    if picture.slide.backup:
        page.part._element.set("show", "0")
    return page


class Leaf:
    """A slide in the making.

    Attributes:
        clicks: what happens at each click; empty before `shapes`, and where one step is shown alone.
    """

    def __init__(self, page: Page, picture: SlidePicture, hand: Hand, step: int | None) -> None:
        self._page, self._picture, self._hand, self._step = page, picture, hand, step
        self._numbers = Numbers()
        self._boxes = boxes(picture)
        self._charts = [parts_of(chart) for chart in picture.charts]
        self._tints = tints(picture)
        self.clicks = Layers([], [], []).clicks

    def shapes(self) -> list[str]:
        """Everything, from the back to the front, which is how it is read."""
        layers = self._layers()
        self.clicks = layers.clicks
        title = title_of(self._boxes)
        rest = as_read([box for box in self._boxes if box is not title])
        low = title.rect.bottom if title else 0.0
        above = [box for box in rest if not self._charts or (box.rect.y < low and box.paragraphs[0].part != "note")]
        below = [box for box in rest if box not in above]
        hand = self._hand
        told = [
            shape(each, 0, 0, self._numbers, hand.colours, called(each.form, hand)) for each in self._picture.shapes
        ]
        told += layers.behind
        told += self._words([title] if title else [], title=True) + self._words(above)
        for parts in self._charts:
            told += self._chart(parts)
        return told + self._words(below) + code(self._picture.emblems, self._numbers, hand) + layers.over

    def _layers(self) -> Layers:
        stage = Stage(self._picture, self._boxes, self._charts, self._tints, self._numbers, self._hand)
        return stage.animated() if self._step is None else Layers([], stage.still(self._step), [])

    def _shown(self) -> Step:
        """What the words of this step look like."""
        if self._step is None:
            return Step()
        before, new = self._picture.lights[self._step]
        return Step(new.main, before.main - new.main, self._picture.cues[self._step].kind == "footnote")

    def _words(self, found: Sequence[Box], *, title: bool = False) -> list[str]:
        step = self._shown()
        return [box_xml(box, self._numbers.next(), self._hand, self._tints, step, title=title) for box in found]

    def _chart(self, parts: Parts) -> list[str]:
        """What is drawn of a chart, then the charts of the receiving program."""
        ink = Ink(parts.chart.fonts, self._hand, self._shown().lit)
        told = drawn(parts, self._numbers, ink)
        frames = [self._frame(parts, plot, ink) for plot in parts.plots]
        return [*((told,) if told else ()), *frames]

    def _frame(self, parts: Parts, plot: Plot, ink: Ink) -> str:
        chart = parts.chart
        relation = _attach(self._page, chart_xml(plot, ink), workbook(plot))
        name = chart.snapshot.title or called(chart.snapshot.kind, ink.hand)
        known = named(self._numbers.next(), name, about=chart.drawing.summary)
        locks = tag("p:cNvGraphicFramePr", tag("a:graphicFrameLocks", noGrp=True))
        held = tag("a:graphicData", tag("c:chart", xmlns__c=_CHART, r__id=relation), uri=_CHART)
        where = place(moved(plot.frame, chart.x, chart.y), "p:xfrm")
        return tag(
            "p:graphicFrame", tag("p:nvGraphicFramePr", known, locks, tag("p:nvPr")), where, tag("a:graphic", held)
        )


def _attach(page: Page, chart: bytes, table: bytes) -> str:
    """A chart and its workbook as parts of the file; returns how the slide calls it."""
    package = page.part.package
    part = ChartPart.load(package.next_partname(ChartPart.partname_template), CT.DML_CHART, package, chart)
    part.chart_workbook.update_from_xlsx_blob(table)
    return page.part.relate_to(part, RT.CHART)


def _tell_apart(tree: BaseOxmlElement) -> None:
    """Shapes of one name are numbered, so that the list of them beside a slide can be worked with."""
    used: dict[str, int] = {}
    for known in tree.iter(qn("p:cNvPr")):
        name = known.get("name", "")
        used[name] = used.get(name, 0) + 1
        if used[name] > 1:
            known.set("name", f"{name} {used[name]}")


def _spaced(xml: str) -> str:
    """The same element, which says what its prefixes stand for."""
    return xml.replace("<p:timing>", root("p:timing", names="apr").replace("/>", ">"), 1)
