"""Qt Linguist catalogues: ``update`` reads the sources (lupdate), ``compile_all`` makes the .qm files (lrelease)."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "desktop" / "broadsheet"
CATALOGUES = ROOT / "resources" / "i18n"
LANGUAGES = {"zh": "zh_CN", "en": "en_GB"}
"""Catalogue and the language Qt knows it by; the English one holds plurals alone."""


def update(folder: Path = CATALOGUES) -> None:
    """Bring the catalogues up to date with the sources: new messages come in unfinished, vanished ones go."""
    folder.mkdir(parents=True, exist_ok=True)
    for code, locale in LANGUAGES.items():
        plural = ["-pluralonly"] if code == "en" else []
        target = str(folder / f"broadsheet_{code}.ts")
        languages = ["-source-language", "en", "-target-language", locale]
        options = ["-silent", "-no-obsolete", "-locations", "none", "-extensions", "py", *plural]
        _tool("lupdate", *options, str(SOURCES), *languages, "-ts", target)


def compile_all(folder: Path = CATALOGUES) -> list[Path]:
    """Make the .qm files beside their .ts, where they are older."""
    made = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            _tool("lrelease", "-silent", str(source), "-qm", str(target))
        made.append(target)
    return made


def _tool(name: str, *arguments: str) -> None:
    """Run one of the Linguist tools that PySide6 carries."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("PySide6 is not installed")
    folder = Path(spec.origin).parent
    tool = next((path for path in (folder / name, folder / f"{name}.exe", folder / "Qt" / "libexec" / name)
                 if path.is_file()), None)  # fmt: skip
    if tool is None:
        raise FileNotFoundError(f"PySide6 has no {name}")
    subprocess.run([str(tool), *arguments], check=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        update()
    compile_all()
