"""How a person judged what was found: open, accepted, corrected or rejected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.model import Briefing


def with_states(briefing: Briefing, rows: str, which: Callable[[Any], bool], state: str) -> Briefing:
    """The briefing with some of its findings judged.

    Args:
        briefing: an imported one; of another it is the briefing as it was.
        rows: which of the findings: pieces, joins, moved, lacunae, words or charts.
        which: the rows that are meant.
        state: open, accepted, corrected or rejected.
    """
    found = briefing.findings
    if found is None:
        return briefing
    old = getattr(found, rows)
    new = tuple(replace(row, state=state) if row.state != state and which(row) else row for row in old)
    if new == old:
        return briefing
    changed: dict[str, Any] = {rows: new}
    return replace(briefing, findings=replace(found, **changed))
