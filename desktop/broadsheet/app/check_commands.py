"""Commands on claims: the marks in the text, the queue of the page Check, the chart that draws an input."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer

from broadsheet.derive.lit import lit_by

if TYPE_CHECKING:
    from broadsheet.app.commands import Commands
    from broadsheet.app.main_window import MainWindow
    from broadsheet.model import Ref
    from broadsheet.state.focus import Focus, Target
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences
    from broadsheet.views.charts.pane import ChartsPane
    from broadsheet.views.check.pane import CheckPane

_CHARTS_FOLLOW = 30
"""Milliseconds after which the facing page shows the charts of the section that the text was scrolled to."""


class CheckCommands(QObject):
    """Carries them out for one window."""

    def __init__(
        self, window: MainWindow, session: Session, focus: Focus, preferences: Preferences, commands: Commands
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._focus = window, session, focus
        self._preferences, self._commands = preferences, commands
        self._shown: Ref | None = None

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

    def show_in_text(self, target: Target) -> None:
        """Pin a thing, show it in the text, and bring what draws it into sight on the facing page."""
        self._commands.open_mark(target)
        self._shown = target.ref
        QTimer.singleShot(_CHARTS_FOLLOW, self._reveal)

    def show_chart(self, chart: str, target: Target) -> None:
        """Open a chart large on the page Charts, with a mark of it pinned."""
        self._commands.turn_to("charts")
        if not self._focus.pins or self._focus.pins[-1].ref != target.ref:
            self._focus.pin(target)
        cast("ChartsPane", self._window.page).show_chart(chart)

    def _reveal(self) -> None:
        briefing = self._session.briefing
        if briefing is None or self._shown is None or self._session.page != "read":
            return
        main = lit_by(briefing, self._shown).main
        for ref in (self._shown, *sorted(main - {self._shown})):
            if self._window.facing.reveal(ref):
                return

    def _step(self, by: int) -> None:
        self._commands.turn_to("check")
        cast("CheckPane", self._window.page).step_claim(by)
