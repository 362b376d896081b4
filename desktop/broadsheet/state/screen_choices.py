"""What was chosen for each set of screens: one small JSON file that stays on this machine.

A laptop knows the meeting room again by the screens that stand beside its own.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.state.private_file import write_json

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from broadsheet.state.screens import Output

MOST = 40
"""So many sets are remembered, those used last."""

_LONGEST, _LONGEST_NAME = 256 * 1024, 400


class Choice(NamedTuple):
    """What was chosen.

    Attributes:
        audience: identity of the audience's screen; empty for none.
        sharing: whether the audience's window is one for a meeting program to share.
    """

    audience: str = ""
    sharing: bool = False


class ScreenChoices:
    """The choices; without a path they are remembered as long as the program runs."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._kept: dict[str, Choice] | None = None

    def of(self, outputs: Iterable[Output]) -> Choice:
        """What was chosen last for these screens."""
        return self._all().get(_name(outputs), Choice())

    def keep(self, outputs: Iterable[Output], choice: Choice) -> bool:
        """Remember a choice; False where it cannot be written, which stops nothing."""
        kept, name = self._all(), _name(outputs)
        kept.pop(name, None)
        self._kept = {name: choice} | dict(list(kept.items())[: MOST - 1])
        stored = {name: choice._asdict() for name, choice in self._kept.items()}
        return self._path is not None and write_json(self._path, stored, indent=1)

    def forget(self) -> None:
        """Forget every choice."""
        self._kept = {}
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def _all(self) -> dict[str, Choice]:
        """Read when it is first asked for: no start waits for it."""
        if self._kept is None:
            self._kept = _read(self._path) if self._path else {}
        return self._kept


def _name(outputs: Iterable[Output]) -> str:
    """What a set of screens is known by, in whatever order the system tells them."""
    return " | ".join(sorted(output.identity for output in outputs))


def _read(path: Path) -> dict[str, Choice]:
    """What is in a file; whatever is missing or damaged is left out, nothing is ever raised."""
    try:
        with path.open("rb") as file:
            stored = json.loads(file.read(_LONGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    pairs = stored.items() if isinstance(stored, dict) else ()
    return {name: found for name, each in list(pairs)[:MOST] if (found := _choice(each)) is not None}


def _choice(each: object) -> Choice | None:
    if not isinstance(each, dict):
        return None
    audience, sharing = each.get("audience"), each.get("sharing")
    whole = isinstance(audience, str) and len(audience) <= _LONGEST_NAME and isinstance(sharing, bool)
    return Choice(audience, sharing) if whole else None  # type: ignore[arg-type]  # checked just now
