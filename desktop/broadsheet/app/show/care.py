"""What a show wants of the computer while it runs: its screens, no sleep, and to be found after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from broadsheet.app.show.awake import Awake
from broadsheet.app.show.privacy import Privacy
from broadsheet.app.show.resume import ShowKeeper
from broadsheet.app.show.screens import ShowScreens

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QWidget

    from broadsheet.app.show.screens import System
    from broadsheet.state.presentation import Presentation
    from broadsheet.state.screen_choices import ScreenChoices
    from broadsheet.state.talk import TalkMemory


class ShowCare(QObject):
    """Takes care of one show from `begin` to `end`.

    Args:
        gui: the application.
        talk: what is presented.
        windows: the audience's and the presenter's; the latter may be None and come later.
        memory: where the talk is kept in case of a crash.
        key: what the briefing is remembered by, see `broadsheet.state.memory.key_of`.
        parent: of this.
        choices: what was chosen for these screens and others; None for nothing.
        awake: what keeps the computer awake already, from the check before the show; None to begin.
        system: tells what monitors are plugged in; None for the system itself.
    """

    def __init__(
        self,
        gui: QGuiApplication,
        talk: Presentation,
        windows: tuple[QWidget, QWidget | None],
        memory: TalkMemory,
        key: str,
        parent: QObject,
        *,
        choices: ScreenChoices | None = None,
        awake: Awake | None = None,
        system: System | None = None,
    ) -> None:
        super().__init__(parent)
        self.screens = ShowScreens(gui, *windows, self, system, choices)
        self.awake = awake or Awake(self)
        self._keeper = ShowKeeper(talk, memory, key, self)
        self._privacy = Privacy(gui, self.screens, tuple(window for window in windows if window is not None))

    def begin(self) -> None:
        """Show the windows, stay awake, and keep where the talk is."""
        self.screens.begin()
        self._privacy.begin()
        self._keeper.begin()
        self.awake.hold(self.tr("A presentation is running"))

    def take_presenter(self, presenter: QWidget) -> None:
        """Take care of a presenter's window that was made during the show."""
        self._privacy.allow(presenter)
        self.screens.take_presenter(presenter)

    def end(self, *, keep: bool = False) -> None:
        """Give everything back.

        Args:
            keep: the system ended the show, not a person: the next start offers to go on.
        """
        self.awake.release()
        self._keeper.end(keep=keep)
        self._privacy.end()
        self.screens.end()
