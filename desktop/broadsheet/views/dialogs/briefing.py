"""Whose the open briefing is: title, byline, where it appeared, how far its data reach, its marks, its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.i18n.spacing import spaced
from broadsheet.views.dialogs.base import BodyDialog
from broadsheet.widgets.data_table import DataTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from broadsheet.derive.imprint import Imprint


class BriefingDialog(BodyDialog):
    """What a briefing says of itself; a field that it leaves empty is named as missing."""

    def __init__(self, imprint: Imprint, parent: QWidget) -> None:
        missing = self.tr("to be filled in")
        appeared, reach = imprint.appeared or missing, imprint.reach or self.tr("data: {0}").format(missing)
        lines = [
            spaced(imprint.title),
            spaced(imprint.byline),
            spaced(self.tr("Newspaper, date, page: {0}").format(appeared)),
            spaced(reach[:1].upper() + reach[1:]),
            self.tr("Page marks: {0}").format(imprint.marks or self.tr("none")),
            self.tr("File: {0}").format(imprint.path),
            self.tr("Context facts come from %n source(s):", "", len(imprint.sources)) if imprint.sources else "",
        ]
        header = (self.tr("Title"), self.tr("Publisher"), self.tr("Date"), self.tr("Address or page"))
        table = DataTable(header, imprint.sources, parent) if imprint.sources else None
        words = "\n".join(line for line in lines if line)
        super().__init__(self.tr("About this briefing"), words, table, parent)
        self.setMinimumWidth(620)
