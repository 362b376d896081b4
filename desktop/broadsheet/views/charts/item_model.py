"""What the page Charts shows: the charts of each section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.charts.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class ChartGroup:
    """A section with its charts, at least one."""

    section: str
    heading: str
    charts: tuple[Snapshot, ...]
