"""The foot of the screen: an invitation while the loop goes on, large buttons for a visitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from broadsheet.views.kiosk.buttons import touch_button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from broadsheet.views.kiosk.measures import Measures

_INVITATION = "触摸屏幕即可探索 · Touch to explore"
"""In both languages at once: whoever reads either may come by."""
_LANGUAGES = {"zh": "EN", "en": "中文"}
"""What the button says in each language: the other one, in its own words."""


class KioskBar(QWidget):
    """Emits what a visitor asks for."""

    page_requested = Signal(str)
    turn_requested = Signal(int)
    language_requested = Signal()
    rest_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._invitation = QLabel(_INVITATION, self)
        self._invitation.setObjectName("kiosk_invitation")
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._previous, self._next = touch_button(self, "letter"), touch_button(self, "letter")
        self.pages: dict[str, QPushButton] = {name: touch_button(self) for name in ("slide", "text", "names")}
        self.pages = {"sections": touch_button(self), **self.pages}
        self._rest = touch_button(self, "touch_main")
        self.language = touch_button(self)
        self._row = QHBoxLayout(self)
        for name, button in self.pages.items():
            button.setCheckable(True)
            button.setProperty("page", name)
            button.clicked.connect(self._on_page_clicked)
        for widget in (self._previous, self._next, *self.pages.values()):
            self._row.addWidget(widget)
        self._row.addWidget(self._invitation, 1)
        self._row.addStretch(0)
        self._row.addWidget(self._rest)
        self._row.addWidget(self.language)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._rest.clicked.connect(self.rest_requested)
        self.language.clicked.connect(self.language_requested)
        self._language = "zh"
        self.show_mode(exploring=False)
        self._retranslate()

    def set_measures(self, measures: Measures) -> None:
        """Sizes of the screen."""
        gap = measures.gap
        self._row.setContentsMargins(2 * gap, gap, 2 * gap, gap)
        self._row.setSpacing(gap)
        self.setFixedHeight(measures.target + 2 * gap)

    def show_mode(self, *, exploring: bool) -> None:
        """Invite, or offer."""
        self._invitation.setVisible(not exploring)
        for widget in (self._previous, self._next, *self.pages.values(), self._rest):
            widget.setVisible(exploring)
        self._row.setStretch(self._row.indexOf(self._rest) - 1, int(exploring))

    def show_page(self, page: str) -> None:
        """Which page is open."""
        for name, button in self.pages.items():
            button.setChecked(name == page)
        for button in (self._previous, self._next):
            button.setEnabled(page == "slide")

    def show_language(self, language: str, languages: tuple[str, ...]) -> None:
        """Which language is read; with no other there is nothing to switch."""
        self._language = language
        self.language.setVisible(len(languages) > 1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.pages["sections"].setText(self.tr("Sections"))
        self.pages["slide"].setText(self.tr("Pictures"))
        self.pages["text"].setText(self.tr("Text"))
        self.pages["names"].setText(self.tr("Names"))
        self._previous.setText("‹")
        self._previous.setAccessibleName(self.tr("The picture before"))
        self._next.setText("›")
        self._next.setAccessibleName(self.tr("The next picture"))
        self._rest.setText(self.tr("Done"))
        self._rest.setAccessibleName(self.tr("Done: let the pictures go on"))
        self.language.setText(_LANGUAGES.get(self._language, "EN"))
        self.language.setAccessibleName(self.tr("Switch the language"))
        self.setAccessibleName(self.tr("What to see"))

    def _on_page_clicked(self) -> None:
        name = self.sender().property("page")
        self.show_page(name)
        self.page_requested.emit(name)

    def _on_previous(self) -> None:
        self.turn_requested.emit(-1)

    def _on_next(self) -> None:
        self.turn_requested.emit(1)
