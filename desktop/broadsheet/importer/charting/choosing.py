"""The charts of an article: every figure is drawn once, in the chart that shows most of what the text says of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby, pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from broadsheet.importer.charting.structures import structures
from broadsheet.importer.charting.titles import rise_title, title_of
from broadsheet.model import Chart, ChartNode, LocalText

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.importer.binding import Bound
    from broadsheet.importer.charting.structures import Told
    from broadsheet.importer.claims import FoundClaim
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.tables import Fact, Rows
    from broadsheet.model import Claim

_MOST_DOTS = 100
_FEW = 24
_LOOSE = frozenset({"个", "项", "条", "次", "张", "套", "人", "户", "人次", ""})
"""Units that count anything: only counts of the same noun are alike."""

_MOST_KEYS = 6
_SURE = 0.8
_MOST_BARS = 8
_WIDEST = 400
"""Bars whose values lie further apart cannot be compared by eye."""


@dataclass(frozen=True, slots=True)
class NodeWords:
    """Words that a node of a chart stands for."""

    chart: str
    node: str
    passage: str
    start: int
    end: int
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """The charts, why each was drawn, and the words of their nodes."""

    charts: tuple[Chart, ...]
    reasons: Mapping[str, tuple[float, str]]
    nodes: tuple[NodeWords, ...]


def draw(
    passages: Sequence[Passage], bounds: Sequence[Bound], rows: Rows, claims: Sequence[FoundClaim], language: str
) -> Drawn:
    """Choose the charts of every section.

    Args:
        passages: of the article.
        bounds: its quantities.
        rows: their figures.
        claims: what follows from what.
        language: of the article.
    """
    chooser = _Chooser(passages, bounds, rows, claims, language)
    return chooser.choose()


class _Chooser:
    def __init__(
        self,
        passages: Sequence[Passage],
        bounds: Sequence[Bound],
        rows: Rows,
        claims: Sequence[FoundClaim],
        language: str,
    ) -> None:
        self._passages, self._bounds, self._rows, self._language = passages, bounds, rows, language
        self._places = {passage.id: (at, passage.section) for at, passage in enumerate(passages)}
        self._claims = {each.claim.figure: each.claim for each in claims}
        self._computed: dict[str, list[Claim]] = defaultdict(list)
        for claim in self._claims.values():
            for ref in claim.inputs:
                self._computed[ref.id].append(claim)
        self._texts = {passage.id: passage.text for passage in passages}
        self._left: dict[str, Fact] = {}
        self._charts: list[tuple[int, Chart]] = []
        self._reasons: dict[str, tuple[float, str]] = {}
        self._nodes: list[NodeWords] = []
        self._numbers: dict[str, int] = defaultdict(int)

    def choose(self) -> Drawn:
        by_section: dict[str, list[Fact]] = defaultdict(list)
        for fact in self._rows.facts:
            by_section[self._section(fact)].append(fact)
        told: dict[str, list[Told]] = defaultdict(list)
        for structure in structures(self._passages, self._language):
            told[structure.section].append(structure)
        for section in dict.fromkeys(passage.section for passage in self._passages):
            self._left = {fact.figure.id: fact for fact in by_section[section]}
            self._charts, charts = [], self._charts
            for step in (self._trends, self._members, self._compared, self._bars, self._few, self._shares, self._keys):
                step(section)
            for structure in told[section]:
                self._structure(structure)
            self._charts = charts + sorted(self._charts, key=_by_place)
        return Drawn(tuple(chart for _, chart in self._charts), self._reasons, tuple(self._nodes))

    def _section(self, fact: Fact) -> str:
        return self._places[self._bounds[fact.first].quantity.passage][1]

    def _trends(self, section: str) -> None:
        """One indicator at two times or more, with the growth between them."""
        groups: dict[str, list[Fact]] = defaultdict(list)
        for fact in self._left.values():
            period = fact.figure.period
            if period and period.is_year and fact.figure.value is not None:
                groups[fact.figure.indicator].append(fact)
        for group in groups.values():
            years = {fact.figure.period.first.year for fact in group if fact.figure.period}
            if len(years) >= 2 and len(years) == len(group):
                group.sort(key=_by_year)
                title = rise_title([fact.figure for fact in group], self._rows, self._language)
                grown = self._growth_of(group)
                self._add("trend", section, group, title, (0.9, "one-indicator-in-time"), stated=grown)

    def _growth_of(self, group: list[Fact]) -> list[Fact]:
        """What is computed from these figures and nothing else, and is not drawn yet."""
        own = {fact.figure.id for fact in group}
        ids = {claim.figure: claim for id_ in own for claim in self._computed.get(id_, ())}
        within = [id_ for id_, claim in ids.items() if {ref.id for ref in claim.inputs} <= own and id_ not in own]
        return [self._left[id_] for id_ in within if id_ in self._left]

    def _members(self, section: str) -> None:
        """A count whose members the text names, all of them, and X大…: dots."""
        for fact in list(self._left.values()):
            bounds = [self._bounds[at] for at in fact.bounds]
            if self._is_count(fact) and any(bound.complete or bound.quantity.counted for bound in bounds):
                self._dots(section, fact, 0.85)

    def _few(self, section: str) -> None:
        """A count with some of its members, or a small one that stands alone in its passage: dots."""
        alone: dict[str, int] = defaultdict(int)
        for fact in self._left.values():
            alone[self._passage(fact)] += 1
        for fact in list(self._left.values()):
            counted = self._bounds[fact.first].quantity.unit.dimension == "count" and self._is_count(fact)
            small = alone[self._passage(fact)] == 1 and (fact.figure.value or 0) <= _FEW
            if counted and (self._named(fact) or small):
                self._dots(section, fact, 0.7)

    def _is_count(self, fact: Fact) -> bool:
        """Whether it can be told off in dots: a whole number of single things, not of 万 or 亿."""
        value = fact.figure.value
        single = self._bounds[fact.first].quantity.unit.factor == 1 and not fact.figure.hedge
        return single and value is not None and 1 <= value <= _MOST_DOTS and value == int(value)

    def _dots(self, section: str, fact: Fact, confidence: float) -> None:
        members = self._named(fact)
        words = [self._texts[b.quantity.passage][m.start : m.end] for b in self._complete(fact) for m in b.members]
        title = self._title([fact], [word.strip("“”") for word in words])
        rule = "members-listed" if members else "counted-things"
        self._add("dots", section, [fact], title, (confidence, rule), {"members": members} if members else {})

    def _complete(self, fact: Fact) -> list[Bound]:
        """The first quantity of a figure that names all it counts, if one does."""
        return [self._bounds[at] for at in fact.bounds if self._bounds[at].complete][:1]

    def _title(self, facts: Sequence[Fact], members: Sequence[str] = ()) -> LocalText:
        return title_of(facts, self._rows, self._bounds, self._texts, self._language, self._stated(facts), members)

    def _bars(self, section: str) -> None:
        """Like counts or amounts of one sentence or passage: bars."""
        groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
        for fact in self._left.values():
            bound, figure = self._bounds[fact.first], fact.figure
            unit = bound.quantity.unit
            plain = figure.value is not None and figure.value > 0 and bound.relation in ("", "to", "from", "sum")
            if plain and unit.dimension in ("count", "money", "measure"):
                period = figure.period.text if figure.period else ""
                row = self._rows.indicators[figure.indicator]
                like = row.name.pick(self._language)[-2:] if unit.base in _LOOSE else ""
                groups[bound.quantity.passage, row.unit, period, like].append(fact)
        for group in groups.values():
            values = [fact.figure.value for fact in group if fact.figure.value is not None]
            if 2 <= len(group) <= _MOST_BARS and max(values) / min(values) <= _WIDEST:
                members = {fact.figure.id: self._named(fact) for fact in group}
                options = {"members": {figure: ids for figure, ids in members.items() if ids}}
                title = self._title(group)
                self._add("bars", section, group, title, (0.75, "like-amounts"), options if options["members"] else {})

    def _compared(self, section: str) -> None:
        """One rate of several places or bodies, told side by side: bars."""
        groups: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
        for fact in self._left.values():
            figure, kind = fact.figure, self._rows.indicators[fact.figure.indicator].kind
            if kind in ("rate", "share") and figure.value is not None:
                period = figure.period.text if figure.period else ""
                groups[self._passage(fact), figure.indicator, period].append(fact)
        for group in groups.values():
            scopes = {fact.figure.scope for fact in group}
            if 2 <= len(group) <= _MOST_BARS and len(scopes) == len(group):
                self._add("bars", section, group, self._title(group), (0.75, "one-rate-of-several"))

    def _named(self, fact: Fact) -> list[str]:
        bounds = self._complete(fact) or [self._bounds[at] for at in fact.bounds]
        members = [member.entity for bound in bounds for member in bound.members if member.entity]
        return list(dict.fromkeys(members))

    def _shares(self, section: str) -> None:
        """Parts of a whole, a chart a passage."""
        shares = [fact for fact in self._left.values() if self._is_share(fact)]
        for _, group in groupby(shares, self._passage):
            self._in_parts("share", section, list(group), 4, "part-of-a-whole")

    def _is_share(self, fact: Fact) -> bool:
        value = fact.figure.value
        kind = self._rows.indicators[fact.figure.indicator].kind
        return kind == "share" and value is not None and 0 <= value <= 100

    def _keys(self, section: str) -> None:
        """What is left, as key figures, a chart a passage."""
        for _, group in groupby(list(self._left.values()), self._passage):
            self._in_parts("key", section, list(group), _MOST_KEYS, "key-figures")

    def _in_parts(self, kind: str, section: str, facts: list[Fact], most: int, rule: str) -> None:
        for at in range(0, len(facts), most):
            part = facts[at : at + most]
            sure = kind == "share" or all(self._bounds[fact.first].confidence >= _SURE for fact in part)
            self._add(kind, section, part, self._title(part), (0.8 if sure else 0.6, rule))

    def _passage(self, fact: Fact) -> str:
        return self._bounds[fact.first].quantity.passage

    def _stated(self, facts: Sequence[Fact]) -> frozenset[str]:
        return frozenset(fact.figure.id for fact in facts if fact.figure.id in self._claims)

    def _add(
        self, kind: str, section: str, facts: list[Fact], title: LocalText, reason: tuple[float, str],
        options: Mapping[str, Any] = MappingProxyType({}), stated: Sequence[Fact] = (),
    ) -> None:  # fmt: skip
        """A chart of these figures; those that a claim states are drawn as the claim."""
        drawn = [*facts, *stated]
        claims = tuple(self._claims[fact.figure.id].id for fact in drawn if fact.figure.id in self._claims)
        figures = tuple(fact.figure.id for fact in facts)
        place = min(self._places[self._passage(fact)][0] for fact in facts)
        chart = Chart(
            self._id(kind, section), section, kind, title, figures, claims, options=MappingProxyType(dict(options))
        )
        self._charts.append((place, chart))
        self._reasons[chart.id] = reason
        for fact in drawn:
            self._left.pop(fact.figure.id, None)

    def _structure(self, told: Told) -> None:
        id_ = self._id(told.kind, told.section)
        nodes = []
        for at, station in enumerate(told.stations, start=1):
            nodes.append(ChartNode(f"node-{at}", LocalText.of(**{self._language: station.label})))
            self._nodes.append(
                NodeWords(id_, f"node-{at}", station.passage, station.start, station.end, told.confidence, told.rule)
            )
        names = [node.id for node in nodes]
        edges = [(a, b, LocalText()) for a, b in pairwise(names)] if told.kind != "roadmap" else []
        edges += [(names[-1], names[0], LocalText())] if told.kind == "loop" else []
        title = LocalText.of(**{self._language: _escaped(told.title)})
        chart = Chart(id_, told.section, told.kind, title, nodes=tuple(nodes), edges=tuple(edges))
        self._charts.append((self._places[told.stations[0].passage][0], chart))
        self._reasons[id_] = (told.confidence, told.rule)

    def _id(self, kind: str, section: str) -> str:
        key = f"{section}-{kind}"
        self._numbers[key] += 1
        return key if self._numbers[key] == 1 else f"{key}-{self._numbers[key]}"


def _escaped(words: str) -> str:
    from broadsheet.files.article.to_markdown import to_markdown
    from broadsheet.model import RichText

    return to_markdown(RichText(words))


def _by_year(fact: Fact) -> int:
    return fact.figure.period.first.year if fact.figure.period else 0


def _by_place(item: tuple[int, Chart]) -> int:
    return item[0]
