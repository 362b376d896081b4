"""What is wrong with a file: place, found, expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.views.dialogs.base import BodyDialog
from broadsheet.views.dialogs.problem_words import expected_words
from broadsheet.widgets.data_table import DataTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from broadsheet.model import Problem


class ProblemsDialog(BodyDialog):
    """The problems of one file, a row each; says so where there is none."""

    def __init__(self, name: str, problems: tuple[Problem, ...], parent: QWidget) -> None:
        header = (self.tr("File"), self.tr("Place"), self.tr("Found"), self.tr("Expected"))
        rows = [(problem.file, problem.place, problem.found, expected_words(problem)) for problem in problems]
        article = any(problem.code == "an-article" for problem in problems)
        table = DataTable(header, rows, parent) if rows and not article else None
        summary = self._article(name) if article else self._summary(problems)
        super().__init__(self.tr("Problems of {0}").format(name), summary, table, parent)
        self.setMinimumWidth(520)

    def _article(self, name: str) -> str:
        """How an article that was to be opened becomes a briefing: one line in place of a table."""
        words = self.tr("“{0}” is an article, not a briefing: import it with File › Import…, or drop it on the window.")
        return words.format(name)

    def _summary(self, problems: tuple[Problem, ...]) -> str:
        if not problems:
            return self.tr("The file keeps every rule of the format.")
        if any(problem.fatal for problem in problems):
            return self.tr("This file cannot be shown.")
        return self.tr("What can be read of this file is shown; it is open for reading only.")
