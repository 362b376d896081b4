"""Keys that scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QScrollBar


def scroll_to(bar: QScrollBar, event: QKeyEvent, line: int) -> bool:
    """Scroll by a key; return whether it was a key that scrolls.

    Args:
        bar: the scroll bar.
        event: the key.
        line: height of a line in pixels; a page keeps one line of the last.
    """
    keys, key = QtCore.Qt.Key, event.key()
    page = max(line, bar.pageStep() - line)
    back = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
    targets = {
        keys.Key_Up: bar.value() - line,
        keys.Key_Down: bar.value() + line,
        keys.Key_PageUp: bar.value() - page,
        keys.Key_PageDown: bar.value() + page,
        keys.Key_Space: bar.value() + (-page if back else page),
        keys.Key_Home: bar.minimum(),
        keys.Key_End: bar.maximum(),
    }
    if key not in targets:
        return False
    bar.setValue(targets[keys(key)])
    return True
