"""Every connection of a kiosk: fingers to the state, the state to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from broadsheet.app.touch import Pinch
from broadsheet.widgets.touch import TouchArea

if TYPE_CHECKING:
    from broadsheet.app.kiosk.show import KioskShow
    from broadsheet.model import Ref
    from broadsheet.state.focus import Target


class KioskWiring(QObject):
    """Connects one kiosk."""

    def __init__(self, show: KioskShow) -> None:
        super().__init__(show)
        self._show, self._pinch = show, Pinch()
        self._connect_state()
        self._connect_window()
        self._connect_fingers()

    def _connect_state(self) -> None:
        show, state = self._show, self._show.state
        state.place_changed.connect(show.show_place)
        state.mode_changed.connect(show.show_mode)
        state.page_changed.connect(show.show_page)
        state.language_changed.connect(show.show_language)
        state.lit_changed.connect(show.show_lit)
        state.card_changed.connect(show.show_card)
        state.size_changed.connect(show.show_size)
        state.question_changed.connect(show.show_question)
        state.pad_changed.connect(show.show_pad)
        state.shifted.connect(show.show_shift)
        show.slides.ready.connect(show.show_shot)

    def _connect_window(self) -> None:
        show, state, window = self._show, self._show.state, self._show.window
        window.resized.connect(show.show_look)
        window.slide.resized.connect(show.show_scene)
        window.slide.touched.connect(show.touch_ref)
        window.slide.swiped.connect(state.turn)
        window.bar.page_requested.connect(state.open)
        window.bar.turn_requested.connect(state.turn)
        window.bar.language_requested.connect(show.switch_language)
        window.bar.rest_requested.connect(state.rest)
        window.sections.slide_requested.connect(state.go_to)
        window.names.typed.connect(show.find_names)
        window.names.entity_requested.connect(state.open_card)
        window.charts.touched.connect(show.touch_mark)
        window.card.place_requested.connect(show.show_words)
        window.card.closed.connect(state.close_card)
        window.still_there.stay_requested.connect(state.touch)
        window.pad.pin_entered.connect(show.try_pin)
        window.pad.closed.connect(state.close_pad)
        show.reader.pinned.connect(self._on_pinned)
        show.reader.section_changed.connect(show.section_in_view)

    def _connect_fingers(self) -> None:
        show, window = self._show, self._show.window
        text = TouchArea(show.reader, self, mouse=True)
        text.pinched.connect(self._on_text_pinched)
        charts = TouchArea(window.charts, self)
        charts.pinched.connect(self._on_charts_pinched)
        self._areas = (
            text,
            charts,
            TouchArea(window.names.list, self, mouse=True),
            TouchArea(window.sections.area, self),
        )

    def _on_pinned(self, target: Target) -> None:
        ref: Ref = target.ref
        self._show.touch_ref(ref)

    def _on_text_pinched(self, factor: float, _: QPoint) -> None:
        by = self._pinch.step(factor)
        if by:
            self._show.state.resize(by)

    def _on_charts_pinched(self, factor: float, at: QPoint) -> None:
        self._show.window.charts.zoom(factor, at)
