"""The table of a pane: typed in like a spreadsheet, a list where a cell names something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QTableView,
)

from broadsheet.views.figures.words import HEDGES, LAYERS, choice_words, column_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from broadsheet.derive.revising.table import Option
    from broadsheet.views.figures.item_model import TableModel

Index = QModelIndex | QPersistentModelIndex
_HINTS = QAbstractItemDelegate.EndEditHint

WIDTHS = {
    "indicator": 20, "period": 11, "value": 8, "unit": 5, "scope": 18, "layer": 7, "hedge": 6, "low": 6, "high": 6,
    "source": 19, "note": 24, "title": 30, "publisher": 18, "date": 10, "page": 6, "address": 28, "title_en": 28,
    "publisher_en": 22,
}  # fmt: skip
"""Widths of columns, in sizes of the type."""


def fill_choices(box: QComboBox, column: str, options: Mapping[str, tuple[Option, ...]]) -> None:
    """Offer what a cell of a column may name."""
    fixed = {"layer": LAYERS, "hedge": HEDGES}.get(column)
    if fixed is not None:
        for each in fixed:
            box.addItem(choice_words(each), each)
    for option in options.get(column, ()):
        box.addItem(option.words, option.id)


class _Editors(QStyledItemDelegate):
    """An editor a cell; a name that the row above says too is not said again."""

    def __init__(self, columns: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns
        self.options: Mapping[str, tuple[Option, ...]] = {}
        self.rule: QPen | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line, or a list."""
        column = self._columns[index.column()]
        editor: QWidget
        if column in self.options or column in ("layer", "hedge"):
            editor = box = QComboBox(parent)
            fill_choices(box, column, self.options)
        else:
            editor = QLineEdit(parent)
        editor.setAccessibleName(column_words(column))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What the cell holds."""
        cell = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(cell)))
        elif isinstance(editor, QLineEdit):
            editor.setText(cell)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Ask for what was typed or chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """A list is as wide as its words need."""
        rect = option.rect
        if isinstance(editor, QComboBox):
            rect.setWidth(max(rect.width(), min(editor.sizeHint().width(), 460)))
        editor.setGeometry(rect)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A rule stands above the first row of an indicator."""
        super().paint(painter, option, index)
        if (
            self._columns[0] == "indicator"
            and self.rule
            and index.row()
            and not self._repeats(index.sibling(index.row(), 0))
        ):
            rect = option.rect
            painter.save()
            painter.setPen(self.rule)
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave out what is said above."""
        super().initStyleOption(option, index)
        if self._columns[index.column()] == "indicator" and self._repeats(index):
            option.text = ""

    def _repeats(self, index: Index) -> bool:
        above = index.sibling(index.row() - 1, index.column())
        return above.isValid() and above.data(Qt.ItemDataRole.EditRole) == index.data(Qt.ItemDataRole.EditRole)


class CellTable(QTableView):
    """Enter or any letter types, Delete empties, Ctrl+C copies, Ctrl+V pastes a block; Tab leaves it."""

    paste_requested = Signal()

    def __init__(self, model: TableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._cells = model
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(model)
        self._proxy.setFilterKeyColumn(-1)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self._proxy)
        self._editors = _Editors(model.columns, self)
        self._editors.closeEditor.connect(self._on_editor_closed)
        self.setItemDelegate(self._editors)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setStretchLastSection(True)
        self._left_by = _HINTS.NoHint

    def set_options(self, options: Mapping[str, tuple[Option, ...]]) -> None:
        """What cells may name."""
        self._editors.options = options

    def set_rule(self, colour: str) -> None:
        """The colour of the rules between indicators."""
        self._editors.rule = QPen(colour)
        em = self.fontMetrics().height() * 0.72
        for at, column in enumerate(self._cells.columns):
            self.setColumnWidth(at, round(WIDTHS[column] * em))
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.75))

    def drop_editor(self) -> None:
        """Close a cell that is open, before other rows are shown."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.closeEditor(editor, _HINTS.NoHint)

    def filter(self, words: str) -> None:
        """Show rows that say this."""
        self._proxy.setFilterFixedString(words)

    def current(self) -> tuple[str, str]:
        """Row id and column of the cell in hand; empty for none."""
        index = self.currentIndex()
        if not index.isValid():
            return "", ""
        return self._cells.row(self._proxy.mapToSource(index).row()).id, self._cells.columns[index.column()]

    def go_to(self, id_: str, column: str) -> None:
        """Take a cell in hand, and bring it into sight."""
        row = self._cells.place(id_)
        if row is None:
            return
        at = self._cells.columns.index(column) if column in self._cells.columns else 0
        index = self._proxy.mapFromSource(self._cells.index(row, at))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def refuse(self, id_: str, column: str, text: str) -> None:
        """What was typed into a cell does not hold; where a person ended it with Enter or Tab, it is opened again."""
        if self._left_by in (_HINTS.RevertModelCache, _HINTS.NoHint):
            return
        self.go_to(id_, column)
        index = self.currentIndex()
        self.edit(index)
        editor = self.indexWidget(index)
        if isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste, empty, type."""
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._selected_text())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if self.state() != QAbstractItemView.State.EditingState:  # the Enter that ends an editor comes here too
                self.edit(index)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and index.isValid():
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self._proxy.setData(index, "")
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _selected_text(self) -> str:
        lines: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=_place):
            lines.setdefault(index.row(), []).append(str(index.data()))
        return "\n".join("\t".join(cells) for cells in lines.values())

    def _on_editor_closed(self, _: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self._left_by = hint


def _place(index: QModelIndex) -> tuple[int, int]:
    return index.row(), index.column()
