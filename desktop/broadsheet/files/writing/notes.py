"""Speaker notes: paragraphs that say the same stay as they are, with everything around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.files.article.blocks import split_blocks, split_lines
from broadsheet.files.article.to_markdown import to_markdown
from broadsheet.files.notes import note_blocks, note_section

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.files.notes import NoteBlock
    from broadsheet.model import RichText

_MARK = "\ufeff"

Edit = tuple[int, int, list[str]]  # lines from, up to (0-based), and what replaces them


def render_notes(notes: Mapping[str, Sequence[RichText]], original: bytes) -> bytes:
    """Notes as Markdown.

    Args:
        notes: paragraphs by section.
        original: the file they were read from, or no bytes.
    """
    mark = _MARK if original.startswith(_MARK.encode()) else ""
    text = original.decode("utf-8-sig", "replace")
    end = "\r\n" if "\r\n" in text else "\n"
    lines = split_lines(text)
    while lines and not lines[-1]:
        lines.pop()
    blocks = note_blocks(text)
    edits: list[Edit] = []
    named = sorted({*(block.section for block in blocks), *notes} - {""}, key=_place)
    for section in named:
        old = [block for block in blocks if block.section == section]
        edits += _edits(section, old, list(notes.get(section, ())), lines)
    for start, stop, new in sorted(edits, key=lambda edit: edit[0])[::-1]:
        lines[start:stop] = new
    return (mark + end.join(lines).strip("\r\n") + end).encode()


def _place(name: str) -> tuple[int, int, str]:
    """Where a section or slide comes: the cover first, sections and their slides by number, lists last."""
    head, _, tail = name.partition("-")
    if head[1:].isdigit():
        return int(head[1:]), int(tail or 1), name
    return (-1 if name in ("welcome", "cover") else 10**6), 0, name


def _edits(section: str, old: list[NoteBlock], new: list[RichText], lines: list[str]) -> list[Edit]:
    """What turns the paragraphs of one section into the new ones."""
    head = _alike([block.rich for block in old], new)
    tail = _alike([block.rich for block in old[head:]][::-1], new[head:][::-1])
    gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
    paragraphs = [line for rich in come for line in (*to_markdown(rich).split("\n"), "")]
    if gone:
        first, *others = gone
        return [
            (first.line - 1, first.end, paragraphs[:-1]),
            *((block.line - 1, block.end, []) for block in others),
        ]
    if not come:
        return []
    if head:
        at = old[head - 1].end
        return [(at, at, ["", *paragraphs[:-1]])]
    below = _heading_end(section, lines)
    if below is None:
        return [(len(lines), len(lines), ["", f"## {section}", "", *paragraphs[:-1]])]
    return [(below, below, ["", *paragraphs[:-1]])]


def _alike(one: list[RichText], other: list[RichText]) -> int:
    """How many paragraphs agree from the start."""
    for count, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return count
    return min(len(one), len(other))


def _heading_end(section: str, lines: list[str]) -> int | None:
    """The line after the heading of a section, or None where it has none."""
    return next((block.end for block in split_blocks(lines) if note_section(block) == section), None)
