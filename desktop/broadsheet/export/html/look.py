"""The page's style and script as they ship, and the policy that lets nothing else in."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import fields
from hashlib import sha256
from typing import TYPE_CHECKING

from broadsheet.resources import resource
from broadsheet.theme.palette import DARK, LIGHT, PROJECTOR

if TYPE_CHECKING:
    from broadsheet.theme.palette import Palette

_STYLES = ("base.css", "text.css", "charts.css", "back.css", "tools.css", "show.css", "print.css")
_SCRIPTS = ("base.js", "light.js", "cards.js", "search.js", "deck.js", "show.js", "overview.js", "notes.js", "keys.js")
_NO_COLOURS = frozenset({"name", "stroke", "enlarge"})


def style(theme: str, slides: Palette) -> str:
    """The style sheet: the colours of both looks and of slides, then the rules.

    Args:
        theme: light, dark or projector; the last makes the light look black on white.
        slides: the palette of slides.
    """
    day = PROJECTOR if theme == "projector" else LIGHT
    colours = (
        f":root,.day{{color-scheme:light;{_variables(day)}}}\n"
        f":root[data-look=dark]{{color-scheme:dark;{_variables(DARK)}}}\n"
        f"@media (prefers-color-scheme:dark){{:root[data-look=auto]{{color-scheme:dark;{_variables(DARK)}}}}}\n"
        f"@media print{{:root[data-look]{{color-scheme:light;{_variables(LIGHT)}}}}}\n"
        f".slide{{{_variables(slides)}}}\n"
    )
    return colours + "".join(_read(name) for name in _STYLES)


def script() -> str:
    """The script: its parts one after another in one scope."""
    return '"use strict";\n(() => {\n' + "".join(_read(name) for name in _SCRIPTS) + "})();\n"


def policy(style_text: str, script_text: str) -> str:
    """A Content-Security-Policy for exactly this style and this script, and pictures and fonts inside the page."""
    return (
        f"default-src 'none'; style-src {_hash(style_text)}; script-src {_hash(script_text)}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _variables(palette: Palette) -> str:
    roles = (field.name for field in fields(palette) if field.name not in _NO_COLOURS)
    return "".join(f"--{role.replace('_', '-')}:{palette.colour(role)};" for role in roles)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _read(name: str) -> str:
    return resource("export", "html", name).read_text(encoding="utf-8")
