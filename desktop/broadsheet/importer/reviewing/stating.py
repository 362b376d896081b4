"""Every number of a text that was changed has one state: where no tie gives it, it is plain for no other reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.importer.reviewing.draft import STYLES
from broadsheet.importer.writing import by_place, plain_numbers

if TYPE_CHECKING:
    from broadsheet.importer.passages import Passage as Block
    from broadsheet.model import Span


def stated(block: Block, spans: tuple[Span, ...], language: str) -> tuple[Span, ...]:
    """The spans of a passage, and one for each number that had no state."""
    more = plain_numbers(block, spans, language)
    if not more:
        return spans
    kept = [span for span in spans if not any(_crosses(span, new) for new in more)]
    return tuple(sorted((*kept, *more), key=by_place))


def _crosses(one: Span, other: Span) -> bool:
    overlap = one.start < other.end and other.start < one.end
    return overlap and one.kind not in STYLES | {"seam", "lacuna"}
