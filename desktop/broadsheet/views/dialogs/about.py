"""What the program is, and whose work it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QVBoxLayout, QWidget

from broadsheet import __version__
from broadsheet.views.dialogs.base import BodyDialog
from broadsheet.widgets.data_table import DataTable
from broadsheet.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from broadsheet.files.licences import Licence


class AboutDialog(BodyDialog):
    """Name, version, what it is for; every work that it is built on with its licence, whose text is shown below."""

    def __init__(self, licences: tuple[Licence, ...], parent: QWidget) -> None:
        self._licences = licences
        body = QWidget(parent)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        super().__init__(self.tr("About Broadsheet"), "", body, parent)
        self._add_head(column)
        if licences:
            self._add_licences(column)
        else:
            column.addWidget(self._line(self.tr("The list of licences is not made yet; run.py makes it.")))
        self.fit()

    def _add_head(self, column: QVBoxLayout) -> None:
        title = self._line(self.tr("Broadsheet 对开"))
        title.setObjectName("title")
        words = (
            self.tr("Version {0} · MIT licence").format(__version__),
            self.tr("An article beside its charts: every figure tied both ways, every source named. Offline."),
        )
        column.addWidget(title)
        column.addWidget(self._line("\n".join(words)))

    def _add_licences(self, column: QVBoxLayout) -> None:
        rows = [(each.name, each.version, each.licence) for each in self._licences]
        table = DataTable((self.tr("Component"), self.tr("Version"), self.tr("Licence")), rows, self)
        table.setAccessibleName(self.tr("Components and their licences"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._text = PlainText("", self)
        table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        table.selectRow(0)
        column.addWidget(table, 1)
        column.addWidget(self._text, 1)

    def _line(self, words: str) -> QLabel:
        """Words that wrap and can be copied."""
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _on_row_changed(self, current: QModelIndex) -> None:
        licence = self._licences[current.row()]
        note = self.tr(
            "{0} is used under the LGPL 3. Its libraries are shared ones of their own beside the program, and may be "
            "replaced by other builds of them."
        )
        lead = note.format(licence.name) + "\n\n" if licence.licence.startswith("LGPL") else ""
        self._text.setPlainText(lead + licence.text)
        self._text.setAccessibleName(self.tr("Licence of {0}").format(licence.name))
