"""What screen readers need of the program; nothing of it is loaded before one of them asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget

_OURS = frozenset({"ChartCanvas", "MarkNode"})


def serve() -> None:
    """Let Qt ask for the interfaces of charts; Qt only asks while something listens."""
    QAccessible.installFactory(_interface_of)


def announce(widget: QWidget, words: str) -> None:
    """Have words spoken that stand in no control with the keyboard, where something listens."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def _interface_of(kind: str, behind: QObject) -> QAccessibleInterface | None:
    """Asked for every class that an object is of, the most special first."""
    if kind not in _OURS:
        return None
    from broadsheet.charts.accessible import interface_of

    return interface_of(kind, behind)
