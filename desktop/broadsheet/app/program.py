"""One window and everything behind it, put together: first what the text needs, then the rest in steps."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize

from broadsheet.app.look import Look
from broadsheet.app.main_window import MainWindow
from broadsheet.app.texts import Texts
from broadsheet.app.watch import Watch
from broadsheet.i18n.interface import InterfaceLanguage
from broadsheet.state.memory import Memory
from broadsheet.state.session import Session, language_shown
from broadsheet.theme.fonts import load_fonts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QApplication

    from broadsheet.app.chart_in_hand import ChartInHand
    from broadsheet.app.commands import Commands
    from broadsheet.app.edit_wiring import EditWiring
    from broadsheet.app.editing import Editing
    from broadsheet.app.help_commands import HelpCommands
    from broadsheet.app.keeper import Keeper
    from broadsheet.app.menus import Menus
    from broadsheet.app.presenter import Presenter
    from broadsheet.app.shelf_commands import ShelfCommands
    from broadsheet.app.show_commands import ShowCommands
    from broadsheet.app.supposing import Supposing
    from broadsheet.app.wiring import Wiring
    from broadsheet.files import Opened, Opening
    from broadsheet.state.focus import Focus
    from broadsheet.state.history import History
    from broadsheet.state.memory import Standing
    from broadsheet.state.settings import Preferences, Settings
    from broadsheet.state.what_if import WhatIf
    from broadsheet.typeset.rooms import Rooms

_USUAL_SIZE = QSize(1440, 900)
_FRAME = QSize(8, 40)
"""What a window manager takes for the frame of a window, in pixels, at most."""


class Program:
    """The window with its text is there when it is made; `steps` makes the rest, and nothing can be done before."""

    opened: Opened
    focus: Focus
    history: History
    what_if: WhatIf
    supposing: Supposing
    menus: Menus
    chart: ChartInHand
    presenter: Presenter
    help: HelpCommands
    keeper: Keeper
    shelving: ShelfCommands
    editing: Editing
    commands: Commands
    wiring: Wiring
    edit_wiring: EditWiring

    def __init__(
        self,
        app: QApplication,
        preferences: Preferences,
        watch: Watch | None = None,
        memory: Memory | None = None,
        talks: Path | None = None,
    ) -> None:
        settings = preferences.settings
        self.memory = memory or Memory(None)
        self._talks = talks
        self.app, self.preferences, self.watch = app, preferences, watch or Watch(None)
        self.interface = InterfaceLanguage(app)
        self.interface.switch(settings.interface_language)
        self.look = Look(app, load_fonts(), settings.scale, settings.theme, _contrast(settings))
        self.session = Session(app)
        self.texts = Texts()
        self._opening: Opening | None = None
        self._wanted = ""
        self.window = MainWindow()
        self.window.read.set_outline_wanted(settings.outline_shown)
        self.window.read.set_text_share(settings.text_share)

    def show_text(self, opening: Opening, language: str = "", rooms: Rooms | None = None) -> None:
        """Show the text of a briefing before its data are read, and before anything else is there.

        Args:
            opening: the briefing.
            language: to read it in; empty for the one that was read last.
            rooms: what its lines keep free for graphics that come later.
        """
        self._opening, self._wanted = opening, language or self.preferences.settings.briefing_language
        if opening.head is not None:
            shown = language_shown(opening.head.manifest, opening.head.articles, self._wanted)
            self.look.set_language(shown)
        self.window.set_look(self.look.palette, self.look.fonts)
        self.window.reader.set_look(self.look.palette, self.look.fonts)
        if opening.head is not None:
            text = self.texts.of(opening.head.articles[shown], opening.head.manifest)
            self.window.reader.set_text(text, shown, hasty=True, rooms=rooms)

    def show(self) -> None:
        """Show the window where it stood and as large, or filling a screen that has no room for it and its frame."""
        settings, stood = self.preferences.settings, self.memory.standing
        width, height = (stood.width, stood.height) if stood else (settings.width, settings.height)
        wanted = QSize(width, height) if width and height else _USUAL_SIZE
        screen = self.window.screen().availableGeometry()
        if stood is not None:
            screen = _screen_at(stood, screen)
        room = screen.size() - _FRAME
        self.window.resize(wanted.boundedTo(room))
        if stood is not None:
            self.window.move(_within(stood, self.window.size() + _FRAME, screen))
        if stood is not None and stood.filling == "full":
            self.window.showFullScreen()
        elif (stood.filling if stood else settings.maximized) or wanted.boundedTo(room) != wanted:
            self.window.showMaximized()
        else:
            self.window.show()
        self.window.reader.setFocus()

    def steps(self) -> Iterator[None]:
        """Make what stands around the text and behind it; each step is short enough to stand between two pictures."""
        yield from self._read_data()
        yield from self.window.furnish()
        yield
        yield from self._make_menus()
        yield from self._make_commands()
        yield from self._make_wiring()
        self._show_icon()
        self.presenter.show_look()
        self.window.status.show_safe_mode(self.watch.safe)
        yield
        if self.session.briefing is not None:
            self.presenter.show_briefing()
        else:
            self.presenter.show_words()

    def whole(self) -> Program:
        """Take all the steps at once."""
        for _ in self.steps():
            pass
        return self

    def _read_data(self) -> Iterator[None]:
        """What stands beside the text in its file."""
        if self._opening is not None:
            import_module("broadsheet.files.data")
            yield
            self.opened = self._opening.finish()
            if self.opened.briefing is not None:
                self.session.open(self.opened, self._wanted)
            yield

    def _show_icon(self) -> None:
        from PySide6.QtGui import QIcon

        from broadsheet.theme.palette import LIGHT
        from broadsheet.widgets.seal import seal_pixmap

        seal = seal_pixmap(128, LIGHT.accent, LIGHT.on_accent, self.look.fonts.font("heading"))
        self.window.setWindowIcon(QIcon(seal))

    def _make_menus(self) -> Iterator[None]:
        from broadsheet.app.menus import Menus

        self.menus = Menus(self.window)
        yield

    def _make_commands(self) -> Iterator[None]:
        import_module("broadsheet.derive.contents")
        yield
        from broadsheet.app.chart_in_hand import ChartInHand
        from broadsheet.state.focus import Focus
        from broadsheet.state.history import History

        self.focus, self.history = Focus(self.app), History(self.app)
        self.chart = ChartInHand(self.app, self.window)
        yield
        from broadsheet.app.commands import Commands
        from broadsheet.app.editing import Editing
        from broadsheet.app.export_commands import Around, ExportCommands
        from broadsheet.app.help_commands import HelpCommands
        from broadsheet.app.keeper import Keeper
        from broadsheet.app.what_if_commands import WhatIfCommands
        from broadsheet.state.what_if import WhatIf

        self.what_if = WhatIf(self.session, self.app)

        self.keeper = Keeper(self.window, self.session, self.preferences, self.memory)
        self.help = HelpCommands(self.window, self.session, self.preferences, self.watch)
        self.editing = Editing(self.window, self.session, self.look, self.watch)
        showing = self._make_showing()
        self.commands = Commands(
            self.window,
            self.session,
            self.focus,
            self.history,
            self.preferences,
            self.interface,
            self.look,
            self.chart,
            self.help,
            self.keeper,
            self.editing,
            WhatIfCommands(self.session, self.what_if, self.app),
            showing,
            ExportCommands(
                Around(
                    self.window,
                    self.session,
                    self.look,
                    self.preferences,
                    self.watch,
                    showing.wished,
                    showing.marks,
                )
            ),
        )
        yield
        from broadsheet.app.hit_opener import HitOpener
        from broadsheet.app.shelf_commands import ShelfCommands

        opener = HitOpener(self.window, self.session, self.commands)
        self.shelving = ShelfCommands(
            self.window, opener, self.look, self.preferences, self.commands, safe=self.watch.safe
        )
        yield

    def _make_showing(self) -> ShowCommands:
        from broadsheet.app.show_commands import ShowCommands
        from broadsheet.state.talk import TalkMemory

        return ShowCommands(
            self.session,
            self.look,
            self.preferences,
            self.what_if,
            self.help,
            self.window,
            TalkMemory(self._talks),
            self.memory,
        )

    def _make_wiring(self) -> Iterator[None]:
        from broadsheet.app.presenter import Presenter
        from broadsheet.app.supposing import Supposing

        self.presenter = Presenter(self.window, self.session, self.focus, self.look, self.texts, self.what_if)
        self.supposing = Supposing(self.window, self.session, self.what_if, self.presenter)
        yield
        from broadsheet.app.edit_wiring import EditWiring
        from broadsheet.app.wiring import Wiring

        self.wiring = Wiring(
            self.window,
            self.menus,
            self.commands,
            self.presenter,
            self.session,
            self.focus,
            self.history,
            self.look,
            self.preferences,
            self.chart,
            self.help,
            self.keeper,
            self.shelving,
            self.what_if,
            self.supposing,
        )
        self.edit_wiring = EditWiring(
            self.window,
            self.menus,
            self.commands,
            self.presenter,
            self.session,
            self.look,
            self.editing,
            self.shelving,
        )
        yield


def _contrast(settings: Settings) -> bool:
    """Whether the first painting is in high contrast; the system is asked later, its last answer stands till then."""
    return settings.contrast == "high" or (not settings.contrast and settings.contrast_was_high)


def _screen_at(stood: Standing, usual: QRect) -> QRect:
    """The part of a screen that windows may take: of the one where the window stood, as far as it is still there."""
    corner = QPoint(stood.x + 16, stood.y + 16)  # the corner of a window that fills a screen may lie beside it
    if usual.contains(corner):
        return usual
    from PySide6.QtGui import QGuiApplication

    found = QGuiApplication.screenAt(corner)
    return found.availableGeometry() if found else usual


def _within(stood: Standing, size: QSize, screen: QRect) -> QPoint:
    """Where it stood, moved so far that all of it is seen."""
    x = max(screen.left(), min(stood.x, screen.left() + screen.width() - size.width()))
    return QPoint(x, max(screen.top(), min(stood.y, screen.top() + screen.height() - size.height())))
