"""Says where a start goes, phase by phase, as a table: medians of several warm starts on a virtual screen.

From source as it is; with ``--frozen`` the program as ``build_spec/bare_windows.py --profiled`` froze it.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "build_spec"), str(ROOT / "desktop")]

import screens  # noqa: E402
from tests.benchmarks.starts.phases import phases, table  # noqa: E402
from tests.benchmarks.starts.quiet import precedence, wait_until_quiet  # noqa: E402

FROZEN = ROOT / "build" / "bare_windows" / "profiled" / "profiled"


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--frozen", nargs="?", type=Path, const=FROZEN, help="the frozen program, not the source")
    parser.add_argument("--rounds", type=int, default=9)
    chosen = parser.parse_args(arguments)
    command = [chosen.frozen] if chosen.frozen else [sys.executable, ROOT / "tests/benchmarks/starts/profiled.py"]
    with tempfile.TemporaryDirectory() as home, precedence(), screens.screen() as screen:
        plain = {"PATH": os.defpath, "HOME": home, "XDG_RUNTIME_DIR": home, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb"}
        more = {"DISPLAY": screen.display, "PYTHONPATH": str(ROOT / "desktop")}
        runs = [profiled(command, plain | more) for _ in range(chosen.rounds + 1)]
    print(table(runs[1:]))
    return 0


def profiled(command, environment):
    """One start, in phases."""
    wait_until_quiet()
    began = time.monotonic_ns() // 1000
    done = subprocess.run(command, env=environment, stderr=subprocess.PIPE, text=True, check=True, timeout=60)
    return phases(done.stderr, began)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
