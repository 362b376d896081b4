"""A double click on a briefing, as a file manager does it: the type, the program for it, the open window.

The package is installed by apt in a root with the tools of a desktop; their dpkg triggers register type and program.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import numpy as np
import roots
import screens

if TYPE_CHECKING:
    from pathlib import Path

TOOLS = ("libglib2.0-bin", "shared-mime-info", "desktop-file-utils", "xdg-utils", "hicolor-icon-theme")
TYPE = "application/vnd.broadsheet.briefing+zip"
FIRST, SECOND = f"{roots.HOME}/会议 资料/余杭 简报.briefing", f"{roots.HOME}/会议 资料/第二 份.briefing"
_BUNDLED = "/usr/lib/broadsheet/_internal/resources/briefings/yuhang"
_PROGRAM = "/usr/lib/broadsheet/broadsheet"
_LANGUAGE = {"LANG": "C.UTF-8", "XDG_CURRENT_DESKTOP": "GNOME"}


def tried(bare: Path, package: Path, pictures: Path) -> str:
    """What is wrong with a double click; nothing where all is well."""
    try:
        root = roots.with_packages(bare, "desktop", TOOLS)
    except subprocess.CalledProcessError as failure:
        return f"{roots.SKIPPED}the desktop's tools could not be installed: {failure}"
    roots.mount(root)
    shutil.copy(package, root / "broadsheet.deb")
    roots.inside(root, "apt-get", "install", "--yes", "--no-install-recommends", "./broadsheet.deb")
    try:
        _lay_briefings(root)
        return _registered(root) or _opened(root, pictures)
    finally:
        roots.inside(root, "apt-get", "purge", "--yes", "broadsheet")


def _lay_briefings(root: Path) -> None:
    """Two briefings, of which the second tells itself by its title."""
    folder = (root / FIRST.lstrip("/")).parent
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    copy = folder / "copy"
    shutil.copytree(root / _BUNDLED.lstrip("/"), copy)
    for source, target in ((_BUNDLED, FIRST), (f"{roots.HOME}/会议 资料/copy", SECOND)):
        if target == SECOND:
            for article in copy.glob("article.*.md"):
                article.write_text(article.read_text(encoding="utf-8").replace("\n# ", "\n# 第二份 "), encoding="utf-8")
        roots.inside(root, "broadsheet", "pack", source, "-o", target)
    subprocess.run(["chown", "-R", f"{roots.USER}:{roots.USER}", str(root / roots.HOME.lstrip("/"))], check=True)


def _registered(root: Path) -> str:
    """Whether the desktop knows the type of a briefing, and the program that opens it."""
    asked = {
        ("xdg-mime", "query", "filetype", FIRST): TYPE,
        ("xdg-mime", "query", "default", TYPE): "broadsheet.desktop",
        ("gio", "info", "--attributes=standard::content-type", FIRST): TYPE,
        ("gio", "mime", TYPE): "broadsheet.desktop",
    }
    for command, expected in asked.items():
        told = _told(root, command)
        if expected not in told:
            return f"{' '.join(command)}: found {told!r}, expected {expected}"
    return ""


def _told(root: Path, command: tuple[str, ...]) -> str:
    return roots.started(root, command, _LANGUAGE).communicate(timeout=roots.PATIENCE)[0].strip()


def _opened(root: Path, pictures: Path) -> str:
    """Two double clicks, one after the other: one program, one window, first the one briefing, then the other."""
    with screens.screen() as screen:
        seen = []
        for number, file in enumerate((FIRST, SECOND), 1):
            before = screen.picture()
            click = roots.started(root, ("gio", "open", file), {"DISPLAY": screen.display} | _LANGUAGE)
            seen.append(screen.with_words(before=before))
            screens.save(seen[-1], pictures / f"double-click-{number}.png")
            until = time.monotonic() + roots.PATIENCE
            while True:  # a second start has handed its file over before it has left
                running, windows = roots.processes(root, _PROGRAM), screens.windows(screen.display)
                wrong = _not_one(running, windows)
                if not wrong or time.monotonic() > until:
                    break
                time.sleep(0.1)
            if wrong:
                break
        for process in running:
            os.kill(process, signal.SIGTERM)
        told = click.communicate(timeout=roots.PATIENCE)[0]
    if not wrong and np.array_equal(*seen):
        wrong = "the second briefing is not shown"
    if not wrong and min(screens.shapes(picture).various for picture in seen) < screens.WORDS:
        wrong = "the windows show no words"
    return f"{wrong} {told[-200:]}".strip() if wrong else ""


def _not_one(running: dict[int, list[str]], windows: int) -> str:
    if [arguments[1:] for arguments in running.values()] != [[FIRST]]:
        return f"found {list(running.values())}, expected one program with {FIRST}"
    return "" if windows == 1 else f"found {windows} windows, expected one"
