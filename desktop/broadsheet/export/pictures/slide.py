"""A slide as SVG elements, without what its cues light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.export.markup import attributes, number
from broadsheet.export.pictures.marks import code_elements, logo_element, stamp_elements
from broadsheet.export.svg_drawing import elements, text_element
from broadsheet.export.svg_dress import Faces, PlainDress, sized_face

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.typeset.slides.picture import SlidePicture


def slide_elements(picture: SlidePicture) -> Iterator[str]:
    """The elements of a slide in units of the picture, in the order of painting."""
    dress = PlainDress(picture.palette)
    for shape in picture.shapes:
        rect = shape.rect
        yield f"<rect{attributes(x=rect.x, y=rect.y, width=rect.w, height=rect.h)}{dress.fill(shape.fill)}/>"
    for at, chart in enumerate(picture.charts):
        inside = "\n".join(elements(chart.drawing, Faces(chart.fonts), dress, f"chart{at}-"))
        yield f'<g transform="translate({number(chart.x)} {number(chart.y)})">\n{inside}\n</g>'
    for text in picture.texts:
        face = sized_face(picture.fonts, text.font, text.size)
        yield text_element(text.text, text.rect, face, text.colour, dress)
    yield logo_element(picture.emblems)
    yield from stamp_elements(picture.emblems, picture.fonts, picture.palette)
    yield code_elements(picture.emblems)
