"""Paints hits: the headline of their briefing over a rule, then each sentence with the words marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

from broadsheet.i18n.spacing import GAP_EM, gaps, spaced
from broadsheet.theme.fonts import Fonts
from broadsheet.views.shelf.item_model import Heading, HitsModel
from broadsheet.views.shelf.words import kind_words

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from broadsheet.library.search import Hit
    from broadsheet.theme.palette import Palette
    from broadsheet.views.shelf.item_model import HitRow

    Index = QModelIndex | QPersistentModelIndex

_MOST_LINES = 2
_MEASURE = 46
"""Widest line of a sentence, in ems: wider ones are not read well."""


class HitDelegate(QStyledItemDelegate):
    """A sentence takes two lines at most."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._list = parent
        self.palette: Palette | None = None
        self.fonts: Fonts | None = None
        self._set: dict[str, Fonts] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        row = _row(index)
        if self.fonts is None or row is None:
            return QSize(0, 24)
        if isinstance(row, Heading):
            return QSize(0, round(QFontMetrics(self.fonts.font("title")).height() * (1.6 if index.row() == 0 else 2.1)))
        layout = self._sentence(row, self._room())
        return QSize(0, round(layout.boundingRect().height() + self._pad() * 0.7))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = _row(index)
        if self.palette is None or self.fonts is None or row is None:
            return
        painter.save()
        if isinstance(row, Heading):
            self._paint_heading(painter, option.rect, row, first=index.row() == 0)
        else:
            self._paint_hit(painter, option.rect, row, option.state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Heading, *, first: bool) -> None:
        assert self.palette is not None
        assert self.fonts is not None
        pad = self._pad()
        if not first:
            painter.fillRect(
                QRect(rect.left() + pad, rect.top() + pad // 2, rect.width() - 2 * pad, 1), QColor(self.palette.rule)
            )
        line = rect.adjusted(pad, 0 if first else pad // 2, -pad, 0)
        beside = spaced(" · ".join(part for part in (row.appeared, row.state) if part))
        small = QFontMetrics(self.fonts.font("ui_small"))
        painter.setFont(self._fonts_of(row.language).font("title"))
        painter.setPen(QColor(self.palette.ink))
        room = line.width() - small.horizontalAdvance(beside) - pad
        title = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), title)
        taken = painter.fontMetrics().horizontalAdvance(title) + pad
        painter.setFont(self.fonts.font("ui_small"))
        painter.setPen(QColor(self.palette.ink_soft))
        painter.drawText(
            line.adjusted(taken, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), beside
        )

    def _paint_hit(self, painter: QPainter, rect: QRect, row: Hit, state: QStyle.StateFlag) -> None:
        assert self.palette is not None
        assert self.fonts is not None
        pad = self._pad()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self.palette.hover))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(self.palette.accent))
        layout = self._sentence(row, self._room())
        top = rect.top() + pad * 0.35
        painter.setPen(QColor(self.palette.ink))
        layout.draw(painter, QPointF(rect.left() + pad + self._kind_width(), top))
        painter.setFont(self.fonts.font("ui_small"))
        painter.setPen(QColor(self.palette.ink_soft))
        line = QRect(rect.left() + pad, round(top), self._kind_width(), round(layout.lineAt(0).height()))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), kind_words(row.kind))

    def _sentence(self, row: Hit, width: int) -> QTextLayout:
        """The sentence in lines, its words marked by a ground and by weight."""
        assert self.palette is not None
        assert self.fonts is not None
        font = self._fonts_of(row.language).font("body")
        layout = QTextLayout(row.sentence, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        marks = [self._mark(row.sentence, *spot) for spot in row.ranges]
        layout.setFormats([*marks, *(_gap(row.sentence, at, font) for at in gaps(row.sentence))])
        layout.beginLayout()
        height, lines = 0.0, 0
        while lines < _MOST_LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
            lines += 1
        layout.endLayout()
        return layout

    def _mark(self, sentence: str, start: int, end: int) -> QTextLayout.FormatRange:
        assert self.palette is not None
        mark = QTextLayout.FormatRange()
        mark.start = _units(sentence[:start])  # Qt counts in UTF-16
        mark.length = _units(sentence[start:end])
        look = QTextCharFormat()
        look.setBackground(QColor(self.palette.figure))
        look.setForeground(QColor(self.palette.on_figure))
        look.setFontWeight(QFont.Weight.Bold)
        mark.format = look
        return mark

    def _fonts_of(self, language: str) -> Fonts:
        """Sentences are set in the manner of their language."""
        assert self.fonts is not None
        scale = self.fonts.scale
        if language not in self._set or self._set[language].scale != scale:
            self._set[language] = Fonts(self.fonts.families, scale, language or "zh")
        return self._set[language]

    def _pad(self) -> int:
        return QFontMetrics(self.fonts.font("ui")).height() if self.fonts else 16

    def _kind_width(self) -> int:
        assert self.fonts is not None
        metrics = QFontMetrics(self.fonts.font("ui_small"))
        kinds = ("title", "text", "name", "figure")
        return max(metrics.horizontalAdvance(kind_words(kind)) for kind in kinds) + self._pad()

    def _room(self) -> int:
        assert self.fonts is not None
        widest = self.fonts.font("body").pixelSize() * _MEASURE
        return max(60, min(widest, self._list.viewport().width() - 2 * self._pad() - self._kind_width()))


def _gap(sentence: str, at: int, font: QFont) -> QTextLayout.FormatRange:
    """A character widened by the gap after it; the places of the marks stay what they are."""
    gap = QTextLayout.FormatRange()
    gap.start, gap.length = _units(sentence[:at]), _units(sentence[at])
    look = QTextCharFormat()
    look.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    look.setFontLetterSpacing(font.pixelSize() * GAP_EM)
    gap.format = look
    return gap


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _row(index: Index) -> HitRow | None:
    model = index.model()
    return model.row(index) if isinstance(model, HitsModel) else None
