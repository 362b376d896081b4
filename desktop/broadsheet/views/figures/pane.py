"""New figures: the tables of the open briefing in a window of their own, so that text and charts stay in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
)

from broadsheet.views.figures.cells import CellTable
from broadsheet.views.figures.item_model import TableModel
from broadsheet.views.figures.words import column_words
from broadsheet.widgets.lent_button import LentButton

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from broadsheet.derive.revising.table import Option, Row
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_OF_THE_SCREEN = 0.92
_FIXED = frozenset({"unit"})


@dataclass(frozen=True, slots=True)
class Tables:
    """What the window shows.

    Attributes:
        figures, sources: rows. options: what cells may name, by column.
        reach: the cell 数据截至.
        title: of the briefing. editable: False for a file that is open for reading only. problems: how many.
    """

    figures: tuple[Row, ...]
    sources: tuple[Row, ...]
    options: Mapping[str, tuple[Option, ...]]
    reach: str
    title: str
    editable: bool
    problems: int


class FiguresPane(QDialog):
    """Two tables, a line that tells what does not hold, and what can be done."""

    cell_requested = Signal(str, str, str, str)  # table, row, column, text
    reach_requested = Signal(str)
    add_requested = Signal()
    source_requested = Signal()
    paste_requested = Signal(str, str)  # text, HTML
    remove_requested = Signal(str, str)  # table, row
    problems_requested = Signal()
    row_changed = Signal(str, str)  # table, row in hand

    def __init__(self, columns: Mapping[str, tuple[str, ...]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._data: Tables | None = None
        self._tabs = QTabBar(self)
        self._stack = QStackedWidget(self)
        self._models: dict[str, TableModel] = {}
        self.tables: dict[str, CellTable] = {}
        for name in columns:
            self._tabs.addTab("")
            model = self._models[name] = TableModel(columns[name], _FIXED, self)
            model.typed.connect(self._on_typed, Qt.ConnectionType.QueuedConnection)  # Qt has to be done with its editor
            table = self.tables[name] = CellTable(model, self)
            table.paste_requested.connect(self._on_paste)
            table.selectionModel().currentChanged.connect(self._on_current)
            self._stack.addWidget(table)
        self._tabs.currentChanged.connect(self._on_tab)
        self._tabs.setDrawBase(False)
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._on_filter)
        self._reach_label, self.reach = QLabel(self), QLineEdit(self)
        self._reach_label.setBuddy(self.reach)
        self.reach.editingFinished.connect(self._on_reach)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.buttons = {
            name: QPushButton(self) for name in ("add", "paste", "source", "remove", "problems", "close")
        }  # fmt: skip
        for button in self.buttons.values():
            button.setAutoDefault(False)
            button.clicked.connect(self._on_button)
        self._lay_out()
        self._retranslate()

    def lend(self, actions: tuple[QAction, ...]) -> None:
        """Take commands of the main window: their keys work here too, and each has a button."""
        for action in actions:
            self.addAction(action)
            self._row.insertWidget(self._row.count() - 1, LentButton(action, self))

    def set_data(self, data: Tables) -> None:
        """Show these tables; the cell in hand stays in hand."""
        self._data = data
        rows = {"figures": data.figures, "sources": data.sources}
        for name, table in self.tables.items():
            table.drop_editor()
            id_, column = table.current()
            across, down = table.horizontalScrollBar().value(), table.verticalScrollBar().value()
            table.set_options(data.options if name == "figures" else {})
            self._models[name].set_rows(rows[name], data.options if name == "figures" else {}, data.editable)
            table.horizontalScrollBar().setValue(across)
            table.verticalScrollBar().setValue(down)
            table.go_to(id_ or (rows[name][0].id if rows[name] else ""), column)
        self.reach.setText(data.reach)
        self.reach.setReadOnly(not data.editable)
        for name in ("add", "paste", "source", "remove"):
            self.buttons[name].setEnabled(data.editable)
        self.buttons["problems"].setVisible(data.problems > 0)
        self._retranslate()
        self._tell_current()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Widths that go with the fonts, and rules in the theme's colour."""
        for table in self.tables.values():
            table.setFont(fonts.font("ui"))  # with the quotation marks of its language
            table.set_rule(palette.rule)
        self.reach.setFixedWidth(round(fonts.font("ui_bold").pixelSize() * 9))
        self.filter.setMinimumWidth(round(fonts.font("ui_bold").pixelSize() * 16))

    def fit(self, fonts: Fonts) -> None:
        """As large as the tables ask for and the screen has room."""
        wanted = self.sizeHint().expandedTo(self.minimumSizeHint())
        wanted.setWidth(round(1240 * fonts.scale))
        wanted.setHeight(round(640 * fonts.scale))
        self.resize(wanted.boundedTo(self.screen().availableSize() * _OF_THE_SCREEN))

    def tell(self, words: str) -> None:
        """What is to be known of the row in hand."""
        self._tell(words, wrong=False)

    def show_fault(self, words: str) -> None:
        """Tell what does not hold."""
        self._tell(words, wrong=True)

    def refuse(self, words: str, row: str, column: str, text: str) -> None:
        """Tell why a cell does not hold; it stays open with what was typed."""
        self._tell(words, wrong=True)
        self.current_table().refuse(row, column, text)

    def go_to(self, table: str, row: str, column: str = "period") -> None:
        """Take a cell in hand."""
        self._tabs.setCurrentIndex(list(self.tables).index(table))
        self.tables[table].go_to(row, column)

    def current_table(self) -> CellTable:
        """The table in sight."""
        return self.tables[self._name()]

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head, self._row = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._tabs)
        head.addSpacing(12)
        head.addWidget(self.filter, 1)
        head.addStretch(1)
        head.addWidget(self._reach_label)
        head.addWidget(self.reach)
        for name in ("add", "paste", "source", "remove"):
            self._row.addWidget(self.buttons[name])
        self._row.addStretch(1)
        self._row.addWidget(self.buttons["problems"])
        self._row.addWidget(self.buttons["close"])
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.told)
        column.addLayout(self._row)

    def _retranslate(self) -> None:
        names = {"figures": self.tr("Figures"), "sources": self.tr("Sources")}
        for at, name in enumerate(self.tables):
            self._tabs.setTabText(at, names[name])
            self.tables[name].setAccessibleName(names[name])
        self._tabs.setAccessibleName(self.tr("Tables"))
        self.filter.setPlaceholderText(self.tr("Show rows with…"))
        self.filter.setAccessibleName(self.tr("Show rows with"))
        self._reach_label.setText(column_words("data_as_of"))
        self.reach.setAccessibleName(column_words("data_as_of"))
        words = {
            "add": self.tr("Add a figure…"),
            "paste": self.tr("Paste a table…"),
            "source": self.tr("Add a source…"),
            "remove": self.tr("Remove row"),
            "problems": self.tr("%n problem(s)", "", self._data.problems if self._data else 0),
            "close": self.tr("Close"),
        }
        for name, button in self.buttons.items():
            button.setText(words[name])
        title = self._data.title if self._data else ""
        self.setWindowTitle(self.tr("Update figures: {0}").format(title) + "[*]")

    def _name(self) -> str:
        return list(self.tables)[self._tabs.currentIndex()]

    def _tell(self, words: str, *, wrong: bool) -> None:
        self.told.setObjectName("fault" if wrong else "soft")
        self.told.style().polish(self.told)
        self.told.setText(words)

    def _tell_current(self) -> None:
        """Ask what is to be told of the row in hand."""
        if self._data is None:
            return
        if not self._data.editable:
            self._tell(self.tr("This file breaks rules of the format and is open for reading only."), wrong=True)
            return
        self._tell("", wrong=False)
        self.row_changed.emit(self._name(), self.current_table().current()[0])

    def _on_typed(self, row: str, column: str, text: str) -> None:
        self._tell_current()
        self.cell_requested.emit(self._name(), row, column, text)

    def _on_paste(self) -> None:
        if self._data is None or not self._data.editable:
            return
        data = QGuiApplication.clipboard().mimeData()
        self.paste_requested.emit(data.text(), data.html() if data.hasHtml() else "")

    def _on_reach(self) -> None:
        if self._data is not None and self.reach.text() != self._data.reach:
            self.reach_requested.emit(self.reach.text())

    def _on_button(self) -> None:
        sender = self.sender()
        name = next(name for name, button in self.buttons.items() if button is sender)
        if name == "add":
            self.add_requested.emit()
        elif name == "paste":
            self._on_paste()
        elif name == "source":
            self.source_requested.emit()
        elif name == "remove":
            id_, _ = self.current_table().current()
            if id_:
                self.remove_requested.emit(self._name(), id_)
        elif name == "problems":
            self.problems_requested.emit()
        else:
            self.close()

    def _on_tab(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        self._on_filter(self.filter.text())
        self._tell_current()

    def _on_filter(self, words: str) -> None:
        self.current_table().filter(words)

    def _on_current(self) -> None:
        self._tell_current()
