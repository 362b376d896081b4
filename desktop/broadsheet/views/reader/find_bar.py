"""The bar that goes through every place where the text holds some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

_FIELD = 20
"""Width of the field in heights of its type, where there is room."""


class FindBar(QFrame):
    """A field, how many places there are and which is shown, the one before, the next, and a way out."""

    find_requested = Signal(str)
    step_requested = Signal(int)
    closed = Signal(bool)  # whether the reading place is to be gone back to

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._label = QLabel(self)
        self.field = QLineEdit(self)
        self._count = QLabel(self)
        self._count.setObjectName("soft")
        self._previous, self._next, self._close = (self._button(sign) for sign in "‹›✕")
        self._label.setBuddy(self.field)
        self._state = (0, 0, False)
        self._build()
        self._retranslate()

    def set_scale(self, scale: float) -> None:
        """Widths that go with the type."""
        self.field.setMaximumWidth(round(13 * scale * _FIELD))
        edge = round(8 * scale)
        self._row.setContentsMargins(edge * 2, edge // 2, edge, edge // 2)
        self._row.setSpacing(edge // 2)

    def begin(self, words: str) -> None:
        """Take the keyboard, with these words to be changed; none keep those of the last time."""
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_count(self, number: int, count: int, waiting: bool = False) -> None:
        """Tell which place is shown, from 1, of how many; or that they are still being looked for."""
        self._state = (number, count, waiting)
        if waiting:
            words = self.tr("Looking…")
        elif not self.field.text().strip():
            words = ""
        else:
            words = f"{number}/{count}" if count else self.tr("Not in the text")
        self._count.setText(words)
        self._count.setAccessibleName(self.tr("{0} of {1}").format(number, count) if count else words)
        for button in (self._previous, self._next):
            button.setEnabled(count > 0)

    def count_words(self) -> str:
        """What is told of the places."""
        return self._count.text()

    def spoken_count(self) -> str:
        """The same, for a screen reader."""
        return self._count.accessibleName()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Esc goes back to where one was reading; both are commands elsewhere in the window."""
        ours = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if isinstance(event, QKeyEvent) and event.key() in ours:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._answer(event)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        row = self._row = QHBoxLayout(self)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.setMinimumWidth(90)
        row.addWidget(self._label)
        row.addWidget(self.field, 1)
        for widget in (self._previous, self._next, self._count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._close)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.find_requested)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._close.clicked.connect(self._on_close)

    def _button(self, sign: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _retranslate(self) -> None:
        self._label.setText(self.tr("Find in the text"))
        self.field.setAccessibleName(self.tr("Find in the text"))
        self.field.setAccessibleDescription(self.tr("Enter goes to the next place, Shift+Enter to the one before"))
        for button, words, keys in (
            (self._previous, self.tr("Place before"), "Shift+Enter"),
            (self._next, self.tr("Next place"), "Enter"),
            (self._close, self.tr("Close"), ""),
        ):
            button.setAccessibleName(words)
            button.setToolTip(f"{words} ({keys})" if keys else words)
        self.show_count(*self._state)

    def _answer(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit(True)
        else:
            self.step_requested.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)

    def _on_previous(self) -> None:
        self.step_requested.emit(-1)

    def _on_next(self) -> None:
        self.step_requested.emit(1)

    def _on_close(self) -> None:
        self.closed.emit(False)
