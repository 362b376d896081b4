"""Where the files that ship with the program lie: beside the frozen app, inside the wheel, or in the source tree."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def program_folder() -> Path:
    """The folder a person sees as the program: beside the frozen executable, else the top of the source tree."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return _HERE.parents[1]


def own_command(*words: str) -> list[str]:
    """What starts this very program with these words: its own file when it is frozen, else this Python.

    Python then looks nowhere else for it; `own_environment` goes with it.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-P", "-m", "broadsheet", *words]


def own_environment() -> dict[str, str]:
    """The environment, with this very program before others of its name."""
    more = {"OPENBLAS_NUM_THREADS": "1"}
    if not getattr(sys, "frozen", False):
        more["PYTHONPATH"] = os.pathsep.join(filter(None, (str(_HERE.parent), os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, **more}


def kept_folder(portable: str, variable: str, usual: str, mac: str, program: Path | None = None) -> Path | None:
    """Where a person's files of one sort lie; None where there is no person.

    Args:
        portable: the folder's name beside a file ``.portable`` in the program's folder.
        variable: environment variable of Linux that names the place, if it is set.
        usual: the place on Linux otherwise.
        mac: the place on macOS; on Windows it is the local part of the profile.
        program: the program's folder.
    """
    program = program or program_folder()
    if (program / ".portable").exists():
        return program / portable
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser(mac)  # noqa: PTH111  Path.home raises where there is none
    else:
        base = os.environ.get(variable) or os.path.expanduser(usual)  # noqa: PTH111
    return Path(base) / "broadsheet" if Path(base).is_absolute() else None


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
