"""How far the text can be checked, a section a row: a small table with bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from broadsheet.views.check.labels import Labels

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from broadsheet.derive.meter import Reach
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_COUNTS = ("found", "tied", "checkable", "checked")
_COLOURS = ("track", "figure_soft", "figure", "event")


class Bar(QWidget):
    """One row as a bar: as long as numbers were found, filled as far as they are tied, checkable, checked."""

    def __init__(self, row: Reach, longest: int, labels: Labels) -> None:
        super().__init__()
        self._row, self._longest, self._palette = row, max(1, longest), labels.palette
        self._height = labels.px(9)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(40, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each state lies on the one before; what was checked is a strip of its own along the foot."""
        painter = QPainter(self)
        whole = self.width() / self._longest
        height = float(self.height())
        row, palette = self._row, self._palette
        for count, role in zip(_COUNTS, _COLOURS, strict=True):
            top = height * 0.55 if count == "checked" else 0.0
            length = getattr(row, count) * whole
            painter.fillRect(QRectF(0, top, length, height - top), QColor(palette.colour(role)))
        painter.end()


class Meter(QFrame):
    """Numbers found, tied, checkable and checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caption")
        self._rows: tuple[Reach, ...] = ()
        self._labels: Labels | None = None
        self._is_short = False
        self._body: QWidget | None = None
        self._frame = QGridLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)

    @property
    def rows(self) -> tuple[Reach, ...]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: tuple[Reach, ...]) -> None:
        """Show these counts, the whole text last; none hides it."""
        self._rows = rows
        self._refresh()

    def set_short(self, short: bool) -> None:
        """Tell of the whole text in one line, where there is no room for every section."""
        if short != self._is_short:
            self._is_short = short
            self._refresh()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._labels = Labels(palette, fonts)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()
        super().changeEvent(event)

    def _refresh(self) -> None:
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
            self._body = None
        self.setVisible(bool(self._rows))
        labels = self._labels
        if labels is None or not self._rows:
            return
        body = self._body = QWidget(self)
        self.setAccessibleName(self.tr("How far the text can be checked"))
        grid = QGridLayout(body)
        pad = labels.px(13)
        grid.setContentsMargins(pad, labels.px(9), pad, pad)
        grid.setHorizontalSpacing(labels.px(9))
        grid.setVerticalSpacing(labels.px(4))
        if self._is_short:
            self._line(grid, self._rows[-1], labels)
        else:
            self._table(grid, labels)
        self._frame.addWidget(body, 0, 0)

    def _line(self, grid: QGridLayout, row: Reach, labels: Labels) -> None:
        """The whole text in words alone."""
        grid.addWidget(labels.text(self._words(self.tr("Whole text"), row), "ui_small"), 0, 0)

    def _table(self, grid: QGridLayout, labels: Labels) -> None:
        heading = labels.text(self.tr("How far the text can be checked"), "ui_bold")
        grid.addWidget(heading, 0, 0, 1, 6)
        names = (self.tr("found"), self.tr("tied"), self.tr("checkable"), self.tr("checked"))
        for at, name in enumerate(names):
            label = labels.text(name, "ui_small", "ink_soft")
            label.setWordWrap(False)
            label.setIndent(0)
            label.setToolTip(self._meanings()[at])
            colour = labels.palette.colour(_COLOURS[at])
            label.setStyleSheet(f"{label.styleSheet()} border-bottom: {labels.px(3)}px solid {colour};")
            grid.addWidget(label, 1, at + 1, Qt.AlignmentFlag.AlignRight)
        longest = max((row.found for row in self._rows if row.section), default=0)
        for row in self._rows:
            self._row(grid, row, longest, labels)
        grid.setColumnStretch(5, 1)

    def _row(self, grid: QGridLayout, row: Reach, longest: int, labels: Labels) -> None:
        at, whole = grid.rowCount(), not row.section
        name = labels.text(row.name if row.section else self.tr("Whole text"), "ui_bold" if whole else "ui")
        name.setWordWrap(False)
        grid.addWidget(name, at, 0)
        for column, count in enumerate(_COUNTS, 1):
            label = labels.text(str(getattr(row, count)), "label_bold" if whole else "label")
            label.setWordWrap(False)
            grid.addWidget(label, at, column, Qt.AlignmentFlag.AlignRight)
        bar = Bar(row, row.found if whole else longest, labels)
        bar.setAccessibleName(self._words(name.text(), row))
        bar.setToolTip(bar.accessibleName())
        grid.addWidget(bar, at, 5)

    def _words(self, name: str, row: Reach) -> str:
        words = self.tr("{0}: found {1}, tied {2}, checkable {3}, checked {4}")
        return words.format(name, row.found, row.tied, row.checkable, row.checked)

    def _meanings(self) -> tuple[str, str, str, str]:
        return (
            self.tr("Numbers found in the text"),
            self.tr("Tied to a figure, a claim or an event"),
            self.tr("Stated by a claim that can be recomputed, or used in one"),
            self.tr("Of these, the ones whose recomputation agrees"),
        )
