"""The logo of the marks: once in the page, however often it is shown."""

from __future__ import annotations

from base64 import b64encode

from broadsheet.export.markup import attributes, number
from broadsheet.typeset.logo import as_png, proportion

_PIXELS = 480
_HIGH = 100
"""Height of the symbol in its own units."""


def logo_symbol(logo: bytes) -> str:
    """What `logo_use` shows, as pixels: nothing of a foreign drawing comes into the page."""
    if not logo:
        return ""
    wide = proportion(logo) * _HIGH
    address = f"data:image/png;base64,{b64encode(as_png(logo, _PIXELS)).decode()}"
    image = f'<image href="{address}"{attributes(width=wide, height=_HIGH)} preserveAspectRatio="none"/>'
    symbol = f'<symbol id="logo" viewBox="{_box(wide)}">{image}</symbol>'
    return f'<svg class="symbols" width="0" height="0" aria-hidden="true">{symbol}</svg>'


def logo_use(place: str) -> str:
    """The logo in a drawing."""
    return f'<use href="#logo"{place}/>'


def logo_svg(logo: bytes, name: str) -> str:
    """The logo among words."""
    box = _box(proportion(logo) * _HIGH)
    own = attributes(class_="logo", role="img", aria_label=name)
    return f'<svg{own} viewBox="{box}">{logo_use("")}</svg>'


def _box(wide: float) -> str:
    return f"0 0 {number(wide)} {_HIGH}"
