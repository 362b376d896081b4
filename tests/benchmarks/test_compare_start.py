"""The logic of the start-up comparison, on films and figures that are made up; nothing is timed here."""

import os
import subprocess
import sys
import time

import numpy as np
import pytest
from tests.benchmarks.starts import table
from tests.benchmarks.starts.film import Film, Region
from tests.benchmarks.starts.memory import pss, tree
from tests.benchmarks.starts.phases import BEFORE, REST, phases
from tests.benchmarks.starts.phases import table as profile
from tests.benchmarks.starts.programs import BARE_PLOT, BARE_TEXT, CHROMIUM, EVINCE, OURS, Program
from tests.benchmarks.starts.told import stalls, traces

TEXT, CHARTS = Region(0, 0, 50, 100), Region(50, 0, 50, 100)


def film(*pictures):
    """Frames 10 ms apart; each is where something is drawn: rows, columns, and the number of the colour."""
    frames = [np.zeros((120, 120), np.uint32)]
    for rows, columns, colour in pictures:
        frames.append(frames[-1].copy())
        frames[-1][slice(*rows), slice(*columns)] = colour
    return Film([10.0 * at for at in range(len(frames))], frames)


WINDOW = ((0, 100), (0, 100), 1)
WORDS = ((10, 90), (5, 45), 2)
PLOT = ((10, 90), (55, 95), 3)
NOTHING = ((0, 0), (0, 0), 0)


def test_text_and_charts_are_complete_at_their_own_times():
    seen = film(WINDOW, WORDS, PLOT, NOTHING, NOTHING)
    assert seen.window() == Region(0, 0, 100, 100)
    assert (seen.complete(TEXT), seen.complete(CHARTS), seen.complete(seen.window())) == (20.0, 30.0, 30.0)


def test_a_cursor_that_blinks_completes_nothing_anew():
    cursor = ((10, 15), (46, 47))
    assert film(WINDOW, WORDS, (*cursor, 9), (*cursor, 1), NOTHING).complete(TEXT) == 20.0


def test_a_line_of_text_is_waited_for():
    assert film(WINDOW, WORDS, NOTHING, ((92, 98), (5, 45), 2), NOTHING).complete(TEXT) == 40.0


def test_text_that_jumps_is_complete_when_it_stands_again():
    jumped, back = ((10, 90), (5, 45), 7), WORDS
    assert film(WINDOW, WORDS, jumped, back, NOTHING).complete(TEXT) == 40.0


def test_a_region_that_stays_empty_is_never_complete():
    assert film(((0, 100), (0, 40), 1), NOTHING).complete(CHARTS) is None
    assert film(NOTHING).window() is None


def test_the_content_of_a_program_is_a_share_of_its_window():
    program = Program("viewer", ["viewer"], (0.25, 0.1, 0.75, 1.0), charts=False)
    assert program.regions(Region(10, 20, 400, 200)) == {"text": Region(110, 40, 200, 180)}


def test_what_the_program_tells():
    said = "trace text_painted 1500\nsomething else\nstall 2000 42000\ntrace charts_painted 3000\n"
    assert traces(said, 1000) == {"text_painted": 0.5, "charts_painted": 2.0}
    assert stalls(said, 1000) == [(1.0, 40.0)]


@pytest.fixture
def rows():
    return {
        OURS: {"text": [130.0, 120.0, 140.0], "charts": [300.0, 310.0, 290.0], "pss": [110.0, 110.0, 110.0]},
        BARE_TEXT: {"text": [100.0, 100.0, 100.0]},
        BARE_PLOT: {"charts": [200.0, 200.0, 200.0], "pss": [100.0, 100.0, 100.0]},
        EVINCE: {},
        CHROMIUM: {"charts": [600.0, 600.0, 600.0]},
    }


def test_bars_are_told_as_ratios(rows):
    report = table.markdown(rows, [20.0, 40.0, 30.0], ["and so on"])
    assert "| text complete | bare text | ≤ 1.35 × | 130 : 100 | **1.30** (1.25–1.35) | met |" in report
    assert "| all charts | bare plot | ≤ 1.15 × | 300 : 200 | **1.50** (1.48–1.52) | **missed** |" in report
    assert "| all charts | chromium | ≤ 0.9 × | 300 : 600 | **0.50** (0.49–0.51) | met |" in report
    assert "| ≤ 33 ms | median 30, worst 40 ms | – | met |" in report
    assert report.endswith("and so on\n")


def test_a_program_that_is_missing_is_told(rows):
    report = table.markdown(rows, [], [])
    assert "| evince | not here | not here | not here | not here |" in report
    assert "| text complete (a goal) | evince | ≤ 1.0 × | not here | – | – |" in report


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc of Linux")
def test_memory_of_a_process_and_its_children():
    shell = subprocess.Popen(["sh", "-c", "sleep 30 & wait"], start_new_session=True)
    try:
        until = time.monotonic() + 10
        while len(tree(shell.pid)) < 2 and time.monotonic() < until:
            time.sleep(0.01)
        assert len(tree(shell.pid)) == 2
        assert 0 < pss(shell.pid) < 50
    finally:
        os.killpg(shell.pid, 9)
        shell.wait()


def test_phases_add_up_to_the_whole():
    said = (
        "trace text_painted 61000\ntrace charts_painted 91000\ntrace first_line 11000\n"
        "phase 12000 20000 import PySide6\nphase 40000 5000 window\n"
        "phase 70000 9000 charts made\nphase 41000 1000 window\n"
    )
    found = phases(said, 1000)
    assert found["text"] == {BEFORE: 10.0, "import PySide6": 20.0, "window": 6.0, REST: 24.0}
    assert found["charts"] == {"charts made": 9.0, REST: 21.0}
    assert "| window | 6 | 10% |" in profile([found])
