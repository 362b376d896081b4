"""Commands on the screens of a show: they act on the one that runs, else on the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from broadsheet.state.screen_choices import ScreenChoices

if TYPE_CHECKING:
    from pathlib import Path

    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.show.screens import ShowScreens, System
    from broadsheet.state.screens import Arrangement, Output


class ScreenCommands(QObject):
    """Chooses the audience's screen, and whether its window fills it; remembered for each set of screens.

    Args:
        window: tells what a choice will come to.
        path: of the file of choices; None where nothing is kept.

    Attributes:
        choices: what was chosen.
        running: the screens of the show that runs; None where none does.
        system: tells what monitors are plugged in; None for the system itself.
    """

    def __init__(self, window: MainWindow, path: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self.choices = ScreenChoices(path)
        self.running: ShowScreens | None = None
        self.system: System | None = None

    @property
    def sharing(self) -> bool:
        """Whether the slides are shown in a window to share, now or in the next show."""
        if self.running is not None:
            return self.running.sharing
        return self.choices.of(self._look().outputs).sharing

    def swap_screens(self) -> None:
        """Audience and presenter change screens."""
        if self.running is not None:
            self.running.swap()
        else:
            found = self._look()
            self._choose(found, found.presenter if found.can_swap else None)

    def next_screen(self) -> None:
        """The slides go to the next of the screens."""
        if self.running is not None:
            self.running.go_on()
        else:
            found = self._look()
            self._choose(found, next(iter(found.others), None))

    def audience_window(self, manner: str) -> None:
        """The slides fill their screen, or stand in a window that a meeting program can share.

        Args:
            manner: full or window.
        """
        sharing = manner == "window"
        if self.running is not None:
            self.running.share(sharing)
            return
        outputs = self._look().outputs
        self.choices.keep(outputs, self.choices.of(outputs)._replace(sharing=sharing))
        full, shared = self.tr("The slides will fill their screen"), self.tr("The slides will stand in a window")
        self._window.status.tell(shared if sharing else full)

    def _choose(self, found: Arrangement, output: Output | None) -> None:
        if output is None:
            self._window.status.tell(self.tr("There is no second screen of its own for the slides"))
            return
        self.choices.keep(found.outputs, self.choices.of(found.outputs)._replace(audience=output.identity))
        words = self.tr("The audience will see {0}").format("{} {}×{}".format(output.label, *output.pixels))
        self._window.status.tell(words)

    def _look(self) -> Arrangement:
        from broadsheet.app.show.screens import look

        gui = QGuiApplication.instance()
        assert isinstance(gui, QGuiApplication)
        return look(gui, self.system, self.choices)
