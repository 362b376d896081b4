"""What the dialogs share: a heading, a body, a row of buttons; gone for good when closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_OF_THE_SCREEN = 0.88


class BodyDialog(QDialog):
    """A window with words at the top, a body, and a close button."""

    def __init__(self, title: str, words: str, body: QWidget | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())  # words alone, as everywhere
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        self.words = label = QLabel(words, self)
        label.setVisible(bool(words))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if words:
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        column.addWidget(label)
        if body is not None:
            body.setParent(self)
            body.setAccessibleName(title)
            column.addWidget(body, 1)
        column.addWidget(self.buttons)

    def fit(self) -> None:
        """As large as it asks for and the screen has room; Qt by itself stops at two thirds of the screen."""
        most = self.screen().availableSize() * _OF_THE_SCREEN
        size = self.sizeHint().boundedTo(most)
        if self.hasHeightForWidth():  # words that break in this width
            size = size.expandedTo(QSize(0, self.heightForWidth(size.width()))).boundedTo(most)
        self.resize(size)
