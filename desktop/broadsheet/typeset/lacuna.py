"""The mark of a lacuna: a framed label in the line, which is no part of the article's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPyTextObject, QTextCharFormat, QTextFormat

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QTextDocument

    from broadsheet.typeset.look import Look

LACUNA = QTextFormat.ObjectTypes.UserObject + 1
OBJECT = "\ufffc"
"""The character that stands for the mark in the document; left out of what is copied."""

_WORDS = QTextFormat.Property.UserProperty + 1


class LacunaMark(QPyTextObject):
    """Draws the label; registered with a document for `LACUNA`."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._font = look.fonts.font("note")
        self._colour = look.palette.accent
        self._words = ""

    def intrinsicSize(self, doc: QTextDocument, position: int, format: QTextFormat) -> QSizeF:
        """The label and its frame."""
        metrics = QFontMetricsF(self._font)
        return QSizeF(metrics.horizontalAdvance(_words(format)) + metrics.height() * 0.9, metrics.height() * 1.25)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, position: int, format: QTextFormat
    ) -> None:
        """Paint it into the line."""
        height = QFontMetricsF(self._font).height()
        frame = QRectF(rect).adjusted(height * 0.2, height * 0.1, -height * 0.2, height * 0.05)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colour), 1, QtCore.Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 3, 3)
        painter.setFont(self._font)
        painter.drawText(frame, int(QtCore.Qt.AlignmentFlag.AlignCenter), _words(format))
        painter.restore()


def lacuna_format(words: str, font: QFont) -> QTextCharFormat:
    """The format of the character that stands for the mark."""
    mark = QTextCharFormat()
    mark.setFont(font)
    mark.setObjectType(LACUNA)
    mark.setProperty(_WORDS, words)
    mark.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return mark


def _words(format: QTextFormat) -> str:
    return str(format.property(_WORDS))
