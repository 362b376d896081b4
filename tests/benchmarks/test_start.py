"""Start-up: first painted text and painted charts beside bare windows, all in one run, medians of nine by turns."""

import json
import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DESKTOP = HERE.parents[1] / "desktop"
ARTICLE = HERE.parents[1] / "resources" / "briefings" / "yuhang" / "article.zh.md"
ROUNDS = 9
PROGRAMS = {
    "ours": ["-m", "broadsheet", "open", "--new-window"],
    "bare text": [str(HERE / "bare_text.py"), str(ARTICLE)],
    "bare plot": [str(HERE / "bare_plot.py"), str(ARTICLE)],
}


SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1600, "height": 1000, "logicalDpi": 96, "logicalBaseDpi": 96}


def start(arguments, settings):
    """Milliseconds from the start of the process to each painting it tells of."""
    environment = dict(os.environ, PYTHONPATH=str(DESKTOP), BROADSHEET_TRACE_START="1", XDG_CONFIG_HOME=str(settings))
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if environment.get("QT_QPA_PLATFORM") == "offscreen":  # whose own screen is too small for text beside charts
        screens = settings / "screens.json"
        screens.write_text(json.dumps({"screens": [{**SCREEN, "dpr": 1}]}))
        environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
    began = time.monotonic_ns() // 1000
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return {name: (int(at) - began) / 1000 for name, at in re.findall(r"trace (\w+) (\d+)", done.stderr)}


@pytest.fixture(scope="module")
def medians(request, tmp_path_factory):
    """Median milliseconds of every painting, program by program, started by turns after one start to warm up."""
    settings = tmp_path_factory.mktemp("settings")
    times = {}
    rounds = 1 if request.config.getoption("benchmark_disable") else ROUNDS
    for turn in range(rounds + 1):
        for program, arguments in PROGRAMS.items():
            for name, value in start(arguments, settings).items():
                if turn:
                    times.setdefault((program, name), []).append(value)
    return {key: statistics.median(values) for key, values in times.items()}


def test_first_text_beside_a_bare_window(benchmark, medians):
    ratio = medians["ours", "text_painted"] / medians["bare text", "text_painted"]
    told(benchmark, medians, ratio=ratio)


def test_charts_beside_a_bare_plot(benchmark, medians):
    ratio = medians["ours", "charts_painted"] / medians["bare plot", "charts_painted"]
    told(benchmark, medians, ratio=ratio)


def told(benchmark, medians, ratio):
    """Put the figures into the report of the benchmark; what it times itself is nothing."""
    benchmark.extra_info |= {f"{program}: {name}, ms": round(value) for (program, name), value in medians.items()}
    benchmark.extra_info["ratio"] = round(ratio, 2)
    benchmark.pedantic(int, rounds=1)
    print("", *(f"{key}: {value}" for key, value in benchmark.extra_info.items()), sep="\n  ")
