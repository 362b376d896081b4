"""The charts of an imported briefing: of which kind, under which title, or none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.derive.linked import read_linked
from broadsheet.derive.revising.fault import refused
from broadsheet.importer.reviewing.pruning import drawn
from broadsheet.importer.reviewing.standing import with_states
from broadsheet.importer.reviewing.unlinking import ordered

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Chart

_OF_FIGURES = ("trend", "bars", "share", "dots", "key")
_OF_NODES = ("chain", "loop", "roadmap", "layers", "flow", "channels")


def kinds_for(chart: Chart) -> tuple[str, ...]:
    """The kinds that can show what a chart holds; its own is among them."""
    if chart.options.get("events") or chart.kind == "timeline":
        return (chart.kind,)
    kinds = _OF_NODES if chart.nodes and not chart.figures and not chart.claims else _OF_FIGURES
    return kinds if chart.kind in kinds else (chart.kind, *kinds)


def with_kind(briefing: Briefing, chart: str, kind: str) -> Briefing:
    """A chart drawn in another kind.

    Raises:
        Refused: that kind cannot show what the chart holds.
    """
    old = chart_of(briefing, chart)
    if kind not in kinds_for(old):
        raise refused("unfit-kind", "", kind)
    return briefing if old.kind == kind else _corrected(briefing, replace(old, kind=kind))


def with_title(briefing: Briefing, chart: str, language: str, words: str) -> Briefing:
    """A chart under another title in a language; words that it linked before and still has stay linked."""
    old = chart_of(briefing, chart)
    words = " ".join(words.split())
    before = old.title.get(language) or ""
    if words == read_linked(before).text:
        return briefing
    texts = {**dict(old.title.values), language: _linked(words, before)}
    return _corrected(briefing, replace(old, title=ordered(texts)))


def without_chart(briefing: Briefing, chart: str) -> Briefing:
    """The briefing without a chart; figures that no other chart shows stand among the key figures of the section.

    Raises:
        Refused: its words in the text stand for parts of this very drawing, or it is what shows its key figures.
    """
    old = chart_of(briefing, chart)
    tied = {
        span.ref.partition("/")[0] for article in briefing.articles.values() for each in article.passages
        for span in each.spans if span.kind == "node"
    }  # fmt: skip
    if chart in tied:
        raise refused("words-tied-to-chart", "", read_linked(old.title.pick("zh")).text or chart)
    after = drawn(replace(briefing, charts=tuple(each for each in briefing.charts if each.id != chart)))
    if any(each.id == chart for each in after.charts) and old.kind == "key":
        raise refused("only-key-figures", "", read_linked(old.title.pick("zh")).text or chart)
    return with_states(after, "charts", lambda row: row.chart == chart, "rejected")


def chart_of(briefing: Briefing, chart: str) -> Chart:
    """A chart by its id.

    Raises:
        Refused: there is none.
    """
    found = next((each for each in briefing.charts if each.id == chart), None)
    if found is None:
        raise refused("unknown-thing", "", chart)
    return found


def _corrected(briefing: Briefing, chart: Chart) -> Briefing:
    charts = tuple(chart if each.id == chart.id else each for each in briefing.charts)
    return with_states(replace(briefing, charts=charts), "charts", lambda row: row.chart == chart.id, "corrected")


def _linked(words: str, before: str) -> str:
    """Plain words with the links that a title had, wherever the linked words still stand; brackets are no links."""
    rich = read_linked(before)
    parts, at = [], 0
    for span in rich.spans:
        linked = rich.text[span.start : span.end]
        found = words.find(linked, at) if linked else -1
        if found >= 0:
            parts += [_plain(words[at:found]), f"[{linked}](#{span.kind}/{span.ref})"]
            at = found + len(linked)
    return "".join([*parts, _plain(words[at:])])


def _plain(words: str) -> str:
    return words.replace("[", "［").replace("]", "］") if "](" in words else words
