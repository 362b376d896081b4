"""Where the headline of an article is parted into lines by who wrote it."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"(?<![ -~]) (?![ -~])(?=\S*\w)")
"""Neither sign beside it is one of a Latin word (quotation marks of Chinese are none), and words follow."""
_MOST = 3


def headline_parts(title: str, language: str) -> list[str]:
    """A Chinese headline in two or three lines, where blanks say so; those about Latin words say nothing."""
    parts = _BETWEEN.split(title) if language == "zh" else [title]
    return parts if len(parts) <= _MOST else [title]
