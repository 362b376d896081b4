"""Makes Qt's menus and shortcuts from the table of actions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from broadsheet.app.actions import ACTIONS, CLEAR_RECENT, MENUS, OPEN_RECENT, ActionSpec

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from broadsheet.app.main_window import MainWindow


def translated(text: str) -> str:
    """A text of the table of actions in the interface's language."""
    return QCoreApplication.translate("Actions", text)


class Menus(QObject):
    """The menu bar of a window; every shortcut works wherever the keyboard is."""

    requested = Signal(str, str)  # command, value
    opening = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._menus: dict[str, QMenu] = {}
        self._submenus: dict[str, QMenu] = {}
        self._actions: dict[str, QAction] = {}
        self._told: dict[str, str] = {}
        groups: dict[str, QActionGroup] = {}
        for name in MENUS:
            menu = self._menus[name] = window.menu_bar.addMenu("")
            menu.aboutToShow.connect(self.opening)
        for spec in ACTIONS:
            menu = self._menu_of(spec)
            if spec.rule:
                menu.addSeparator()
            action = self._actions[spec.id] = self._make(spec)
            if spec.group:
                group = groups.setdefault(spec.group, QActionGroup(self))
                group.addAction(action)
            menu.addAction(action)
            if spec.id == "open_bundled":
                self._recent = menu.addMenu("")
            window.addAction(action)  # so that the shortcut lives even where the menu bar is hidden
        self.set_recent(())
        window.installEventFilter(self)
        self._retranslate()

    def check(self, group: str, value: str) -> None:
        """Show which choice of a group is in force; an empty value is none."""
        for spec in ACTIONS:
            if spec.group == group:
                self._actions[spec.id].setChecked(spec.value == value)

    def show_switch(self, setting: str, on: bool) -> None:
        """Show whether a setting is on."""
        for spec in ACTIONS:
            if spec.switch == setting:
                self._actions[spec.id].setChecked(on)

    def set_recent(self, paths: tuple[str, ...]) -> None:
        """Offer the briefings opened last; what is gone stays in the list, in case its stick comes back."""
        self._recent.clear()
        for number, path in enumerate(paths, 1):
            name = Path(path)
            words = f"&{number}  {name.name if name.name != 'datapackage.json' else name.parent.name}"
            action = self._recent.addAction(words)
            action.setToolTip(path)
            action.setData(("open_recent", path))
            action.triggered.connect(self._on_triggered)
        if paths:
            self._recent.addSeparator()
        self._forget = self._recent.addAction(translated(CLEAR_RECENT))
        self._forget.setData(("forget_recent", ""))
        self._forget.triggered.connect(self._on_triggered)
        self._recent.setEnabled(bool(paths))

    def tell(self, id_: str, words: str) -> None:
        """Say with a command what it would do now; empty says no more than its name."""
        self._told[id_] = words
        self._name(id_)

    def actions(self, ids: tuple[str, ...]) -> tuple[QAction, ...]:
        """Qt's actions of some commands, for another window that has them too."""
        return tuple(self._actions[id_] for id_ in ids)

    def enable(self, id_: str, enabled: bool) -> None:
        """Enable or disable a command."""
        self._actions[id_].setEnabled(enabled)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return False

    def _menu_of(self, spec: ActionSpec) -> QMenu:
        """The menu that an action stands in, or the one within it."""
        menu = self._menus[spec.menu]
        if not spec.submenu:
            return menu
        if spec.submenu not in self._submenus:
            self._submenus[spec.submenu] = menu.addMenu("")
        return self._submenus[spec.submenu]

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(self)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setData((spec.command or spec.id, spec.value))
        action.setCheckable(bool(spec.group or spec.switch))
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(self._on_triggered)
        return action

    def _retranslate(self) -> None:
        for name, menu in self._menus.items():
            menu.setTitle(translated(name))
        for name, menu in self._submenus.items():
            menu.setTitle(translated(name))
        for spec in ACTIONS:
            self._name(spec.id)
        self._recent.setTitle(translated(OPEN_RECENT))
        self._forget.setText(translated(CLEAR_RECENT))

    def _name(self, id_: str) -> None:
        words = translated(next(spec.text for spec in ACTIONS if spec.id == id_))
        told = self._told.get(id_, "")
        self._actions[id_].setIconText(words)
        self._actions[id_].setText(self.tr("{0}: {1}").format(words, told.replace("&", "&&")) if told else words)

    def _on_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.requested.emit(*action.data())
