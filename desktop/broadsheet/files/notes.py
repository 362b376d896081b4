"""Speaker notes: Markdown whose headings name sections or slides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.files.article.blocks import split_blocks, split_lines
from broadsheet.files.article.passages import read_chunks
from broadsheet.files.problems import problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.files.article.blocks import Block
    from broadsheet.model import Problem, RichText

Notes = dict[str, tuple["RichText", ...]]

_SECTION = re.compile(r"(s(?:0|[1-9][0-9]*)(?:-(?:[2-9]|[1-9][0-9]+))?|welcome|cover|names|timeline|sources)(?:\s|$)")


@dataclass(frozen=True, slots=True)
class NoteBlock:
    """A paragraph of notes; ``line`` is its first line and ``end`` its last one (1-based)."""

    section: str
    rich: RichText
    line: int
    end: int
    odd: tuple[str, ...] = ()


def note_section(block: Block) -> str | None:
    """The section or slide that a block opens; an empty string for a heading that names none, None for other blocks."""
    if block.kind != "heading" or block.level != 2:
        return None
    match = _SECTION.match(block.chunks[0])
    return match[1] if match else ""


def note_blocks(markdown: str) -> list[NoteBlock]:
    """Every paragraph below a heading; one before the first heading has an empty section."""
    section = ""
    found = []
    for block in split_blocks(split_lines(markdown)):
        opened = note_section(block)
        if opened is not None:
            section = opened
            continue
        inline = read_chunks(block)
        if inline.rich.text:
            found.append(NoteBlock(section, inline.rich, block.line, block.end, inline.odd))
    return found


def read_notes(markdown: str, file: str) -> tuple[Mapping[str, tuple[RichText, ...]], list[Problem]]:
    """Paragraphs by section."""
    notes: Notes = {}
    problems = []
    for block in note_blocks(markdown):
        if block.section:
            notes[block.section] = (*notes.get(block.section, ()), block.rich)
        else:
            found = block.rich.text
            problems.append(problem("note-without-section", file, f"line {block.line}", found, "a heading like ## s1"))
        problems += [
            problem("bad-link", file, f"line {block.line}", address, "an address that ties words to data, or http(s)")
            for address in block.odd
        ]
    return MappingProxyType(notes), problems
