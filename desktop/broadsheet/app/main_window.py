"""The window: lays out the panes, knows nothing of what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QSplitter, QVBoxLayout, QWidget

from broadsheet.app.status_bar import StatusBar
from broadsheet.views.card.pane import EntityCard
from broadsheet.views.facing.pane import FacingPane
from broadsheet.views.outline.pane import OutlinePane
from broadsheet.views.reader.pane import ReaderPane
from broadsheet.widgets.seal import Seal

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_LEAST_WIDTH, _LEAST_HEIGHT = 640, 400


class MainWindow(QMainWindow):
    """Outline, text and facing page side by side; the card of a name above the charts."""

    closing = Signal()
    text_share_changed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        self.outline = OutlinePane(self)
        self.reader = ReaderPane(self)
        self.card = EntityCard(self)
        self.facing = FacingPane(self)
        self.status = StatusBar(self)
        self._share = 0.52
        self._outline_wanted = True
        self._build()
        self.setStatusBar(self.status)

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts of what is not a pane."""
        self._seal.set_look(palette.accent, palette.on_accent, fonts.font("heading"), round(19 * fonts.scale))
        self.outline.setFixedWidth(self.outline.preferred_width(fonts))
        self._show_what_fits()

    def set_text_share(self, share: float) -> None:
        """Give the text this share of the width beside the outline."""
        self._share = share
        self._split()

    def set_outline_wanted(self, wanted: bool) -> None:
        """Show the outline wherever the window is wide enough for it."""
        self._outline_wanted = wanted
        self._show_what_fits()

    def show_card(self, shown: bool) -> None:
        """Show the card of a name above the charts, or put it away."""
        self.card.setVisible(shown)

    def step_pane(self, step: int) -> None:
        """Give the keyboard to the next pane that is shown, or the one before."""
        stops = {
            self.outline: self.outline.focus_sections,
            self.reader: self.reader.focus_text,
            self.card: self.card.focus_card,
            self.facing: self.facing.focus_charts,
        }
        shown = [pane for pane in stops if pane.isVisible()]
        holder = self.focusWidget()
        at = next((at for at, pane in enumerate(shown) if holder and pane.isAncestorOf(holder)), -step % len(shown))
        stops[shown[(at + step) % len(shown)]]()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shares."""
        super().resizeEvent(event)
        self._show_what_fits()
        self._split()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._brand.setText(self.tr("Broadsheet"))
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell before it closes."""
        self.closing.emit()
        super().closeEvent(event)

    def _build(self) -> None:
        page = QWidget(self)
        page.setObjectName("page")
        side = QFrame(self)
        side.setObjectName("desk")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.card)
        column.addWidget(self.facing, 1)
        self.card.hide()
        self._splitter = QSplitter(Qt.Orientation.Horizontal, page)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.reader)
        self._splitter.addWidget(side)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.outline)
        row.addWidget(self._splitter, 1)
        self.setCentralWidget(page)
        self._build_brand()

    def _build_brand(self) -> None:
        """The seal and the name, at the left end of the menu bar."""
        corner = QWidget(self)
        self._seal = Seal(corner)
        self._brand = QLabel(self.tr("Broadsheet"), corner)
        self._brand.setObjectName("brand")
        row = QHBoxLayout(corner)
        row.setContentsMargins(18, 4, 10, 4)
        row.setSpacing(8)
        row.addWidget(self._seal)
        row.addWidget(self._brand)
        self.menuBar().setCornerWidget(corner, Qt.Corner.TopLeftCorner)

    def _show_what_fits(self) -> None:
        self.outline.setVisible(self._outline_wanted and self.width() >= self.outline.minimumWidth() * 4)

    def _split(self) -> None:
        total = self._splitter.width()
        self._splitter.setSizes([round(total * self._share), total - round(total * self._share)])

    def _on_splitter_moved(self) -> None:
        left, right = self._splitter.sizes()
        self._share = min(0.7, max(0.3, left / max(1, left + right)))
        self.text_share_changed.emit(self._share)
