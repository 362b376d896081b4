"""Takes out of words what is personal or of a briefing: paths, names of people and machines, quoted text."""

from __future__ import annotations

import os
import re
import sys
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE, HOME, USER, HOST, TEXT = "‹file›", "‹home›", "‹user›", "‹host›", "‹…›"
_LONGEST = 200

_PACKAGES = ("site-packages", "dist-packages")
_STANDARD = re.compile(r"python3(\.\d+)?t?|Lib")
_CODE = re.compile(r"[A-Za-z0-9_.+-]+(/[A-Za-z0-9_.+-]+)*\.pyw?", re.ASCII)
_NO_FILE = re.compile(r"<[a-z]+( [\w.]+)?>", re.ASCII)  # <string>, <frozen importlib._bootstrap>

# A path may hold blanks and any letter, so nobody can tell where it ends: the rest of the line goes with it.
_PATH = re.compile(r"(?<![\w.])(?:[A-Za-z]:[\\/]|\\\\|~?/(?=[^\s/])|(?:file|https?|qrc):).*", re.ASCII)
_QUOTED = re.compile(r"(?:(?<!\w)'|[\"“‘「『«`])(?:.*['\"”’」』»`]|.*)")
_FOREIGN = re.compile(r"[^\s\0]*[^\0\x20-\x7e](?:.*[^\0\x20-\x7e])?[^\s\0]*")  # with the numbers among it


def code_file(path: str) -> str:
    """A file of code as it is called in every installation: ``broadsheet/app/x.py``, ``numpy/core/y.py``."""
    if _NO_FILE.fullmatch(path):
        return path
    parts = [part for part in re.split(r"[\\/]+", path) if part]
    kept = parts
    anchors = [at for at, part in enumerate(parts[:-1]) if _is_anchor(part)]
    if anchors:
        last = anchors[-1]
        name = parts[last]
        rest = parts[last + 1 :]
        kept = rest if name in _PACKAGES else [name if name == "broadsheet" else "python", *rest]
    elif path.startswith(("/", "\\", "~")) or path[1:2] == ":":
        return FILE
    short = "/".join(kept)
    return short if _CODE.fullmatch(short) else FILE


def _is_anchor(part: str) -> bool:
    return part in _PACKAGES or part == "broadsheet" or _STANDARD.fullmatch(part) is not None


def message(words: str) -> str:
    """A message of a library as one line without paths, quoted words and letters beyond ASCII."""
    line = " ".join(words.split())
    for pattern, mark in ((_PATH, "\0F"), (_QUOTED, "\0T"), (_FOREIGN, "\0T")):
        line = pattern.sub(mark, line)
    line = re.sub(r"(\0T\s*)+(?=\0T)", "", line)
    return without_names(line[:_LONGEST].replace("\0F", FILE).replace("\0T", TEXT))


def without_names(text: str, files: Iterable[str] = ()) -> str:
    """A text without the home folder, the names of the person and the machine, and names of files.

    Args:
        text: anything.
        files: paths of briefings; the whole path and the bare name of each are taken out.
    """
    for file in sorted({name for path in files for name in _names(path)}, key=len, reverse=True):
        text = re.sub(rf"(?<![A-Za-z0-9_]){re.escape(file)}(?![A-Za-z0-9_])", FILE, text)
    home = os.path.expanduser("~")  # noqa: PTH111  Path.home raises where there is none
    if len(home) > 1:
        text = text.replace(home, HOME)
    for name, mark in ((_user(), USER), (_host(), HOST)):
        if name:
            text = re.sub(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", mark, text, flags=re.IGNORECASE)
    return text


def _names(path: str) -> set[str]:
    """A path, and the names in it by which a person calls the briefing."""
    pure = PurePath(path.replace("\\", "/"))
    shown = pure.parent if pure.name == "datapackage.json" else pure
    return {name for name in (path, shown.name, shown.stem) if len(name) > 1}


def _user() -> str:
    return os.environ.get("USER") or os.environ.get("LOGNAME") or os.environ.get("USERNAME") or ""


def _host() -> str:
    """The machine's name, short."""
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename.partition(".")[0]
