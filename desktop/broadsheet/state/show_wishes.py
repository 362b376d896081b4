"""What a speaker wished last of the talk of each briefing: one small JSON file that stays on this machine."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from broadsheet.derive.slides import CoverFields, Wishes
from broadsheet.state.keyed_memory import KeyedMemory

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST_LINE = 200
_LINES = tuple(field.name for field in fields(CoverFields))
_SWITCHES = ("names", "timeline", "footnotes")


class WishesMemory:
    """What is remembered, by briefing and language; without a path nothing is read and nothing kept."""

    def __init__(self, path: Path | None) -> None:
        self._memory = KeyedMemory(path, _wishes, asdict)

    def of(self, key: str, language: str) -> Wishes | None:
        """What was wished last; None where nothing was."""
        return self._memory.of(f"{language} {key}")

    def keep(self, key: str, language: str, wishes: Wishes) -> bool:
        """Remember wishes; False where they cannot be written, which stops nothing."""
        return self._memory.keep(f"{language} {key}", wishes)

    def forget(self) -> None:
        """Forget every talk."""
        self._memory.forget()


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
