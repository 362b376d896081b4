"""Saved web pages: the text of the article without what stands around it on the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.documents.document import Block
from broadsheet.importer.documents.gathering import Gatherer
from broadsheet.importer.documents.plain import decoded
from broadsheet.importer.documents.web_choice import chosen
from broadsheet.importer.documents.web_lines import lines_of

if TYPE_CHECKING:
    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.documents.web_lines import Line

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_XML = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_-]{2,20})""")
_TAIL = re.compile(r"\s*(?:[_|｜–—]|\s-\s|-{2,}).*$", re.DOTALL)
_CONTROLS = re.compile(
    r"\s*[【\[]?(?:字体|字号)(?:大小)?[:：]?(?:\s*[【\[（(]?(?:超大|[大中小]|A[+-])[】\]）)]?[\s|/]*){2,}.*$|\s*(?:打印|收藏|复制链接)(?:本页|本文)?$"
)
"""What a page lets its readers do with the text, at the end of the line with its date."""

_HEAD = 4096


def read(name: str, data: bytes) -> Document:
    """Read a web page: see `Reader`."""
    declared = _CHARSET.search(data, 0, _HEAD) or _XML.search(data, 0, _HEAD)
    text, notes = decoded(name, data, declared[1].decode("ascii") if declared else "")
    out = Gatherer(name, "html")
    out.notes += notes
    page = lines_of(text)
    if page.is_flattened:
        out.tell("deep-markup")
    kept = chosen(page)
    marked = next((at for at, line in enumerate(page.lines) if kept[at] and line.hint == "title"), -1)
    title = _TAIL.sub("", page.title).strip()
    if marked < 0 and title and not any(kept[at] and line.text == title for at, line in enumerate(page.lines)):
        out.add(title, Block(0, 0, "title", 1))
    for at, line in enumerate(page.lines):
        if kept[at]:
            controls = _CONTROLS.search(line.text)
            out.add(
                line.text[: controls.start() if controls else None],
                _block(line, title, is_title=at == marked, marked=marked >= 0),
                bold=line.bold,
            )
            out.drop(controls[0] if controls else "", "outside-article")
        else:
            out.drop(line.text, "outside-article")
    return out.document()


def _block(line: Line, title: str, *, is_title: bool, marked: bool) -> Block:
    """What the page says of a line; without a marked title, the line that the page is called by is one."""
    hint = line.hint
    if hint == "title" and not is_title:
        hint = "heading"
    if not marked and not hint and line.text == title:
        hint = "title"
    return Block(0, 0, hint, line.level, image=line.image)
