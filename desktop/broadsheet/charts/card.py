"""A chart on a page: the drawing, its source sentence, its data and its copies."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout

from broadsheet.charts.canvas import ChartCanvas
from broadsheet.charts.kinds import kind_of, minimum_height
from broadsheet.i18n.spacing import spaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QContextMenuEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.charts.drawing import Metrics
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.lit import Lit
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette


class ChartCard(QFrame):
    """One chart in a frame with its footer."""

    pointed = Signal(object)  # Ref or None
    pinned = Signal(object)  # Ref
    value_requested = Signal(object, object)  # Ref, Decimal
    what_if_requested = Signal()
    source_requested = Signal(object)  # Place
    table_requested = Signal(object)  # Snapshot
    chart_copy_requested = Signal(object)  # Snapshot
    image_copy_requested = Signal(object)  # Snapshot
    data_copy_requested = Signal(object)  # Snapshot

    def __init__(self, snapshot: Snapshot, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._snapshot = snapshot
        self._look: tuple[Palette, Fonts] | None = None
        self._canvas = ChartCanvas(self)
        self._adjustable = False
        self._source, self._what_if, self._table, self._copy = (QToolButton(self) for _ in range(4))
        self._what_if.setCheckable(True)
        self._copy_chart, self._copy_image, self._copy_data = (QAction(self) for _ in range(3))
        menu = QMenu(self._copy)
        menu.addActions([self._copy_chart, self._copy_image, self._copy_data])
        self._copy.setMenu(menu)
        self._copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        footer = self._footer = QHBoxLayout()
        footer.setContentsMargins(4, 0, 4, 4)
        footer.addWidget(self._source)
        footer.addStretch(1)
        footer.addWidget(self._what_if)
        footer.addWidget(self._table)
        footer.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)  # the style sheet's border takes a pixel at each side
        column.setSpacing(0)
        column.addWidget(self._canvas, 1)
        column.addLayout(footer)
        for button in self.footer_buttons():
            button.setObjectName("quiet")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._source.clicked.connect(self._on_source_clicked)
        self._table.clicked.connect(self._on_table_clicked)
        self._what_if.clicked.connect(self._on_what_if_clicked)
        self._copy_chart.triggered.connect(self._on_copy_chart)
        self._copy_image.triggered.connect(self._on_copy_image)
        self._copy_data.triggered.connect(self._on_copy_data)
        self._watch(self._canvas)
        self.set_snapshot(snapshot)

    @property
    def snapshot(self) -> Snapshot:
        """What the card shows."""
        return self._snapshot

    @property
    def canvas(self) -> ChartCanvas:
        """The drawing."""
        return self._canvas

    def footer_buttons(self) -> tuple[QToolButton, ...]:
        """The buttons below the drawing, from the left."""
        return self._source, self._what_if, self._table, self._copy

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show another snapshot (the same chart in another language)."""
        self._snapshot = snapshot
        self._canvas.set_snapshot(snapshot)
        self._retranslate()

    def renew(self, snapshot: Snapshot) -> None:
        """Show the same chart with other values."""
        self._snapshot = snapshot
        self._canvas.renew(snapshot)

    def is_cut(self) -> bool:
        """Whether the chart needs more height than it has."""
        drawing = self._canvas.drawing()
        return drawing is not None and drawing.height > self._canvas.height() + 1

    def set_adjustable(self, adjustable: bool, allowed: bool = True) -> None:
        """Let the values of marks be moved, or no longer."""
        self._adjustable = adjustable
        self._what_if.setChecked(adjustable)
        self._what_if.setEnabled(allowed)
        self._canvas.set_adjustable(adjustable)

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        if self._look is None or self._look[0] is not palette or _key(self._look[1]) != _key(fonts):
            self._look = (palette, fonts)
            self._canvas.set_look(palette, fonts)

    def set_lit(self, lit: Lit) -> None:
        """Light marks."""
        self._canvas.set_lit(lit)

    def use_plot(self, make_plot: Callable[[QWidget], ChartCanvas]) -> None:
        """Host a plotted kind on axes that pan and zoom; other kinds stay as they are."""
        if not kind_of(self._snapshot).plotted:
            return
        plot = make_plot(self)
        if self._look:
            plot.set_look(*self._look)
        plot.set_snapshot(self._snapshot)
        self._watch(plot)
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(self._canvas, plot)
        self.setTabOrder(self._canvas, plot)  # this order, or the source is taken out of its row instead
        self._canvas.hide()
        self._canvas.deleteLater()
        self._canvas = plot
        plot.set_adjustable(self._adjustable)

    def least_height(self, width: float, metrics: Metrics) -> float:
        """The height that shows everything at this width, in pixels."""
        footer = max(self._source.sizeHint().height(), self._table.sizeHint().height()) + 6
        return math.ceil(minimum_height(self._snapshot, width - 2, metrics)) + footer + 2

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language; another size of type needs other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_footer"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the row below the drawing has room for."""
        super().resizeEvent(event)
        self._fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same as the footer."""
        menu = self._copy.menu()
        assert menu is not None
        menu.popup(event.globalPos())

    def _watch(self, canvas: ChartCanvas) -> None:
        canvas.pointed.connect(self.pointed)
        canvas.pinned.connect(self.pinned)
        canvas.value_requested.connect(self.value_requested)

    def _retranslate(self) -> None:
        self._source.setText(spaced(self._snapshot.place_text))
        self._source.setVisible(self._snapshot.place is not None)
        self._source.setToolTip(self.tr("Show the sentence in the text"))
        self._what_if.setText(self.tr("What if"))
        self._what_if.setToolTip(self.tr("Move values and see what follows; nothing of it is kept (Ctrl+Shift+W)"))
        self._what_if.setAccessibleName(self.tr("What if") + f" · {self._snapshot.title}")
        self._table.setText(self.tr("Data"))
        self._table.setToolTip(self.tr("Show the figures of this chart as a table"))
        self._copy.setText(self.tr("Copy"))
        self._copy.setToolTip(self.tr("Copy the chart as a picture with its table, or one of them alone"))
        self._copy_chart.setText(self.tr("Copy picture and table"))
        self._copy_image.setText(self.tr("Copy image"))
        self._copy_data.setText(self.tr("Copy data"))
        for button, action in ((self._source, self.tr("Source")), (self._table, self.tr("Data"))):
            button.setAccessibleName(f"{action} · {self._snapshot.title}")
        self._copy.setAccessibleName(self.tr("Copy") + f" · {self._snapshot.title}")
        self._fit()

    def _fit(self) -> None:
        """Where the row is too short, the button for what if gives way: its command stands in the menu too."""
        shown = [button for button in self.footer_buttons() if button is self._what_if or not button.isHidden()]
        margins, gap = self._footer.contentsMargins(), self._footer.spacing()
        needed = sum(button.sizeHint().width() + gap for button in shown) + margins.left() + margins.right()
        movable = any(datum.adjust for datum in self._snapshot.data)
        self._what_if.setVisible(movable and needed <= self.contentsRect().width())

    def _on_source_clicked(self) -> None:
        self.source_requested.emit(self._snapshot.place)

    def _on_what_if_clicked(self) -> None:
        self._what_if.setChecked(self._adjustable)  # whoever is asked decides
        self.what_if_requested.emit()

    def _on_table_clicked(self) -> None:
        self.table_requested.emit(self._snapshot)

    def _on_copy_chart(self) -> None:
        self.chart_copy_requested.emit(self._snapshot)

    def _on_copy_image(self) -> None:
        self.image_copy_requested.emit(self._snapshot)

    def _on_copy_data(self) -> None:
        self.data_copy_requested.emit(self._snapshot)


def _key(fonts: Fonts) -> tuple[float, str]:
    """What tells two books of the same families apart."""
    return fonts.scale, fonts.language
