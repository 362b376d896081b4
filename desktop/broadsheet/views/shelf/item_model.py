"""The rows of the shelf: covers; and hits under the headline of their briefing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from broadsheet.library.search import Hit
from broadsheet.views.shelf.words import count_words, kind_words, state_words, title_words

if TYPE_CHECKING:
    from pathlib import Path

    from broadsheet.library.entries import Entry

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Standing:
    """A briefing on the shelf and how it stands: here, missing, changed or unread."""

    entry: Entry
    state: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The briefing that the hits below it are of."""

    title: str
    appeared: str
    state: str
    language: str


HitRow = Heading | Hit


class CoversModel(QAbstractListModel):
    """A cover a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Standing, ...] = ()
        self.language = "zh"

    def set_rows(self, rows: tuple[Standing, ...], language: str) -> None:
        """Show these, in a language where they have it."""
        self.beginResetModel()
        self._rows, self.language = rows, language
        self.endResetModel()

    @property
    def rows(self) -> tuple[Standing, ...]:
        """What is shown."""
        return self._rows

    def row(self, index: Index) -> Standing | None:
        """The briefing at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, path: Path) -> QModelIndex:
        """Where a briefing stands; an invalid index where it does not."""
        at = next((at for at, row in enumerate(self._rows) if row.entry.path == path), -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headline; aloud, the whole cover."""
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return title_words(row.entry, self.language)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in self._told(row) if part)
        return str(row.entry.path) if role == Qt.ItemDataRole.ToolTipRole else None

    def _told(self, row: Standing) -> list[str]:
        cover, language = row.entry.cover, self.language
        told = [title_words(row.entry, language), state_words(row.state)]
        if cover is not None:
            told.append(cover.appeared.pick(language))
            told += [f"{at.name.pick(language)} {at.value.pick(language)}" for at in cover.figures[:3]]
        return [*told, count_words(row.entry)]


class HitsModel(QAbstractListModel):
    """Hits in their order; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[HitRow, ...] = ()

    def set_rows(self, rows: tuple[HitRow, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> HitRow | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def first(self) -> QModelIndex:
        """The first hit; an invalid index where there is none."""
        at = next((at for at, row in enumerate(self._rows) if isinstance(row, Hit)), -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence; aloud, what it is part of as well."""
        row = self.row(index)
        if isinstance(row, Heading):
            words = ", ".join(part for part in (row.title, row.appeared, row.state) if part)
            return words if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if isinstance(row, Hit):
            if role == Qt.ItemDataRole.DisplayRole:
                return row.sentence
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return f"{kind_words(row.kind)}: {row.sentence}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Hits can be chosen."""
        if isinstance(self.row(index), Hit):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags
