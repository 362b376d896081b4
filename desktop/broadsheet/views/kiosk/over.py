"""What lies over the screen: the question whether anybody is still there, and the pad for the PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from broadsheet.views.kiosk.buttons import touch_button

if TYPE_CHECKING:
    from broadsheet.views.kiosk.measures import Measures

_LONGEST = 8
_ASKS = 9
"""Width of the question in targets: more than half of the short side."""


class _Cover(QWidget):
    """Dims what is below it, and holds a box in its middle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = QFrame(self)
        self.box.setObjectName("kiosk_box")
        self.column = QVBoxLayout(self.box)
        around = QVBoxLayout(self)
        around.addWidget(self.box, 0, Qt.AlignmentFlag.AlignCenter)
        self.words = QLabel(self.box)
        self.words.setObjectName("kiosk_head")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column.addWidget(self.words)
        self.hide()

    def set_measures(self, measures: Measures) -> None:
        """Sizes of the screen."""
        gap = measures.gap
        self.column.setContentsMargins(4 * gap, 4 * gap, 4 * gap, 4 * gap)
        self.column.setSpacing(2 * gap)


class StillThere(_Cover):
    """Counts down to the loop."""

    stay_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words.setObjectName("kiosk_title")
        self.stay = touch_button(self.box, "touch_main")
        self.column.addWidget(self.stay)
        self.stay.clicked.connect(self.stay_requested)
        self._left = 0
        self._retranslate()

    def set_measures(self, measures: Measures) -> None:
        """Sizes of the screen: it is read by somebody who has stepped back."""
        super().set_measures(measures)
        self.column.setSpacing(3 * measures.gap)
        self.box.setMinimumWidth(_ASKS * measures.target)
        self.stay.setMinimumHeight(measures.target + 2 * measures.gap)

    def show_left(self, left: int) -> None:
        """So many seconds are left; 0 for nothing to ask."""
        self._left = left
        if left:
            self._retranslate()
        if bool(left) == self.isHidden():
            self.setVisible(bool(left))
            self.raise_()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.words.setText(self.tr("Starting over in {0} s").format(self._left))
        self.stay.setText(self.tr("Don’t reset, I am still reading"))


class PinPad(_Cover):
    """Digits, and what the lock says."""

    pin_entered = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._digits = ""
        self._typed = QLabel(self.box)
        self._typed.setObjectName("kiosk_typed")
        self._typed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told = QLabel(self.box)
        self._told.setObjectName("kiosk_soft")
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.digits = {digit: touch_button(self.box, "letter") for digit in "1234567890"}
        self.erase, self.enter = touch_button(self.box, "letter"), touch_button(self.box, "touch_main")
        self.cancel = touch_button(self.box)
        self._grid = QGridLayout()
        for at, button in enumerate((*list(self.digits.values())[:9], self.erase, self.digits["0"])):
            self._grid.addWidget(button, at // 3, at % 3)
        self._grid.addWidget(self.enter, 3, 2)
        for digit, button in self.digits.items():
            button.setText(digit)
            button.setProperty("digit", digit)
            button.clicked.connect(self._on_digit)
        self.column.addWidget(self._typed)
        self.column.addLayout(self._grid)
        self.column.addWidget(self._told)
        self.column.addWidget(self.cancel)
        self.erase.clicked.connect(self._on_erase)
        self.enter.clicked.connect(self._on_enter)
        self.cancel.clicked.connect(self.closed)
        self._wait, self._left = 0, 3
        self._retranslate()

    def set_measures(self, measures: Measures) -> None:
        """Sizes of the screen."""
        super().set_measures(measures)
        self._grid.setSpacing(measures.gap)
        self._typed.setFixedHeight(measures.target)
        self.box.setMinimumWidth(measures.target * 6)

    def open(self) -> None:
        """Ask, with nothing typed."""
        self._digits = ""
        self._retranslate()
        self.show()
        self.raise_()

    def tell(self, wait: int, left: int) -> None:
        """What the lock says: seconds to wait, tries that are left."""
        if (wait, left) != (self._wait, self._left):
            self._wait, self._left = wait, left
            self._retranslate()

    @property
    def told(self) -> str:
        """What is said below the digits."""
        return self._told.text()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.words.setText(self.tr("PIN of the staff"))
        self._typed.setText("•" * len(self._digits) or "–")
        self._typed.setAccessibleName(self.tr("Digits typed: {0}").format(len(self._digits)))
        self.erase.setText("⌫")
        self.erase.setAccessibleName(self.tr("Erase a digit"))
        self.enter.setText(self.tr("OK"))
        self.cancel.setText(self.tr("Cancel"))
        if self._wait:
            self._told.setText(self.tr("Too many wrong PINs: wait {0} s").format(self._wait))
        elif self._left < 3:
            self._told.setText(self.tr("Wrong PIN; tries left: {0}").format(self._left))
        else:
            self._told.setText(" ")
        for button in (*self.digits.values(), self.enter):
            button.setEnabled(not self._wait)

    def _on_digit(self) -> None:
        self._digits = (self._digits + self.sender().property("digit"))[:_LONGEST]
        self._retranslate()

    def _on_erase(self) -> None:
        self._digits = self._digits[:-1]
        self._retranslate()

    def _on_enter(self) -> None:
        digits, self._digits = self._digits, ""
        self._retranslate()
        if digits:
            self.pin_entered.emit(digits)
