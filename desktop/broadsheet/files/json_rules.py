"""JSON files against JSON Schemas.

Written here for the few keywords our schemas use, because the checker of the packages costs as much start-up time as
the rest of opening a briefing and stops at the first fault; the tests hold it against `fastjsonschema`.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from broadsheet.files.problems import problem

if TYPE_CHECKING:
    from broadsheet.model import Problem

Schema = dict[str, Any]

_FOLDER = Path(__file__).parent / "schema"
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@cache
def load_schema(name: str) -> Schema:
    """One of the files of ``schema/``, by name."""
    schema: Schema = json.loads((_FOLDER / name).read_text("utf-8"))
    return schema


def parse_json(data: bytes, file: str) -> tuple[Any, Problem | None]:
    """Read JSON in UTF-8; where it is none, None and the problem."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, problem("not-utf-8", file, f"byte {error.start}", f"byte {data[error.start]:#04x}", "UTF-8")
    try:
        value = json.loads(text, parse_constant=_refuse_constant)
        if _LONE_SURROGATE.search(json.dumps(value, ensure_ascii=False)):
            raise ValueError("half a surrogate pair")
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        return None, problem("bad-json", file, place, error.msg, "JSON")
    except (ValueError, RecursionError) as error:
        return None, problem("bad-json", file, "", error, "JSON within reason")
    return value, None


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name}, which is no JSON")


def faults(value: object, schema: Schema, root: Schema, file: str, place: str) -> list[Problem]:
    """Every place where a value breaks a schema.

    Args:
        value: parsed JSON.
        schema: what it must satisfy, a part of ``root``.
        root: the whole schema, which holds the definitions.
        file: the file, for the problems.
        place: where the value stands in it, e.g. ``charts[2]``; may be empty.
    """
    reference = schema.get("$ref")
    if reference:
        return faults(value, root["definitions"][reference.rpartition("/")[2]], root, file, place)
    if "anyOf" in schema:
        tries = [faults(value, option, root, file, place) for option in schema["anyOf"]]
        return [_fault(value, file, place, schema.get("description", "another type"))] if all(tries) else []
    if wrong := _wrong(value, schema):
        return [_fault(value, file, place, wrong)]
    if isinstance(value, dict):
        return _object_faults(value, schema, root, file, place)
    if isinstance(value, list) and "items" in schema:
        rules = schema["items"]
        each = rules if isinstance(rules, list) else [rules] * len(value)
        pairs = enumerate(zip(value, each, strict=False))
        return [found for i, (item, rule) in pairs for found in faults(item, rule, root, file, f"{place}[{i}]")]
    return []


def _object_faults(value: dict[str, Any], schema: Schema, root: Schema, file: str, place: str) -> list[Problem]:
    dot = f"{place}." if place else ""
    found = [
        problem("missing-key", file, f"{dot}{key}", "nothing", "a value")
        for key in schema.get("required", ())
        if key not in value
    ]
    known = schema.get("properties", {})
    other = schema.get("additionalProperties")
    for key, item in value.items():
        rule = known.get(key, other)
        if rule:
            found += faults(item, rule, root, file, f"{dot}{key}")
    return found


def _wrong(value: object, schema: Schema) -> str:
    """What a single value should have been, or an empty string."""
    type_ = schema.get("type")
    if type_ and (not isinstance(value, _TYPES[type_]) or (isinstance(value, bool) and type_ != "boolean")):
        return f"{'an' if type_[0] in 'aeio' else 'a'} {type_}"
    if isinstance(value, str) and not re.search(schema.get("pattern", "").replace("$", r"\Z"), value):
        return f"text like {schema['pattern']}"
    if isinstance(value, int | float) and value < schema.get("minimum", value):
        return f"at least {schema['minimum']}"
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            return f"{schema.get('minItems', 0)} to {schema.get('maxItems', 'any number of')} items"
        if schema.get("uniqueItems") and len({str(item) for item in value}) < len(value):
            return "items that differ"
    return ""


def _fault(value: object, file: str, place: str, expected: str) -> Problem:
    shown = value if isinstance(value, str | int | float) else json.dumps(value, ensure_ascii=False)
    return problem("bad-value", file, place, repr(shown) if isinstance(value, str) else shown, expected)
