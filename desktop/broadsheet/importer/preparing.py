"""What every import begins with: the blocks of a document in order, and what finds the names in them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from broadsheet.importer.documents.document import Note

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.names.entity import NamedEntity
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.repair.repaired import Repaired

    Namer = Callable[[Sequence[Passage], str], tuple[NamedEntity, ...]]
    """The step that finds names in passages of a language."""

    Progress = Callable[[str], None]
    """Is told the name of each step as it begins."""


def silent(_: str) -> None:
    """Nobody is told."""


def prepare(document: Document) -> tuple[Document, Repaired, Namer]:
    """Put the blocks of a document in order.

    Returns:
        The document, with a note where its Chinese names are found (``no-tagger``) or its joins judged
        (``no-dictionary``) by rules alone; its blocks; and what finds names.
    """
    from broadsheet.importer.names.find import find
    from broadsheet.importer.names.tagger import load
    from broadsheet.importer.repair import repair
    from broadsheet.importer.repair.dictionary import load as load_dictionary

    loaded = cache(load)
    repaired = repair(document, tagger=loaded)
    tagger = loaded() if repaired.language == "zh" else None
    if repaired.language == "zh":
        there = {"no-tagger": tagger, "no-dictionary": load_dictionary()}
        lacking = [Note(code) for code, found in there.items() if found is None]
        document = replace(document, notes=(*document.notes, *lacking))

    def names(passages: Sequence[Passage], language: str) -> tuple[NamedEntity, ...]:
        return find(passages, language, tagger)

    return document, repaired, names
