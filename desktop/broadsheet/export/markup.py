"""Words as markup: the one place where text becomes XML or HTML."""

from __future__ import annotations

import re

_BAD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML 1.0 and HTML do not allow, or read as something else."""
_SIGNS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def held(text: str, instead: str = "") -> str:
    """A text without the signs that no document may hold; breaks of lines and tabs stay."""
    return _BAD.sub(instead, text)


def escaped(text: str) -> str:
    """A text for the inside of an element or of a quoted attribute; signs that no document may hold are replaced."""
    return held(text, "\ufffd").translate(_SIGNS)


def attributes(**values: str | float | bool | None) -> str:
    """Attributes with a blank before each; ``_`` in a name is a hyphen, None and False are left out, True is bare."""
    return "".join(
        f" {name.strip('_').replace('_', '-')}" + ("" if value is True else f'="{_written(value)}"')
        for name, value in values.items()
        if value is not None and value is not False
    )


def number(value: float) -> str:
    """A length with two decimals at most."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _written(value: str | float) -> str:
    return escaped(value) if isinstance(value, str) else number(value)
