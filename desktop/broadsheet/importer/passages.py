"""The text that the steps after the repair work on: passages with the ids that the briefing gives them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
    """The pieces in reading order with their ids; whatever may stand once and comes again is a passage."""
    counts: dict[str, int] = {}
    found = []
    for index, piece in enumerate(repaired.pieces):
        role = _role(piece, counts)
        found.append(Passage(_id(role, piece.section, counts), piece.section, role, piece.text, index))
    return tuple(found)


def _role(piece: Piece, counts: dict[str, int]) -> str:
    role = "passage" if piece.role == "lead" else piece.role
    again = role in counts if role in _ONCE else role == "heading" and f"{piece.section}h" in counts
    return "passage" if again or (role == "heading" and piece.section == "s0") else role


def _id(role: str, section: str, counts: dict[str, int]) -> str:
    if role in _ONCE:
        counts[role] = 1
        return role
    if role == "heading":
        counts[f"{section}h"] = 1
        return f"{section}h"
    key = f"{section}{_LETTERS[role]}"
    counts[key] = counts.get(key, 0) + 1
    return f"{key}{counts[key]}"
