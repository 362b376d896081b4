"""``datapackage.json``: what the briefing is called, its languages and sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from broadsheet.files.json_rules import faults, load_schema, parse_json
from broadsheet.files.problems import FileProblem, problem, refusal
from broadsheet.model import LocalText, Manifest, Problem, Section

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT = 1
FILE = "datapackage.json"
SCHEMA = "datapackage.schema.json"
_PLACE = "briefing"


def local_text(value: object, default_language: str) -> LocalText:
    """A text of a JSON file: an object by language, or one string in the default language; anything else is empty."""
    if isinstance(value, str):
        return LocalText(((default_language, value),)) if value else LocalText()
    if not isinstance(value, dict):
        return LocalText()
    return LocalText(tuple((str(key), text) for key, text in value.items() if isinstance(text, str) and text))


def read_manifest(data: bytes) -> tuple[Manifest, list[Problem]]:
    """Read the manifest.

    Raises:
        FileProblem: it is no JSON, holds no briefing, or one of a newer format.
    """
    value, wrong = parse_json(data, FILE)
    if wrong:
        raise FileProblem(Problem(wrong.code, wrong.file, wrong.place, wrong.found, wrong.expected, wrong.args, True))
    if not isinstance(value, dict) or not isinstance(value.get(_PLACE), dict):
        raise refusal("not-a-briefing", FILE, _PLACE, "no such key", "an object that describes the briefing")
    key = value[_PLACE]
    _check_format(key.get("format"))
    schema = load_schema(SCHEMA)
    return _manifest(value, key), faults(key, schema, schema, FILE, _PLACE)


def _check_format(found: object) -> None:
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise refusal("bad-format", FILE, f"{_PLACE}.format", found, str(FORMAT))
    if found > FORMAT:
        raise refusal("newer-format", FILE, f"{_PLACE}.format", found, f"{FORMAT}, the newest this version reads")


def _manifest(package: dict[str, Any], key: dict[str, Any]) -> Manifest:
    """The manifest as far as its values have the right type."""
    languages = tuple(dict.fromkeys(_texts(key.get("languages"))))
    default = _text(key.get("default_language")) or (languages[0] if languages else "")
    marks = key.get("marks")
    marks = marks if isinstance(marks, dict) else {}
    return Manifest(
        name=_text(package.get("name")),
        title=local_text(key.get("title") or package.get("title"), default),
        languages=languages,
        default_language=default,
        published=_text(key.get("published")),
        newspaper=_text(key.get("newspaper")),
        page=_text(key.get("page")),
        byline=tuple(_lines(key.get("byline"), default)),
        credit=local_text(key.get("credit"), default),
        data_as_of=_text(key.get("data_as_of")),
        sections=tuple(_sections(key.get("sections"), default)),
        notice=_text(marks.get("notice")),
        unit_mark=_text(marks.get("unit")),
        date_mark=_text(marks.get("date")),
    )


def _lines(value: object, default: str) -> Iterable[LocalText]:
    """The entries of a list that are texts, each in one or several languages."""
    for item in value if isinstance(value, list) else ():
        if line := local_text(item, default):
            yield line


def _sections(value: object, default: str) -> Iterable[Section]:
    for item in value if isinstance(value, list) else ():
        if isinstance(item, dict) and _text(item.get("id")):
            yield Section(item["id"], local_text(item.get("short"), default), _text(item.get("leading_figure")))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> list[str]:
    return [text for text in value if isinstance(text, str) and text] if isinstance(value, list) else []


def check_sections(manifest: Manifest) -> list[Problem]:
    """Sections are named once."""
    seen: set[str] = set()
    problems = []
    for index, section in enumerate(manifest.sections):
        if section.id in seen:
            place = f"{_PLACE}.sections[{index}].id"
            problems.append(problem("duplicate-id", FILE, place, section.id, "every section once"))
        seen.add(section.id)
    return problems
