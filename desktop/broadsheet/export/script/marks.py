"""Page marks of the script: in its headers and footers, so that every page has them, and the code at its end."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Mm, Pt

from broadsheet.export.markup import escaped
from broadsheet.export.script.words import script_word
from broadsheet.typeset.logo import as_png, fitted
from broadsheet.typeset.qr import png

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from broadsheet.export.script.looks import Look
    from broadsheet.model.page_marks import PageMarks

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"'
)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ART = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
)
"""The shape that Word itself makes watermarks of; WPS and LibreOffice know it."""
_PALE = "#e2e2e2"
"""Black text keeps a contrast of 16 to it; on paper it can still be seen."""
_LOGO, _CODE = 11, 24
"""Height of logo and code in millimetres."""


def put_marks(section: Section, marks: PageMarks, look: Look, language: str) -> None:
    """Put head, foot and watermark on every page of a section, on left pages and right pages alike."""
    outside = look.outside
    for even in (False, True) if outside else (False,):
        header = section.even_page_header if even else section.header
        footer = section.even_page_footer if even else section.footer
        header.is_linked_to_previous = footer.is_linked_to_previous = False
        head, foot = header.paragraphs[0], footer.paragraphs[0]
        _put_head(head, marks, look, language)
        _number(foot, look, even=even)
        if marks.source:
            line = footer.add_paragraph(marks.source, "footer")
            line.paragraph_format.space_before = Pt(3)


def put_code(document: Document, marks: PageMarks, language: str) -> None:
    """Put the code of the address at the end."""
    if not marks.address:
        return
    place = document.add_paragraph()
    _freely(place)
    place.paragraph_format.space_before = Pt(18)
    place.paragraph_format.keep_with_next = True
    run = place.add_run()
    run.add_picture(io.BytesIO(png(marks.address)), height=Mm(_CODE))
    _describe(run, script_word("code", language).format(marks.address))
    words = document.add_paragraph(marks.address, "Table Text")
    words.alignment = WD_ALIGN_PARAGRAPH.LEFT


def _put_head(head: Paragraph, marks: PageMarks, look: Look, language: str) -> None:
    if marks.notice:
        run = head.add_run(marks.notice)
        dress(run, look.notice.points, look.notice.latin, look.notice.chinese, bold=look.notice.bold)
    if marks.logo:
        _tab(head, Mm(210 - look.margins[2] - look.margins[3]))
        run = head.add_run("\t")
        wide, high = fitted(marks.logo, _LOGO)
        run.add_picture(io.BytesIO(as_png(marks.logo, 600)), width=Mm(wide), height=Mm(high))
        _describe(run, script_word("logo", language))
    if marks.watermark:
        head._p.append(parse_xml(_watermark(marks.watermark)))


def _watermark(words: str) -> str:
    """The watermark, slanting behind the text in the middle of the page."""
    wide = min(460.0, 34.0 * sum(1.0 if char > "\u2e80" else 0.55 for char in words))
    high = wide / max(1.0, sum(1.0 if char > "\u2e80" else 0.55 for char in words)) * 1.15
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{wide:.0f}pt;height:{high:.0f}pt;rotation:-32;"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;"
        "mso-position-vertical:center;mso-position-vertical-relative:page"
    )
    return (
        f'<w:r {_NAMES}><w:rPr><w:noProof/></w:rPr><w:pict>{_ART}<v:shape id="Watermark" o:spid="_x0000_s2049" '
        f'type="#_x0000_t136" alt="{escaped(words)}" style="{style}" o:allowincell="f" fillcolor="{_PALE}" '
        f'stroked="f"><v:textpath style="font-family:&quot;宋体&quot;;font-size:1pt" string="{escaped(words)}"/>'
        '<w10:wrap anchorx="page" anchory="page"/></v:shape></w:pict></w:r>'
    )


def _number(foot: Paragraph, look: Look, *, even: bool) -> None:
    """The page number: — 1 — at the outer edge, a character from it; in English plain and in the middle."""
    foot.style = "Page Number Line"
    if look.outside:
        foot.alignment = WD_ALIGN_PARAGRAPH.LEFT if even else WD_ALIGN_PARAGRAPH.RIGHT
        edge = "left" if even else "right"
        indent = foot._p.get_or_add_pPr().get_or_add_ind()
        indent.set(f"{_W}{edge}Chars", "100")
        indent.set(f"{_W}{edge}", str(round(look.page_number.points * 20)))
    else:
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if look.outside:
        foot.add_run("— ")
    for kind, words in (("begin", ""), ("", " PAGE "), ("separate", ""), ("shown", "1"), ("end", "")):
        run = foot.add_run(words if kind == "shown" else "")
        if kind in ("begin", "separate", "end"):
            run._r.append(parse_xml(f'<w:fldChar {_NAMES} w:fldCharType="{kind}"/>'))
        elif words and kind != "shown":
            run._r.append(parse_xml(f'<w:instrText {_NAMES} xml:space="preserve">{words}</w:instrText>'))
    if look.outside:
        foot.add_run(" —")


def dress(run: Run, points: float, latin: str, chinese: str, *, bold: bool) -> None:
    """Set a run in letters of its own."""
    run.font.size, run.font.name, run.font.bold = Pt(points), latin, bold
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(f"{_W}eastAsia", chinese)


def _describe(run: Run, words: str) -> None:
    """Say what the picture of a run is, for those who do not see it."""
    for picture in run._r.xpath(".//wp:docPr"):
        picture.set("descr", words)


def _freely(place: Paragraph) -> None:
    """A line as high as what stands in it."""
    place.paragraph_format.line_spacing = 1.0
    place.paragraph_format.first_line_indent = Pt(0)
    place._p.get_or_add_pPr().get_or_add_ind().set(f"{_W}firstLineChars", "0")


def _tab(head: Paragraph, edge: int) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT

    head.paragraph_format.tab_stops.add_tab_stop(edge, WD_TAB_ALIGNMENT.RIGHT)
