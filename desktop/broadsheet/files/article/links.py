"""What stands between the parentheses of a link, and what it ties words to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from broadsheet.model import SpanKind

PLAIN_REASONS = ("name", "date", "ordinal", "approximate", "structure", "other")
_KINDS = frozenset({"figure", "claim", "entity", "event", "node", "plain", "lacuna", "seam"})
_MAX_DEPTH = 32

_SIMPLE = re.compile(r"\(([^\\()<&\x00-\x20\x7f]*)\)")
_BLANK = re.compile(r"[ \t\n]*")
_POINTED = re.compile(r"<((?:[^<>\\\n]|\\.)*)>")
_CHUNK = re.compile(r"[^\\()\x00-\x20\x7f]+")
_TITLE = r"""(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'|\([^()\\]*(?:\\.[^()\\]*)*\))"""
_TAIL = re.compile(rf"(?:[ \t\n]+{_TITLE})?[ \t\n]*\)", re.DOTALL)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def read_target(source: str, at: int) -> tuple[str, int] | None:
    """Read ``(address "title")`` at a position.

    Returns:
        The address and the position after the closing parenthesis, or None where no target stands there.
    """
    simple = _SIMPLE.match(source, at)
    if simple:
        return simple[1], simple.end()
    if not source.startswith("(", at):
        return None
    at = _end(_BLANK, source, at + 1)
    pointed = _POINTED.match(source, at)
    if pointed:
        address, at = pointed[1], pointed.end()
    elif source.startswith("<", at) or (end := _address_end(source, at)) < 0:
        return None
    else:
        address, at = source[at:end], end
    tail = _TAIL.match(source, at)
    return (unescape(address), tail.end()) if tail else None


def _address_end(source: str, at: int) -> int:
    """Where an address without blanks ends, or -1; parentheses must balance."""
    depth = 0
    while at < len(source):
        char = source[at]
        if char == "\\" and at + 1 < len(source) and source[at + 1] > " ":
            at += 2
        elif char == "(":
            depth += 1
            if depth > _MAX_DEPTH:
                return -1
            at += 1
        elif char == ")":
            if not depth:
                break
            depth -= 1
            at += 1
        elif char == "\\":
            at += 1
        elif chunk := _CHUNK.match(source, at):
            at = chunk.end()
        else:
            break
    return -1 if depth else at


def _end(pattern: re.Pattern[str], source: str, at: int) -> int:
    match = pattern.match(source, at)
    return match.end() if match else at


def unescape(text: str) -> str:
    """Resolve backslash escapes and character references."""
    return _ESCAPE.sub(lambda match: match[1] or character(match[2]), text) if "\\" in text or "&" in text else text


def character(name: str) -> str:
    """The text of a character reference, given without ``&`` and ``;``; unknown names stay as written."""
    if name[0] == "#":
        number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        valid = 0 < number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF
        return chr(number) if valid else "\ufffd"
    from html.entities import html5  # a large table that articles hardly ever need

    return html5.get(f"{name};", f"&{name};")


def meaning(address: str) -> tuple[SpanKind, str] | None:
    """What a link with this address ties its words to: the kind of span and its reference; None where nothing."""
    if address.startswith("#"):
        kind, slash, ref = address[1:].partition("/")
        known = slash and ref and kind in _KINDS and (kind != "plain" or ref in PLAIN_REASONS)
        return (cast("SpanKind", kind), ref) if known else None
    return ("link", address) if address.lower().startswith(("https://", "http://")) else None
