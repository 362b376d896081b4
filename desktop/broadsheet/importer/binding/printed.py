"""What was read in simplified signs, in the signs of the article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.binding.bound import Bound
    from broadsheet.importer.passages import Passage


def as_printed(bounds: tuple[Bound, ...], read: Sequence[Passage], passages: Sequence[Passage]) -> tuple[Bound, ...]:
    """The bound quantities with the names that the article prints; the same where it was read as it stands."""
    if read is passages:
        return bounds
    texts = {one.id: (one.text, other.text) for one, other in zip(read, passages, strict=True)}
    signs = {a: b for one, other in texts.values() for a, b in zip(one, other, strict=True)}
    return tuple(
        replace(
            bound,
            indicator=_printed(bound.indicator, *texts[bound.quantity.passage], signs),
            subject=_printed(bound.subject, *texts[bound.quantity.passage], signs),
            scope=_printed(bound.scope, *texts[bound.quantity.passage], signs),
        )
        for bound in bounds
    )


def _printed(words: str, read: str, text: str, signs: dict[str, str]) -> str:
    """Words of a passage as they stand there; words that were put together, sign by sign."""
    at = read.find(words)
    return text[at : at + len(words)] if at >= 0 else "".join(signs.get(sign, sign) for sign in words)
