"""The body of a dialog: as large as it asks for where there is room, and scrolled where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_LEAST = QSize(240, 120)


class Scrolled(QScrollArea):
    """Takes the width that it gets; what is walked to by keyboard comes into sight.

    Args:
        body: what is scrolled; its layout is set already.
        parent: the dialog.
    """

    def __init__(self, body: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(body)
        self._body = body

    def sizeHint(self) -> QSize:
        """All of the body; Qt by itself would stop at some lines."""
        hint = self._body.sizeHint()
        return hint.expandedTo(QSize(0, self._body.heightForWidth(hint.width())))

    def minimumSizeHint(self) -> QSize:
        """Some of it."""
        return _LEAST
