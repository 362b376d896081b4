"""A small field beside a mark in which a supposed value is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from broadsheet.derive.quantity import SIGN

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.charts.datum import Datum

_WIDTH = 9
"""Of the field, in digits."""

_OFF = 6
"""From the mark to the field, in pixels."""


class _Line(QLineEdit):
    """Keeps Esc and the arrows for the field; the window's Esc means something else."""

    stepped = Signal(int)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Esc is meant for here."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, step with the arrows."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()  # Qt would hand it on to the chart, which would open the field again

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere leaves it."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class ValueField(QFrame):
    """Enter takes the value, Esc leaves it; what is no value says why and is not taken."""

    accepted = Signal(object, object)  # Ref, Decimal
    closed = Signal()

    def __init__(self, datum: Datum, typed: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._chart = parent
        self.setObjectName("value")
        self.setAutoFillBackground(True)
        self.ref = datum.ref
        self._datum = datum
        self.line = _Line(self)
        self.problem = QLabel(self)
        self.problem.setObjectName("problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        unit = QLabel(datum.unit, self)
        unit.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.addWidget(self.line)
        row.addWidget(unit)
        unit.setVisible(bool(datum.unit))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.problem)
        self._fill(typed)

    def place(self, mark: QRect) -> None:
        """Stand beside a mark, within the chart."""
        self.adjustSize()
        size, room = self.sizeHint(), self._chart.rect()
        beside = QPoint(mark.right() + _OFF, mark.top())
        if beside.x() + size.width() > room.right():
            beside.setX(max(room.left(), mark.left() - _OFF - size.width()))
        beside.setY(max(room.top(), min(beside.y(), room.bottom() - size.height())))
        self.setGeometry(QRect(beside, size))

    def begin(self) -> None:
        """Take the keyboard."""
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, typed: str) -> None:
        adjust, value = self._datum.adjust, self._datum.value
        self.line.setFixedWidth(self.line.fontMetrics().horizontalAdvance("0") * (_WIDTH + 4))
        self.line.setText(typed or (adjust.digits(value) if adjust and value is not None else ""))
        if not typed:
            self.line.selectAll()
        about = " ".join(part for part in (self._datum.name, self._datum.period, self._datum.unit) if part)
        self.line.setAccessibleName(self.tr("Hypothetical value: {0}").format(about.rstrip(SIGN)))
        self.line.returnPressed.connect(self._on_entered)
        self.line.textEdited.connect(self._on_edited)
        self.line.stepped.connect(self._on_stepped)
        self.line.left.connect(self.closed)

    def _on_entered(self) -> None:
        adjust = self._datum.adjust
        value = adjust.read(self.line.text()) if adjust else None
        if value is None:
            self._tell(self._wanted())
        else:
            self.line.left.disconnect(self.closed)
            self.accepted.emit(self.ref, value)

    def _on_stepped(self, steps: int) -> None:
        adjust = self._datum.adjust
        value = adjust.read(self.line.text()) if adjust else None
        if adjust and value is not None:
            self.line.setText(adjust.digits(adjust.stepped(value, steps)))

    def _on_edited(self) -> None:
        if not self.problem.isHidden():
            self._tell("")

    def _tell(self, words: str) -> None:
        """Say what is wrong, under the field."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.line.setAccessibleDescription(words)
        self.line.setProperty("wrong", bool(words))
        self.line.style().polish(self.line)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.place(QRect(self.geometry().topLeft() - QPoint(_OFF, 0), self.geometry().topLeft() - QPoint(_OFF, 0)))

    def _wanted(self) -> str:
        adjust = self._datum.adjust
        assert adjust is not None
        low, high = adjust.digits(adjust.low), adjust.digits(adjust.high)
        if len(high) > _WIDTH + 4:
            least = self.tr("a whole number, {0} or more") if adjust.whole else self.tr("a number, {0} or more")
            return least.format(low) if len(low) <= _WIDTH + 4 else self.tr("a number")
        return self.tr("a number from {0} to {1}").format(low, high)


def _is_escape(event: QEvent) -> bool:
    return getattr(event, "key", int)() == Qt.Key.Key_Escape
