"""Packs the modules that a start imports before the text is painted; `packed_modules.py` serves them."""

from __future__ import annotations

import importlib.util
import marshal
import os
import subprocess
import sys
from pathlib import Path

import pruning

ROOT = Path(__file__).resolve().parents[1]
_ASK = (
    "import sys; held = set(sys.modules); import broadsheet.cli, broadsheet.app.main; print(*sys.modules.keys() - held)"
)
_ELSEWHERE = ("PySide6", "shiboken", "signature_bootstrap")
"""Left to PyInstaller: their folders hold libraries, and the rest is made by PySide itself."""


def write(target: Path) -> None:
    """Write the pack; the same sources give the same bytes.

    Args:
        target: file to write.
    """
    sys.path.insert(0, str(ROOT / "desktop"))
    pack = {name: found for name in sorted(_names()) if (found := _compiled(name))}
    target.write_bytes(marshal.dumps(pack))


def _names() -> list[str]:
    """What a start imports, asked of one."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "desktop"), "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run([sys.executable, "-c", _ASK], env=environment, capture_output=True, text=True, check=True)
    return [name for name in told.stdout.split() if not name.startswith(_ELSEWHERE) and not _is_left_out(name)]


def _is_left_out(name: str) -> bool:
    return any(name == left or name.startswith(f"{left}.") for left in pruning.MODULES_LEFT_OUT)


def _compiled(name: str) -> tuple[bool, bytes] | None:
    """Whether it is a package, and its code; None for what is no Python."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None or not spec.origin.endswith(".py"):
        return None
    package = spec.submodule_search_locations is not None
    shown = name.replace(".", "/") + ("/__init__.py" if package else ".py")
    code = compile(Path(spec.origin).read_bytes(), shown, "exec", dont_inherit=True)
    return package, marshal.dumps(code)
