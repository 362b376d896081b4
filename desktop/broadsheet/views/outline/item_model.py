"""Rows of the outline and of the names below it, as Qt models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from broadsheet.derive.contents import NameRow, OutlineRow

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1

Index = QModelIndex | QPersistentModelIndex
Row = OutlineRow | NameRow


class RowModel(QAbstractListModel):
    """A frozen tuple of rows; ``ROW_ROLE`` gives a row, the display role what a screen reader says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def set_values(self, rows: tuple[Row, ...]) -> None:
        """Show the same rows with other values; which one is current stays."""
        if len(rows) != len(self._rows):
            self.set_rows(rows)
        elif rows != self._rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row, or its words."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row)
        return None

    def row(self, index: Index) -> Row | None:
        """The row of an index, or None."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def index_of(self, section: str) -> QModelIndex:
        """The index of a section; invalid where there is none."""
        for at, row in enumerate(self._rows):
            if isinstance(row, OutlineRow) and row.section == section:
                return self.index(at)
        return QModelIndex()

    def _words(self, row: Row) -> str:
        """A whole row as a screen reader says it."""
        comma = self.tr(", ")
        if isinstance(row, NameRow):
            return row.name + comma + self.tr("mentioned %n time(s)", "", row.mentions)
        return comma.join(part for part in (row.number, row.beside_number, row.value) if part)
