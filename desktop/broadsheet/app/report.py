"""The text of a report: what whoever mends the program needs, and nothing of the person or the briefing.

English, whatever the interface speaks: it is read by others than the person who saves it.
"""

from __future__ import annotations

import os
import re
import sys
import time
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from broadsheet import __version__
from broadsheet.app.scrub import without_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.app.watch import Watch
    from broadsheet.state.settings import Settings

_LINES = 60
"""Lines of the log that a report holds."""

_DESKTOP = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE")


def compose(watch: Watch, settings: Settings, what: str, files: Iterable[str]) -> str:
    """The whole report.

    Args:
        watch: of this run.
        settings: in force; the paths in them are counted, not told.
        what: the trace it is about, as it may be told; empty where a person reports without one.
        files: paths of briefings, whose names must not appear.
    """
    parts = {
        "What happened": what.splitlines(),
        "Program": _program(watch),
        "System": _system(),
        "Screens": [_screen(at) for at in range(len(QGuiApplication.screens()))],
        "Settings": _settings(settings),
        "Log": list(watch.log.tail(_LINES)),
    }
    told = [f"{name}\n" + "\n".join(f"  {line}" for line in lines) for name, lines in parts.items() if lines]
    head = f"Broadsheet {__version__}: report of a problem, {time.strftime('%Y-%m-%d %H:%M')}"
    return without_names("\n\n".join((head, *told)) + "\n", files)


def _program(watch: Watch) -> list[str]:
    words = [f"Broadsheet {__version__}", f"Python {'.'.join(map(str, sys.version_info[:3]))}"]
    words += ["standalone"] if getattr(sys, "frozen", False) else []
    words += ["safe mode"] if watch.safe else []
    return [", ".join(words)]


def _system() -> list[str]:
    """Never the name of the machine."""
    desktop = [_plain(os.environ.get(name, "")) for name in _DESKTOP]
    around = ", ".join(filter(None, [QGuiApplication.platformName(), *desktop]))
    changed = ", ".join(sorted(name for name in os.environ if name.startswith("QT_") and _plain(name)))
    return [
        f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {_plain(QSysInfo.kernelVersion())}, "
        f"{QSysInfo.currentCpuArchitecture()}",
        f"Qt {qVersion()}, PySide6 {PySide6.__version__}: {around}",
        *([f"set from outside: {changed}"] if changed else []),
    ]


def _plain(word: str) -> str:
    return word if re.fullmatch(r"[A-Za-z0-9_.:+-]{1,40}", word, re.ASCII) else ""


def _screen(number: int) -> str:
    screen = QGuiApplication.screens()[number]
    size, ratio = screen.size(), screen.devicePixelRatio()
    return f"{size.width()} x {size.height()}, ratio {ratio:g}, {screen.logicalDotsPerInch():.0f} dpi"


def _settings(settings: Settings) -> list[str]:
    named = {
        "theme": settings.theme,
        "interface": settings.interface_language or "system",
        "text": settings.briefing_language or "briefing",
        "scale": f"{settings.scale:g}",
        "contrast": settings.contrast or "system",
        "motion": settings.motion or "system",
        "outline": "shown" if settings.outline_shown else "hidden",
        "text share": settings.text_share or "usual",
        "window": f"{settings.width} x {settings.height}" + (" maximized" if settings.maximized else ""),
        "recent briefings": len(settings.recent),
    }
    words = [f"{name} {value}" for name, value in named.items()]
    return [", ".join(words[:6]), ", ".join(words[6:])]
