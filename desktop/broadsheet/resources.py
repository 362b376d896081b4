"""Where the files that ship with the program lie: beside the frozen app, inside the wheel, or in the source tree."""

from __future__ import annotations

import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def program_folder() -> Path:
    """The folder a person sees as the program: beside the frozen executable, else the top of the source tree."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return _HERE.parents[1]


def resource_root() -> Path:
    """The folder that holds ``briefings/``, ``fonts/``, ``i18n/`` and ``icons/``."""
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [Path(frozen) / "resources"] if frozen else []
    candidates += [_HERE / "_resources", _HERE.parents[1] / "resources"]
    return next((path for path in candidates if path.is_dir()), candidates[-1])


def resource(*parts: str) -> Path:
    """A file or folder that ships with the program; it may be missing (fonts before they are cut)."""
    return resource_root().joinpath(*parts)


def bundled_briefing() -> Path:
    """The briefing that opens when none is named: the one that ships, a folder or a file; the first of several."""
    folder = resource("briefings")
    shipped = sorted(path for path in folder.glob("*") if not path.name.startswith("."))
    return shipped[0] if shipped else folder / "none"
