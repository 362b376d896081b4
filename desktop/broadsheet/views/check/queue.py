"""The queue at the left of the page Check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListView

from broadsheet.derive.checking import Entry
from broadsheet.views.check.delegate import QueueDelegate
from broadsheet.views.check.item_model import GroupRow, QueueModel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette


class Queue(QListView):
    """Up and Down choose a claim; Enter shows it in the text, on a heading it folds what stands under that."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._delegate = QueueModel(self), QueueDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._retranslate()

    @property
    def rows(self) -> QueueModel:
        """What is listed."""
        return self._model

    def set_entries(self, entries: tuple[Entry, ...], sections: dict[str, str]) -> None:
        """List these claims."""
        with QSignalBlocker(self.selectionModel()):
            self._model.set_entries(entries, sections)

    def set_current(self, claim: str) -> None:
        """Show which claim is open."""
        with QSignalBlocker(self.selectionModel()):
            index = self._model.show_claim(claim)
            self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._delegate.palette, self._delegate.fonts = palette, fonts
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens or folds; Space, Left and Right fold."""
        row = self._model.row(self.currentIndex())
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(row, Entry):
            self.opened.emit(row.claim)
        elif isinstance(row, GroupRow) and self._folds(row, key):
            self._toggle(row)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a heading folds what stands under it."""
        super().mouseReleaseEvent(event)
        row = self._model.row(self.indexAt(event.position().toPoint()))
        if isinstance(row, GroupRow) and event.button() == Qt.MouseButton.LeftButton:
            self._toggle(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click shows a claim in the text."""
        super().mouseDoubleClickEvent(event)
        row = self._model.row(self.indexAt(event.position().toPoint()))
        if isinstance(row, Entry):
            self.opened.emit(row.claim)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _folds(self, row: GroupRow, key: int) -> bool:
        wanted = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}
        always = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        return key in always or (key in wanted and wanted[Qt.Key(key)] == row.is_open)

    def _toggle(self, row: GroupRow) -> None:
        with QSignalBlocker(self.selectionModel()):
            self._model.toggle(row.consequence)
            self.setCurrentIndex(self._model.heading(row.consequence))
        self.viewport().update()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Claims to check"))
        self.setAccessibleDescription(self.tr("Up and Down choose a claim, Enter shows it in the text"))

    def _on_current_changed(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if isinstance(row, Entry):
            self.chosen.emit(row.claim)
