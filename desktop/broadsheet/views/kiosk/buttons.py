"""Buttons for fingers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


def touch_button(parent: QWidget, kind: str = "touch") -> QPushButton:
    """A button of a kind that the style sheet knows: touch, touch_main, letter, section."""
    button = QPushButton(parent)
    button.setObjectName(kind)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return button
