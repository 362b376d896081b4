"""Says across every page that values are supposed, and leads back to what the file says."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QToolButton, QWidget

from broadsheet.widgets.elided import ElidedLabel

_EDGE = 6
"""Pixels at each end of the line."""


class WhatIfBanner(QToolBar):
    """A line under the head of the window."""

    requested = Signal(str, str)  # command, value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("what_if")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._count = 0
        self._title, self._words = QLabel(self), ElidedLabel(self)
        self._title.setObjectName("seal")
        self._restore, self._leave = (self._button(command) for command in ("restore_values", "what_if"))
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for widget in (_edge(self), self._title, _edge(self), self._words, self._restore, self._leave, _edge(self)):
            self.addWidget(widget)
        self._retranslate()

    def show_count(self, count: int) -> None:
        """How many values are supposed."""
        self._count = count
        self._retranslate()

    def words(self) -> str:
        """What the line says."""
        return f"{self._title.text()} {self._words.text()}"

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _button(self, command: str) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setProperty("command", command)
        button.clicked.connect(self._on_clicked)
        return button

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("What if"))
        self.setAccessibleName(self.tr("What if"))
        self._title.setText(self.tr("What if"))
        if self._count:
            self._words.setText(self.tr("%n value(s) hypothetical (marked *), not from the article", "", self._count))
        else:
            self._words.setText(
                self.tr("Drag a mark by its grip, or press ↑ ↓ or a digit on it; nothing of this is kept")
            )
        self._restore.setText(self.tr("Restore"))
        self._restore.setToolTip(self.tr("Back to the values of the article (Esc)"))
        self._restore.setEnabled(self._count > 0)
        self._leave.setText(self.tr("End"))
        self._leave.setToolTip(self.tr("Back to the values of the article, and end (Ctrl+Shift+W)"))
        self._leave.setAccessibleName(self.tr("End what if"))

    def _on_clicked(self) -> None:
        self.requested.emit(self.sender().property("command"), "")


def _edge(parent: QWidget) -> QWidget:
    """Air at an end of the line."""
    edge = QWidget(parent)
    edge.setFixedWidth(_EDGE)
    return edge
