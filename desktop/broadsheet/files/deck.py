"""``deck.json``: what an editor decided about the slides."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from broadsheet.files.json_rules import faults, load_schema, parse_json
from broadsheet.files.manifest import local_text
from broadsheet.model import CoverTexts, DeckPlan

if TYPE_CHECKING:
    from broadsheet.model import Problem

FILE = "deck.json"
SCHEMA = "deck.schema.json"


def read_deck(data: bytes, language: str) -> tuple[DeckPlan | None, list[Problem]]:
    """The plan, and what is wrong with the file; a key that breaks the schema is left out.

    Args:
        data: the file.
        language: of texts that name none.
    """
    value, wrong = parse_json(data, FILE)
    if wrong:
        return None, [wrong]
    schema = load_schema(SCHEMA)
    problems = faults(value, schema, schema, FILE, "")
    if not isinstance(value, dict):
        return None, problems
    rules = schema["properties"]
    sound = {key: item for key, item in value.items() if not faults(item, rules.get(key, {}), schema, FILE, key)}
    return plan_of(sound, language), problems


def plan_of(item: dict[str, Any], language: str) -> DeckPlan:
    """The plan in JSON that keeps the schema."""
    cover = item.get("cover", {})
    return DeckPlan(
        order=tuple(item.get("order", ())),
        hidden=tuple(item.get("hidden", ())),
        backup=tuple(item.get("backup", ())),
        lengths=MappingProxyType({int(key): tuple(ids) for key, ids in item.get("lengths", {}).items()}),
        minutes=MappingProxyType({key: Decimal(str(number)) for key, number in item.get("minutes", {}).items()}),
        sentences=MappingProxyType(
            {key: local_text(text, language) for key, text in item.get("sentences", {}).items()}
        ),
        charts=MappingProxyType({key: tuple(ids) for key, ids in item.get("charts", {}).items()}),
        footnotes=tuple(item.get("footnotes", ())),
        names=item.get("names", False),
        timeline=item.get("timeline", False),
        cover=CoverTexts(**{key: local_text(cover.get(key), language) for key in CoverTexts.__dataclass_fields__}),
    )
