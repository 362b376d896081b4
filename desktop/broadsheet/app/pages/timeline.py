"""Keeps the page Timeline true to the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.snapshot import whole_timeline
from broadsheet.derive.excerpts import excerpts
from broadsheet.views.timeline.pane import TimelinePane

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from broadsheet.app.judgements import Judgements
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.snapshots import Snapshots
    from broadsheet.charts.canvas import ChartCanvas
    from broadsheet.derive.lit import Lit
    from broadsheet.state.focus import Focus
    from broadsheet.state.session import Session


class TimelinePage:
    """Hands every event and dated figure to their page."""

    def __init__(self, window: MainWindow, session: Session, look: Look) -> None:
        self.pane = TimelinePane(window)
        self._session, self._look = session, look

    def show(self) -> None:
        """Everything that has a time, and its sentences."""
        briefing, language = self._session.shown, self._session.language
        if briefing is None:
            return
        snapshot = whole_timeline(briefing, language)
        told = {item.ref: found[0] for item in snapshot.dated if (found := excerpts(briefing, language, item.ref))}
        self.pane.show_timeline(snapshot, told)

    def show_look(self) -> None:
        """Colours and fonts."""
        self.pane.set_look(self._look.palette, self._look.fonts)

    def use_plots(self, make_plot: Callable[[QWidget], ChartCanvas]) -> None:
        """Host the axis so that it pans and zooms, from now on."""
        self.pane.use_plots(make_plot)

    def show_focus(self, lit: Lit) -> None:
        """What is lit."""
        self.pane.set_lit(lit)


def make(
    window: MainWindow, session: Session, focus: Focus, look: Look, snapshots: Snapshots, judgements: Judgements
) -> TimelinePage:
    """Make the page."""
    return TimelinePage(window, session, look)
