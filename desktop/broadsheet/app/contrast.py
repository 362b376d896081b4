"""What the system says of contrast: cheap to ask, so the first painting can follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints, QGuiApplication, QStyleHints

_kept: list[tuple[QStyleHints, QAccessibilityHints]] = []


def accessibility_hints(app: QGuiApplication) -> QAccessibilityHints:
    """Qt's hints, kept with what they belong to: PySide gives up the one along with the other, for good."""
    if not _kept:
        style = app.styleHints()
        _kept.append((style, style.accessibility()))
    return _kept[0][1]


def prefers_contrast(app: QGuiApplication) -> bool:
    """Whether the system asks for high contrast."""
    return bool(accessibility_hints(app).contrastPreference() == Qt.ContrastPreference.HighContrast)
