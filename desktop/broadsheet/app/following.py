"""Text and charts stay together: each brings into sight what is pointed at in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from broadsheet.derive.lit import NOTHING, lit_by

if TYPE_CHECKING:
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.presenter import Presenter
    from broadsheet.state.focus import Focus, Target
    from broadsheet.state.session import Session


class Following(QObject):
    """Scrolls one half of the window after the other."""

    def __init__(self, window: MainWindow, session: Session, focus: Focus, presenter: Presenter) -> None:
        super().__init__(window)
        self._window, self._session, self._focus, self._presenter = window, session, focus, presenter
        self._pins: tuple[Target, ...] = ()
        self._section_behind = ""

    def show_other_half(self) -> None:
        """Bring the other half of what is pointed at into sight; while something is pinned, only of a new pin."""
        hover, pins = self._focus.hover, self._focus.pins
        target = hover if not pins else pins[-1] if pins != self._pins else None
        self._pins = pins
        if target is None:
            return
        briefing = self._session.briefing
        lit = lit_by(briefing, target.ref) if briefing else NOTHING
        refs = (target.ref, *sorted(lit.main - {target.ref}))  # the thing first, then what states the same value
        if target.origin == "facing":
            for ref in refs:
                if self._window.reader.show_ref(ref, only_if_hidden=True):
                    break
        elif target.origin == "reader":
            inputs = lit.inputs if target is hover else frozenset()
            if inputs and all(self._window.facing.is_in_sight(ref) for ref in inputs):
                return  # what a claim is computed from stays before the eyes of who points at it
            for ref in refs:
                if self._window.facing.reveal(ref):
                    break

    def enter(self, section: str) -> None:
        """Let the facing page follow the text, except where the text was moved by pointing at a chart."""
        hover = self._focus.hover
        if hover is not None and hover.origin == "facing":
            self._section_behind = section
        else:
            self._section_behind = ""
            with self._presenter.text_first():
                self._session.enter(section)

    def point(self, target: Target | None) -> None:
        """Point at words of the text; the facing page follows at last, once the pointer is back there."""
        if target is not None and self._section_behind:
            self._session.enter(self._section_behind)
            self._section_behind = ""
        self._focus.point(target)
