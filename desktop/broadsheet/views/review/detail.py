"""What can be changed of the item in hand: a form made of its fields, and the continuations of an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from broadsheet.views.review.choice_box import ChoiceBox
from broadsheet.views.review.sheet import Detail
from broadsheet.views.review.words import field_words, sure_words

if TYPE_CHECKING:
    from broadsheet.views.review.sheet import Field

_MOST = 3


class DetailForm(QWidget):
    """Rebuilt for every item; what is typed is asked for when it is finished."""

    field_requested = Signal(str, str)  # name, value
    choice_requested = Signal(int)  # of the continuations

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._detail = Detail("")
        self.heading, self.facts = QLabel(self), QLabel(self)
        for label, name in ((self.heading, "lead"), (self.facts, "soft")):
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.choices = [QPushButton(self) for _ in range(_MOST)]
        for number, button in enumerate(self.choices):
            button.setObjectName("choice")
            button.setAutoDefault(False)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setShortcut(str(number + 1))
            button.clicked.connect(self._on_choice)
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.heading, self.facts, *self.choices):
            column.addWidget(widget)
        column.addLayout(self._form)
        column.addStretch(1)

    def show_detail(self, detail: Detail) -> None:
        """Show an item; where it has the same fields as the last one the widgets stay, and the keyboard with them."""
        old, self._detail = self._detail, detail
        self.heading.setText(detail.heading)
        self.facts.setText("\n".join(detail.facts))
        self.facts.setVisible(bool(detail.facts))
        for number, button in enumerate(self.choices):
            there = number < len(detail.choices)
            button.setVisible(there)
            button.setEnabled(there)
            if there:
                words, sure, applied = detail.choices[number]
                said = f"{number + 1}   {sure_words(sure)}   {words}…"
                button.setText(said.replace("&", "&&"))
                button.setShortcut(str(number + 1))  # a text takes it away
                button.setChecked(applied)
        if [_form_of(field) for field in old.fields] != [_form_of(field) for field in detail.fields] or not self.fields:
            self._rebuild(detail)
        else:
            self._refresh(detail)

    def go_in(self) -> bool:
        """Give the keyboard to the first thing that can be changed; False where there is none."""
        first = next((each for each in self.choices if each.isVisible()), None)
        target = first or next(iter(self.fields.values()), None)
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line = target.lineEdit() if isinstance(target, QComboBox) else target
        if isinstance(line, QLineEdit):
            line.selectAll()
        return True

    def retranslate(self) -> None:
        """Speak another language."""
        self._rebuild(self._detail)

    def _rebuild(self, detail: Detail) -> None:
        while self._form.rowCount():  # a row that is removed is deleted at once, with the list that may still be open
            row = self._form.takeRow(0)
            for part in (row.labelItem, row.fieldItem):
                if widget := part.widget():
                    widget.hide()
                    widget.deleteLater()
        self.fields = {}
        for field in detail.fields:
            widget = self._made(field)
            label = QLabel(field_words(field.name), self)
            label.setBuddy(widget)
            widget.setAccessibleName(field_words(field.name))
            self._form.addRow(label, widget)
            self.fields[field.name] = widget
        self._refresh(detail)

    def _made(self, field: Field) -> QWidget:
        if field.options is None:
            words = QLineEdit(self)
            words.setPlaceholderText(QCoreApplication.translate("Review", "not filled in"))
            words.editingFinished.connect(self._on_line)
            return words
        box = ChoiceBox(self)
        box.activated.connect(self._on_box)
        box.line.returnPressed.connect(self._on_box)
        box.line.setAccessibleName(field_words(field.name))
        return box

    def _refresh(self, detail: Detail) -> None:
        for field in detail.fields:
            widget = self.fields[field.name]
            with QSignalBlocker(widget):
                if isinstance(widget, QLineEdit):
                    if widget.text() != field.value:
                        widget.setText(field.value)
                elif isinstance(widget, ChoiceBox) and field.options is not None:
                    widget.set_options(field.options)
                    widget.show_value(field.value)

    def _field(self, widget: object) -> Field | None:
        return next((f for f in self._detail.fields if self.fields.get(f.name) is widget), None)

    def _on_line(self) -> None:
        line = self.sender()
        field = self._field(line)
        if field and isinstance(line, QLineEdit) and line.text().strip() != field.value:
            self.field_requested.emit(field.name, line.text().strip())

    def _on_box(self) -> None:
        sender = self.sender()
        box = sender.parent() if isinstance(sender, QLineEdit) else sender
        field = self._field(box)
        if not field or not isinstance(box, ChoiceBox):
            return
        chosen = box.chosen()
        value = chosen if chosen is not None else box.currentText().strip() if field.free else field.value
        if value != field.value:
            self.field_requested.emit(field.name, value)
        elif chosen is None:
            self._refresh(self._detail)

    def _on_choice(self) -> None:
        button = self.sender()
        number = next(at for at, each in enumerate(self.choices) if each is button)
        self.choices[number].setChecked(self._detail.choices[number][2])
        self.choice_requested.emit(number)


def _form_of(field: Field) -> tuple[str, bool, bool]:
    return field.name, field.options is None, field.free
