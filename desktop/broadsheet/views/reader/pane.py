"""The text: reads like a newspaper page, points at what is tied, follows the section in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal

from broadsheet.state.focus import Target
from broadsheet.views.reader.keys import scroll_to
from broadsheet.views.reader.page import TextPage
from broadsheet.views.reader.sections import SectionFollower

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.typeset.index import PlacedSpan


class ReaderPane(TextPage):
    """Words tied to data react to the pointer and to the keyboard."""

    pointed = Signal(object)  # Target or None
    pinned = Signal(object)  # Target
    section_changed = Signal(str)
    address_requested = Signal(str)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self._stepped: PlacedSpan | None = None
        self._pressed = QPoint()
        self._follower = SectionFollower()
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._retranslate()

    def show_section(self, section: str) -> None:
        """Bring a section's heading to the top."""
        if self._typeset is None:
            return
        start = self._typeset.index.section_start(section)
        if start is None:
            return
        self._follower.hold(section)
        self.verticalScrollBar().setValue(round(self._top_of(start)) - 12 if section != "s0" else 0)
        self._follower.hold(section)

    def focus_text(self) -> None:
        """Give the keyboard to the text."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the words under the pointer."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            span = self._span_under(event.position().toPoint())
            self._point(span)
            hand = span is not None
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click pins; the end of a selection does not."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        moved = (at - self._pressed).manhattanLength() > 6
        if event.button() == Qt.MouseButton.LeftButton and not moved and not self.textCursor().hasSelection():
            self._pin(self._span_under(at))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self.pointed.emit(None)

    def viewportEvent(self, event: QEvent) -> bool:
        """Leaving the viewport for the scroll bar is leaving the words."""
        if event.type() == QEvent.Type.Leave:
            self.pointed.emit(None)
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size, the wheel alone scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        self._follower.release()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, step through tied words, pin, copy; leave everything else to the window."""
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if key == Qt.Key.Key_C and self.textCursor().hasSelection():
                self.copy()
            elif key == Qt.Key.Key_A:
                self.selectAll()
            else:
                event.ignore()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pin(self._stepped)
        elif scroll_to(self.verticalScrollBar(), event, self.fontMetrics().height() * 2):
            self._follower.release()
            self._on_scrolled()
        else:
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab leaves the text."""
        parent = self.parentWidget()
        return bool(parent and parent.focusNextPrevChild(next))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Text"))
        self.setAccessibleDescription(self.tr("Left and Right step through what is tied, Enter pins it"))

    def _on_scrolled(self) -> None:
        """Tell when another section has come into view."""
        bar = self.verticalScrollBar()
        starts = [(section, self._top_of(start)) for section, start in self._section_starts()]
        at_end = bar.value() >= bar.maximum()
        if self._follower.follow(starts, bar.value(), self.viewport().height(), at_end):
            self.section_changed.emit(self._follower.current)

    def _section_starts(self) -> tuple[tuple[str, int], ...]:
        return self._typeset.index.sections if self._typeset else ()

    def _span_under(self, at: QPoint) -> PlacedSpan | None:
        """The span whose letters lie under a point, not merely on the same line."""
        if self._typeset is None:
            return None
        layout = self.document().documentLayout()
        position = layout.hitTest(
            QPointF(at.x(), at.y() + self.verticalScrollBar().value()), Qt.HitTestAccuracy.ExactHit
        )
        return self._typeset.index.span_at(position) if position >= 0 else None

    def _point(self, span: PlacedSpan | None) -> None:
        target = span.ref if span else None
        self.pointed.emit(Target(target, span.place, "reader") if span and target else None)

    def _pin(self, span: PlacedSpan | None) -> None:
        if span is None:
            return
        if span.ref is not None:
            self.pinned.emit(Target(span.ref, span.place, "reader"))
        elif span.span.kind == "link":
            self.address_requested.emit(span.span.ref)

    def _step(self, by: int) -> None:
        """Point at the next tied words, or the ones before; start from what is in view."""
        if self._typeset is None:
            return
        tied = self._typeset.index.tied
        if not tied:
            return
        if self._stepped in tied and self._in_sight(self._stepped.start):
            at = tied.index(self._stepped) + by
        else:
            first = self.cursorForPosition(QPoint(0, 0)).position()
            at = next((at for at, span in enumerate(tied) if span.start >= first), 0)
        self._stepped = tied[min(len(tied) - 1, max(0, at))]
        self.show_place(self._stepped.place, only_if_hidden=True)
        self._point(self._stepped)
