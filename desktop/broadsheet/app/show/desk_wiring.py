"""Every connection of the presenter's window: keys, buttons and pointer to the talk, the talk to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from broadsheet.app.show.pointing import PointingWiring

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.app.show.desk import PresenterDesk
    from broadsheet.app.show.menu import ShowMenu
    from broadsheet.state.presentation import Presentation
    from broadsheet.state.show_keys import Press


class DeskWiring(QObject):
    """Connects the presenter's window."""

    def __init__(
        self, desk: PresenterDesk, talk: Presentation, menu: ShowMenu, press: Callable[[Press], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._talk = talk
        desk.pane.pressed.connect(press)
        self._connect_window(desk)
        PointingWiring(desk.stage.pointing, talk, "presenter", self)
        desk.stage.pointing.menu_requested.connect(menu.open_at)
        self._connect_facts(desk)

    def _connect_window(self, desk: PresenterDesk) -> None:
        """Buttons, panels."""
        pane, talk = desk.pane, self._talk
        pane.act_requested.connect(talk.act)
        pane.close_requested.connect(talk.escape)
        pane.resized.connect(desk.on_resized)
        pane.clocks.pause_requested.connect(talk.timing.pause)
        pane.clocks.reset_requested.connect(talk.timing.reset)
        pane.notes.larger_requested.connect(desk.larger)
        pane.notes.smaller_requested.connect(desk.smaller)
        pane.overview.chosen.connect(desk.go_to)
        pane.search.searched.connect(desk.search)
        pane.search.chosen.connect(desk.go_to)
        pane.search.close_requested.connect(talk.close_panel)
        talk.requested.connect(desk.do)

    def _connect_facts(self, desk: PresenterDesk) -> None:
        """What the talk says."""
        talk, stage = self._talk, self._talk.stage
        talk.place_changed.connect(desk.show_place)
        talk.curtain_changed.connect(desk.show_standing)
        talk.freeze_changed.connect(desk.show_standing)
        talk.asking_changed.connect(desk.show_question)
        talk.number_changed.connect(desk.show_question)
        talk.panel_changed.connect(desk.show_panel)
        talk.timing.changed.connect(desk.show_times)
        talk.focus.changed.connect(desk.show_focus)
        stage.tool_changed.connect(desk.show_stage)
        stage.ink_changed.connect(desk.show_stage)
        stage.zoom_changed.connect(desk.show_stage)
        stage.pointer_changed.connect(desk.show_pointer)
