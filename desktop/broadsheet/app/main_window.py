"""The window: its head, a stack of pages, the status line. It knows nothing of what the pages show."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QStatusBar, QWidget

from broadsheet.app.read_page import ReadPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QMenuBar

    from broadsheet.app.header import Header
    from broadsheet.app.status_bar import StatusBar
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.card.pane import EntityCard

_LEAST_WIDTH, _LEAST_HEIGHT = 480, 360
_HEAD, _FOOT = 48.5, 32.0
"""Pixels that head and status line are high at scale 1: the text must know them before they are made."""


class Page(Protocol):
    """What every page answers: the panes F6 goes through, and how one of them takes the keyboard."""

    def stops(self) -> list[QWidget]:
        """The panes that can be gone to, in order."""

    def focus_stop(self, pane: QWidget) -> None:
        """Give the keyboard to one of them."""

    def step_out(self) -> bool:
        """Close what is open within the page; False where nothing is."""


class MainWindow(QMainWindow):
    """One page is shown at a time; Read is there from the start, the others are added when they are first asked for.

    At first there is the text alone; `furnish` makes what stands around it.
    """

    closing = Signal()
    dropped = Signal(object)  # paths

    header: Header
    status: StatusBar

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        self.setAcceptDrops(True)
        self.read = ReadPage(self)
        self.reader = self.read.reader
        self._pages: dict[str, QWidget] = {"read": self.read}
        self.may_close: Callable[[], bool] = _always
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.read)
        self._head = QWidget(self)
        self.setMenuWidget(self._head)
        self.setCentralWidget(self._stack)
        self.setStatusBar(QStatusBar(self))

    def furnish(self) -> Iterator[None]:
        """Make head, panes and status line, in steps; the text stays where it is."""
        yield from self.read.furnish()
        self.outline, self.card, self.facing = self.read.outline, self.read.card, self.read.facing
        yield
        from broadsheet.app.header import Header

        header = Header(self)
        header.setFixedHeight(self._head.height())
        self.setMenuWidget(header)
        self._head = self.header = header
        yield
        from broadsheet.app.status_bar import StatusBar

        status = StatusBar(self)
        status.setFixedHeight(self.statusBar().height())
        self.setStatusBar(status)
        self.status = status

    @property
    def is_furnished(self) -> bool:
        """Whether all of the window is there."""
        return hasattr(self, "status")

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self._stack.currentWidget() or self.read

    @property
    def menu_bar(self) -> QMenuBar:
        """The menus, which stand in the head."""
        return self.header.menu_bar

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts of what is not a pane."""
        if self.is_furnished:
            self.header.set_look(palette, fonts)
        self._head.setFixedHeight(round(_HEAD * fonts.scale))
        self.statusBar().setFixedHeight(round(_FOOT * fonts.scale))
        self.read.set_look(fonts)

    def add_page(self, name: str, page: QWidget) -> None:
        """Take in a page that was made."""
        self._pages[name] = page
        self._stack.addWidget(page)

    def show_page(self, name: str) -> None:
        """Show a page that was added, and give it the keyboard."""
        page = self._pages[name]
        self.header.tabs.set_current(name)
        if self._stack.currentWidget() is page:
            return
        in_head = self.header.isAncestorOf(self.focusWidget() or self)
        self._stack.setCurrentWidget(page)
        if not in_head:
            self.step_pane(0)

    def step_pane(self, step: int) -> None:
        """Give the keyboard to the next pane of the page, the one before, or (0) the first that takes it."""
        page = cast("Page", self._stack.currentWidget())
        stops = page.stops()
        holder = self.focusWidget()
        at = next((at for at, pane in enumerate(stops) if holder and pane.isAncestorOf(holder)), -1)
        if step == 0:
            page.focus_stop(self.reader if page is self.read else stops[0])
        else:
            page.focus_stop(stops[(at + step) % len(stops) if at >= 0 else (0 if step > 0 else -1)])

    def open_card(self) -> EntityCard | None:
        """The card of a name on the page that is shown; None where there is none to be seen."""
        from broadsheet.views.card.pane import EntityCard

        page = self._stack.currentWidget()
        cards = page.findChildren(EntityCard) if page else []
        return next((card for card in cards if card.isVisible()), None)

    def step_chart(self, by: int) -> None:
        """Give the keyboard to the next chart of the page, or the one before, where the page has charts."""
        step = getattr(self._stack.currentWidget(), "step_chart", None)
        if step is not None:
            step(by)

    def open_chart(self, chart: str) -> None:
        """Show a chart large, where the page that is shown does that."""
        show = getattr(self._stack.currentWidget(), "open_chart", None)
        if show is not None:
            show(chart)

    def on_timeline(self, what: str) -> None:
        """Toggle, go to the next or previous item, or show it, where the page that is shown plays."""
        control = getattr(self._stack.currentWidget(), "control", None)
        if control is not None:
            control(what)

    def step_out(self) -> bool:
        """Close what is open within the page that is shown; False where nothing is."""
        return cast("Page", self._stack.currentWidget()).step_out()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders of this machine."""
        if _dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what was dropped."""
        paths = _dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def close_now(self) -> None:
        """Close without asking: the system ends the program."""
        self.may_close = _always
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whether it may, and tell before it closes."""
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)


def _always() -> bool:
    return True


def _dropped_paths(data: QMimeData) -> list[Path]:
    """The files and folders that are dropped, if all are of this machine."""
    urls = data.urls()
    return [Path(url.toLocalFile()) for url in urls] if all(url.isLocalFile() for url in urls) else []
