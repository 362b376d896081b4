"""Searches a slide by words, pinyin or initials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from broadsheet.theme.fonts import spoken_in

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from broadsheet.views.presenter.facts import HitEntry
    from broadsheet.views.presenter.rooms import Sizes

_NUMBER = Qt.ItemDataRole.UserRole
_STEPS = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_PageDown): 1, int(Qt.Key.Key_PageUp): -1,
          int(Qt.Key.Key_Tab): 1, int(Qt.Key.Key_Backtab): -1}  # fmt: skip


class SlideSearch(QWidget):
    """A field, and the slides that answer. The keyboard stays in the field and walks the list from there."""

    searched = Signal(str)
    chosen = Signal(int)  # number of a slide
    close_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self.field, self.hits, self._none = QLabel(self), QLineEdit(self), QListWidget(self), QLabel(self)
        self._language = "zh"
        self._title.setObjectName("panel_title")
        self._none.setObjectName("soft")
        self.hits.setObjectName("hits")
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.setWordWrap(True)
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.field.textChanged.connect(self.searched)
        self.field.installEventFilter(self)
        self.hits.clicked.connect(self._on_clicked)
        column = self._column = QVBoxLayout(self)
        for each in (self._title, self.field, self._none):
            column.addWidget(each)
        column.addWidget(self.hits, 1)
        self.retell()

    def wear(self, sizes: Sizes, unit: float) -> None:
        """Take sizes of type."""
        margin = round(28 * unit)
        self._column.setContentsMargins(margin, margin // 2, margin, 4)
        self._column.setSpacing(sizes.label // 2)

    def retell(self) -> None:
        """Say it in another language."""
        self._title.setText(self.tr("Search a slide"))
        self.field.setPlaceholderText(self.tr("Words, pinyin or initials; Enter goes there, Esc closes"))
        self.field.setAccessibleName(self.tr("Search a slide"))
        self.hits.setAccessibleName(self.tr("Slides found"))
        self._none.setText(self.tr("No slide says that."))

    def speak(self, language: str) -> None:
        """Take the language of the slides."""
        self._language = language

    def begin(self) -> None:
        """Be asked anew."""
        self.field.clear()
        self.searched.emit("")
        self.field.setFocus()

    def show_hits(self, hits: tuple[HitEntry, ...]) -> None:
        """Show what was found."""
        self.hits.clear()
        for hit in hits:
            line = f"\n{hit.line}" if hit.line else ""
            title = self.tr("Backup · {0}").format(hit.title) if hit.backup else hit.title
            item = QListWidgetItem(f"{hit.number}  {title}{line}")
            item.setData(_NUMBER, hit.number)
            item.setFont(spoken_in(self.hits.font(), self._language))
            self.hits.addItem(item)
        self.hits.setCurrentRow(0)
        self._none.setVisible(not hits)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list, go, or close."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = event.key()
        known = key in _STEPS or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if known and event.type() == QEvent.Type.KeyPress:
            self._answer(key)
        elif known:
            event.accept()
        return known

    def _answer(self, key: int) -> None:
        row = self.hits.currentRow()
        if key in _STEPS:
            self.hits.setCurrentRow(min(self.hits.count() - 1, max(0, row + _STEPS[key])))
        elif key == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif self.hits.currentItem() is not None:
            self.chosen.emit(self.hits.currentItem().data(_NUMBER))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(_NUMBER))
