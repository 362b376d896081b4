"""The line over the slide: where in the talk one is, with a bar a step, and what the audience sees instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from broadsheet.views.presenter.facts import Standing
from broadsheet.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from broadsheet.theme.palette import Palette

_MOST_BARS = 12


class CueBars(QWidget):
    """A bar a step; those that were shown are filled, the one that is shown in the accent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cue, self._cues = 1, 1
        self._palette: Palette | None = None
        self._unit = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def wear(self, palette: Palette, unit: float) -> None:
        """Take colours and a size."""
        self._palette, self._unit = palette, unit
        self.updateGeometry()

    def show_step(self, cue: int, cues: int) -> None:
        """Show a step, counted from 1."""
        self._cue, self._cues = cue, cues
        self.setVisible(1 < cues <= _MOST_BARS)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A bar a step."""
        return QSize(round(self._cues * 36 * self._unit), 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        if self._palette is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        thick = max(4.0, 7 * self._unit)
        for at in range(1, self._cues + 1):
            colour = self._palette.accent if at == self._cue else self._palette.ink_soft
            painter.setBrush(QColor(colour if at <= self._cue else self._palette.rule))
            high = thick * (1.8 if at == self._cue else 1.0)
            x = (at - 1) * 36 * self._unit
            painter.drawRoundedRect(QRectF(x, (self.height() - high) / 2, 28 * self._unit, high), 2, 2)


class Head(QWidget):
    """Tells where in the talk one is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.badge, self.place, self.bars = QLabel(self), ElidedLabel(self), CueBars(self)
        self.badge.setObjectName("badge")
        self.place.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.badge)
        row.addWidget(self.place)
        row.addWidget(self.bars)
        row.addStretch(1)
        self._standing = Standing()
        self._words = ("", "")

    def wear(self, palette: Palette, unit: float) -> None:
        """Take colours and a size."""
        layout = self.layout()
        assert layout is not None
        layout.setSpacing(round(14 * unit))
        self.bars.wear(palette, unit)
        self._fit()

    def show_standing(self, standing: Standing) -> None:
        """Tell where the talk is."""
        self._standing = standing
        self.bars.show_step(standing.cue, standing.cues)
        badge = self._badge(standing)
        self.badge.setVisible(bool(badge))
        self.badge.setText(badge)
        if standing.backup:
            words = self.tr("Backup slide {0}").format(standing.number)
        else:
            words = self.tr("Slide {0} of {1}").format(standing.number, standing.slides)
        if standing.cues > 1:
            words += self.tr(" · step {0} of {1}").format(standing.cue, standing.cues)
        before = ""
        if standing.held:
            before = self.tr("audience on {0} · ").format(standing.held)
        elif not badge:
            before = self.tr("Audience sees · ")
        self._words = (before + words, words)
        self.place.setAccessibleName(f"{badge} {before}{words}".strip())
        self._fit()

    def retell(self) -> None:
        """Say it in another language."""
        self.show_standing(self._standing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The whole, or without its beginning where that has no room."""
        beside = sum(each.sizeHint().width() + 24 for each in (self.badge, self.bars) if each.isVisibleTo(self))
        room, metrics = self.width() - beside, self.place.fontMetrics()
        fitting = (words for words in self._words if metrics.horizontalAdvance(words) <= room)
        self.place.setText(next(fitting, self._words[-1]))

    def _badge(self, standing: Standing) -> str:
        """What the audience sees instead of the slide; empty where it sees that."""
        curtains = {"black": self.tr("Black screen"), "white": self.tr("White screen")}
        if standing.curtain:
            return curtains[standing.curtain]
        return self.tr("Picture frozen") if standing.held else ""
