"""The command that turns this screen into a kiosk: a process of its own takes it over, and gives it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.app.main_window import MainWindow
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences
    from broadsheet.views.dialogs.kiosk import KioskDialog


class KioskCommands(QObject):
    """Asks for the PIN, keeps it, closes the window, and starts the kiosk.

    Args:
        window: that is closed for it, as a person would close it.
        session: what is open.
        preferences: where the PIN is kept.
        start: starts a process with these arguments of the program.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        preferences: Preferences,
        start: Callable[[Sequence[str]], None] | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences = window, session, preferences
        self._start = start or _start
        self._wanted: tuple[str, ...] = ()

    def start_kiosk(self) -> None:
        """Ask, then begin."""
        from broadsheet.views.dialogs.kiosk import KioskDialog

        opened = self._session.opened
        if opened is None or opened.briefing is None:
            return
        title = opened.briefing.manifest.title.pick(self._session.language)
        dialog = KioskDialog(title, bool(self._preferences.settings.kiosk_pin), self._window)
        dialog.begin_requested.connect(partial(self._begin, dialog))
        dialog.fit()
        dialog.show()

    def _begin(self, dialog: KioskDialog, pin: str) -> None:
        from broadsheet.state.pin import hashed

        if pin:
            self._preferences.set("kiosk_pin", hashed(pin))
        if not self._preferences.save():
            dialog.tell(self.tr("The PIN could not be saved: the settings cannot be written here"))
            return
        opened = self._session.opened
        dialog.accept()
        if opened is not None:
            self._wanted = ("open", str(opened.path.absolute()), "--kiosk", "--language", self._session.language)
            self._window.closing.connect(self._on_closing)  # at once, or once a person has said what is to be saved
            self._window.close()

    def _on_closing(self) -> None:
        wanted, self._wanted = self._wanted, ()
        if wanted:
            self._start(wanted)


def _start(arguments: Sequence[str]) -> None:
    import os  # neither is needed by a start
    import subprocess

    from broadsheet.app.kiosk.supervisor import CHILD, program

    subprocess.Popen([*program(), *arguments], env={**os.environ, CHILD: "back"}, start_new_session=True)
