"""The file before it has slides: one master, one layout, a theme of our own; nobody's name, nothing left over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import serialize_part_xml
from pptx.opc.package import XmlPart
from pptx.oxml import parse_xml
from pptx.util import Pt

from broadsheet.charts.drawing import Rect
from broadsheet.export.dates import moment
from broadsheet.export.pptx.colours import SCHEME
from broadsheet.export.pptx.text import faces, place
from broadsheet.export.pptx.xml import clean, root, tag, words

if TYPE_CHECKING:
    from pptx.opc.package import Part
    from pptx.presentation import Presentation as File

    from broadsheet.export.pptx.text import Hand

_TITLE_ONLY = 5
"""The layout that is kept, by its place in the template."""
TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""How every tree of shapes begins."""
_PROMPT = {"zh": "单击此处编辑标题", "en": "Click to edit the title"}
_NOTES = {"zh": "备注", "en": "Notes"}
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_UNWANTED = (RT.PRINTER_SETTINGS,)


def blank_file(width: float, height: float, hand: Hand, title: str, published: str) -> File:
    """A presentation without slides.

    Args:
        width: of its slides in points.
        height: the same.
        hand: of the export.
        title: of the file.
        published: when the article appeared, as the manifest says it.
    """
    made = Presentation()
    made.slide_width, made.slide_height = Pt(width), Pt(height)
    size = made.part._element.find(".//{*}sldSz")
    if size is not None and "type" in size.attrib:
        del size.attrib["type"]
    for at in reversed(range(len(made.slide_layouts))):
        if at != _TITLE_ONLY:
            made.slide_layouts.remove(made.slide_layouts[at])
    _set_master(made, width, hand)
    set_theme(made.slide_master.part.part_related_by(RT.THEME), hand)
    _forget(made)
    _set_properties(made, hand, title, published)
    return made


def _set_master(made: File, width: float, hand: Hand) -> None:
    """The place of a title, its look, and the look of everything else."""
    master, layout = made.slide_master, made.slide_layouts[0]
    side = round(width * 0.045)
    for part, name in ((master, "master"), (layout, "layout")):
        tree = root("p:spTree", TREE, _title(side, width, hand, own=name == "master"))
        data = part.part._element.cSld
        data.replace(data.spTree, parse_xml(tree))
    layout.name = {"zh": "仅标题"}.get(hand.language, "Title only")
    styles = master.part._element.find("{*}txStyles")
    if styles is not None:
        styles.getparent().replace(styles, parse_xml(_styles()))
    for part in (master, layout):
        stray = part.part._element.find("{*}timing")
        if stray is not None:
            stray.getparent().remove(stray)


def _title(left: float, width: float, hand: Hand, *, own: bool) -> str:
    rect = Rect(left, 45, width - 2 * left, 90)
    shape = tag("p:spPr", place(rect), tag("a:prstGeom", tag("a:avLst"), prst="rect")) if own else tag("p:spPr")
    settings = (
        tag("a:bodyPr", tag("a:noAutofit"), lIns=0, tIns=0, rIns=0, bIns=0, anchor="ctr") if own else tag("a:bodyPr")
    )
    prompt = f"<a:t>{_PROMPT.get(hand.language, _PROMPT['en'])}</a:t>"
    line = tag("a:p", tag("a:r", tag("a:rPr", lang="zh-CN" if hand.language == "zh" else "en-US"), prompt))
    known = tag("p:cNvPr", id=2, name="Title") + tag("p:cNvSpPr", tag("a:spLocks", noGrp=True))
    return tag(
        "p:sp",
        tag("p:nvSpPr", known, tag("p:nvPr", tag("p:ph", type="title"))),
        shape,
        tag("p:txBody", settings, tag("a:lstStyle"), line),
    )


def _styles() -> str:
    ink = tag("a:solidFill", tag("a:schemeClr", val="tx1"))
    major = "".join(
        tag(f"a:{kind}", typeface=f"+mj-{short}") for kind, short in (("latin", "lt"), ("ea", "ea"), ("cs", "cs"))
    )
    minor = major.replace("+mj", "+mn")
    none = tag("a:buNone")
    title = tag("a:lvl1pPr", none, tag("a:defRPr", ink, major, sz=3600, b=True), algn="l", rtl=False)
    words_ = tag("a:lvl1pPr", none, tag("a:defRPr", ink, minor, sz=1800), marL=0, indent=0, algn="l", rtl=False)
    return root(
        "p:txStyles", tag("p:titleStyle", title), tag("p:bodyStyle", words_), tag("p:otherStyle", words_), names="apr"
    )


def set_theme(part: Part, hand: Hand) -> None:
    """Give a theme our colours and typefaces, for what a person adds."""
    whole = parse_xml(part.blob)
    whole.set("name", "Broadsheet")
    elements = whole.find("{*}themeElements")
    colours = "".join(tag(f"a:{slot}", hand.colours.plain(role)) for slot, role in SCHEME.items())
    major, minor = (tag(f"a:{name}Font", faces(family)) for name, family in (("major", "serif"), ("minor", "sans")))
    for name, inner in (("clrScheme", colours), ("fontScheme", major + minor)):
        old = elements.find(f"{{*}}{name}")
        elements.replace(old, parse_xml(root(f"a:{name}", inner, names="a", name="Broadsheet")))
    for stray in [
        *whole.findall("{*}objectDefaults"),
        *whole.findall("{*}extraClrSchemeLst"),
        *whole.findall("{*}extLst"),
    ]:
        whole.remove(stray)
    if isinstance(part, XmlPart):
        part._element = whole
    else:
        part._blob = serialize_part_xml(whole)


def set_notes_master(made: File, hand: Hand) -> None:
    """Pages of notes: the slide and the words, without a date; prompts in the language of the export."""
    master = made.notes_master
    set_theme(master.part.part_related_by(RT.THEME), hand)
    for shape in list(master.placeholders):
        if shape.placeholder_format.type in (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.HEADER, PP_PLACEHOLDER.FOOTER):
            shape._element.getparent().remove(shape._element)
        elif shape.placeholder_format.type == PP_PLACEHOLDER.BODY:
            shape.text_frame.text = _NOTES.get(hand.language, _NOTES["en"])


def _forget(made: File) -> None:
    """Take what the template brings beside its slides: the picture of its first page, settings of a printer."""
    package = made.part.package
    for relations in (made.part.rels, package._rels):
        for number, relation in list(relations.items()):
            if relation.reltype in (*_UNWANTED, RT.THUMBNAIL):
                relations.pop(number)


def _set_properties(made: File, hand: Hand, title: str, published: str) -> None:
    """A title, a language and the day of the article; no author, no time of making."""
    core = made.core_properties
    core.title = clean(title)[:250]
    core.language = "zh-CN" if hand.language == "zh" else "en-US"
    core.author = core.last_modified_by = core.comments = core.keywords = core.subject = core.category = ""
    core.created = core.modified = moment(published)
    core.revision = 1
    for relation in made.part.package._rels.values():
        if relation.reltype == RT.EXTENDED_PROPERTIES:
            told = tag("Application", words("Broadsheet"))
            relation.target_part._blob = (
                f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{_about(told)}'.encode()
            )


def _about(told: str) -> str:
    return tag("Properties", told, xmlns=_PROPERTIES)
