"""The menu of the right button in a show: nothing of it may not be seen on the wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QMenu

from broadsheet.state.show_keys import KEYS, cap

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from broadsheet.state.presentation import Presentation

_OFFERED = (
    *("next", "previous", "", "black", "white", "freeze", "", "laser", "spotlight", "pen", "eraser", "zoom"),
    *("", "swap", "screen", "share"),
)
"""Intents of the table, in order; an empty one is a rule."""


class ShowMenu(QObject):
    """Made when it is asked for, gone when it closes."""

    def __init__(self, window: QWidget, talk: Presentation, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._talk = window, talk

    def open_at(self, position: QPoint) -> None:
        """Open it at a point of the screen."""
        self._talk.dismiss()
        self.make().popup(position)

    def make(self) -> QMenu:
        """Make it; it goes when it closes."""
        menu = QMenu(self._window)
        rows = {row.intent: row for row in KEYS}
        for intent in _OFFERED:
            if not intent:
                menu.addSeparator()
                continue
            row = rows[intent]
            words = QCoreApplication.translate("Show", row.words)
            self._add(menu, f"{words}\t{cap(row.keys[0])}", intent)
        self._add(menu, self.tr("Erase what is drawn on this slide"), "wipe").setEnabled(bool(self._talk.stage.ink))
        menu.addSeparator()
        self._add(menu, self.tr("End the presentation"), "leave")
        menu.triggered.connect(self._on_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add(self, menu: QMenu, words: str, intent: str) -> QAction:
        action = menu.addAction(words)
        action.setData(intent)
        return action

    def _on_triggered(self, action: QAction) -> None:
        intent = action.data()
        if intent == "wipe":
            self._talk.stage.wipe()
        elif intent == "leave":
            self._talk.leave()
        else:
            self._talk.act(intent)
