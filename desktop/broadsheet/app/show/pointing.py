"""The pointer on a slide, in either window of a show: what it does to the talk, so that both do the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from broadsheet.state.focus import Target

if TYPE_CHECKING:
    from broadsheet.model import Ref
    from broadsheet.state.presentation import Presentation
    from broadsheet.views.audience.pointer import Pointing


class PointingWiring(QObject):
    """Connects the pointer of one window.

    Args:
        pointing: what the pointer asks for.
        talk: what is asked.
        origin: the window's name, by which the talk's focus knows where something was pointed at.
        parent: of this.
    """

    def __init__(self, pointing: Pointing, talk: Presentation, origin: str, parent: QObject) -> None:
        super().__init__(parent)
        self._talk, self._origin = talk, origin
        stage = talk.stage
        pointing.next_requested.connect(talk.next)
        pointing.previous_requested.connect(talk.previous)
        pointing.pointed.connect(self._on_pointed)
        pointing.pinned.connect(self._on_pinned)
        pointing.moved.connect(stage.point)
        pointing.tool_pressed.connect(stage.press_at)
        pointing.tool_dragged.connect(stage.drag_to)
        pointing.tool_released.connect(stage.let_go)
        pointing.magnify_requested.connect(stage.magnify)
        pointing.pan_requested.connect(stage.pan)

    def _on_pointed(self, ref: Ref | None) -> None:
        self._talk.focus.point(Target(ref, origin=self._origin) if ref else None)

    def _on_pinned(self, ref: Ref) -> None:
        self._talk.focus.pin(Target(ref, origin=self._origin))
