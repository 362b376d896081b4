"""The screen stays on and the computer awake while a show runs, and only then; one module a system.

Every system lets go by itself when the program dies, however it does.
"""

from __future__ import annotations

import sys
from typing import Protocol

from PySide6.QtCore import QObject, Signal


class Grip(Protocol):
    """What keeps one system awake."""

    def hold(self, reason: str) -> None:
        """Ask for it; may take a while."""

    def release(self) -> None:
        """Let go."""


class Awake(QObject):
    """Keeps the computer awake between `hold` and `release`.

    Attributes:
        by: who granted it: ``screensaver`` (the desktop), ``logind`` (no sleep, but a screen may go dark), ``windows``,
            ``macos``; empty where nobody has.
        refused: whether everybody who could have granted it was asked, in vain.
    """

    changed = Signal()  # granted, refused or let go

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.by = ""
        self.refused = False
        self._grip: Grip | None = None

    @property
    def holding(self) -> bool:
        """Whether it was asked for and not let go since."""
        return self._grip is not None

    def hold(self, reason: str) -> None:
        """Keep awake; the answer comes with `changed`.

        Args:
            reason: told to the system, which may show it.
        """
        if self._grip is None:
            self.refused = False
            self._grip = _grip(self)
            self._grip.hold(reason)

    def release(self) -> None:
        """Let the computer sleep again."""
        grip, self._grip = self._grip, None
        if grip is not None:
            grip.release()
            self._tell("", refused=False)

    def grant(self, by: str) -> None:
        """Take in who granted it; empty for nobody."""
        if self._grip is not None:
            self._tell(by, refused=not by)

    def _tell(self, by: str, *, refused: bool) -> None:
        self.by, self.refused = by, refused
        self.changed.emit()


def _grip(awake: Awake) -> Grip:
    if sys.platform == "win32":
        from broadsheet.app.show.awake_windows import WindowsGrip

        return WindowsGrip(awake.grant)
    if sys.platform == "darwin":
        from broadsheet.app.show.awake_macos import MacGrip

        return MacGrip(awake.grant)
    from broadsheet.app.show.awake_linux import LinuxGrip

    return LinuxGrip(awake.grant, awake)
