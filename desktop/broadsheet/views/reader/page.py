"""A typeset article in a scrolling page: shows it, finds its words, and keeps the reading place."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QTextEdit, QWidget

from broadsheet.typeset.document import Typeset
from broadsheet.typeset.geometry import character_at
from broadsheet.typeset.look import Look
from broadsheet.views.reader.filling import FIRST, MOST, SCREEN, Filling
from broadsheet.views.reader.place import ReadingPlace, place_at, words_from
from broadsheet.views.reader.spots import Spots

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from broadsheet.model import Article, Place, Ref
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.index import PlacedSpan, TextIndex
    from broadsheet.typeset.rooms import Rooms

_ALWAYS_OFF = 1
"""`Qt.ScrollBarPolicy.ScrollBarAlwaysOff`: the text is painted before PySide makes what the namespace Qt holds."""

_EXACT_ENOUGH = 0.03
"""The height that a text will have is told anew where it is off by so much, lest the scroll bar fidget."""


class TextPage(QTextEdit):
    """Shows one article in one language."""

    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("text")
        viewport = QWidget(self)  # of Qt's own PySide would have to find out the type, for 10 ms
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        self.document().documentLayout().setPaintDevice(viewport)  # else it keeps Qt's own, which is deleted now
        self.setViewport(viewport)
        self.setReadOnly(True)  # which lets words be selected by the mouse
        self.setAcceptDrops(False)  # a file dropped on the text is the window's
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setProperty("horizontalScrollBarPolicy", _ALWAYS_OFF)
        self._article: Article | None = None
        self._language = ""
        self._palette: Palette | None = None
        self._fonts: Fonts | None = None
        self._rooms: Rooms | None = None
        self._spots: Spots | None = None
        self._kept: ReadingPlace | None = None
        self._awaited: ReadingPlace | None = None
        self._keeping = False
        self._expected = 0
        self._foot = 0  # height of what stands below the text, in pixels
        self._filling = Filling(self)
        self._filling.due.connect(self._on_piece_due)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_moved)

    # What is shown

    def set_text(self, article: Article, language: str, *, hasty: bool = False, rooms: Rooms | None = None) -> None:
        """Show an article; the passage in view stays in view where this is the same text in another language.

        Args:
            article: the text.
            language: its language.
            hasty: set no more of it than the window shows before that is painted.
            rooms: the graphics beside its words, or the room that is kept for them; None for none.
        """
        if article is self._article and language == self._language:
            return
        same = self._article is not None and _same_text(self._article, article)
        keep = self.reading_place() if same else None
        self._article, self._language, self._rooms = article, language, rooms
        self._set(keep, SCREEN if hasty else FIRST)

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts; the reading place stays."""
        if palette is self._palette and fonts is self._fonts:
            return
        keep = self.reading_place()
        self._palette, self._fonts = palette, fonts
        # A palette set on the widget would be lost whenever the application's style sheet is set anew.
        self.setStyleSheet(f"QTextEdit#text {{ background: {palette.paper}; color: {palette.ink}; border: none; }}")
        self._set(keep)

    @property
    def is_filled(self) -> bool:
        """Whether the whole text is set; what can wait waits for that."""
        return self._spots is None or self._spots.typeset.is_whole

    # Places

    def reading_place(self) -> ReadingPlace | None:
        """The first words in view; None without a text."""
        if self._spots is None:
            return None
        if self._awaited is not None:
            return self._awaited
        if self._kept is None:
            bar = self.verticalScrollBar()
            position = self.cursorForPosition(QPoint(self._spots.look.side, 2)).position()
            distance = self._top_of(position) - bar.value()
            self._kept = place_at(self._spots.typeset.index, position, self._language, distance, bar.value() == 0)
        return self._kept

    def restore_place(self, place: ReadingPlace) -> None:
        """Bring a reading place back to the height where it was, and keep it until the text is scrolled."""
        if self._spots is None:
            return
        if not place.at_top:
            self._spots.typeset.reach(passage=place.passage)
        position = place.position(self._spots.typeset.index, self._language)
        if position is None or place.at_top:
            self._scroll(0)
        else:
            self._scroll_to(position, place.distance)
        self._kept = place
        # Behind another page lines break as they may, and Qt scrolls as it likes: once it is seen the place counts.
        self._awaited = place if self._awaited is not None or not self.isVisible() else None

    def words_at(self, place: ReadingPlace) -> str:
        """The first words of a reading place, by which it can be found again."""
        placed = self._index.passage(place.passage) if self._index else None
        return words_from(placed.passage, place.offset) if placed else ""

    def show_place(self, place: Place, only_if_hidden: bool = False) -> None:
        """Bring words into sight, a third from the top."""
        if self._spots is None:
            return
        self._awaited = None
        self._spots.typeset.reach(passage=place.passage)
        position = self._spots.typeset.index.position(place.passage, place.start)
        if position is not None and not (only_if_hidden and self._in_sight(position)):
            self._scroll_to(position, self.viewport().height() / 3)

    def select_place(self, place: Place) -> None:
        """Select words, so that they are seen where they stand."""
        from PySide6.QtGui import QTextCursor

        if self._spots is None:
            return
        self._spots.typeset.reach(passage=place.passage)
        index = self._spots.typeset.index
        start, end = (index.position(place.passage, at) for at in (place.start, place.end))
        if start is not None and end is not None:
            kept = self.verticalScrollBar().value()
            cursor = self.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(kept)

    def show_ref(self, ref: Ref, only_if_hidden: bool = True) -> bool:
        """Bring the words of a thing into sight, those nearest to what is read; return whether there are any."""
        if not self._index_spans(ref):
            self._fill()
        spans = self._index_spans(ref)
        if not spans or (only_if_hidden and self.is_in_sight(ref)):
            return bool(spans)
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        at = bisect_left(spans, self._position_at(self.viewport().rect().center()), key=_start)
        nearest = min(spans[max(0, at - 1) : at + 1], key=lambda span: abs(self._top_of(span.start) - middle))
        self.show_place(nearest.place)
        return True

    def is_in_sight(self, ref: Ref) -> bool:
        """Whether any words of a thing can be seen."""
        return any(span.ref == ref and self._in_sight(span.start) for span in self._spans_in_view())

    def point_of(self, ref: Ref) -> QPoint:
        """A point on the first words of a thing, in the viewport; a null point where there are none."""
        spans = self._index_spans(ref)
        if not spans or self._spots is None:
            return QPoint()
        rect = self._spots.rects(spans[0])[0]
        return rect.center().toPoint() - QPoint(0, self.verticalScrollBar().value())

    def span_at(self, point: QPoint) -> PlacedSpan | None:
        """The innermost span whose letters lie under a point of the viewport."""
        if self._spots is None:
            return None
        below = QPointF(point.x() + 0.5, point.y() + self.verticalScrollBar().value())
        position = character_at(self._spots.typeset.document, below)
        return self._spots.typeset.index.span_at(position) if position is not None else None

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the reading place while lines break anew."""
        if self._keeping:  # the margins moved; whoever moved them keeps the place
            super().resizeEvent(event)
            return
        keep = self.reading_place()
        self._keeping = True
        self._scroll(0)  # Qt lays the text out down to where it stands, again at each change of width
        self._fit()
        super().resizeEvent(event)
        self._fill_to(self.viewport().height(), SCREEN)
        self._keeping = False
        if self._spots is not None and keep is not None:
            self._spots.forget()
            self.restore_place(keep)

    def selected_places(self) -> list[Place]:
        """The words that are selected, a range for each passage."""
        cursor = self.textCursor()
        if self._spots is None or not cursor.hasSelection():
            return []
        return self._spots.typeset.index.places(cursor.selectionStart(), cursor.selectionEnd())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the article's own words: nothing that the page put between them."""
        # Qt's own object, emptied: one made here is torn down after Python when the program ends, and crashes it.
        words = super().createMimeDataFromSelection()
        words.text()  # Qt fills it when it is first asked
        words.clear()
        cursor = self.textCursor()
        if self._spots is not None:
            words.setText(self._spots.typeset.index.words(cursor.selectionStart(), cursor.selectionEnd()))
        return words

    # Inside

    @property
    def _index(self) -> TextIndex | None:
        return self._spots.typeset.index if self._spots else None

    def _set(self, keep: ReadingPlace | None, first: int = FIRST) -> None:
        """Set the article anew, so many characters of it at once, and keep the reading place."""
        if self._article is None or self._palette is None or self._fonts is None:
            return
        look = Look(self._palette, self._fonts, self._language)
        old, self._spots = self._spots, Spots(Typeset(self._article, look, first, self._rooms), look)
        self._filling.begin()
        self._keeping = True
        self._fit()
        self.setDocument(self._spots.typeset.document)
        self._keeping = False
        if old is not None:
            old.typeset.document.deleteLater()
        self._kept = None
        if keep is None:
            self._scroll(0)
        else:
            self.restore_place(keep)

    def _fit(self) -> None:
        """Keep the line at a comfortable length, in the middle of the page."""
        if self._spots is None:
            return
        look = self._spots.look
        bar = self.verticalScrollBar().sizeHint().width()
        beside = max(look.head, (self.width() - bar - look.measure) // 2) - look.side
        self.setViewportMargins(beside, 0, max(look.side, beside - bar), self._foot)

    def _on_shown(self) -> None:
        """Painted, so all the lines are laid out: go to the place that was gone to behind another page."""
        place, self._awaited = self._awaited, None
        if place is not None:
            self.restore_place(place)

    def _scroll(self, value: int) -> None:
        self.verticalScrollBar().setValue(value)

    def _scroll_to(self, position: int, below: float) -> None:
        """Scroll the line that holds a position to so many pixels below the top."""
        value = round(self._top_of(position) - below)
        bar, last = self.verticalScrollBar(), self.document().characterCount() - 1
        if value > bar.maximum():
            # Qt lays a long text out bit by bit, and tells the scroll bar later how far it has come.
            beyond = min(last, position + FIRST)
            self._top_of(beyond)
            at_end = beyond == last and self.is_filled
            most = round(self.document().size().height()) - bar.pageStep() if at_end else value
            bar.setMaximum(max(bar.maximum(), min(value, most)))
        bar.setValue(value)

    def _on_moved(self) -> None:
        """Another place is read from now on, unless lines only broke anew."""
        if not self._keeping:
            self._kept = None
        self._filling.step_back()
        self._fill_to(self.verticalScrollBar().value() + self.viewport().height())

    def _fill(self) -> None:
        """Set whatever is still to come."""
        if self._spots is not None and not self.is_filled:
            self._on_piece_due(self._spots.typeset.left)

    def _fill_to(self, height: int, piece: int = MOST) -> None:
        """Set the text down to a height, so many characters at a time."""
        typeset = self._spots.typeset if self._spots else None
        while typeset is not None and not typeset.is_whole and typeset.document.size().height() < height:
            typeset.set_more(piece)

    def _on_piece_due(self, characters: int) -> None:
        """Set the next piece of the text."""
        if self._spots is None:
            return
        typeset, bar = self._spots.typeset, self.verticalScrollBar()
        if not typeset.is_whole:
            out_of_sight = typeset.document.size().height() > bar.value() + 2 * self.viewport().height()
            layout = typeset.document.documentLayout()
            # At every piece Qt would paint the page anew and set the scroll bar by what is there so far.
            layout.blockSignals(out_of_sight and characters < typeset.left)
            typeset.set_more(characters)
            layout.blockSignals(False)
        if typeset.is_whole:
            self._filling.end()
            self._on_filled()
        else:
            self._on_range_changed(0, round(typeset.document.size().height()) - bar.pageStep())

    def _on_range_changed(self, _: int, maximum: int) -> None:
        """While text is still to come, scroll over the height that it will have, as far as that can be told."""
        bar = self.verticalScrollBar()
        share = self._spots.typeset.share if self._spots else 1.0
        if share == 1.0 or maximum == self._expected:
            return
        whole = round((maximum + bar.pageStep()) / share) - bar.pageStep()
        if abs(whole - self._expected) > whole * _EXACT_ENOUGH:
            self._expected = whole
        bar.setMaximum(self._expected)

    def _on_filled(self) -> None:
        """The whole text is set."""
        self.filled.emit()

    def _index_spans(self, ref: Ref) -> tuple[PlacedSpan, ...]:
        return self._index.spans_of(ref) if self._index else ()

    def _spans_in_view(self) -> list[PlacedSpan]:
        """Spans that lie in the part of the page that can be seen."""
        if self._index is None:
            return []
        first, last = self._positions_in_view()
        return self._index.spans_touching(first, last + 1)

    def _positions_in_view(self) -> tuple[int, int]:
        """First and last position of the part of the page that can be seen."""
        view = self.viewport().rect()
        return self._position_at(view.topLeft()), self._position_at(view.bottomRight())

    def _position_at(self, point: QPoint) -> int:
        """Position next to a point of the viewport."""
        return self.cursorForPosition(point).position()

    def _top_of(self, position: int) -> float:
        """Height of the line that holds a position, in the document."""
        block = self.document().findBlock(position)
        # The rectangle of a block makes sure that Qt has laid the text out this far.
        self.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        line = layout.lineForTextPosition(position - block.position())
        return float(layout.position().y() + (line.y() if line.isValid() else 0.0))

    def _in_sight(self, position: int) -> bool:
        top = self._top_of(position) - self.verticalScrollBar().value()
        return 0 <= top <= self.viewport().height() - self.fontMetrics().height() * 1.5


def _start(span: PlacedSpan) -> int:
    return span.start


def _same_text(old: Article, new: Article) -> bool:
    """Whether two articles are one text: the same, or in two languages with the same sections."""
    if old is new:
        return True
    return old.language != new.language and _sections(old) == _sections(new)


def _sections(article: Article) -> set[str]:
    return {passage.section for passage in article.passages}
