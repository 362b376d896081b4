"""The status line: how much of the text is tied, what is pointed at, languages and size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QSizePolicy, QStatusBar, QToolButton

from broadsheet.app.actions import THEME_WORDS
from broadsheet.app.assistive import announce
from broadsheet.app.menus import translated
from broadsheet.i18n.interface import LANGUAGES
from broadsheet.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_ROOM_FOR_THEMES = 60
"""Lines of type that the window must be wide for the themes to stand in the status line."""


class StatusBar(QStatusBar):
    """One line; its buttons repeat commands of the menus."""

    requested = Signal(str, str)  # command, value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(14, 0, 8, 0)
        self._coverage = self._button("turn_to", "check")
        self._coverage.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._coverage.hide()
        self._current = ElidedLabel(self)
        self._problems = self._button("problems", "")
        self._problems.hide()
        self._themes: dict[str, QToolButton] = {}
        self._theme_group = QButtonGroup(self)
        self._texts = QButtonGroup(self)
        self.addWidget(self._coverage)
        self.addWidget(self._current, 1)
        self._safe = QLabel(self)
        self._safe.setObjectName("soft")
        self._safe.hide()
        self.addPermanentWidget(self._safe)
        self.addPermanentWidget(self._problems)
        self._languages: dict[str, QToolButton] = {}
        for code, name in LANGUAGES.items():
            button = self._languages[code] = self._button("read_in", code)
            button.setText(name)
            button.setCheckable(True)
            self._texts.addButton(button)
            self.addPermanentWidget(button)
        for theme in THEME_WORDS:
            button = self._themes[theme] = self._button("wear", theme)
            button.setCheckable(True)
            self._theme_group.addButton(button)
            self.addPermanentWidget(button)
        self._smaller, self._larger = self._button("smaller", ""), self._button("larger", "")
        self.addPermanentWidget(self._smaller)
        self.addPermanentWidget(self._larger)
        self._retranslate()

    def show_coverage(self, words: str) -> None:
        """How many numbers the text holds and how many are tied."""
        self._coverage.setText(words)
        self._coverage.setVisible(bool(words))

    def show_current(self, words: str) -> None:
        """What is pointed at; empty for nothing."""
        self._current.setText(words)

    def tell(self, words: str) -> None:
        """Show what was done, and have it spoken."""
        self.show_current(words)
        announce(self, words)

    @property
    def coverage_button(self) -> QToolButton:
        """The words on the text; they lead to the page Check."""
        return self._coverage

    def coverage_words(self) -> str:
        """What the line says of the text."""
        return self._coverage.text()

    def current_words(self) -> str:
        """What the line says of what is pointed at."""
        return self._current.text()

    def show_problems(self, count: int) -> None:
        """How many problems the file has; the button stays away where there is none."""
        self._problems.setVisible(count > 0)
        self._problems.setText(self.tr("%n problem(s)", "", count))

    def show_safe_mode(self, safe: bool) -> None:
        """Say quietly that settings are neither read nor kept."""
        self._safe.setVisible(safe)

    def show_language(self, language: str, available: tuple[str, ...]) -> None:
        """The language the briefing is read in, among those it has."""
        for code, button in self._languages.items():
            button.setVisible(len(available) > 1 and code in available)
            button.setChecked(code == language)

    def show_theme(self, theme: str) -> None:
        """The theme in force."""
        self._themes[theme].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves the themes to the menu."""
        super().resizeEvent(event)
        for button in self._themes.values():
            button.setVisible(self.width() >= self.fontMetrics().height() * _ROOM_FOR_THEMES)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _button(self, command: str, value: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("command", command)
        button.setProperty("value", value)
        button.clicked.connect(self._on_clicked)
        return button

    def _retranslate(self) -> None:
        self._smaller.setText(self.tr("A−"))
        self._larger.setText(self.tr("A+"))
        self._smaller.setToolTip(self.tr("Smaller (Ctrl+−)"))
        self._larger.setToolTip(self.tr("Larger (Ctrl++)"))
        self._smaller.setAccessibleName(self.tr("Smaller"))
        self._larger.setAccessibleName(self.tr("Larger"))
        self._coverage.setToolTip(self.tr("Open the page Check (Ctrl+5)"))
        self._safe.setText(self.tr("Safe mode"))
        self._safe.setToolTip(self.tr("Started without settings; nothing is remembered"))
        self._problems.setToolTip(self.tr("Show what is wrong with this file"))
        for theme, button in self._themes.items():
            button.setText(translated(THEME_WORDS[theme]))
            button.setToolTip(self.tr("Theme"))
            button.setAccessibleName(self.tr("Theme: {0}").format(button.text()))
        for button in self._languages.values():
            button.setToolTip(self.tr("Language of the text"))
            button.setAccessibleName(self.tr("Language of the text: {0}").format(button.text()))

    def _on_clicked(self) -> None:
        button = self.sender()
        self.requested.emit(button.property("command"), button.property("value"))
