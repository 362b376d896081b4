"""The script as a Word document."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx import Document as new_document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as PackagePart
from docx.oxml import parse_xml
from docx.shared import Mm, Pt

from broadsheet.derive.headline import headline_parts
from broadsheet.export.dates import moment
from broadsheet.export.packed import repacked
from broadsheet.export.script.looks import LOOKS
from broadsheet.export.script.marks import put_code, put_marks
from broadsheet.export.script.styles import fonts_xml, styles_xml
from broadsheet.export.script.theme import theme_xml
from broadsheet.export.script.words import COLUMNS, script_word

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.table import _Cell

    from broadsheet.export.script.content import Part, Row, Script
    from broadsheet.export.script.looks import Look
    from broadsheet.model.page_marks import PageMarks

_SETTINGS = (
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:defaultTabStop w:val="420"/>{0}<w:characterSpacingControl w:val="compressPunctuation"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat><w:themeFontLang w:val="{1}" w:eastAsia="zh-CN"/>'
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
    'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
    'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/></w:settings>'
)
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties '
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Broadsheet</Application></Properties>"
)
_KEPT = ("styles", "settings")
_OVER_TABLE = 8
_WIDTHS = {"indicator": 0.24, "period": 0.14, "value": 0.17, "scope": 0.21, "source": 0.24}
"""Widths of the columns as shares of the page's text."""


def document_of(script: Script, marks: PageMarks, published: str) -> bytes:
    """Write a script.

    Args:
        script: what stands in it.
        marks: what every page carries.
        published: when the article appeared, as the manifest says it; the document is dated with it.
    """
    look = LOOKS["zh" if script.language == "zh" else "en"]
    document = new_document()
    _furnish(document, look)
    section = document.sections[0]
    _page(section, look)
    put_marks(section, marks, look, "zh" if look.outside else "en")
    _opening(document, script)
    for part in script.parts:
        _part(document, part)
    _appendix(document, script, look)
    put_code(document, marks, "zh" if look.outside else "en")
    _properties(document, script, published)
    made = io.BytesIO()
    document.save(made)
    return repacked(made.getvalue())


def _furnish(document: Document, look: Look) -> None:
    """Our styles, fonts and settings instead of those of the library's template, and nothing else of it."""
    part, package = document.part, document.part.package
    for holder, kept in ((part, _KEPT), (package, ("officeDocument", "core-properties", "extended-properties"))):
        for id_ in [id_ for id_, rel in holder.rels.items() if rel.reltype.rpartition("/")[2] not in kept]:
            del holder.rels[id_]
    part._styles_part._element = parse_xml(styles_xml(look))
    evenly = "<w:evenAndOddHeaders/>" if look.outside else ""
    latin = "en-US" if look.language == "zh-CN" else look.language
    part._settings_part._element = parse_xml(_SETTINGS.format(evenly, latin))
    table = PackagePart(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, fonts_xml(), package)
    part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)
    theme = PackagePart(PackURI("/word/theme/theme1.xml"), CONTENT_TYPE.OFC_THEME, theme_xml(look), package)
    part.relate_to(theme, RELATIONSHIP_TYPE.THEME)
    app = next(rel for rel in package.rels.values() if rel.reltype.endswith("extended-properties"))
    app.target_part._blob = _APP.encode()


def _page(section: Section, look: Look) -> None:
    top, bottom, left, right = look.margins
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    section.header_distance, section.footer_distance = Mm(top * 0.4), Mm(bottom * 0.5)


def _opening(document: Document, script: Script) -> None:
    if script.kicker:
        document.add_paragraph(script.kicker, "Subtitle")
    title = document.add_paragraph("", "Title")
    # a blank within a Chinese title parts its lines
    for at, line in enumerate(headline_parts(script.title, script.language)):
        run = title.add_run()
        if at:
            run.add_break()
        run.add_text(line)
    if script.welcome:
        document.add_paragraph(script.welcome, "Subtitle")
    if script.speaking:
        document.add_paragraph(script_word("between", script.language).join(script.speaking), "Subtitle")


def _part(document: Document, part: Part) -> None:
    if part.heading:
        document.add_paragraph(part.heading, "Heading 1")
    for saying in part.sayings:
        if saying.sentence:
            document.add_paragraph(saying.sentence, "Heading 2")
        for paragraph in saying.spoken:
            document.add_paragraph(paragraph, "Normal")
        for note in saying.notes:
            document.add_paragraph(note, "Note")


def _appendix(document: Document, script: Script, look: Look) -> None:
    """The figures and where they come from, on a page of their own."""
    heading = document.add_paragraph(script_word("appendix", script.language), "Heading 1")
    heading.paragraph_format.page_break_before = True
    heading.paragraph_format.space_after = Pt(_OVER_TABLE)
    if script.figures:
        _table(document, script, look)
        document.add_paragraph(script_word("sources", script.language), "Heading 2")
    for line in script.sources:
        document.add_paragraph(line, "Note")


def _table(document: Document, script: Script, look: Look) -> None:
    table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    room = 210 - look.margins[2] - look.margins[3]
    for column, name in zip(table.columns, COLUMNS, strict=True):
        column.width = Mm(room * _WIDTHS[name])
    head = table.rows[0]
    _repeat(head._tr)
    for cell, name in zip(head.cells, COLUMNS, strict=True):
        _fill(cell, script_word(name, script.language), room * _WIDTHS[name], bold=True)
    for row in script.figures:
        _add(table.add_row().cells, row, room)
    for line in table.rows:
        line._tr.get_or_add_trPr().append(parse_xml(_CANT_SPLIT))


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CANT_SPLIT, _HEADER = f"<w:cantSplit {_W}/>", f"<w:tblHeader {_W}/>"


def _add(cells: tuple[_Cell, ...], row: Row, room: float) -> None:
    for cell, name in zip(cells, COLUMNS, strict=True):
        _fill(cell, getattr(row, name), room * _WIDTHS[name])


def _repeat(row: object) -> None:
    row.get_or_add_trPr().append(parse_xml(_HEADER))  # type: ignore[attr-defined]  # lxml's own class


def _fill(cell: _Cell, words: str, width: float, *, bold: bool = False) -> None:
    cell.width = Mm(width)
    paragraph = cell.paragraphs[0]
    paragraph.style = "Table Text"
    paragraph.add_run(words).bold = bold or None


def _properties(document: Document, script: Script, published: str) -> None:
    """What the file says of itself: its title and language, no person and no hour."""
    about = document.core_properties
    about.title, about.subject = script.title[:255], script_word("subject", script.language)
    about.author = script.author[:255]
    about.last_modified_by = about.comments = about.keywords = about.category = ""
    about.language = LOOKS[_tongue(script)].language
    about.created = about.modified = moment(published)
    about.revision = 1


def _tongue(script: Script) -> str:
    return "zh" if script.language == "zh" else "en"
