"""The programs of the comparison: how each is started on the article, and where its text and its charts are seen."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

OURS, BARE_TEXT, BARE_PLOT, EVINCE, CHROMIUM = "Broadsheet", "bare text", "bare plot", "evince", "chromium"

SIZE = 1440, 900


@dataclass(frozen=True)
class Program:
    """One row of the table.

    Attributes:
        name: as it is told.
        command: program and arguments.
        environment: beside the common one.
        note: what it opens.
    """

    name: str
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    note: str = ""

    @property
    def is_here(self):
        """Whether this system has it."""
        return shutil.which(self.command[0]) is not None


def own(app, bare, papers, font):
    """The program and the bare windows, all of them frozen."""
    words = [str(papers / "article.txt"), str(font)]
    return [
        Program(OURS, [str(app)], note="the bundled briefing"),
        Program(BARE_TEXT, [str(bare / "bare_text" / "bare_text"), *words], note="QTextBrowser, plain text, one font"),
        Program(BARE_PLOT, [str(bare / "bare_plot" / "bare_plot"), *words], note="the same and one pyqtgraph plot"),
    ]


def peers(papers):
    """What people would open the article in otherwise."""
    browser = ["--no-sandbox", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
               "--disable-component-update", "--disable-sync", "--disable-extensions", "--password-store=basic",
               "--window-position=0,0", f"--window-size={SIZE[0]},{SIZE[1]}"]  # fmt: skip
    pdf, slides, page = (papers / f"article.{ending}" for ending in ("pdf", "odp", "html"))
    return [
        Program(EVINCE, ["evince", str(pdf)], note="PDF"),
        Program("okular", ["okular", str(pdf)], note="PDF"),
        Program("Impress", ["soffice", "--norestore", "--nologo", "--nofirststartwizard", "--impress", str(slides)],
                note="ODP"),
        Program(CHROMIUM, ["chromium", *browser, page.as_uri()], note="HTML"),
    ]  # fmt: skip


def environment(program, display, bus, homes):
    """A plain environment with a home of the program's own, which stays warm from start to start."""
    home = homes / program.name.replace(" ", "-")
    run = home / "run"
    run.mkdir(mode=0o700, parents=True, exist_ok=True)
    plain = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(home), "XDG_RUNTIME_DIR": str(run)}
    shown = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "GDK_BACKEND": "x11", "DBUS_SESSION_BUS_ADDRESS": bus}
    return plain | shown | program.environment, Path(home)
