"""``charts.json``."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from broadsheet.files.json_rules import faults, load_schema, parse_json
from broadsheet.files.manifest import local_text
from broadsheet.files.problems import problem
from broadsheet.model import Chart, ChartNode, LocalText

if TYPE_CHECKING:
    from broadsheet.model import Problem

FILE = "charts.json"


def read_charts(data: bytes, language: str) -> tuple[tuple[Chart, ...], list[Problem]]:
    """The charts that keep their schema, and what is wrong with the others."""
    value, wrong = parse_json(data, FILE)
    if wrong:
        return (), [wrong]
    if not isinstance(value, list):
        return (), [problem("bad-value", FILE, "", type(value).__name__, "a list of charts")]
    charts: dict[str, Chart] = {}
    problems: list[Problem] = []
    schema = load_schema("charts.schema.json")
    for index, item in enumerate(value):
        found = faults(item, schema["items"], schema, FILE, f"charts[{index}]")
        if not found and item["id"] in charts:
            found = [problem("duplicate-id", FILE, f"charts[{index}].id", item["id"], "every chart once")]
        problems += found
        if not found:
            charts[item["id"]] = chart_of(item, language)
    return tuple(charts.values()), problems


def chart_of(item: dict[str, Any], language: str) -> Chart:
    """A chart from JSON that keeps the schema."""
    return Chart(
        id=item["id"],
        section=item["section"],
        kind=item["kind"],
        title=local_text(item.get("title"), language),
        figures=tuple(item.get("figures", ())),
        claims=tuple(item.get("claims", ())),
        nodes=tuple(_node(node, language) for node in item.get("nodes", ())),
        edges=tuple(_edge(edge, language) for edge in item.get("edges", ())),
        options=MappingProxyType(item.get("options", {})),
    )


def _node(node: dict[str, Any], language: str) -> ChartNode:
    return ChartNode(
        id=node["id"],
        label=local_text(node["label"], language),
        entity=node.get("entity", ""),
        figure=node.get("figure", ""),
        text=local_text(node.get("text"), language),
    )


def _edge(edge: list[Any], language: str) -> tuple[str, str, LocalText]:
    return edge[0], edge[1], local_text(edge[2] if len(edge) > 2 else "", language)
