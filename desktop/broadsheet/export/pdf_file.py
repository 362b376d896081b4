"""Pages of paper as a PDF: vectors and embedded fonts by Qt, outline, language, labels and links by pypdf.

The same pages give the same bytes: what Qt writes of the moment (dates, random identifiers) is taken out again.
"""

from __future__ import annotations

import re
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)
from pypdf.generic import Fit as PdfFit
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from broadsheet.export.dates import appeared
from broadsheet.export.ground import fonts_of
from broadsheet.export.markup import held
from broadsheet.export.pdf_letters import Primer, drop_invisible, name_parts
from broadsheet.files.problems import refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.export.order import Order
    from broadsheet.typeset.sheets import Entry, Link, Sheets

_DPI = 1440
"""Units of the page an inch: twenty a point, so that edges on whole units are crisp on any printer."""

_ABOVE = 10.0
"""How far above what a link leads to the page is shown, in points."""

_BREAKS = re.compile(r"\s*[\t\n\r]\s*|  +")
_SPOKEN = 200
"""Characters that a reader that does not see a link is told of it at most."""


def pdf_bytes(sheets: Sheets, order: Order) -> bytes:
    """Pages as a PDF, read back before they are given.

    Args:
        sheets: the pages.
        order: whose progress is told, page by page.

    Raises:
        FileProblem: Qt wrote something that is no PDF of so many pages, as it does without saying so.
    """
    primer = Primer(fonts_of(order).families, sheets.language)
    painted = _painted(sheets, order, primer)
    try:
        made = _finished(painted, sheets, order, primer)
    except (PyPdfError, LookupError, ValueError, TypeError) as error:  # what pypdf raises at a torn file
        raise _broken(0, len(sheets)) from error
    found = _count(made)
    if found != len(sheets):
        raise _broken(found, len(sheets))
    return made


def _painted(sheets: Sheets, order: Order, primer: Primer) -> bytes:
    """The pages alone, as Qt writes them, after the page of the primer."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(_DPI)
    size = QSizeF(*sheets.size)
    device.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(device)
    primer.paint(painter)
    for page in range(len(sheets)):
        device.newPage()
        painter.save()
        painter.scale(_DPI / 72, _DPI / 72)
        sheets.paint(painter, page)
        painter.restore()
        order.told(page + 1, len(sheets))
    painter.end()
    del painter, device
    buffer.close()
    return bytes(data.data())


def _finished(painted: bytes, sheets: Sheets, order: Order, primer: Primer) -> bytes:
    """With everything that a reader of the file asks for beyond ink."""
    writer = PdfWriter(clone_from=BytesIO(painted))
    if len(writer.pages) != len(sheets) + 1:
        raise _broken(len(writer.pages) - 1, len(sheets))
    primer.mend(writer)
    drop_invisible(writer)
    name_parts(writer)
    _say_what_it_is(writer, sheets, order)
    _add_outline(writer, sheets.outline, sheets.size[1])
    _add_links(writer, sheets.links, sheets.size[1])
    _drop_unreferenced(writer)
    writer._ID = None
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _drop_unreferenced(writer: PdfWriter) -> None:
    """Take out what nothing leads to that a reader begins with: of a font that is gone, its outlines too."""
    kept: set[int] = set()
    ahead: list[object] = [each.indirect_reference for each in (writer.root_object, writer._info) if each is not None]
    while ahead:
        found = ahead.pop()
        if isinstance(found, IndirectObject):
            if found.idnum not in kept:
                kept.add(found.idnum)
                ahead.append(writer._objects[found.idnum - 1])
        elif isinstance(found, dict):
            ahead += dict.values(found)  # as they stand, not what they lead to
        elif isinstance(found, list):
            ahead += list.__iter__(found)
    for at in range(len(writer._objects)):
        if at + 1 not in kept:
            writer._objects[at] = None


def _say_what_it_is(writer: PdfWriter, sheets: Sheets, order: Order) -> None:
    """Title, language, page numbers and how the file is opened."""
    root = writer.root_object
    for moment in ("/Metadata", "/OutputIntents"):
        root.pop(NameObject(moment), None)
    writer.metadata = None
    facts = {"/Title": told(sheets.title), "/Creator": "Broadsheet", "/Producer": "Broadsheet"}
    if when := _pdf_date(order.briefing.manifest.published):
        facts |= {"/CreationDate": when, "/ModDate": when}
    writer.add_metadata(facts)
    root[NameObject("/Lang")] = TextStringObject({"zh": "zh-CN", "en": "en-GB"}.get(sheets.language, sheets.language))
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    root[NameObject("/ViewerPreferences")] = shown
    writer.page_layout = "/TwoPageRight" if sheets.facing else "/SinglePage"
    writer.page_mode = "/UseOutlines" if sheets.outline else "/UseNone"
    writer.set_page_label(0, len(sheets) - 1, PageLabelStyle.DECIMAL, start=1)


def _add_outline(writer: PdfWriter, entries: Sequence[Entry], height: float) -> None:
    parents: list[IndirectObject] = []
    for entry in entries:
        del parents[entry.level :]
        item = writer.add_outline_item(
            title=told(entry.title) or "–",
            page_number=entry.page,
            parent=parents[-1] if parents else None,
            fit=PdfFit.xyz(top=height - max(0.0, entry.y - _ABOVE)),
            is_open=entry.level == 0 and len(entries) < 60,
        )
        parents.append(item)


def _add_links(writer: PdfWriter, links: Sequence[Link], height: float) -> None:
    """Link annotations in the order of their pages; each says what it is."""
    pages = [page.indirect_reference for page in writer.pages]
    by_page: dict[int, ArrayObject] = {}
    numbers = count(1)
    for link in links:
        annotation = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject("/Link"),
                NameObject("/NM"): TextStringObject(f"link-{next(numbers)}"),
                NameObject("/Rect"): _rect(link, height),
                NameObject("/Border"): ArrayObject([NumberObject(0)] * 3),
                NameObject("/F"): NumberObject(4),
                NameObject("/Dest"): _destination(pages[link.to], height - max(0.0, link.y - _ABOVE)),
            }
        )
        if link.spoken:
            annotation[NameObject("/Contents")] = TextStringObject(told(link.spoken)[:_SPOKEN])
        by_page.setdefault(link.page, ArrayObject()).append(writer._add_object(annotation))
    for number, found in by_page.items():
        page = writer.pages[number]
        page[NameObject("/Annots")] = found
        page[NameObject("/Tabs")] = NameObject("/R")  # the keyboard goes row by row


def _rect(link: Link, height: float) -> ArrayObject:
    rect = link.rect
    edges = (rect.x, height - rect.bottom, rect.right, height - rect.y)
    return ArrayObject([FloatObject(f"{edge:.2f}") for edge in edges])


def _destination(page: IndirectObject | None, top: float) -> ArrayObject:
    return ArrayObject(
        [page or NullObject(), NameObject("/XYZ"), NullObject(), FloatObject(f"{top:.2f}"), NullObject()]
    )


def _count(data: bytes) -> int:
    """How many pages a PDF has; none where it cannot be read."""
    try:
        return len(PdfReader(BytesIO(data)).pages)
    except PyPdfError:
        return 0


def _broken(found: int, wanted: int) -> Exception:
    return refusal("not-made", "PDF", "", f"{found} of {wanted} pages", "every page; is there memory and space left?")


def told(words: str) -> str:
    """Words for a field of the file, on one line."""
    return _BREAKS.sub(" ", held(words, " ")).strip()


def _pdf_date(published: str) -> str:
    """The day of a manifest as a PDF writes it; empty where it says none."""
    day = appeared(published)
    return f"D:{day.isoformat().replace('-', '')}000000Z" if day else ""
