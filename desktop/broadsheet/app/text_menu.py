"""The menu of the text: what can be done with the words under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from broadsheet.app.copy_commands import CopyCommands
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.menus import Menus
    from broadsheet.model import Place

_IDS = (("copy_text", "copy_sentence"), ("cite_gb", "cite_apa"), ("select_text", "find_text"))


class TextMenu(QObject):
    """Opens it: commands of the table, in groups."""

    def __init__(self, menus: Menus, window: MainWindow, copying: CopyCommands) -> None:
        super().__init__(window)
        self._menus, self._window, self._copying = menus, window, copying

    def open(self, place: Place | None, at: QPoint) -> None:
        """Show it at a point of the screen; as long as it is open, copying is about the words that were clicked on."""
        from PySide6.QtWidgets import QMenu

        self._copying.clicked = place
        menu = QMenu(self._window)
        menu.setObjectName("text_menu")
        for ids in _IDS:
            menu.addActions(list(self._menus.actions(ids)))
            menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.aboutToHide.connect(self._on_closing)
        menu.popup(at)

    def _on_closing(self) -> None:
        """Qt hides a menu before it carries out what was chosen."""
        QTimer.singleShot(0, self._on_closed)

    def _on_closed(self) -> None:
        self._copying.clicked = None
