"""Paints the rows of the queue: headings that fold, and claims with their sign and both verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

from broadsheet.derive.checking import Entry
from broadsheet.i18n.spacing import spaced
from broadsheet.i18n.verdicts import both_verdicts, verdict_words
from broadsheet.typeset.verdict_sign import paint_sign
from broadsheet.views.check.item_model import GroupRow, QueueModel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QStyleOptionViewItem

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

    Index = QModelIndex | QPersistentModelIndex

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class QueueDelegate(QStyledItemDelegate):
    """Three lines a claim, or four: its words, its verdicts, what it measures."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette: Palette | None = None
        self.fonts: Fonts | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A heading is a line and its air, a claim three lines."""
        if self.fonts is None:
            return QSize(0, 24)
        height = QFontMetrics(self.fonts.font("ui")).height()
        if isinstance(_row(index), GroupRow):
            return QSize(0, round(height * 2.0))
        bold, small = (QFontMetrics(self.fonts.font(role)).height() for role in ("ui_bold", "ui_small"))
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 0
        lines = len(self._verdict_lines(_row(index), width - self._beside()))
        return QSize(0, bold + (1 + lines) * small + round(height * 0.8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row, model = _row(index), index.model()
        if self.palette is None or self.fonts is None or row is None:
            return
        rect: QRect = option.rect
        state = option.state
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self.palette.hover))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(self.palette.accent))
        pad = QFontMetrics(self.fonts.font("ui")).height()
        inner = rect.adjusted(pad, 0, -pad // 2, 0)
        if isinstance(row, GroupRow):
            self._heading(painter, inner, row, str(index.data(Qt.ItemDataRole.DisplayRole)), first=index.row() == 0)
        elif isinstance(model, QueueModel):
            self._claim(painter, inner, row, model.told(row))
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, row: GroupRow, words: str, *, first: bool) -> None:
        assert self.palette is not None
        assert self.fonts is not None
        size = QFontMetrics(self.fonts.font("ui_small")).height() * 0.5
        if not first:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), QColor(self.palette.rule))
        middle = QPointF(rect.left() + size / 2, rect.center().y() + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.palette.ink_soft))
        painter.drawPath(_triangle(middle, size, down=row.is_open))
        self._text(painter, rect.adjusted(round(size * 2), 0, 0, 0), "ui_small", "ink_soft", words)

    def _beside(self) -> int:
        """What stands beside the words of a claim: air, and the sign."""
        assert self.fonts is not None
        pad = QFontMetrics(self.fonts.font("ui")).height()
        return pad + pad // 2 + round(QFontMetrics(self.fonts.font("ui_bold")).height() * 1.15)

    def _verdict_lines(self, row: GroupRow | Entry | None, width: int) -> tuple[str, ...]:
        """Both verdicts on one line, or on two where they have no room there."""
        if not isinstance(row, Entry) or self.fonts is None:
            return ()
        words = both_verdicts(row.arithmetic, row.scope)
        if QFontMetrics(self.fonts.font("ui_small")).horizontalAdvance(words) <= width:
            return (words,)
        return verdict_words(row.arithmetic), verdict_words(row.scope)

    def _claim(self, painter: QPainter, rect: QRect, row: Entry, told: str) -> None:
        assert self.palette is not None
        assert self.fonts is not None
        bold, small = (QFontMetrics(self.fonts.font(role)).height() for role in ("ui_bold", "ui_small"))
        left, width = rect.left() + round(bold * 1.15), rect.width() - round(bold * 1.15)
        lines = self._verdict_lines(row, width)
        top = rect.top() + (rect.height() - bold - (1 + len(lines)) * small) // 2
        size = bold * 0.72
        sign = QRectF(rect.left(), top + (bold - size) / 2, size, size)
        paint_sign(painter, sign, row.consequence, self.palette)
        self._text(painter, QRect(left, top, width, bold), "ui_bold", "ink", row.words)
        top += bold
        for words, colour in (*((line, "ink") for line in lines), (told, "ink_soft")):
            self._text(painter, QRect(left, top, width, small), "ui_small", colour, words)
            top += small

    def _text(self, painter: QPainter, rect: QRect, role: str, colour: str, words: str) -> None:
        assert self.palette is not None
        assert self.fonts is not None
        font: QFont = self.fonts.font(role)
        painter.setFont(font)
        painter.setPen(QColor(self.palette.colour(colour)))
        fitting = QFontMetrics(font).elidedText(spaced(words), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, fitting)


def _triangle(middle: QPointF, size: float, *, down: bool) -> QPainterPath:
    """The sign of something that folds."""
    half = size / 2
    x, y = middle.x(), middle.y()
    corners = (
        ((x - half, y - half * 0.6), (x + half, y - half * 0.6), (x, y + half * 0.8))
        if down
        else ((x - half * 0.6, y - half), (x + half * 0.8, y), (x - half * 0.6, y + half))
    )
    path = QPainterPath(QPointF(*corners[0]))
    for corner in corners[1:]:
        path.lineTo(QPointF(*corner))
    path.closeSubpath()
    return path


def _row(index: Index) -> GroupRow | Entry | None:
    model = index.model()
    return model.row(index) if isinstance(model, QueueModel) else None
