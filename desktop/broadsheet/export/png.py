"""Charts and slides as PNG, each a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from broadsheet.charts.drawing import Rect
from broadsheet.charts.image import png_of
from broadsheet.charts.painter import paint as paint_chart
from broadsheet.derive.lit import NOTHING
from broadsheet.derive.slides import SHAPES
from broadsheet.export.ground import fonts_of, palette_for
from broadsheet.export.parts import files_of
from broadsheet.export.pictures import chart_page
from broadsheet.files.problems import refusal
from broadsheet.model import Chart
from broadsheet.typeset.marks import paint_marks
from broadsheet.typeset.slides import lay_out
from broadsheet.typeset.slides import paint as paint_slide

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.export.order import Options, Order
    from broadsheet.export.parts import Part

_MOST = 140_000_000
"""Pixels of one picture: a slide at eight times its size has 133 million."""
_DOTS_A_METRE = 96 / 0.0254
"""At scale 1, as screens and office programs count."""


def export(order: Order) -> Mapping[str, bytes]:
    """A picture a part; the pixels a metre say that its size is that of scale 1, however fine it is.

    Raises:
        FileProblem: there is no such part, or a picture would be too large.
    """
    return files_of(order, ".png", _file)


def _file(order: Order, deck: Deck, part: Part) -> bytes:
    return png_of(picture_of(order, deck, part))


def picture_of(order: Order, deck: Deck, part: Part) -> QImage:
    """What the file of a part shows.

    Raises:
        FileProblem: the picture would be too large.
    """
    content = part.content
    return _chart(order, content, last=part.last) if isinstance(content, Chart) else _slide(order, deck, content)


def _chart(order: Order, chart: Chart, *, last: bool) -> QImage:
    options, palette = order.options, palette_for(order)
    fonts = fonts_of(order).times(palette.enlarge)
    page = chart_page(order, chart, fonts, last=last)
    image = _paper(options, page.width * page.zoom, page.height * page.zoom, palette.card)
    painter = _painter(image, options.scale * page.zoom)
    painter.translate(0, page.top)
    paint_chart(painter, page.drawing, palette, fonts, NOTHING)
    painter.translate(0, -page.top)
    if options.marks:
        whole = Rect(0, 0, page.width, page.height)
        paint_marks(painter, page.inner, options.marks, fonts, palette, last, whole)
    painter.end()
    _describe(image, page.title, page.drawing.summary)
    return image


def _slide(order: Order, deck: Deck, slide: Slide) -> QImage:
    """A slide as it is before any cue lights something: the whole slide, and nothing marked that a speaker would."""
    options, palette = order.options, palette_for(order)
    size = SHAPES[options.shape]
    picture = lay_out(order.briefing, deck, slide, size, palette, fonts_of(order))
    image = _paper(options, *size, palette.card)
    painter = _painter(image, options.scale)
    paint_slide(painter, picture, 0, bare=options.transparent)
    painter.end()
    _describe(image, slide.title, picture.spoken)
    return image


def _paper(options: Options, width: float, height: float, colour: str) -> QImage:
    across, down = round(width * options.scale), round(height * options.scale)
    if across * down > _MOST:
        expected = f"at most {_MOST:,} pixels: a smaller --width or --scale"
        raise refusal("too-large", "--scale", "", f"{across} × {down} pixels", expected)
    form = QImage.Format.Format_ARGB32_Premultiplied if options.transparent else QImage.Format.Format_RGB32
    image = QImage(across, down, form)
    image.fill(QColor("transparent") if options.transparent else QColor(colour))
    dots = round(_DOTS_A_METRE * options.scale)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    return image


def _painter(image: QImage, scale: float) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    return painter


def _describe(image: QImage, title: str, spoken: str) -> None:
    """What a picture shows, for programs that read it aloud."""
    image.setText("Title", title)
    image.setText("Description", spoken)
