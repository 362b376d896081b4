"""The foot: what keys do, as buttons for the mouse too; which screen is the audience's, and the button that swaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from broadsheet.state.show_keys import KEYS, cap
from broadsheet.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from broadsheet.views.presenter.facts import Standing
    from broadsheet.views.presenter.rooms import Sizes

_ORDER = ("next", "black", "freeze", "laser", "spotlight", "pen", "eraser", "zoom", "overview", "search", "help")
"""From the left."""
_GIVE_WAY = ("eraser", "spotlight", "search", "pen", "zoom", "laser", "freeze", "next", "black", "overview")
"""Which go first where there is no room for all; the help stays, where every key is told."""

_STATES = ("black", "freeze", "laser", "spotlight", "pen", "eraser", "zoom")
"""What is on or off."""


class Foot(QWidget):
    """Tells what keys do; each is a button that does the same."""

    act_requested = Signal(str)  # an intent of the table of keys

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons = {intent: self._button("hint") for intent in _ORDER}
        for intent in _STATES:
            self.buttons[intent].setCheckable(True)
        self.view, self.swap = self._button("view"), self._button("swap")
        for intent, button in self._all():
            button.setProperty("intent", intent)
            button.clicked.connect(self._on_clicked)
        self.audience = ElidedLabel(self)
        self.audience.setObjectName("soft")
        self._label, self._margin = 20, 20
        self._screen, self._can_view = "", False
        self.swap.setEnabled(False)
        self.retell()

    def wear(self, sizes: Sizes, margin: int) -> None:
        """Take sizes of type."""
        self._label, self._margin = sizes.label, margin
        self._place()

    def retell(self) -> None:
        """Say it in another language."""
        words = {
            "next": self.tr("Next"),
            "black": self.tr("Black"),
            "freeze": self.tr("Freeze"),
            "laser": self.tr("Laser"),
            "spotlight": self.tr("Spotlight"),
            "pen": self.tr("Pen"),
            "eraser": self.tr("Eraser"),
            "zoom": self.tr("Zoom"),
            "overview": self.tr("Overview"),
            "search": self.tr("Search"),
            "help": self.tr("All keys"),
            "view": self.tr("Slides"),
            "swap": self.tr("Swap screens"),
        }
        keys = {row.intent: cap(row.keys[0]) for row in KEYS}
        for intent, button in self._all():
            button.setText(f"{keys[intent]}  {words[intent]}")
            button.setAccessibleName(f"{words[intent]} ({keys[intent]})")
        self.audience.setText(self.tr("Audience: {0}").format(self._screen) if self._screen else "")
        self._place()

    def show_screen(self, screen: str, *, can_swap: bool, alone: bool) -> None:
        """Tell which screen is the audience's.

        Args:
            screen: what a person may know it by; empty for none.
            can_swap: whether the two may change.
            alone: whether there is one screen for both windows, so that the audience's must be gone back to.
        """
        self._screen, self._can_view = screen, alone
        self.swap.setEnabled(can_swap)
        self.retell()

    def show_standing(self, standing: Standing) -> None:
        """Tell which tools are in hand, and what is over the slide."""
        on = {standing.tool, standing.curtain, "freeze" if standing.held else "", "zoom" if standing.zoomed else ""}
        for intent in _STATES:
            self.buttons[intent].setChecked(intent in on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all anew."""
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        """A line."""
        return QSize(400, round(2.3 * self._label))

    def _all(self) -> list[tuple[str, QPushButton]]:
        return [*self.buttons.items(), ("view", self.view), ("swap", self.swap)]

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _place(self) -> None:
        """Buttons from the left as many as there is room for; screens at the right."""
        gap, high = max(2, self._label // 4), round(1.7 * self._label)
        y, right = (self.height() - high) // 2, self.width() - self._margin
        self.view.setVisible(self._can_view)
        self.swap.setVisible(not self._can_view)
        button = self.view if self._can_view else self.swap
        wide = min(button.sizeHint().width(), self.width() // 2)
        right -= wide
        button.setGeometry(QRect(right, y, wide, high))
        shown = list(_ORDER)
        widths = {intent: self.buttons[intent].sizeHint().width() for intent in shown}
        screen = self.audience.fontMetrics().horizontalAdvance(self.audience.text()) + self._label
        room = right - self._margin - gap
        for intent in _GIVE_WAY:
            if sum(widths[each] + gap for each in shown) + min(screen, self.width() // 4) <= room:
                break
            shown.remove(intent)
        x = self._margin
        for intent, each in self.buttons.items():
            each.setVisible(intent in shown)
            if intent in shown:
                each.setGeometry(QRect(x, y, widths[intent], high))
                x += widths[intent] + gap
        wide = max(0, min(screen, right - gap - x - self._label))
        self.audience.setGeometry(QRect(right - gap - wide, y, wide, high))

    def _on_clicked(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.act_requested.emit(sender.property("intent"))
