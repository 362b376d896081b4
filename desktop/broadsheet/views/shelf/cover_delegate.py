"""Paints a briefing as the front of a newspaper: where and when, the headline, the leading figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from broadsheet.i18n.spacing import spaced
from broadsheet.views.shelf.item_model import CoversModel
from broadsheet.views.shelf.words import count_words, state_words, title_words

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from broadsheet.library.covers import Cover
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.shelf.item_model import Standing

    Index = QModelIndex | QPersistentModelIndex

_WIDTH, _HEIGHT, _GAP, _PAD = 268, 286, 16, 16
_HEAD_LINES, _FIGURES = 3, 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CoverDelegate(QStyledItemDelegate):
    """All covers are of one size."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette: Palette | None = None
        self.fonts: Fonts | None = None
        self.width = 0  # of a cell, in pixels; 0 for the least

    def least_width(self) -> int:
        """Of a cell, in pixels."""
        return round((_WIDTH + _GAP) * (self.fonts.scale if self.fonts else 1.0))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A cover and its air."""
        scale = self.fonts.scale if self.fonts else 1.0
        return QSize(max(self.width, self.least_width()), round((_HEIGHT + _GAP) * scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cover."""
        model = index.model()
        if self.palette is None or self.fonts is None or not isinstance(model, CoversModel):
            return
        row = model.row(index)
        if row is None:
            return
        gap = round(_GAP * self.fonts.scale)
        rect: QRect = option.rect.adjusted(0, 0, -gap, -gap)
        painter.save()
        self._frame(painter, rect, option.state, row.state == "missing")
        _Page(painter, rect, self.palette, self.fonts).paint(row, model.language)
        painter.restore()

    def _frame(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, missing: bool) -> None:
        """Paper, and a line around it: broken where the file is missing, in the accent where it is chosen."""
        assert self.palette is not None
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(self.palette.hover if hovered else self.palette.card))
        pen = QPen(QColor(self.palette.focus if selected else self.palette.rule), 2 if selected else 1)
        if missing:
            pen.setStyle(Qt.PenStyle.DashLine)
            pen.setColor(QColor(self.palette.focus if selected else self.palette.ink_soft))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(rect.adjusted(1, 1, -1, -1) if selected else rect.adjusted(0, 0, -1, -1))


class _Page:
    """The page of one cover, from the top down and from the bottom up."""

    def __init__(self, painter: QPainter, rect: QRect, palette: Palette, fonts: Fonts) -> None:
        self._painter, self._palette, self._fonts = painter, palette, fonts
        pad = round(_PAD * fonts.scale)
        self._rect = rect.adjusted(pad, round(pad * 0.7), -pad, -round(pad * 0.7))
        self._top, self._bottom = self._rect.top(), self._rect.bottom()
        self._small = QFontMetrics(fonts.font("ui_small")).height()

    def paint(self, row: Standing, language: str) -> None:
        """The masthead, the headline, the figures, the foot."""
        cover = row.entry.cover
        self._masthead(cover.appeared.pick(language) if cover else "", cover.notice if cover else "")
        self._foot(row)
        if cover is not None:
            self._figures(cover, language)
        self._headline(cover.kicker.pick(language) if cover else "", title_words(row.entry, language))

    def _masthead(self, appeared: str, notice: str) -> None:
        """Newspaper, date and page over a thick and a thin rule; the mark of copies at the right."""
        palette, height = self._palette, round(self._small * 1.3)
        line = QRect(self._rect.left(), self._top, self._rect.width(), height)
        taken = self._words(line, notice, "ui_small", palette.accent, _RIGHT)
        line.setRight(line.right() - (taken + self._small if taken else 0))
        self._words(line, appeared, "ui_small", palette.ink_soft)
        thick = max(2, round(2 * self._fonts.scale))
        self._painter.fillRect(self._rect.left(), line.bottom() + 3, self._rect.width(), thick, QColor(palette.ink))
        self._painter.fillRect(
            self._rect.left(), line.bottom() + 3 + thick + 2, self._rect.width(), 1, QColor(palette.ink)
        )
        self._top = line.bottom() + 3 + thick + 3 + round(self._small * 0.55)

    def _headline(self, kicker: str, title: str) -> None:
        """The line over the headline, and as many lines of that as there is room for."""
        if kicker:
            line = QRect(self._rect.left(), self._top, self._rect.width(), round(self._small * 1.2))
            self._words(line, kicker, "ui_small", self._palette.accent)
            self._top = line.bottom() + round(self._small * 0.2)
        font = self._fonts.font("title")
        height = round(QFontMetrics(font).height() * 1.08)
        room = max(1, min(_HEAD_LINES, (self._bottom - self._top) // height))
        self._painter.setPen(QColor(self._palette.ink))
        self._painter.setFont(font)
        for at, words in enumerate(broken(spaced(title), font, self._rect.width(), room)):
            line = QRect(self._rect.left(), self._top + at * height, self._rect.width(), height)
            self._painter.drawText(line, int(_LEFT), words)

    def _figures(self, cover: Cover, language: str) -> None:
        """The leading figures, from the bottom up: what at the left, how much at the right."""
        height = round(self._small * 1.55)
        shown = [at for at in cover.figures if at.value.pick(language)][:_FIGURES]
        for figure in reversed(shown):
            line = QRect(self._rect.left(), self._bottom - height, self._rect.width(), height)
            taken = self._words(line, figure.value.pick(language), "label_bold", self._palette.figure, _RIGHT)
            line.setRight(line.right() - taken - self._small)
            self._words(line, figure.name.pick(language), "ui_small", self._palette.ink_soft)
            self._bottom = line.top()
            self._painter.fillRect(self._rect.left(), line.top(), self._rect.width(), 1, QColor(self._palette.rule))
        self._bottom -= round(self._small * 0.4)

    def _foot(self, row: Standing) -> None:
        """How much it holds; how it stands, in a box, where the file is not as it was."""
        line = QRect(self._rect.left(), self._bottom - self._small, self._rect.width(), round(self._small * 1.2))
        state = state_words(row.state)
        if state:
            metrics = QFontMetrics(self._fonts.font("ui_small"))
            width = metrics.horizontalAdvance(state) + self._small
            box = QRect(line.right() - width, line.top(), width, line.height())
            self._painter.setPen(QColor(self._palette.accent))
            self._painter.drawRect(box)
            self._words(box, state, "ui_small", self._palette.accent, Qt.AlignmentFlag.AlignCenter)
            line.setRight(box.left() - self._small // 2)
        self._words(line, count_words(row.entry), "ui_small", self._palette.ink_soft)
        self._bottom = line.top() - round(self._small * 0.35)

    def _words(self, line: QRect, words: str, role: str, colour: str, how: Qt.AlignmentFlag = _LEFT) -> int:
        """One line of words, shortened to fit; return how wide it is."""
        font = self._fonts.font(role)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(spaced(words), Qt.TextElideMode.ElideRight, line.width())
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(line, int(how), shown)
        return metrics.horizontalAdvance(shown)


def broken(words: str, font: QFont, width: int, most: int) -> list[str]:
    """Words in lines of a width, so many at most; the last one is shortened where there are more."""
    words = words.replace("\u2028", "\n").replace("\n", " ") if words.isascii() else words
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid() and len(starts) <= most:
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(words)]
    lines = [words[a:b].strip() for a, b in zip(starts, ends, strict=False)]
    if len(lines) > most:
        metrics = QFontMetrics(font)
        rest = words[starts[most - 1] :].replace("\n", " ").strip()
        lines = [*lines[: most - 1], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return lines
