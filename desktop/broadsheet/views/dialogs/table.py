"""A chart's data as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox

from broadsheet.charts.table import rows, tsv
from broadsheet.views.dialogs.base import BodyDialog
from broadsheet.widgets.data_table import DataTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from broadsheet.charts.snapshot import Snapshot


class TableDialog(BodyDialog):
    """The figures of a chart: value, unit, period, scope, layer, source."""

    def __init__(self, snapshot: Snapshot, parent: QWidget) -> None:
        header, cells = rows(snapshot)
        super().__init__(self.tr("Data"), snapshot.title, DataTable(header, cells, parent), parent)
        self._text = tsv(snapshot)
        copy = self.buttons.addButton(self.tr("Copy data"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
