"""A report of a problem, shown whole before anybody gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP
from broadsheet.views.dialogs.base import BodyDialog
from broadsheet.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_REASONS = {
    "asked": "",
    "fault": QT_TRANSLATE_NOOP(
        "ReportDialog", "Something went wrong in the program. It goes on, but what it shows may be incomplete."
    ),
    "crash": QT_TRANSLATE_NOOP("ReportDialog", "Broadsheet crashed the last time it ran."),
    "start": QT_TRANSLATE_NOOP(
        "ReportDialog",
        "Broadsheet crashed the last time it was started, before the text was shown. Should that happen again, "
        "start it in safe mode, which leaves your settings aside:\nbroadsheet --safe-mode",
    ),
    "safe": QT_TRANSLATE_NOOP(
        "ReportDialog",
        "Broadsheet crashed when it was started, before the text was shown. This time it runs in safe mode: your "
        "settings are left aside, and nothing is remembered.",
    ),
}


class ReportDialog(BodyDialog):
    """The text of a report, word for word; it goes nowhere but where the person saves or pastes it."""

    def __init__(self, reason: str, text: str, save: Callable[[str, QWidget], bool], parent: QWidget) -> None:
        self._text, self._save = text, save
        promise = self.tr(
            "This is the whole report. Nothing is sent: save or copy it, and pass it on yourself. It holds no text of "
            "briefings, no paths and no names of files, people or machines."
        )
        lead = QCoreApplication.translate("ReportDialog", _REASONS[reason]) if _REASONS[reason] else ""
        body = PlainText(text, parent)
        super().__init__(self.tr("Report a problem"), "\n\n".join(filter(None, (lead, promise))), body, parent)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self._saving = self.buttons.addButton(self.tr("Save report…"), action)
        self._copying = self.buttons.addButton(self.tr("Copy report"), action)
        self._saving.clicked.connect(self._on_save)
        self._copying.clicked.connect(self._on_copy)
        self.fit()

    def text(self) -> str:
        """The whole report."""
        return self._text

    def _on_save(self) -> None:
        if self._save(self._text, self):
            self._saving.setText(self.tr("Report saved"))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._copying.setText(self.tr("Report copied"))
