"""Windows: the portable ZIP, and an installer where Inno Setup 6 is at hand. Not yet run on Windows."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

import archives
import project

SCRIPT = Path(__file__).resolve().parent / "windows" / "broadsheet.iss"
_MESSAGES = ("Languages/ChineseSimplified.isl", "Languages/Unofficial/ChineseSimplified.isl")
"""Where Inno Setup keeps its Chinese messages, if it has them; without them its pages are English."""


def pack(folder: Path, icons: Path, out: Path, moment: int) -> list[Path]:
    """Write the ZIP, and the installer where it can be made.

    Args:
        folder: the frozen app.
        icons: folder of ``broadsheet.ico``.
        out: folder for the packages.
        moment: seconds since 1970 that every file in the ZIP is dated.

    Returns:
        The files that were made.
    """
    name = f"broadsheet-{project.version()}-windows-{platform.machine().lower()}-portable"
    portable = out / f"{name}.zip"
    archives.write_zip(folder, portable, name, moment)
    compiler = _compiler()
    if compiler is None:
        print("run.py bundle: no Inno Setup 6 (ISCC.exe) is here: no installer, the ZIP alone")
        return [portable]
    subprocess.run([str(compiler), "/Qp", *definitions(folder, icons, out, compiler.parent), str(SCRIPT)], check=True)
    return [portable, out / f"broadsheet-{project.version()}-windows-setup.exe"]


def definitions(folder: Path, icons: Path, out: Path, inno: Path) -> list[str]:
    """What the script leaves open, as arguments of its compiler."""
    told = {
        "Version": project.version(),
        "Home": project.home(),
        "Publisher": project.maintainer().partition(" <")[0],
        "Source": str(folder),
        "Icon": str(icons / "broadsheet.ico"),
        "Out": str(out),
    }
    chinese = next((inno / place for place in _MESSAGES if (inno / place).is_file()), None)
    if chinese is not None:
        told["Chinese"] = str(chinese)
    return [f"/D{name}={value}" for name, value in told.items()]


def _compiler() -> Path | None:
    """Inno Setup's compiler, on the path or where its installer puts it."""
    folders = (os.environ.get(name) for name in ("ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA"))
    places = [
        Path(folder, *part, "Inno Setup 6", "ISCC.exe") for folder in folders if folder for part in ((), ("Programs",))
    ]
    found = shutil.which("iscc")
    return Path(found) if found else next((place for place in places if place.is_file()), None)
