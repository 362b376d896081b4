"""``source/findings.json`` of an imported briefing: what was found, as JSON of this project's own."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from broadsheet.files.json_rules import parse_json
from broadsheet.files.problems import FileProblem, refusal
from broadsheet.model.findings import (
    Findings,
    FoundChart,
    FoundJoin,
    FoundLack,
    FoundLacuna,
    FoundMove,
    FoundWords,
    SourceNote,
    SourcePiece,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "source/findings.json"
ORIGINAL = "source/original.txt"
ACCOUNT = "source/tying.json"
"""What came of tying an article to a briefing that was there."""

FORMAT = 1

_ROWS: dict[str, type[Any]] = {
    "notes": SourceNote,
    "pieces": SourcePiece,
    "joins": FoundJoin,
    "moved": FoundMove,
    "lacunae": FoundLacuna,
    "words": FoundWords,
    "charts": FoundChart,
    "lacking": FoundLack,
}
_PLAIN: dict[str, tuple[type, ...]] = {"str": (str,), "int": (int,), "float": (int, float), "bool": (bool,)}
_Row = TypeVar("_Row")


def write_findings(findings: Findings) -> bytes:
    """The findings as JSON, a row a line, so that two of them compare well."""
    head = {
        "format": FORMAT,
        "source": {name: getattr(findings, name) for name in ("name", "kind", "language", "length")},
    }
    parts = [f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    for name in _ROWS:
        rows = ",\n".join(f"    {json.dumps(_row(row), ensure_ascii=False)}" for row in getattr(findings, name))
        parts.append(f'  "{name}": [\n{rows}\n  ]' if rows else f'  "{name}": []')
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _row(row: Any) -> dict[str, Any]:  # noqa: ANN401
    return {each.name: getattr(row, each.name) for each in fields(row)}


def read_findings(files: Mapping[str, bytes]) -> Findings | None:
    """The findings of a briefing; None where it was not imported.

    Args:
        files: every file of the briefing by path, as ``Opened.files`` has them.

    Raises:
        FileProblem: the file is damaged, or of a newer format.
    """
    if FILE not in files:
        return None
    value, wrong = parse_json(files[FILE], FILE)
    if wrong:
        raise FileProblem(wrong)
    if not isinstance(value, dict) or not isinstance(value.get("source"), dict):
        raise refusal("bad-value", FILE, "", "something else", "an object with the key source")
    if value.get("format") != FORMAT:
        raise refusal("newer-format", FILE, "format", value.get("format"), f"{FORMAT}")
    rows = {name: tuple(_rows(name, kind, value.get(name, []))) for name, kind in _ROWS.items()}
    return _made(Findings, value["source"] | rows, "source")


def _rows(name: str, kind: type[_Row], rows: object) -> list[_Row]:
    if not isinstance(rows, list):
        raise refusal("bad-value", FILE, name, rows, "a list")
    return [_made(kind, row, f"{name}[{at}]") for at, row in enumerate(rows)]


def _made(kind: type[_Row], row: object, place: str) -> _Row:
    """A row as its class; unknown keys are left out, a missing key has its default."""
    if not isinstance(row, dict):
        raise refusal("bad-value", FILE, place, row, "an object")
    known = {}
    for each in fields(kind):  # type: ignore[arg-type]
        if each.name in row:
            known[each.name] = _value(row[each.name], str(each.type), f"{place}.{each.name}")
    try:
        return kind(**known)
    except TypeError:
        raise refusal("missing-key", FILE, place, ", ".join(known), "every key of docs/format.md") from None


def _value(value: object, type_: str, place: str) -> object:
    plain = _PLAIN.get(type_)
    if plain and (not isinstance(value, plain) or (isinstance(value, bool) and type_ != "bool")):
        raise refusal("bad-value", FILE, place, value, f"a value of type {type_}")
    if plain is None and not isinstance(value, list | tuple):
        raise refusal("bad-value", FILE, place, value, "a list")
    return value if plain else _frozen(value, type_, place)


def _frozen(value: Any, type_: str, place: str) -> object:  # noqa: ANN401
    """Lists of the JSON as the tuples of the model."""
    if type_ == "Ranges":
        pairs = tuple(tuple(pair) if isinstance(pair, list) else () for pair in value)
        if not all(len(pair) == 2 and all(type(end) is int for end in pair) for pair in pairs):
            raise refusal("bad-value", FILE, place, value, "pairs of offsets")
        return pairs
    return tuple(value)
