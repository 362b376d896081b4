"""Every connection of a show that runs: keys and pointer of the windows to the talk, the talk to the windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from broadsheet.app.show.pointing import PointingWiring

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.app.show.audience import AudienceKeeper
    from broadsheet.app.show.menu import ShowMenu
    from broadsheet.state.presentation import Presentation
    from broadsheet.state.show_keys import Press
    from broadsheet.views.audience.pane import AudiencePane


class ShowWiring(QObject):
    """Connects the audience's window."""

    def __init__(
        self,
        pane: AudiencePane,
        keeper: AudienceKeeper,
        talk: Presentation,
        menu: ShowMenu,
        press: Callable[[Press], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._talk, self._keeper = talk, keeper
        stage = talk.stage
        pane.pressed.connect(press)
        pane.resized.connect(keeper.on_resized)
        pane.close_requested.connect(talk.escape)
        PointingWiring(pane.pointing, talk, "audience", self)
        pane.pointing.menu_requested.connect(menu.open_at)

        talk.place_changed.connect(keeper.show_place)
        talk.deck_changed.connect(keeper.renew)
        talk.curtain_changed.connect(keeper.show_curtain)
        talk.freeze_changed.connect(keeper.show_freeze)
        talk.asking_changed.connect(keeper.show_question)
        talk.number_changed.connect(keeper.show_question)
        talk.focus.changed.connect(keeper.show_focus)
        talk.requested.connect(self._on_requested)
        stage.tool_changed.connect(keeper.show_tool)
        stage.pointer_changed.connect(keeper.show_pointer)
        stage.ink_changed.connect(keeper.show_ink)
        stage.zoom_changed.connect(keeper.show_zoom)

    def _on_requested(self, intent: str) -> None:
        if intent in ("mark_next", "mark_before"):
            self._keeper.step_mark(1 if intent == "mark_next" else -1)
