"""The gaps and rooms of a text: characters widened by formats of the layout, when it is set and in place later."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from broadsheet.i18n.spacing import GAP_EM, gaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

    from broadsheet.model import Passage
    from broadsheet.typeset.index import PlacedPassage
    from broadsheet.typeset.look import Look
    from broadsheet.typeset.rooms import Room, Rooms

_RANGES = 2_000
"""So many widened places are kept: as many as the passages of a usual text have letters."""


class Gaps:
    """Keeps the lines of a document open where gaps and rooms stand; no character is added, no position moves.

    Formats of the layout cost a third of runs of their own, and can be changed where they are.

    Attributes:
        rooms: where room is wanted; None for nowhere.
    """

    def __init__(self, document: QTextDocument, look: Look, rooms: Rooms | None, gap: float = GAP_EM) -> None:
        self.rooms = rooms
        self._document, self._look, self._gap = document, look, gap
        self._formats: dict[tuple[str, float], QTextCharFormat] = {}
        self._ranges: dict[tuple[int, int, str, float], QTextLayout.FormatRange] = {}
        self._kept: dict[str, tuple[Room, ...]] = {}
        self._due: dict[str, PlacedPassage] = {}

    @property
    def is_due(self) -> bool:
        """Whether passages are still to be given the rooms that are wanted."""
        return bool(self._due)

    def kept(self, passage: Passage) -> Sequence[Room]:
        """The rooms that the lines of a passage keep now."""
        return self._kept.get(passage.id, ())

    def set(self, placed: PlacedPassage, block: QTextBlock) -> None:
        """Open what a passage wants that has just come to stand in a block; rooms not yet known come later."""
        passage = placed.passage
        if self.rooms is not None:
            if self.rooms.is_known(passage):
                self._keep(passage, self._wanted(passage))
            else:
                self._due[passage.id] = placed
        self._widen(placed, block)

    def change(self, rooms: Rooms | None, passages: Iterable[PlacedPassage]) -> None:
        """Want other rooms in these passages from now on; `open` and `open_more` bring them about."""
        self.rooms = rooms
        passages = (each for each in passages if rooms is not None or each.passage.id in self._kept)
        self._due = {each.passage.id: each for each in passages}

    def open(self, passages: Iterable[PlacedPassage]) -> bool:
        """Give these passages the rooms that they want; return whether any line may break elsewhere now."""
        self._finish()
        changed = [each for each in passages if self._due.pop(each.passage.id, None) and self._renew(each)]
        if changed:
            self._lay_out(changed[0], changed[-1])
        return bool(changed)

    def open_more(self, characters: int, seconds: float) -> int | None:
        """Open the next rooms, those of so many characters or as many as are found in a time.

        Returns:
            The position from which lines may break elsewhere now; None where all stands as before.
        """
        self._finish()
        end = time.perf_counter() + seconds
        changed: list[PlacedPassage] = []
        while self._due and time.perf_counter() < end:
            placed = next(iter(self._due.values()))
            first = changed[0] if changed else placed
            if placed.start + len(placed.passage.text) - first.start > characters and changed:
                break
            del self._due[placed.passage.id]
            if self._renew(placed):
                changed.append(placed)
        if changed:
            self._lay_out(changed[0], changed[-1])
        return changed[0].start if changed else None

    def _renew(self, placed: PlacedPassage) -> bool:
        """Widen the letters of a passage by what it wants now; whether that is anything else than before."""
        wanted = self._wanted(placed.passage)
        if wanted == self._kept.get(placed.passage.id, ()):
            return False
        self._keep(placed.passage, wanted)
        self._widen(placed, self._document.findBlock(placed.start))
        return True

    def _wanted(self, passage: Passage) -> tuple[Room, ...]:
        return tuple(sorted(self.rooms.rooms(passage))) if self.rooms else ()

    def _keep(self, passage: Passage, rooms: tuple[Room, ...]) -> None:
        if rooms:
            self._kept[passage.id] = rooms
        else:
            self._kept.pop(passage.id, None)

    def _widen(self, placed: PlacedPassage, block: QTextBlock) -> None:
        """Widen the characters before gaps and rooms."""
        passage = placed.passage
        widths = dict.fromkeys(gaps(passage.text), self._gap)
        for room in self.kept(passage):
            widths[room.end - 1] = widths.get(room.end - 1, 0.0) + room.em
        layout = block.layout()
        if not (widths or layout.formats()):
            return
        layout.setFormats(
            [
                self._range(
                    placed.position(at) - placed.start, 2 if passage.text[at] > "\uffff" else 1, passage.role, em
                )
                for at, em in widths.items()
            ]
        )

    def _range(self, start: int, length: int, role: str, em: float) -> QTextLayout.FormatRange:
        """Some letters of a block, widened; made once, for Qt takes a copy and a long text has tens of thousands."""
        key = (start, length, role, em)
        if key not in self._ranges:
            made = QTextLayout.FormatRange()
            made.start, made.length, made.format = start, length, self._format(role, em)
            if len(self._ranges) >= _RANGES:
                return made
            self._ranges[key] = made
        return self._ranges[key]

    def _finish(self) -> None:
        """Have Qt lay out what it put off: a change above forgets where it had come to, and the rest stays unset."""
        self._document.size()

    def _lay_out(self, first: PlacedPassage, last: PlacedPassage) -> None:
        """Break the lines from one passage to another anew."""
        block = self._document.findBlock(last.start)
        self._document.markContentsDirty(first.start, block.position() + block.length() - first.start)

    def _format(self, role: str, em: float) -> QTextCharFormat:
        if (role, em) not in self._formats:
            made = self._formats[role, em] = QTextCharFormat()
            made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            made.setFontLetterSpacing(self._look.font_of(role).pixelSize() * em)
        return self._formats[role, em]
