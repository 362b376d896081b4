"""A page that marks what was sought in its text: in the words, and along the scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from broadsheet.typeset.geometry import range_rects
from broadsheet.views.reader.lit_page import LitPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.derive.search.finding import Found
    from broadsheet.model import Place
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.reader.find_bar import FindBar
    from broadsheet.views.reader.scroll_marks import ScrollMarks


class FindingPage(LitPage):
    """The bar stands below the text, which keeps its place."""

    find_requested = Signal(str)
    find_step_requested = Signal(int)
    find_closed = Signal(bool)  # whether the reading place is to be gone back to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._found_at = 0
        self._find_bar: FindBar | None = None
        self._scroll_marks: ScrollMarks | None = None
        self._marked: tuple[object, ...] = ()
        self._shares: tuple[float, ...] = ()

    # What is shown

    def open_find(self, words: str) -> None:
        """Show the bar with these words, or with those of the last time, and give it the keyboard."""
        bar = self.find_bar()
        bar.show()
        self._make_room()
        bar.begin(words)

    def close_find(self) -> None:
        """Put the bar away, and the marks with it."""
        if self._find_bar is not None and not self._find_bar.isHidden():
            self._find_bar.hide()
            self._make_room()
        self.show_found(None)

    @property
    def is_finding(self) -> bool:
        """Whether the bar is open."""
        return self._find_bar is not None and not self._find_bar.isHidden()

    def find_bar(self) -> FindBar:
        """The bar, made when it is first asked for."""
        if self._find_bar is None:
            from broadsheet.views.reader.find_bar import FindBar

            bar = self._find_bar = FindBar(self)
            bar.hide()
            bar.find_requested.connect(self.find_requested)
            bar.step_requested.connect(self.find_step_requested)
            bar.closed.connect(self.find_closed)
            if self._fonts is not None:
                bar.set_scale(self._fonts.scale)
        return self._find_bar

    def step_out(self) -> bool:
        """Close the bar, or take the marks away; False where there are none."""
        if self.is_finding:
            self.find_closed.emit(False)
        elif self._found is not None:
            self.show_found(None)
        else:
            return False
        return True

    def show_found(self, found: Found | None, at: int = 0) -> None:
        """Mark what was found; the place ``at`` is the one in hand."""
        changed = found is not self._found
        self._found, self._found_at = found, at
        if changed or found:
            self._mark_scroll_bar()
            self.viewport().update()

    @property
    def found(self) -> Found | None:
        """What is marked."""
        return self._found

    def scroll_marks(self) -> tuple[float, ...]:
        """How far down the scroll bar marks stand, 0 to 1."""
        shown = self._scroll_marks is not None and not self._scroll_marks.isHidden()
        return tuple(self._scroll_marks.shares()) if shown and self._scroll_marks else ()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts; the reading place stays."""
        super().set_look(palette, fonts)
        if self._find_bar is not None:
            self._find_bar.set_scale(fonts.scale)
            self._make_room()
        self._mark_scroll_bar()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar below the text."""
        super().resizeEvent(event)
        self._place_bar()
        self._mark_scroll_bar()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grounds behind what was found, the page, a frame around the place in hand."""
        marked = list(self._found_in_view()) if self._found else []
        if not marked or self._palette is None:
            super().paintEvent(event)
            return
        from broadsheet.views.reader.found_marks import paint_frames, paint_grounds

        painter = self._painter()
        paint_grounds(painter, marked, self._palette)
        painter.end()
        super().paintEvent(event)
        painter = self._painter()
        paint_frames(painter, marked, self._found_at, self._palette)
        painter.end()

    # Inside

    def _on_filled(self) -> None:
        super()._on_filled()
        self._marked = ()
        self._mark_scroll_bar()

    def _on_opened(self) -> None:
        super()._on_opened()
        self._marked = ()
        self._mark_scroll_bar()

    def _found_in_view(self) -> Iterator[tuple[int, QRectF]]:
        """The rectangles of the places that can be seen, with their numbers."""
        if not self._found or self._index is None or self._spots is None:
            return
        first, last = (self._index.passage_at(position) for position in self._positions_in_view())
        if first is None or last is None:
            return
        for number, place in self._found.within(first.passage.id, last.passage.id):
            yield from ((number, rect) for rect in self._rects_of(place))

    def _rects_of(self, place: Place) -> Iterator[QRectF]:
        placed = self._index.passage(place.passage) if self._index else None
        if placed is not None and self._spots is not None and place.end > place.start:
            font = self._spots.look.font_of(placed.passage.role)
            start, end = placed.position(place.start), placed.end_position(place.end)
            yield from range_rects(self._spots.typeset.document, start, end, font)

    def _mark_scroll_bar(self) -> None:
        """Marks where places are; as far as the text is laid out at their height, beyond that by their share of it."""
        found, bar = self._found, self.verticalScrollBar()
        if not found or self._palette is None:
            if self._scroll_marks is not None:
                self._scroll_marks.hide()
            return
        if self._scroll_marks is None:
            from broadsheet.views.reader.scroll_marks import ScrollMarks

            self._scroll_marks = ScrollMarks(bar)
        key = (found, bar.height(), bar.maximum(), self.document())
        if key != self._marked:
            self._marked = key
            self._shares = tuple(self._share_of(found, number) for number in found.thinned(max(1, bar.height() // 3)))
        self._scroll_marks.set_marks(self._shares, self._share_of(found, self._found_at), self._palette)

    def _share_of(self, found: Found, number: int) -> float:
        """How far down the scroll bar a place stands; nothing is laid out for it."""
        place = found.place(number)
        position = self._index.position(place.passage, place.start) if self._index else None
        bar = self.verticalScrollBar()
        if position is None or not self.document().findBlock(position).layout().lineCount():
            return found.share(number)
        return min(1.0, self._top_of(position) / max(1, bar.maximum() + bar.pageStep()))

    def _make_room(self) -> None:
        """Keep the text above the bar."""
        self._foot = self._find_bar.sizeHint().height() if self._find_bar is not None and self.is_finding else 0
        self._fit()
        self._place_bar()

    def _place_bar(self) -> None:
        if self._find_bar is not None and self.is_finding:
            beside = self.verticalScrollBar().width() if self.verticalScrollBar().isVisible() else 0
            self._find_bar.setGeometry(0, self.height() - self._foot, self.width() - beside, self._foot)
