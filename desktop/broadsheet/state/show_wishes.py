"""What a speaker wished last of the talk of each briefing: one small JSON file that stays on this machine."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from broadsheet.derive.slides import CoverFields, Wishes
from broadsheet.state.private_file import write_json

if TYPE_CHECKING:
    from pathlib import Path

MOST = 40
"""So many talks are remembered, those given last."""

_LONGEST, _LONGEST_LINE = 256 * 1024, 200
_LINES = tuple(field.name for field in fields(CoverFields))
_SWITCHES = ("names", "timeline", "footnotes")


class WishesMemory:
    """What is remembered, by briefing and language; without a path nothing is read and nothing kept."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._kept: dict[str, Wishes] | None = None

    def of(self, key: str, language: str) -> Wishes | None:
        """What was wished last; None where nothing was."""
        return self._all().get(f"{language} {key}")

    def keep(self, key: str, language: str, wishes: Wishes) -> bool:
        """Remember wishes; False where they cannot be written, which stops nothing."""
        kept, name = self._all(), f"{language} {key}"
        kept.pop(name, None)
        self._kept = {name: wishes} | dict(list(kept.items())[: MOST - 1])
        stored = {name: asdict(wishes) for name, wishes in self._kept.items()}
        return self._path is not None and write_json(self._path, stored, indent=1)

    def forget(self) -> None:
        """Forget every talk."""
        self._kept = {}
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def _all(self) -> dict[str, Wishes]:
        """Read when it is first asked for: no start waits for it."""
        if self._kept is None:
            self._kept = _read(self._path) if self._path else {}
        return self._kept


def _read(path: Path) -> dict[str, Wishes]:
    """What is in a file; whatever is missing, damaged or out of range is left out, nothing is ever raised."""
    try:
        with path.open("rb") as file:
            stored = json.loads(file.read(_LONGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(stored, dict):
        return {}
    found = {name: _wishes(each) for name, each in list(stored.items())[:MOST]}
    return {name: wishes for name, wishes in found.items() if wishes is not None}


def _wishes(stored: Any) -> Wishes | None:  # noqa: ANN401  whatever a file holds
    if not isinstance(stored, dict) or not isinstance(stored.get("cover"), dict):
        return None
    cover, minutes = stored["cover"], stored.get("minutes")
    if not all(isinstance(cover.get(name), str) for name in _LINES):
        return None
    if isinstance(minutes, bool) or not isinstance(minutes, int) or not 1 <= minutes <= 180:
        return None
    if not all(isinstance(stored.get(name), bool) for name in _SWITCHES):
        return None
    lines = {name: cover[name][:_LONGEST_LINE] for name in _LINES}
    return Wishes(CoverFields(**lines), minutes, **{name: stored[name] for name in _SWITCHES})
