"""What the menu Present offers, kept true to the show that runs, to what is open and to the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.menus import Menus
    from broadsheet.app.show_commands import ShowCommands
    from broadsheet.state.session import Session


class ShowCommandsWiring(QObject):
    """Connects the commands of shows."""

    def __init__(
        self, window: MainWindow, session: Session, menus: Menus, showing: ShowCommands, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._menus, self._showing = session, menus, showing
        window.closing.connect(showing.end_show)  # a show ends with the window
        showing.changed.connect(self._on_show_changed)
        session.briefing_changed.connect(self._on_show_changed)
        menus.opening.connect(self._on_menus_opening)
        self._on_show_changed()

    def _on_show_changed(self) -> None:
        """Offer to begin where something is open and no show runs, and to end one that does."""
        runs = self._showing.show is not None
        for id_ in ("present", "present_here", "prepare_show", "start_kiosk"):
            self._menus.enable(id_, not runs and self._session.briefing is not None)
        self._menus.enable("page_marks", self._session.briefing is not None)
        self._menus.enable("end_show", runs)

    def _on_menus_opening(self) -> None:
        """Show whether the slides have a window to share, or will have."""
        self._menus.check("audience_window", "window" if self._showing.screens.sharing else "full")
