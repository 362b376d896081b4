"""XML as text: elements and attributes, words without what XML cannot hold, lengths in the units of the format."""

from __future__ import annotations

from xml.sax.saxutils import escape

from broadsheet.export.markup import held

EMU = 12700
"""English metric units in a point; a unit of a slide is a point of a sheet 7.5 inches high."""
_NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_BREAKS = str.maketrans(dict.fromkeys("\t\n\r\v\f", " "))


def tag(name: str, /, *inner: str, **attributes: object) -> str:
    """An element.

    Args:
        name: with its prefix.
        inner: finished XML that it holds.
        attributes: by name, two underscores for a colon, one at the end left out; None leaves an attribute out.
    """
    told = "".join(
        f' {key.rstrip("_").replace("__", ":")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    within = "".join(inner)
    return f"<{name}{told}>{within}</{name}>" if within else f"<{name}{told}/>"


def root(name: str, /, *inner: str, names: str = "apr", **attributes: object) -> str:
    """An element that says what the prefixes stand for."""
    spaces = {f"xmlns__{name}": _NAMES[name] for name in names}
    return tag(name, *inner, **spaces, **attributes)


def words(text: str) -> str:
    """Text as XML holds it."""
    return escape(clean(text))


def clean(text: str) -> str:
    """Text without the characters that XML forbids; breaks of lines and tabs become blanks."""
    return held(text.translate(_BREAKS))


def cut(text: str, most: int) -> str:
    """A name that no program chokes on."""
    kept = clean(text).strip()
    return kept if len(kept) <= most else kept[: most - 1].rstrip() + "…"


def emu(units: float) -> int:
    """A length of a slide in units of the format."""
    return round(units * EMU)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return escape(clean(str(value)), {'"': "&quot;"})
