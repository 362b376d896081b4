"""Small JSON files that stay on this machine, for one person's eyes; plain Python, for the start reads some of them."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def read_json(path: Path, most: int) -> dict[str, Any]:
    """An object of so many bytes at the most; empty where it is missing or damaged, nothing is ever raised."""
    try:
        with path.open("rb") as file:
            stored = json.loads(file.read(most))
    except (OSError, ValueError, RecursionError):
        return {}
    return stored if isinstance(stored, dict) else {}


def write_json(path: Path, stored: object, indent: int | None = None) -> bool:
    """Write through a temporary file beside it; False where the system refused, and what stood there is as it was."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write((json.dumps(stored, indent=indent) + "\n").encode())
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        return False
    return True
