"""One claim as a newspaper's fact-check box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from broadsheet.derive.lit import NOTHING, Lit
from broadsheet.model import Ref
from broadsheet.state.focus import Target
from broadsheet.views.check import parts
from broadsheet.views.check.exhibit import Exhibit
from broadsheet.views.check.labels import Labels
from broadsheet.views.check.words import kind_words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from broadsheet.derive.bearing import Fact
    from broadsheet.derive.checking import Input
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.check.item_model import Sheet
    from broadsheet.widgets.link import LinkButton

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
        self._links: list[LinkButton] = []
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
        return [*self._links, *(exhibit.canvas for exhibit in self._exhibits)]

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

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # only links are watched
        """Point at what the pointer or the keyboard rests on."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self.pointed.emit(watched.property("target"))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self.pointed.emit(None)
        return False

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
        self._links, self._exhibits = [], []
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
        item = sheet.item
        column.addLayout(self._head(sheet, labels))
        column.addWidget(parts.sentence(labels, item))
        column.addWidget(parts.verdicts(labels, item, narrow=self._narrow))
        reckoned = [
            parts.formula(labels, item),
            parts.remedies(labels, item.computed),
            parts.lacks(labels, item.computed),
            self._inputs(sheet, labels),
        ]
        beside = [parts.definitions(labels, item), self._note(item.note, labels)]
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
        facts = self._facts(sheet, labels)
        if facts is not None:
            column.addWidget(facts)

    def _head(self, sheet: Sheet, labels: Labels) -> QVBoxLayout | QHBoxLayout:
        item = sheet.item
        head: QVBoxLayout | QHBoxLayout = QVBoxLayout() if self._narrow else QHBoxLayout()
        row = QHBoxLayout()
        where = sheet.where or self.tr("not in the text")
        told = [kind_words(item.kind), item.period, where]
        head.addWidget(labels.text(" · ".join(part for part in told if part), "ui_small", "accent"), 1)
        target = Target(Ref("claim", item.entry.claim), item.place, "check")
        locate = self._link(self.tr("Show in the text"), self.tr("Show in the text"), target)
        locate.setEnabled(item.place is not None)
        locate.clicked.connect(self._on_pinned)
        row.addWidget(locate, 0, Qt.AlignmentFlag.AlignTop)
        self._chart_link(row, item.charts, target, sheet, labels)
        if self._narrow:
            row.addStretch(1)
        head.addLayout(row)
        return head

    def _inputs(self, sheet: Sheet, labels: Labels) -> QWidget | None:
        if not sheet.item.inputs:
            return None
        part, grid = self._grid(labels, self.tr("Computed from"))
        for entry in sheet.item.inputs:
            target = Target(entry.ref, entry.place, "check")
            words = [entry.name, entry.period]
            spoken = " ".join(each for each in (entry.value, *words) if each)
            link = self._link(entry.value, spoken, target)
            link.setEnabled(entry.place is not None or bool(entry.charts))
            link.clicked.connect(self._on_pinned if entry.place is not None else self._on_chart)
            link.setProperty("chart", entry.charts[0] if entry.charts else "")
            row = grid.rowCount()
            grid.addWidget(link, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(self._told(entry, sheet, labels), row, 1)
            self._chart_link(grid, entry.charts, target, sheet, labels)
        return part

    def _told(self, entry: Input, sheet: Sheet, labels: Labels) -> QLabel:
        """What an input measures, when, and where it is said."""
        outside = self.tr("context: {0}").format(entry.source) if entry.source else ""
        where = sheet.places.get(entry.ref, "") or outside
        return labels.text(" · ".join(each for each in (entry.name, entry.period, where) if each))

    def _facts(self, sheet: Sheet, labels: Labels) -> QWidget | None:
        if not sheet.item.facts:
            return None
        part, grid = self._grid(labels, self.tr("Context that bears on it"))
        for fact in sheet.item.facts:
            row = grid.rowCount()
            when = fact.when or self.tr("no date")
            grid.addWidget(labels.text(when, "label_bold", "context"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._fact(fact, labels), row, 1)
            self._chart_link(grid, fact.charts, Target(fact.ref, None, "check"), sheet, labels)
        return part

    def _fact(self, fact: Fact, labels: Labels) -> QWidget:
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, labels.px(4))
        column.setSpacing(0)
        column.addWidget(labels.text(fact.words))
        source = self.tr("Source: {0}").format(fact.source)
        small = " · ".join(part for part in (fact.scope, source, fact.note) if part)
        column.addWidget(labels.text(small, "ui_small", "ink_soft"))
        return told

    def _note(self, note: str, labels: Labels) -> QWidget | None:
        if not note:
            return None
        part, grid = self._grid(labels, self.tr("Remark"))
        grid.addWidget(labels.text(note), grid.rowCount(), 0, 1, 2)
        return part

    def _grid(self, labels: Labels, heading: str) -> tuple[QWidget, QGridLayout]:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(labels.px(10))
        grid.setVerticalSpacing(labels.px(3))
        grid.setColumnStretch(1, 1)
        grid.addWidget(labels.heading(heading), 0, 0, 1, 3)
        return part, grid

    def _chart_link(
        self, layout: QHBoxLayout | QGridLayout, charts: tuple[str, ...], target: Target, sheet: Sheet, labels: Labels
    ) -> None:
        """A link to the first chart that draws a thing, at the end of its row."""
        if not charts:
            return
        link = self._link(self.tr("Chart"), self.tr("Chart: {0}").format(sheet.charts.get(charts[0], "")), target)
        link.setToolTip(sheet.charts.get(charts[0], ""))
        link.setProperty("chart", charts[0])
        link.clicked.connect(self._on_chart)
        if isinstance(layout, QGridLayout):
            layout.addWidget(link, layout.rowCount() - 1, 2, Qt.AlignmentFlag.AlignTop)
        else:
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)

    def _link(self, words: str, spoken: str, target: Target) -> LinkButton:
        assert self._labels is not None
        link = self._labels.link(words, spoken)
        link.setProperty("target", target)
        link.installEventFilter(self)
        self._links.append(link)
        return link

    def _on_pinned(self) -> None:
        self.pinned.emit(self.sender().property("target"))

    def _on_chart(self) -> None:
        self.chart_requested.emit(self.sender().property("chart"), self.sender().property("target"))
