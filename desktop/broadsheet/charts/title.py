"""What stands over a chart: the editor's title, else the indicator and its value; never a conclusion of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.names import shortened
from broadsheet.files import parse_rich
from broadsheet.i18n.content import word
from broadsheet.i18n.spacing import spaced

if TYPE_CHECKING:
    from broadsheet.charts.datum import Datum, Run
    from broadsheet.model import Briefing, Chart

_LONGEST = {"zh": 24, "en": 64}
"""A description longer than this is a definition, not a subtitle."""


def title(chart: Chart, data: tuple[Datum, ...], runs: tuple[Run, ...], language: str) -> str:
    """The title without markup."""
    written = chart.title.pick(language)
    if written:
        return spaced(shortened(parse_rich(written).text))
    plotted = [datum for run in runs if run.layer == "article" for datum in run.data]
    own = [datum for datum in data if datum.layer != "context" and datum.ref.kind == "figure"]
    shown = [*plotted[-1:], *own, *data]  # the latest on a time axis, else the first
    if not shown:
        return chart.id
    value = " ".join(part for part in (shown[0].period, shown[0].text) if part)
    return spaced(word("colon", language).join((shown[0].name, value)))


def supposed_title(real: str, under: str, data: tuple[Datum, ...], language: str) -> str:
    """The title of a chart of what is supposed: what is measured, where the line under it does not say it already.

    A drawing without figures of its own (a structure, a timeline) concludes nothing from values; its title stays.
    """
    names = dict.fromkeys(datum.name for datum in data if datum.assumed)
    if names and all(spaced(name) in under for name in names):
        return word("what_if", language)
    return spaced(word("what_if_about", language, word("listing", language).join(names) or real))


def subtitle(briefing: Briefing, data: tuple[Datum, ...], heading: str, language: str) -> str:
    """What is measured, in which unit, where the article's figures share it and the title does not say it."""
    own = [datum for datum in data if datum.layer != "context" and datum.ref.kind == "figure"] or list(data)
    if len({datum.indicator for datum in own}) != 1:
        return ""
    indicator = briefing.indicators.get(own[0].indicator)
    described = indicator.description.pick(language) if indicator else ""
    name = described if 0 < len(described) <= _LONGEST.get(language, _LONGEST["en"]) else own[0].name
    units = {datum.unit for datum in own if datum.unit}
    unit = units.pop() if len(units) == 1 and len(own) > 1 else ""
    heard = _without_values(heading, own)
    told = [part for part in (name, unit) if part and part not in heading and "".join(part.split()) not in heard]
    return spaced(" · ".join(told))


def _without_values(heading: str, data: list[Datum]) -> str:
    """A heading without blanks and values: 人才 60% 来自邻省 says what 人才来自邻省 does."""
    words = "".join(heading.split())
    for datum in data:
        words = words.replace("".join(datum.text.split()), "")
    return words
