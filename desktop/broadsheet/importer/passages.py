"""The text that the steps after the repair work on: passages with the ids that the briefing gives them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.derive.simplified import is_traditional, simplified

if TYPE_CHECKING:
    from broadsheet.importer.repair.repaired import Piece, Repaired

_ONCE = ("kicker", "title", "byline", "credit")
_LETTERS = {"passage": "p", "caption": "c", "banner": "b"}


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of the article's text.

    Attributes:
        id: as ``docs/format.md`` says: kicker, title, byline, credit, s1h, s1p1, s1c1; a banner is s1b1.
        role: kicker, title, byline, heading, passage, caption, banner or credit.
        piece: index of the piece it is made of.
    """

    id: str
    section: str
    role: str
    text: str
    piece: int = -1


def passages_of(repaired: Repaired) -> tuple[Passage, ...]:
    """The pieces in reading order with their ids, as the briefing's Markdown will be read.

    Sections are counted by headings. What may stand once and comes again, and a kicker behind the headline, is a
    passage like others.
    """
    counter = _Counter()
    return tuple(counter.passage(index, piece) for index, piece in enumerate(repaired.pieces))


def as_read(passages: tuple[Passage, ...], language: str) -> tuple[Passage, ...]:
    """The passages as the rules read them: a traditional Chinese text in simplified signs, any other as it is."""
    if language != "zh" or not is_traditional("\n".join(passage.text for passage in passages)):
        return passages
    return tuple(replace(passage, text=simplified(passage.text)) for passage in passages)


class _Counter:
    """Counts sections, passages and captions."""

    def __init__(self) -> None:
        self._section = 0
        self._counts: dict[str, int] = {}
        self._met: set[str] = set()

    def passage(self, index: int, piece: Piece) -> Passage:
        role = "passage" if piece.role == "lead" else piece.role
        if role in self._met or (role == "kicker" and "title" in self._met):
            role = "passage"
        if role in _ONCE:
            self._met.add(role)
            section = f"s{self._section}" if role == "credit" else "s0"
            return Passage(role, section, role, piece.text, index)
        if role == "heading":
            self._section += 1
            return Passage(f"s{self._section}h", f"s{self._section}", role, piece.text, index)
        key = f"s{self._section}{_LETTERS[role]}"
        self._counts[key] = self._counts.get(key, 0) + 1
        return Passage(f"{key}{self._counts[key]}", f"s{self._section}", role, piece.text, index)
