"""Page marks that are no running text: watermark and logo below every slide, the code on the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect
from broadsheet.export.pptx.measure import advance
from broadsheet.export.pptx.shapes import NO_LINE, preset
from broadsheet.export.pptx.text import ALIGN, faces, named, place
from broadsheet.export.pptx.xml import emu, tag, words
from broadsheet.typeset.emblems import SLANT, stamp_colour
from broadsheet.typeset.qr import bars, side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.export.pptx.shapes import Numbers
    from broadsheet.export.pptx.text import Hand
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.emblems import Emblems

_LINE = 1.5
"""Height of a watermark's box in sizes of its letters."""


def stamps(emblems: Emblems, palette: Palette, numbers: Numbers, language: str) -> Iterator[str]:
    """The watermark, as slanting words."""
    colour = tag("a:srgbClr", val=stamp_colour(palette).removeprefix("#").upper())
    for stamp in emblems.stamps:
        long = advance(emblems.words, "sans", False, stamp.size, language) + stamp.size
        rect = Rect(stamp.x - long / 2, stamp.y - stamp.size * _LINE / 2, long, stamp.size * _LINE)
        said = tag("a:rPr", tag("a:solidFill", colour), faces("sans"), sz=round(stamp.size * 100), dirty=False)
        line = tag("a:p", tag("a:pPr", algn=ALIGN["centre"]), tag("a:r", said, f"<a:t>{words(emblems.words)}</a:t>"))
        settings = tag("a:bodyPr", tag("a:noAutofit"), wrap="none", lIns=0, tIns=0, rIns=0, bIns=0, anchor="ctr")
        shape = tag("a:prstGeom", tag("a:avLst"), prst="rect")
        known = named(numbers.next(), emblems.words, quiet=True) + tag("p:cNvSpPr") + tag("p:nvPr", userDrawn=True)
        yield tag(
            "p:sp",
            tag("p:nvSpPr", known),
            tag("p:spPr", place(rect, rot=round(SLANT * 60_000) % 21_600_000), shape, tag("a:noFill")),
            tag("p:txBody", settings, tag("a:lstStyle"), line),
        )  # fmt: skip


def logo(rect: Rect, relation: str, numbers: Numbers) -> str:
    """The logo, from a picture that the part is related to."""
    known = tag(
        "p:nvPicPr", named(numbers.next(), "logo", quiet=True), tag("p:cNvPicPr"), tag("p:nvPr", userDrawn=True)
    )
    image = tag("p:blipFill", tag("a:blip", r__embed=relation), tag("a:stretch", tag("a:fillRect")))
    return tag("p:pic", known, image, tag("p:spPr", place(rect), tag("a:prstGeom", tag("a:avLst"), prst="rect")))


def code(emblems: Emblems, numbers: Numbers, hand: Hand) -> list[str]:
    """The code: a white ground, and all its dark modules as one shape."""
    rect = emblems.code
    if rect is None:
        return []
    white, black = (tag("a:solidFill", tag("a:srgbClr", val=value)) for value in ("FFFFFF", "000000"))
    ground = preset("rect", rect, numbers, white, NO_LINE, "QR", about=emblems.address)
    module = emu(rect.w / side(emblems.address))
    whole = module * side(emblems.address)
    drawn = "".join(
        _bar(left * module, top * module, length * module, module) for left, top, length in bars(emblems.address)
    )
    path = tag("a:path", drawn, w=whole, h=whole)
    parts = (tag("a:avLst"), tag("a:gdLst"), tag("a:ahLst"), tag("a:cxnLst"))
    geometry = tag("a:custGeom", *parts, tag("a:rect", l=0, t=0, r="r", b="b"), tag("a:pathLst", path))
    known = tag("p:nvSpPr", named(numbers.next(), "QR", quiet=True), tag("p:cNvSpPr"), tag("p:nvPr"))
    return [ground, tag("p:sp", known, tag("p:spPr", place(rect), geometry, black, NO_LINE))]


def _bar(x: int, y: int, w: int, h: int) -> str:
    corners = [(x + w, y), (x + w, y + h), (x, y + h)]
    lines = "".join(tag("a:lnTo", tag("a:pt", x=at, y=down)) for at, down in corners)
    return tag("a:moveTo", tag("a:pt", x=x, y=y)) + lines + "<a:close/>"
