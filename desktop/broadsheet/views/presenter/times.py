"""The clocks: how long the talk has gone on, how much is left, and whether that is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from broadsheet.views.presenter.facts import Times, clock_words
from broadsheet.views.presenter.style import PACES
from broadsheet.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from broadsheet.views.presenter.rooms import Sizes

_SIGNS = {"waiting": "○", "on time": "●", "fast": "▲", "slow": "▼", "over": "■"}
_WIDEST = "−88:88"


class Clocks(QWidget):
    """Elapsed and remaining, one above the other, as large as there is room for."""

    pause_requested = Signal()
    reset_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._elapsed_head, self._remaining_head = ElidedLabel(self), ElidedLabel(self)
        self.elapsed, self.remaining = QLabel(self), QLabel(self)
        self.elapsed.setObjectName("elapsed")
        self.remaining.setObjectName("remaining")
        for head in (self._elapsed_head, self._remaining_head):
            head.setObjectName("soft")
        self.pause, self.reset = QPushButton(self), QPushButton(self)
        self.pause.clicked.connect(self.pause_requested)
        self.reset.clicked.connect(self.reset_requested)
        for button in (self.pause, self.reset):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._label = 20
        self._paused = False
        self.retell()

    def wear(self, sizes: Sizes) -> None:
        """Take sizes of type."""
        self._label = sizes.label
        self._place()

    def retell(self) -> None:
        """Say it in another language."""
        self._elapsed_head.setText(self.tr("Elapsed"))
        self._remaining_head.setText(self.tr("Remaining"))
        self.pause.setText(self.tr("Go on") if self._paused else self.tr("Pause"))
        self.pause.setAccessibleName(self.tr("Let the clock go on") if self._paused else self.tr("Pause the clock"))
        self.reset.setText(self.tr("Reset"))
        self.reset.setAccessibleName(self.tr("Set the clock back to the beginning"))
        self._place()

    def show_times(self, times: Times, running: bool) -> None:
        """Show the time.

        Args:
            times: of the talk.
            running: whether it has begun, so that it can be paused.
        """
        _say(self.elapsed, clock_words(times.elapsed), self.tr("Elapsed {0}"))
        _say(self.remaining, clock_words(times.remaining), self.tr("Remaining {0}"))
        self.pause.setEnabled(running)
        self.reset.setEnabled(running)
        if times.paused != self._paused:
            self._paused = times.paused
            self.retell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Two blocks, each a heading with a button and the digits below."""
        width, half = self.width(), self.height() // 2
        head = round((1.5 if half > 4 * self._label else 1.2) * self._label)
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(100)
        widest = QFontMetrics(font).horizontalAdvance(_WIDEST)
        pixels = max(12, min(int(width * 98 / widest), int((half - head) * 0.82)))
        blocks = (
            (self._elapsed_head, self.elapsed, self.pause, 0),
            (self._remaining_head, self.remaining, self.reset, half),
        )
        for words, digits, button, top in blocks:
            button.ensurePolished()
            digits.setStyleSheet(f"font-size: {pixels}px;")
            digits.setGeometry(QRect(0, top + head, width, half - head))
            wide = min(button.sizeHint().width(), width * 2 // 3)
            button.setGeometry(QRect(width - wide, top, wide, head))
            words.setGeometry(QRect(0, top, width - wide - 4, head))


class Pace(QWidget):
    """How the talk goes, in words, with a sign and a colour; at the right the time of day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.word, self.due = ElidedLabel(self), ElidedLabel(self)
        self.now, self.end = QLabel(self), QLabel(self)
        self.now.setObjectName("today")
        self.end.setObjectName("soft")
        for label in (self.now, self.end):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._times: Times | None = None
        self._label, self._size = 20, 32

    def wear(self, sizes: Sizes) -> None:
        """Take sizes of type."""
        self._label, self._size = sizes.label, sizes.pace
        self._colour()
        self._place()

    def retell(self) -> None:
        """Say it in another language."""
        if self._times is not None:
            self.show_times(self._times)

    def show_times(self, times: Times) -> None:
        """Show how it goes."""
        before, self._times = self._times, times
        words = {
            "waiting": self.tr("Not begun"),
            "on time": self.tr("On time"),
            "fast": self.tr("Fast"),
            "slow": self.tr("Slow"),
            "over": self.tr("Over time"),
        }
        paused = self.tr(" · paused") if times.paused else ""
        changed = _set(self.word, f"{_SIGNS[times.pace]} {words[times.pace]}{paused}")
        if times.pace == "waiting":
            _set(self.due, self.tr("Starts when the cover is left"))
        else:
            _set(self.due, self.tr("This slide until {0}").format(clock_words(times.due)))
        end = self.tr("must end at {0}") if times.fixed else self.tr("ends at {0}")
        changed |= _set(self.now, self.tr("Now {0}").format(times.now)) | _set(self.end, end.format(times.end))
        if changed or before is None or before.pace != times.pace:
            self._colour()
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all anew."""
        super().resizeEvent(event)
        self._colour()
        self._place()

    def _colour(self) -> None:
        colour = PACES[self._times.pace if self._times else "waiting"]
        size = self._fitting()
        self.word.setStyleSheet(f"color: {colour}; font-size: {size}px; font-weight: bold;")
        self.now.setStyleSheet(f"font-size: {size}px;")
        self.due.setStyleSheet(f"color: {colour};")

    def _fitting(self) -> int:
        """The size at which pace and time of day stand side by side whole, no smaller than a label's."""
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(self._size)
        wide = QFontMetrics(font).horizontalAdvance(self.word.text() + self.now.text()) + self._label
        return max(self._label, min(self._size, self._size * self.width() // max(1, wide)))

    def _place(self) -> None:
        """Two lines: the pace, and what it is measured by; the time of day beside them has the room it needs."""
        first, line = round(1.4 * self._size), round(1.6 * self._label)
        for words, beside, top, high in ((self.word, self.now, 0, first), (self.due, self.end, first, line)):
            beside.ensurePolished()
            wide = min(beside.fontMetrics().horizontalAdvance(beside.text()) + 4, self.width() // 2)
            beside.setGeometry(self.width() - wide, top, wide, high)
            words.setGeometry(0, top, self.width() - wide - self._label // 2, high)


def _set(label: QLabel, words: str) -> bool:
    """Show words; return whether others were shown before."""
    if label.text() == words:
        return False
    label.setText(words)
    return True


def _say(label: QLabel, words: str, spoken: str) -> None:
    """Show digits; screen readers are told what they are."""
    if label.text() != words:
        label.setText(words)
        label.setAccessibleName(spoken.format(words))
