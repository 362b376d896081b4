"""A web page as lines of text, each with the elements that it stands in; read in one pass, however deep it nests."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import NamedTuple

from broadsheet.importer.documents.gathering import tidy
from broadsheet.importer.documents.web_markup import parse

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "option",
    ]
)
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "select",
        "button",
        "textarea",
        "canvas",
        "audio",
        "video",
        "head",
        "title",
        "datalist",
        "map",
        "rt",
        "rp",
    ]
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HINTS = {
    "figcaption": "caption",
    "caption": "caption",
    "blockquote": "quote",
    "li": "list",
    "dd": "list",
    "dt": "list",
}
_CLOSED_BY = {
    "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr", "td", "th", "p"}, "td": {"td", "th", "p"},
    "th": {"td", "th", "p"}, "option": {"option"},
}  # fmt: skip
_STOPS_AT = {
    "li": {"ul", "ol"},
    "dt": {"dl"},
    "dd": {"dl"},
    "tr": {"table"},
    "td": {"tr", "table"},
    "th": {"tr", "table"},
}
_DEEPEST = 256
_LONGEST_ROW = 400
_CAPTION = re.compile(
    r"(?:^|[-_ ])(?:caption|figcaption|img-?desc|pic-?(?:info|desc|title)|photo-?desc)", re.IGNORECASE
)


class Box(NamedTuple):
    """An element that holds others.

    Attributes:
        parent: its place in `Page.boxes`; -1 for the outermost.
        name: of the tag.
        label: its class, id and role.
    """

    parent: int
    name: str
    label: str


@dataclass(slots=True)
class Line:
    """A paragraph, heading, list item or row of the page.

    Attributes:
        box: place in `Page.boxes` of the innermost element around it.
        linked: how many of its characters are links.
        bold: whether all of it is bold.
    """

    box: int
    text: str = ""
    linked: int = 0
    hint: str = ""
    level: int = 0
    image: str = ""
    bold: bool = False


@dataclass(slots=True)
class Page:
    """A page, read.

    Attributes:
        title: of the document: what ``og:title`` or ``<title>`` say.
        is_flattened: True where it nests deeper than pages do; what is deeper counts as beside.
    """

    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    title: str = ""
    is_flattened: bool = False


def lines_of(markup: str) -> Page:
    """Read a page."""
    reading = _Reading()
    parse(markup, reading)
    reading.flush()
    return reading.finished()


class _Reading:
    """Keeps the open elements and the text of the line that is being read."""

    def __init__(self) -> None:
        self.page = Page()
        self._open: list[tuple[str, int]] = []  # tag, and its box or -1
        self._counts: dict[str, int] = {}
        self._parts: list[str] = []
        self._linked = self._strong = self._all = 0
        self._silent, self._depth = "", 0  # an element whose text is not shown, and how many of its name are open
        self._in_title = False
        self._titles = {"title": "", "og": ""}
        self._image = ""

    def start(self, tag: str, named: dict[str, str]) -> None:
        """An element begins."""
        self._in_title = tag == "title" and self._silent == "head"
        if tag == "meta" and named.get("property", named.get("name", "")).lower() == "og:title":
            self._titles["og"] = self._titles["og"] or named.get("content", "")
        if self._silent == "head" and tag in _BLOCKS:  # what ends a head that nobody closed
            self._silent = ""
        if self._silent:
            self._depth += tag == self._silent
            return
        if tag == "img":
            self._picture(named)
        if tag in _BLOCKS:
            self.flush()
        if tag in _VOID:
            return
        hidden = "hidden" in named or named.get("aria-hidden") == "true" or _HIDDEN.search(named.get("style", ""))
        if tag in _SILENT or hidden:
            self._silent, self._depth = tag, 1
            return
        self._close_implied(tag)
        self._push(tag, named)

    def end(self, tag: str) -> None:
        """An element ends."""
        self._in_title = False
        if self._silent:
            self._depth -= tag == self._silent
            self._silent = self._silent if self._depth else ""
            return
        if tag in _BLOCKS:
            self.flush()
        if tag in _VOID or not self._counts.get(tag):
            return
        while self._open:
            if self._pop() == tag:
                break

    def words(self, data: str) -> None:
        """Text."""
        if self._silent:
            if self._in_title:
                self._titles["title"] += data
            return
        size = len(data.strip())
        self._parts.append(data)
        self._all += size
        self._linked += size if self._counts.get("a") else 0
        self._strong += size if any(self._counts.get(tag) for tag in ("b", "strong")) else 0

    def finished(self) -> Page:
        """The page, with its title; the cells of a row are one line, a table of one cell a row is none."""
        rows = groupby(
            self.page.lines, lambda line: self._around(line.box, ("tr",)) if line.hint == "table" else -2 - id(line)
        )
        self.page.lines = [line for row, lines in rows for line in self._row(row, list(lines))]
        self.page.title = " ".join((self._titles["og"] or self._titles["title"]).split())
        return self.page

    def flush(self) -> None:
        """End the line that is being read."""
        if self._all:
            line = Line(self._box(), tidy("".join(self._parts)), self._linked)
            line.bold = self._strong == self._all
            self._hint(line)
            self.page.lines.append(line)
        self._parts.clear()
        self._linked = self._strong = self._all = 0

    def _push(self, tag: str, named: dict[str, str]) -> None:
        if len(self._open) >= _DEEPEST:
            self.page.is_flattened = True
            return
        box = -1
        if tag in _BLOCKS:
            label = " ".join(named.get(name, "") for name in ("class", "id", "role"))
            self.page.boxes.append(Box(self._box(), tag, label))
            box = len(self.page.boxes) - 1
        self._open.append((tag, box))
        self._counts[tag] = self._counts.get(tag, 0) + 1

    def _pop(self) -> str:
        tag, _ = self._open.pop()
        self._counts[tag] -= 1
        return tag

    def _close_implied(self, tag: str) -> None:
        """End what the start of this element ends: a paragraph at every block, an item at the next one."""
        if self._open and self._open[-1][0] == "p" and tag in _BLOCKS:
            self._pop()
        closed, until = _CLOSED_BY.get(tag), _STOPS_AT.get(tag, set())
        if closed:
            for at in range(len(self._open) - 1, -1, -1):
                name = self._open[at][0]
                if name in closed:
                    while len(self._open) > at:
                        self._pop()
                    return
                if name in until:
                    return

    def _box(self) -> int:
        return next((box for _, box in reversed(self._open) if box >= 0), -1)

    def _hint(self, line: Line) -> None:
        """What the elements around a line make of it."""
        box = line.box
        for _ in range(4):
            if box < 0:
                break
            parent, name, label = self.page.boxes[box]
            if name in _HEADINGS:
                line.level = _HEADINGS[name]
                line.hint = "title" if line.level == 1 else "heading"
                return
            if name in _HINTS or _CAPTION.search(label):
                line.hint = _HINTS.get(name, "caption")
                break
            box = parent
        if line.hint == "caption":
            line.image, self._image = self._image, ""
        elif self._counts.get("tr") and self._counts.get("td", 0) + self._counts.get("th", 0):
            line.hint = "table"

    def _row(self, row: int, lines: list[Line]) -> list[Line]:
        """The lines of a row: one where it is short and has several cells; a page set in tables has rows of one."""
        if row < 0:
            return lines
        cells = {self._around(line.box, ("td", "th")) for line in lines}
        if len(cells) < 2:
            return [replace(line, hint="") for line in lines]
        if sum(len(line.text) for line in lines) >= _LONGEST_ROW:
            return lines
        linked = sum(line.linked for line in lines)
        return [replace(lines[0], text=" ".join(line.text for line in lines), linked=linked)]

    def _around(self, box: int, names: tuple[str, ...]) -> int:
        """The nearest element of these names around a line; -1 for none."""
        for _ in range(4):
            if box < 0 or self.page.boxes[box].name in names:
                return box
            box = self.page.boxes[box].parent
        return -1

    def _picture(self, named: dict[str, str]) -> None:
        source = named.get("data-src") or named.get("src", "")
        if source and not source.startswith("data:"):
            self._image = re.split(r"[/\\?#]", source.split("?")[0])[-1][:120]
        else:
            self._image = ""
