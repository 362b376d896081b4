"""The programs of the comparison: how each is started on the article, and where its text and its charts are seen."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field

from tests.benchmarks.starts.film import Region

OURS, BARE_TEXT, BARE_PLOT, EVINCE, CHROMIUM = "Broadsheet", "bare text", "bare plot", "evince", "chromium"

WIDTH, HEIGHT = 1440, 900
_OFFICE = "/org.openoffice.Setup/Office/Factories/org.openoffice.Setup:Factory"
_SLIDES = "['com.sun.star.presentation.PresentationDocument']"

# Makes its window as large as ours. Evince and okular choose their own, smaller size where no window manager asks.
_IMPRESS = f"""<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="{_OFFICE}{_SLIDES}">
<prop oor:name="ooSetupFactoryWindowAttributes" oor:op="fuse"><value>0,0,{WIDTH},{HEIGHT};1;0,0,0,0;</value></prop>
</item></oor:items>
"""


@dataclass(frozen=True)
class Program:
    """One row of the table.

    Attributes:
        name: as it is told.
        command: program and arguments.
        content: left, top, right and bottom of what it shows of the article, as shares of its window: without bars,
            panels and thumbnails, which may come later.
        charts: whether it shows charts.
        environment: beside the common one.
        files: what lies in its home before its first start.
    """

    name: str
    command: list[str]
    content: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    charts: bool = True
    environment: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    @property
    def is_here(self):
        """Whether this system has it."""
        return shutil.which(self.command[0]) is not None

    def regions(self, window):
        """Where the text and the charts are seen; both where the content is."""
        left, top, right, bottom = self.content
        region = Region(
            window.left + round(left * window.width),
            window.top + round(top * window.height),
            round((right - left) * window.width),
            round((bottom - top) * window.height),
        )
        return {"text": region} | ({"charts": region} if self.charts else {})


def own(app, bare, papers, font):
    """The program and the bare windows, all of them frozen."""
    words = [str(papers / "article.txt"), str(font)]
    return [
        Program(OURS, [str(app)]),
        Program(BARE_TEXT, [str(bare / "bare_text" / "bare_text"), *words], charts=False),
        Program(BARE_PLOT, [str(bare / "bare_plot" / "bare_plot"), *words]),
    ]


def peers(papers):
    """What people would open the article in otherwise: text alone as PDF, with its charts as slides and as a page."""
    pdf, slides, page = (papers / f"article.{ending}" for ending in ("pdf", "odp", "html"))
    return [
        Program(EVINCE, ["evince", str(pdf)], (0.1, 0.1, 0.95, 0.98), charts=False),
        Program("okular", ["okular", str(pdf)], (0.3, 0.1, 0.95, 0.98), charts=False),
        Program("Impress", ["soffice", "--norestore", "--nologo", "--impress", str(slides)], (0.12, 0.12, 0.75, 0.9),
                files={".config/libreoffice/4/user/registrymodifications.xcu": _IMPRESS}),
        Program(CHROMIUM, ["chromium", *_BROWSER, page.as_uri()], (0.0, 0.15, 1.0, 1.0),
                files={".config/chromium/Default/Preferences": '{"translate": {"enabled": false}}'}),
    ]  # fmt: skip


_BROWSER = ("--no-sandbox", "--test-type", "--no-first-run", "--no-default-browser-check", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--disable-extensions",
            "--disable-features=Translate", "--password-store=basic", "--window-position=0,0",
            f"--window-size={WIDTH},{HEIGHT}")  # fmt: skip
"""Without a sandbox, since root may have none; without what would ask a network or lay itself over the page."""


def environment(program, display, bus, homes):
    """A plain environment with a home of the program's own, which stays warm from start to start."""
    home = homes / program.name.replace(" ", "-")
    run = home / "run"
    if not home.exists():
        run.mkdir(mode=0o700, parents=True)
        for path, content in program.files.items():
            (home / path).parent.mkdir(parents=True, exist_ok=True)
            (home / path).write_text(content, encoding="utf-8")
    plain = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(home), "XDG_RUNTIME_DIR": str(run)}
    shown = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "GDK_BACKEND": "x11", "DBUS_SESSION_BUS_ADDRESS": bus}
    return plain | shown | program.environment, home
