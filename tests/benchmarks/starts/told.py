"""What the program prints of its start with BROADSHEET_TRACE_START=2."""

import re


def traces(said, began):
    """Milliseconds from the start of the process to each painting."""
    return {name: (int(at) - began) / 1e3 for name, at in re.findall(r"^trace (\w+) (\d+)$", said, re.MULTILINE)}


def stalls(said, began):
    """Long turns of the event loop: when each began, and how many milliseconds it lasted."""
    found = re.findall(r"^stall (\d+) (\d+)$", said, re.MULTILINE)
    return [((int(start) - began) / 1e3, (int(end) - int(start)) / 1e3) for start, end in found]
