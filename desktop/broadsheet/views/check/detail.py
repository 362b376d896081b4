"""One claim as a newspaper's fact-check box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from broadsheet.derive.lit import NOTHING, Lit
from broadsheet.views.check import parts
from broadsheet.views.check.exhibit import Exhibit
from broadsheet.views.check.labels import Labels
from broadsheet.views.check.leads import Leads

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.check.item_model import Sheet

_TWO_COLUMNS = 860
"""From this width on, in pixels at scale 1, the definitions stand beside the formula."""
_ONE_ROW = 460
"""Below this width the links of the claim stand under what it is, and one verdict under the other."""
_WIDEST = 1240
_BORDERS = 4
"""Pixels of the box's borders, above and below."""


class Detail(QScrollArea):
    """Tells all of a claim; its links lead to the text and to the charts."""

    pinned = Signal(object)  # Target
    pointed = Signal(object)  # Target or None
    chart_requested = Signal(str, object)  # chart id, Target
    rebuilt = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget(self)
        self._page.setObjectName("page")
        self._frame = QVBoxLayout(self._page)
        self._exhibits: list[Exhibit] = []
        self._row: QWidget | None = None
        self._box: QFrame | None = None
        self._leads = Leads(self)
        self._leads.pinned.connect(self.pinned)
        self._leads.pointed.connect(self.pointed)
        self._leads.chart_requested.connect(self.chart_requested)
        self._sheet: Sheet | None = None
        self._labels: Labels | None = None
        self._message = ""
        self._wide = self._narrow = False
        self.setWidget(self._page)
        self._retranslate()

    @property
    def sheet(self) -> Sheet | None:
        """What is shown."""
        return self._sheet

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._labels = Labels(palette, fonts)
        self._page.setStyleSheet(
            f"QFrame#factcheck {{ background: {palette.card}; border: 1px solid {palette.rule};"
            f" border-top: 3px solid {palette.accent}; }}"
            f" QFrame#stamp {{ background: {palette.paper}; border: 1px solid {palette.rule}; }}"
        )
        pad = round(20 * fonts.scale)
        self._frame.setContentsMargins(pad, pad, pad, pad)
        self._refresh()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a claim."""
        other = self._sheet is None or self._sheet.item.entry.claim != sheet.item.entry.claim
        self._sheet, self._message = sheet, ""
        self._refresh()
        if other:
            self.verticalScrollBar().setValue(0)

    def show_message(self, words: str) -> None:
        """Say why there is nothing to show."""
        self._sheet, self._message = None, words
        self._refresh()

    def words(self) -> str:
        """Everything that is shown, as text."""
        labels = self._box.findChildren(QLabel) if self._box else []
        return "\n".join(label.accessibleName() or label.text() for label in labels)

    def in_order(self) -> list[QWidget]:
        """What takes the keyboard, from the top."""
        return [*self._leads.links, *(exhibit.canvas for exhibit in self._exhibits)]

    def set_lit(self, lit: Lit | None) -> None:
        """Light marks in the charts; None for what the claim itself lights."""
        for exhibit in self._exhibits:
            exhibit.canvas.set_lit(lit or (self._sheet.lit if self._sheet else NOTHING))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        if (self._is_wide(), self._is_narrow()) != (self._wide, self._narrow):
            self._refresh()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._refresh()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("The claim, checked"))

    def _is_wide(self) -> bool:
        return self._labels is not None and self._room() >= self._labels.px(_TWO_COLUMNS)

    def _is_narrow(self) -> bool:
        return self._labels is not None and self._room() < self._labels.px(_ONE_ROW)

    def _room(self) -> int:
        """The width beside the scroll bar, whether that is there or not: else it would come and go."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _refresh(self) -> None:
        """Make the box anew."""
        for made in (self._box, self._row):
            if made is not None:
                made.hide()
                made.deleteLater()
        self._row = None
        self._leads.forget()
        self._exhibits = []
        labels = self._labels
        if labels is None:
            return
        self._wide, self._narrow = self._is_wide(), self._is_narrow()
        box = self._box = QFrame(self._page)
        box.setObjectName("factcheck")
        box.setMaximumWidth(labels.px(_WIDEST))
        column = QVBoxLayout(box)
        pad = labels.px(20)
        column.setContentsMargins(pad, pad - 4, pad, pad)
        column.setSpacing(labels.px(6))
        if self._sheet is None:
            column.addWidget(labels.text(self._message, "body"))
            column.addStretch(1)
        else:
            self._fill(column, self._sheet, labels)
        while (left := self._frame.takeAt(0)) is not None:
            del left
        self._frame.addWidget(box)
        if self._sheet is not None and self._sheet.shown:
            self._frame.addWidget(self._charts(self._sheet, labels), 1)
        else:
            self._frame.addStretch(1)
        self._fit()
        self.rebuilt.emit()

    def _charts(self, sheet: Sheet, labels: Labels) -> QWidget:
        """The charts under the box, as high as there is room, side by side where it is wide."""
        holder = self._row = QWidget(self._page)
        holder.setMaximumWidth(labels.px(_WIDEST))
        row = QHBoxLayout(holder) if self._wide else QVBoxLayout(holder)
        row.setContentsMargins(0, labels.px(8), 0, 0)
        row.setSpacing(labels.px(12))
        for snapshot in sheet.shown:
            exhibit = Exhibit(snapshot, labels.palette, labels.fonts, holder)
            exhibit.pointed.connect(self.pointed)
            exhibit.pinned.connect(self.pinned)
            self._exhibits.append(exhibit)
            row.addWidget(exhibit, 1)
        self.set_lit(None)
        return holder

    def _fit(self) -> None:
        """Give the box and each chart the height that they need at their width; Qt would press them together."""
        if self._labels is None or self._box is None:
            return
        margins = self._frame.contentsMargins()
        room = self._room() - margins.left() - margins.right()
        width = min(room, self._labels.px(_WIDEST))
        layout = self._box.layout()
        if layout is not None:
            for label in self._box.findChildren(QLabel):
                label.ensurePolished()  # measure in the fonts that the style sheet gives
            layout.invalidate()
            self._box.setFixedHeight(layout.totalHeightForWidth(width - 2) + _BORDERS)
        across = len(self._exhibits) if self._wide else 1
        for exhibit in self._exhibits:
            exhibit.fit((width - self._labels.px(12) * (across - 1)) // across)

    def _fill(self, column: QVBoxLayout, sheet: Sheet, labels: Labels) -> None:
        item, leads = sheet.item, self._leads
        column.addLayout(leads.head(sheet, labels, narrow=self._narrow))
        column.addWidget(parts.sentence(labels, item))
        column.addWidget(parts.verdicts(labels, item, narrow=self._narrow))
        reckoned = [
            parts.formula(labels, item),
            parts.remedies(labels, item.computed),
            parts.lacks(labels, item.computed),
            leads.inputs(sheet, labels),
        ]
        beside = [parts.definitions(labels, item), parts.note(labels, item)]
        columns = [reckoned, beside] if self._wide and any(beside) else [[*reckoned, *beside]]
        row = QHBoxLayout()
        row.setSpacing(labels.px(28))
        for made in columns:
            side = QVBoxLayout()
            side.setSpacing(labels.px(6))
            for part in made:
                if part is not None:
                    side.addWidget(part)
            side.addStretch(1)
            row.addLayout(side, 1)
        column.addLayout(row)
        facts = leads.facts(sheet, labels)
        if facts is not None:
            column.addWidget(facts)
