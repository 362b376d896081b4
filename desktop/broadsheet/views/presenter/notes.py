"""The notes of the slide, at a size of their own; where they do not fit they move on with the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QTextEdit, QWidget

from broadsheet.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from broadsheet.views.presenter.rooms import Sizes

POINTS = (16, 18, 20, 22, 24, 28, 32, 36, 40, 48, 56, 64)
"""Sizes of the notes in points."""

_PIXELS = 96 / 72
_LINE = 138
"""Per cent of the font's own height from line to line."""


class NotesText(QTextEdit):
    """Plain paragraphs to be read; keys and clicks are the show's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._covers = (self._cover(), self._cover())

    def show_paragraphs(self, paragraphs: tuple[str, ...], font: QFont) -> None:
        """Show paragraphs in a font."""
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setPlainText("\n".join(paragraphs))
        form = QTextBlockFormat()
        form.setLineHeight(_LINE / 100 * font.pixelSize() * 1.08, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setBottomMargin(font.pixelSize() * 0.3)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)
        self.setAccessibleName(self.tr("Notes") + " " + " ".join(paragraphs))

    def cover_half_lines(self) -> None:
        """Hide lines at the head and at the foot of which only a part would be seen."""
        room = self.viewport().rect()
        first = self.cursorRect(self.cursorForPosition(QPoint(0, 1)))
        last = self.cursorRect(self.cursorForPosition(QPoint(0, room.bottom())))
        above, below = self._covers
        above.setVisible(first.top() < -2 and first.bottom() < room.bottom())
        below.setVisible(last.bottom() > room.bottom() + 1 and last.top() > 0)
        above.setGeometry(0, 0, room.width(), max(0, first.bottom()))
        below.setGeometry(0, last.top(), room.width(), max(0, room.bottom() + 1 - last.top()))

    def _cover(self) -> QWidget:
        cover = QWidget(self.viewport())
        cover.setObjectName("cover")
        cover.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        cover.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        cover.hide()
        return cover


class Notes(QWidget):
    """A heading with the sizes, the text below."""

    larger_requested = Signal()
    smaller_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.head, self.points, self.more = ElidedLabel(self), QLabel(self), QLabel(self)
        for label in (self.head, self.points, self.more):
            label.setObjectName("soft")
        self.larger, self.smaller = QPushButton("+", self), QPushButton("−", self)
        for button in (self.larger, self.smaller):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.larger.clicked.connect(self.larger_requested)
        self.smaller.clicked.connect(self.smaller_requested)
        self.text = NotesText(self)
        self._paragraphs: tuple[str, ...] = ()
        self._font: QFont | None = None
        self._step = (1, 1)
        self._points, self._factor, self._label = 28, 1.0, 20
        self.text.verticalScrollBar().valueChanged.connect(self._tell_more)
        self.text.verticalScrollBar().rangeChanged.connect(self._tell_more)
        self.retell()

    @property
    def pixels(self) -> int:
        """Size of the type as it is set."""
        return round(self._points * _PIXELS * self._factor)

    def wear(self, sizes: Sizes, font: QFont) -> None:
        """Take sizes of type, and the font of a text."""
        self._label, self._factor, self._font = sizes.label, sizes.notes, font
        self._place()
        self._set()

    def retell(self) -> None:
        """Say it in another language."""
        self.head.setText(self.tr("Notes"))
        self.larger.setAccessibleName(self.tr("Notes larger"))
        self.smaller.setAccessibleName(self.tr("Notes smaller"))
        self._tell_size()
        self._set()

    def set_points(self, points: int) -> None:
        """Set the notes at a size in points."""
        self._points = points
        self._tell_size()
        self._set()

    def show_notes(self, paragraphs: tuple[str, ...]) -> None:
        """Show the notes of a slide, from their beginning."""
        if paragraphs != self._paragraphs:
            self._paragraphs = paragraphs
            self._set()
            self.text.verticalScrollBar().setValue(0)

    def show_step(self, cue: int, cues: int) -> None:
        """Move on so far as the steps of the slide have come; notes that fit do not move."""
        self._step = (cue, cues)
        bar = self.text.verticalScrollBar()
        if cues > 1 and bar.maximum() > 0:
            bar.setValue(round(bar.maximum() * (cue - 1) / (cues - 1)))
            if cue < cues:
                self._begin_with_a_paragraph()

    def move_by(self, lines: int) -> None:
        """Move by lines."""
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.value() + round(lines * self.pixels * _LINE / 100))
        if bar.value() < bar.maximum():
            self._begin_with_a_line()

    def _begin_with_a_paragraph(self) -> None:
        """Move up to where the first paragraph begins, where that is not far; else a line."""
        block = self.text.cursorForPosition(QPoint(0, 1)).block()
        top = self.text.cursorRect(QTextCursor(block)).top()
        if -self.text.viewport().height() / 2 <= top < 0:
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.value() + top)
        self._begin_with_a_line()

    def _begin_with_a_line(self) -> None:
        """Move up so far that the first line is seen whole."""
        bar = self.text.verticalScrollBar()
        top = self.text.cursorRect(self.text.cursorForPosition(QPoint(0, 1))).top()
        if top < 0:
            bar.setValue(bar.value() + top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all anew."""
        super().resizeEvent(event)
        self._place()

    def _set(self) -> None:
        if self._font is None:
            return
        font = QFont(self._font)
        font.setPixelSize(self.pixels)
        self.text.setStyleSheet(f"font-size: {self.pixels}px;")
        empty = (self.tr("No notes for this slide."),)
        self.text.show_paragraphs(self._paragraphs or empty, font)
        self.show_step(*self._step)
        self._tell_more()

    def _tell_size(self) -> None:
        self.points.setText(self.tr("{0} pt").format(self._points))
        self.smaller.setEnabled(self._points > POINTS[0])
        self.larger.setEnabled(self._points < POINTS[-1])
        self._place()

    def _tell_more(self) -> None:
        """Say where notes go on outside of the pane."""
        bar = self.text.verticalScrollBar()
        above, below = bar.value() > 2, bar.value() < bar.maximum() - 2
        words = {
            (True, True): self.tr("▲▼ more above and below · Ctrl+↑ Ctrl+↓"),
            (True, False): self.tr("▲ more above · Ctrl+↑"),
            (False, True): self.tr("▼ more below · Ctrl+↓"),
        }
        self.more.setText(words.get((above, below), ""))
        self._place()
        self.text.cover_half_lines()

    def _place(self) -> None:
        line = round(1.8 * self._label)
        x = min(self.head.sizeHint().width() + self._label, self.width() // 2)
        self.head.setGeometry(0, 0, x, line)
        for button in (self.smaller, self.larger):
            wide = round(1.9 * self._label)
            button.setGeometry(QRect(x, round(0.1 * line), wide, round(0.8 * line)))
            x += wide + self._label // 3
        self.points.setGeometry(x + self._label // 3, 0, self.points.sizeHint().width(), line)
        wide = self.more.sizeHint().width()
        self.more.setGeometry(self.width() - wide, 0, wide, line)
        self.text.setGeometry(0, line, self.width(), max(0, self.height() - line))
