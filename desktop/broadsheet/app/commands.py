"""What a person can do: each method is one command of the table of actions or one intent of a view."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QUrl, Signal

from broadsheet.app.assistive import announce
from broadsheet.app.check_commands import CheckCommands
from broadsheet.app.copy_commands import CopyCommands
from broadsheet.app.jobs import IdleJob, Job
from broadsheet.app.look_commands import LookCommands
from broadsheet.app.pane_commands import PaneCommands
from broadsheet.app.search_commands import SearchCommands
from broadsheet.derive.contents import outline
from broadsheet.derive.imprint import imprint
from broadsheet.derive.lit import first_place
from broadsheet.derive.places import entity_of
from broadsheet.files import Opened, open_briefing
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing
from broadsheet.state.focus import Focus, Target
from broadsheet.state.history import History, Stop
from broadsheet.state.session import PAGES
from broadsheet.state.settings import MOST_RECENT, Preferences
from broadsheet.theme.palette import THEMES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from broadsheet.app.chart_in_hand import ChartInHand
    from broadsheet.app.editing import Editing
    from broadsheet.app.export_commands import ExportCommands
    from broadsheet.app.handover import Request
    from broadsheet.app.help_commands import HelpCommands
    from broadsheet.app.keeper import Keeper
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.show_commands import ShowCommands
    from broadsheet.app.what_if_commands import WhatIfCommands
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.i18n.interface import InterfaceLanguage
    from broadsheet.model import Briefing, Place, Problem
    from broadsheet.state.session import Session
    from broadsheet.views.reader.place import ReadingPlace


class Commands(LookCommands):
    """Carries out commands on the state of one window."""

    interface_changed = Signal()
    shelf_requested = Signal()
    briefing_noted = Signal(object)  # Path of a briefing that was opened and is kept in the list
    recent_forgotten = Signal()

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        focus: Focus,
        history: History,
        preferences: Preferences,
        interface: InterfaceLanguage,
        look: Look,
        chart: ChartInHand,
        helping: HelpCommands,
        keeper: Keeper,
        editing: Editing,
        supposing: WhatIfCommands,
        showing: ShowCommands,
        exporting: ExportCommands,
    ) -> None:
        super().__init__(window, preferences, look)
        self._help, self._keeper, self._editing, self.supposing = helping, keeper, editing, supposing
        self.showing, self.exporting = showing, exporting
        self._panes = PaneCommands(window, chart, self)
        self.checking = CheckCommands(window, session, focus, preferences, self)
        self.copying = CopyCommands(window, session, focus, look)
        self.searching = SearchCommands(window, session, focus, history, preferences, look, self)
        self._session, self._focus, self._history, self._interface = session, focus, history, interface
        self._wanted: Request | None = None
        self._examining = IdleJob(self)
        self._examining.done.connect(self._on_examined)
        self._examined: Briefing | None = None

    def run(self, command: str, value: str) -> None:
        """Carry out a command of the table by its name."""
        searching = self.searching
        parts = (
            self,
            *(self._panes, self.copying, self.supposing, self.checking),
            *(searching, searching.finding),
            self._help,
            self._editing,
            *(self.showing, self.showing.kiosk, self.showing.screens, self.showing.marks, self.exporting),
        )
        holder = next(part for part in parts if hasattr(part, command))
        method = getattr(holder, command)
        method(value) if value else method()

    # Files

    def open(self) -> None:
        """Ask for a briefing file."""
        from PySide6.QtWidgets import QFileDialog  # costs 20 ms that a start does not need

        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open briefing"), "", self.tr("Briefings (*.briefing datapackage.json)")
        )
        if name:
            self.open_path(Path(name))

    def open_folder(self) -> None:
        """Ask for a briefing in folder form."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._window, self.tr("Open briefing folder"))
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Read a briefing off the GUI thread, then show it; what is not saved of this one is asked about before."""
        self._editing.leaving.settle(partial(self._read, path))

    def _read(self, path: Path) -> None:
        job = Job(partial(open_briefing, path), self)
        job.done.connect(self._on_read)
        job.start()

    def open_bundled(self) -> None:
        """Open the briefing that ships with the program."""
        self.open_path(bundled_briefing())

    def open_recent(self, path: str) -> None:
        """Open a briefing of the list."""
        self.open_path(Path(path))

    def forget_recent(self) -> None:
        """Empty the list of briefings opened last."""
        self._preferences.set("recent", ())
        self.recent_forgotten.emit()

    def shelf(self) -> None:
        """Open the shelf."""
        self.shelf_requested.emit()

    def take_request(self, request: Request) -> None:
        """Show what a later start or the system asks for, and bring the window forward."""
        if self.showing.after(partial(self.take_request, request)):
            return
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if request.theme in THEMES:
            self.wear(request.theme)
        if request.path:
            self._wanted = request
            self.open_path(Path(request.path))
        else:
            self._show_wanted(request)

    def about_briefing(self) -> None:
        """Show whose the briefing is, its marks and its sources."""
        from broadsheet.views.dialogs.briefing import BriefingDialog

        briefing = self._session.briefing
        if briefing and self._session.opened:
            path = str(self._session.opened.path)
            self._show(BriefingDialog(imprint(briefing, self._session.language, path), self._window))

    def problems(self) -> None:
        """Show what is wrong with the open file."""
        from broadsheet.views.dialogs.problems import ProblemsDialog

        if self._session.opened:
            self._show(ProblemsDialog(self._session.opened.path.name, self._session.problems, self._window))

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    # View

    def read_in(self, language: str) -> None:
        """Read the briefing in another language."""
        self._session.read_in(language)
        if self._session.language == language:
            self._preferences.set("briefing_language", language)

    @property
    def interface_language(self) -> str:
        """The interface's language."""
        return self._interface.current

    def words_elsewhere(self, text: str) -> tuple[str, ...]:
        """What a text of the table of actions is called in the languages that the interface does not speak now."""
        return self._interface.other_words("Actions", text)

    def speak(self, language: str) -> None:
        """Set the interface's language."""
        self._preferences.set("interface_language", language)
        self._interface.switch(language)
        self.interface_changed.emit()

    # Go

    def turn_to(self, page: str) -> None:
        """Open a page."""
        if page != self._session.page:
            self._history.leave(self._stop())
            self._session.turn_to(page)

    def back(self) -> None:
        """Back to where one was before, to the exact place."""
        self._go_to(self._history.back(self._stop()))

    def forward(self) -> None:
        """Forward again, to the exact place."""
        self._go_to(self._history.forward(self._stop()))

    def next_section(self) -> None:
        """The section after the one in view."""
        self._step_section(1)

    def previous_section(self) -> None:
        """The section before the one in view."""
        self._step_section(-1)

    def show_section(self, section: str) -> None:
        """Show a section's heading at the top of the text."""
        self._history.leave(self._stop())
        self._session.turn_to("read")
        self._window.read.show_text()
        self._window.reader.show_section(section)
        self._session.enter(section)

    def show_place(self, place: Place) -> None:
        """Show words in the text, on the page Read."""
        self._history.leave(self._stop())
        self._session.turn_to("read")
        self._window.read.show_text()
        self._window.reader.show_place(place)

    def open_mark(self, target: Target) -> None:
        """Pin what a mark of another page stands for, and open its sentence on the page Read."""
        briefing = self._session.briefing
        if briefing is None:
            return
        self._history.leave(self._stop())
        if not self._focus.pins or self._focus.pins[-1].ref != target.ref:
            self._focus.pin(target)
        place = first_place(briefing, self._session.language, target.ref)
        if place is not None:
            self._session.turn_to("read")
            self._window.read.show_text()
            self._window.reader.show_place(place)

    def show_entity(self, entity: str) -> None:
        """Open the card of a name."""
        ref = Ref("entity", entity)
        if not self._focus.pins or self._focus.pins[-1].ref != ref:
            self._focus.pin(Target(ref, origin="card"))

    def go_to_entity(self, entity: str) -> None:
        """Open a name in place of the one that is open; it can be gone back to."""
        ref = Ref("entity", entity)
        pins = self._focus.pins
        if pins and pins[-1].ref == ref:
            return
        self._history.leave(self._stop())
        kept = pins[:-1] if pins and pins[-1].origin == "names" else pins
        self._focus.restore((*(pin for pin in kept if pin.ref != ref), Target(ref, origin="names")))

    def close_card(self) -> None:
        """Close the card of the name pinned last."""
        briefing = self._session.briefing
        names = [pin.ref for pin in self._focus.pins if briefing and entity_of(briefing, pin.ref)]
        if names:
            self._focus.drop(names[-1])

    def next_pane(self) -> None:
        """Move the keyboard to the next pane."""
        self._window.step_pane(1)

    def previous_pane(self) -> None:
        """Move the keyboard to the pane before."""
        self._window.step_pane(-1)

    def let_go(self) -> None:
        """Let go of one layer: what is pinned, what is supposed, what the keyboard points at, the full screen."""
        if self._focus.release() or self.supposing.let_go() or self._window.step_out():
            return
        if self._focus.hover:
            self._focus.point(None)
        elif self._window.isFullScreen():
            self._window.showNormal()

    # Charts and links

    def show_table(self, snapshot: Snapshot) -> None:
        """Show a chart's data as a table: those of the file, whatever is supposed."""
        from broadsheet.views.dialogs.table import TableDialog

        self._show(TableDialog(snapshot.real or snapshot, self._window))

    def open_address(self, address: str) -> None:
        """Show an address, and open it outside only after a yes."""
        from PySide6.QtGui import QDesktopServices
        from PySide6.QtWidgets import QMessageBox

        question = QMessageBox(self._window)
        question.setIcon(QMessageBox.Icon.NoIcon)
        question.setWindowTitle(self.tr("Open address"))
        question.setText(self.tr("Open this address in the browser?"))
        question.setInformativeText(address)
        question.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        if question.exec() == QMessageBox.StandardButton.Open:
            QDesktopServices.openUrl(QUrl(address))

    # Remembering

    def remember(self) -> None:
        """Write the settings before the window closes."""
        window = self._window
        full = window.isMaximized() or window.isFullScreen()
        self._preferences.set("maximized", full)
        if not full:
            self._preferences.set("width", window.width())
            self._preferences.set("height", window.height())
        self._preferences.save()

    def show_opened(self, opened: Opened, language: str = "") -> None:
        """Show a file that was read where it was left, or say why it cannot be shown."""
        if opened.briefing is not None:
            stay = self._keeper.stay_of(opened)
            self._history.clear()
            self._examining.stop()
            self._examined = None
            usual = stay.language if stay else self._preferences.settings.briefing_language
            self._session.open(opened, language or usual)
            if stay is not None:
                self._keeper.return_to(stay)
        self.take_note_of(opened)

    def take_note_of(self, opened: Opened) -> None:
        """Remember a file that is shown, or say why it is not."""
        if opened.briefing is None:
            from broadsheet.views.dialogs.problems import ProblemsDialog

            self._show(ProblemsDialog(opened.path.name, opened.problems, self._window))
        else:
            self.remember_opened(opened.path)

    def examine(self) -> None:
        """Look for broken rules in the open briefing, once, in idle turns."""
        from broadsheet.derive.check import steps

        briefing = self._session.briefing
        if briefing is not None and briefing is not self._examined:
            self._examined = briefing
            self._examining.begin(steps(briefing))

    def step_back(self) -> None:
        """Let what is scrolled be painted before any examining."""
        self._examining.step_back()

    def _on_read(self, opened: Opened) -> None:
        wanted, self._wanted = self._wanted, None
        self.show_opened(opened, wanted.language if wanted else "")
        if opened.briefing is not None:
            if wanted:
                self._show_wanted(wanted)
            if opened.problems:
                self.problems()

    def _show_wanted(self, request: Request) -> None:
        """The place that a request names, as far as the briefing has it."""
        briefing = self._session.briefing
        if request.language:
            self._session.read_in(request.language)
        if briefing and request.section in {section.id for section in briefing.manifest.sections}:
            self.show_section(request.section)
        if request.page in PAGES:
            self.turn_to(request.page)
        self.showing.take_request(request)

    def remember_opened(self, path: Path) -> None:
        """Put a briefing at the head of those opened last; the bundled one has an entry of its own."""
        if path.resolve() != bundled_briefing().resolve():
            name = str(path.absolute())
            kept = [other for other in self._preferences.settings.recent if other != name]
            self._preferences.set("recent", (name, *kept)[:MOST_RECENT])
            self.briefing_noted.emit(path)

    def _on_examined(self, problems: tuple[Problem, ...]) -> None:
        if self._session.briefing is not None:
            self._session.tell(self._session.briefing, problems)

    def _stop(self) -> Stop:
        """Where a person is now."""
        return Stop(self._session.page, self._window.reader.reading_place(), self._focus.pins)

    def _go_to(self, stop: Stop | None) -> None:
        if stop is None:
            return
        self._session.turn_to(stop.page)
        self._focus.restore(stop.pins)
        self._window.reader.return_to(cast("ReadingPlace | None", stop.place))

    def _step_section(self, step: int) -> None:
        if self._session.briefing is None:
            return
        ids = [section.id for section in self._session.briefing.manifest.sections]
        at = ids.index(self._session.section) + step if self._session.section in ids else 0
        section = ids[min(len(ids) - 1, max(0, at))]
        self.show_section(section)
        rows = outline(self._session.briefing, self._session.language)
        announce(self._window.reader, next(row.heading for row in rows if row.section == section))

    def _show(self, dialog: QWidget) -> None:
        dialog.show()
