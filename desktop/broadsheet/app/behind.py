"""The window behind an open review: of a long text it is shown anew when a person turns to it, a step a turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from broadsheet.app.jobs import IdleJob
from broadsheet.app.review_turns import is_long

if TYPE_CHECKING:
    from broadsheet.app.commands import Commands
    from broadsheet.app.editing import Editing
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.presenter import Presenter
    from broadsheet.state.session import Session

_PAUSE = 30
"""Milliseconds in which a review that is closed goes, with all that it held, before the window is shown anew."""


class Behind(QObject):
    """Decides when what is changed of a briefing is shown in the main window, and looked through for broken rules."""

    def __init__(
        self, window: MainWindow, session: Session, editing: Editing, presenter: Presenter, commands: Commands
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._editing = window, session, editing
        self._presenter, self._commands = presenter, commands
        self._job = IdleJob(self)
        self._job.done.connect(commands.examine)
        self._due = False
        self._turn = QTimer(self, singleShot=True, interval=_PAUSE)
        self._turn.timeout.connect(self._on_turn)

    @property
    def is_due(self) -> bool:
        """Whether the window shows a briefing as it was."""
        return self._due or self._job.runs

    def show_data(self) -> None:
        """The briefing is another: show that now, or once a person turns to this window."""
        if self._editing.reviewing is None or not self._is_long():
            self._stop()
            self._presenter.show_data()
            self._commands.examine()
            return
        if not self._due:
            self._due = True
            self._window.installEventFilter(self)
        if self._window.isActiveWindow():
            self.catch_up()

    def catch_up(self) -> None:
        """A person turns to this window, or the review was closed."""
        if self._due:
            self._turn.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window comes to the front."""
        if event.type() == QEvent.Type.WindowActivate:
            self.catch_up()
        return super().eventFilter(watched, event)

    def _is_long(self) -> bool:
        briefing = self._session.briefing
        return briefing is not None and is_long(briefing, self._session.language)

    def _stop(self) -> None:
        self._job.stop()
        self._due = False
        self._turn.stop()
        self._window.removeEventFilter(self)

    def _on_turn(self) -> None:
        self._stop()
        self._job.begin(self._presenter.data_steps())
