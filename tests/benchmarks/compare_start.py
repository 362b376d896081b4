"""Compares starts, all seen from outside on one virtual screen, by turns in one run; writes a table.

Frozen against frozen: the program as ``python3 run.py bundle`` makes it, the bare windows as
``build_spec/bare_windows.py`` freezes them; beside them evince, okular, Impress and chromium where they are installed.
``python3 run.py bench --start`` prepares all this and comes here. Linux alone; needs Xvfb.

A start counts from the moment before the process is made to the last change of the picture of the text, of the charts,
of the window. The picture is watched every 2 ms; a start has settled when nothing has changed for 2.5 s, and then its
memory is read.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "build_spec"), str(ROOT / "desktop")]

import screens  # noqa: E402
from tests.benchmarks.starts import table  # noqa: E402
from tests.benchmarks.starts.film import Region  # noqa: E402
from tests.benchmarks.starts.papers import body_font  # noqa: E402
from tests.benchmarks.starts.programs import HEIGHT, OURS, WIDTH, Program, environment, own, peers  # noqa: E402
from tests.benchmarks.starts.quiet import LONGEST, precedence, wait_until_quiet  # noqa: E402
from tests.benchmarks.starts.told import stalls, traces  # noqa: E402
from tests.benchmarks.starts.watch import take  # noqa: E402

TELLING = "Broadsheet, telling"
"""The program once more, printing what it knows itself: its own times check those seen from outside."""


def main(arguments):
    chosen = parsed(arguments)
    if lacking := missing(chosen):
        print(f"compare_start: {lacking}", file=sys.stderr)
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # and end the screen and the programs all the same
    with (
        tempfile.TemporaryDirectory() as folder,
        precedence() as first,
        screens.screen() as screen,
        message_bus() as bus,
    ):
        folder = Path(folder)
        rounds, panes = compared(chosen, folder, screen, bus)
    report = table.markdown(*summed(rounds, chosen.rounds), told(rounds, panes, first))
    print(report)
    if chosen.output:
        chosen.output.write_text(report, encoding="utf-8")
        chosen.output.with_suffix(".json").write_text(json.dumps(rounds, indent=1), encoding="utf-8")
    return 0


def missing(chosen):
    """What is needed and not there, and what makes it; empty where nothing is."""
    if not shutil.which("Xvfb"):
        return "no Xvfb; install it with: sudo apt install xvfb"
    if not chosen.app.exists():
        return f"{chosen.app}: no such program; python3 run.py bundle makes it"
    if not (chosen.bare / "bare_plot" / "bare_plot").exists():
        return f"{chosen.bare}: no bare windows; python3 run.py bench --start makes them"
    return ""


def parsed(arguments):
    parser = argparse.ArgumentParser(prog="run.py bench --start", description=__doc__.splitlines()[0])
    parser.add_argument("--app", type=Path, default=ROOT / "dist/broadsheet/broadsheet", help="the frozen program")
    parser.add_argument("--bare", type=Path, default=ROOT / "build/bare_windows", help="folder of the bare windows")
    parser.add_argument("--rounds", type=int, default=9, help="starts of each that count, after one to warm up")
    parser.add_argument("--only-own", action="store_true", help="no programs of others")
    parser.add_argument("--pictures", type=Path, help="folder for the last picture of each program")
    parser.add_argument("-o", dest="output", type=Path, help="file for the table; the raw figures go beside it")
    return parser.parse_args(arguments)


@contextmanager
def message_bus():
    """A session bus that all programs share, as on a desktop; none where there is no dbus-daemon."""
    if not shutil.which("dbus-daemon"):
        yield "disabled:"
        return
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.wait()


def compared(chosen, folder, screen, bus):
    """All rounds, the first to warm up left out: a list of what was measured; and where text and charts lie."""
    papers, homes = folder / "papers", folder / "homes"
    prepare(papers, folder)
    panes = {name: Region(*place) for name, place in json.loads(source("panes.py", screen=screen.display)).items()}
    programs = own(chosen.app, chosen.bare, papers, body_font())
    programs.append(Program(TELLING, programs[0].command, environment={"BROADSHEET_TRACE_START": "2"}))
    programs += [] if chosen.only_own else peers(papers)
    park_pointer(screen.display)
    rounds = []
    for turn in range(chosen.rounds + 1):
        for program in programs:
            found = measured(program, screen, bus, homes, panes, chosen.pictures if not turn else None)
            print(f"{turn}/{chosen.rounds} {program.name}: {brief(found)}", file=sys.stderr, flush=True)
            if turn or not program.is_here:
                rounds.append({"program": program.name, "round": turn} | found)
    return rounds, panes


def prepare(papers, folder):
    """The article in the forms that the others open."""
    papers.mkdir()
    source("papers.py", str(papers), platform="offscreen")
    if shutil.which("soffice"):
        convert = ["soffice", f"-env:UserInstallation={(folder / 'converter').as_uri()}", "--headless", "--convert-to"]
        command = [*convert, "odp", "--outdir", papers, papers / "article.fodp"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def source(script, *arguments, screen="", platform="xcb"):
    """What a script prints that needs the program's own modules."""
    path = Path(__file__).parent / "starts" / script
    more = {"PYTHONPATH": str(ROOT / "desktop"), "DISPLAY": screen, "QT_QPA_PLATFORM": platform}
    command = [sys.executable, str(path), *arguments]
    return subprocess.run(command, env=os.environ | more, check=True, stdout=subprocess.PIPE, text=True).stdout


def park_pointer(display):
    """Put the pointer where no program draws anything beneath it."""
    if shutil.which("xdotool"):
        subprocess.run(["xdotool", "mousemove", "1599", "999"], env=os.environ | {"DISPLAY": display}, check=True)


def measured(program, screen, bus, homes, panes, pictures):
    """One start in figures; empty where the program is not here."""
    if not program.is_here:
        return {}
    quiet = wait_until_quiet()
    plain, home = environment(program, screen.display, bus, homes)
    shot = take(program.command, plain, screen, home)
    window = shot.film.window()
    if window is None:
        return {"fault": shot.said[-500:] or "it showed nothing"}
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
        screens.save(screens.colours(shot.film.frames[-1]), pictures / f"{program.name}.png")
    regions = panes if program.name in (OURS, TELLING) else program.regions(window)
    found = {name: shot.film.complete(region) for name, region in regions.items()}
    found |= {
        "whole": shot.film.complete(window),
        "window": window,
        "pss": shot.pss,
        "watching": shot.cost,
        "quiet": quiet,
    }
    if program.name == TELLING:
        found |= {"traces": traces(shot.said, shot.began), "stalls": stalls(shot.said, shot.began)}
    return found


def brief(found):
    numbers = {name: value for name, value in found.items() if type(value) is float}
    return " ".join(f"{name} {value:.2f}" if value < 1 else f"{name} {value:.0f}" for name, value in numbers.items())


def summed(rounds, wanted):
    """The rows of the table, and the longest stalls."""
    rows = {}
    for one in rounds:
        if one["program"] != TELLING:
            row = rows.setdefault(one["program"], {})
            for name in table.MEASURES:
                if one.get(name) is not None:
                    row.setdefault(name, []).append(one[name])
    longest = [max((length for _, length in one["stalls"]), default=0.0) for one in rounds if one.get("traces")]
    return rows, longest


def told(rounds, panes, first):
    """What else the report says: how it was measured, and how far it can be trusted."""
    watching = statistics.median(one["watching"] for one in rounds if "watching" in one)
    busy = sum(not one["quiet"] for one in rounds if "quiet" in one)
    lines = [
        "Medians (quartiles) of milliseconds from before the process is made, warm starts by turns on one Xvfb, "
        f"{os.cpu_count()} cores; watching takes {watching:.0%} of one core. "
        f"Each start waits for an idle machine, {LONGEST:.0f} s at most: {busy} of {len(rounds)} began on a busy one"
        f"{', all before every other process' if first else ''}.",
    ]
    pairs = [(one[name], one["traces"].get(f"{name}_painted")) for one in rounds if one.get("traces") for name in panes]
    lags = [seen - known for seen, known in pairs if known is not None and seen is not None]
    if lags:
        low, middle, high = table.quartiles(lags)
        lines.append(
            f"Seen from outside less told by the program itself: {middle:.0f} ms ({low:.0f} to {high:.0f}), "
            f"{len(lags)} pairs."
        )
    lines.append(windows(rounds))
    faults = {one["program"]: one["fault"] for one in rounds if "fault" in one}
    return lines + [f"{name} showed nothing: {fault}" for name, fault in faults.items()]


def windows(rounds):
    """How large the windows were."""
    sizes = {one["program"]: one["window"][2:] for one in rounds if "window" in one}
    others = [f"; {name} {width} × {high}" for name, (width, high) in sizes.items() if (width, high) != (WIDTH, HEIGHT)]
    return f"Windows of {WIDTH} × {HEIGHT}{''.join(others)}."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
