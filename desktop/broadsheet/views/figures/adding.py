"""Adds a figure: a new period of an indicator, with its value and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
)

from broadsheet.views.figures.cells import fill_choices
from broadsheet.views.figures.source_picker import SourcePicker, widen
from broadsheet.views.figures.words import column_words
from broadsheet.widgets.arrow_box import ArrowBox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from broadsheet.derive.revising.table import Option

_LISTS = ("indicator", "scope", "layer", "hedge")
_ORDER = ("indicator", "period", "value", "scope", "layer", "hedge", "note")


class AddDialog(QDialog):
    """A row to be filled in; what it becomes, or the first cell that does not hold, is told below while one types."""

    changed = Signal()
    indicator_changed = Signal(str)
    add_requested = Signal()

    def __init__(
        self, options: Mapping[str, tuple[Option, ...]], source_columns: tuple[str, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add a figure"))
        self.fields: dict[str, QComboBox | QLineEdit] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        self.unit = QLabel(self)
        for column in _ORDER:
            self._add_row(form, column, options)
        self.source = SourcePicker(source_columns, self)
        self.source.set_options(options["source"])
        label = QLabel(column_words("source"), self)
        label.setBuddy(self.source.list)
        form.insertRow(form.rowCount() - 1, label, self.source)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setMinimumHeight(self.fontMetrics().height() * 3)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.add = self.buttons.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.ActionRole)
        self.add.setDefault(True)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        self.add.clicked.connect(self.add_requested)
        self.buttons.rejected.connect(self.reject)
        self.source.changed.connect(self.changed)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(20, 18, 20, 16)
        column_.setSpacing(12)
        column_.addLayout(form)
        column_.addStretch(1)
        column_.addWidget(self.told)
        column_.addWidget(self.buttons)
        widen(self, 40)

    def cells(self) -> dict[str, str]:
        """What is filled in, by column."""
        found = {
            column: str(field.currentData() or "") if isinstance(field, QComboBox) else field.text()
            for column, field in self.fields.items()
        }
        return {**found, "source": self.source.chosen()}

    def choose(self, column: str, id_: str) -> None:
        """Take an entry of a list."""
        field = self.fields[column]
        if isinstance(field, QComboBox):
            field.setCurrentIndex(max(0, field.findData(id_)))

    def show_unit(self, words: str) -> None:
        """The unit that the value counts."""
        self.unit.setText(words)

    def tell(self, words: str, wrong: bool) -> None:
        """What the row becomes, or why it does not hold yet."""
        self.told.setObjectName("fault" if wrong else "soft")
        self.told.style().polish(self.told)
        self.told.setText(words)
        self.add.setEnabled(not wrong)

    def begin_anew(self) -> None:
        """After a row has been added: the next period."""
        for column in ("period", "value", "note"):
            field = self.fields[column]
            if isinstance(field, QLineEdit):
                field.clear()
        self.fields["period"].setFocus()

    def _add_row(self, form: QFormLayout, column: str, options: Mapping[str, tuple[Option, ...]]) -> None:
        field: QComboBox | QLineEdit
        if column in _LISTS:
            field = ArrowBox(self)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(16)
            fill_choices(field, column, options)
            field.currentIndexChanged.connect(self._on_list_changed)
        else:
            field = QLineEdit(self)
            field.textChanged.connect(self.changed)
        field.setAccessibleName(column_words(column))
        self.fields[column] = field
        label = QLabel(column_words(column), self)
        label.setBuddy(field)
        if column == "value":
            row = QHBoxLayout()
            row.addWidget(field, 1)
            row.addWidget(self.unit)
            form.addRow(label, row)
        else:
            form.addRow(label, field)

    def _on_list_changed(self) -> None:
        if self.sender() is self.fields["indicator"]:
            self.indicator_changed.emit(self.cells()["indicator"])
        self.changed.emit()
