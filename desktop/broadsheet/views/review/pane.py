"""The review: the source as it came, the text of the briefing, and the queue of what to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from broadsheet.views.review.buttons import JUDGING, TEXT, Buttons
from broadsheet.views.review.detail import DetailForm
from broadsheet.views.review.filters import FilterBox
from broadsheet.views.review.listing import Listing
from broadsheet.views.review.queue_list import QueueList
from broadsheet.views.review.text_page import TextPage
from broadsheet.views.review.waiting import Waiting
from broadsheet.widgets.flow import FlowLayout
from broadsheet.widgets.lent_button import LentButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent

    from broadsheet.importer.reviewing.queue import Item
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.review.sheet import Detail, Sheet

_OF_THE_SCREEN = 0.94


class ReviewPane(QDialog):
    """Three columns; everything in it is done by one key or one button."""

    chosen = Signal(str)  # key of an item
    judged = Signal(str)  # accept, reject
    field_requested = Signal(str, str)
    choice_requested = Signal(int)
    edit_requested = Signal(str, str, int, int)  # what, passage, start, end
    move_requested = Signal(str, str)
    step_requested = Signal(str, int)
    words_requested = Signal(str, int, int)  # selected words are to be tied
    stop_requested = Signal()
    place_requested = Signal(str, int)  # the place in the text that is looked at

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._sheet: Sheet | None = None
        self._current = ""
        self.source, self.text = TextPage(self, movable=False), TextPage(self, movable=True)
        self.queue, self.detail, self.filter = QueueList(self), DetailForm(self), FilterBox(self)
        self._listing = Listing(self.filter)
        self._heads = {name: QLabel(self) for name in ("source", "text", "queue")}
        self.facts = QLabel(self)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)
        self.facts.setObjectName("soft")
        self.facts.setContentsMargins(6, 0, 6, 0)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.waiting, self._stoppable = Waiting(self), False
        self._buttons = Buttons(self)
        self.buttons = self._buttons.all
        self._next_pane = QShortcut(QKeySequence("F6"), self)
        self._next_pane.activated.connect(self._on_next_pane)
        self._lay_out()
        self._connect()
        self._retranslate()

    def lend(self, actions: tuple[QAction, ...]) -> None:
        """Take commands of the main window: their keys work here too, and each has a button."""
        for action in actions:
            self.addAction(action)
            self._foot.insertWidget(self._foot.count() - 1, LentButton(action, self))

    def set_source(self, sheet: Sheet) -> None:
        """Show the page of the source; what else there is comes with the sheet."""
        self.source.set_rows(sheet.source)

    def set_sheet(self, sheet: Sheet) -> None:
        """Show these pages and this queue."""
        self._sheet = sheet
        self.set_source(sheet)
        self.text.set_rows(sheet.text)
        self._buttons.allow(changes=sheet.editable)
        self.detail.setEnabled(sheet.editable)
        self.facts.setText("\n".join(sheet.facts))
        self.facts.setVisible(bool(sheet.facts))
        self._show_queue()
        self._tell_sheet()
        if not sheet.editable:
            self.show_fault(self.tr("This file breaks rules of the format and is open for reading only."))

    def show_item(self, item: Item | None, detail: Detail) -> None:
        """Take an item in hand: its places in both pages are lit."""
        self._current = item.key if item else ""
        self._show_queue()
        self.detail.show_detail(detail)
        if item is not None:
            self.text.show_place(item.passage, item.start, item.end)
            self.source.show_ranges(item.ranges, item.passage)
        else:
            self.source.show_ranges(())
        self.tell("")

    def show_detail(self, detail: Detail) -> None:
        """Show what can be done with selected words, and give the keyboard to it."""
        self.detail.show_detail(detail)
        self.detail.go_in()

    def show_source(self, ranges: tuple[tuple[int, int], ...], passage: str) -> None:
        """Light ranges of the source."""
        self.source.show_ranges(ranges, passage)

    def show_busy(self, *, busy: bool, stoppable: bool) -> None:
        """What a person asked for is being worked out, or is there."""
        self._stoppable = stoppable
        self.waiting.show_busy(busy=busy, stoppable=stoppable)
        if busy:
            self.tell(self.tr("One moment…"))
        elif self.told.text() == self.tr("One moment…"):
            self.tell("")

    def tell(self, words: str) -> None:
        """Say how it went."""
        self._tell(words, "soft")

    def show_fault(self, words: str) -> None:
        """Say why it cannot be."""
        self._tell(words, "fault")

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        for page in (self.source, self.text):
            page.set_look(palette, fonts)
        self.queue.set_look(palette, fonts)
        if self._sheet:
            self.set_sheet(self._sheet)

    def fit(self, fonts: Fonts) -> None:
        """As large as three columns ask for and the screen has room."""
        room = self.screen().availableSize() * _OF_THE_SCREEN
        self.resize(round(1480 * fonts.scale), round(880 * fonts.scale))
        self.resize(self.size().boundedTo(room))
        width = self.width()
        self._columns.setSizes([round(width * 0.33), round(width * 0.39), round(width * 0.28)])

    def shown(self) -> tuple[Item, ...]:
        """The items that the filter lets through, the one in hand always."""
        return self._listing.shown(self._sheet, self._current)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.detail.retranslate()
            self.waiting.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc breaks off what is being worked out; else it closes the review."""
        if self._stoppable and event.key() == Qt.Key.Key_Escape:
            self.stop_requested.emit()
        else:
            super().keyPressEvent(event)

    # Laying out

    def _connect(self) -> None:
        self._buttons.requested.connect(self._do)
        self.queue.chosen.connect(self.chosen)
        self.detail.field_requested.connect(self.field_requested)
        self.detail.choice_requested.connect(self.choice_requested)
        self.filter.changed.connect(self._show_queue)
        self.waiting.stop_requested.connect(self.stop_requested)
        self.text.move_requested.connect(self.move_requested)
        self.text.step_requested.connect(self.step_requested)
        self.text.place_changed.connect(self.place_requested)
        self.source.place_changed.connect(self._on_source_place)

    def _lay_out(self) -> None:
        self._columns = QSplitter(self)
        self._columns.setChildrenCollapsible(False)
        tools, judging = FlowLayout(None, 6), FlowLayout(None, 6)
        for name in TEXT:
            tools.addWidget(self.buttons[name])
        for name in JUDGING:
            judging.addWidget(self.buttons[name])
        area = QScrollArea(self)
        area.setObjectName("reading")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.detail)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._columns.addWidget(self._column(self._heads["source"], self.source))
        self._columns.addWidget(self._column(self._heads["text"], self.text, tools))
        self._columns.addWidget(self._column(self._heads["queue"], self.filter, (self.queue, 3), judging, (area, 2)))
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.told, 1)
        self._foot.addWidget(self.waiting)
        self._foot.addWidget(self.buttons["close"])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.facts)
        column.addWidget(self._columns, 1)
        column.addLayout(self._foot)

    def _column(self, head: QLabel, *parts: QWidget | FlowLayout | tuple[QWidget, int]) -> QWidget:
        head.setObjectName("fact")
        holder = QWidget(self)
        holder.setObjectName("review")
        column = QVBoxLayout(holder)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(head)
        for part in parts:
            if isinstance(part, FlowLayout):
                column.addLayout(part)
            elif isinstance(part, tuple):
                column.addWidget(*part)
            else:
                column.addWidget(part, 1 if isinstance(part, TextPage) else 0)
        return holder

    def _tell_sheet(self) -> None:
        """Which text it is, and how much of the queue is left."""
        sheet = self._sheet
        self.setWindowTitle(self.tr("Review: {0}").format(sheet.title if sheet else "") + "[*]")
        self._heads["source"].setText(self.tr("The source, as it came: {0}").format(sheet.name if sheet else ""))
        left, all_ = (sheet.left, len(sheet.items)) if sheet else (0, 0)
        self._heads["queue"].setText(self.tr("To look at: {0} of {1}").format(left, all_))

    def _retranslate(self) -> None:
        self._tell_sheet()
        self._heads["text"].setText(self.tr("The text of the briefing"))
        self.source.setAccessibleName(self.tr("The source, as it came"))
        self.text.setAccessibleName(self.tr("The text of the briefing"))
        self.queue.setAccessibleName(self.tr("What to look at, the least certain first"))
        self.detail.setAccessibleName(self.tr("The item in hand"))
        self._buttons.retranslate()
        self.filter.retranslate()

    # What a person does

    def _show_queue(self) -> None:
        self.queue.set_items(self.shown(), self._current)

    def _tell(self, words: str, manner: str) -> None:
        if self.told.objectName() != manner:
            self.told.setObjectName(manner)
            self.told.style().polish(self.told)
        self.told.setText(words)

    def _do(self, name: str) -> None:
        key, start, end = self.text.selected()
        if name == "close":
            self.close()
        elif name == "correct":
            if not self.detail.go_in():
                self.text.setFocus()
        elif name in ("accept", "reject"):
            self.judged.emit(name)
        elif name in ("next", "previous"):
            self._step(1 if name == "next" else -1)
        elif name in ("up", "down"):
            self.step_requested.emit(key, -1 if name == "up" else 1)
        elif name == "tie":
            self.words_requested.emit(key, start, end)
        else:
            self.edit_requested.emit(name, key, start, end)

    def _step(self, by: int) -> None:
        """The next open item after the one in hand, or the one before; round at the ends."""
        items = self.shown()
        at = next((i for i, item in enumerate(items) if item.key == self._current), -1 if by > 0 else 0)
        for number in range(1, len(items) + 1):
            item = items[(at + by * number) % len(items)]
            if item.state == "open" or by < 0:
                self.chosen.emit(item.key)
                return
        self.tell(self.tr("Everything has been looked at"))

    def _on_source_place(self, key: str, offset: int) -> None:
        if key and self.source.hasFocus():
            self.text.show_place(key, 0, 0)

    def _on_next_pane(self) -> None:
        stops = (self.queue, self.detail, self.source, self.text)
        holder = self.focusWidget()
        at = next((i for i, stop in enumerate(stops) if holder and (stop is holder or stop.isAncestorOf(holder))), -1)
        target = stops[(at + 1) % len(stops)]
        if target is not self.detail or not self.detail.go_in():
            (self.source if target is self.detail else target).setFocus(Qt.FocusReason.TabFocusReason)
