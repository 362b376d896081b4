"""What screen readers need of the program; the interfaces of charts and slides are loaded when one asks for them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget

_CHARTS = frozenset({"ChartCanvas", "MarkNode"})
_SLIDES = frozenset({"AudiencePane", "SpotNode"})


@cache
def serve() -> None:
    """Let Qt ask for the interfaces of charts and slides; Qt only asks while something listens.

    To be called before the first chart is made and after the text is painted: PySide takes 4 ms to make the types.
    """
    from PySide6.QtGui import QAccessible

    QAccessible.installFactory(_interface_of)


def announce(widget: QWidget, words: str) -> None:
    """Have words spoken that stand in no control with the keyboard, where something listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def _interface_of(kind: str, behind: QObject) -> QAccessibleInterface | None:
    """Asked for every class that an object is of, the most special first."""
    if kind in _CHARTS:
        from broadsheet.charts.accessible import interface_of

        return interface_of(kind, behind)
    if kind in _SLIDES:
        from broadsheet.views.audience.accessible import interface_of as interface_of_slide

        return interface_of_slide(kind, behind)
    return None
