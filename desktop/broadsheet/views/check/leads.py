"""What leads on from a fact-check box: to the words of a claim, to what it is computed from, to charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from broadsheet.model import Ref
from broadsheet.state.focus import Target
from broadsheet.views.check import parts
from broadsheet.views.check.words import kind_words

if TYPE_CHECKING:
    from broadsheet.derive.bearing import Fact
    from broadsheet.derive.checking import Input
    from broadsheet.views.check.item_model import Sheet
    from broadsheet.views.check.labels import Labels
    from broadsheet.widgets.link import LinkButton


class Leads(QObject):
    """Makes the parts that hold links, and says what of them is pointed at and clicked.

    Attributes:
        links: those of the box, from the top.
    """

    pinned = Signal(object)  # Target
    pointed = Signal(object)  # Target or None
    chart_requested = Signal(str, object)  # chart id, Target

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.links: list[LinkButton] = []

    def forget(self) -> None:
        """The box is made anew."""
        self.links = []

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # only links are watched
        """Point at what the pointer or the keyboard rests on."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self.pointed.emit(watched.property("target"))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self.pointed.emit(None)
        return False

    def head(self, sheet: Sheet, labels: Labels, *, narrow: bool) -> QVBoxLayout | QHBoxLayout:
        """What the claim is and where; links to its words and its chart."""
        item = sheet.item
        head: QVBoxLayout | QHBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(labels.px(18))
        where = sheet.where or self.tr("not in the text")
        told = [kind_words(item.kind), item.period, where]
        head.addWidget(labels.text(" · ".join(part for part in told if part), "ui_small", "accent"), 1)
        target = Target(Ref("claim", item.entry.claim), item.place, "check")
        locate = self._link(labels, self.tr("Show in the text"), self.tr("Show in the text"), target)
        locate.setEnabled(item.place is not None)
        locate.clicked.connect(self._on_pinned)
        row.addWidget(locate, 0, Qt.AlignmentFlag.AlignTop)
        self._chart_link(row, item.charts, target, sheet, labels)
        if narrow:
            row.addStretch(1)
        head.addLayout(row)
        return head

    def inputs(self, sheet: Sheet, labels: Labels) -> QWidget | None:
        """What it is computed from; None where nothing is."""
        if not sheet.item.inputs:
            return None
        part, grid = parts.grid(labels, self.tr("Computed from"))
        for entry in sheet.item.inputs:
            target = Target(entry.ref, entry.place, "check")
            words = [entry.name, entry.period]
            spoken = " ".join(each for each in (entry.value, *words) if each)
            link = self._link(labels, entry.value, spoken, target)
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

    def facts(self, sheet: Sheet, labels: Labels) -> QWidget | None:
        """What outside facts bear on it; None where there are none."""
        if not sheet.item.facts:
            return None
        part, grid = parts.grid(labels, self.tr("Context that bears on it"))
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

    def _chart_link(
        self, layout: QHBoxLayout | QGridLayout, charts: tuple[str, ...], target: Target, sheet: Sheet, labels: Labels
    ) -> None:
        """A link to the first chart that draws a thing, at the end of its row."""
        if not charts:
            return
        link = self._link(
            labels, self.tr("Chart"), self.tr("Chart: {0}").format(sheet.charts.get(charts[0], "")), target
        )
        link.setToolTip(sheet.charts.get(charts[0], ""))
        link.setProperty("chart", charts[0])
        link.clicked.connect(self._on_chart)
        if isinstance(layout, QGridLayout):
            layout.addWidget(link, layout.rowCount() - 1, 2, Qt.AlignmentFlag.AlignTop)
        else:
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)

    def _link(self, labels: Labels, words: str, spoken: str, target: Target) -> LinkButton:
        link = labels.link(words, spoken)
        link.setProperty("target", target)
        link.installEventFilter(self)
        self.links.append(link)
        return link

    def _on_pinned(self) -> None:
        self.pinned.emit(self.sender().property("target"))

    def _on_chart(self) -> None:
        self.chart_requested.emit(self.sender().property("chart"), self.sender().property("target"))
