"""What stands over a chart: the editor's title, else the indicator and its value; never a conclusion of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.files import parse_rich
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from broadsheet.charts.snapshot import Datum
    from broadsheet.model import Briefing, Chart


def title(chart: Chart, data: tuple[Datum, ...], language: str) -> str:
    """The title without markup."""
    written = chart.title.pick(language)
    if written:
        return parse_rich(written).text
    if not data:
        return chart.id
    last = data[-1]
    return word("colon", language).join((last.name, " ".join(part for part in (last.period, last.text) if part)))


def subtitle(briefing: Briefing, data: tuple[Datum, ...], language: str) -> str:
    """The indicator and its unit, where all figures of the article share them and the title does not say so."""
    names = {datum.name for datum in data}
    if len(names) != 1:
        return ""
    units = {datum.unit for datum in data if datum.unit}
    indicator = next(
        (i for datum in data if (i := briefing.indicators.get(briefing.figures[datum.figure].indicator))), None
    )
    description = indicator.description.pick(language) if indicator else ""
    parts = [description or names.pop()]
    if len(units) == 1 and len(data) > 1:
        parts.append(units.pop())
    return " · ".join(parts)
