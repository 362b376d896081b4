"""Freezes the bare windows that a start is measured beside, pruned and stripped as bundle.py does it.

Started by ``python3 run.py bench --start``, with the interpreter of the bundle. Linux alone.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import binaries

ROOT = Path(__file__).resolve().parents[1]
WINDOWS = [ROOT / "tests" / "benchmarks" / f"{name}.py" for name in ("bare_text", "bare_plot")]
PROFILED = ROOT / "tests" / "benchmarks" / "starts" / "profiled.py"
FOLDER = ROOT / "build" / "bare_windows"


def main(arguments: list[str]) -> int:
    """Freeze each window whose script is newer than what was frozen of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="FOLDER", help="default: build/bare_windows")
    parser.add_argument("--profiled", action="store_true", help="also, and always anew, the program with a clock in it")
    chosen = parser.parse_args(arguments)
    out = chosen.out.resolve()
    for script in [*WINDOWS, *([PROFILED] if chosen.profiled else [])]:
        program = out / script.stem / script.stem
        if script is PROFILED or not program.exists() or program.stat().st_mtime < _newest(script):
            freeze(script, out)
        print(program)
    return 0


def freeze(script: Path, out: Path) -> None:
    """Freeze one script into a folder of its name.

    Args:
        script: the program.
        out: folder that gets the folder.
    """
    work = out / "work"
    work.mkdir(parents=True, exist_ok=True)
    environment = dict(os.environ, BROADSHEET_BARE=str(script), BROADSHEET_BARE_WORK=str(work), PYTHONHASHSEED="1")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", str(out), "--workpath", str(work)]
    subprocess.run([*command, *places, str(ROOT / "build_spec" / "bare.spec")], env=environment, check=True)
    binaries.clean(out / script.stem / "_internal")


def _newest(script: Path) -> float:
    """When the script, or what says how to freeze it, was changed last."""
    recipe = [Path(__file__).with_name(name) for name in ("bare.spec", "pruning.py", "icu.py")]
    return max(path.stat().st_mtime for path in (script, *recipe))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
