"""The pages beside Read: each is made when it is first asked for, and kept true to the state by a presenter here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

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


class PagePresenter(Protocol):
    """Hands frozen answers to one page; it is asked only while its page is open."""

    @property
    def pane(self) -> QWidget:
        """The page."""

    def show(self) -> None:
        """Everything, of the briefing and in the language in force."""

    def show_look(self) -> None:
        """Colours and fonts."""

    def use_plots(self, make_plot: Callable[[QWidget], ChartCanvas]) -> None:
        """Host plotted charts on axes that pan and zoom, from now on."""

    def show_focus(self, lit: Lit) -> None:
        """What is lit, and what is pinned."""


def make_page(
    name: str,
    window: MainWindow,
    session: Session,
    focus: Focus,
    look: Look,
    snapshots: Snapshots,
    judgements: Judgements,
) -> PagePresenter:
    """Make the page of a name; its code is loaded now and not before.

    Raises:
        ModuleNotFoundError: there is no such page.
    """
    module = import_module(f"broadsheet.app.pages.{name}")
    made: PagePresenter = module.make(window, session, focus, look, snapshots, judgements)
    return made
