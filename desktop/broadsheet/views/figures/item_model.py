"""A table whose cells are asked for, not set: what is typed goes up, and comes back once it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from broadsheet.views.figures.words import choice_words, column_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from broadsheet.derive.revising.table import Option, Row

Index = QModelIndex | QPersistentModelIndex
_NUMBERS = frozenset({"value", "low", "high"})


class TableModel(QAbstractTableModel):
    """Rows of one table of the briefing."""

    typed = Signal(str, str, str)  # id of the row, column, text

    def __init__(self, columns: tuple[str, ...], fixed: frozenset[str], parent: QObject) -> None:
        super().__init__(parent)
        self.columns, self._fixed = columns, fixed
        self._rows: tuple[Row, ...] = ()
        self._words: dict[str, dict[str, str]] = {}
        self._editable = False

    def set_rows(self, rows: tuple[Row, ...], options: Mapping[str, tuple[Option, ...]], editable: bool) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows, self._editable = rows, editable
        self._words = {column: {option.id: option.words for option in each} for column, each in options.items()}
        self.endResetModel()

    def row(self, at: int) -> Row:
        """A row."""
        return self._rows[at]

    def place(self, id_: str) -> int | None:
        """Where the row of an id stands; None where there is none."""
        return next((at for at, row in enumerate(self._rows) if row.id == id_), None)

    def words(self, row: int, column: int) -> str:
        """What a cell shows."""
        cell, name = self._rows[row].cells[column], self.columns[column]
        if name in ("layer", "hedge"):
            return choice_words(cell)
        return self._words.get(name, {}).get(cell, cell)

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, holds and says."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.EditRole:
            return self._rows[row].cells[column]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.words(row, column) or QCoreApplication.translate("DataTable", "empty")
            return f"{column_words(self.columns[column])} {words}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[column] in _NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a cell."""
        if role != Qt.ItemDataRole.EditRole or value == self.data(index, role):
            return False
        self.typed.emit(self._rows[index.row()].id, self.columns[index.column()], str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be typed in."""
        kept = super().flags(index)
        fixed = not self._editable or self.columns[index.column()] in self._fixed
        return kept if fixed else kept | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Headings; those of numbers stand over them."""
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section] in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_words(self.columns[section]) if orientation == Qt.Orientation.Horizontal else section + 1
