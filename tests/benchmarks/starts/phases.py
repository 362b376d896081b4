"""Where a start goes, from what the profiled program prints. Pure."""

import re
import statistics

BEFORE, REST = "process start to the first line of Python", "all else: event loop, painting, system"


def phases(said, began):
    """Milliseconds of each part, up to the painted text and from there to the painted charts.

    Args:
        said: what the program printed.
        began: the start of the process on the monotonic clock, in microseconds.

    Returns:
        For ``text`` and ``charts`` each: part to milliseconds, in the order of the first beginnings; they add up to
        the whole time, for what has no name is a part too.
    """
    at = {name: int(value) for name, value in re.findall(r"^trace (\w+) (\d+)$", said, re.MULTILINE)}
    parts = sorted((int(a), int(own), name) for a, own, name in re.findall(r"^phase (\d+) (\d+) (.+)$", said, re.M))
    text = _summed(parts, 0, at["text_painted"])
    text = {BEFORE: (at["first_line"] - began) / 1e3} | text
    charts = _summed(parts, at["text_painted"], at["charts_painted"])
    for found, length in ((text, at["text_painted"] - began), (charts, at["charts_painted"] - at["text_painted"])):
        found[REST] = length / 1e3 - sum(found.values())
    return {"text": text, "charts": charts}


def _summed(parts, start, end):
    found = {}
    for began, own, name in parts:
        if start <= began < end:
            found[name] = found.get(name, 0.0) + own / 1e3
    return found


def table(runs):
    """Medians as Markdown; parts below a millisecond are left out."""
    rows = []
    for stretch, title in (("text", "until the text is painted"), ("charts", "from there until the charts are")):
        names = list(dict.fromkeys(name for run in runs for name in run[stretch]))
        names.sort(key=lambda name: name == REST)
        whole = statistics.median(sum(run[stretch].values()) for run in runs)
        rows += ["", f"| {title} | ms | of it |", "|---|---|---|"]
        for name in names:
            middle = statistics.median(run[stretch].get(name, 0.0) for run in runs)
            if middle >= 1:
                rows.append(f"| {name} | {middle:.0f} | {middle / whole:.0%} |")
        rows.append(f"| **whole** | **{whole:.0f}** | |")
    return "\n".join([*rows[1:], ""])
