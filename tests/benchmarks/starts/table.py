"""The figures as a table, the bars and whether each is met. Pure."""

from __future__ import annotations

import statistics
from typing import NamedTuple

from tests.benchmarks.starts.programs import BARE_PLOT, BARE_TEXT, CHROMIUM, EVINCE, OURS


class Bar(NamedTuple):
    """A limit of one measure of the program, as a multiple of another program's."""

    what: str
    measure: str
    beside: str
    other: str
    most: float


BARS = (
    Bar("text complete", "text", BARE_TEXT, "text", 1.35),
    Bar("text complete (a goal)", "text", EVINCE, "text", 1.0),
    Bar("all charts", "charts", BARE_PLOT, "charts", 1.15),
    Bar("all charts", "charts", CHROMIUM, "charts", 0.9),
    Bar("memory (PSS)", "pss", BARE_PLOT, "pss", 1.25),
)
LONGEST_STALL = 33.0
MEASURES = {"text": 0, "charts": 0, "whole": 0, "pss": 1}
"""What is measured of every program, and how many decimals are told."""


def quartiles(values):
    """First quartile, median, third quartile; one value is all three."""
    if len(values) < 2:
        return tuple(values) * 3
    return tuple(statistics.quantiles(values, n=4, method="inclusive"))


def markdown(rows, stalls, lines):
    """The whole report.

    Args:
        rows: program to measure to the values of all rounds; no measures where it is not here.
        stalls: the longest turn of the event loop in milliseconds, one of each round; may be empty.
        lines: what else is told.
    """
    told = [
        "| program | text complete, ms | charts complete, ms | whole window, ms | PSS, MiB |",
        "|---|---|---|---|---|",
    ]
    told += [f"| {name} | {' | '.join(_cells(measures))} |" for name, measures in rows.items()]
    told += ["", "| bar | of | limit | found | ratio | |", "|---|---|---|---|---|---|"]
    told += [row for bar in BARS if (row := _bar(bar, rows))]
    if stalls:
        middle, worst = statistics.median(stalls), max(stalls)
        found = f"median {middle:.0f}, worst {worst:.0f} ms"
        told.append(
            f"| longest stall once the text is up | – | ≤ {LONGEST_STALL:.0f} ms | {found} | – "
            f"| {_met(middle <= LONGEST_STALL)} |"
        )
    return "\n".join([*told, "", *lines, ""])


def _cells(measures):
    if not measures:
        return ["not here"] * len(MEASURES)
    return [_cell(measures.get(name), digits) for name, digits in MEASURES.items()]


def _cell(values, digits):
    if not values:
        return "–"
    low, middle, high = quartiles(values)
    return f"**{middle:.{digits}f}** ({low:.{digits}f}–{high:.{digits}f})"


def _bar(bar, rows):
    mine, others = rows[OURS].get(bar.measure), rows.get(bar.beside, {}).get(bar.other)
    if not mine:
        return ""
    if not others:
        return f"| {bar.what} | {bar.beside} | ≤ {bar.most} × | not here | – | – |"
    ratios = [one / other for one, other in zip(mine, others, strict=False)]
    low, _, high = quartiles(ratios)
    ratio = statistics.median(mine) / statistics.median(others)
    found = f"{statistics.median(mine):.0f} : {statistics.median(others):.0f}"
    spread = f"**{ratio:.2f}** ({low:.2f}–{high:.2f})"
    return f"| {bar.what} | {bar.beside} | ≤ {bar.most} × | {found} | {spread} | {_met(ratio <= bar.most)} |"


def _met(yes):
    return "met" if yes else "**missed**"
