"""What was chosen for each set of screens: one small JSON file that stays on this machine.

A laptop knows the meeting room again by the screens that stand beside its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.state.keyed_memory import KeyedMemory

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from broadsheet.state.screens import Output

_LONGEST_NAME = 400


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
        self._memory = KeyedMemory(path, _choice, Choice._asdict)

    def of(self, outputs: Iterable[Output]) -> Choice:
        """What was chosen last for these screens."""
        return self._memory.of(_name(outputs)) or Choice()

    def keep(self, outputs: Iterable[Output], choice: Choice) -> bool:
        """Remember a choice; False where it cannot be written, which stops nothing."""
        return self._memory.keep(_name(outputs), choice)

    def forget(self) -> None:
        """Forget every choice."""
        self._memory.forget()


def _name(outputs: Iterable[Output]) -> str:
    """What a set of screens is known by, in whatever order the system tells them."""
    return " | ".join(sorted(output.identity for output in outputs))


def _choice(each: object) -> Choice | None:
    if not isinstance(each, dict):
        return None
    audience, sharing = each.get("audience"), each.get("sharing")
    whole = isinstance(audience, str) and len(audience) <= _LONGEST_NAME and isinstance(sharing, bool)
    return Choice(audience, sharing) if whole else None  # type: ignore[arg-type]  # checked just now
