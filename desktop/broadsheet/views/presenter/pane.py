"""The presenter's window: lays out its parts, tells what keys and buttons ask for. It knows no talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from broadsheet.state.show_keys import KeyReader
from broadsheet.views.presenter.facts import Following, Standing, Times
from broadsheet.views.presenter.foot import Foot
from broadsheet.views.presenter.head import Head
from broadsheet.views.presenter.help import KeyHelp
from broadsheet.views.presenter.notes import Notes
from broadsheet.views.presenter.overview import Overview
from broadsheet.views.presenter.preview import Preview
from broadsheet.views.presenter.rooms import plan_rooms
from broadsheet.views.presenter.search import SlideSearch
from broadsheet.views.presenter.style import presenter_sheet
from broadsheet.views.presenter.times import Clocks, Pace
from broadsheet.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPixmap, QResizeEvent, QShowEvent

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette


class PresenterPane(QWidget):
    """Shows what it is told.

    Args:
        stage: shows the slide that the presenter is at, and takes what is done upon it.
    """

    pressed = Signal(object)  # Press
    act_requested = Signal(str)  # an intent
    resized = Signal()
    close_requested = Signal()

    def __init__(self, stage: QWidget) -> None:
        super().__init__()
        self.setObjectName("presenter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(480, 270)
        self.stage, self._edge = stage, QWidget(self)
        stage.setParent(self)
        stage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.head, self.next_head, self.next = Head(self), ElidedLabel(self), Preview(self)
        self.clocks, self.pace, self.notes, self.foot = Clocks(self), Pace(self), Notes(self), Foot(self)
        self.overview, self.search, self.help = Overview(self), SlideSearch(self), KeyHelp(self)
        self.band = QLabel(self)
        self.band.setObjectName("band")
        self.band.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.band.setWordWrap(True)
        self.next_head.setObjectName("soft")
        self._panels: dict[str, QWidget] = {"overview": self.overview, "search": self.search, "help": self.help}
        for each in (*self._panels.values(), self.band):
            each.hide()
        self.foot.act_requested.connect(self.act_requested)
        self._palette: Palette | None = None
        self._keys = KeyReader()
        self._fonts: Fonts | None = None
        self._aspect, self._sheet = 16 / 9, ""
        self._following = Following()
        self._pixels: QPixmap | None = None
        self._asking, self._number, self._number_title = False, "", ""
        self._over = False
        self._tell_title()

    # Look

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Take colours and fonts."""
        self._palette, self._fonts = palette, fonts
        self._sheet = ""
        self._place()

    def set_aspect(self, aspect: float) -> None:
        """Width of a slide over its height."""
        if abs(aspect - self._aspect) > 0.001:
            self._aspect = aspect
            self._place()

    # Facts

    def speak(self, language: str) -> None:
        """Take the language of the slides, in whose quotation marks their titles are set."""
        self.overview.speak(language)
        self.search.speak(language)

    def show_standing(self, standing: Standing) -> None:
        """Where the talk is, and what the audience sees of it."""
        self.head.show_standing(standing)
        self.foot.show_standing(standing)
        over = bool(standing.held or standing.curtain)
        if over != self._over:
            self._over = over
            self._colour_edge()
        self.overview.stand_at(standing.number)

    def show_following(self, following: Following, pixels: QPixmap | None) -> None:
        """What the next press shows."""
        self._following, self._pixels = following, pixels
        if not following.number:
            words, told = self.tr("Next"), self.tr("This is the last step.")
        elif following.same:
            words = told = self.tr("Next: step {0} of this slide").format(following.cue)
        else:
            words = told = self.tr("Next: slide {0} {1}").format(following.number, following.title)
        self.next_head.setText(words)
        self.next.show_picture(pixels, told)

    def show_times(self, times: Times) -> None:
        """The time, and how the talk goes."""
        self.clocks.show_times(times, times.pace != "waiting")
        self.pace.show_times(times)

    def show_question(self, *, asking: bool, number: str, title: str) -> None:
        """Whether to leave is asked here, and here alone; so are digits told that wait for Enter.

        Args:
            asking: whether it is asked.
            number: digits.
            title: of their slide; empty where there is none.
        """
        self._asking, self._number, self._number_title = asking, number, title
        if asking:
            words = self.tr("End the presentation? Esc again ends it; any other key goes on")
        elif number and title:
            words = self.tr("→ slide {0} {1} · Enter goes there").format(number, title)
        elif number:
            words = self.tr("→ slide {0} · there is no such slide").format(number)
        else:
            words = ""
        self.band.setText(words)
        self.band.setAccessibleName(words)
        self.band.setVisible(bool(words))
        self._place_band()

    def show_panel(self, name: str) -> None:
        """Show overview, search or help over everything but the foot; empty for none."""
        for each, panel in self._panels.items():
            panel.setVisible(each == name)
            if each == name:
                panel.raise_()
        self.band.raise_()
        if name == "search":
            self.search.begin()
        else:
            self.setFocus()

    @property
    def panel(self) -> str:
        """What is open."""
        return next((name for name, panel in self._panels.items() if panel.isVisibleTo(self)), "")

    # What a person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of every key: those of the show win over walking from button to button."""
        self.pressed.emit(self._keys.press(event))
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take note: what is pressed again in the same moment is held down."""
        self._keys.release(event)
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab is a key like others."""
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """A window manager's button or key asks like Escape does."""
        event.ignore()
        self.close_requested.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell: nothing was made for a window that nobody saw."""
        super().showEvent(event)
        self.resized.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all anew."""
        super().resizeEvent(event)
        self._place()
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retell()
        super().changeEvent(event)

    def _retell(self) -> None:
        self._tell_title()
        parts = (self.head, self.clocks, self.pace, self.notes, self.foot, self.overview, self.search, self.help)
        for part in parts:
            part.retell()
        self.show_following(self._following, self._pixels)
        self.show_question(asking=self._asking, number=self._number, title=self._number_title)

    def _tell_title(self) -> None:
        self.setWindowTitle(self.tr("Presenter view"))

    # Rooms

    def _place(self) -> None:
        if self._palette is None or self._fonts is None:
            return
        palette, rooms = self._palette, plan_rooms(self.width(), self.height(), self._aspect)
        sheet = presenter_sheet(palette, self._fonts.families, rooms.sizes)
        if sheet != self._sheet:
            self._sheet = sheet
            self.setStyleSheet(sheet)
            self._colour_edge()
        self.head.setGeometry(rooms.head)
        self.head.wear(palette, rooms.unit)
        edge = max(3, round(5 * rooms.unit))
        self._edge.setGeometry(rooms.stage.adjusted(-edge, -edge, edge, edge))
        self._edge.lower()
        self.stage.setGeometry(rooms.stage)
        self.next_head.setGeometry(rooms.next_head)
        self.next.setGeometry(rooms.next)
        self.next.wear(palette)
        self.clocks.setGeometry(rooms.clocks)
        self.clocks.wear(rooms.sizes)
        self.pace.setGeometry(rooms.pace)
        self.pace.wear(rooms.sizes)
        self.notes.setGeometry(rooms.notes_head.united(rooms.notes))
        self.notes.wear(rooms.sizes, self._fonts.times(1.0).font("body"))
        self.foot.setGeometry(rooms.foot)
        self.foot.wear(rooms.sizes, rooms.head.x())
        over = QRect(0, 0, self.width(), rooms.foot.top())
        for panel in self._panels.values():
            panel.setGeometry(over)
        self.overview.wear(palette, rooms.sizes, rooms.unit, self._aspect)
        self.search.wear(rooms.sizes, rooms.unit)
        self.help.wear(rooms.sizes, rooms.unit)
        self._place_band()

    def _place_band(self) -> None:
        """Over the foot, as wide as its words; in two lines it reaches into the notes."""
        if not self.band.isVisibleTo(self):
            return
        self.band.ensurePolished()
        words = self.band.fontMetrics().horizontalAdvance(self.band.text()) + 3 * self.band.fontMetrics().height()
        wide = min(words, self.width() - 16)
        high = self.band.heightForWidth(wide)
        self.band.setGeometry((self.width() - wide) // 2, self.height() - high - 1, wide, high)
        self.band.raise_()

    def _colour_edge(self) -> None:
        """A frame in the accent where the audience sees something else."""
        if self._palette is not None:
            colour = self._palette.accent if self._over else "transparent"
            self._edge.setStyleSheet(f"background: {colour};")
