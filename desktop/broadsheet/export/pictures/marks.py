"""Page marks as SVG elements."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from broadsheet.export.markup import attributes, number
from broadsheet.export.svg_drawing import Face, PlainDress, baseline_text
from broadsheet.theme.fonts import make_font
from broadsheet.typeset.emblems import SLANT, stamp_opacity
from broadsheet.typeset.logo import as_png
from broadsheet.typeset.qr import bars, side

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """The logo, as pixels: a file of its own may bring styles that would change the whole drawing."""
    if emblems.logo is None:
        return ""
    data = b64encode(as_png(emblems.logo_data, _LOGO_PIXELS)).decode()
    place = attributes(x=emblems.logo.x, y=emblems.logo.y, width=emblems.logo.w, height=emblems.logo.h)
    return f'<image{place} href="data:image/png;base64,{data}"/>'


def code_elements(emblems: Emblems) -> str:
    """The code with its quiet zone, black on white."""
    code = emblems.code
    if code is None:
        return ""
    module = code.w / side(emblems.address)
    white = f'<rect{attributes(x=code.x, y=code.y, width=code.w, height=code.h)} fill="#ffffff"/>'
    way = "".join(
        f"M{number(code.x + left * module)} {number(code.y + top * module)}h{number(length * module)}"
        f"v{number(module)}h{number(-length * module)}z"
        for left, top, length in bars(emblems.address)
    )
    return f'{white}<path d="{way}" fill="#000000" shape-rendering="crispEdges"/>'


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


def _width(text: str, fonts: Lettering, size: int, *, bold: bool = False) -> float:
    from PySide6.QtGui import QFontMetricsF

    return QFontMetricsF(make_font(fonts.families, fonts.language, "sans", size, bold)).horizontalAdvance(text)
