"""The page Charts: small multiples, and the one that was opened, as large as the window allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from broadsheet.charts.arrange import GAP
from broadsheet.charts.card import ChartCard
from broadsheet.charts.sizes import CardSizes
from broadsheet.derive.lit import NOTHING, Lit
from broadsheet.state.focus import Target
from broadsheet.views.charts.grid import ChartGrid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from broadsheet.charts.canvas import ChartCanvas
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.model import Ref
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.charts.item_model import ChartGroup


class _Stage(QScrollArea):
    """Scrolls a chart that is too high for the window; PgUp and PgDn are the page's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that go from chart to chart."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChartsPane(QStackedWidget):
    """Enter or a click opens a chart; PgUp and PgDn go to the ones beside it."""

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
        self.grid = ChartGrid(self)
        self._large = QWidget(self)
        self._large.setObjectName("desk")
        self._scroll, self._holder = _Stage(self._large), QWidget(self._large)
        for widget in (self._scroll, self._holder):
            widget.setObjectName("desk")
        self._all, self._previous, self._next = (QToolButton(self._large) for _ in range(3))
        self._where = QLabel(self._large)
        self._where.setObjectName("soft")
        self._charts: tuple[Snapshot, ...] = ()
        self._headings: tuple[str, ...] = ()
        self._card: ChartCard | None = None
        self._look: tuple[Palette, Fonts] | None = None
        self._make_plot: Callable[[QWidget], ChartCanvas] | None = None
        self._lit = NOTHING
        self._adjustable, self._what_if_allowed = False, True
        self._build()
        self._retranslate()

    def set_groups(self, groups: tuple[ChartGroup, ...]) -> None:
        """Show these charts; one that is open stays open, in another language too."""
        self._charts = tuple(snapshot for group in groups for snapshot in group.charts)
        self._headings = tuple(group.heading for group in groups for _ in group.charts)
        if self.grid.renew(groups):
            self._renew_open()
            return
        self.grid.set_groups(groups)
        if self._card and self.currentWidget() is self._large:
            self._open(self._card.snapshot.id)

    def set_adjustable(self, adjustable: bool, allowed: bool) -> None:
        """Let the values of the open chart be moved, or no longer."""
        self._adjustable, self._what_if_allowed = adjustable, allowed
        if self._card:
            self._card.set_adjustable(adjustable, allowed)

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._look = (palette, fonts)
        self.grid.set_look(palette, fonts)
        self._fit()

    def set_lit(self, lit: Lit) -> None:
        """Light marks."""
        self._lit = lit
        self.grid.set_lit(lit)
        if self._card:
            self._card.set_lit(lit)

    def use_plots(self, make_plot: Callable[[QWidget], ChartCanvas]) -> None:
        """Host plotted kinds on axes that pan and zoom, from now on."""
        self._make_plot = make_plot
        if self._card:
            self._card.use_plot(make_plot)
            self._card.set_lit(self._lit)

    def open_chart(self, chart: str) -> None:
        """Show a chart large."""
        self._open(chart)

    @property
    def opened(self) -> ChartCard | None:
        """The chart that is open large, or None where all are shown."""
        return self._card if self.currentWidget() is self._large else None

    def show_chart(self, chart: str) -> None:
        """Show one chart large."""
        self._open(chart)

    def step_out(self) -> bool:
        """Show every chart again, the one that was open with the keyboard; False where all are shown."""
        if self.opened is None or self._card is None:
            return False
        self.setCurrentWidget(self.grid)
        self.grid.focus_chart(self._card.snapshot.id)
        return True

    def stops(self) -> list[QWidget]:
        """The panes that can be gone to."""
        return [self]

    def focus_stop(self, _: QWidget) -> None:
        """Give the keyboard to the chart that is open, or the first."""
        if self.opened:
            self.opened.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.grid.focus_chart("")

    def step_chart(self, by: int) -> None:
        """Open the chart so many farther on; where all are shown, go to it."""
        if self.opened is None:
            self.grid.step_chart(by)
            return
        ids = [snapshot.id for snapshot in self._charts]
        if self._card and self._card.snapshot.id in ids:
            self._open(ids[(ids.index(self._card.snapshot.id) + by) % len(ids)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from chart to chart, or back to all of them."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if self.opened and event.key() in steps:
            self.step_chart(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the window."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(GAP, GAP // 2, GAP, 0)
        for widget in (self._all, self._previous, self._next, self._where):
            bar.addWidget(widget)
        bar.addStretch(1)
        column = QVBoxLayout(self._large)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        column.addWidget(self._scroll, 1)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._holder)
        self.addWidget(self.grid)
        self.addWidget(self._large)
        self.grid.opened.connect(self._open)
        self.grid.pointed.connect(self.pointed)
        self._all.clicked.connect(self.step_out)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)

    def _retranslate(self) -> None:
        self.grid.setAccessibleName(self.tr("All charts"))
        self._all.setText(self.tr("All charts"))
        self._all.setToolTip(self.tr("Back to all charts (Esc)"))
        self._previous.setText("‹")
        self._previous.setAccessibleName(self.tr("Previous chart"))
        self._previous.setToolTip(self.tr("Previous chart (PgUp)"))
        self._next.setText("›")
        self._next.setAccessibleName(self.tr("Next chart"))
        self._next.setToolTip(self.tr("Next chart (PgDn)"))
        self._tell_where()

    def _open(self, chart: str) -> None:
        """Show a chart large."""
        snapshot = next((snapshot for snapshot in self._charts if snapshot.id == chart), None)
        if snapshot is None:
            self.setCurrentWidget(self.grid)
            return
        if self._card:
            self._card.hide()
            self._card.deleteLater()
        card = self._card = ChartCard(snapshot, self._holder)
        card.pointed.connect(self._on_pointed)
        card.pinned.connect(self._on_pinned)
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
        card.set_lit(self._lit)
        self.setCurrentWidget(self._large)
        card.show()
        self._tell_where()
        self._fit()
        card.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _renew_open(self) -> None:
        """Show the open chart with other values."""
        card = self._card
        snapshot = next((each for each in self._charts if card and each.id == card.snapshot.id), None)
        if card and snapshot and card.snapshot != snapshot:
            card.renew(snapshot)
            if card.is_cut() or not snapshot.real:
                self._fit()

    def _fit(self) -> None:
        """Let the open chart fill the window, its type as large as the window allows."""
        if self._card is None or self._look is None:
            return
        self._large.resize(self.size())
        layout = self._large.layout()
        assert layout is not None
        layout.activate()
        room = self._scroll.viewport().rect().adjusted(GAP, GAP // 2, -GAP, -GAP)
        sizes = CardSizes(self._look[1])
        _, needed, zoom = sizes.arrange([self._card], room.width(), room.height(), alone=True)
        self._card.set_look(self._look[0], sizes.fonts_at(zoom))
        height = max(room.height(), needed)
        self._card.setGeometry(room.x(), room.y(), room.width(), height)
        self._holder.resize(self._scroll.viewport().width(), room.y() + height + GAP)

    def _tell_where(self) -> None:
        ids = [snapshot.id for snapshot in self._charts]
        if self._card and self._card.snapshot.id in ids:
            at = ids.index(self._card.snapshot.id)
            self._where.setText(self.tr("{0} of {1}").format(at + 1, len(ids)) + f" · {self._headings[at]}")

    def _on_previous(self) -> None:
        self.step_chart(-1)

    def _on_next(self) -> None:
        self.step_chart(1)

    def _on_pointed(self, ref: Ref | None) -> None:
        self.pointed.emit(Target(ref, origin="charts") if ref else None)

    def _on_pinned(self, ref: Ref) -> None:
        self.pinned.emit(Target(ref, origin="charts"))
