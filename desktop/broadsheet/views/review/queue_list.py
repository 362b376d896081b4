"""The queue: what to look at, the least certain first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

from broadsheet.views.review.words import kind_words, state_words, sure_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from broadsheet.importer.reviewing.queue import Item
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

    Index = QModelIndex | QPersistentModelIndex

_MANY = 400
"""Rows that are put in or taken away by themselves; of more the list is made anew."""

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class QueueModel(QStringListModel):
    """The items as rows.

    The list of a view of many rows asks for each of them when it is laid out: Qt's own model answers it, with as many
    empty strings as there are items; what a row says is asked of those in sight alone.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: tuple[Item, ...] = ()

    def set_items(self, items: tuple[Item, ...]) -> None:
        """List these: what is as before stays, what is between is put in, taken away or told anew."""
        old = self.items
        most = min(len(old), len(items))
        head = next((at for at, (a, b) in enumerate(zip(old, items, strict=False)) if a is not b), most)
        back = zip(reversed(old), reversed(items), strict=False)
        tail = min(most - head, next((at for at, (a, b) in enumerate(back) if a is not b), most))
        gone, come = len(old) - head - tail, len(items) - head - tail
        self.items = items
        if max(gone, come) > _MANY:
            self.setStringList([""] * len(items))
            return
        if come > gone:
            self.insertRows(head + gone, come - gone)
        elif gone > come:
            self.removeRows(head + come, gone - come)
        if least := min(gone, come):
            self.dataChanged.emit(self.index(head), self.index(head + least - 1))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a row says, to eyes and ears."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        item = self.items[index.row()]
        return f"{kind_words(item.kind)}: {item.words}, {sure_words(item.confidence)}, {state_words(item.state)}"


class QueueList(QListView):
    """Up and Down go through it; its keys are those of the window's buttons."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.model_ = QueueModel(self)
        self._delegate = _Delegate(self)
        self.setModel(self.model_)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_items(self, items: tuple[Item, ...], current: str) -> None:
        """List these, one of them in hand."""
        with QSignalBlocker(self.selectionModel()):
            if items is not self.model_.items:
                self.model_.set_items(items)
            row = next((at for at, item in enumerate(items) if item.key == current), -1)
            if self.currentIndex().row() != row:
                self.setCurrentIndex(self.model_.index(row) if row >= 0 else QModelIndex())
        if row >= 0:
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._delegate.palette, self._delegate.fonts = palette, fonts
        self.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        """Letters are commands of the window, not a search among the rows."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands."""

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model_.items[current.row()].key)


class _Delegate(QStyledItemDelegate):
    """Two lines an item: what it is and how sure; its words."""

    palette: Palette | None = None
    fonts: Fonts | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and their air."""
        if self.fonts is None:
            return QSize(0, 40)
        heights = sum(QFontMetrics(self.fonts.font(role)).height() for role in ("note", "ui"))
        return QSize(0, round(heights * 1.35))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one item."""
        model = index.model()
        if self.palette is None or self.fonts is None or not isinstance(model, QueueModel):
            return
        item, rect = model.items[index.row()], option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, QColor(self.palette.hover))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(self.palette.accent))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(self.palette.rule))
        note, ui = self.fonts.font("note"), self.fonts.font("ui_bold" if item.state == "open" else "ui")
        small, large = QFontMetrics(note), QFontMetrics(ui)
        pad = small.height() * 2 // 3
        line = QRect(rect.left() + pad, rect.top() + pad // 2, rect.width() - 2 * pad, small.height())
        painter.setFont(note)
        painter.setPen(QColor(self.palette.ink_soft))
        said = f"{sure_words(item.confidence)}  {state_words(item.state)}".strip()
        painter.drawText(line, _RIGHT, said)
        painter.setPen(
            QColor(self.palette.accent if item.kind in ("seam", "lacuna", "move") else self.palette.ink_soft)
        )
        kind = kind_words(item.kind) + (f" × {item.count}" if item.count > 1 else "")
        painter.drawText(line, _LEFT, kind)
        line = QRect(line.left(), line.bottom() + pad // 4, line.width(), large.height())
        painter.setFont(ui)
        painter.setPen(QColor(self.palette.ink if item.state != "rejected" else self.palette.ink_soft))
        end = item.kind in ("seam", "lacuna")  # the last words are those that matter
        mode = Qt.TextElideMode.ElideLeft if end else Qt.TextElideMode.ElideRight
        painter.drawText(line, _LEFT, large.elidedText(" ".join(item.words.split()), mode, line.width()))
        painter.restore()
