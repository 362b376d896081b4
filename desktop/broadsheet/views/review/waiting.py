"""The foot of the review while something is worked out: after a while a bar, and a button to break it off."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

_PATIENCE = 700
"""Milliseconds that words alone are enough for."""


class Waiting(QWidget):
    """A bar without an end, and where the work may be broken off, a button for it."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar, self.stop = QProgressBar(self), QPushButton(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.stop.setObjectName("stop")
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.stop_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        self._late = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._late.timeout.connect(self.show)
        self.hide()
        self.retranslate()

    def show_busy(self, *, busy: bool, stoppable: bool) -> None:
        """Something is worked out, and can be broken off or not; or nothing is."""
        self.stop.setVisible(stoppable)
        if not busy:
            self._late.stop()
            self.hide()
        elif not self.isVisible() and not self._late.isActive():
            self._late.start()

    def retranslate(self) -> None:
        """Speak another language."""
        self.bar.setAccessibleName(self.tr("Working"))
        self.stop.setText(self.tr("Stop"))
