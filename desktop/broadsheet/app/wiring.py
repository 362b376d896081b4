"""Every connection between parts of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from broadsheet.app.actions import SWITCHES
from broadsheet.app.following import Following
from broadsheet.app.marks import Marks
from broadsheet.app.show_commands_wiring import ShowCommandsWiring
from broadsheet.app.text_menu import TextMenu

if TYPE_CHECKING:
    from broadsheet.app.chart_in_hand import ChartInHand
    from broadsheet.app.commands import Commands
    from broadsheet.app.faults import Faults
    from broadsheet.app.help_commands import HelpCommands
    from broadsheet.app.keeper import Keeper
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.menus import Menus
    from broadsheet.app.pages.check import CheckPage
    from broadsheet.app.pages.names import NamesPage
    from broadsheet.app.presenter import Presenter
    from broadsheet.app.receiver import Receiver
    from broadsheet.app.shelf_commands import ShelfCommands
    from broadsheet.app.start import Start
    from broadsheet.app.supposing import Supposing
    from broadsheet.state.focus import Focus
    from broadsheet.state.history import History
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences
    from broadsheet.state.what_if import WhatIf
    from broadsheet.views.charts.pane import ChartsPane
    from broadsheet.views.check.pane import CheckPane
    from broadsheet.views.facing.pane import FacingPane
    from broadsheet.views.names.facts import Facts
    from broadsheet.views.names.pane import NamesPane
    from broadsheet.views.search.pane import SearchPane
    from broadsheet.views.shelf.pane import ShelfDialog
    from broadsheet.views.timeline.pane import TimelinePane


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
        history: History,
        look: Look,
        preferences: Preferences,
        chart: ChartInHand,
        helping: HelpCommands,
        keeper: Keeper,
        shelving: ShelfCommands,
        what_if: WhatIf,
        supposing: Supposing,
    ) -> None:
        super().__init__(window)
        self._window, self._presenter, self._session, self._focus = window, presenter, session, focus
        self._menus, self._commands, self._history, self._look = menus, commands, history, look
        self._preferences = preferences
        self._chart, self._help, self._keeper, self._shelving = chart, helping, keeper, shelving
        self._what_if, self._supposing = what_if, supposing
        self._following = Following(window, session, focus, presenter)
        self._text_menu = TextMenu(menus, window, commands.copying)
        self._marks = Marks(window.reader, session, presenter.judgements, preferences)
        self._connect_state(session, focus, look)
        self._connect_verdicts(session)
        self._connect_read(focus)
        self._connect_search(session, look)
        self._connect_window(session, look, preferences)
        self._connect_keeper(session, preferences)
        self._connect_shelf(look)
        self._connect_what_if(session)
        self._show_wiring = ShowCommandsWiring(self._window, session, self._menus, self._commands.showing, self)
        self._on_choice_changed()
        self._on_history_changed()
        for name in ("recent", "verdict_marks", *SWITCHES):
            self._show_preference(name)
        self._on_menu_opening()

    def _connect_state(self, session: Session, focus: Focus, look: Look) -> None:
        """State to views."""
        presenter = self._presenter
        session.briefing_changed.connect(presenter.show_briefing)
        session.language_changed.connect(presenter.show_text)
        session.section_changed.connect(presenter.show_section)
        session.page_changed.connect(presenter.show_page)
        self._history.changed.connect(self._on_history_changed)
        presenter.page_made.connect(self._on_page_made)
        presenter.counting.done.connect(self._commands.examine)
        session.problems_changed.connect(presenter.show_problems)
        focus.changed.connect(presenter.pointing.show)
        focus.changed.connect(self._following.show_other_half)
        focus.pins_changed.connect(presenter.show_card)
        look.changed.connect(presenter.show_look)
        self._commands.interface_changed.connect(presenter.show_words)

    def _connect_verdicts(self, session: Session) -> None:
        """Verdicts come once the numbers are counted; the text is marked whenever they or its words change."""
        judgements = self._presenter.judgements
        self._presenter.counting.done.connect(self._on_counted)
        self._window.reader.scrolled.connect(judgements.step_back)
        self._window.reader.scrolled.connect(self._marks.step_back)
        judgements.changed.connect(self._presenter.show_judgements)
        for changed in (
            judgements.changed,
            session.briefing_changed,
            session.language_changed,
            self._commands.interface_changed,
        ):
            changed.connect(self._marks.show)

    def _connect_check(self, pane: CheckPane) -> None:
        page = cast("CheckPage", self._presenter.pages["check"])
        pane.claim_requested.connect(page.show_claim)
        pane.pointed.connect(self._focus.point)
        pane.pinned.connect(self._commands.checking.show_in_text)
        pane.chart_requested.connect(self._commands.checking.show_chart)

    def _connect_read(self, focus: Focus) -> None:
        """What a person asks for on the page Read."""
        window, commands = self._window, self._commands
        window.reader.pointed.connect(self._following.point)
        window.reader.pinned.connect(focus.pin)
        window.reader.filled.connect(self._presenter.show_words)
        window.reader.scrolled.connect(self._presenter.counting.step_back)
        window.reader.scrolled.connect(commands.step_back)
        window.reader.section_changed.connect(self._following.enter)
        window.reader.address_requested.connect(commands.open_address)
        window.reader.zoom_requested.connect(commands.zoom)
        window.facing.pinned.connect(focus.pin)
        self._connect_canvases(window.facing)
        window.reader.menu_requested.connect(self._text_menu.open)
        window.outline.section_requested.connect(commands.show_section)
        window.outline.entity_requested.connect(commands.show_entity)
        window.outline.pointed.connect(focus.point)
        window.card.place_requested.connect(commands.show_place)
        window.card.entity_requested.connect(commands.show_entity)
        window.card.closed.connect(commands.close_card)
        window.read.facts_made.connect(self._on_facts_made)

    def _on_facts_made(self, facts: Facts) -> None:
        """Connect what is told under the card beside the text."""
        facts.entity_requested.connect(self._commands.show_entity)
        facts.place_requested.connect(self._commands.show_place)
        facts.pointed.connect(self._focus.point)

    def _connect_search(self, session: Session, look: Look) -> None:
        """The search box, and the bar in the text."""
        searching, reader = self._commands.searching, self._window.reader
        finding = searching.finding
        self._window.header.search_requested.connect(searching.search)
        reader.find_requested.connect(finding.find)
        reader.find_step_requested.connect(finding.step)
        reader.find_closed.connect(finding.close_find)
        session.briefing_changed.connect(finding.renew)
        session.language_changed.connect(finding.renew)
        look.changed.connect(searching.show_look)
        searching.opening.connect(self._on_menu_opening)
        searching.box_made.connect(self._on_search_box_made)
        finding.found_changed.connect(self._on_found_changed)
        self._on_found_changed()

    def _connect_window(self, session: Session, look: Look, preferences: Preferences) -> None:
        """What a person asks for in the head, the menus and the status line."""
        window, commands = self._window, self._commands
        window.header.page_requested.connect(commands.turn_to)
        self._menus.requested.connect(commands.run)
        self._menus.opening.connect(self._on_menu_opening)
        self._chart.changed.connect(self._on_menu_opening)
        self._focus.pins_changed.connect(self._on_menu_opening)
        window.status.requested.connect(commands.run)
        window.read.text_share_changed.connect(commands.remember_text_share)
        window.closing.connect(commands.remember)
        preferences.changed.connect(self._on_preference_changed)
        for changed in (
            session.briefing_changed,
            session.language_changed,
            session.page_changed,
            commands.interface_changed,
            look.changed,
        ):
            changed.connect(self._on_choice_changed)

    def _connect_keeper(self, session: Session, preferences: Preferences) -> None:
        """What is remembered of where a person is."""
        for changed in (
            session.briefing_changed,
            session.language_changed,
            session.section_changed,
            session.page_changed,
            preferences.changed,
            self._window.reader.scrolled,
        ):
            changed.connect(self._keeper.note)
        self._window.closing.connect(self._keeper.save)

    def _connect_shelf(self, look: Look) -> None:
        """What the shelf is told of, whether it is open or not."""
        shelving, commands = self._shelving, self._commands
        commands.shelf_requested.connect(shelving.shelf)
        commands.briefing_noted.connect(shelving.note_opened)
        commands.recent_forgotten.connect(shelving.forget_opened)
        commands.interface_changed.connect(shelving.show_words)
        look.changed.connect(shelving.show_look)
        self._window.closing.connect(shelving.end)
        shelving.made.connect(self._on_shelf_made)

    def _on_shelf_made(self, dialog: ShelfDialog) -> None:
        """Connect the shelf that was opened."""
        shelving = self._shelving
        dialog.opened_requested.connect(shelving.open_briefing)
        dialog.hit_requested.connect(shelving.open_hit)
        dialog.search_requested.connect(shelving.search)
        dialog.add_requested.connect(shelving.add)
        dialog.folder_requested.connect(shelving.add_folder)
        dialog.remove_requested.connect(shelving.remove)
        dialog.locate_requested.connect(shelving.locate)
        dialog.stop_requested.connect(shelving.stop)
        dialog.failures_requested.connect(shelving.show_failures)

    def _connect_what_if(self, session: Session) -> None:
        """What is supposed, and where it is shown."""
        supposing = self._supposing
        self._what_if.changed.connect(supposing.show_values)
        self._what_if.mode_changed.connect(supposing.show_mode)
        for changed in (self._what_if.changed, self._what_if.mode_changed):
            changed.connect(self._on_what_if_changed)
        self._on_what_if_changed()
        session.language_changed.connect(supposing.show_values)
        supposing.requested.connect(self._commands.run)

    def _on_what_if_changed(self) -> None:
        """Offer what can be done now."""
        self._menus.enable("what_if", self._what_if.allowed)
        self._menus.enable("restore_values", self._what_if.hypothesis is not None)

    def _connect_names(self, pane: NamesPane) -> None:
        pane.pointed.connect(self._focus.point)
        pane.entity_requested.connect(self._commands.go_to_entity)
        pane.place_requested.connect(self._commands.show_place)
        card = cast("NamesPage", self._presenter.pages["names"]).card
        card.place_requested.connect(self._commands.show_place)
        card.entity_requested.connect(self._commands.go_to_entity)

    def _connect_timeline(self, pane: TimelinePane) -> None:
        pane.pointed.connect(self._focus.point)
        pane.pinned.connect(self._commands.open_mark)
        pane.source_requested.connect(self._commands.show_place)

    def receive(self, receiver: Receiver) -> None:
        """Let later starts ask this window."""
        receiver.requested.connect(self._commands.take_request)
        receiver.listen()

    def guard(self, start: Start, faults: Faults) -> None:
        """Notice how this run ends, and tell of what goes wrong."""
        start.finished.connect(self._on_start_finished)
        start.finished.connect(faults.tell)
        start.finished.connect(self._shelving.begin)
        start.finished.connect(self._commands.showing.offer)
        faults.happened.connect(self._commands.showing.tell_fault)
        self._window.closing.connect(faults.hush)

    def _on_start_finished(self) -> None:
        """End when the system asks to; the last run may have something to tell."""
        from broadsheet.app.signals import EndSignals  # not needed to paint

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._signals = EndSignals(self)
        self._signals.asked.connect(self._on_end_asked)
        app.aboutToQuit.connect(self._signals.end)
        app.commitDataRequest.connect(self._commands.remember)
        app.commitDataRequest.connect(self._keeper.save)
        self._help.tell_last()

    def _on_end_asked(self) -> None:
        """As if the person had closed the window, whatever dialog is open; nothing can be asked any more."""
        self._commands.showing.break_off()
        self._window.close_now()
        QApplication.quit()

    def take_fingers(self) -> None:
        """Take what fingers do, from now on; a screen without any costs nothing more than this."""
        from broadsheet.app.touch import Fingers

        self._fingers = Fingers(self._window.reader, self)
        self._fingers.zoom_requested.connect(self._commands.zoom)
        self._fingers.take_all(self._window)
        self._presenter.page_made.connect(self._on_page_to_touch)

    def _on_page_to_touch(self, name: str) -> None:
        self._fingers.take_all(self._presenter.pages[name].pane)

    def follow_system(self) -> None:
        """Follow what the system wishes of every program, from now on."""
        from broadsheet.app.system import SystemWishes, Wishes  # loads Qt's D-Bus, which a start does not need

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._wishes = SystemWishes(app, Wishes.of(self._preferences.settings))
        self._wishes.changed.connect(self._on_wishes_changed)
        self._on_wishes_changed()
        self._wishes.look()
        self._commands.showing.wants_still = self._wishes.wants_reduced_motion

    def _on_wishes_changed(self) -> None:
        """High contrast at once; without motion menus and boxes open without rolling."""
        self._look.set_contrast(self._wishes.wants_high_contrast())
        self._preferences.set("contrast_was_high", self._wishes.wants_high_contrast())
        for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip):
            QApplication.setEffectEnabled(effect, not self._wishes.wants_reduced_motion())

    def _show_preference(self, name: str) -> None:
        """Show a setting in the menus, and the graphics as it says."""
        settings = self._preferences.settings
        if name == "recent":
            self._menus.set_recent(settings.recent)
        elif name == "verdict_marks":
            self._menus.check("marks", settings.verdict_marks)
            self._marks.show()
        elif name in SWITCHES:
            self._menus.show_switch(name, getattr(settings, name))
        if name == "word_graphics":
            self._presenter.graphics.show(settings.word_graphics)

    def _on_preference_changed(self, name: str) -> None:
        """An emptied list of recent files, and no more reopening, forget the places too."""
        settings = self._preferences.settings
        if (name == "recent" and not settings.recent) or (name == "reopen" and not settings.reopen):
            self._keeper.forget()
            self._commands.showing.wishes.forget()
            self._commands.showing.marks.memory.forget()
            self._commands.showing.screens.choices.forget()
        self._show_preference(name)

    def _on_counted(self) -> None:
        """The verdicts come after the numbers."""
        if self._session.briefing is not None:
            self._presenter.judgements.begin(self._session.briefing)

    def _connect_charts(self, pane: ChartsPane) -> None:
        pane.pinned.connect(self._commands.open_mark)
        self._connect_canvases(pane)

    def _connect_canvases(self, pane: ChartsPane | FacingPane) -> None:
        """What can be done with any chart, whichever page it stands on."""
        pane.pointed.connect(self._focus.point)
        pane.source_requested.connect(self._commands.show_place)
        pane.table_requested.connect(self._commands.show_table)
        pane.chart_copy_requested.connect(self._commands.copying.copy_chart)
        pane.image_copy_requested.connect(self._commands.copying.copy_image)
        pane.data_copy_requested.connect(self._commands.copying.copy_data)
        pane.value_requested.connect(self._commands.supposing.suppose)
        pane.what_if_requested.connect(self._commands.supposing.what_if)

    def _on_choice_changed(self) -> None:
        """Show in the menus and the status line which of the choices are in force."""
        self._menus.check("text", self._session.language)
        self._menus.check("page", self._session.page)
        self._menus.check("interface", self._commands.interface_language)
        self._menus.check("theme", self._look.palette.name)
        self._window.status.show_theme(self._look.palette.name)

    def _on_menu_opening(self) -> None:
        """Offer what can be done with the chart in hand and with the name whose card is open."""
        snapshot, menus, card = self._chart.snapshot, self._menus, self._window.open_card()
        for what in ("table", "copy", "image", "data"):
            menus.enable(f"chart_{what}", snapshot is not None)
        menus.enable("chart_source", bool(snapshot and snapshot.place))
        for what in ("closer", "farther", "whole"):
            menus.enable(f"chart_{what}", self._chart.plotted)
        mentions = card.mentions if card else 0
        menus.enable("show_mention", mentions > 0)
        for which in ("next_mention", "previous_mention"):
            menus.enable(which, mentions > 1)

    def _on_search_box_made(self, box: SearchPane) -> None:
        searching = self._commands.searching
        box.search_requested.connect(searching.answer)
        box.chosen.connect(searching.open_hit)
        box.told.connect(searching.tell)

    def _on_found_changed(self) -> None:
        for which in ("find_next", "find_previous"):
            self._menus.enable(which, self._commands.searching.finding.can_step)

    def _on_history_changed(self) -> None:
        self._menus.enable("back", self._history.can_go_back)
        self._menus.enable("forward", self._history.can_go_forward)

    def _on_page_made(self, name: str) -> None:
        """Connect a page that was asked for for the first time."""
        getattr(self, f"_connect_{name}")(self._presenter.pages[name].pane)
        self._supposing.show_mode_on(name)
