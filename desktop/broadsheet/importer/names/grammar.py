"""Words of Chinese that names are told by: what goes before a name, what never is part of one, what is."""

from __future__ import annotations

import re

from broadsheet.importer.names.words import any_of, words

BEFORE = words("zh", "before")
"""Words that a name does not go over to its left."""

NOMINAL = frozenset(words("zh", "nominal"))
"""Words that the tagger calls verbs, adjectives or numbers, and that stand inside names all the same."""

GENERIC = frozenset(words("zh", "generic"))
"""Words that name nothing by themselves: a name of nothing but these is none."""

COMMON = re.compile(f"(?:{any_of(GENERIC)})+")
"""Nothing but words that name nothing."""

TITLE = any_of(words("zh", "titles"))
SURNAME = f"(?:{any_of(words('zh', 'surnames'))})"

TECHNOLOGIES = frozenset(words("zh", "technologies"))
TECHNOLOGY = re.compile(f"(?<![A-Za-z0-9])(?:{any_of(TECHNOLOGIES)})(?![A-Za-z0-9])")

_STOP = re.compile(any_of(BEFORE))


def after_last_stop(text: str, start: int, end: int) -> int:
    """Where words end that a name does not go over; ``start`` where there are none."""
    last = start
    for match in _STOP.finditer(text, start, end):
        last = match.end()
    return last
