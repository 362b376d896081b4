"""A chart of the briefing resolved in one language: everything a layout needs, nothing it has to look up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.charts.datum import Datum, Member, Run, beside_real, data_of, datum_of
from broadsheet.charts.footnotes import footnotes
from broadsheet.charts.names import called
from broadsheet.charts.source import node_places, place_words, printed_places
from broadsheet.charts.structure import Structure, structure_of
from broadsheet.charts.title import subtitle, supposed_title, title
from broadsheet.derive.imprint import data_as_of
from broadsheet.derive.series import series
from broadsheet.derive.timeline import Dated, timeline
from broadsheet.i18n.content import word
from broadsheet.i18n.spacing import spaced
from broadsheet.model import Period, Ref

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.model import Briefing, Chart, Place

__all__ = ["Datum", "Member", "Run", "Snapshot", "snapshot"]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A chart, resolved.

    Attributes:
        data: figures in drawing order, then claims, then the whole of a count where the chart does not list it.
        runs: what lies on a time axis, of the article, then of the context; empty for kinds without one.
        members: named parts of counts, in the chart's order.
        whole: what a count is part of; None where it is the whole itself. whole_ref: the figure that says so.
        notes: footnotes, each a paragraph.
        place: the first words in the text that print one of its figures; None for a chart of context alone.
        place_text: where that is, in words.
        dated: what lies on the axis of a timeline; empty for other kinds.
        marks: what a copy that leaves the window says of the whole briefing: notice, unit, date, reach of its data.
        structure: the nodes of a drawn structure; None for kinds without one.
        real: the same chart of what the file says, where this one shows what is supposed; else None.
    """

    id: str
    kind: str
    language: str
    title: str
    subtitle: str
    data: tuple[Datum, ...]
    runs: tuple[Run, ...]
    members: tuple[Member, ...]
    whole: int | None
    whole_ref: Ref | None
    notes: tuple[str, ...]
    place: Place | None
    place_text: str
    structure: Structure | None = None
    marks: str = ""
    dated: tuple[Dated, ...] = ()
    real: Snapshot | None = None

    @property
    def warning(self) -> str:
        """What a copy that leaves the window has to say of it before anything else; empty for what the file says."""
        return word("what_if_note", self.language) if self.real else ""

    @property
    def article(self) -> tuple[Datum, ...]:
        """The article's own figures."""
        return tuple(datum for datum in self.data if datum.layer != "context")

    @property
    def context(self) -> tuple[Datum, ...]:
        """Outside figures."""
        return tuple(datum for datum in self.data if datum.layer == "context")


def snapshot(briefing: Briefing, chart: Chart, language: str, real: Snapshot | None = None) -> Snapshot:
    """Resolve a chart; ids that the briefing does not hold are left out.

    Args:
        briefing: what the file says, or what is supposed.
        chart: one of its charts.
        language: of the text.
        real: the chart of what the file says, where the briefing is supposed.
    """
    whole, whole_ref = _whole(briefing, chart)
    data = data_of(briefing, chart, language)
    if whole_ref and whole_ref not in {datum.ref for datum in data}:
        data = (*data, datum_of(briefing, whole_ref, briefing.figures[whole_ref.id], language))
    places = printed_places(briefing, language, {datum.figure for datum in data})
    data = tuple(replace(d, source=places[d.figure][1]) if d.figure in places and not d.source else d for d in data)
    data = beside_real(data, real.data) if real else data
    runs = _runs(briefing, data) if chart.kind == "trend" else ()
    dated = _dated(briefing, chart, language) if chart.kind == "timeline" else ()
    structure = structure_of(briefing, chart, language)
    told = node_places(briefing, language, chart) if structure and not places else ()
    known = ((item.place, place_words(briefing, item.place, language)) for item in dated if item.place)
    place, place_text = next(iter((*places.values(), *told, *known)), (None, ""))
    heading = supposed_title(real.title, real.subtitle, data, language) if real else title(chart, data, runs, language)
    reach = _reach(briefing, data, language)
    return Snapshot(
        id=chart.id,
        kind=chart.kind,
        language=language,
        title=heading,
        subtitle=real.subtitle if real else subtitle(briefing, data, heading, language),
        data=data,
        runs=runs,
        members=tuple(_members(briefing, chart, language)),
        whole=whole,
        whole_ref=whole_ref,
        notes=(*footnotes(chart, data, runs, language), *_seen(dated, language), *reach),
        place=place,
        marks=_marks(briefing, language, told=bool(reach)),
        dated=dated,
        place_text=word("place", language, place_text) if place_text else "",
        structure=structure,
        real=real,
    )


def whole_timeline(briefing: Briefing, language: str) -> Snapshot:
    """Every event and every figure with a period, on one axis."""
    dated = timeline(briefing, language)
    return Snapshot(
        id="timeline", kind="timeline", language=language, title=word("timeline", language), subtitle="", data=(),
        runs=(), members=(), whole=None, whole_ref=None, notes=_seen(dated, language), place=None, place_text="",
        marks=_marks(briefing, language), dated=dated,
    )  # fmt: skip


def _dated(briefing: Briefing, chart: Chart, language: str) -> tuple[Dated, ...]:
    """The figures of a chart and the events it names: by default those that its section tells."""
    named = chart.options.get("events")
    if named is None:
        passages = briefing.passages(language, chart.section)
        named = [span.ref for passage in passages for span in passage.spans if span.kind == "event"]
    return timeline(briefing, language, set(chart.figures), set(named))


def _seen(dated: Iterable[Dated], language: str) -> tuple[str, ...]:
    """Where the context was seen, in one footnote."""
    sources = dict.fromkeys(item.source for item in dated if item.layer == "context" and item.source)
    return (word("context_from", language, word("listing", language).join(sources)),) if sources else ()


def _reach(briefing: Briefing, data: tuple[Datum, ...], language: str) -> tuple[str, ...]:
    """How far the data reach, under a chart that shows several times, none of them later."""
    try:
        last = Period.parse(briefing.manifest.data_as_of).last
    except ValueError:
        return ()
    figures = (briefing.figures[datum.figure] for datum in data)
    ends = {figure.period.last for figure in figures if figure.period}
    if len(ends) < 2 or max(ends) > last:
        return ()
    words = data_as_of(briefing.manifest, language)
    return (spaced(words[:1].upper() + words[1:] + word("sentence", language)),)


def _marks(briefing: Briefing, language: str, *, told: bool = False) -> str:
    """The page marks of the briefing in one line; without the reach of its data where a footnote has told it."""
    manifest = briefing.manifest
    reach = "" if told else data_as_of(manifest, language)
    parts = (manifest.notice, manifest.unit_mark, manifest.date_mark, reach)
    return " · ".join(part for part in parts if part)


def _runs(briefing: Briefing, data: tuple[Datum, ...]) -> tuple[Run, ...]:
    """The article's figures on their axis, then those of the context on one of the same unit."""
    shown = {datum.figure: datum for datum in data}
    runs: list[Run] = []
    unit = ""
    for layer in ("article", "context"):
        figures = [
            briefing.figures[datum.figure] for datum in data if datum.layer == layer and datum.ref.kind == "figure"
        ]
        found = series(briefing, figures, unit)
        unit = unit or found.unit
        for segment in found.segments:
            own = tuple(shown[figure.id] for figure in segment.figures)
            heading = " / ".join(dict.fromkeys(datum.scope for datum in own if datum.scope))
            runs.append(Run(layer, segment.indicator, heading, segment.before, own))
    return tuple(runs)


def _members(briefing: Briefing, chart: Chart, language: str) -> Iterable[Member]:
    """Named parts: entity ids by figure, a list with one a figure, or a list that belongs to the first figure."""
    written = chart.options.get("members", ())
    if hasattr(written, "items"):
        pairs = [(figure, id_) for figure, ids in written.items() for id_ in ids]
    elif chart.kind == "bars" and len(written) == len(chart.figures):
        pairs = list(zip(chart.figures, written, strict=True))
    else:
        pairs = [(next(iter(chart.figures), ""), id_) for id_ in written]
    for figure, id_ in pairs:
        if id_ in briefing.entities:
            yield Member(Ref("entity", id_), called(briefing.entities[id_].name, language), figure)


def _whole(briefing: Briefing, chart: Chart) -> tuple[int | None, Ref | None]:
    """What a count is part of: a number of the options, or a figure they name."""
    whole = chart.options.get("whole")
    if isinstance(whole, str) and (figure := briefing.figures.get(whole)) and figure.value is not None:
        return int(figure.value), Ref("figure", whole)
    return (int(whole), None) if isinstance(whole, int | float) and not isinstance(whole, bool) else (None, None)
