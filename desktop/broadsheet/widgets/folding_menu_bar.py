"""A menu bar that has room for every menu: those that it cannot show stand in one more, at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QMenuBar

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QActionEvent
    from PySide6.QtWidgets import QWidget


class FoldingMenuBar(QMenuBar):
    """Its owner tells it how much room there is; the menus at the end fold first, and each keeps its commands."""

    changed = Signal()  # other menus, or other words on them

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = QMenu(self)
        self._words = ("", "")
        self._folding = False
        self._order: list[QAction] = []

    def set_words(self, more: str, menus: str) -> None:
        """What the last menu is called: beside others, and where it stands alone."""
        self._words = (more, menus)
        self._name()

    @property
    def folded(self) -> tuple[QAction, ...]:
        """The menus that stand in the last one."""
        return tuple(self._more.actions())

    def fit(self, room: int) -> None:
        """Show as many menus as there is room for, in pixels."""
        menus = self._menus()
        self._folding = True
        for shown in range(len(menus), -1, -1):
            self._show(menus, shown)
            if self.sizeHint().width() <= room:
                break
        self._folding = False

    def actionEvent(self, event: QActionEvent) -> None:
        """Tell when there are other menus, or they are called otherwise."""
        super().actionEvent(event)
        if not self._folding and event.type() != QEvent.Type.ActionRemoved:
            self.changed.emit()

    def _menus(self) -> list[QAction]:
        """All menus but the last one, in the order in which they were added."""
        known = {*self._order, self._more.menuAction()}
        self._order += [action for action in self.actions() if action not in known]
        return self._order

    def _show(self, menus: list[QAction], shown: int) -> None:
        """Show so many menus in the bar, the others in the last one."""
        own = self._more.menuAction()
        now = [*menus[:shown], *([own] if shown < len(menus) else [])]
        if now == self.actions():
            return
        for action in self.actions():
            self.removeAction(action)
        for action in self.folded:  # `clear` would have PySide forget the actions, which live on
            self._more.removeAction(action)
        self.addActions(now)
        self._more.addActions(menus[shown:])
        self._name()

    def _name(self) -> None:
        more, menus = self._words
        self._more.setTitle(more if len(self.actions()) > 1 else menus)
