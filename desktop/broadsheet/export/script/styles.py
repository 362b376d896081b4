"""The styles and the table of fonts of the script, as the XML of their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.export.markup import escaped
from broadsheet.export.script.looks import OTHER_NAMES

if TYPE_CHECKING:
    from broadsheet.export.script.looks import Letters, Look

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class _Set(NamedTuple):
    """How a paragraph of a style stands; lengths in points, the indent in characters."""

    pitch: float = 0
    indent: int = 0
    before: float = 0
    after: float = 0
    align: str = ""
    level: int = -1
    keep: bool = False


def styles_xml(look: Look) -> bytes:
    """Every style that the script uses, and no other."""
    pitch, side = look.pitch, "both" if look.indent else "left"
    gap = look.after
    made = [
        _style("Normal", "Normal", look.body, _Set(pitch, look.indent, after=gap, align=side), "", default=True),
        _style("Title", "Title", look.title, _Set(look.title_pitch, before=6, after=16, align="center", keep=True)),
        _style("Subtitle", "Subtitle", look.speaking, _Set(pitch, after=max(gap, 10), align="center")),
        _style("Heading1", "heading 1", look.headings[0], _Set(pitch, look.indent, gap * 2, gap, "left", 0, True)),
        _style("Heading2", "heading 2", look.headings[1], _Set(pitch, look.indent, gap, gap, side, 1, True)),
        _style("Note", "Note", look.note, _Set(pitch * 0.8, look.indent, after=gap, align="left")),
        _style("TableText", "Table Text", look.table, _Set(align="left")),
        _style("Header", "header", look.foot, _Set(align="left")),
        _style("Footer", "footer", look.foot, _Set(align="left")),
        _style("PageNumber", "Page Number Line", look.page_number, _Set(align="left")),
    ]
    return f"{_HEAD}<w:styles {_W}>{_defaults(look)}{''.join(made)}{_TABLES}</w:styles>".encode()


def fonts_xml() -> bytes:
    """The fonts that are asked for, and what may stand in for them."""
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/>'
        f'<w:charset w:val="86"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, (other, family) in OTHER_NAMES.items()
    )
    return f"{_HEAD}<w:fonts {_W}>{entries}</w:fonts>".encode()


def letters_xml(letters: Letters) -> str:
    """The properties of a run of letters."""
    latin, chinese = escaped(letters.latin), escaped(letters.chinese)
    bold = "<w:b/><w:bCs/>" if letters.bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    half = round(letters.points * 2)
    return (
        f'<w:rPr><w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{chinese}" w:cs="{latin}"/>{bold}'
        f'<w:color w:val="000000"/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'
    )


def _defaults(look: Look) -> str:
    letters = letters_xml(look.body).replace(
        "</w:rPr>", f'<w:lang w:val="{_latin(look)}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>'
    )
    return f"<w:docDefaults><w:rPrDefault>{letters}</w:rPrDefault><w:pPrDefault/></w:docDefaults>"


def _latin(look: Look) -> str:
    return "en-US" if look.language == "zh-CN" else look.language


def _style(id_: str, name: str, letters: Letters, stands: _Set, based: str = "Normal", *, default: bool = False) -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    follow = '<w:next w:val="Normal"/>' if stands.level >= 0 or id_ in ("Title", "Subtitle") else ""
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph"{first} w:styleId="{id_}"><w:name w:val="{name}"/>{base}{follow}<w:qFormat/>'
        f"{_paragraph(stands, letters.points)}{letters_xml(letters)}</w:style>"
    )


def _paragraph(stands: _Set, points: float) -> str:
    line = f' w:line="{round(stands.pitch * 20)}" w:lineRule="exact"' if stands.pitch else ""
    line = line or ' w:line="276" w:lineRule="auto"'
    keep = "<w:keepNext/><w:keepLines/>" if stands.keep else ""
    level = f'<w:outlineLvl w:val="{stands.level}"/>' if stands.level >= 0 else ""
    first = f'w:firstLineChars="{stands.indent * 100}" w:firstLine="{round(stands.indent * points * 20)}"'
    return (
        f"<w:pPr>{keep}<w:widowControl/>"
        f'<w:spacing w:before="{round(stands.before * 20)}" w:after="{round(stands.after * 20)}"{line}/>'
        f'<w:ind {first}/><w:jc w:val="{stands.align or "left"}"/>{level}</w:pPr>'
    )


_SIDES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLES = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
    f"<w:tblPr><w:tblBorders>{_SIDES}</w:tblBorders></w:tblPr></w:style>"
)
