"""Page marks as SVG elements."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from broadsheet.export.markup import attributes, number
from broadsheet.export.qr_svg import code_svg
from broadsheet.export.svg_drawing import baseline_text
from broadsheet.export.svg_dress import Face, PlainDress
from broadsheet.typeset.emblems import SLANT, lettering, stamp_opacity
from broadsheet.typeset.logo import as_png, is_lines
from broadsheet.typeset.svg_logo import clean_svg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.charts.drawing import Rect
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.emblems import Emblems, Lettering
    from broadsheet.typeset.marks import MarkLine

_LOGO_PIXELS = 600


def mark_words(line: MarkLine, fonts: Lettering, palette: Palette) -> str:
    """A line of words at head or foot."""
    face = Face("sans", line.size, line.bold, 0.0, 0.0)
    width = _width(line.text, fonts, line.size, bold=line.bold)
    return baseline_text(line.text, line.x, line.y, width, face, line.colour, PlainDress(palette))


def logo_element(emblems: Emblems) -> str:
    """The logo as a picture of its own, so that its styles and names change nothing around it; lines stay lines."""
    if emblems.logo is None:
        return ""
    logo = emblems.logo_data
    kind, data = ("svg+xml", clean_svg(logo)) if is_lines(logo) else ("png", as_png(logo, _LOGO_PIXELS))
    address = f"data:image/{kind};base64,{b64encode(data).decode()}"
    return f'<image{_place(emblems.logo)} href="{address}"/>'


def code_elements(emblems: Emblems) -> str:
    """The code of an address; empty where there is none."""
    return code_svg(emblems.address, _place(emblems.code)) if emblems.code is not None else ""


def stamp_elements(emblems: Emblems, fonts: Lettering, palette: Palette) -> Iterator[str]:
    """The watermark, over everything that stands before it, and hidden from readers."""
    for stamp in emblems.stamps:
        size = max(1, round(stamp.size))
        width = _width(emblems.words, fonts, size)
        turned = f"translate({number(stamp.x)} {number(stamp.y)}) rotate({number(SLANT)})"
        opacity = attributes(transform=turned, opacity=stamp_opacity(palette), aria_hidden="true")
        face = Face("sans", size, False, 0.0, 0.0)
        words = baseline_text(emblems.words, -width / 2, size * 0.36, width, face, "ink", PlainDress(palette))
        yield f"<g{opacity}>{words}</g>"


def _place(rect: Rect) -> str:
    return attributes(x=rect.x, y=rect.y, width=rect.w, height=rect.h)


def _width(text: str, fonts: Lettering, size: int, *, bold: bool = False) -> float:
    return QFontMetricsF(lettering(fonts, size, bold=bold)).horizontalAdvance(text)
