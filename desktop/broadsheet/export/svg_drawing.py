"""Charts as SVG: the marks and labels of a layout as elements with real text, for files and for pages.

Whoever writes the elements decides by a `Dress` how colours and fonts are told (values in a file of its own, classes in
a page with themes) and what encloses a mark (a link, say).
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from broadsheet.charts.paths import arrow_head, rounded
from broadsheet.export.markup import attributes, escaped, number
from broadsheet.export.svg_dress import Faces, PlainDress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainterPath

    from broadsheet.charts.drawing import Align, Drawing, Rect, Shape
    from broadsheet.charts.metrics import FontBook
    from broadsheet.export.svg_dress import Dress, Face
    from broadsheet.theme.palette import Palette

_WAYS = {"right": (0, 0, 1, 0), "left": (1, 0, 0, 0), "down": (0, 0, 0, 1), "up": (0, 1, 0, 0)}
"""Begin and end of a gradient in its box."""
_ANCHORS = {"left": (0.0, None), "centre": (0.5, "middle"), "right": (1.0, "end")}
_DASH, _SHORT_DASH, _SOFT, _HEAD, _HATCH = 4.0, 3.0, 3.0, 5.0, 4.5
"""As `broadsheet.charts.painter` has them: dashes of level lines and of pens, corners, arrow heads, slanting lines."""


def svg_of(drawing: Drawing, palette: Palette, fonts: FontBook, language: str, *, ground: bool = True) -> str:
    """A chart as an SVG file.

    Args:
        drawing: laid out in the metrics of these fonts.
        palette: of the theme.
        fonts: by role.
        language: of its words.
        ground: whether it has the ground of a card; without one it is transparent.
    """
    dress = PlainDress(palette)
    view = _view(drawing.width, drawing.height)
    size = attributes(width=drawing.width, height=drawing.height, viewBox=view)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{escaped(language)}"{size}>'
    box = f'<rect width="100%" height="100%"{dress.fill("card")}/>' if ground else ""
    inside = "\n".join(elements(drawing, Faces(fonts), dress))
    title = f"<title>{escaped(drawing.summary)}</title>" if drawing.summary else ""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}{title}{box}\n{inside}\n</svg>\n'


def elements(drawing: Drawing, faces: Faces, dress: Dress, prefix: str = "") -> Iterator[str]:
    """The elements of a drawing in the order of painting.

    Args:
        drawing: in the metrics of the faces.
        faces: its fonts.
        dress: of the document.
        prefix: makes the ids of gradients the document's only ones.
    """
    pen = _Pen(dress, prefix)
    body = [pen.shape(shape) for shape in drawing.shapes]
    body += [dress.enclosed(mark, "".join(pen.shape(shape) for shape in mark.shapes)) for mark in drawing.marks]
    if pen.definitions:
        yield f"<defs>{''.join(pen.definitions)}</defs>"
    yield from (element for element in body if element)
    for label in drawing.labels:
        face = faces(label.font)
        words = text_element(label.text, label.rect, face, label.colour, dress, align=label.align)
        yield dress.worded(label, words)


def text_element(
    text: str, rect: Rect, face: Face, colour: str, dress: Dress, extra: str = "", align: Align = "left"
) -> str:
    """A line of text on its measured place; another font is fitted to its width, so that nothing collides.

    Programs that fit no text (Inkscape) still hold it at the side that ``align`` names.
    """
    y = rect.y + (rect.h - face.height) / 2 + face.ascent
    return baseline_text(text, rect.x, y, rect.w, face, colour, dress, extra, align)


def baseline_text(
    text: str,
    x: float,
    y: float,
    width: float,
    face: Face,
    colour: str,
    dress: Dress,
    extra: str = "",
    align: Align = "left",
) -> str:
    """A line of text whose baseline begins at a point, and that is so wide."""
    fit = attributes(textLength=width, lengthAdjust="spacingAndGlyphs") if len(text) > 1 and width > 0 else ""
    share, anchor = _ANCHORS[align]
    blanks = "" if text == " ".join(text.split()) else ' xml:space="preserve"'
    place = blanks + attributes(x=x + share * width, y=y, text_anchor=anchor)
    return f"<text{place}{fit}{dress.face(face)}{dress.fill(colour)}{extra}>{escaped(text)}</text>"


class _Pen:
    """Shapes as elements, in one dress; keeps the gradients and patterns that they use."""

    def __init__(self, dress: Dress, prefix: str) -> None:
        self._dress, self._prefix = dress, prefix
        self.definitions: list[str] = []

    def shape(self, shape: Shape) -> str:
        """One shape."""
        hatched = self._hatched(shape) if shape.hatch else ""
        return hatched + _FORMS[shape.form](self, shape)

    def line(self, shape: Shape) -> str:
        rect = shape.rect
        level = not (rect.w and rect.h)
        crisp = "crispEdges" if level else None
        ends = attributes(x1=rect.x, y1=rect.y, x2=rect.right, y2=rect.bottom, shape_rendering=crisp)
        return f"<line{ends}{self._stroke(shape, _DASH if level else _SHORT_DASH)}/>"

    def box(self, shape: Shape) -> str:
        return f"<rect{_box(shape.rect, shape.width / 2 if shape.stroke else 0)}{self._painted(shape)}/>"

    def round(self, shape: Shape) -> str:
        return f"<rect{_box(shape.rect, 0.5)}{attributes(rx=_SOFT)}{self._painted(shape)}/>"

    def fade(self, shape: Shape) -> str:
        name = f"{self._prefix}fade{len(self.definitions)}"
        x1, y1, x2, y2 = _WAYS[shape.fade_to]
        ends = attributes(id=name, x1=x1, y1=y1, x2=x2, y2=y2)
        stop = self._dress.stop(shape.fill)
        self.definitions.append(
            f'<linearGradient{ends}><stop offset="0"{stop}/><stop offset="1" stop-opacity="0"{stop}/></linearGradient>'
        )
        frame = self._stroke(shape, _SHORT_DASH) if shape.stroke else ""
        return f'<rect{_box(shape.rect)} fill="url(#{escaped(name)})"{frame}/>'

    def disc(self, shape: Shape) -> str:
        return f"<ellipse{_disc(shape.rect)}{self._painted(shape)}/>"

    def ring(self, shape: Shape) -> str:
        return f"<ellipse{_disc(shape.rect.grown(-shape.width / 2))}{self._painted(shape)}/>"

    def diamond(self, shape: Shape) -> str:
        rect = shape.rect
        x, y = rect.x + rect.w / 2, rect.y + rect.h / 2
        return f'<polygon points="{_points((x, rect.y), (rect.right, y), (x, rect.bottom), (rect.x, y))}"' + (
            f"{self._painted(shape)}/>"
        )

    def path(self, shape: Shape) -> str:
        width = shape.width * self._dress.stroke
        size = _HEAD + 2 * width if shape.head else 0.0
        way = _way(rounded(shape.points, size * 0.8))
        line = f'<path d="{way}" fill="none"{self._stroke(shape, _SHORT_DASH)}/>'
        if not shape.head:
            return line
        head = arrow_head(shape.points, size)
        corners = _points(*((head.at(at).x(), head.at(at).y()) for at in range(head.count())))
        return f'{line}<polygon points="{corners}"{self._dress.fill(shape.stroke)}/>'

    def _painted(self, shape: Shape) -> str:
        return self._dress.fill(shape.fill) + (self._stroke(shape, _SHORT_DASH) if shape.stroke else "")

    def _stroke(self, shape: Shape, dash: float) -> str:
        dashes = f"{number(dash)} {number(dash)}" if shape.dash else None
        return self._dress.line(shape.stroke) + attributes(
            stroke_width=shape.width * self._dress.stroke, stroke_dasharray=dashes
        )

    def _hatched(self, shape: Shape) -> str:
        """The shape filled with slanting lines."""
        name = f"{self._prefix}hatch{len(self.definitions)}"
        apart = _HATCH / sqrt(2) * max(1.0, self._dress.stroke * 0.8)
        size = attributes(id=name, width=apart, height=apart, patternUnits="userSpaceOnUse")
        stroke = self._dress.line(shape.hatch) + attributes(stroke_width=1.3 * self._dress.stroke)
        self.definitions.append(
            f'<pattern{size} patternTransform="rotate(45)"><path d="M0 0V{number(apart)}"{stroke}/></pattern>'
        )
        form = f"<ellipse{_disc(shape.rect)}" if shape.form == "disc" else f"<rect{_box(shape.rect)}"
        return f'{form} fill="url(#{escaped(name)})"/>'


_FORMS = {
    "line": _Pen.line,
    "box": _Pen.box,
    "round": _Pen.round,
    "fade": _Pen.fade,
    "disc": _Pen.disc,
    "ring": _Pen.ring,
    "diamond": _Pen.diamond,
    "path": _Pen.path,
}


def _box(rect: Rect, inset: float = 0.0) -> str:
    rect = rect.grown(-inset) if inset and min(rect.w, rect.h) > 2 * inset else rect
    return attributes(x=rect.x, y=rect.y, width=max(0.0, rect.w), height=max(0.0, rect.h))


def _disc(rect: Rect) -> str:
    across, down = max(0.0, rect.w / 2), max(0.0, rect.h / 2)
    return attributes(cx=rect.x + rect.w / 2, cy=rect.y + rect.h / 2, rx=across, ry=down)


def _view(width: float, height: float) -> str:
    return f"0 0 {number(width)} {number(height)}"


def _points(*points: tuple[float, float]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def _way(path: QPainterPath) -> str:
    """A path of lines and curves; Qt keeps every curve as a cubic one, in three elements."""
    parts: list[str] = []
    for at in range(path.elementCount()):
        element = path.elementAt(at)
        place = f"{number(element.x)} {number(element.y)}"
        parts.append({0: "M", 1: "L", 2: "C", 3: " "}[element.type.value] + place)
    return "".join(parts)
