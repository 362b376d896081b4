"""The series of a chart part, with the words of their points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_col_to_name

from broadsheet.export.pptx.numbers import number_format, plain_format
from broadsheet.export.pptx.shapes import NO_LINE, fill, stroke
from broadsheet.export.pptx.text import look
from broadsheet.export.pptx.workbook import SHEET, cell
from broadsheet.export.pptx.xml import tag, words

if TYPE_CHECKING:
    from decimal import Decimal

    from broadsheet.export.pptx.plot import Plot, Series, Value
    from broadsheet.export.pptx.text import Hand, Ink

_LINE = 2.0
_STEM = 1.0
_MARKER = (2, 72)
"""Sizes of a point that the format knows."""
_SHOWS = ("c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize")
_NO_LEADERS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)
"""No line from a point to words that were moved."""
_SOFT = {"figure": "figure_soft", "context": "rule", "claim": "rule"}
"""The body of a bar below the band of its hedge."""


def bar_series(plot: Plot, at: int, series: Series, ink: Ink) -> str:
    """One series of bars."""
    hand = ink.hand
    whole = _beyond(series, hand) if series.fade else fill(series.colour, hand.colours)
    points = [
        _soft(number, value.soft, series.colour, hand, level=plot.level)
        for number, value in series.shown.items()
        if value.soft is not None
    ]
    return tag(
        "c:ser",
        _head(at, series),
        tag("c:spPr", whole, NO_LINE),
        tag("c:invertIfNegative", val=False),
        *points,
        _labels(plot, series, ink, "ctr" if plot.stacked else "outEnd"),
        _data(plot, at, series),
    )


def line_series(plot: Plot, at: int, series: Series, ink: Ink) -> str:
    """One series of points: joined by a line, or standing on stems."""
    joined = series.style == "line"
    hand, colours = ink.hand, ink.hand.colours
    own = stroke(series.colour, _LINE * colours.stroke, colours) if joined else NO_LINE
    size = min(max(round(series.size), _MARKER[0]), _MARKER[1])
    look_ = tag("c:spPr", fill(series.colour, colours), NO_LINE)
    marker = tag("c:marker", tag("c:symbol", val="circle" if joined else "diamond"), tag("c:size", val=size), look_)
    return tag(
        "c:ser",
        _head(at, series),
        tag("c:spPr", own),
        marker,
        _labels(plot, series, ink, "t"),
        "" if joined else _stems(series, hand),
        _data(plot, at, series),
        tag("c:smooth", val=False),
    )


def _head(at: int, series: Series) -> str:
    known = tag("c:strCache", tag("c:ptCount", val=1), tag("c:pt", _v(cell(series.name)), idx=0))
    return tag("c:idx", val=at) + tag("c:order", val=at) + tag("c:tx", tag("c:strRef", _f(at + 1, 1, 1), known))


def _data(plot: Plot, at: int, series: Series) -> str:
    """Names of the categories, then the values, each with where in the workbook they stand."""
    count = len(plot.categories)
    names = [tag("c:pt", _v(cell(name)), idx=number) for number, name in enumerate(plot.categories)]
    strings = tag("c:strRef", _f(0, 2, count + 1), tag("c:strCache", tag("c:ptCount", val=count), *names))
    known = [(number, value) for number, value in enumerate(series.values) if value is not None]
    points = [tag("c:pt", _v(_plain(value)), idx=number) for number, value in known]
    form = f"<c:formatCode>{words(plain_format(series.values))}</c:formatCode>"
    cache = tag("c:numCache", form, tag("c:ptCount", val=count), *points)
    return tag("c:cat", strings) + tag("c:val", tag("c:numRef", _f(at + 1, 2, count + 1), cache))


def _labels(plot: Plot, series: Series, ink: Ink, side: str) -> str:
    """The words of the points that have any."""
    told = [_label(plot, at, value, series.values[at], ink) for at, value in sorted(series.shown.items()) if value.text]
    return tag("c:dLbls", *told, *(tag(name, val=False) for name in _SHOWS), _NO_LEADERS) if told else ""


def _label(plot: Plot, at: int, value: Value, number: Decimal | None, ink: Ink) -> str:
    """One point's words: a format that keeps the hedge where the value changes, else the words themselves."""
    label = value.label
    if label is None or number is None:
        return ""
    hand, size = ink.hand, ink.fonts.font(label.font).pixelSize()
    form = number_format(value.text, number)
    lit = label.ref in ink.lit
    colour = hand.colours.on(label.colour) if lit else label.colour
    settings = tag("a:bodyPr", wrap="none", lIns=0, tIns=0, rIns=0, bIns=0, anchor="ctr")
    if form:
        text = tag("c:numFmt", formatCode=form, sourceLinked=False)
        look_ = tag(
            "a:p", tag("a:pPr", look("a:defRPr", label.font, size, colour, hand)), tag("a:endParaRPr", lang="en-US")
        )
        type_ = tag("c:txPr", settings, tag("a:lstStyle"), look_)
    else:
        said = look("a:rPr", label.font, size, colour, hand)
        run = tag("a:p", tag("a:r", said, f"<a:t>{words(value.text)}</a:t>"))
        text = tag("c:tx", tag("c:rich", settings, tag("a:lstStyle"), run))
        type_ = ""
    ground = tag("c:spPr", fill(label.colour if lit else "", hand.colours), NO_LINE)
    shows = "".join(tag(name, val=name == "c:showVal") for name in _SHOWS)
    return tag(
        "c:dLbl",
        tag("c:idx", val=at),
        _moved(plot, value),
        text,
        ground,
        type_,
        tag("c:dLblPos", val=value.side),
        shows,
    )


def _moved(plot: Plot, value: Value) -> str:
    """How far the words stand from where they would."""
    across, down = value.shift
    if not across and not down:
        return ""
    steps = tag("c:x", val=f"{across / plot.frame.w:.6f}") + tag("c:y", val=f"{down / plot.frame.h:.6f}")
    return tag("c:layout", tag("c:manualLayout", steps))


def _soft(at: int, share: float, colour: str, hand: Hand, *, level: bool) -> str:
    """A bar whose value is hedged from below: soft, and dense towards the value."""
    soft = hand.colours.of(_SOFT[colour])
    stops = [(0.0, soft), (min(share, 0.995), soft), (1.0, hand.colours.of(colour))]
    look_ = tag("c:spPr", _gradient(stops, 0 if level else 270), stroke(colour, 1.0, hand.colours))
    return tag("c:dPt", tag("c:idx", val=at), tag("c:invertIfNegative", val=False), tag("c:bubble3D", val=False), look_)


def _beyond(series: Series, hand: Hand) -> str:
    """What a hedge leaves open above the value: dense at it, gone where the band ends."""
    return _gradient([(0.0, hand.colours.of(series.colour)), (1.0, hand.colours.of(series.fade))])


def _gradient(stops: list[tuple[float, str]], angle: int = 0) -> str:
    told = "".join(tag("a:gs", colour, pos=round(at * 100_000)) for at, colour in stops)
    return tag("a:gradFill", tag("a:gsLst", told), tag("a:lin", ang=angle * 60_000, scaled=False))


def _stems(series: Series, hand: Hand) -> str:
    """From each point down to zero."""
    thin = stroke(series.colour, _STEM * hand.colours.stroke, hand.colours)
    return tag(
        "c:errBars",
        tag("c:errDir", val="y"),
        tag("c:errBarType", val="minus"),
        tag("c:errValType", val="percentage"),
        tag("c:noEndCap", val=True),
        tag("c:val", val=100),
        tag("c:spPr", thin),
    )


def _f(column: int, first: int, last: int) -> str:
    """Cells of a column as a formula."""
    letter = xl_col_to_name(column)
    whole = f"{SHEET}!${letter}${first}" + (f":${letter}${last}" if last > first else "")
    return f"<c:f>{whole}</c:f>"


def _plain(value: Decimal) -> str:
    return format(value, "f")


def _v(text: str) -> str:
    return f"<c:v>{words(text)}</c:v>"
