"""Before a kiosk begins: its PIN, and how it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from broadsheet.state.pin import LONGEST, is_pin
from broadsheet.theme.fonts import spoken_in
from broadsheet.views.dialogs.base import BodyDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton


_WIDTH = 37
"""In characters of an average width."""


class KioskDialog(BodyDialog):
    """Asks for the PIN twice; where one is set, both fields may stay empty.

    Args:
        title: of the briefing that will be shown.
        has_pin: whether one is set already.
        parent: over which it stands.
    """

    begin_requested = Signal(str)  # the PIN; empty for the one that is set

    def __init__(self, title: str, has_pin: bool, parent: QWidget) -> None:
        body = QWidget()
        self._pin, self._again, self._told = QLineEdit(body), QLineEdit(body), QLabel(body)
        super().__init__("", "", body, parent)
        self.setWindowTitle(self.tr("Kiosk mode"))
        body.setAccessibleName(self.tr("PIN of the kiosk"))
        self._has_pin = has_pin
        words = self.tr(
            "This screen will show the pictures of “{0}” in a loop, and visitors may touch them. To leave, hold the"
            " upper right corner for five seconds and enter the PIN."
        ).format(title)
        system = self.tr("Windows keys and edge swipes are the system’s: the manual says how to lock them.")
        self.words.setText(f"{words}\n\n{system}")
        speaks = "en" if self.windowTitle().isascii() else "zh"  # by which quotation marks are set
        self.words.setFont(spoken_in(self.words.font(), speaks))
        self.words.show()
        form = QFormLayout(body)
        form.setContentsMargins(0, 0, 0, 0)
        for field, label in ((self._pin, self.tr("PIN, 4 to 8 digits")), (self._again, self.tr("The PIN again"))):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setMaxLength(LONGEST)
            field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), field))
            field.setAccessibleName(label)
            field.textChanged.connect(self._on_changed)
            form.addRow(label, field)
        self._told.setObjectName("problem")
        self._told.setWordWrap(True)
        form.addRow(self._told)
        self._start: QPushButton = self.buttons.addButton(self.tr("Start"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._start.setDefault(True)
        self._start.clicked.connect(self._on_start)
        self.setMinimumWidth(_WIDTH * self.fontMetrics().averageCharWidth())
        self._on_changed()
        self._pin.setFocus()

    def tell(self, words: str) -> None:
        """Say why it cannot begin."""
        self._told.setText(words)

    def _on_changed(self) -> None:
        pin, again = self._pin.text(), self._again.text()
        kept = self._has_pin and not pin and not again
        self._start.setEnabled(kept or (is_pin(pin) and pin == again))
        if kept:
            self._told.setText(self.tr("A PIN is set; leave both fields empty to keep it"))
        elif pin and not is_pin(pin):
            self._told.setText(self.tr("A PIN has 4 to 8 digits"))
        elif again and pin != again:
            self._told.setText(self.tr("The two PINs differ"))
        else:
            self._told.setText("")

    def _on_start(self) -> None:
        self.begin_requested.emit(self._pin.text())
