"""Where ranges of a laid-out document lie, line by line, and which character lies at a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QFont, QTextDocument, QTextLayout


def range_rects(document: QTextDocument, start: int, end: int, font: QFont) -> Iterator[QRectF]:
    """A rectangle for each line that a range runs through, as high as the letters, in document coordinates.

    Args:
        document: a laid-out document.
        start: first position.
        end: position after the last; in the same block.
        font: of the letters.
    """
    block = document.findBlock(start)
    metrics = QFontMetricsF(font)
    above, below = metrics.ascent() * 0.92, metrics.descent() * 0.62
    layout, base = block.layout(), block.position()
    line = layout.lineForTextPosition(start - base)
    while line.isValid() and base + line.textStart() < end:
        last = base + line.textStart() + line.textLength()
        left = _x(line, max(start - base, line.textStart()))
        right = _x(line, end - base) if end < last else line.x() + line.naturalTextWidth()
        rect = QRectF(left, line.y() + line.ascent() - above, right - left, above + below)
        yield rect.translated(layout.position())
        if line.lineNumber() + 1 >= layout.lineCount():
            return
        line = layout.lineAt(line.lineNumber() + 1)


def character_at(document: QTextDocument, point: QPointF) -> int | None:
    """Position of the character under a point in document coordinates; None beside the words."""
    near = document.documentLayout().hitTest(point, QtCore.Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(near)
    layout = block.layout()
    at = point - layout.position()
    line = _line_at(layout, at.y())
    if line is None or not line.x() <= at.x() < line.x() + line.naturalTextWidth():
        return None
    found = line.xToCursor(at.x(), QTextLine.CursorPosition.CursorOnCharacter)
    return block.position() + int(found)


def _line_at(layout: QTextLayout, y: float) -> QTextLine | None:
    """The line at a height of a block; None above the first and below the last."""
    low, high = 0, layout.lineCount() - 1
    while low <= high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if y < line.y():
            high = middle - 1
        elif y >= line.y() + line.height() and middle < layout.lineCount() - 1 and y >= layout.lineAt(middle + 1).y():
            low = middle + 1
        else:
            return line if y < line.y() + line.height() else None
    return None


def _x(line: QTextLine, position: int) -> float:
    x = line.cursorToX(position)
    if isinstance(x, tuple):
        x = x[0]
    assert isinstance(x, float)
    return x
