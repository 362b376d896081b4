"""One window and everything behind it, put together: first what the text needs, then the rest in steps."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from broadsheet.app.look import Look
from broadsheet.app.main_window import MainWindow
from broadsheet.app.texts import Texts
from broadsheet.app.watch import Watch
from broadsheet.i18n.interface import InterfaceLanguage
from broadsheet.state.session import Session, language_shown
from broadsheet.theme.fonts import load_fonts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from broadsheet.app.chart_in_hand import ChartInHand
    from broadsheet.app.commands import Commands
    from broadsheet.app.help_commands import HelpCommands
    from broadsheet.app.menus import Menus
    from broadsheet.app.presenter import Presenter
    from broadsheet.app.shelf_commands import ShelfCommands
    from broadsheet.app.wiring import Wiring
    from broadsheet.files import Opened, Opening
    from broadsheet.state.focus import Focus
    from broadsheet.state.history import History
    from broadsheet.state.settings import Preferences, Settings

_USUAL_SIZE = QSize(1440, 900)
_FRAME = QSize(8, 40)
"""What a window manager takes for the frame of a window, in pixels, at most."""


class Program:
    """The window with its text is there when it is made; `steps` makes the rest, and nothing can be done before."""

    opened: Opened
    focus: Focus
    history: History
    menus: Menus
    chart: ChartInHand
    presenter: Presenter
    help: HelpCommands
    shelving: ShelfCommands
    commands: Commands
    wiring: Wiring

    def __init__(self, app: QApplication, preferences: Preferences, watch: Watch | None = None) -> None:
        settings = preferences.settings
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

    def show_text(self, opening: Opening, language: str = "") -> None:
        """Show the text of a briefing before its data are read, and before anything else is there."""
        self._opening, self._wanted = opening, language or self.preferences.settings.briefing_language
        if opening.head is not None:
            shown = language_shown(opening.head.manifest, opening.head.articles, self._wanted)
            self.look.set_language(shown)
        self.window.set_look(self.look.palette, self.look.fonts)
        self.window.reader.set_look(self.look.palette, self.look.fonts)
        if opening.head is not None:
            text = self.texts.of(opening.head.articles[shown], opening.head.manifest)
            self.window.reader.set_text(text, shown, hasty=True)

    def show(self) -> None:
        """Show the window at its remembered size, or filling a screen that has no room for it and its frame."""
        settings = self.preferences.settings
        wanted = QSize(settings.width, settings.height) if settings.width and settings.height else _USUAL_SIZE
        room = self.window.screen().availableSize() - _FRAME
        self.window.resize(wanted.boundedTo(room))
        if settings.maximized or wanted.boundedTo(room) != wanted:
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
        from broadsheet.app.help_commands import HelpCommands

        self.help = HelpCommands(self.window, self.session, self.preferences, self.watch)
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
        )
        yield
        from broadsheet.app.hit_opener import HitOpener
        from broadsheet.app.shelf_commands import ShelfCommands

        opener = HitOpener(self.window, self.session, self.commands)
        self.shelving = ShelfCommands(
            self.window, opener, self.look, self.preferences, self.commands, safe=self.watch.safe
        )
        yield

    def _make_wiring(self) -> Iterator[None]:
        from broadsheet.app.presenter import Presenter

        self.presenter = Presenter(self.window, self.session, self.focus, self.look, self.texts)
        yield
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
            self.shelving,
        )
        yield


def _contrast(settings: Settings) -> bool:
    """Whether the first painting is in high contrast; the system is asked later, its last answer stands till then."""
    return settings.contrast == "high" or (not settings.contrast and settings.contrast_was_high)
