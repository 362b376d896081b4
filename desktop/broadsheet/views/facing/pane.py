"""The facing page: the charts of the section being read."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from broadsheet.derive.lit import NOTHING, Lit
from broadsheet.state.focus import Target

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from broadsheet.charts.canvas import ChartCanvas
    from broadsheet.charts.card import ChartCard
    from broadsheet.charts.sizes import CardSizes
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.model import Ref
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_MARGIN = 14
"""Around the charts, in pixels at scale 1."""

_REST = 250
"""Milliseconds after the last change of a value in which charts keep their places."""


class FacingPane(QScrollArea):
    """Charts in rows that fill the page; cards are made once a chart and kept."""

    pointed = Signal(object)  # Target or None
    pinned = Signal(object)  # Target
    source_requested = Signal(object)  # Place
    table_requested = Signal(object)  # Snapshot
    chart_copy_requested = Signal(object)  # Snapshot
    image_copy_requested = Signal(object)  # Snapshot
    data_copy_requested = Signal(object)  # Snapshot
    value_requested = Signal(object, object)  # Ref, Decimal
    what_if_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget(self)
        self._page.setObjectName("desk")
        self.setWidget(self._page)
        self._cards: dict[str, ChartCard] = {}
        self._shown: list[ChartCard] = []
        self._look: tuple[Palette, Fonts] | None = None
        self._sizes: CardSizes | None = None
        self._make_plot: Callable[[QWidget], ChartCanvas] | None = None
        self._lit = NOTHING
        self._adjustable, self._what_if_allowed = False, True
        self._stretched = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._on_rest)
        self._retranslate()

    def clear(self) -> None:
        """Forget every card, before another briefing is shown."""
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards, self._shown = {}, []

    def make(self, snapshot: Snapshot) -> None:
        """Make the card of a chart that will be shown."""
        self._card(snapshot)

    def show_charts(self, snapshots: tuple[Snapshot, ...]) -> None:
        """Show these charts in this order."""
        wanted = [self._card(snapshot) for snapshot in snapshots]
        for card in self._shown:
            if card not in wanted:
                card.hide()
        changed = wanted != self._shown
        self._shown = wanted
        self._arrange()
        for earlier, later in itertools.pairwise(wanted):
            QWidget.setTabOrder(earlier, later)
        for card in wanted:
            card.set_lit(self._lit)
            card.show()
        if changed:
            self.verticalScrollBar().setValue(0)

    def renew(self, snapshots: tuple[Snapshot, ...]) -> None:
        """Show charts that are on the page with other values; nothing moves before they have come to rest."""
        shown = {card.snapshot.id: card for card in self._shown}
        for snapshot in snapshots:
            if snapshot.id in shown and shown[snapshot.id].snapshot != snapshot:
                shown[snapshot.id].renew(snapshot)
        if any(card.snapshot.real for card in self._shown):
            self._rest.start()
        elif self._stretched:
            self._stretch(False)

    def _on_rest(self) -> None:
        """Make room for a chart that is cut off with its other values."""
        if any(card.is_cut() for card in self._shown):
            self._stretch(True)

    def _stretch(self, stretched: bool) -> None:
        self._stretched, self._sizes = stretched, None
        self._arrange()

    def set_adjustable(self, adjustable: bool, allowed: bool) -> None:
        """Let the values of marks be moved, or no longer; where it is not allowed it cannot be asked for."""
        self._adjustable, self._what_if_allowed = adjustable, allowed
        for card in self._cards.values():
            card.set_adjustable(adjustable, allowed)

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._look, self._sizes = (palette, fonts), None
        self._arrange()

    def set_lit(self, lit: Lit) -> None:
        """Light marks."""
        self._lit = lit
        for card in self._shown:
            card.set_lit(lit)

    def use_plots(self, make_plot: Callable[[QWidget], ChartCanvas]) -> None:
        """Host plotted kinds on axes that pan and zoom, from now on."""
        self._make_plot = make_plot
        for card in self._cards.values():
            card.use_plot(make_plot)
            card.set_lit(self._lit)

    def shown_cards(self) -> tuple[ChartCard, ...]:
        """The charts on the page, in their order."""
        return tuple(self._shown)

    def last_canvas(self) -> ChartCanvas | None:
        """The last drawing that is in sight, or None on an empty page."""
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        return next((card.canvas for card in reversed(self._shown) if card.y() < bottom), None)

    def reveal(self, ref: Ref) -> bool:
        """Scroll to the mark of a thing where it is out of sight; return whether a chart here has one."""
        for card in self._shown:
            rect = card.canvas.mark_rect(ref)
            if rect is not None:
                corner = card.canvas.mapTo(self._page, rect.center())
                self.ensureVisible(corner.x(), corner.y(), 0, max(40, rect.height() // 2 + 20))
                return True
        return False

    def is_in_sight(self, ref: Ref) -> bool:
        """Whether a mark of a thing is seen here."""
        for card in self._shown:
            rect = card.canvas.mark_rect(ref)
            if rect is not None and self.viewport().rect().contains(card.canvas.mapTo(self.viewport(), rect.center())):
                return True
        return False

    def focus_charts(self) -> None:
        """Give the keyboard to the first chart."""
        if self._shown:
            self._shown[0].canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_chart(self, by: int) -> None:
        """Give the keyboard to the chart so many farther on."""
        at = next((at for at, card in enumerate(self._shown) if card.isAncestorOf(self.focusWidget() or self)), None)
        if self._shown:
            start = at if at is not None else (-1 if by > 0 else 0)
            card = self._shown[(start + by) % len(self._shown)]
            self.ensureWidgetVisible(card, 0, _MARGIN)
            card.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange again."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _card(self, snapshot: Snapshot) -> ChartCard:
        """The card of a chart, made at its first visit."""
        card = self._cards.get(snapshot.id)
        if card is not None:
            if card.snapshot != snapshot:
                self._sizes = None
                self._stretched = self._stretched or snapshot.real is not None
                card.set_snapshot(snapshot)
            return card
        from broadsheet.charts.card import ChartCard  # charts are loaded once the text has been painted

        card = self._cards[snapshot.id] = ChartCard(snapshot, self._page)
        card.pointed.connect(self._on_card_pointed)
        card.pinned.connect(self._on_card_pinned)
        card.source_requested.connect(self.source_requested)
        card.table_requested.connect(self.table_requested)
        card.chart_copy_requested.connect(self.chart_copy_requested)
        card.image_copy_requested.connect(self.image_copy_requested)
        card.data_copy_requested.connect(self.data_copy_requested)
        card.value_requested.connect(self.value_requested)
        card.what_if_requested.connect(self.what_if_requested)
        if self._make_plot:
            card.use_plot(self._make_plot)
        card.set_adjustable(self._adjustable, self._what_if_allowed)
        return card

    def _arrange(self) -> None:
        if not self._look or not self._shown:
            self._page.resize(self.viewport().size())
            return
        if self._sizes is None:
            from broadsheet.charts.sizes import CardSizes

            self._sizes = CardSizes(self._look[1])
        margin = round(_MARGIN * self._look[1].scale)
        width, height = self.viewport().width() - 2 * margin, self.viewport().height() - 2 * margin
        boxes, needed, zoom = self._sizes.arrange(self._shown, width, height)
        for card, box in zip(self._shown, boxes, strict=True):
            card.set_look(self._look[0], self._sizes.fonts_at(zoom))
            card.setGeometry(box.x + margin, box.y + margin, box.w, box.h)
        self._page.resize(self.viewport().width(), max(self.viewport().height(), needed + 2 * margin))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Charts of this section"))

    def _on_card_pointed(self, ref: Ref | None) -> None:
        self.pointed.emit(Target(ref, origin="facing") if ref else None)

    def _on_card_pinned(self, ref: Ref) -> None:
        self.pinned.emit(Target(ref, origin="facing"))
