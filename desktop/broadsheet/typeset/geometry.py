"""Where ranges of a laid-out document lie, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont, QTextDocument, QTextLine


def range_rects(document: QTextDocument, start: int, end: int, font: QFont) -> Iterator[QRectF]:
    """A rectangle for each line that a range runs through, as high as the letters, in document coordinates."""
    block = document.findBlock(start)
    metrics = QFontMetricsF(font)
    while block.isValid() and block.position() < end:
        layout = block.layout()
        origin = layout.position()
        base = block.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = base + line.textStart(), base + line.textStart() + line.textLength()
            if last <= start:
                continue
            if first >= end:
                return
            left = _x(line, max(start, first) - base)
            right = _x(line, min(end, last) - base) if end < last else line.x() + line.naturalTextWidth()
            top = line.y() + line.ascent() - metrics.ascent() * 0.92
            yield QRectF(left, top, right - left, metrics.ascent() * 0.92 + metrics.descent() * 0.62).translated(origin)
        block = block.next()


def _x(line: QTextLine, position: int) -> float:
    x = line.cursorToX(position)
    if isinstance(x, tuple):
        x = x[0]
    assert isinstance(x, float)
    return x
