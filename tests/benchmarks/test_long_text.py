"""A text of a million characters with 20,000 mentions beside a bare text browser, medians of processes by turns."""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
OPENINGS, HOLDINGS = 5, 3
WHOLE, SHORT = (240, 1), (45, 4)
"""Presses, and by how much the text is divided, which must not end before them: where nothing is measured, it is shown
that it can be."""


def measure(what, how, presses, part):
    """What one process tells of itself."""
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join((str(ROOT / "desktop"), str(ROOT))))
    command = [sys.executable, str(HERE / "long_text.py"), what, how, str(presses), str(part)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def medians(request):
    """Medians of what several processes tell, by program and by what they were asked."""

    def medians(how, rounds, programs):
        rounds, size = (1, SHORT) if request.config.getoption("benchmark_disable") else (rounds, WHOLE)
        told = {program: [] for program in programs}
        for _ in range(rounds):
            for program in programs:
                told[program].append(measure(program, how, *size))
        return {
            program: {name: statistics.median(each[name] for each in found) for name in found[0]}
            for program, found in told.items()
        }

    return medians


def test_opening_a_long_text_beside_a_bare_one(benchmark, medians):
    """First screen: the bar is 1.3 times a bare browser; wholly laid out: 2.5 times."""
    found = medians("open", OPENINGS, ("bare", "reader", "window"))
    for name in ("first screen", "wholly laid out"):
        benchmark.extra_info[f"{name}, ratio"] = round(found["reader"][name] / found["bare"][name], 2)
    tell(benchmark, found)


def test_holding_page_down_in_a_long_text(benchmark, medians):
    """Every press 30 a second, in real time; the bar is a lag of 20 ms."""
    tell(benchmark, medians("keys", HOLDINGS, ("bare", "reader", "window")))


def tell(benchmark, found):
    """Put the figures into the report of the benchmark; what it times itself is nothing."""
    benchmark.extra_info |= {
        f"{program}: {name}": value for program, told in found.items() for name, value in told.items()
    }
    benchmark.pedantic(int, rounds=1)
    print("", *(f"{key}: {value}" for key, value in benchmark.extra_info.items()), sep="\n  ")
