"""Names, found by their initials on a pad of 26 letters: nobody has to type Chinese on a wall."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from broadsheet.views.kiosk.buttons import touch_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from broadsheet.views.kiosk.measures import Measures

_LONGEST = 12
_ACROSS = 7


class NamesView(QWidget):
    """What is typed, the pad, and the names that are found."""

    typed = Signal(str)  # letters, lower case
    entity_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._letters = ""
        self._typed, self._count = QLabel(self), QLabel(self)
        self._typed.setObjectName("kiosk_typed")
        self._count.setObjectName("kiosk_soft")
        self._count.setWordWrap(True)
        self.letters = {letter: touch_button(self, "letter") for letter in ascii_uppercase}
        self.erase, self.clear = touch_button(self, "letter"), touch_button(self, "letter")
        self._pad = QGridLayout()
        for button in (*self.letters.values(), self.erase, self.clear):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for letter, button in self.letters.items():
            button.setText(letter)
            button.clicked.connect(self._on_letter)
        self.erase.clicked.connect(self._on_erase)
        self.clear.clicked.connect(self._on_clear)
        self.list = QListWidget(self)
        self.list.setObjectName("kiosk_list")
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._on_item)
        self.list.itemActivated.connect(self._on_item)
        side = QVBoxLayout()
        side.addWidget(self._typed)
        side.addLayout(self._pad, 4)
        side.addWidget(self._count)
        side.addStretch(1)
        self._side = side
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.addLayout(side, 1)
        self._box.addWidget(self.list, 1)
        self._found = (0, 0)
        self._retranslate()

    def set_measures(self, measures: Measures) -> None:
        """Sizes of the screen."""
        gap = measures.gap
        self._box.setContentsMargins(3 * gap, 3 * gap, 3 * gap, 2 * gap)
        self._box.setSpacing(3 * gap)
        self._side.setSpacing(2 * gap)
        self._pad.setSpacing(gap)
        self._typed.setFixedHeight(measures.target)

    def set_names(self, names: Sequence[tuple[str, str]], whole: int) -> None:
        """Show these names, id and words, of so many."""
        self.list.clear()
        for entity, words in names:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, entity)
            self.list.addItem(item)
        self._found = (len(names), whole)
        self._retranslate()

    def reset(self) -> None:
        """Forget what was typed."""
        if self._letters:
            self._type("")
        self.list.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pad beside the list, or above it."""
        super().resizeEvent(event)
        upright = self.height() > self.width()
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)
        self._box.setStretch(0, 0 if upright else 1)
        for at, button in enumerate((*self.letters.values(), self.erase, self.clear)):
            self._pad.addWidget(button, at // _ACROSS, at % _ACROSS)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _type(self, letters: str) -> None:
        self._letters = letters
        self._retranslate()
        self.typed.emit(letters.lower())

    def _retranslate(self) -> None:
        self._typed.setText(self._letters or "…")
        self._typed.setAccessibleName(self.tr("Letters typed"))
        self.erase.setText("⌫")
        self.erase.setAccessibleName(self.tr("Erase a letter"))
        self.clear.setText("×")
        self.clear.setAccessibleName(self.tr("Erase all letters"))
        found, whole = self._found
        if self._letters:
            self._count.setText(self.tr("{0} of {1} names").format(found, whole))
        else:
            self._count.setText(self.tr("Tap the initials of a name, or choose from the list"))
        self.list.setAccessibleName(self.tr("Names"))

    def _on_letter(self) -> None:
        button = self.sender()
        letter = next(letter for letter, each in self.letters.items() if each is button)
        if len(self._letters) < _LONGEST:
            self._type(self._letters + letter)

    def _on_erase(self) -> None:
        self._type(self._letters[:-1])

    def _on_clear(self) -> None:
        self._type("")

    def _on_item(self, item: QListWidgetItem) -> None:
        self.entity_requested.emit(item.data(Qt.ItemDataRole.UserRole))
