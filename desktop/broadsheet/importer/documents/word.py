"""Word documents: paragraphs with what their styles say, tables, footnotes, the places of pictures.

The archive is read by the reader of briefings, which checks every entry before it inflates one, the XML as events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.files.container.zip_reader import ZipContainer
from broadsheet.files.problems import FileProblem, refusal
from broadsheet.importer.documents.document import Block
from broadsheet.importer.documents.gathering import Gatherer
from broadsheet.importer.documents.reader import refuse
from broadsheet.importer.documents.word_body import Body
from broadsheet.importer.documents.word_styles import Links, Styles
from broadsheet.importer.documents.xml_events import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.documents.word_body import Paragraph

_DOCUMENT = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_LARGER = 1.25  # than the text: a line set so at the top of the first page is the title
_FRONT = 8


def read(name: str, data: bytes) -> Document:
    """Read a Word document: see `Reader`."""
    archive = _opened(name, data)
    styles = Styles()
    links = Links()
    if "word/styles.xml" in archive.names:
        parse(_part(archive, "word/styles.xml", name), styles, name, "word/styles.xml")
    if "word/_rels/document.xml.rels" in archive.names:
        parse(_part(archive, "word/_rels/document.xml.rels", name), links, name, "word/_rels/document.xml.rels")
    body = Body(styles)
    parse(_part(archive, _DOCUMENT, name), body, name, _DOCUMENT)
    out = Gatherer(name, "docx")
    if body.changes:
        out.tell("tracked-changes")
    if body.hidden:
        out.tell("hidden-text")
    notes: dict[str, list[str]] = {}
    for part in _NOTES:
        if part in archive.names:
            read_ = Body(styles, notes=True)
            parse(_part(archive, part, name), read_, name, part)
            for paragraph in read_.paragraphs:
                notes.setdefault(paragraph.own, []).append(paragraph.text)
    _Writer(out, links, notes).write(body.paragraphs)
    return out.document()


def _opened(name: str, data: bytes) -> ZipContainer:
    try:
        archive = ZipContainer(data, name)
    except FileProblem as error:
        raise refusal(
            error.problem.code, name, error.problem.place, error.problem.found, error.problem.expected
        ) from error
    if _DOCUMENT not in archive.names:
        raise refuse("wrong-format", name, f"a ZIP archive without {_DOCUMENT}", "a Word document (.docx)")
    return archive


def _part(archive: ZipContainer, part: str, name: str) -> bytes:
    try:
        return archive.read(part)
    except FileProblem as error:
        raise refuse(error.problem.code, name, error.problem.found, error.problem.expected, part) from error


class _Writer:
    """Turns paragraphs into blocks: what their styles say, else how they are set, else what stands beside a picture."""

    def __init__(self, out: Gatherer, links: Links, notes: dict[str, list[str]]) -> None:
        self._out, self._links, self._notes = out, links, notes
        self._image = ""
        self._captioned = False

    def write(self, paragraphs: Sequence[Paragraph]) -> None:
        """Add all paragraphs, each with its notes behind it; then the notes that nothing refers to."""
        title = _title(paragraphs)
        for at, paragraph in enumerate(paragraphs):
            self._write(paragraphs, at, "title" if at == title else paragraph.kind)
            for note in paragraph.notes:
                self._note(note)
        for note in list(self._notes):
            self._note(note)

    def _note(self, note: str) -> None:
        for words in self._notes.pop(note, ()):
            self._out.add(words, Block(0, 0, "footnote"))

    def _write(self, paragraphs: Sequence[Paragraph], at: int, hint: str) -> None:
        paragraph = paragraphs[at]
        if paragraph.kind == "contents":
            self._out.drop(paragraph.text, "table-of-contents")
            return
        pictures = [self._links.targets.get(id_, "") for id_ in paragraph.images]
        self._image = pictures[-1] if pictures else self._image
        image = ""
        if hint == "caption" and self._image:
            image, self._image = self._image, ""
        elif pictures and not paragraph.text:
            if paragraph.alt:  # the next paragraph may be its caption; else this is all that is said of it
                follows = at + 1 < len(paragraphs) and paragraphs[at + 1].kind == "caption"
                if not follows:
                    self._out.add(paragraph.alt, Block(0, 0, "caption", image=self._image))
                    self._image = ""
            return
        elif paragraph.text:
            self._image = ""
        self._out.add(paragraph.text, Block(0, 0, hint, paragraph.level, image=image), bold=paragraph.bold)


def _title(paragraphs: Sequence[Paragraph]) -> int:
    """The paragraph that is set as a title although no style says so; -1 where there is none, or a style says one."""
    if any(paragraph.kind == "title" for paragraph in paragraphs):
        return -1
    sizes: dict[float, int] = {}
    for paragraph in paragraphs:
        sizes[paragraph.size] = sizes.get(paragraph.size, 0) + len(paragraph.text)
    usual = max(sizes, key=lambda size: sizes[size], default=0.0)
    front = [at for at, paragraph in enumerate(paragraphs) if paragraph.text][:_FRONT]
    best = max(front, key=lambda at: paragraphs[at].size, default=-1)
    if best < 0 or paragraphs[best].kind not in ("", "heading") or paragraphs[best].size < _LARGER * usual:
        return -1
    return best
