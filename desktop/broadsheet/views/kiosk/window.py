"""The one window of a kiosk: pages, the bar at the foot, what lies over them. It closes for its owner alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QBoxLayout, QLabel, QListWidget, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from broadsheet.views.kiosk.bar import KioskBar
from broadsheet.views.kiosk.card import KioskCard
from broadsheet.views.kiosk.charts_view import ChartsView
from broadsheet.views.kiosk.measures import Measures, measures
from broadsheet.views.kiosk.names import NamesView
from broadsheet.views.kiosk.over import PinPad, StillThere
from broadsheet.views.kiosk.sections import SectionsView
from broadsheet.views.kiosk.slide_view import SlideView
from broadsheet.views.kiosk.style import kiosk_sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from broadsheet.charts.canvas import ChartCanvas
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_CARD, _LEAST_CARD = 0.5, 0.4
"""The part of the pages that a card takes: of their width, unless the screen is upright; of their height, at least.
Its foot stays where it is, so that whoever steps through the sentences finds the button again."""


class KioskWindow(QWidget):
    """Lays out; the text is handed in, for it belongs to another view.

    Args:
        text: the reading pane.
        make_canvas: makes what shows one chart beside it.

    Attributes:
        may_close: whether the window closes when it is told to.
    """

    resized = Signal()

    def __init__(self, text: QWidget, make_canvas: Callable[[QWidget], ChartCanvas]) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("kiosk")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.may_close = False
        self._back = QTimer(self, singleShot=True, interval=300)
        self._back.timeout.connect(self._on_back)
        self._dpi = 0.0
        self._shift = QPoint(0, 0)
        self._look: tuple[Palette, Fonts] | None = None
        self.measures: Measures = measures(1920, 1080, 0)
        self.sheet = QWidget(self)
        self.slide, self.sections, self.names = SlideView(self.sheet), SectionsView(self.sheet), NamesView(self.sheet)
        self.text, self.charts = text, ChartsView(make_canvas, self.sheet)
        self._reading = QWidget(self.sheet)
        self._reading.setObjectName("kiosk_reading")
        self._reading.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._reading)
        self._beside.addWidget(text, 1)
        self._beside.addWidget(self.charts, 1)
        self.pages = QStackedWidget(self.sheet)
        self._by_name = {
            "slide": self.slide,
            "sections": self.sections,
            "text": self._reading,
            "names": self.names,
        }
        for page in self._by_name.values():
            self.pages.addWidget(page)
        self.bar = KioskBar(self.sheet)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.bar)
        self.card = KioskCard(self)
        self.card.hide()
        self.card.changed.connect(self._place_over)
        self.still_there, self.pad = StillThere(self), PinPad(self)

    @property
    def corner(self) -> QRect:
        """The corner that is held to leave: the upper right one."""
        side = self.measures.corner
        return QRect(self.width() - side, 0, side, side)

    def set_look(self, palette: Palette, fonts: Fonts, dpi: float) -> None:
        """Colours, families of fonts, and logical pixels an inch of the screen."""
        self._look, self._dpi = (palette, fonts), dpi
        self._measure()

    def show_page(self, name: str) -> None:
        """Show a page."""
        self.pages.setCurrentWidget(self._by_name[name])
        self.bar.show_page(name)
        places = {"slide": self.slide, "text": self.text, "names": self.names}
        places.get(name, self).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_card(self, shown: bool) -> None:
        """Show or hide the card."""
        self.card.setVisible(shown)
        if shown:
            self._place_over()
            self.card.raise_()

    def set_shift(self, x: int, y: int) -> None:
        """Where everything has wandered, in margins."""
        self._shift = QPoint(x, y) * self.measures.margin
        self._place()

    def come_back_soon(self) -> None:
        """Something came before the window, or took it away: it comes back."""
        if not self.may_close:
            self._back.start()

    def _on_back(self) -> None:
        if self.may_close or (self.isActiveWindow() and self.isFullScreen()):
            return
        self.showFullScreen()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The margin in which everything wanders."""
        QPainter(self).fillRect(event.rect(), QColor(self._look[0].card if self._look else "white"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew."""
        super().resizeEvent(event)
        self._measure()
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, whoever asks."""
        event.setAccepted(self.may_close)

    def _measure(self) -> None:
        self.measures = measures(self.width(), self.height(), self._dpi)
        found, upright = self.measures, self.height() > self.width()
        for part in (self.bar, self.sections, self.names, self.still_there, self.pad):
            part.set_measures(found)
        if self._look:
            palette, fonts = self._look
            self.slide.set_look(palette, found.target)
            self.card.set_look(palette, found)
            sized = fonts.times(found.scale / fonts.scale)
            self.sections.set_look(palette, sized, 2 * found.gap, found.target)
            for kind in (QLabel, QPushButton, QListWidget):
                for labelled in self.findChildren(kind):  # for OpenType features, which a style sheet cannot name
                    labelled.setFont(sized.font("ui"))
            for button in self.findChildren(QPushButton):
                button.setMinimumSize(found.target, found.target)
            self.setStyleSheet(kiosk_sheet(palette, fonts, found))
        self._beside.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)
        gap = found.gap
        self._beside.setContentsMargins(gap, gap, gap, 0)
        self._beside.setSpacing(2 * gap)
        self._place()

    def _place(self) -> None:
        margin = self.measures.margin
        room = self.rect().adjusted(margin, margin, -margin, -margin)
        self.sheet.setGeometry(room.translated(self._shift))
        self._place_over()

    def _place_over(self) -> None:
        for cover in (self.still_there, self.pad):
            cover.setGeometry(self.rect())
        pages = QRect(self.sheet.pos(), self.sheet.size()).adjusted(0, 0, 0, -self.bar.height())
        width = pages.width() if self.height() > self.width() else round(pages.width() * _CARD)
        height = min(pages.height(), max(round(pages.height() * _LEAST_CARD), self.card.height_for(width)))
        self.card.setGeometry(pages.right() - width + 1, pages.bottom() - height + 1, width, height)
