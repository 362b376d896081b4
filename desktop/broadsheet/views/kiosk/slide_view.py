"""One slide of the loop, live: cues come softly, what is touched lights, a swipe turns, two fingers magnify."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from broadsheet.state.ink import WHOLE, Part, Point, magnified, within
from broadsheet.typeset.slides import paint
from broadsheet.widgets.pinch import Pinch

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from broadsheet.model import Ref
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.slides import SlidePicture, Spot

_CUE, _SLIDE = 250, 600
"""Milliseconds in which a cue comes, and a slide takes the place of another."""

_MOST = 4.0
"""How many times two fingers magnify a slide at most."""

_NEAR = (0.0, 0.4, 0.8)
"""How far beside a mark a finger may come down, in targets: the nearest that is hit first counts."""


class SlideView(QWidget):
    """Shows a picture at a cue, over its ground."""

    touched = Signal(object)  # Ref, or None for blank paper
    swiped = Signal(int)  # 1 to the next, -1 to the one before
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._walked = -1  # number of the spot that the keyboard came to
        self._picture: SlidePicture | None = None
        self._ground: QImage | None = None
        self._old: QPixmap | None = None
        self._palette: Palette | None = None
        self._cue = 0
        self._lit: frozenset[Ref] = frozenset()
        self._down: QPointF | None = None
        self._last = QPointF()
        self._panned = False
        self._zoom: Part = WHOLE
        pinch = Pinch(self)
        pinch.began.connect(self._on_two)
        pinch.pinched.connect(self._on_pinched)
        self._target = 48
        self.still = False
        self._since = QElapsedTimer()
        self._takes = 0
        self._frames = QTimer(self, interval=33)
        self._frames.timeout.connect(self._on_frame)

    @property
    def picture(self) -> SlidePicture | None:
        """The slide that is shown."""
        return self._picture

    @property
    def cue(self) -> int:
        """The cue that is shown."""
        return self._cue

    @property
    def lit(self) -> frozenset[Ref]:
        """What is lit beyond the cue."""
        return self._lit

    @property
    def zoom(self) -> Part:
        """What is seen of the slide."""
        return self._zoom

    def see_whole(self) -> None:
        """Nothing magnified."""
        self._see(WHOLE)

    def set_look(self, palette: Palette, target: int) -> None:
        """Colours, and the size of a finger."""
        self._palette, self._target = palette, target

    def show_slide(self, picture: SlidePicture, ground: QImage, cue: int) -> None:
        """Show a slide at a cue; another slide comes over the one before it."""
        new = picture is not self._picture
        if not new and cue == self._cue:
            return
        self._old = self.grab() if new and self._picture is not None and self._moves() else None
        self._picture, self._ground, self._cue = picture, ground, cue
        if new:
            self._walked, self._zoom = -1, WHOLE
            self.setAccessibleName(picture.slide.title)
            self.setAccessibleDescription(picture.spoken)
        self._begin(_SLIDE if self._old is not None else _CUE if not new else 0)

    def set_lit(self, refs: frozenset[Ref]) -> None:
        """Light these beyond the cue."""
        if refs != self._lit:
            self._lit = refs
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The slide, as far as it has come."""
        painter = QPainter(self)
        if self._picture is None or self._ground is None:
            painter.fillRect(self.rect(), QColor(self._palette.card if self._palette else "white"))
            return
        come = self._come()
        turning = self._old is not None and come < 1
        if self._picture.width != self.width() or self._picture.height != self.height():
            painter.fillRect(self.rect(), QColor(self._picture.palette.card))
        if self._zoom != WHOLE:
            painter.scale(1 / self._zoom.w, 1 / self._zoom.h)
            painter.translate(-self._zoom.x * self.width(), -self._zoom.y * self.height())
        ground = self._ground if self._zoom == WHOLE else None  # magnified it is painted from its lines
        paint(painter, self._picture, self._cue, self._lit, 1.0 if turning else come, ground)
        painter.resetTransform()
        if turning and self._old is not None:
            painter.setOpacity(1 - come)
            painter.drawPixmap(QRectF(self.rect()), self._old, QRectF(self._old.rect()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger comes down."""
        self._down = self._last = event.position()
        self._panned = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """On a magnified slide a finger moves it."""
        if self._down is None or self._zoom == WHOLE:
            return
        if self._panned or (event.position() - self._down).manhattanLength() >= self._target / 2:
            way = event.position() - self._last
            self._panned, self._last = True, event.position()
            x = self._zoom.x - way.x() / self.width() * self._zoom.w
            y = self._zoom.y - way.y() / self.height() * self._zoom.h
            self._see(within(self._zoom._replace(x=x, y=y)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It goes up: a touch or a swipe."""
        down, self._down = self._down, None
        if down is None or self._panned:
            return
        moved = event.position() - down
        if self._zoom == WHOLE and abs(moved.x()) >= self._target and abs(moved.x()) > 2 * abs(moved.y()):
            self.swiped.emit(1 if moved.x() < 0 else -1)
        elif moved.manhattanLength() < self._target / 2:
            self.touched.emit(self.ref_at(down))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right turn, Up and Down walk through what can be lit."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.swiped.emit(1 if key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown) else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(1 if key == Qt.Key.Key_Down else -1)
        else:
            event.ignore()

    def _walk(self, by: int) -> None:
        spots = sorted(self._picture.spots, key=_reading) if self._picture else []
        refs = list(dict.fromkeys(spot.ref for spot in spots))
        if refs:
            self._walked = (self._walked + by) % len(refs) if self._walked >= 0 or by > 0 else len(refs) - 1
            if refs[self._walked] not in self._lit:  # touching what is lit would let it go
                self.touched.emit(refs[self._walked])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell; what is shown stays until there is a picture of the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def ref_at(self, point: QPointF) -> Ref | None:
        """What a finger means: what lies under it, else what lies near."""
        if self._picture is None:
            return None
        at = self._point_of(point)
        x, y = at.x * self.width(), at.y * self.height()
        for share in _NEAR:
            reach = share * self._target * self._zoom.w
            for spot in self._picture.spots:
                if spot.rect.grown(reach).contains(x, y):
                    return spot.ref
        return None

    def _point_of(self, position: QPointF) -> Point:
        """A point of the widget in slide units."""
        part = self._zoom
        return Point(part.x + position.x() / self.width() * part.w, part.y + position.y() / self.height() * part.h)

    def _see(self, part: Part) -> None:
        if part != self._zoom:
            self._zoom = part
            self.update()

    def _on_two(self) -> None:
        """What the first of two fingers began is not meant."""
        self._down = None

    def _on_pinched(self, factor: float, between: QPointF) -> None:
        self._see(magnified(self._zoom, factor, self._point_of(between), _MOST))

    def _moves(self) -> bool:
        return not self.still and self.isVisible()

    def _begin(self, takes: int) -> None:
        self._takes = takes if self._moves() else 0
        self._since.start()
        if self._takes:
            self._frames.start()
        else:
            self._old = None
            self._frames.stop()
        self.update()

    def _come(self) -> float:
        return min(1.0, self._since.elapsed() / self._takes) if self._takes else 1.0

    def _on_frame(self) -> None:
        if self._come() >= 1:
            self._frames.stop()
            self._old, self._takes = None, 0
        self.update()


def _reading(spot: Spot) -> tuple[bool, float, float]:
    """Words before marks, from the upper left on."""
    return bool(spot.chart), round(spot.rect.y / 8), spot.rect.x
