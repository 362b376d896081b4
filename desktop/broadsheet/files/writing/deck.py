"""``deck.json``: changed values put into what was there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from broadsheet.files.deck import read_deck
from broadsheet.files.json_rules import parse_json

if TYPE_CHECKING:
    from broadsheet.model import DeckPlan, LocalText

_LISTS = ("order", "hidden", "backup", "footnotes")
_COVER = ("welcome", "unit", "speaker", "date")


def render_deck(plan: DeckPlan, original: bytes | None, language: str) -> bytes:
    """The plan as JSON; keys of the original that say the same as before, or are not known, keep their form.

    Args:
        plan: what it must say.
        original: the file it was read from, if any.
        language: the default one, of texts that name none.
    """
    before = parse_json(original, "")[0] if original else None
    found: dict[str, Any] = before if isinstance(before, dict) else {}
    old = read_deck(original, language)[0] if original else None
    was, known = _values(old) if old else {}, _values(plan)
    merged = {key: item for key, item in found.items() if key not in was or key in known}
    merged |= {key: item for key, item in known.items() if key not in found or was.get(key) != item}
    return (json.dumps(merged, ensure_ascii=False, indent=2) + "\n").encode()


def _values(plan: DeckPlan) -> dict[str, Any]:
    """Every key that says something."""
    cover = {key: _local(getattr(plan.cover, key)) for key in _COVER}
    values: dict[str, Any] = {key: list(getattr(plan, key)) for key in _LISTS}
    values |= {
        "lengths": {str(length): list(ids) for length, ids in plan.lengths.items()},
        "minutes": {id_: int(time) if time == int(time) else float(time) for id_, time in plan.minutes.items()},
        "sentences": {id_: _local(text) for id_, text in plan.sentences.items()},
        "charts": {id_: list(ids) for id_, ids in plan.charts.items()},
        "names": plan.names,
        "timeline": plan.timeline,
        "cover": {key: text for key, text in cover.items() if text},
    }
    return {key: value for key, value in values.items() if value}


def _local(text: LocalText) -> dict[str, str]:
    return dict(text.values)
