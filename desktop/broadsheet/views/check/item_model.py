"""The rows of the queue: headings that fold, and claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from broadsheet.derive.checking import Entry
from broadsheet.derive.consequence import ORDER
from broadsheet.i18n.verdicts import both_verdicts
from broadsheet.views.check.words import group_words

if TYPE_CHECKING:
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.checking import CheckItem
    from broadsheet.derive.consequence import Consequence
    from broadsheet.derive.lit import Lit
    from broadsheet.model import Ref

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of the claims of one consequence; a closed one hides them."""

    consequence: Consequence
    count: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A claim as the page shows it.

    Attributes:
        item: the claim, checked.
        where: in which section and paragraph it is stated, in words; empty where the text leaves it unsaid.
        places: the same of its inputs.
        charts: id and title of the charts that draw it or an input.
        shown: those that stand under the box.
        lit: what lights up in them while nothing else is pointed at.
    """

    item: CheckItem
    where: str
    places: dict[Ref, str]
    charts: dict[str, str]
    shown: tuple[Snapshot, ...]
    lit: Lit


Row = GroupRow | Entry


class QueueModel(QAbstractListModel):
    """Rows in their order. What is in order is folded at first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._sections: dict[str, str] = {}
        self._closed: set[str] = {"clean"}
        self._rows: tuple[Row, ...] = ()

    def set_entries(self, entries: tuple[Entry, ...], sections: dict[str, str]) -> None:
        """Show these claims; sections are called by their short names."""
        self._entries, self._sections = entries, sections
        self._reset()

    def toggle(self, consequence: str) -> None:
        """Fold a part of the queue, or unfold it."""
        self._closed ^= {consequence}
        self._reset()

    def show_claim(self, claim: str) -> QModelIndex:
        """Where a claim stands, its part unfolded; an invalid index where there is none."""
        entry = next((entry for entry in self._entries if entry.claim == claim), None)
        if entry is not None and entry.consequence in self._closed:
            self.toggle(entry.consequence)
        return next((self.index(at) for at, row in enumerate(self._rows) if row is entry), QModelIndex())

    def heading(self, consequence: str) -> QModelIndex:
        """Where the heading of a part stands."""
        found = (
            at for at, row in enumerate(self._rows) if isinstance(row, GroupRow) and row.consequence == consequence
        )
        return next((self.index(at) for at in found), QModelIndex())

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every claim in its order, folded away or not."""
        return self._entries

    def row(self, index: Index) -> Row | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row; aloud, with both verdicts."""
        row = self.row(index)
        if isinstance(row, GroupRow):
            return self._heading(row, role)
        if isinstance(row, Entry):
            if role == Qt.ItemDataRole.DisplayRole:
                return row.words
            if role == Qt.ItemDataRole.AccessibleTextRole:
                comma = QCoreApplication.translate("Check", ", ")
                parts = (row.words, self.told(row), both_verdicts(row.arithmetic, row.scope))
                return comma.join(part for part in parts if part)
        return None

    def told(self, row: Entry) -> str:
        """What a claim measures, and in which section it is stated."""
        section = self._sections.get(row.section) or QCoreApplication.translate("Check", "not in the text")
        return f"{section} · {row.name}"

    def _heading(self, row: GroupRow, role: int) -> object:
        words = f"{group_words(row.consequence)} {row.count}"
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            shown = QCoreApplication.translate("Check", "{0}, shown") if row.is_open else ""
            return (shown or QCoreApplication.translate("Check", "{0}, folded")).format(words)
        return None

    def _reset(self) -> None:
        self.beginResetModel()
        rows: list[Row] = []
        for consequence in ORDER:
            entries = [entry for entry in self._entries if entry.consequence == consequence]
            if entries:
                is_open = consequence not in self._closed
                rows += [GroupRow(consequence, len(entries), is_open), *(entries if is_open else ())]
        self._rows = tuple(rows)
        self.endResetModel()
