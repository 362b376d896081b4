"""The tabs of the pages, in the head of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget


class PageTabs(QTabBar):
    """A tab a page. It tells which page a person asks for; which one is shown it is told."""

    page_requested = Signal(str)

    def __init__(self, pages: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pages = pages
        for page in pages:
            self.addTab(page)
        self.currentChanged.connect(self._on_changed)

    def set_words(self, words: Mapping[str, str]) -> None:
        """What each page is called."""
        for at, page in enumerate(self._pages):
            self.setTabText(at, words[page])

    def set_current(self, page: str) -> None:
        """Show which page is open."""
        self.blockSignals(True)
        self.setCurrentIndex(self._pages.index(page))
        self.blockSignals(False)

    def _on_changed(self, at: int) -> None:
        self.page_requested.emit(self._pages[at])
