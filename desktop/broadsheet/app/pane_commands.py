"""Commands of the menus for what a pane's own buttons and keys do: a chart, the open name, the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from broadsheet.app.assistive import announce

if TYPE_CHECKING:
    from broadsheet.app.chart_in_hand import ChartInHand
    from broadsheet.app.commands import Commands
    from broadsheet.app.main_window import MainWindow
    from broadsheet.charts.host import PlotHost

_STEP = 1.25


class PaneCommands(QObject):
    """Carries out on a pane what a person who does not point at it asks for."""

    def __init__(self, window: MainWindow, chart: ChartInHand, commands: Commands) -> None:
        super().__init__(window)
        self._window, self._chart, self._commands = window, chart, commands

    def next_mention(self) -> None:
        """The next place that speaks of the open name."""
        self._turn_mention(1)

    def previous_mention(self) -> None:
        """The place before that speaks of the open name."""
        self._turn_mention(-1)

    def show_mention(self) -> None:
        """Show the place that the card quotes in the text."""
        card = self._window.open_card()
        if card:
            card.locate()

    def next_chart(self) -> None:
        """Take the keyboard to the next chart of the page."""
        self._window.step_chart(1)

    def previous_chart(self) -> None:
        """Take the keyboard to the chart before."""
        self._window.step_chart(-1)

    def play_timeline(self) -> None:
        """Open the page Timeline and walk through it, or pause."""
        self._commands.turn_to("timeline")
        self._window.on_timeline("toggle")

    def next_item(self) -> None:
        """Put the next item of the timeline on."""
        self._window.on_timeline("next")

    def previous_item(self) -> None:
        """Put the item before on."""
        self._window.on_timeline("previous")

    def show_item(self) -> None:
        """Show the sentence of the item that is on in the text."""
        self._window.on_timeline("show")

    def with_chart(self, what: str) -> None:
        """Do something with the chart in hand: source, table, chart, image, data, closer, farther or whole."""
        snapshot, commands = self._chart.snapshot, self._commands
        if snapshot is None:
            return
        if what == "source" and snapshot.place:
            commands.show_place(snapshot.place)
        elif what == "table":
            commands.show_table(snapshot)
        elif what == "image":
            commands.copying.copy_image(snapshot)
        elif what == "data":
            commands.copying.copy_data(snapshot)
        elif what == "chart":
            commands.copying.copy_chart(snapshot)
        elif self._chart.plotted:
            self._zoom(what)

    def copy_text(self) -> None:
        """Put the selected words on the clipboard; without any, the chart or the sentence that has the keyboard."""
        snapshot, canvas = self._chart.snapshot, self._chart.canvas
        if snapshot is not None and canvas is not None and canvas.hasFocus():
            self._commands.copying.copy_chart(snapshot)
        elif self._window.reader.selected_places():
            self._window.reader.copy()
        else:
            self._commands.copying.copy_sentence()

    def select_text(self) -> None:
        """Select the whole text."""
        self._window.reader.selectAll()

    def _zoom(self, what: str) -> None:
        plot = cast("PlotHost", self._chart.canvas)
        if what == "whole":
            plot.show_all()
        else:
            plot.zoom(_STEP if what == "closer" else 1 / _STEP)

    def _turn_mention(self, by: int) -> None:
        card = self._window.open_card()
        if card:
            card.turn(by)
            announce(card, card.excerpt_words())
