"""Where the shelf lies."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from broadsheet.resources import program_folder


def shelf_folder(program: Path | None = None) -> Path | None:
    """``library`` beside a file ``.portable`` in the program's folder, else per user; None where nobody is."""
    program = program or program_folder()
    if (program / ".portable").exists():
        return program / "library"
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Application Support")  # noqa: PTH111  Path.home raises where there is none
    else:
        base = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")  # noqa: PTH111
    return Path(base) / "broadsheet" if Path(base).is_absolute() else None


def shelf_path(path: Path) -> Path:
    """A briefing's path as the shelf keeps it: absolute, and the folder in place of its ``datapackage.json``."""
    whole = Path(os.path.normpath(path.absolute()))
    return whole.parent if whole.name == "datapackage.json" else whole
