"""Who publishes the program and where: ``pyproject.toml`` says it once, every package is filled in from there."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


def home() -> str:
    """The address of the project, with a slash at its end."""
    address: str = _read()["project"]["urls"]["Homepage"]
    return address.rstrip("/") + "/"


def maintainer() -> str:
    """Name and address of who publishes it, as a Debian package has them."""
    author = _read()["project"]["authors"][0]
    return f"{author['name']} <{author['email']}>"


def identifier() -> str:
    """The program's name that no other has: a domain, turned round, and a word."""
    name: str = _read()["tool"]["broadsheet"]["identifier"]
    return name


def version() -> str:
    """The version of the source."""
    sys.path.insert(0, str(ROOT / "desktop"))
    from broadsheet import __version__

    return __version__


def _read() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
