"""What the styles of a Word document say, and which file each picture is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])")
_NAMES = {
    "title": "title", "标题": "title", "caption": "caption", "题注": "caption", "quote": "quote",
    "intense quote": "quote", "引用": "quote", "footnote text": "footnote", "endnote text": "footnote",
}  # fmt: skip
_USUAL = 10.5
_FURTHEST = 20  # styles that one goes back to


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph's style makes of it.

    Attributes:
        kind: title, heading, caption, quote, footnote, list, contents, or nothing.
        size: in points; 0 where it says none.
    """

    kind: str = ""
    level: int = 0
    size: float = 0.0
    bold: bool = False
    based_on: str = ""


class Styles:
    """Reads ``word/styles.xml``."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._known: dict[str, Style] = {}
        self._id, self._now = "", Style()
        self._usual, self.default = _USUAL, ""
        self._defaults = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        value = attributes.get("val", "")
        if name == "w:style":
            self._id, self._now = attributes.get("styleId", ""), Style()
            if attributes.get("default") in ("1", "true") and attributes.get("type") == "paragraph":
                self.default = self._id
        elif name == "w:docDefaults":
            self._defaults = True
        elif name == "w:sz" and self._defaults:
            self._usual = points(value) or _USUAL
        elif self._id:
            self._take(name, value)

    def _take(self, name: str, value: str) -> None:
        if name == "w:name":
            kind, level = _kind(value.lower())
            self._now = replace(self._now, kind=kind, level=level)
        elif name == "w:basedOn":
            self._now = replace(self._now, based_on=value)
        elif name == "w:outlineLvl" and not self._now.kind:
            kind, level = outline(value)
            self._now = replace(self._now, kind=kind, level=level)
        elif name == "w:sz":
            self._now = replace(self._now, size=points(value))
        elif name == "w:b":
            self._now = replace(self._now, bold=is_on(value))
        elif name == "w:numId" and value != "0" and not self._now.kind:
            self._now = replace(self._now, kind="list")

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "w:style":
            self._styles[self._id] = self._now
            self._id = ""
        elif name == "w:docDefaults":
            self._defaults = False

    def words(self, text: str) -> None:
        """No text stands in this file."""

    def of(self, id_: str) -> Style:
        """A style with what it takes from those that it is based on."""
        id_ = id_ or self.default
        if id_ not in self._known:
            self._known[id_] = self._resolved(id_)
        return self._known[id_]

    def _resolved(self, id_: str) -> Style:
        found = self._styles.get(id_, Style())
        base, steps = found.based_on, 0
        while base in self._styles and steps < _FURTHEST:
            other = self._styles[base]
            if not found.kind:
                found = replace(found, kind=other.kind, level=other.level)
            found = replace(found, size=found.size or other.size, bold=found.bold or other.bold)
            base, steps = other.based_on, steps + 1
        return replace(found, size=found.size or self._usual)


class Links:
    """Reads the relations of the document: which file a picture's id stands for.

    Attributes:
        targets: name of the file by id.
    """

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name.endswith("Relationship") and attributes.get("TargetMode") != "External":
            self.targets[attributes.get("Id", "")] = re.split(r"[/\\]", attributes.get("Target", ""))[-1][:120]

    def end(self, name: str) -> None:
        """An element ends."""

    def words(self, text: str) -> None:
        """No text stands in this file."""


def outline(value: str) -> tuple[str, int]:
    """Kind and level of an outline level as Word counts it (0 is the first; 9 is running text)."""
    return ("heading", int(value) + 1) if value in tuple("012345678") else ("", 0)


def points(value: str) -> float:
    """A size from half points; 0 where it is none."""
    return int(value) / 2 if value.isdecimal() and len(value) < 5 else 0.0


def is_on(value: str) -> bool:
    """A switch: on unless it says off."""
    return value not in ("0", "false", "off", "none")


def _kind(name: str) -> tuple[str, int]:
    """What a style of this name is; names stand in English in every language of Word, WPS writes some in Chinese."""
    heading = _HEADING.fullmatch(name)
    if heading:
        return "heading", int(heading[1])
    if name.startswith(("toc", "目录")):
        return "contents", 0
    return _NAMES.get(name, ""), 0
