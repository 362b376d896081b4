"""Words that are cut where they do not fit: a label of one line that never widens its neighbours, and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget


class ElidedLabel(QLabel):
    """One line of plain text, ended by … where it does not fit; the whole stands in the tool tip then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        # The room within its padding is all that Qt paints anew when the words change.
        at = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(self.contentsRect(), at, self._fitting())

    def event(self, event: QEvent) -> bool:
        """Show the whole as a tool tip where only a part is seen."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.text() if self._fitting() != self.text() else "")
        return super().event(event)

    def _fitting(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())


def elided_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Text in lines of a width; what does not fit into so many is cut at the end of the last, with dots.

    Args:
        text: one paragraph.
        font: it is set in.
        width: of a line in pixels.
        most: lines.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while len(found) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        found.append(text[start : start + line.textLength()].rstrip() if len(found) < most - 1 else text[start:])
    layout.endLayout()
    return [*found[:-1], QFontMetrics(font).elidedText(found[-1], Qt.TextElideMode.ElideRight, int(width))]
