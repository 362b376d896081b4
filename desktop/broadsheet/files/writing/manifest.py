"""``datapackage.json``: changed values put into what was there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from broadsheet.files.json_rules import load_schema, parse_json
from broadsheet.files.manifest import FORMAT
from broadsheet.files.tables import table_path

if TYPE_CHECKING:
    from broadsheet.model import LocalText, Manifest, Section

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_PLAIN = ("default_language", "published", "newspaper", "page", "data_as_of")
_MARKS = {"notice": "notice", "unit": "unit_mark", "date": "date_mark"}


def render_manifest(manifest: Manifest, old: Manifest | None, original: bytes | None) -> bytes:
    """The manifest as JSON; the original bytes where nothing changed.

    Args:
        manifest: what it must say.
        old: what the original says, if it can be read.
        original: the file it was read from, if any.
    """
    if original is not None and manifest == old:
        return original
    package = parse_json(original, "")[0] if original and old else None
    package = package or {"$schema": _PROFILE, "name": "", "title": "", "resources": []}
    package["name"] = manifest.name
    if old is None or manifest.title != old.title:
        package["title"] = manifest.title.pick(manifest.default_language)
    package["resources"] = _resources(package.get("resources", []))
    package["briefing"] = _key(manifest, old, package.get("briefing", {}))
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _resources(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The resources as they are, and one for each table that has none."""
    paths = {resource.get("path") for resource in found}
    return found + [
        {
            "name": name,
            "type": "table",
            "path": table_path(name),
            "scheme": "file",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": schema,
        }
        for name, schema in load_schema("tables.json").items()
        if table_path(name) not in paths
    ]


def _key(manifest: Manifest, old: Manifest | None, before: dict[str, Any]) -> dict[str, Any]:
    """The key ``briefing``; what says the same as before keeps its form."""
    key = {**before, "format": FORMAT, "languages": list(manifest.languages)}
    key |= {name: getattr(manifest, name) for name in _PLAIN}
    for name in ("title", "credit"):
        text: LocalText = getattr(manifest, name)
        if old is None or text != getattr(old, name):
            key[name] = dict(text.values)
    if old is None or manifest.byline != old.byline:
        key["byline"] = [dict(line.values) for line in manifest.byline]
    sections = {item["id"]: item for item in before.get("sections", ())}
    key["sections"] = [_section(section, sections.get(section.id, {})) for section in manifest.sections]
    key["marks"] = {**before.get("marks", {}), **{mark: getattr(manifest, name) for mark, name in _MARKS.items()}}
    return key


def _section(section: Section, before: dict[str, Any]) -> dict[str, Any]:
    known = {"id": section.id, "short": dict(section.short.values), "leading_figure": section.leading_figure}
    return {**before, **known}
