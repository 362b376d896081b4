"""A chart part: what `Plot` says, in the order in which the standard wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.export.pptx.numbers import plain_format
from broadsheet.export.pptx.series_xml import bar_series, line_series
from broadsheet.export.pptx.shapes import NO_LINE
from broadsheet.export.pptx.text import look
from broadsheet.export.pptx.xml import root, tag

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from broadsheet.export.pptx.plot import Plot, Series
    from broadsheet.export.pptx.text import Ink

_CATEGORIES, _VALUES = 500_001, 500_002


def chart_xml(plot: Plot, ink: Ink) -> bytes:
    """The part."""
    area = tag("c:plotArea", _layout(plot), *_groups(plot, ink), _categories(plot, ink), _values(plot))
    chart = tag(
        "c:chart",
        tag("c:autoTitleDeleted", val=True),
        area,
        tag("c:plotVisOnly", val=True),
        tag("c:dispBlanksAs", val="gap" if plot.level else "span"),
    )
    none = tag("c:spPr", tag("a:noFill"), NO_LINE)
    hand, size = ink.hand, ink.fonts.font("label").pixelSize()
    said = _ended(look("a:defRPr", "label", size, "ink", hand))
    words = tag("c:txPr", tag("a:bodyPr"), tag("a:lstStyle"), said)
    told = tag("c:date1904", val=False) + tag("c:lang", val="zh-CN" if hand.language == "zh" else "en-US")
    xml = root("c:chartSpace", told, tag("c:roundedCorners", val=False), chart, none, words, names="car")
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml.encode()


def _layout(plot: Plot) -> str:
    """The plot itself, at a place of its own: not where a program would put it."""
    inner, frame = plot.inner, plot.frame
    parts = {
        "x": (inner.x - frame.x) / frame.w,
        "y": (inner.y - frame.y) / frame.h,
        "w": inner.w / frame.w,
        "h": inner.h / frame.h,
    }
    sizes = "".join(tag(f"c:{name}", val=f"{value:.6f}") for name, value in parts.items())
    modes = tag("c:xMode", val="edge") + tag("c:yMode", val="edge")
    return tag("c:layout", tag("c:manualLayout", tag("c:layoutTarget", val="inner"), modes, sizes))


def _groups(plot: Plot, ink: Ink) -> list[str]:
    """Bars, then lines and points, on the same axes."""
    numbered = list(enumerate(plot.series))
    bars = [bar_series(plot, at, each, ink) for at, each in numbered if each.style == "bar"]
    lines = [line_series(plot, at, each, ink) for at, each in numbered if each.style != "bar"]
    found = []
    axes = tag("c:axId", val=_CATEGORIES) + tag("c:axId", val=_VALUES)
    if bars:
        head = tag("c:barDir", val="bar" if plot.level else "col")
        head += tag("c:grouping", val="stacked" if plot.stacked else "clustered") + tag("c:varyColors", val=False)
        tail = tag("c:gapWidth", val=plot.gap) + tag("c:overlap", val=plot.overlap)
        found.append(tag("c:barChart", head, *bars, tail, axes))
    if lines:
        head = tag("c:grouping", val="standard") + tag("c:varyColors", val=False)
        found.append(tag("c:lineChart", head, *lines, tag("c:marker", val=True), axes))
    return found


def _categories(plot: Plot, ink: Ink) -> str:
    """The axis of categories: its names are printed where it is one of time; its line is drawn beside the chart."""
    hand = ink.hand
    words = ""
    if plot.tick:
        said = look("a:defRPr", plot.tick.font, ink.fonts.font(plot.tick.font).pixelSize(), plot.tick.colour, hand)
        words = tag("c:txPr", tag("a:bodyPr", rot=0, vert="horz"), tag("a:lstStyle"), _ended(said))
    return tag(
        "c:catAx",
        tag("c:axId", val=_CATEGORIES),
        tag("c:scaling", tag("c:orientation", val="maxMin" if plot.level else "minMax")),
        tag("c:delete", val=not plot.ticks),
        tag("c:axPos", val="l" if plot.level else "b"),
        tag("c:numFmt", formatCode="General", sourceLinked=False),
        tag("c:majorTickMark", val="none"),
        tag("c:minorTickMark", val="none"),
        tag("c:tickLblPos", val="low" if plot.ticks else "none"),
        tag("c:spPr", NO_LINE),
        words,
        tag("c:crossAx", val=_VALUES),
        tag("c:crosses", val="autoZero"),
        tag("c:auto", val=False),
        tag("c:lblAlgn", val="ctr"),
        tag("c:lblOffset", val=100),
        tag("c:noMultiLvlLbl", val=True),
    )


def _values(plot: Plot) -> str:
    """The axis of values: its ends are fixed, so that lengths are those of our own drawing; it is not shown."""
    ends = tag("c:max", val=f"{plot.high:.8g}") + tag("c:min", val=f"{plot.low:.8g}")
    return tag(
        "c:valAx",
        tag("c:axId", val=_VALUES),
        tag("c:scaling", tag("c:orientation", val="minMax"), ends),
        tag("c:delete", val=True),
        tag("c:axPos", val="t" if plot.level else "l"),
        tag("c:numFmt", formatCode=plain_format(_all(plot.series)), sourceLinked=False),
        tag("c:majorTickMark", val="none"),
        tag("c:minorTickMark", val="none"),
        tag("c:tickLblPos", val="none"),
        tag("c:crossAx", val=_CATEGORIES),
        tag("c:crosses", val="autoZero"),
        tag("c:crossBetween", val="between"),
    )


def _all(series: Sequence[Series]) -> list[Decimal | None]:
    return [value for each in series for value in each.values]


def _ended(said: str) -> str:
    return tag("a:p", tag("a:pPr", said), tag("a:endParaRPr", lang="en-US"))
