"""Memory of a program and its children, from /proc."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def tree(root):
    """The process and what it started, also what another process of its session has taken over."""
    family, parents = {root}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # gone in between
            parent, _, session = (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()[1:4]
            parents[int(folder.name)] = int(parent)
            if int(session) == root:
                family.add(int(folder.name))
    while found := {process for process, parent in parents.items() if parent in family} - family:
        family |= found
    return sorted(family)


def pss(root):
    """Proportional set size of the whole tree in MiB: pages that several processes share count once in all."""
    total = 0
    for process in tree(root):
        with suppress(OSError):
            for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
    return total / 1024
