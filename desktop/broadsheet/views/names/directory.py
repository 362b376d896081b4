"""The directory at the left of the page Names: filter, groups, order, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QToolButton, QVBoxLayout, QWidget

from broadsheet.derive.directory import ORDERS, NameEntry, Order, group_counts, matching, ordered
from broadsheet.views.names.delegate import DirectoryDelegate
from broadsheet.views.names.item_model import DirectoryModel, GroupRow
from broadsheet.views.names.words import group_words, order_words
from broadsheet.widgets.arrow_box import ArrowBox
from broadsheet.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.names.item_model import Row


class _Filter(QLineEdit):
    """Down goes to the list; Esc empties the filter."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave, or type."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window does, while there is something to empty."""
        escape = event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape  # type: ignore[attr-defined]
        if escape and self.text():
            self.clear()
            event.accept()
            return True
        return super().event(event)


class Directory(QFrame):
    """Chooses a name."""

    chosen = Signal(str)
    search_begun = Signal()  # a person has come to the filter or the order

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self._entries: tuple[NameEntry, ...] = ()
        self._sections: tuple[str, ...] = ()
        self._groups: dict[str, QToolButton] = {}
        self.filter, self.order, self.list = _Filter(self), ArrowBox(self), QListView(self)
        self._chips = QWidget(self)
        self._chips_flow = FlowLayout(self._chips, gap=4)
        self._count = QLabel(self)
        self._count.setObjectName("soft")
        self._model, self._delegate = DirectoryModel(self), DirectoryDelegate(self.list)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        for order in ORDERS:
            self.order.addItem("", order)
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._refresh)
        self.filter.left.connect(self.focus_list)
        self.order.currentIndexChanged.connect(self._refresh)
        for control in (self.filter, self.order):
            control.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._build()
        self._retranslate()

    def set_entries(self, entries: tuple[NameEntry, ...], sections: tuple[str, ...]) -> None:
        """Show these names; sections are their short names, for the strip."""
        self._entries, self._sections = entries, sections
        for button in self._groups.values():
            button.hide()
            button.deleteLater()
        while self._chips_flow.takeAt(0):
            pass
        checked = {group for group, button in self._groups.items() if button.isChecked()}
        self._groups = {}
        for group, count in group_counts(entries):
            button = self._groups[group] = QToolButton(self._chips)
            button.setObjectName("chip")
            button.setCheckable(True)
            button.setChecked(group in checked)
            button.setProperty("count", count)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.toggled.connect(self._refresh)
            self._chips_flow.addWidget(button)
            button.show()
        self._retranslate()
        self._refresh()

    def set_current(self, entity: str) -> None:
        """Show which name is open."""
        index = self._model.index_of(entity)
        with QSignalBlocker(self.list.selectionModel()):
            self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)
        self.list.viewport().update()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._delegate.palette, self._delegate.fonts = palette, fonts
        pad = fonts.font("ui").pixelSize()
        self._top.setContentsMargins(pad, pad, pad, pad // 2)
        self.setMinimumWidth(round(pad * 19))
        self.list.scheduleDelayedItemsLayout()

    def focus_list(self) -> None:
        """Give the keyboard to the list; the first name where none is chosen."""
        if not self.list.currentIndex().isValid():
            first = next((at for at in range(self._model.rowCount()) if self._model.flags(self._model.index(at))), None)
            if first is not None:
                self.list.setCurrentIndex(self._model.index(first))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def in_order(self) -> list[QWidget]:
        """What takes the keyboard, from the top."""
        return [self.filter, *self._groups.values(), self.order, self.list]

    def shown(self) -> tuple[NameEntry, ...]:
        """The names that are listed, in their order."""
        rows = (self._model.row(self._model.index(at)) for at in range(self._model.rowCount()))
        return tuple(row for row in rows if isinstance(row, NameEntry))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell that a search is about to begin."""
        if event.type() == QEvent.Type.FocusIn:
            self.search_begun.emit()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._refresh()
        super().changeEvent(event)

    def _build(self) -> None:
        top = QWidget(self)
        self._top = QVBoxLayout(top)
        self._top.setSpacing(8)
        for widget in (self.filter, self._chips, self.order, self._count):
            self._top.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self.list, 1)

    def _retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Find a name: characters, pinyin, initials"))
        self.filter.setAccessibleName(self.tr("Find a name"))
        self.order.setAccessibleName(self.tr("Order of the names"))
        self.list.setAccessibleName(self.tr("Names"))
        for at, order in enumerate(ORDERS):
            self.order.setItemText(at, order_words(order))
        for group, button in self._groups.items():
            button.setText(f"{group_words(group)} {button.property('count')}")

    def _refresh(self) -> None:
        """List what the filter, the groups and the order ask for; a heading over each group."""
        order: Order = self.order.currentData() or "appearance"
        groups = {group for group, button in self._groups.items() if button.isChecked()}
        found = matching(self._entries, self.filter.text(), groups)
        rows: list[Row] = []
        for group, count in group_counts(found):
            rows.append(GroupRow(group, count))
            rows += ordered((entry for entry in found if entry.group == group), order)
        current = self._model.row(self.list.currentIndex())
        with QSignalBlocker(self.list.selectionModel()):
            self._model.set_rows(tuple(rows), self._sections)
        if isinstance(current, NameEntry):
            self.set_current(current.entity)
        self._count.setText(self.tr("{0} of {1} names").format(len(found), len(self._entries)))

    def _on_current_changed(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if isinstance(row, NameEntry):
            self.chosen.emit(row.entity)
