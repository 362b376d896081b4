"""A box of choices, many or few: what can be chosen is handed to Qt as one list of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QListView

from broadsheet.widgets.arrow_box import ArrowBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QWidget

    from broadsheet.views.review.sheet import Option


class ChoiceBox(ArrowBox):
    """Words can be typed, and are completed by whatever holds them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()
        self._words = QStringListModel(self)
        self.setModel(self._words)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer, line = self.completer(), self.lineEdit()
        assert completer is not None
        assert line is not None
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.line: QLineEdit = line
        for view in (self.view(), completer.popup()):
            if isinstance(view, QListView):
                view.setUniformItemSizes(True)

    def set_options(self, options: tuple[Option, ...]) -> None:
        """Offer these."""
        if options is not self._options:
            self._options = options
            self._words.setStringList([option.words for option in options])

    def show_value(self, id_: str) -> None:
        """Show a choice by its id, or as words where there is none such."""
        at = next((at for at, option in enumerate(self._options) if option.id == id_), -1)
        self.setCurrentIndex(at)
        self.setEditText(self._options[at].words if at >= 0 else id_)
        self.line.setCursorPosition(0)

    def chosen(self) -> str | None:
        """The id of the choice whose words are shown, in capitals or not; None where none has them."""
        words, at = self.currentText().strip().casefold(), self.currentIndex()
        if 0 <= at < len(self._options) and self._options[at].words.strip().casefold() == words:
            return self._options[at].id  # of several that are called the same, the one that was picked
        return next((option.id for option in self._options if option.words.casefold() == words), None)
