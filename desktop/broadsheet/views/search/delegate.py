"""Paints a result: its kind, its title and its sentence, with what answers to the query in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from broadsheet.i18n.spacing import spaced_parts
from broadsheet.views.search.item_model import HitModel
from broadsheet.views.search.words import KIND_COLOURS, kind_words, mark_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from broadsheet.derive.search.hits import Hit, Ranges
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

    Index = QModelIndex | QPersistentModelIndex

_CENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class HitDelegate(QStyledItemDelegate):
    """Two lines a result, all of one height."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette: Palette | None = None
        self._regular = self._bold = self._small = self._small_bold = QFont()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._palette = palette
        self._regular, self._small = fonts.font("ui"), fonts.font("ui_small")
        self._bold, self._small_bold = fonts.font("label_bold"), QFont(self._small)
        self._small_bold.setBold(True)

    @property
    def row_height(self) -> int:
        """Height of every row in pixels."""
        lines = QFontMetrics(self._regular).height() + QFontMetrics(self._small).height()
        return round(lines * 1.12) + self._pad

    @property
    def _pad(self) -> int:
        return QFontMetrics(self._regular).height() * 2 // 3

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and their air."""
        return QSize(0, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        model = index.model()
        hit = model.hit(index) if isinstance(model, HitModel) else None
        if hit is None or self._palette is None:
            return
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self._palette.hover))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(self._palette.accent))
        inner = rect.adjusted(self._pad * 3 // 2, self._pad // 2, -self._pad * 3 // 2, -self._pad // 2)
        left = self._paint_kind(painter, inner, hit, self._palette)
        right = self._paint_mark(painter, inner, hit, self._palette)
        self._paint_words(painter, inner.adjusted(left, 0, -right, 0), hit, self._palette)
        painter.restore()

    def _paint_kind(self, painter: QPainter, rect: QRect, hit: Hit, palette: Palette) -> int:
        """A bar in the kind's colour and the kind in words; returns the width that all kinds need."""
        metrics = QFontMetrics(self._small)
        width = max(metrics.horizontalAdvance(kind_words(kind)) for kind in KIND_COLOURS)
        line = QRect(rect.left(), rect.top(), width + self._pad, QFontMetrics(self._regular).height())
        bar = QRect(line.left(), line.center().y() - metrics.ascent() // 2, 3, metrics.ascent())
        painter.fillRect(bar, QColor(palette.colour(KIND_COLOURS[hit.kind])))
        painter.setFont(self._small)
        painter.setPen(QColor(palette.ink_soft))
        painter.drawText(line.adjusted(self._pad, 0, self._pad, 0), _CENTRE, kind_words(hit.kind))
        return width + self._pad * 5 // 2

    def _paint_mark(self, painter: QPainter, rect: QRect, hit: Hit, palette: Palette) -> int:
        """The shortcut or the language at the right; returns the width it takes."""
        mark = mark_words(hit)
        if not mark:
            return 0
        painter.setFont(self._small)
        painter.setPen(QColor(palette.ink_soft))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, mark)
        return QFontMetrics(self._small).horizontalAdvance(mark) + self._pad

    def _paint_words(self, painter: QPainter, rect: QRect, hit: Hit, palette: Palette) -> None:
        title = QFontMetrics(self._regular).height()
        first = QRect(rect.left(), rect.top(), rect.width(), title if hit.detail else rect.height())
        painter.setPen(QColor(palette.ink))
        paint_runs(painter, first, hit.title, hit.title_ranges, (self._regular, self._bold))
        if hit.detail:
            second = rect.adjusted(0, rect.height() - QFontMetrics(self._small).height(), 0, 0)
            painter.setPen(QColor(palette.ink_soft))
            paint_runs(painter, second, hit.detail, hit.detail_ranges, (self._small, self._small_bold))


def paint_runs(painter: QPainter, rect: QRect, text: str, ranges: Ranges, fonts: tuple[QFont, QFont]) -> None:
    """Paint a line with ranges in bold; … stands where there is no room.

    Args:
        painter: with the pen to use.
        rect: the line.
        text: its words.
        ranges: in code points, in order.
        fonts: the regular one and the bold one.
    """
    x = rect.left()
    pieces = tuple(runs(text, ranges))
    shown_words = spaced_parts([words for words, _ in pieces])
    for words, (_, bold) in zip(shown_words, pieces, strict=True):
        font = fonts[bold]
        metrics = QFontMetrics(font)
        room = rect.right() - x
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.drawText(QRect(x, rect.top(), room + 1, rect.height()), _CENTRE, shown)
        x += metrics.horizontalAdvance(shown)
        if shown != words:
            return


def runs(text: str, ranges: Ranges) -> Iterator[tuple[str, bool]]:
    """A text in pieces, each with whether it answers to the query."""
    at = 0
    for start, end in ranges:
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False
