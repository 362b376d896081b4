"""Shows a chart in a window: lays it out at its size, lights marks, answers pointer and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from broadsheet.charts.kinds import layout
from broadsheet.charts.metrics import QtMetrics
from broadsheet.charts.painter import paint, paint_grips
from broadsheet.derive.lit import NOTHING

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from broadsheet.charts.adjusting import Adjusting
    from broadsheet.charts.drawing import Drawing, Mark
    from broadsheet.charts.metrics import FontBook
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.lit import Lit
    from broadsheet.model import Ref
    from broadsheet.theme.palette import Palette


class ChartCanvas(QWidget):
    """One chart. Left and Right step through its marks, Enter pins the one pointed at.

    Attributes:
        stepped_at: the mark that the keyboard is at, in the order of the drawing; -1 for none.
    """

    pointed = Signal(object)  # Ref or None
    pinned = Signal(object)  # Ref
    value_requested = Signal(object, object)  # Ref, Decimal: what a person would have a figure be
    redrawn = Signal()
    stepped = Signal(int)  # which mark, in the order of the drawing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._snapshot: Snapshot | None = None
        self._palette: Palette | None = None
        self._fonts: FontBook | None = None
        self._metrics: QtMetrics | None = None
        self._drawing: Drawing | None = None
        self._lit = NOTHING
        self._hovered: Ref | None = None
        self._adjusting: Adjusting | None = None
        self.stepped_at = -1

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show a chart."""
        self._snapshot = snapshot
        self.stepped_at, self._hovered = -1, None
        self.setAccessibleName(snapshot.title)
        self._discard()

    def renew(self, snapshot: Snapshot) -> None:
        """Show the same chart with other values; the keyboard and the pointer stay at their marks."""
        at = self.ref_at(self.stepped_at) if self.stepped_at >= 0 else None
        self._snapshot = snapshot
        self.setAccessibleName(snapshot.title)
        self._discard()
        if at is not None:
            self.go_on_from(at)

    def set_adjustable(self, adjustable: bool) -> None:
        """Let the values of marks be moved: grips, and everything that moves them."""
        if adjustable and self._adjusting is None:
            from broadsheet.charts.adjusting import Adjusting  # loaded when it is first asked for

            self._adjusting = Adjusting(self)
        elif not adjustable and self._adjusting is not None:
            self._adjusting.end()
            self._adjusting = None
        self.update()

    @property
    def adjusting(self) -> Adjusting | None:
        """What moves the values of marks; None while they may not be moved."""
        return self._adjusting

    def ref_at(self, at: int) -> Ref | None:
        """What a mark of the drawing stands for, by its number; None where there is no such mark."""
        drawing = self.drawing()
        return drawing.marks[at].ref if drawing and 0 <= at < len(drawing.marks) else None

    def mark_at(self, point: QPointF) -> Mark | None:
        """The mark under a point; the smallest one where several lie over one another."""
        return _mark_at(self.drawing(), point)

    @property
    def snapshot(self) -> Snapshot | None:
        """The chart shown."""
        return self._snapshot

    def set_look(self, palette: Palette, fonts: FontBook) -> None:
        """Colours and fonts."""
        self._palette, self._fonts, self._metrics = palette, fonts, QtMetrics(fonts)
        self._discard()

    def set_lit(self, lit: Lit) -> None:
        """Light the marks of these things; nothing is painted anew where none of them is here."""
        if lit == self._lit:
            return
        before = _lit_in(self.drawing(), self._lit)
        self._lit = lit
        if _lit_in(self.drawing(), lit) != before:
            self.update()

    def lit_refs(self) -> frozenset[Ref]:
        """The marks of this chart that are lit."""
        return _lit_in(self.drawing(), self._lit)[0]

    def mark_rect(self, ref: Ref) -> QRect | None:
        """Where the mark of a thing lies in the widget; None where it has none here."""
        drawing = self.drawing()
        for mark in drawing.marks if drawing else ():
            if mark.ref == ref:
                rect = mark.hit[0]
                return QRect(round(rect.x), round(rect.y), round(rect.w), round(rect.h))
        return None

    def drawing(self) -> Drawing | None:
        """The chart laid out at the widget's size; None before it has a look and something to show."""
        if self._drawing is None and self._snapshot and self._metrics:
            self._drawing = self._lay_out(self._snapshot, self._metrics)
            self.setAccessibleDescription(self._drawing.summary)
        return self._drawing

    def step_to(self, at: int) -> None:
        """Take the keyboard to a mark of the drawing."""
        drawing = self.drawing()
        if drawing and 0 <= at < len(drawing.marks):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.stepped_at = at
            self.stepped.emit(at)
            self._point(drawing.marks[at].ref)

    def go_on_from(self, ref: Ref) -> None:
        """Have the keyboard go on from a mark that was clicked."""
        drawing = self.drawing()
        refs = [mark.ref for mark in drawing.marks] if drawing else []
        self.stepped_at = refs.index(ref) if ref in refs else -1

    def point_at(self, ref: Ref | None) -> None:
        """Point at a mark, or at nothing."""
        self._point(ref)

    def sizeHint(self) -> QSize:
        """Any size will do; the page decides."""
        return QSize(320, 220)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, and a ring where the keyboard is."""
        drawing = self.drawing()
        if drawing is None or self._palette is None or self._fonts is None:
            return
        painter = QPainter(self)
        paint(painter, drawing, self._palette, self._fonts, self._lit)
        if self._adjusting is not None:
            paint_grips(painter, drawing, self._palette)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(QColor(self._palette.focus), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(2, 2, -3, -3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._discard()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the mark under the pointer."""
        mark = _mark_at(self.drawing(), event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor)
        self._point(mark.ref if mark else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a mark pins it."""
        mark = _mark_at(self.drawing(), event.position())
        if event.button() == Qt.MouseButton.LeftButton and mark:
            self.go_on_from(mark.ref)
            self.pinned.emit(mark.ref)
        else:
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went elsewhere: point at nothing."""
        super().focusOutEvent(event)
        self.stepped_at = -1
        self._point(None)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the marks and pin."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._hovered:
            self.pinned.emit(self._hovered)
        else:
            event.ignore()

    def _lay_out(self, snapshot: Snapshot, metrics: QtMetrics) -> Drawing:
        return layout(snapshot, self.width(), self.height(), metrics)

    def _discard(self) -> None:
        self._drawing = None
        self.update()
        self.redrawn.emit()

    def _point(self, ref: Ref | None) -> None:
        if ref != self._hovered:
            self._hovered = ref
            self.pointed.emit(ref)

    def _step(self, by: int) -> None:
        drawing = self.drawing()
        if drawing and drawing.marks:
            count = len(drawing.marks)
            start = self.stepped_at if self.stepped_at >= 0 else (-1 if by > 0 else count)
            self.step_to((start + by) % count)


def _lit_in(drawing: Drawing | None, lit: Lit) -> tuple[frozenset[Ref], frozenset[Ref]]:
    """Which marks of a drawing are lit: the things themselves, and their inputs."""
    refs = frozenset(mark.ref for mark in drawing.marks) if drawing else frozenset()
    return refs & lit.main, refs & lit.inputs


def _mark_at(drawing: Drawing | None, at: QPointF) -> Mark | None:
    """The mark under a point; the smallest one where several lie over one another."""
    marks = drawing.marks if drawing else ()
    under = [
        (rect.w * rect.h, number)
        for number, mark in enumerate(marks)
        for rect in mark.hit
        if rect.grown(3).contains(at.x(), at.y())
    ]
    return marks[min(under)[1]] if under else None
