"""Every connection between parts of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from broadsheet.app.commands import Commands
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.menus import Menus
    from broadsheet.app.presenter import Presenter
    from broadsheet.state.focus import Focus, Target
    from broadsheet.state.session import Session


class Wiring(QObject):
    """Connects one window: intents of views to commands, changes of state to the presenter."""

    def __init__(
        self,
        window: MainWindow,
        menus: Menus,
        commands: Commands,
        presenter: Presenter,
        session: Session,
        focus: Focus,
        look: Look,
    ) -> None:
        super().__init__(window)
        self._window, self._presenter, self._session, self._focus = window, presenter, session, focus
        self._pins: tuple[Target, ...] = ()
        self._section_behind = ""

        # State to views.
        session.briefing_changed.connect(presenter.show_briefing)
        session.language_changed.connect(presenter.show_text)
        session.section_changed.connect(presenter.show_section)
        session.problems_changed.connect(presenter.show_problems)
        focus.changed.connect(presenter.show_focus)
        focus.changed.connect(self._on_focus_changed)
        focus.pins_changed.connect(presenter.show_card)
        look.changed.connect(presenter.show_look)
        commands.interface_changed.connect(presenter.show_words)

        # The text.
        window.reader.pointed.connect(self._on_text_pointed)
        window.reader.pinned.connect(focus.pin)
        window.reader.section_changed.connect(self._on_section_scrolled)
        window.reader.address_requested.connect(commands.open_address)
        window.reader.zoom_requested.connect(commands.zoom)

        # The charts.
        window.facing.pointed.connect(focus.point)
        window.facing.pinned.connect(focus.pin)
        window.facing.source_requested.connect(commands.show_place)
        window.facing.table_requested.connect(commands.show_table)
        window.facing.image_copy_requested.connect(commands.copy_image)
        window.facing.data_copy_requested.connect(commands.copy_data)

        # The outline and the card.
        window.outline.section_requested.connect(commands.show_section)
        window.outline.entity_requested.connect(commands.show_entity)
        window.outline.pointed.connect(focus.point)
        window.card.place_requested.connect(commands.show_place)
        window.card.entity_requested.connect(commands.show_entity)
        window.card.closed.connect(commands.close_card)

        # The window.
        menus.requested.connect(commands.run)
        window.status.requested.connect(commands.run)
        window.text_share_changed.connect(commands.remember_text_share)
        window.closing.connect(commands.remember)

    def _on_focus_changed(self) -> None:
        """Bring the other half of what is pointed at into sight; while something is pinned, only of a new pin."""
        hover, pins = self._focus.hover, self._focus.pins
        target = hover if not pins else pins[-1] if pins != self._pins else None
        self._pins = pins
        if target is None:
            return
        if target.origin == "facing":
            for ref in self._presenter.lit_refs(target.ref):
                if self._window.reader.show_ref(ref, only_if_hidden=True):
                    break
        elif target.origin == "reader":
            for ref in self._presenter.lit_refs(target.ref):
                if self._window.facing.reveal(ref):
                    break

    def _on_section_scrolled(self, section: str) -> None:
        """Let the facing page follow the text, except where the text was moved by pointing at a chart."""
        hover = self._focus.hover
        if hover is not None and hover.origin == "facing":
            self._section_behind = section
        else:
            self._section_behind = ""
            self._session.enter(section)

    def _on_text_pointed(self, target: Target | None) -> None:
        """Follow at last, once the pointer is back in the text."""
        if target is not None and self._section_behind:
            self._session.enter(self._section_behind)
            self._section_behind = ""
        self._focus.point(target)
