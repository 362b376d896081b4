"""Questions that wait for their answer without stopping the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractButton, QWidget

Answer = Literal[
    "save",
    "discard",
    "cancel",
    "overwrite",
    "save_as",
    "save_anyway",
    "restore",
    "forget",
    "close",
    "go_on",
    "not_now",
    "import_new",
    "tie",
]

_WORDS: dict[Answer, str] = {
    "save": QT_TRANSLATE_NOOP("Question", "Save"),
    "discard": QT_TRANSLATE_NOOP("Question", "Don’t save"),
    "cancel": QT_TRANSLATE_NOOP("Question", "Cancel"),
    "overwrite": QT_TRANSLATE_NOOP("Question", "Write over it"),
    "save_as": QT_TRANSLATE_NOOP("Question", "Save as…"),
    "save_anyway": QT_TRANSLATE_NOOP("Question", "Save all the same"),
    "restore": QT_TRANSLATE_NOOP("Question", "Restore"),
    "forget": QT_TRANSLATE_NOOP("Question", "Discard the changes"),
    "close": QT_TRANSLATE_NOOP("Question", "Close"),
    "go_on": QT_TRANSLATE_NOOP("Question", "Go on"),
    "not_now": QT_TRANSLATE_NOOP("Question", "Not now"),
    "import_new": QT_TRANSLATE_NOOP("Question", "New briefing"),
    "tie": QT_TRANSLATE_NOOP("Question", "Tie to the open one"),
}
_ESCAPES = frozenset({"cancel", "close", "not_now"})


class Question(NamedTuple):
    """What is asked.

    Attributes:
        words: one sentence. details: below it; may be empty.
        answers: the buttons, the default first.
    """

    words: str
    details: str
    answers: tuple[Answer, ...]


class QuestionBox(QMessageBox):
    """A question over a window; closing it is its last answer where that one leaves all as it is."""

    def __init__(self, question: Question, parent: QWidget, then: Callable[[Answer], None] | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.NoIcon)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(QCoreApplication.translate("Question", "Broadsheet"))
        self.setText(question.words)
        self.setInformativeText(question.details)
        self._then = then
        self._answers: dict[QAbstractButton, Answer] = {}
        for answer in question.answers:
            role = QMessageBox.ButtonRole.RejectRole if answer in _ESCAPES else QMessageBox.ButtonRole.AcceptRole
            button = self.addButton(QCoreApplication.translate("Question", _WORDS[answer]), role)
            button.setIcon(QIcon())
            button.setObjectName(answer)
            self._answers[button] = answer
            if answer in _ESCAPES:
                self.setEscapeButton(button)
        self.setDefaultButton(next(iter(self._answers)))  # type: ignore[call-overload]  # a push button, as made above
        self.buttonClicked.connect(self._on_clicked)

    def _on_clicked(self, button: QAbstractButton) -> None:
        if self._then is not None:
            self._then(self._answers[button])


def ask(question: Question, parent: QWidget, then: Callable[[Answer], None] | None = None) -> None:
    """Show a question; what follows an answer is called then."""
    QuestionBox(question, parent, then).open()
