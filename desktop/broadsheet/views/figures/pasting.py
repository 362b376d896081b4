"""What a pasted block would change, to be looked through before any of it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP
from broadsheet.views.figures.source_picker import SourcePicker
from broadsheet.views.figures.words import column_words, expected_words
from broadsheet.widgets.arrow_box import ArrowBox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from broadsheet.derive.pasting.proposal import Change, Proposal
    from broadsheet.derive.revising.table import Option

Index = QModelIndex | QPersistentModelIndex

_STATUS = {
    "new": QT_TRANSLATE_NOOP("PasteDialog", "new"),
    "changes": QT_TRANSLATE_NOOP("PasteDialog", "changes"),
    "same": QT_TRANSLATE_NOOP("PasteDialog", "as before"),
    "unread": QT_TRANSLATE_NOOP("PasteDialog", "not read"),
}
_KINDS = {
    "across": QT_TRANSLATE_NOOP("PasteDialog", "Periods in row {0}, indicators in column {1}."),
    "down": QT_TRANSLATE_NOOP("PasteDialog", "Indicators in row {0}, periods in column {1}."),
    "long": QT_TRANSLATE_NOOP("PasteDialog", "Headings in row {0}, a figure a row: {2}."),
    "none": QT_TRANSLATE_NOOP(
        "PasteDialog",
        "No periods were found in this block. Expected: years in the first rows or the first column, "
        "or columns named indicator, period and value.",
    ),
}
_HEADINGS = (
    QT_TRANSLATE_NOOP("PasteDialog", "Cell"),
    QT_TRANSLATE_NOOP("PasteDialog", "Indicator"),
    QT_TRANSLATE_NOOP("PasteDialog", "Period"),
    QT_TRANSLATE_NOOP("PasteDialog", "In the block"),
    QT_TRANSLATE_NOOP("PasteDialog", "What it does"),
    QT_TRANSLATE_NOOP("PasteDialog", "Value"),
)


def _tr(words: str) -> str:
    return QCoreApplication.translate("PasteDialog", words)


class ChangesModel(QAbstractTableModel):
    """A change a row; those that can be taken have a tick."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._changes: tuple[Change, ...] = ()
        self._indicators: Mapping[str, str] = {}
        self._taken: dict[str, bool] = {}

    def set_changes(self, changes: tuple[Change, ...], indicators: Mapping[str, str]) -> None:
        """Show these; a tick that a person set or took away stays so."""
        self.beginResetModel()
        self._changes, self._indicators = changes, indicators
        self.endResetModel()
        self.ticked.emit()

    def taken(self) -> frozenset[str]:
        """Cells whose change is to be made."""
        return frozenset(each.address for each in self._changes if self._can(each) and self._is_taken(each))

    def rowCount(self, parent: Index | None = None) -> int:
        """Changes."""
        return 0 if parent is not None and parent.isValid() else len(self._changes)

    def columnCount(self, parent: Index | None = None) -> int:
        """Columns."""
        return 0 if parent is not None and parent.isValid() else len(_HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, and the tick."""
        change = self._changes[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(change)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._words(change)[index.column()] or QCoreApplication.translate("DataTable", "empty")
            return f"{_tr(_HEADINGS[index.column()])} {words}"
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and self._can(change):
            return Qt.CheckState.Checked if self._is_taken(change) else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Set or take away a tick."""
        change = self._changes[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or not self._can(change):
            return False
        self._taken[change.address] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column ticks."""
        kept = super().flags(index)
        ticks = index.column() == 0 and self._can(self._changes[index.row()])
        return kept | Qt.ItemFlag.ItemIsUserCheckable if ticks else kept

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Headings."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return _tr(_HEADINGS[section]) if orientation == Qt.Orientation.Horizontal else section + 1

    def _can(self, change: Change) -> bool:
        return change.new is not None and change.status != "same"

    def _is_taken(self, change: Change) -> bool:
        return self._taken.get(change.address, change.kept)

    def _words(self, change: Change) -> tuple[str, ...]:
        new = change.new
        indicator = self._indicators.get(new.indicator, new.indicator) if new else change.name
        when = new.period.text if new and new.period else change.period
        does = _tr(_STATUS[change.status])
        if change.status == "changes" and change.old and change.old.layer == "article":
            does = _tr(QT_TRANSLATE_NOOP("PasteDialog", "changes what the article prints"))
        return (change.address, indicator.replace("\n", " "), when, change.text, does, self._value(change))

    def _value(self, change: Change) -> str:
        if change.fault is not None:
            words = _tr(QT_TRANSLATE_NOOP("PasteDialog", "{0}: expected {1}"))
            return words.format(column_words(change.fault.column or "value"), expected_words(change.fault))
        new = format(change.new.value, "f") if change.new and change.new.value is not None else ""
        if change.status == "changes" and change.old and change.old.value is not None:
            return f"{format(change.old.value, 'f')} → {new}"
        return new


class PasteDialog(QDialog):
    """How the block was understood, what each name means, and every change; nothing is made before a yes."""

    choices_changed = Signal()
    accept_requested = Signal()
    paste_requested = Signal(str, str)

    def __init__(
        self, options: Mapping[str, tuple[Option, ...]], source_columns: tuple[str, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Paste a table"))
        self._options = options
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.names: dict[str, QComboBox] = {}
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 8, 0)
        holder = QWidget(self)
        holder.setLayout(self._form)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setWidget(holder)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = ChangesModel(self)
        self.model.ticked.connect(self._on_ticked)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self._dress_table()
        self.source = SourcePicker(source_columns, self)
        self.source.set_options(options["source"])
        self.source.changed.connect(self.choices_changed)
        self.scope = ArrowBox(self)
        self.scope.setAccessibleName(self.tr("Scope of new figures"))
        for option in options["scope"]:
            self.scope.addItem(option.words or self.tr("That of the indicator's latest figure"), option.id)
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scope.currentIndexChanged.connect(self.choices_changed)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self.take = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.take.setDefault(True)
        self.take.clicked.connect(self.accept_requested)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._on_ticked()

    def set_proposal(self, proposal: Proposal) -> None:
        """Show what would be changed."""
        shape = proposal.shape
        letters = {what: letter for letter, what, _ in shape.columns}
        named = QCoreApplication.translate("Figures", ", ").join(
            f"{letter} {column_words(what)}" for letter, what, _ in shape.columns
        )
        first = letters.get("indicator" if shape.kind == "across" else "period", "A")
        words = [_tr(_KINDS[shape.kind]).format(shape.header, first, named)]
        if shape.entries:
            counts = (proposal.count(status) for status in ("new", "changes", "same", "unread"))
            words.append(self.tr("{0} new, {1} changed, {2} as before, {3} not read.").format(*counts))
        if shape.left_out:
            words.append(self.tr("The block is too large: %n value(s) at its end were left out.", "", shape.left_out))
        self.told.setText("\n".join(words))
        self._set_names(proposal.indicators)
        self.model.set_changes(
            proposal.changes, {option.id: option.words for option in self._options["indicator"]}
        )  # fmt: skip
        if proposal.changes and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def indicators(self) -> dict[str, str]:
        """Which indicator each name of the block means."""
        return {name: str(box.currentData() or "") for name, box in self.names.items()}

    def show_fault(self, words: str) -> None:
        """Tell what does not hold."""
        self.told.setText(words)

    def _set_names(self, indicators: Mapping[str, str]) -> None:
        for name, id_ in indicators.items():
            if name in self.names:
                continue
            box = self.names[name] = ArrowBox(self)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(18)
            box.addItem(self.tr("Leave out"), "")
            for option in self._options["indicator"]:
                box.addItem(option.words, option.id)
            box.setCurrentIndex(max(0, box.findData(id_)))
            box.setAccessibleName(self.tr("{0} is").format(name))
            label = QLabel(name.replace("\n", " "), self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(box)
            self._form.addRow(label, box)
            box.currentIndexChanged.connect(self.choices_changed)
        rows = min(4, self._form.rowCount())
        self._scroll.setFixedHeight(rows * (self.fontMetrics().height() + 22))
        self._scroll.setVisible(bool(self.names))

    def _dress_table(self) -> None:
        table = self.table
        table.ensurePolished()
        table.setAccessibleName(self.tr("Changes"))
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        em = table.fontMetrics().height() * 0.72
        for at, width in enumerate((6, 19, 10, 11, 10, 20)):
            table.setColumnWidth(at, round(width * em))

    def _lay_out(self) -> None:
        form = QFormLayout()
        source, scope = QLabel(self.tr("Source of new figures"), self), QLabel(self.tr("Scope of new figures"), self)
        source.setBuddy(self.source.list)
        scope.setBuddy(self.scope)
        form.addRow(source, self.source)
        form.addRow(scope, self.scope)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.told)
        column.addWidget(self._scroll)
        column.addLayout(form)
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)
        available = self.screen().availableSize() if self.screen() else QGuiApplication.primaryScreen().availableSize()
        self.ensurePolished()
        scale = self.fontMetrics().height() / 17
        self.resize(
            min(round(980 * scale), int(available.width() * 0.9)),
            min(round(640 * scale), int(available.height() * 0.85)),
        )

    def _on_ticked(self) -> None:
        taken = len(self.model.taken())
        self.take.setText(self.tr("Take %n change(s)", "", taken))
        self.take.setEnabled(taken > 0)
