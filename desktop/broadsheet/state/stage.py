"""What a speaker does upon the slide: pointer, ink and zoom, in slide units and from either window."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Signal

from broadsheet.state.ink import WHOLE, Part, Point, Stroke, erased, filling, magnified, within

ZOOM = 2.0
"""How many times a place that is in no part of its own is magnified."""

Tool = Literal["", "laser", "spotlight", "pen", "eraser"]
TOOLS: tuple[Tool, ...] = ("laser", "spotlight", "pen", "eraser")


class Stage(QObject):
    """The slide that the presenter is at, as something to point at, to draw on and to look at closely.

    Signals carry nothing: observers read the attributes.
    """

    tool_changed = Signal()
    pointer_changed = Signal()
    ink_changed = Signal()
    zoom_changed = Signal()

    def __init__(self, slide: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slide = slide
        self._tool: Tool = ""
        self._pointer: Point | None = None
        self._ink: dict[str, tuple[Stroke, ...]] = {}
        self._drawing = False
        self._zoom: Part = WHOLE
        self._parts: tuple[Part, ...] = ()
        self._aspect = 16 / 9

    @property
    def tool(self) -> Tool:
        """What the pointer is: a laser spot, a spotlight, a pen, an eraser, or (empty) itself."""
        return self._tool

    @property
    def pointer(self) -> Point | None:
        """Where the pointer is on the slide, in either window; None where it is on none."""
        return self._pointer

    @property
    def aspect(self) -> float:
        """Width of a slide over its height."""
        return self._aspect

    @property
    def ink(self) -> tuple[Stroke, ...]:
        """What is drawn on the slide."""
        return self.ink_on(self._slide)

    @property
    def zoom(self) -> Part:
        """The part of the slide that fills the window."""
        return self._zoom

    @property
    def zoomed(self) -> bool:
        """Whether less than the whole slide is seen."""
        return self._zoom != WHOLE

    def ink_on(self, slide: str) -> tuple[Stroke, ...]:
        """What is drawn on a slide, by its id."""
        return self._ink.get(slide, ())

    def stand_at(self, slide: str) -> None:
        """Another slide is shown, all of it; the tool stays in hand."""
        if slide != self._slide:
            ink = self.ink
            self._slide, self._drawing, self._parts = slide, False, ()
            self.see(WHOLE)
            if self.ink != ink:
                self.ink_changed.emit()

    def know(self, aspect: float, parts: tuple[Part, ...]) -> None:
        """Know the slide's shape (width over height), and its sentence and charts, which zooming goes to."""
        self._aspect, self._parts = aspect, parts

    def take(self, tool: Tool) -> None:
        """Take a tool in hand, or put it away where it is in hand already."""
        self._drawing = False
        self._tool = "" if tool == self._tool else tool
        self.tool_changed.emit()

    def point(self, pointer: Point | None) -> None:
        """The pointer moves over the slide, or leaves it."""
        if pointer != self._pointer:
            self._pointer = pointer
            self.pointer_changed.emit()

    def press_at(self, point: Point) -> bool:
        """Begin to draw or to erase; False where no such tool is in hand."""
        self.point(point)
        self._drawing = self._tool in ("pen", "eraser")
        if self._drawing:
            self._put(erased(self.ink, point, self._aspect) if self._tool == "eraser" else (*self.ink, (point,)))
        return self._drawing

    def drag_to(self, point: Point) -> bool:
        """Go on drawing or erasing; False where that was not begun."""
        self.point(point)
        ink = self.ink
        if self._drawing and self._tool == "eraser":
            self._put(erased(ink, point, self._aspect))
        elif self._drawing and ink and ink[-1][-1] != point:
            self._put((*ink[:-1], (*ink[-1], point)))
        return self._drawing

    def let_go(self) -> bool:
        """Stop drawing; False where nothing was drawn."""
        was, self._drawing = self._drawing, False
        return was

    def wipe(self) -> None:
        """Erase all that is drawn on the slide."""
        self._put(())

    def toggle_zoom(self) -> None:
        """Into the chart or sentence under the pointer, else the place under it, else the first chart; or out again."""
        if self.zoomed:
            self.see(WHOLE)
            return
        at = self._pointer
        part = next((part for part in self._parts if at and part.holds(at)), None)
        if at is None and self._parts:
            part = self._parts[0]
        seen = filling(part) if part else WHOLE
        if seen.w > 0.9:  # the part is nearly the slide itself
            seen = magnified(WHOLE, ZOOM, at or Point(0.5, 0.5))
        self.see(seen)

    def magnify(self, factor: float, at: Point) -> None:
        """Larger or smaller around a point of the slide."""
        self.see(magnified(self._zoom, factor, at))

    def pan(self, dx: float, dy: float) -> None:
        """Move what is seen, by shares of the slide."""
        self.see(within(self._zoom._replace(x=self._zoom.x + dx, y=self._zoom.y + dy)))

    def see(self, part: Part) -> None:
        """Let a part of the slide fill the window."""
        if part != self._zoom:
            self._zoom = part
            self.zoom_changed.emit()

    def _put(self, ink: tuple[Stroke, ...]) -> None:
        if ink != self.ink:
            self._ink[self._slide] = ink
            self.ink_changed.emit()
