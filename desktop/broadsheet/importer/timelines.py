"""A timeline of what the article dates, where it dates enough."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.model import Chart, LocalText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.charting import Drawn
    from broadsheet.importer.events import FoundEvent
    from broadsheet.importer.passages import Passage

_LEAST, _MOST = 3, 12


def timeline_of(drawn: Drawn, passages: Sequence[Passage], events: Sequence[FoundEvent], language: str) -> Drawn:
    """The charts, with a timeline for every section that tells three events or more of different times."""
    text = {passage.id: passage for passage in passages}
    by_section: dict[str, list[FoundEvent]] = {}
    for each in events:
        by_section.setdefault(text[each.passage].section, []).append(each)
    charts, reasons = list(drawn.charts), dict(drawn.reasons)
    for section, told in by_section.items():
        told = told[:_MOST]
        if len({each.event.period for each in told}) < _LEAST:
            continue
        ordered = sorted(told, key=_by_time)
        first, last = (text[each.passage].text[each.start : each.end] for each in (ordered[0], ordered[-1]))
        title = f"从{first}到{last}" if language == "zh" else f"{first} to {last}"
        chart = Chart(
            f"{section}-timeline", section, "timeline", LocalText.of(**{language: title}),
            options={"events": [each.event.id for each in told]},
        )  # fmt: skip
        charts.insert(_end_of(charts, section), chart)
        reasons[chart.id] = (0.7, "dated-sentences")
    return replace(drawn, charts=tuple(charts), reasons=reasons)


def _end_of(charts: Sequence[Chart], section: str) -> int:
    own = [at for at, chart in enumerate(charts) if chart.section == section]
    if own:
        return own[-1] + 1
    later = [at for at, chart in enumerate(charts) if int(chart.section[1:]) > int(section[1:])]
    return later[0] if later else len(charts)


def _by_time(each: FoundEvent) -> tuple[object, ...]:
    return (each.event.period.first, each.event.period.last) if each.event.period else ()
