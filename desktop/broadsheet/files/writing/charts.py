"""``charts.json``: unchanged charts as they were, others with the unknown keys they had."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from broadsheet.files.charts import chart_of
from broadsheet.files.json_rules import faults, load_schema, parse_json

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Chart, ChartNode, LocalText

_KEYS = ("id", "section", "kind", "title", "figures", "claims", "nodes", "edges", "options")
_NODE_KEYS = ("id", "label", "entity", "figure", "text")


def render_charts(briefing: Briefing, original: bytes | None) -> bytes:
    """The charts as JSON.

    Args:
        briefing: holds the charts.
        original: the file they were read from, if any.
    """
    language = briefing.manifest.default_language
    old = {item["id"]: (raw, item) for raw, item in _items(original or b"[]")}
    parts = []
    for chart in briefing.charts:
        raw, item = old.get(chart.id, ("", {}))
        if not item or chart_of(item, language) != chart:
            raw = json.dumps(_merged(chart, item), ensure_ascii=False, indent=2).replace("\n", "\n  ")
        parts.append(f"  {raw}")
    body = ",\n".join(parts)
    return f"[\n{body}\n]\n".encode() if parts else b"[]\n"


def _items(data: bytes) -> list[tuple[str, dict[str, Any]]]:
    """The good charts of a file, each with its own text."""
    value, wrong = parse_json(data, "")
    if wrong or not isinstance(value, list):
        return []
    text = data.decode("utf-8-sig")
    schema = load_schema("charts.schema.json")
    decoder = json.JSONDecoder()
    at = text.index("[") + 1
    items = []
    for _ in value:
        while text[at] in " \t\r\n,":
            at += 1
        item, end = decoder.raw_decode(text, at)
        if not faults(item, schema["items"], schema, "", ""):
            items.append((text[at:end], item))
        at = end
    return items


def _merged(chart: Chart, item: dict[str, Any]) -> dict[str, Any]:
    unknown = {key: value for key, value in item.items() if key not in _KEYS}
    nodes = {node["id"]: node for node in item.get("nodes", ())}
    known: dict[str, Any] = {
        "title": _local(chart.title),
        "figures": list(chart.figures),
        "claims": list(chart.claims),
        "nodes": [_node(node, nodes.get(node.id, {})) for node in chart.nodes],
        "edges": [[start, end, *([_local(label)] if label else [])] for start, end, label in chart.edges],
        "options": dict(chart.options),
    }
    head = {"id": chart.id, "section": chart.section, "kind": chart.kind}
    return {**head, **{key: value for key, value in known.items() if value}, **unknown}


def _node(node: ChartNode, item: dict[str, Any]) -> dict[str, Any]:
    unknown = {key: value for key, value in item.items() if key not in _NODE_KEYS}
    known = {"entity": node.entity, "figure": node.figure, "text": _local(node.text)}
    return {"id": node.id, "label": _local(node.label), **{k: v for k, v in known.items() if v}, **unknown}


def _local(text: LocalText) -> dict[str, str]:
    return dict(text.values)
