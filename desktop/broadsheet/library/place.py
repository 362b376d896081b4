"""Where the shelf lies."""

from __future__ import annotations

import os
from pathlib import Path

from broadsheet.resources import kept_folder


def shelf_folder(program: Path | None = None) -> Path | None:
    """``library`` beside a file ``.portable`` in the program's folder, else per user; None where nobody is."""
    return kept_folder("library", "XDG_DATA_HOME", "~/.local/share", "~/Library/Application Support", program)


def shelf_path(path: Path) -> Path:
    """A briefing's path as the shelf keeps it: absolute, and the folder in place of its ``datapackage.json``."""
    whole = Path(os.path.normpath(path.absolute()))
    return whole.parent if whole.name == "datapackage.json" else whole
