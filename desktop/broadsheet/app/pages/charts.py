"""Keeps the page Charts true to the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.contents import outline
from broadsheet.views.charts.item_model import ChartGroup
from broadsheet.views.charts.pane import ChartsPane

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


class ChartsPage:
    """Hands the charts of every section to their page."""

    def __init__(self, window: MainWindow, session: Session, look: Look, snapshots: Snapshots) -> None:
        self.pane = ChartsPane(window)
        self._session, self._look, self._snapshots = session, look, snapshots

    def show(self) -> None:
        """Every chart, by section."""
        briefing, language = self._session.shown, self._session.language
        if briefing is None:
            return
        groups = []
        for row in outline(briefing, language):
            charts = tuple(self._snapshots.of(chart.id) for chart in briefing.section_charts(row.section))
            if charts:
                groups.append(ChartGroup(row.section, f"{row.number}　{row.beside_number}", charts))
        self.pane.set_groups(tuple(groups))

    def show_look(self) -> None:
        """Colours and fonts."""
        self.pane.set_look(self._look.palette, self._look.fonts)

    def use_plots(self, make_plot: Callable[[QWidget], ChartCanvas]) -> None:
        """Host plotted charts on axes that pan and zoom, from now on."""
        self.pane.use_plots(make_plot)

    def show_focus(self, lit: Lit) -> None:
        """What is lit."""
        self.pane.set_lit(lit)


def make(
    window: MainWindow, session: Session, focus: Focus, look: Look, snapshots: Snapshots, judgements: Judgements
) -> ChartsPage:
    """Make the page."""
    return ChartsPage(window, session, look, snapshots)
