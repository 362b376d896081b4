"""Facts down, of what is supposed: the banner, the words over the text, the grips, and whatever shows a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from broadsheet.app.assistive import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from broadsheet.app.banner import WhatIfBanner
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.presenter import Presenter
    from broadsheet.state.session import Session
    from broadsheet.state.what_if import WhatIf

_SPOKEN = 400
"""Milliseconds without another change after which what came of it is read aloud."""


class Supposing(QObject):
    """Keeps the window true to what is supposed."""

    requested = Signal(str, str)  # command, value

    def __init__(self, window: MainWindow, session: Session, what_if: WhatIf, presenter: Presenter) -> None:
        super().__init__(window)
        self._window, self._session, self._what_if, self._presenter = window, session, what_if, presenter
        self.banner: WhatIfBanner | None = None
        self._speak = QTimer(self)
        self._speak.setSingleShot(True)
        self._speak.setInterval(_SPOKEN)
        self._speak.timeout.connect(self._on_quiet)

    def show_mode(self) -> None:
        """Whether values can be moved."""
        active, allowed = self._what_if.active, self._what_if.allowed
        if active and self.banner is None:
            self._make_banner()
        if self.banner is not None:
            if not active and self.banner.isAncestorOf(_holder(self._window)):
                self._window.step_pane(0)  # the keyboard does not go with the banner
            self.banner.setVisible(active)
        self._window.facing.set_adjustable(active, allowed)
        for name in self._presenter.pages:
            self.show_mode_on(name)
        self._speak.start()

    def show_mode_on(self, page: str) -> None:
        """The same on a page that was made."""
        adjust = getattr(self._presenter.pages[page].pane, "set_adjustable", None)
        if adjust is not None:
            adjust(self._what_if.active, self._what_if.allowed)

    def show_values(self) -> None:
        """Other values are supposed, or the text is in another language."""
        hypothesis, words = self._what_if.hypothesis, {}
        if hypothesis is not None:
            from broadsheet.derive.hypothesis import figure_words

            words = figure_words(hypothesis, self._session.language)
        self._window.reader.set_assumed(words)
        if self.banner is not None:
            self.banner.show_count(len(hypothesis.figures) if hypothesis else 0)
        self._presenter.show_values()
        self._speak.start()

    def _make_banner(self) -> None:
        from broadsheet.app.banner import WhatIfBanner

        self.banner = WhatIfBanner(self._window)
        self.banner.requested.connect(self.requested)
        self._window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # Qt's own would hide the banner
        self._window.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.banner)

    def _on_quiet(self) -> None:
        """Read aloud where things stand."""
        if self.banner is not None and self._what_if.active:
            announce(self.banner, " · ".join((self._window.status.current_words(), self.banner.words())).strip(" ·"))


def _holder(window: MainWindow) -> QWidget:
    return window.focusWidget() or window
