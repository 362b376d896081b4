"""The page Names: the directory, the card of the name that is open, and the name among its neighbours."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from broadsheet.state.focus import Target
from broadsheet.views.names.directory import Directory
from broadsheet.views.names.facts import Facts
from broadsheet.views.names.graph import Graph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from broadsheet.charts.neighbourhood import Neighbourhood
    from broadsheet.derive.directory import NameEntry
    from broadsheet.derive.dossier import Dossier
    from broadsheet.derive.lit import Lit
    from broadsheet.model import Ref
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_WIDE = 1180
"""From this width on, in logical pixels at scale 1, the neighbourhood stands beside the card instead of under it."""


class NamesPane(QWidget):
    """Names are chosen in the list, in the card and in the neighbourhood alike."""

    entity_requested = Signal(str)
    place_requested = Signal(object)  # Place
    pointed = Signal(object)  # Target or None

    def __init__(self, card: QWidget, in_card: Sequence[QWidget], parent: QWidget | None = None) -> None:
        """Make the page around a card.

        Args:
            card: the card of a name, as it also stands beside the text; the page shows it, others fill it.
            in_card: what takes the keyboard in it, from the top.
            parent: of the page.
        """
        super().__init__(parent)
        self.setObjectName("page")
        self.directory, self.facts, self.graph = Directory(self), Facts(self), Graph(self)
        self._scale = 1.0
        self._in_card = tuple(in_card)
        self._reading = QScrollArea(self)
        self._outer, self._inner = QSplitter(Qt.Orientation.Horizontal, self), QSplitter(Qt.Orientation.Horizontal)
        self._build(card)
        self.directory.chosen.connect(self.entity_requested)
        self.facts.entity_requested.connect(self.entity_requested)
        self.facts.place_requested.connect(self.place_requested)
        self.facts.pointed.connect(self.pointed)
        self.graph.canvas.pointed.connect(self._on_pointed)
        self.graph.canvas.pinned.connect(self._on_pinned)
        self._retranslate()

    def set_names(self, entries: tuple[NameEntry, ...], sections: tuple[str, ...]) -> None:
        """The directory's names, and what the sections are called."""
        self.directory.set_entries(entries, sections)
        self._chain()

    def show_name(self, dossier: Dossier, around: Neighbourhood, language: str) -> None:
        """Open a name."""
        self.directory.set_current(dossier.entity)
        self.facts.show_dossier(dossier, language)
        self.graph.show_neighbourhood(around)
        self._fit()
        self._chain()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._scale = fonts.scale
        self.directory.set_look(palette, fonts)
        self.graph.set_look(palette, fonts)
        self.facts.set_look(fonts)
        pad = round(20 * fonts.scale)
        self._facts_margin.setContentsMargins(pad, pad // 2, pad, pad)
        self._fit()

    def set_lit(self, lit: Lit) -> None:
        """Light names."""
        self.graph.canvas.set_lit(lit)

    def stops(self) -> list[QWidget]:
        """The panes that can be gone to."""
        return [self.directory, self._reading, self.graph]

    def focus_stop(self, pane: QWidget) -> None:
        """Give the keyboard to a pane."""
        if pane is self.directory:
            self.directory.focus_list()
        elif pane is self.graph:
            self.graph.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            first = next((child for child in self._reading.findChildren(QWidget) if _takes_keys(child)), None)
            (first or self._reading).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_out(self) -> bool:
        """Nothing opens within this page but what is pinned."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self, card: QWidget) -> None:
        page = QWidget(self._reading)
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(card)
        facts = QFrame(page)
        self._facts_margin = QVBoxLayout(facts)
        self._facts_margin.addWidget(self.facts)
        column.addWidget(facts)
        column.addStretch(1)
        self._reading.setObjectName("reading")
        self._reading.setFrameShape(QScrollArea.Shape.NoFrame)
        self._reading.setWidgetResizable(True)
        self._reading.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._reading.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._reading.setWidget(page)
        for splitter in (self._outer, self._inner):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self._inner.addWidget(self._reading)
        self._inner.addWidget(self.graph)
        self._outer.addWidget(self.directory)
        self._outer.addWidget(self._inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._outer)

    def _retranslate(self) -> None:
        self.graph.setAccessibleName(self.tr("Neighbourhood"))
        self._reading.setAccessibleName(self.tr("Card of a name"))

    def _fit(self) -> None:
        """The directory takes what it needs; card and neighbourhood share the rest, beside or over one another."""
        room = self.width()
        listed = min(round(330 * self._scale), max(self.directory.minimumWidth(), room // 4))
        self._outer.setSizes([listed, room - listed])
        wide = room >= _WIDE * min(self._scale, 1.3) and room > self.height() * 0.9
        self._inner.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        whole = room - listed if wide else self.height()
        share = 0.5 if wide else 0.55
        page = self._reading.widget()
        needed = round(680 * self._scale) if wide else page.sizeHint().height() if page else whole
        card = min(round(whole * share), needed)
        self._inner.setSizes([card, whole - card])

    def _chain(self) -> None:
        """Let Tab go as the eye does, past what was made anew."""
        ring = [*self.directory.in_order(), *self._in_card, *self.facts.in_order(), self.graph.canvas]
        for earlier, later in itertools.pairwise(ring):
            QWidget.setTabOrder(earlier, later)

    def _on_pointed(self, ref: Ref | None) -> None:
        self.pointed.emit(Target(ref, origin="names") if ref else None)

    def _on_pinned(self, ref: Ref) -> None:
        self.entity_requested.emit(ref.id)


def _takes_keys(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
