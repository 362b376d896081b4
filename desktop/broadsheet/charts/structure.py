"""A structure that the article describes, resolved in one language: its nodes, what leads where, and its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from broadsheet.charts.names import called
from broadsheet.derive.quantity import value_text
from broadsheet.i18n.content import word
from broadsheet.model import LocalText, Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from broadsheet.model import Briefing, Chart, ChartNode


@dataclass(frozen=True, slots=True)
class Node:
    """A node in words.

    Attributes:
        ref: ``node/chart-id/node-id``.
        value: the figure it prints, as it reads; empty where it has none.
        named: whether it is a name with a card of its own.
    """

    id: str
    ref: Ref
    label: str
    text: str
    value: str
    named: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class Edge:
    """From one node to another, with words or without."""

    start: str
    end: str
    label: str


@dataclass(frozen=True, slots=True)
class Structure:
    """Everything a drawing of nodes needs.

    Attributes:
        nodes: by id, in drawing order, without those of the base.
        rows: a head (or None) and its nodes, a row each, of layers and channels.
        base: nodes that carry the whole, in a band of their own under it; base_label: what they do.
        target: what every row leads to, or None.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    rows: tuple[tuple[Node | None, tuple[Node, ...]], ...]
    base: tuple[Node, ...]
    base_label: str
    target: Node | None

    @property
    def everything(self) -> tuple[Node, ...]:
        """Every node once, in reading order."""
        rows = [node for head, nodes in self.rows for node in ((head,) if head else ()) + nodes]
        target = (self.target,) if self.target else ()
        return tuple(dict.fromkeys((*rows, *self.nodes, *target, *self.base)))


def structure_of(briefing: Briefing, chart: Chart, language: str) -> Structure | None:
    """Resolve the nodes of a chart; None where it has none. Ids that it does not hold are left out."""
    if not chart.nodes:
        return None
    following: dict[str, list[str]] = {}
    labels = {node.id: _label(briefing, node, language) for node in chart.nodes}
    for start, end, _ in chart.edges:
        if end in labels:
            following.setdefault(start, []).append(labels[end])
    made = {node.id: _node(briefing, chart, node, following.get(node.id, []), language) for node in chart.nodes}
    base = chart.options.get("base", {})
    carried = base.get("nodes", ()) if isinstance(base, dict) else ()
    rows = tuple(_row(row, made) for row in chart.options.get("rows", ()))
    target = made.get(str(chart.options.get("target", "")))
    apart = {*carried, target.id if target else ""}
    return Structure(
        nodes=tuple(node for id_, node in made.items() if id_ not in apart),
        edges=tuple(
            Edge(start, end, called(label, language))
            for start, end, label in chart.edges
            if {start, end} <= made.keys()
        ),
        rows=rows,
        base=tuple(made[id_] for id_ in carried if id_ in made),
        base_label=_words(base.get("label", ""), language) if isinstance(base, dict) else "",
        target=target,
    )


def _row(row: Iterable[str], made: Mapping[str, Node]) -> tuple[Node | None, tuple[Node, ...]]:
    """The first id is the head's, empty for none; the rest are the nodes beside it."""
    ids = list(row)
    return made.get(ids[0]) if ids else None, tuple(made[id_] for id_ in ids[1:] if id_ in made)


def _node(briefing: Briefing, chart: Chart, node: ChartNode, following: list[str], language: str) -> Node:
    figure = briefing.figures.get(node.figure)
    label, text = _label(briefing, node, language), called(node.text, language)
    value = value_text(figure, briefing, language).text if figure else ""
    leads = word("leads_to", language, word("listing", language).join(following)) if following else ""
    return Node(
        id=node.id,
        ref=Ref("node", f"{chart.id}/{node.id}"),
        label=label,
        text=text,
        value=value,
        named=node.entity in briefing.entities,
        spoken=word("clause", language).join(part for part in (label, value, text, leads) if part),
    )


def _label(briefing: Briefing, node: ChartNode, language: str) -> str:
    written = called(node.label, language)
    entity = briefing.entities.get(node.entity)
    return written or (called(entity.name, language) if entity else node.id)


def _words(written: Any, language: str) -> str:  # noqa: ANN401  a plain JSON value
    if isinstance(written, dict):
        return LocalText(tuple(written.items())).pick(language)
    return str(written)
