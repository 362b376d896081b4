"""Commands on claims: the marks in the text, the queue of the page Check, the chart that draws an input."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from broadsheet.app.commands import Commands
    from broadsheet.app.main_window import MainWindow
    from broadsheet.state.focus import Focus, Target
    from broadsheet.state.settings import Preferences
    from broadsheet.views.charts.pane import ChartsPane
    from broadsheet.views.check.pane import CheckPane


class CheckCommands(QObject):
    """Carries them out for one window."""

    def __init__(self, window: MainWindow, focus: Focus, preferences: Preferences, commands: Commands) -> None:
        super().__init__(window)
        self._window, self._focus, self._preferences, self._commands = window, focus, preferences, commands

    def mark_verdicts(self, where: str) -> None:
        """Mark claims in the text: everywhere, for the presenter alone (presenter), or nowhere (off)."""
        self._preferences.set("verdict_marks", where)

    def next_claim(self) -> None:
        """The claim after the one that is open on the page Check."""
        self._step(1)

    def previous_claim(self) -> None:
        """The claim before the one that is open on the page Check."""
        self._step(-1)

    def show_claim(self) -> None:
        """Show the claim that is open on the page Check in the text."""
        if hasattr(self._window.page, "open_claim"):
            cast("CheckPane", self._window.page).open_claim()

    def show_chart(self, chart: str, target: Target) -> None:
        """Open a chart large on the page Charts, with a mark of it pinned."""
        self._commands.turn_to("charts")
        if not self._focus.pins or self._focus.pins[-1].ref != target.ref:
            self._focus.pin(target)
        cast("ChartsPane", self._window.page).show_chart(chart)

    def _step(self, by: int) -> None:
        self._commands.turn_to("check")
        cast("CheckPane", self._window.page).step_claim(by)
