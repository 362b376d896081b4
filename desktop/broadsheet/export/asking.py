"""Options as plain values by name: what the command line and the window say, and how the command line says it."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from broadsheet.export.order import Options
from broadsheet.files.logo import read_logo
from broadsheet.model.page_marks import PageMarks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.derive.slides import CoverFields

MARKS = tuple(field.name for field in fields(PageMarks))
"""The values that together are the page marks; ``logo`` is the path of a file."""

COVER = ("welcome", "unit", "speaker", "date")
"""The values that together are the words of the cover; an empty one takes away what the briefing says."""

_WORDS = {"parts": "--part", "source": "--source-line", "address": "--qr"}


def word_of(name: str) -> str:
    """What the command line calls a value."""
    return _WORDS.get(name, "--" + name.replace("_", "-"))


def words_of(values: Mapping[str, Any]) -> list[str]:
    """The words of the command line that say these values; what is empty is left unsaid."""
    words: list[str] = []
    for name, value in values.items():
        if value is True:
            words.append(word_of(name))
        elif isinstance(value, list | tuple):
            words += [f"{word_of(name)}={each}" for each in value]
        elif name in COVER or (value is not False and value not in ("", None)):
            words.append(f"{word_of(name)}={value}")
    return words


def options_of(values: Mapping[str, Any], own: CoverFields) -> Options:
    """The options that these values are.

    Args:
        values: by name; None is as usual.
        own: what the briefing says for its cover, of which the values change a part.

    Raises:
        FileProblem: the file of a logo cannot be read.
    """
    kept = {name: value for name, value in values.items() if value is not None}
    if kept.get("logo"):
        kept["logo"] = read_logo(Path(kept["logo"]))
    marks = PageMarks(**{name: kept.pop(name) for name in MARKS if kept.get(name)})
    cover = {name: kept.pop(name) for name in COVER if name in kept}
    kept = {name: value for name, value in kept.items() if name not in MARKS}
    if cover:
        kept["cover"] = replace(own, **cover)
    if "parts" in kept:
        kept["parts"] = tuple(kept["parts"])
    return Options(**kept, marks=marks)


def heeded(name: str) -> str:
    """What the table of formats calls the option that a value belongs to."""
    return "marks" if name in MARKS else "cover" if name in COVER else name
