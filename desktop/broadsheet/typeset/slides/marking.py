"""Page marks on slides: a band at the foot for source line and logo, a column on the last slide for the code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect
from broadsheet.typeset.emblems import Emblems, stamps_over
from broadsheet.typeset.logo import fitted

if TYPE_CHECKING:
    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.typeset.slides.page import Page

_LOGO = 1.9
"""Height of the logo in least sizes of type."""
_CODE, _CODE_UPRIGHT = 0.3, 0.26
"""Side of the code as a share of the shorter side: six pixels and more a module on a wall of 1080."""


def foot_band(page: Page, deck: Deck) -> Rect | None:
    """Take a band at the foot for source line and logo; returns where the logo stands."""
    marks = deck.marks
    wide, high = fitted(marks.logo, page.least * _LOGO) if marks.logo else (0.0, 0.0)
    if not marks.source and not wide:
        return None
    width = page.right - page.left - (wide + page.least if wide else 0.0)
    words = page.height_of(marks.source, width) if marks.source else 0.0
    low = page.bottom + page.least * 0.35  # nearer to the edge than content: it belongs to the page
    top = low - max(words, high)
    if marks.source:
        page.paragraph(marks.source, page.left, top + (max(words, high) - words) / 2, width, colour="ink_soft")
    page.rule(top - page.least * 0.3)
    page.bottom = top - page.least * 0.6
    return Rect(page.right - wide, top + (max(words, high) - high) / 2, wide, high) if wide else None


def code_place(page: Page, deck: Deck, slide: Slide) -> Rect | None:
    """Take a column, or a band of an upright page, for the code of the last slide; returns where the code stands."""
    address = deck.marks.address
    last = deck.coded or (deck.main[-1].id if deck.main else "")
    if not address or slide.id != last:
        return None
    gap = page.least
    if page.upright:
        side = page.width * _CODE_UPRIGHT
        place = Rect(page.right - side, page.bottom - side, side, side)
        width = place.x - gap - page.left
        high = page.height_of(address, width)
        page.paragraph(address, page.left, place.y + max(0.0, (side - high) / 2), width, align="right")
        page.bottom = place.y - gap * 0.6
        return place
    side = page.height * _CODE
    high = page.height_of(address, side)
    place = Rect(page.right - side, page.bottom - high - gap * 0.3 - side, side, side)
    page.paragraph(address, place.x, place.bottom + gap * 0.3, side, align="centre")
    page.right = place.x - gap * 1.4
    return place


def emblems_of(page: Page, deck: Deck, logo: Rect | None, code: Rect | None) -> Emblems:
    """What is no running text, for the picture."""
    marks = deck.marks
    stamps = stamps_over(Rect(0, 0, page.width, page.height), marks.watermark, page.fonts)
    return Emblems(logo, code, marks.watermark, marks.address, marks.logo, stamps)
