"""All keys of a show, from their one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from broadsheet.state.show_keys import KEYS, cap, help_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from broadsheet.views.presenter.rooms import Sizes


class KeyHelp(QWidget):
    """Two columns of keys and what they do; those of the speaker's clicker below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._area = QLabel(self), QScrollArea(self)
        self._title.setObjectName("panel_title")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = self._column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._area, 1)
        self._learnt: Mapping[str, str] = {}
        self._label, self._columns, self._most = 20, 2, 26
        self.retell()

    def wear(self, sizes: Sizes, unit: float) -> None:
        """Take sizes of type."""
        margin = round(28 * unit)
        self._column.setContentsMargins(margin, margin // 2, margin // 2, 4)
        self._label, self._columns, self._most = sizes.label, 2 if unit > 0.5 else 1, round(1.35 * sizes.label)
        self._fill()

    def show_learnt(self, learnt: Mapping[str, str]) -> None:
        """Show what keys of a clicker were taught to do."""
        self._learnt = learnt
        self._fill()

    def retell(self) -> None:
        """Say it in another language."""
        self._title.setText(self.tr("Keys of the show, in both windows"))
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the room that there is by now."""
        super().showEvent(event)
        self._column.activate()
        self._fill()

    def rows(self) -> list[tuple[str, str]]:
        """Keys and what they do, in the interface's language."""
        words = {row.intent: row.words for row in KEYS}
        rows = list(help_rows())
        rows += [(cap(name), words[intent]) for name, intent in self._learnt.items() if intent in words]
        shown = [(keys, QCoreApplication.translate("Show", text)) for keys, text in rows]
        learnt = len(self._learnt)
        mark = self.tr("{0} (your clicker)")
        return [(k, mark.format(w) if at >= len(shown) - learnt else w) for at, (k, w) in enumerate(shown)]

    def _fill(self) -> None:
        body = QWidget()
        body.setObjectName("panel")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, self._label, 0)
        grid.setHorizontalSpacing(self._label)
        rows = self.rows()
        lines = -(-len(rows) // self._columns)
        for at, (keys, words) in enumerate(rows):
            column, line = divmod(at, lines)
            cap_, told = QLabel(keys, body), QLabel(words, body)
            cap_.setObjectName("strong")
            told.setWordWrap(True)
            grid.addWidget(cap_, line, 2 * column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, line, 2 * column + 1, Qt.AlignmentFlag.AlignTop)
        for column in range(self._columns):
            grid.setColumnStretch(2 * column + 1, 1)
        grid.setRowStretch(lines, 1)
        self._area.setWidget(body)
        self._fit(body, grid)

    def _fit(self, body: QWidget, grid: QGridLayout) -> None:
        """The largest type at which all rows are seen at once, no smaller than a label's."""
        for pixels in range(self._most, self._label - 1, -1):
            body.setStyleSheet(f"QLabel {{ font-size: {pixels}px; }}")
            grid.setVerticalSpacing(max(2, self._label // 4, round(pixels * 0.45)))
            for label in body.findChildren(QLabel):
                label.ensurePolished()
            grid.invalidate()
            if grid.totalHeightForWidth(self._area.viewport().width()) <= self._area.viewport().height():
                return
        grid.setVerticalSpacing(max(2, self._label // 5))
