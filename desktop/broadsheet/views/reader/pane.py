"""The text: reads like a newspaper page, points at what is tied, follows the section in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPoint, Signal

from broadsheet.model import Place
from broadsheet.state.focus import Target
from broadsheet.views.reader.finding_page import FindingPage
from broadsheet.views.reader.keys import scroll_to
from broadsheet.views.reader.place import found_again
from broadsheet.views.reader.sections import SectionFollower

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.model import Article
    from broadsheet.typeset.index import PlacedSpan
    from broadsheet.typeset.rooms import Rooms
    from broadsheet.views.reader.place import ReadingPlace

_DRAG = 6
"""Pixels a pointer may move in a click; more is a selection."""


class ReaderPane(FindingPage):
    """Words tied to data react to the pointer and to the keyboard."""

    pointed = Signal(object)  # Target or None
    pinned = Signal(object)  # Target
    scrolled = Signal()
    section_changed = Signal(str)
    address_requested = Signal(str)
    zoom_requested = Signal(int)
    menu_requested = Signal(object, object)  # Place of the words under the pointer or None, QPoint of the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self._pressed = QPoint()
        self._follower = SectionFollower()
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.actionTriggered.connect(self._follower.release)
        self._retranslate()

    def set_text(self, article: Article, language: str, *, hasty: bool = False, rooms: Rooms | None = None) -> None:
        """Show an article; the passage in view stays in view where this is the same text in another language."""
        before = self._article
        super().set_text(article, language, hasty=hasty, rooms=rooms)
        if before is not article:
            self.show_found(None)
        if before is not article and self._kept is None:
            self._follower.forget()

    def show_section(self, section: str) -> None:
        """Bring a section's heading to the top."""
        if self._spots is None:
            return
        self._spots.typeset.reach(section=section)
        start = self._spots.typeset.index.section_start(section)
        if start is None or self._index is None:
            return
        self._awaited = None
        first = section == self._index.sections[0][0]
        self._follower.hold(section)
        if first:
            self._scroll(0)
        else:
            self._scroll_to(start, self.fontMetrics().height() // 2)

    def show_place(self, place: Place, only_if_hidden: bool = False) -> None:
        """Bring words into sight, a third from the top; the section in view is theirs."""
        self._follower.release()
        super().show_place(place, only_if_hidden)
        self._on_scrolled()

    def return_to(self, place: ReadingPlace | None) -> None:
        """Go to a reading place; the section in view is the one read there."""
        if place is not None:
            self._follower.release()
            self.restore_place(place)
            self._on_scrolled()

    def resume(self, place: ReadingPlace, words: str, section: str) -> bool:
        """Go back to where the reader was in an earlier run.

        Args:
            place: the reading place.
            words: the first words of it.
            section: the section that was in view; it is kept to until the text is scrolled.

        Returns:
            Whether it is the very place; the nearest one is shown where the text has changed.
        """
        article = self._article
        if article is None or self._spots is None:
            return False
        same = place.language != self._language or place.at_top
        found = place if same else found_again(place, words, article.passages)
        known = {passage.id for passage in article.passages}
        if found is None and place.passage not in known:
            self.show_section(section)
        else:
            self.restore_place(found or place._replace(distance=0.0))
        if section in {passage.section for passage in article.passages}:
            self._follower.hold(section)
        return found == place

    def comfortable_width(self) -> int:
        """The width that shows the longest comfortable line with air at both sides, in pixels."""
        look = self._spots.look if self._spots else None
        return look.measure + 4 * look.head if look else self.sizeHint().width()

    def focus_text(self) -> None:
        """Give the keyboard to the text."""
        self.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the words under the pointer."""
        super().mouseMoveEvent(event)
        if event.buttons() == QtCore.Qt.MouseButton.NoButton:
            self._point_under(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click pins; the end of a selection does not."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        moved = (at - self._pressed).manhattanLength() > _DRAG
        if event.button() == QtCore.Qt.MouseButton.LeftButton and not moved and not self.textCursor().hasSelection():
            self._pin(self.span_at(at))

    def viewportEvent(self, event: QEvent) -> bool:
        """Leaving the words, even for the scroll bar, is pointing at nothing; resting on a claim tells its verdicts."""
        if event.type() == QEvent.Type.Leave:
            self.pointed.emit(None)
        elif event.type() == QEvent.Type.ToolTip:
            self._tell(cast("QHelpEvent", event))
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the words under the pointer; by the keyboard, of those in hand."""
        event.accept()
        if event.reason() == event.Reason.Mouse:
            self.menu_requested.emit(self._word_at(event.pos()), event.globalPos())
        else:
            ringed = self.point_of(self._ringed.ref) if self._ringed is not None and self._ringed.ref else QPoint()
            at = ringed if self.viewport().rect().contains(ringed) else self.viewport().rect().center()
            self.menu_requested.emit(None, self.viewport().mapToGlobal(at))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size, the wheel alone scrolls and points at what comes under the pointer."""
        if event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        self._follower.release()
        super().wheelEvent(event)
        self._point_under(self.viewport().mapFromGlobal(event.globalPosition().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, step through tied words, pin, copy; leave everything else to the window."""
        self.set_focus_shown(True)
        key, modifiers = event.key(), event.modifiers()
        if modifiers & QtCore.Qt.KeyboardModifier.ControlModifier:
            if key == QtCore.Qt.Key.Key_C and self.textCursor().hasSelection():
                self.copy()
            elif key == QtCore.Qt.Key.Key_A:
                self._fill()
                self.selectAll()
            else:
                event.ignore()
        elif modifiers & QtCore.Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif key in (QtCore.Qt.Key.Key_Left, QtCore.Qt.Key.Key_Right):
            self._step(1 if key == QtCore.Qt.Key.Key_Right else -1)
        elif key in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            if self._ringed is not None and self._in_sight(self._ringed.start):
                self._pin(self._ringed)
        elif scroll_to(self.verticalScrollBar(), event, self._line_step()):
            self._follower.release()
            self._on_scrolled()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here, where it came by the keyboard."""
        super().focusInEvent(event)
        if self.is_painted:  # before, nobody has pressed a key
            reasons = QtCore.Qt.FocusReason
            by_keyboard = (reasons.TabFocusReason, reasons.BacktabFocusReason, reasons.ShortcutFocusReason)
            self.set_focus_shown(event.reason() in by_keyboard)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has gone."""
        super().focusOutEvent(event)
        self.set_focus_shown(False)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Text"))
        self.setAccessibleDescription(self._how_to_step())

    def _how_to_step(self) -> str:
        return self.tr("Left and Right step through what is tied, Enter pins it")

    def _on_scrolled(self) -> None:
        """Tell when another section has come into view."""
        if self._index is None or self._spots is None or self._keeping:
            return
        self.scrolled.emit()
        bar = self.verticalScrollBar()
        first, last = self._positions_in_view()
        near = self._index.sections_touching(first, last)
        starts = [(section, self._top_of(start)) for section, start in near]
        at_end = bar.value() >= bar.maximum() and self._spots.typeset.is_whole
        if self._follower.follow(starts, bar.value(), self.viewport().height(), at_end):
            self.section_changed.emit(self._follower.current)

    def _line_step(self) -> int:
        """Height of a line of the text."""
        look = self._spots.look if self._spots else None
        return round(look.fonts.font("body").pixelSize() * 1.9) if look else self.fontMetrics().height() * 2

    def _word_at(self, at: QPoint) -> Place | None:
        """The character under a point of the viewport."""
        position = self._position_at(at)
        placed = self._index.passage_at(position) if self._index else None
        if placed is None or not placed.passage.text:
            return None
        offset = min(placed.offset(position), len(placed.passage.text) - 1)
        return Place(placed.passage.id, offset, offset + 1)

    def _point_under(self, at: QPoint) -> None:
        span = self.span_at(at)
        self._point(span)
        self.viewport().setCursor(
            QtCore.Qt.CursorShape.PointingHandCursor if span else QtCore.Qt.CursorShape.IBeamCursor
        )

    def _point(self, span: PlacedSpan | None) -> None:
        target = span.ref if span else None
        if self._marks:
            self.setAccessibleDescription(self.verdicts_of(span) or self._how_to_step())
        self.pointed.emit(Target(target, span.place, "reader") if span and target else None)

    def _pin(self, span: PlacedSpan | None) -> None:
        if span is None:
            return
        if span.ref is not None:
            self.pinned.emit(Target(span.ref, span.place, "reader"))
        elif span.is_address:
            self.address_requested.emit(span.span.ref)

    def _tell(self, event: QHelpEvent) -> None:
        """A tool tip: the verdicts of the claim under the pointer, else what the graphic there shows, as a sentence."""
        from html import escape  # neither is needed to paint

        from PySide6.QtWidgets import QToolTip

        words = self.verdicts_of(self.span_at(event.pos()))
        if not words:
            told = self.graphic_words(event.pos())
            words = f"<p>{escape(told)}</p>" if told else ""  # as rich text Qt breaks its lines
        QToolTip.showText(event.globalPos(), words, self.viewport())

    def _step(self, by: int) -> None:
        """Point at the next words that are tied, or at those before; start from what is in view."""
        if self._index is None:
            return
        view = [span for span in self._spans_in_view() if span.ref is not None and self._in_sight(span.start)]
        span: PlacedSpan | None
        if self._ringed is not None and self._in_sight(self._ringed.start):
            span = self._index.tied_beside(self._ringed, by)
        elif view:
            span = view[0 if by > 0 else -1]
        else:
            span = self._index.first_tied()
        if span is None:
            return
        self.set_ringed(span)
        self.show_place(span.place, only_if_hidden=True)
        self._point(span)
