"""Before something unsaved would be lost, by closing or by opening another briefing, a person is asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.questions import Answer
    from broadsheet.app.saving import Saving
    from broadsheet.state.edits import Edits


class Leaving(QObject):
    """Lets a window go on to something else once its changes are saved or given up."""

    def __init__(self, window: MainWindow, edits: Edits, saving: Callable[[], Saving]) -> None:
        super().__init__(window)
        self._window, self._edits, self._saving = window, edits, saving
        self._decided = False
        self._asking = False

    def settle(self, then: Callable[[], None]) -> None:
        """Go on at once where nothing would be lost, else after an answer; cancelled, it is not gone on."""
        if not self._edits.dirty:
            then()
            return
        if self._asking:
            return
        from broadsheet.app.questions import Question, ask

        self._asking = True
        words = self.tr("This briefing was changed. Save the changes?")
        question = Question(words, "", ("save", "discard", "cancel"))
        ask(question, self._window, partial(self._on_answer, then))

    def may_close(self) -> bool:
        """Whether the window may be closed now; if not, it is closed after an answer."""
        if self._decided or not self._edits.dirty:
            return True
        self.settle(self._close)
        return False

    @property
    def decided(self) -> bool:
        """Whether a person has said what becomes of the changes as the window closes."""
        return self._decided

    def _on_answer(self, then: Callable[[], None], answer: Answer) -> None:
        self._asking = False
        if answer == "save":
            self._saving().save(then)
        elif answer == "discard":
            then()

    def _close(self) -> None:
        self._decided = True
        self._window.close()
