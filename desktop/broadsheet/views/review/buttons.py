"""Everything that is done in the review by one key or one button."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

JUDGING = {"accept": "A", "correct": "C", "reject": "R", "next": "N", "previous": "P"}
"""What is said of the item in hand, and its key."""

TEXT = {
    "split": "S", "merge": "M", "cut": "X", "lacuna": "L", "tie": "T", "untie": "U",
    "up": "Alt+Up", "down": "Alt+Down",
}  # fmt: skip
"""What is done to the text at the cursor, and its key."""

_KEYS = {**JUDGING, **TEXT}
_CHANGING = ("accept", "correct", "reject", *TEXT)


class Buttons(QObject):
    """Each says its key, and is asked for by either."""

    requested = Signal(str)

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self.all = {name: QPushButton(pane) for name in (*_KEYS, "close")}
        for name, button in self.all.items():
            button.setAutoDefault(False)
            button.setObjectName(name)
            button.clicked.connect(self._on_button)
        self._shortcuts = {name: QShortcut(QKeySequence(key), pane) for name, key in _KEYS.items()}
        for shortcut in self._shortcuts.values():
            shortcut.activated.connect(self._on_key)
        self.retranslate()

    def allow(self, *, changes: bool) -> None:
        """Offer what changes the text, or not."""
        for name in _CHANGING:
            self.all[name].setEnabled(changes)

    def retranslate(self) -> None:
        """Speak another language."""
        words = {
            "accept": QCoreApplication.translate("ReviewPane", "Accept"),
            "correct": QCoreApplication.translate("ReviewPane", "Correct"),
            "reject": QCoreApplication.translate("ReviewPane", "Reject"),
            "next": QCoreApplication.translate("ReviewPane", "Next"),
            "previous": QCoreApplication.translate("ReviewPane", "Previous"),
            "split": QCoreApplication.translate("ReviewPane", "Split here"),
            "merge": QCoreApplication.translate("ReviewPane", "Merge with next"),
            "cut": QCoreApplication.translate("ReviewPane", "Cut the join"),
            "lacuna": QCoreApplication.translate("ReviewPane", "Lost text here"),
            "tie": QCoreApplication.translate("ReviewPane", "Tie words…"),
            "untie": QCoreApplication.translate("ReviewPane", "Untie"),
            "up": QCoreApplication.translate("ReviewPane", "Move up"),
            "down": QCoreApplication.translate("ReviewPane", "Move down"),
        }
        for name, said in words.items():
            key = QKeySequence(_KEYS[name]).toString(QKeySequence.SequenceFormat.PortableText)
            shown = key.replace("Alt+Up", "Alt+↑").replace("Alt+Down", "Alt+↓")
            self.all[name].setText(f"{said}  {shown}")
            self.all[name].setAccessibleName(f"{said}, {key}")
        self.all["close"].setText(QCoreApplication.translate("ReviewPane", "Close"))

    def _on_button(self) -> None:
        sender = self.sender()
        self.requested.emit(next(name for name, button in self.all.items() if button is sender))

    def _on_key(self) -> None:
        sender = self.sender()
        name = next(name for name, key in self._shortcuts.items() if key is sender)
        if self.all[name].isEnabled():
            self.requested.emit(name)
