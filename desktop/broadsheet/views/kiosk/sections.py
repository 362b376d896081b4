"""The slides of the loop as large buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from broadsheet.views.kiosk.buttons import SlideButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.kiosk.measures import Measures


class SectionsView(QWidget):
    """One button a slide; two columns where the screen is wide."""

    slide_requested = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(self)
        self._title.setObjectName("kiosk_title")
        self._area = QScrollArea(self)
        self._area.setObjectName("kiosk_area")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = QWidget(self._area)
        self._grid = QGridLayout(self._sheet)
        self._area.setWidget(self._sheet)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._area, 1)
        self.buttons: list[SlideButton] = []
        self._rows: tuple[tuple[int, str, str], ...] = ()
        self._look: tuple[Palette, Fonts, int, int] | None = None
        self._retranslate()

    @property
    def area(self) -> QScrollArea:
        """What scrolls."""
        return self._area

    def set_measures(self, measures: Measures) -> None:
        """Sizes of the screen."""
        gap = measures.gap
        self._column.setContentsMargins(3 * gap, 3 * gap, 3 * gap, gap)
        self._column.setSpacing(2 * gap)
        self._grid.setSpacing(gap)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def set_look(self, palette: Palette, fonts: Fonts, pad: int, least: int) -> None:
        """Colours, fonts, the space within the buttons, and their least height."""
        self._look = (palette, fonts, pad, least)
        for button in self.buttons:
            button.set_look(palette, fonts, pad, least)

    def set_rows(self, rows: Sequence[tuple[int, str, str]]) -> None:
        """Show these slides: number, title, what each says; buttons are kept and used again."""
        self._rows = tuple(rows)
        while len(self.buttons) < len(rows):
            button = SlideButton(self._sheet)
            if self._look:
                button.set_look(*self._look)
            button.clicked.connect(self._on_clicked)
            self.buttons.append(button)
        for at, button in enumerate(self.buttons):
            button.setVisible(at < len(rows))
            if at < len(rows):
                button.setProperty("slide", rows[at][0])
                button.show_words(*rows[at][1:])
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        across = 2 if self.width() > self.height() else 1
        for at, button in enumerate(self.buttons[: len(self._rows)]):
            self._grid.addWidget(button, at // across, at % across)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < across))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("What would you like to see?"))

    def _on_clicked(self) -> None:
        self.slide_requested.emit(self.sender().property("slide"))
