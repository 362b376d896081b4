"""Keys that scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

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
    key = event.key()
    page = max(line, bar.pageStep() - line)
    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    targets = {
        Qt.Key.Key_Up: bar.value() - line,
        Qt.Key.Key_Down: bar.value() + line,
        Qt.Key.Key_PageUp: bar.value() - page,
        Qt.Key.Key_PageDown: bar.value() + page,
        Qt.Key.Key_Space: bar.value() + (-page if back else page),
        Qt.Key.Key_Home: bar.minimum(),
        Qt.Key.Key_End: bar.maximum(),
    }
    if key not in targets:
        return False
    bar.setValue(targets[Qt.Key(key)])
    return True
