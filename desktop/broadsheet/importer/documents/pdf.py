"""PDF: text in its places, columns in their order, without the headers and numbers of pages; paragraphs made whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.importer.documents.document import Block
from broadsheet.importer.documents.gathering import Gatherer
from broadsheet.importer.documents.pdf_columns import in_order
from broadsheet.importer.documents.pdf_furniture import furniture
from broadsheet.importer.documents.pdf_lines import lines_of_page
from broadsheet.importer.documents.pdf_paragraphs import paragraphs_of, usual_size
from broadsheet.importer.documents.reader import MAX_CHARACTERS, check_length, refuse

if TYPE_CHECKING:
    import pypdfium2

    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.documents.pdf_lines import PageLines

_MAX_PAGES = 2_000
_TITLE, _HEADING = 1.35, 1.12  # times the size of the text
_LONGEST_HEADING = 60
_STRANGE = 0.3  # of the characters: fonts that do not tell what their signs mean


def read(name: str, data: bytes) -> Document:
    """Read a PDF: see `Reader`."""
    pages = _pages(name, data)
    out = Gatherer(name, "pdf")
    empty = sum(not page.lines for page in pages)
    if empty == len(pages):
        found = f"{len(pages)} pages without text" if len(pages) > 1 else "a page without text"
        raise refuse("scanned-pdf", name, f"{found}, as a scanner makes them", "a PDF with text (recognise it first)")
    if empty:
        out.tell("pages-without-text", str(empty))
    _check_signs(name, pages)
    apart = dict.fromkeys(furniture(pages))
    body = [in_order([line for line in page.lines if line not in apart], page.gutters) for page in pages]
    paragraphs = paragraphs_of(body)
    usual = usual_size(body)
    first = max((each.size for each in paragraphs if each.page == 1), default=0.0)
    titled = False
    for each in paragraphs:
        hint = ""
        short = len(each.text) <= _LONGEST_HEADING
        largest = each.page == 1 and each.size == first >= _TITLE * usual
        if not titled and largest and len(each.text) <= 2 * _LONGEST_HEADING:
            hint, titled = "title", True
        elif short and each.size >= _HEADING * usual and not each.text.endswith(("。", "，", ".", ",")):
            hint = "heading" if titled else ""
        out.add(each.text, Block(0, 0, hint, page=each.page, box=each.box))
    for line in apart:
        out.drop(line.text, "page-furniture")
    return out.document()


def _pages(name: str, data: bytes) -> list[PageLines]:
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        found = "a PDF that asks for a password" if locked else "a PDF that cannot be read"
        raise refuse(
            "locked-pdf" if locked else "damaged-pdf", name, found, "a whole PDF without a password"
        ) from error
    try:
        count = len(pdf)
        if count > _MAX_PAGES:
            raise refuse("too-many-pages", name, f"{count} pages", f"at most {_MAX_PAGES}")
        if not count:
            raise refuse("damaged-pdf", name, "a PDF without pages", "a whole PDF")
        pages: list[PageLines] = []
        total = 0
        for number in range(1, count + 1):
            pages.append(_page(pdf, number, name, MAX_CHARACTERS - total))
            total += sum(len(line.text) for line in pages[-1].lines)
        return pages
    finally:
        pdf.close()


def _page(pdf: pypdfium2.PdfDocument, number: int, name: str, most: int) -> PageLines:
    import pypdfium2

    try:
        page = pdf[number - 1]
        words = page.get_textpage()
        if words.count_chars() > most:
            check_length(name, MAX_CHARACTERS + 1)
        found = lines_of_page(words, number, page.get_height())
        words.close()
        page.close()
    except pypdfium2.PdfiumError as error:
        raise refuse("damaged-pdf", name, "a page that cannot be read", "a whole PDF", f"page {number}") from error
    return found


def _check_signs(name: str, pages: list[PageLines]) -> None:
    """Refuse a text whose fonts do not tell what their signs mean: it would be nonsense.

    Raises:
        FileProblem: too much of it is.
    """
    text = "".join(line.text for page in pages for line in page.lines)
    strange = sum("\ue000" <= sign <= "\uf8ff" or sign == "\ufffd" for sign in text)
    if strange > _STRANGE * len(text):
        raise refuse(
            "unreadable-fonts", name, "fonts that do not tell their characters", "a PDF whose text can be copied"
        )
