"""How the window looks: size, theme, what stands beside the text, what is turned on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from broadsheet.state.settings import SCALES

if TYPE_CHECKING:
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.state.settings import Preferences


class LookCommands(QObject):
    """Carries out commands on the look of one window, and keeps them as settings."""

    def __init__(self, window: MainWindow, preferences: Preferences, look: Look) -> None:
        super().__init__(window)
        self._window, self._preferences, self._look = window, preferences, look

    def larger(self) -> None:
        """One size larger."""
        self.zoom(1)

    def smaller(self) -> None:
        """One size smaller."""
        self.zoom(-1)

    def zoom(self, steps: int) -> None:
        """Go up or down the sizes."""
        at = SCALES.index(self._preferences.settings.scale)
        self._set_scale(SCALES[min(len(SCALES) - 1, max(0, at + steps))])

    def usual_size(self) -> None:
        """Back to the usual size."""
        self._set_scale(1.0)

    def wear(self, theme: str) -> None:
        """Set everything in a theme."""
        self._preferences.set("theme", theme)
        self._look.set_theme(theme)

    def turn_over(self, setting: str) -> None:
        """Turn a setting on or off."""
        self._preferences.set(setting, not getattr(self._preferences.settings, setting))

    def toggle_outline(self) -> None:
        """Show or hide the outline."""
        wanted = not self._preferences.settings.outline_shown
        self._preferences.set("outline_shown", wanted)
        self._window.read.set_outline_wanted(wanted)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def remember_text_share(self, share: float) -> None:
        """Keep the share of the text."""
        self._preferences.set("text_share", round(share, 3))

    def _set_scale(self, scale: float) -> None:
        self._preferences.set("scale", scale)
        self._look.set_scale(scale)
