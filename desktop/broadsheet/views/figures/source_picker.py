"""Names the source of new rows: one of the briefing's, or a new one, filled in on the spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from broadsheet.views.figures.words import column_words
from broadsheet.widgets.arrow_box import ArrowBox

if TYPE_CHECKING:
    from broadsheet.derive.revising.table import Option

_LATER = frozenset({"page", "note"})
"""What can be filled in later, in the table of sources."""

NEW = "+"
"""Data of the entry that stands for a new source; no id holds it."""


class SourcePicker(QWidget):
    """A list of sources; its last entry opens the fields of a new one below it."""

    changed = Signal()

    def __init__(self, columns: tuple[str, ...], parent: QWidget, *, always: bool = False) -> None:
        super().__init__(parent)
        self.list = ArrowBox(self)
        self.list.setMinimumContentsLength(16)
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setAccessibleName(column_words("source"))
        self.fields: dict[str, QLineEdit] = {}
        self._form = QWidget(self)
        form = QGridLayout(self._form)
        form.setContentsMargins(0, 6, 0, 0)
        wanted = [column for column in columns if always or column not in _LATER]
        for at, column in enumerate(wanted):
            field = self.fields[column] = QLineEdit(self._form)
            field.setAccessibleName(column_words(column))
            label = QLabel(column_words(column), self._form)
            label.setBuddy(field)
            form.addWidget(label, at // 2, at % 2 * 2)
            form.addWidget(field, at // 2, at % 2 * 2 + 1)
            field.textChanged.connect(self._on_changed)
        if "date" in self.fields:
            self.fields["date"].setPlaceholderText("2025-03-01")
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(0)
        column_.addWidget(self.list)
        column_.addWidget(self._form)
        self.list.currentIndexChanged.connect(self._on_changed)
        self._always = always
        if always:
            self.list.hide()
        self._fit()

    def set_options(self, options: tuple[Option, ...]) -> None:
        """Offer these sources; the one that is chosen stays."""
        kept = self.list.currentData()
        self.list.blockSignals(True)
        self.list.clear()
        for option in options:
            self.list.addItem(option.words or self.tr("Choose a source"), option.id)
        self.list.addItem(self.tr("A new source…"), NEW)
        self.list.setCurrentIndex(max(0, self.list.findData(kept)))
        self.list.blockSignals(False)
        self._fit()

    @property
    def is_new(self) -> bool:
        """Whether a new source is being filled in."""
        return self._always or self.list.currentData() == NEW

    def chosen(self) -> str:
        """Id of the source that is chosen; empty for none or a new one."""
        return "" if self.is_new else str(self.list.currentData() or "")

    def cells(self) -> dict[str, str]:
        """What is filled in of a new source, by column."""
        return {column: field.text() for column, field in self.fields.items()}

    def _on_changed(self) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        self._form.setVisible(self.is_new)


def widen(dialog: QWidget, ems: int) -> None:
    """Make a dialog so many sizes of its type wide, as far as the screen has room."""
    dialog.ensurePolished()  # measure in the fonts that the style sheet gives
    dialog.setMinimumWidth(
        min(dialog.fontMetrics().height() * ems, round(dialog.screen().availableSize().width() * 0.9))
    )
