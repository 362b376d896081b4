"""The audience's window: one slide that fills it, and what a speaker does upon it. Nothing else is ever seen here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from broadsheet.state.ink import WHOLE, Part, Point
from broadsheet.state.show_keys import KeyReader
from broadsheet.state.show_plan import At
from broadsheet.views.audience.close_up import CloseUp
from broadsheet.views.audience.pointer import Pointing
from broadsheet.widgets.slide_tools import (
    laser_room,
    paint_ink,
    paint_laser,
    paint_question,
    paint_spotlight,
    place,
)

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QCloseEvent,
        QContextMenuEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from broadsheet.derive.lit import Lit
    from broadsheet.model import Ref
    from broadsheet.state.ink import Stroke
    from broadsheet.state.stage import Tool
    from broadsheet.typeset.slides import SlidePicture, Spot
    from broadsheet.views.audience.source import Source

CHANGE = 200
"""Milliseconds that a cue takes to come; its first picture is painted at once."""

_FIRST = 0.3
"""How far a cue has come in its first picture: enough to be seen."""

_SHARPEN = 120
"""Milliseconds of rest after which what is seen magnified is painted anew from its lines."""


class AudiencePane(QWidget):
    """Shows what it is told, and tells what keys and pointer do; all points are in slide units."""

    pressed = Signal(object)  # Press
    resized = Signal()
    close_requested = Signal()
    seen = Signal()  # a slide was painted for the first time

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(160, 90)
        self.pointing = Pointing(self)
        self._keys = KeyReader()
        self.keyed: Ref | None = None  # what Tab has come to
        self._film: Source | None = None
        self._at, self._from = At(), At()
        self._curtain, self._tool, self._question = "", "", ""
        self._frozen: QPixmap | None = None
        self._close_up = CloseUp()
        self._lit: Lit | None = None
        self._ink: tuple[Stroke, ...] = ()
        self._pointer: Point | None = None
        self._zoom: Part = WHOLE
        self._still = self._was_seen = self._sharing = False
        self._stale = False  # all of the window waits to be painted
        self._title = ""
        self._change = QRegion()
        self._since = QElapsedTimer()
        self._frames = QTimer(self, interval=16)
        self._frames.timeout.connect(self._on_frame)
        self._sharpen = QTimer(self, singleShot=True, interval=_SHARPEN)
        self._sharpen.timeout.connect(self._on_sharpen)

    # What is shown

    @property
    def at(self) -> At:
        """The step that is shown."""
        return self._at

    @property
    def picture(self) -> SlidePicture | None:
        """The slide that is shown, laid out; None before it is."""
        return self._film.picture(self._at.slide) if self._film else None

    def spots(self) -> tuple[Spot, ...]:
        """What stands for something on the slide, in the order of reading: words, then marks chart by chart."""
        picture = self.picture
        if picture is None or self._curtain or self._frozen is not None:
            return ()
        return tuple(sorted(picture.spots, key=_reading))

    def rect_of(self, spot: Spot) -> QRect:
        """Where a spot lies in the window."""
        picture, room = self.picture, self._room()
        if picture is None:
            return QRect()
        across, down = room.width() / picture.width, room.height() / picture.height
        rect = spot.rect
        found = QRectF(room.x() + rect.x * across, room.y() + rect.y * down, rect.w * across, rect.h * down)
        return found.toAlignedRect()

    def set_film(self, film: Source, at: At) -> None:
        """Show other pictures."""
        self._film = film
        self._at = self._from = at
        self._close_up.forget()
        self._stop()
        self._paint_lit()
        self._tell_name()
        self.update()

    def set_title(self, title: str) -> None:
        """Of what is presented, for the list of windows and for whoever shares one."""
        self._title = title
        self._tell_title()

    def set_sharing(self, sharing: bool) -> None:
        """Whether the window is one for a meeting program to share."""
        self._sharing = sharing
        self._tell_title()

    def set_still(self, still: bool) -> None:
        """Whether nothing may move."""
        self._still = still

    def show_step(self, at: At) -> None:
        """Show a step at once; another cue of the same slide comes softly."""
        before, self._at = self._at, at
        partly, coming = self._is_plain(), self._change if self._frames.isActive() else QRegion()
        self._stop()
        if self._film is None or at == before or self._frozen is not None:
            return
        change = self._film.change(before, at)
        self._change = change if before.slide == at.slide else QRegion()
        if not self._change.isEmpty() and not self._curtain and not self._still:
            self._from = before
            self._since.start()
            self._frames.start()
        if self._zoom != WHOLE:
            self._sharpen.start()
        self.repaint(change + coming if partly and not change.isEmpty() else QRegion(self.rect()))
        if before.slide != at.slide:
            self._close_up.forget()
            self._tell_name()  # what listens comes after what is seen

    def renew(self) -> None:
        """There are other pictures of the slide that is shown than before."""
        self._close_up.clear()
        self._paint_close_up()
        self._tell_name()
        self.update()

    def set_curtain(self, curtain: str) -> None:
        """Show black, white, or the slide."""
        self._curtain = curtain
        self.repaint()

    def set_frozen(self, frozen: bool) -> None:
        """Keep the picture as it is, whatever comes; or follow again."""
        curtain, self._curtain = self._curtain, ""
        self._frozen = self.grab() if frozen else None
        self._curtain = curtain
        self.repaint()

    def set_question(self, words: str) -> None:
        """Ask in a line at the foot, where there is no other window to ask in; empty for nothing."""
        self._question = words
        self.update()

    def set_lit(self, lit: Lit | None) -> None:
        """Light what is pointed at; None for nothing."""
        if lit != self._lit:
            self._lit = lit
            self._close_up.clear()
            self._paint_close_up()
            self.update()

    def set_tool(self, tool: Tool) -> None:
        """What the pointer is; one that is in hand already goes on with its stroke."""
        if tool != self._tool:
            self._tool = tool
            self.pointing.take(tool)
            self.update()

    def set_ink(self, ink: tuple[Stroke, ...]) -> None:
        """What is drawn on the slide."""
        if ink != self._ink:
            self._ink = ink
            self.update()

    def set_pointer(self, pointer: Point | None) -> None:
        """Where laser spot and spotlight are."""
        before, self._pointer = self._pointer, pointer
        if self._tool == "spotlight":
            self.update()
        elif self._tool == "laser":
            for point in (before, pointer):
                if point is not None:
                    self.update(laser_room(place(point, self._room()), self.height()).toAlignedRect())

    def set_zoom(self, zoom: Part) -> None:
        """The part of the slide that fills the window: copied at once, painted sharply when it rests."""
        if zoom == self._zoom:
            return
        self._zoom = zoom
        self._close_up.clear()
        self._paint_lit()
        self.pointing.see(zoom)
        if zoom != WHOLE:
            self._sharpen.start()
        self._stale = True
        self.update()  # where a step lets the zoom go, the slide before is not painted once more

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the curtain, the frozen picture, or the slide with what lies upon it."""
        self._stale = False
        painter = QPainter(self)
        if self._curtain:
            painter.fillRect(event.rect(), QColor(self._curtain))
        elif self._frozen is not None:
            painter.drawPixmap(QRectF(self.rect()), self._frozen, QRectF(self._frozen.rect()))
        elif self._film is not None:
            self._paint_slide(painter)
            self._paint_upon(painter)
        if self._question:
            paint_question(painter, self._question, self.rect(), self.font())
        if self._film is not None and not self._was_seen:
            self._was_seen = True
            self.seen.emit()

    def _paint_slide(self, painter: QPainter) -> None:
        assert self._film is not None
        if self._close_up.pixels is not None:
            painter.drawPixmap(0, 0, self._close_up.pixels)
            return
        room, size = self._room(), self._film.size
        painter.save()
        if not self._fits():
            painter.fillRect(self.rect(), QColor(self._film.palette.card))
            painter.translate(room.topLeft())
            painter.scale(room.width() / size.width(), room.height() / size.height())
        if self._frames.isActive() and not self._change.isEmpty():
            self._film.draw(painter, self._from)
            painter.setClipRegion(self._change)
            painter.setOpacity(self._come())
        self._film.draw(painter, self._at)
        painter.restore()

    def _paint_upon(self, painter: QPainter) -> None:
        """Ink, laser spot, spotlight."""
        assert self._film is not None
        room = self._room()
        if self._ink:
            paint_ink(painter, self._ink, room, self._film.palette.accent)
        if self._pointer is not None and self._tool == "laser":
            paint_laser(painter, place(self._pointer, room), self.height())
        elif self._pointer is not None and self._tool == "spotlight":
            paint_spotlight(painter, place(self._pointer, room), QRectF(self.rect()))

    def _paint_close_up(self) -> None:
        """Paint what is magnified or lit from its lines."""
        film, lit = self._film, self._lit.main if self._lit else frozenset()
        if film is None or (self._zoom == WHOLE and not lit) or self._frozen is not None:
            return
        self._close_up.make(film, self._at, lit, self._room(), self.size(), self.devicePixelRatioF(), fits=self._fits())

    def _paint_lit(self) -> None:
        """What is pointed at stays lit where the slide comes to be seen whole, or in other colours."""
        if self._zoom == WHOLE:
            self._paint_close_up()

    def _room(self) -> QRectF:
        """Where the whole slide lies, in pixels of the window; larger than the window where it is magnified."""
        wide, high = self.width() / self._zoom.w, self.height() / self._zoom.h
        return QRectF(-self._zoom.x * wide, -self._zoom.y * high, wide, high)

    # Time

    def _come(self) -> float:
        """How far the cue has come, from 0 to 1."""
        return _FIRST + (1 - _FIRST) * min(1.0, self._since.elapsed() / CHANGE)

    def _on_frame(self) -> None:
        """One more picture of the way; as many as the machine can paint in the time."""
        if self._come() >= 1.0:
            self._frames.stop()
        self.update(self._change if self._fits() else QRegion(self.rect()))

    def _fits(self) -> bool:
        """Whether the pictures are copied as they are: of this size, and nothing magnified."""
        return self._film is not None and self._zoom == WHOLE and self._film.size == self.size()

    def _is_plain(self) -> bool:
        """Whether the window shows nothing but a picture, and whatever lies upon it."""
        shown = self._close_up.pixels is None and not self._stale
        return shown and self._fits() and not self._curtain and not self._question

    def _stop(self) -> None:
        self._frames.stop()
        self._close_up.clear()

    def _on_sharpen(self) -> None:
        self._paint_close_up()
        self.update()

    # What a person does

    def point_of(self, position: QPointF) -> Point:
        """A point of the window in slide units."""
        room = self._room()
        return Point((position.x() - room.x()) / room.width(), (position.y() - room.y()) / room.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of every key."""
        self.pressed.emit(self._keys.press(event))
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take note: what is pressed again in the same moment is held down."""
        self._keys.release(event)
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab is a key like others."""
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Draw, pin, go on, or begin to pan."""
        self.pointing.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks, however fast, are two."""
        self.pointing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point, draw or pan."""
        self.pointing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stop drawing or panning."""
        self.pointing.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Magnify around the pointer."""
        self.pointing.wheel(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell where a menu is asked for; a pen in hand or a magnified slide changes nothing in that."""
        self.pointing.menu_requested.emit(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self.pointing.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell; until there are pictures of the size, those of another are shown."""
        super().resizeEvent(event)
        self._stop()
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A window manager's button or key asks like Escape does; it is the show that takes the window away."""
        event.ignore()
        self.close_requested.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Say what the window is in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._tell_title()
        super().changeEvent(event)

    def _tell_title(self) -> None:
        words = self.tr("Slides, a window to share") if self._sharing else self.tr("Slides")
        if self._title:
            self.setWindowTitle(f"{words} · {self._title}")

    def _tell_name(self) -> None:
        """The slide for screen readers: its title, and what it says."""
        picture = self.picture
        if picture is not None:
            self.setAccessibleName(picture.slide.title)
            self.setAccessibleDescription(picture.spoken)


def _reading(spot: Spot) -> tuple[bool, str, float, float]:
    """Where a spot comes in the order of reading."""
    return bool(spot.chart), spot.chart, 0 if spot.chart else round(spot.rect.y / 8), spot.rect.x
