"""HTML as events, in one pass that never looks back: what is not closed ends with the file.

The parser of Python's library goes through the rest of the file again at every mark that is not closed.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = re.compile(r"[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?""")
_BLANKS = re.compile(r"[\s/]*")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe")
}
_MOST_ATTRIBUTES = 200


class Handler(Protocol):
    """Takes what stands in a page; names are in small letters."""

    def start(self, tag: str, named: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def words(self, data: str) -> None:
        """Text, its character references resolved."""


def parse(markup: str, handler: Handler) -> None:
    """Read a page.

    Args:
        markup: all of it.
        handler: takes its events.
    """
    at = 0
    while (found := markup.find("<", at)) >= 0:
        if found > at:
            handler.words(unescape(markup[at:found]))
        following = markup[found + 1 : found + 2]
        if following.isalpha() and following.isascii():
            at = _element(markup, found, handler)
        elif following and following in "/!?":
            at = _other(markup, found, handler)
        else:
            handler.words("<")
            at = found + 1
        if at < 0:  # the file ends within a tag
            return
    if at < len(markup):
        handler.words(unescape(markup[at:]))


def _element(markup: str, at: int, handler: Handler) -> int:
    """Read a start tag, and the raw text of elements that have it; -1 where the file ends within."""
    name = _NAME.match(markup, at + 1)
    if name is None:
        return -1
    tag, end = name[0].lower(), name.end()
    attributes: dict[str, str] = {}
    for key, value, after in _attributes(markup, end):
        end = after
        if len(attributes) < _MOST_ATTRIBUTES:
            attributes.setdefault(key, value)
    end = _end(_BLANKS, markup, end)
    if markup[end : end + 1] != ">":
        end = markup.find(">", end)
    if end < 0:
        return -1
    handler.start(tag, attributes)
    closing = _RAW.get(tag)
    if closing is None:
        return end + 1
    close = closing.search(markup, end + 1)
    inside = markup[end + 1 : close.start() if close else len(markup)]
    if tag == "title":
        handler.words(unescape(inside))
    return close.start() if close else -1


def _attributes(markup: str, at: int) -> Iterator[tuple[str, str, int]]:
    """Name, value and end of every attribute of a tag; a value whose quote is not closed is the end of the file."""
    while found := _ATTRIBUTE.match(markup, at):
        at = found.end()
        if markup[at : at + 1] in ('"', "'"):  # a quote that nothing closes
            yield found[1].lower(), "", len(markup)
            return
        value = next((value for value in found.groups()[1:] if value is not None), "")
        yield found[1].lower(), unescape(value), at


def _other(markup: str, at: int, handler: Handler) -> int:
    """Read an end tag, a comment, or what is none; -1 where the file ends within."""
    if markup.startswith("<!--", at):
        end = markup.find("-->", at + 2)
        return end + 3 if end >= 0 else -1
    end = markup.find(">", at)
    if end < 0:
        return -1
    if markup[at + 1] == "/":
        name = _NAME.match(markup, at + 2, end)
        if name:
            handler.end(name[0].lower())
    return end + 1


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
