"""The shapes of drawings as shapes that a person can move, colour and stretch."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor
from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect
from broadsheet.export.pptx.text import named, place
from broadsheet.export.pptx.xml import emu, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.charts.drawing import Shape
    from broadsheet.export.pptx.colours import Colours

_FORMS = {
    "box": "rect",
    "fade": "rect",
    "disc": "ellipse",
    "ring": "ellipse",
    "diamond": "diamond",
    "round": "roundRect",
}
_SOFT = 3.0
"""Radius of a box with rounded corners."""
_CORNER = 5.0
"""Radius of the corners of a line through points."""
_ANGLES = {"right": 0, "down": 90, "left": 180, "up": 270}


NO_LINE = tag("a:ln", tag("a:noFill"))


class Numbers:
    """Numbers of the shapes of one slide."""

    def __init__(self) -> None:
        self._last = 1

    def next(self) -> int:
        """A number that no other shape has."""
        self._last += 1
        return self._last


def moved(rect: Rect, x: float, y: float) -> Rect:
    """A rectangle at another place."""
    return replace(rect, x=rect.x + x, y=rect.y + y)


def shape(shape: Shape, x: float, y: float, numbers: Numbers, colours: Colours, name: str) -> str:
    """A shape whose drawing has its corner at a place of the slide."""
    if shape.form == "path":
        points = [(px + x, py + y) for px, py in shape.points]
        return path(points, numbers, line(shape, colours), name)
    rect = moved(shape.rect, x, y)
    if shape.form == "line":
        return straight(rect, numbers, line(shape, colours), name)
    inset = 0.5 if shape.form == "round" else shape.width / 2 if shape.stroke and shape.form in ("box", "ring") else 0.0
    return preset(_FORMS[shape.form], rect.grown(-inset), numbers, _fill(shape, colours), line(shape, colours), name)


def preset(form: str, rect: Rect, numbers: Numbers, fill: str, stroke: str, name: str, *, about: str = "") -> str:
    """A shape of a kind that the format knows; a screen reader passes over it where nothing is said of it."""
    guides = ""
    if form == "roundRect":
        share = min(50_000, round(_SOFT / max(1.0, min(rect.w, rect.h)) * 100_000))
        guides = tag("a:gd", name="adj", fmla=f"val {share}")
    geometry = tag("a:prstGeom", tag("a:avLst", guides), prst=form)
    known = named(numbers.next(), name, about=about, quiet=not about)
    return tag(
        "p:sp",
        tag("p:nvSpPr", known, tag("p:cNvSpPr"), tag("p:nvPr")),
        tag("p:spPr", place(rect), geometry, fill, stroke),
    )


def straight(rect: Rect, numbers: Numbers, stroke: str, name: str) -> str:
    """A straight line from the corner of a rectangle by its width and height, which may be negative."""
    flat = Rect(min(rect.x, rect.right), min(rect.y, rect.bottom), abs(rect.w), abs(rect.h))
    where = place(flat, flipH=True if rect.w < 0 else None, flipV=True if rect.h < 0 else None)
    known = named(numbers.next(), name, quiet=True)
    return tag(
        "p:cxnSp",
        tag("p:nvCxnSpPr", known, tag("p:cNvCxnSpPr"), tag("p:nvPr")),
        tag("p:spPr", where, tag("a:prstGeom", tag("a:avLst"), prst="line"), stroke),
    )


def path(points: Sequence[tuple[float, float]], numbers: Numbers, stroke: str, name: str) -> str:
    """A line through points with rounded corners."""
    left, top = floor(min(x for x, _ in points)), floor(min(y for _, y in points))
    right, bottom = ceil(max(x for x, _ in points)), ceil(max(y for _, y in points))
    rect = Rect(left, top, max(1, right - left), max(1, bottom - top))
    steps = [tag("a:moveTo", _point(points[0], rect))]
    for at in range(1, len(points) - 1):
        into, out = _towards(points[at], points[at - 1]), _towards(points[at], points[at + 1])
        steps.append(tag("a:lnTo", _point(into, rect)))
        steps.append(tag("a:quadBezTo", _point(points[at], rect), _point(out, rect)))
    steps.append(tag("a:lnTo", _point(points[-1], rect)))
    drawn = tag("a:path", *steps, w=emu(rect.w), h=emu(rect.h), fill="none")
    whole = tag("a:rect", l=0, t=0, r="r", b="b")
    parts = (tag("a:avLst"), tag("a:gdLst"), tag("a:ahLst"), tag("a:cxnLst"), whole, tag("a:pathLst", drawn))
    return tag(
        "p:sp",
        tag("p:nvSpPr", named(numbers.next(), name, quiet=True), tag("p:cNvSpPr"), tag("p:nvPr")),
        tag("p:spPr", place(rect), tag("a:custGeom", *parts), tag("a:noFill"), stroke),
    )


def group(within: Sequence[str], rect: Rect, number: int, name: str, *, about: str = "", quiet: bool = False) -> str:
    """Shapes that belong together; a screen reader passes over them where they only mark something."""
    wide, high = max(1, emu(rect.w)), max(1, emu(rect.h))  # programs divide by them
    at = tag("a:off", x=emu(rect.x), y=emu(rect.y)) + tag("a:ext", cx=wide, cy=high)
    inner = tag("a:chOff", x=emu(rect.x), y=emu(rect.y)) + tag("a:chExt", cx=wide, cy=high)
    known = tag("p:nvGrpSpPr", named(number, name, about=about, quiet=quiet), tag("p:cNvGrpSpPr"), tag("p:nvPr"))
    return tag("p:grpSp", known, tag("p:grpSpPr", tag("a:xfrm", at, inner)), *within)


def around(rects: Sequence[Rect]) -> Rect:
    """The rectangle around several, at least one; widths and heights may be negative."""
    x = min(min(rect.x, rect.right) for rect in rects)
    y = min(min(rect.y, rect.bottom) for rect in rects)
    right = max(max(rect.x, rect.right) for rect in rects)
    bottom = max(max(rect.y, rect.bottom) for rect in rects)
    return Rect(x, y, right - x, bottom - y)


def extent(shape: Shape) -> Rect:
    """What a shape covers in its drawing."""
    if not shape.points:
        return around([shape.rect])
    return around([Rect(x, y, 0.0, 0.0) for x, y in shape.points])


def fill(role: str, colours: Colours) -> str:
    """A plain fill; none where there is no role."""
    return tag("a:solidFill", colours.of(role)) if role else tag("a:noFill")


def stroke(role: str, width: float, colours: Colours, *, dash: bool = False) -> str:
    """A line of a width in points."""
    dashes = tag("a:prstDash", val="sysDash") if dash else ""
    return tag("a:ln", tag("a:solidFill", colours.of(role)), dashes, tag("a:miter", lim=800_000), w=emu(width))


def line(shape: Shape, colours: Colours) -> str:
    """The line of a shape."""
    if not shape.stroke:
        return NO_LINE
    width = shape.width * colours.stroke
    dashes = tag("a:prstDash", val="dash" if shape.form == "line" else "sysDash") if shape.dash else ""
    head = tag("a:tailEnd", type="triangle", w="med", len="med") if shape.head else ""
    return tag("a:ln", fill(shape.stroke, colours), dashes, tag("a:miter", lim=800_000), head, w=emu(width))


def fading(role: str, to: str, colours: Colours) -> str:
    """A fill that is gone where it fades to."""
    stops = tag("a:gs", colours.of(role), pos=0) + tag("a:gs", colours.of(role, 0.0), pos=100_000)
    return tag(
        "a:gradFill", tag("a:gsLst", stops), tag("a:lin", ang=_ANGLES[to] * 60_000, scaled=False), rotWithShape=True
    )


def _fill(shape: Shape, colours: Colours) -> str:
    if shape.form == "fade":
        return fading(shape.fill, shape.fade_to, colours)
    return fill("" if shape.form == "ring" else shape.fill, colours)


def _point(point: tuple[float, float], within: Rect) -> str:
    return tag("a:pt", x=emu(point[0] - within.x), y=emu(point[1] - within.y))


def _towards(point: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """The point where a corner begins or ends, at most half way to its neighbour."""
    length = ((other[0] - point[0]) ** 2 + (other[1] - point[1]) ** 2) ** 0.5 or 1.0
    share = min(0.5, _CORNER / length)
    return point[0] + (other[0] - point[0]) * share, point[1] + (other[1] - point[1]) * share
