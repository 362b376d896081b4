"""The theme of the script: typefaces and colours that Word and WPS offer for what a person adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.export.markup import escaped
from broadsheet.theme.palette import LIGHT

if TYPE_CHECKING:
    from broadsheet.export.script.looks import Letters, Look

_COLOURS = {
    "dk2": "context", "lt2": "hover", "accent1": "figure", "accent2": "claim", "accent3": "event", "accent4": "accent",
    "accent5": "figure_soft", "accent6": "entity", "hlink": "figure", "folHlink": "context",
}  # fmt: skip
"""Roles of the palette by the places that a theme has for colours; text is black on white."""
_OWN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_FORMATS = (
    f'<a:fmtScheme name="Broadsheet"><a:fillStyleLst>{_OWN * 3}</a:fillStyleLst><a:lnStyleLst>'
    + "".join(f'<a:ln w="{width}">{_OWN}<a:prstDash val="solid"/></a:ln>' for width in (6350, 12700, 19050))
    + f"</a:lnStyleLst><a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_OWN * 3}</a:bgFillStyleLst></a:fmtScheme>"
)


def theme_xml(look: Look) -> bytes:
    """A theme of flat colours, in the typefaces of headings and of the text."""
    colours = '<a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>'
    for place, role in _COLOURS.items():
        colours += f'<a:{place}><a:srgbClr val="{LIGHT.colour(role).lstrip("#").upper()}"/></a:{place}>'
    fonts = _typeface("major", look.headings[0]) + _typeface("minor", look.body)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Broadsheet"><a:themeElements>'
        f'<a:clrScheme name="Broadsheet">{colours}</a:clrScheme><a:fontScheme name="Broadsheet">{fonts}</a:fontScheme>'
        f"{_FORMATS}</a:themeElements></a:theme>"
    ).encode()


def _typeface(name: str, letters: Letters) -> str:
    latin, chinese = escaped(letters.latin), escaped(letters.chinese)
    faces = f'<a:latin typeface="{latin}"/><a:ea typeface="{chinese}"/><a:cs typeface="{latin}"/>'
    return f"<a:{name}Font>{faces}</a:{name}Font>"
