"""Charts and slides as SVG, each a file: lines and real text, nothing in pixels but a logo that has no lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect
from broadsheet.derive.slides import SHAPES
from broadsheet.export.ground import fonts_of, palette_for
from broadsheet.export.markup import attributes, escaped, number
from broadsheet.export.parts import files_of
from broadsheet.export.pictures import chart_page
from broadsheet.export.pictures.marks import code_elements, logo_element, mark_words, stamp_elements
from broadsheet.export.pictures.slide import slide_elements
from broadsheet.export.svg_drawing import elements
from broadsheet.export.svg_dress import Faces, PlainDress
from broadsheet.model import Chart
from broadsheet.typeset.marks import placed_marks
from broadsheet.typeset.slides import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.export.order import Order
    from broadsheet.export.parts import Part
    from broadsheet.export.pictures import ChartPage
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette


def export(order: Order) -> Mapping[str, bytes]:
    """A drawing a part.

    Raises:
        FileProblem: there is no such part.
    """
    return files_of(order, ".svg", _drawn)


def _drawn(order: Order, deck: Deck, part: Part) -> bytes:
    content = part.content
    text = _chart(order, content, last=part.last) if isinstance(content, Chart) else _slide(order, deck, content)
    return text.encode()


def _chart(order: Order, chart: Chart, *, last: bool) -> str:
    palette = palette_for(order)
    fonts = fonts_of(order).times(palette.enlarge)
    page = chart_page(order, chart, fonts, last=last)
    drawn = "\n".join(elements(page.drawing, Faces(fonts), PlainDress(palette)))
    moved = f'<g transform="translate(0 {number(page.top)})">\n{drawn}\n</g>' if page.top else drawn
    marks = "".join(_marks(order, page, palette, fonts, last=last))
    size = page.width * page.zoom, page.height * page.zoom
    box = page.width, page.height
    return _file(order, size, box, page.title, page.drawing.summary, moved + marks, palette)


def _marks(order: Order, page: ChartPage, palette: Palette, fonts: Fonts, *, last: bool) -> Iterator[str]:
    marks = order.options.marks
    if not marks:
        return
    whole = Rect(0, 0, page.width, page.height)
    lines, emblems = placed_marks(page.inner, marks, fonts, last=last, whole=whole)
    yield from (mark_words(line, fonts, palette) for line in lines)
    yield logo_element(emblems)
    yield from stamp_elements(emblems, fonts, palette)
    yield code_elements(emblems)


def _slide(order: Order, deck: Deck, slide: Slide) -> str:
    """A slide as it is before any cue lights something."""
    palette, size = palette_for(order), SHAPES[order.options.shape]
    picture = lay_out(order.briefing, deck, slide, size, palette, fonts_of(order))
    box = picture.width / picture.scale, picture.height / picture.scale
    return _file(order, size, box, slide.title, picture.spoken, "\n".join(slide_elements(picture)), palette)


def _file(
    order: Order,
    size: tuple[float, float],
    box: tuple[float, float],
    title: str,
    spoken: str,
    inside: str,
    palette: Palette,
) -> str:
    """A whole file: named and described for readers, as large as its picture is at the scale."""
    scale = order.options.scale
    ground = f'<rect width="100%" height="100%"{PlainDress(palette).fill("card")}/>'
    shape = attributes(
        width=size[0] * scale,
        height=size[1] * scale,
        viewBox=f"0 0 {number(box[0])} {number(box[1])}",
        role="img",
        aria_labelledby="title",
        aria_describedby="about",
    )
    language = attributes(lang=order.language, xml__lang=order.language).replace("xml--", "xml:")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg"{language}{shape}>\n'
        f'<title id="title">{escaped(title)}</title>\n<desc id="about">{escaped(spoken)}</desc>\n'
        f"{'' if order.options.transparent else ground}\n{inside}\n</svg>\n"
    )
