"""How far the data reach (``data_as_of``): it follows the rows that are added, and can be set by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.derive.revising.amounts import plain
from broadsheet.derive.revising.periods import period
from broadsheet.model import Period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.model import Briefing, Figure


def with_reach(briefing: Briefing, text: str) -> Briefing:
    """The briefing with its reach set by hand; empty says nothing.

    Raises:
        Refused: it is no period.
    """
    reach = period(text, "data_as_of").text if plain(text) else ""
    if reach == briefing.manifest.data_as_of:
        return briefing
    return replace(briefing, manifest=replace(briefing.manifest, data_as_of=reach))


def following(briefing: Briefing, added: Iterable[Figure]) -> Briefing:
    """The briefing with a reach that takes in the latest of the added rows; it never goes back."""
    ends = [each.period for each in added if each.period]
    latest = max(ends, key=_last, default=None)
    known = _known(briefing)
    if latest is None or (known is not None and known.last >= latest.last):
        return briefing
    return replace(briefing, manifest=replace(briefing.manifest, data_as_of=_end(latest)))


def _end(latest: Period) -> str:
    """The end of a period in the form it is written in: 2024, 2025-09 of 2025-01/2025-09."""
    return latest.text.rpartition("/")[2]


def _last(period_: Period) -> int:
    return period_.last.toordinal()


def _known(briefing: Briefing) -> Period | None:
    try:
        return Period.parse(briefing.manifest.data_as_of)
    except ValueError:
        return None
