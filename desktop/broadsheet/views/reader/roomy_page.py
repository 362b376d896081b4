"""A page whose lines open for graphics beside words, where they stand: what is read first, then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.views.reader.filling import FIRST
from broadsheet.views.reader.page import TextPage

if TYPE_CHECKING:
    from broadsheet.typeset.rooms import Rooms
    from broadsheet.views.reader.place import ReadingPlace

_AT_MOST = 24_000
"""Characters whose lines break anew in one turn: about 10 ms."""

_FINDING = 0.010
"""Seconds of a turn in which graphics are worked out."""

_SETTLED = 4
"""So many times at most lines come into view that have no rooms yet, because those above them became fewer."""


class RoomyPage(TextPage):
    """No line in view is without its rooms for longer than it takes to paint it once."""

    def set_rooms(self, rooms: Rooms | None) -> None:
        """Graphics beside the words of the text that is shown, or none; the reading place stays."""
        if rooms is self._rooms:
            return
        self._rooms = rooms
        if self._spots is not None:
            typeset = self._spots.typeset
            typeset.gaps.change(rooms, typeset.index.passages)
            self._open_in_view()
            self._filling.go_on()
            self.viewport().update()

    def rooms_in_view(self) -> tuple[tuple[str, int, float], ...]:
        """Passage, end and width in em of the room that lines in view keep for graphics."""
        if self._spots is None:
            return ()
        gaps = self._spots.typeset.gaps
        passages = {span.passage.id: span.passage for span in self._spans_in_view()}
        return tuple((id_, room.end, room.em) for id_, passage in passages.items() for room in gaps.kept(passage))

    @property
    def is_roomy(self) -> bool:
        """Whether every line that is set keeps the room that is wanted."""
        return self._spots is None or not self._spots.typeset.gaps.is_due

    def _set(self, keep: ReadingPlace | None, first: int = FIRST) -> None:
        super()._set(keep, first)
        self._open_in_view()

    def _on_moved(self) -> None:
        super()._on_moved()
        if not self._keeping:
            self._open_in_view()

    def _open_in_view(self) -> None:
        """Open the rooms of what can be seen, before it is painted."""
        if self._spots is None or self.is_roomy:
            return
        typeset = self._spots.typeset
        for _ in range(_SETTLED):
            keep = self.reading_place()
            first, last = self._positions_in_view()
            if not typeset.gaps.open(typeset.index.passages_touching(first, last + 1)):
                return
            self._settle(keep)

    def _on_piece_due(self, characters: int) -> None:
        """The rest of the text before the rest of its rooms."""
        if self.is_filled and not self.is_roomy:
            self._open_more(characters)
        else:
            super()._on_piece_due(characters)
            if self.is_filled and not self.is_roomy:
                self._filling.go_on()
                self._filling.on_painted()

    def _open_more(self, characters: int) -> None:
        """Open the next rooms, in view or not."""
        if self._spots is None:
            return
        keep = self.reading_place()
        _, last = self._positions_in_view()
        opened = self._spots.typeset.gaps.open_more(min(characters, _AT_MOST), _FINDING)
        if opened is not None and opened <= last:
            self._settle(keep)
        elif opened is not None:
            self._spots.forget()
        if self.is_roomy:
            self._filling.end()
            self._on_opened()

    def _settle(self, keep: ReadingPlace | None) -> None:
        """Measure anew, and go on reading at the same words."""
        if self._spots is not None:
            self._spots.forget()
        if keep is not None:
            self._keeping = True
            self.restore_place(keep)
            self._keeping = False

    def _on_opened(self) -> None:
        """Every line stands where it stays."""
