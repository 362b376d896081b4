"""The list of what the program is built on, as ``build_spec/licences.py`` leaves it."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Licence:
    """One work, its version, the name of its licence and the licence's whole text."""

    name: str
    version: str
    licence: str
    text: str


def read_licences(folder: Path) -> tuple[Licence, ...]:
    """The rows of the list in its order; none where it is missing or broken."""
    try:
        rows: Any = json.loads((folder / "index.json").read_text(encoding="utf-8"))
        return tuple(_licence(row, folder) for row in rows)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return ()


def _version(name: str, listed: str) -> str:
    """What runs here: outside a bundle packages may be newer than the list."""
    if name == "Python":
        return ".".join(map(str, sys.version_info[:3]))
    if name == "Broadsheet":  # of the source, whatever release is installed beside it
        return listed
    try:
        return version({"Qt": "PySide6-Essentials"}.get(name, name))
    except (PackageNotFoundError, ValueError):
        return listed


def _licence(row: dict[str, str], folder: Path) -> Licence:
    text = (folder / row["file"]).read_text(encoding="utf-8")
    return Licence(row["name"], _version(row["name"], row["version"]), row["licence"], text)
