"""The rows of the directory: headings of groups, and names."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from broadsheet.derive.directory import NameEntry
from broadsheet.views.names.words import group_words

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of a group and how many of its names are shown."""

    group: str
    count: int


Row = GroupRow | NameEntry


class DirectoryModel(QAbstractListModel):
    """Rows in their order; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._sections: tuple[str, ...] = ()

    def set_rows(self, rows: tuple[Row, ...], sections: tuple[str, ...]) -> None:
        """Show these rows; the sections are named for whoever cannot see the strip."""
        self.beginResetModel()
        self._rows, self._sections = rows, sections
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, entity: str) -> QModelIndex:
        """Where a name stands; an invalid index where it is not shown."""
        for at, row in enumerate(self._rows):
            if isinstance(row, NameEntry) and row.entity == entity:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row; aloud, where the text mentions a name."""
        row = self.row(index)
        if isinstance(row, GroupRow):
            words = f"{group_words(row.group)} {row.count}"
            return words if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if isinstance(row, NameEntry):
            if role == Qt.ItemDataRole.DisplayRole:
                return row.name
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.name}, {self._told(row)}"
            if role == Qt.ItemDataRole.ToolTipRole:
                return self._told(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be chosen."""
        if isinstance(self.row(index), NameEntry):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _told(self, row: NameEntry) -> str:
        """How often a name is mentioned, section by section."""
        if not row.mentions:
            return QCoreApplication.translate("Directory", "not mentioned in the text")
        pairs = zip(self._sections, row.sections, strict=False)
        return QCoreApplication.translate("Directory", "mentions: {0}").format(
            " · ".join(f"{section} {count}" for section, count in pairs if count)
        )
