"""Packs the modules that a start imports before the text is painted; `packed_modules.py` serves them."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from pathlib import Path

import pruning

ROOT = Path(__file__).resolve().parents[1]
_ASK = """
import sys
held = set(sys.modules)
import broadsheet.app.main
for name in sys.modules.keys() - held:
    origin = getattr(getattr(sys.modules[name], "__spec__", None), "origin", None) or ""
    print(name, origin, sep="\t")
"""
_ELSEWHERE = ("PySide6", "shiboken")
"""Left to PyInstaller: their folders hold libraries."""


def write(target: Path) -> None:
    """Write the pack; the same sources give the same bytes.

    Args:
        target: file to write.
    """
    pack = {name: _compiled(name, Path(origin)) for name, origin in sorted(_imported()) if _is_packed(name, origin)}
    target.write_bytes(marshal.dumps(pack))


def _imported() -> list[tuple[str, str]]:
    """Name and source of what a start imports, asked of one."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "desktop"), "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run([sys.executable, "-c", _ASK], env=environment, capture_output=True, text=True, check=True)
    return [(name, origin) for name, _, origin in (line.partition("\t") for line in told.stdout.splitlines())]


def _is_packed(name: str, origin: str) -> bool:
    left_out = any(name == left or name.startswith(f"{left}.") for left in pruning.MODULES_LEFT_OUT)
    is_python = origin.endswith(".py") and Path(origin).is_file()
    return is_python and not left_out and not name.startswith(_ELSEWHERE)


def _compiled(name: str, source: Path) -> tuple[bool, bytes]:
    """Whether it is a package, and its code."""
    package = source.name == "__init__.py"
    shown = name.replace(".", "/") + ("/__init__.py" if package else ".py")
    code = compile(source.read_bytes(), shown, "exec", dont_inherit=True)
    return package, marshal.dumps(code)
