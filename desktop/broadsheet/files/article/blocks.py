"""The blocks of a Markdown file, line by line: headings, block quotes, paragraphs, and others kept as their words."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]|$)")
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}")
_ITEM = re.compile(r" {0,3}(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]+|$)")
_HTML = re.compile(r" {0,3}<(?:/?[A-Za-z][A-Za-z0-9-]*(?:[\s/>]|$)|!|\?)")
_TAG = re.compile(r"<[^<>]*>")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_TABLE_RULE = re.compile(r"[|:\- \t]+")
_OPENERS = frozenset(" #>-+*_`~<|=0123456789\t")


class Block(NamedTuple):
    """A block of the file.

    Attributes:
        kind: heading, quote, paragraph, or other (lists, tables, code, HTML).
        level: of a heading, 1 to 6; else 0.
        chunks: its words, one entry a paragraph, list item, table row or line of code, markers removed.
        literal: True where the words hold no markup (code, HTML).
        line: its first line; end: its last one (1-based).
    """

    kind: Literal["heading", "quote", "paragraph", "other"]
    chunks: tuple[str, ...]
    line: int
    end: int
    level: int = 0
    literal: bool = False


def split_lines(markdown: str) -> list[str]:
    """Lines without their ends; CR, LF and CR LF end a line."""
    if "\r" in markdown:
        markdown = markdown.replace("\r\n", "\n").replace("\r", "\n")
    return markdown.split("\n")


def split_blocks(lines: list[str]) -> list[Block]:
    """Split the lines of a file into its blocks, in order."""
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line or line.isspace():
            at += 1
            continue
        block = _special(lines, at) if line[0] in _OPENERS else None
        block = block or _paragraph(lines, at)
        if any(block.chunks):
            blocks.append(block)
        at = block.end
    return blocks


def _special(lines: list[str], at: int) -> Block | None:
    """The block that starts here, unless it is a paragraph."""
    line = lines[at]
    if line.startswith(("    ", "\t")):
        return _code(lines, at)
    start = line.lstrip(" ")[0]
    if start == "#" and (heading := _HEADING.match(line)):
        return Block("heading", (_heading_words(line[heading.end() :]),), at + 1, at + 1, len(heading[1]))
    if start == ">":
        return _quote(lines, at)
    if start in "`~" and (fence := _FENCE.match(line)):
        return _fenced(lines, at, fence[1])
    if start in "-*_" and _RULE.fullmatch(line):
        return Block("other", (), at + 1, at + 1)
    if start == "|":
        return _table(lines, at)
    if start == "<" and _HTML.match(line):
        return _html(lines, at)
    return _list(lines, at) if _ITEM.match(line) else None


def _heading_words(text: str) -> str:
    """The words of a heading without the marks that may close it."""
    text = text.strip(" \t")
    words = text.rstrip("#")
    return words.rstrip(" \t") if not words or words[-1] in " \t" else text


def _interrupts(line: str) -> bool:
    """True where a line cannot go on a paragraph."""
    if not line or line.isspace():
        return True
    if line[0] not in _OPENERS or line.startswith(("    ", "\t")):
        return False
    start = line.lstrip(" ")[0]
    if start == "#":
        return bool(_HEADING.match(line))
    if start in "-*_" and _RULE.fullmatch(line):
        return True
    if start in "-+*1":
        item = _ITEM.match(line)
        return bool(item and item.end() < len(line) and item[0].strip() in {"-", "+", "*", "1.", "1)"})
    return start in ">|" or bool(start in "`~" and _FENCE.match(line)) or bool(start == "<" and _HTML.match(line))


def _paragraph(lines: list[str], at: int) -> Block:
    end = at + 1
    while end < len(lines):
        underline = _UNDERLINE.fullmatch(lines[end]) if lines[end][:1] in {"=", "-", " "} else None
        if underline:
            text = "\n".join(line.lstrip(" \t") for line in lines[at:end])
            return Block("heading", (text.strip(),), at + 1, end + 1, 1 if underline[1][0] == "=" else 2)
        if _interrupts(lines[end]):
            break
        end += 1
    text = "\n".join(line.lstrip(" \t") for line in lines[at:end])
    return Block("paragraph", (text.strip(" \t\n"),), at + 1, end)


def _quote(lines: list[str], at: int) -> Block:
    words: list[str] = []
    end = at
    while end < len(lines):
        line = lines[end].lstrip(" ")
        marked = line.startswith(">")
        if not marked and (_interrupts(line) or not words or not words[-1]):
            break
        words.append(line.lstrip("> \t") if marked else line)
        end += 1
    return Block("quote", _paragraphs(words), at + 1, end)


def _list(lines: list[str], at: int) -> Block:
    items: list[str] = []
    end = at
    while end < len(lines):
        line = lines[end]
        item = _ITEM.match(line)
        if not line or line.isspace():
            items.append("")
        elif item and not _RULE.fullmatch(line):
            items += ["", line[item.end() :].strip()]
        elif line[0] in " \t" or (items[-1] and not _interrupts(line)):
            nested = _ITEM.match(line.lstrip())
            items += ["", line.lstrip()[nested.end() :].strip()] if nested else [line.strip()]
        else:
            break
        end += 1
    return Block("other", _paragraphs(items), at + 1, end)


def _table(lines: list[str], at: int) -> Block:
    end = at
    while end < len(lines) and lines[end].lstrip(" ").startswith("|"):
        end += 1
    rows = (line.strip() for line in lines[at:end] if not _TABLE_RULE.fullmatch(line.strip()))
    words = tuple(" ".join(cell.strip() for cell in row.split("|") if cell.strip()) for row in rows)
    return Block("other", words, at + 1, end)


def _code(lines: list[str], at: int) -> Block:
    end = at
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith(("    ", "\t"))):
        end += 1
    return Block("other", _literal(lines[at:end]), at + 1, end, literal=True)


def _fenced(lines: list[str], at: int, fence: str) -> Block:
    end = at + 1
    while end < len(lines):
        line = lines[end].strip()
        end += 1
        if len(line) >= len(fence) and not line.strip(fence[0]):
            return Block("other", _literal(lines[at + 1 : end - 1]), at + 1, end, literal=True)
    return Block("other", _literal(lines[at + 1 :]), at + 1, end, literal=True)


def _html(lines: list[str], at: int) -> Block:
    close = "-->" if lines[at].lstrip().startswith("<!--") else ""
    end = at
    while end < len(lines) and (close or lines[end].strip()):
        end += 1
        if close and close in lines[end - 1]:
            break
    text = _TAG.sub("", "\n".join(lines[at:end]))
    return Block("other", _literal(text.split("\n")), at + 1, end, literal=True)


def _literal(lines: list[str]) -> tuple[str, ...]:
    return tuple(line.strip() for line in lines if line.strip())


def _paragraphs(lines: list[str]) -> tuple[str, ...]:
    """Runs of lines parted by empty ones."""
    chunks: list[list[str]] = [[]]
    for line in lines:
        if line:
            chunks[-1].append(line)
        elif chunks[-1]:
            chunks.append([])
    return tuple("\n".join(chunk) for chunk in chunks if chunk)
