"""Blocks as a document, built by cursor; offsets count code points there, Qt's count UTF-16."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor

from broadsheet.views.review.rows import begin, reach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.review.sheet import Row, Run

_LINES = {"entity": "entity", "event": "event", "node": "event", "plain": "track"}
_COLOURED = {"figure": "figure", "claim": "claim"}
_SIGNS = frozenset({"seam", "lacuna"})
_MANY = 400
"""Blocks that are written in place; of more the page is filled anew."""

_FONTS = {"title": "heading", "heading": "heading"}


class PageDocument:
    """Where everything of the blocks stands in their document."""

    def __init__(self) -> None:
        self.rows: tuple[Row, ...] = ()
        self._starts: list[int] = []
        self._runs: list[list[tuple[int, Run]]] = []

    def row(self, number: int) -> Row | None:
        """A block by its number."""
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def fill(self, document: QTextDocument, rows: tuple[Row, ...], palette: Palette, fonts: Fonts) -> None:
        """Write the blocks."""
        self.rows = rows
        document.clear()
        document.setDefaultFont(fonts.font("body"))
        document.setDocumentMargin(fonts.font("ui").pixelSize() * 0.7)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        self._starts, self._runs = _write(cursor, rows, _Formats(palette, fonts))
        cursor.endEditBlock()

    def renew(self, document: QTextDocument, rows: tuple[Row, ...], palette: Palette, fonts: Fonts) -> bool:
        """Write the blocks that are others than before, and no more.

        Returns:
            False where that is nearly all of them, or none stays before them: they are to be filled in.
        """
        old = self.rows
        head = next((at for at, (a, b) in enumerate(zip(old, rows, strict=False)) if not _looks_same(a, b)), -1)
        head = min(len(old), len(rows)) if head < 0 else head
        most = min(len(old), len(rows)) - head
        tail = next((at for at in range(most) if not _looks_same(old[-1 - at], rows[-1 - at])), most)
        if not head or len(rows) - head - tail > _MANY:
            return False
        self.rows = rows
        if head == len(old) == len(rows):
            return True
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        end = self._starts[len(old) - tail] - 1 if tail else document.characterCount() - 1
        cursor.setPosition(self._starts[head] - 1 if head < len(old) else end)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        fresh = rows[head : len(rows) - tail]
        if fresh:
            cursor.insertBlock()
        starts, runs = _write(cursor, fresh, _Formats(palette, fonts))
        cursor.endEditBlock()
        shift = cursor.position() + 1 - self._starts[len(old) - tail] if tail else 0
        self._starts = [*self._starts[:head], *starts, *(at + shift for at in self._starts[len(old) - tail :])]
        self._runs = [*self._runs[:head], *runs, *self._runs[len(old) - tail :]]
        return True

    def place_at(self, position: int) -> tuple[str, int]:
        """Passage and offset at a position of the document."""
        number, offset = self.spot(position)
        return (self.rows[number].key, offset) if number >= 0 else ("", 0)

    def spot(self, position: int) -> tuple[int, int]:
        """Number of the block and offset at a position; -1 where there is no block."""
        number = self.number(position)
        if number < 0:
            return -1, 0
        offset, first = 0, self._starts[number]
        for at, run in self._runs[number]:
            if position < first + at:
                break
            offset = _offset(run, position - first - at)
        return number, offset

    def words_at(self, first: int, last: int) -> tuple[str, int, int]:
        """Block, start and end of the words between two positions, as far as they are of one block."""
        key, start = self.place_at(first)
        number = self.number(first)
        following = self._starts[number + 1] - 1 if 0 <= number < len(self._starts) - 1 else last
        return key, start, self.place_at(min(last, following))[1]

    def position_of(self, key: str, offset: int) -> int:
        """Position of an offset of a block; -1 where it is not shown."""
        for number, row in enumerate(self.rows):
            if row.key == key and key:
                return self.position(number, offset)
        return -1

    def reach(self) -> tuple[int, int]:
        """The first offset of the source that the blocks hold, and the one after the last."""
        shown = [runs for runs in self._runs if runs]
        return (begin(shown[0][0][1]), max(reach(runs[-1][1]) for runs in shown)) if shown else (0, 0)

    def positions(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Positions of a range of the source, block by block."""
        for first, runs in zip(self._starts, self._runs, strict=True):
            if not runs or reach(runs[-1][1]) <= start or begin(runs[0][1]) >= end:
                continue
            for at, run in runs:
                if run.start >= 0 and run.start < end and start < run.start + len(run.text):
                    left, right = max(0, start - run.start), min(len(run.text), end - run.start)
                    yield first + at + _units(run.text[:left]), first + at + _units(run.text[:right])

    def position(self, number: int, offset: int) -> int:
        """Position of an offset of a block, by its number."""
        found = self._starts[number]
        for at, run in self._runs[number]:
            if run.start >= 0 and run.start <= offset:
                found = self._starts[number] + at + _units(run.text[: min(len(run.text), offset - run.start)])
        return found

    def number(self, position: int) -> int:
        """The block that holds a position; -1 where there is none."""
        return bisect_right(self._starts, position) - 1


def _looks_same(one: Row, other: Row) -> bool:
    """Whether two rows are the same on the page; what stands in the margin is painted anew in any case."""
    return one is other or ((one.runs is other.runs or one.runs == other.runs) and (one.role, one.away) == (
        other.role, other.away
    ))  # fmt: skip


def _write(
    cursor: QTextCursor, rows: tuple[Row, ...], formats: _Formats
) -> tuple[list[int], list[list[tuple[int, Run]]]]:  # fmt: skip
    """Write blocks from the empty one at the cursor on.

    Returns:
        Where each begins, and its runs with where in it they begin.
    """
    starts, found = [], []
    for number, row in enumerate(rows):
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(formats.block(row))
        start = cursor.position()
        runs = []
        for run in row.runs:
            runs.append((cursor.position() - start, run))
            cursor.insertText(run.text.replace("\n", "\u2028"), formats.of(row, run))
        starts.append(start)
        found.append(runs)
    return starts, found


class _Formats:
    """How blocks and their words look; never by colour alone: names are underlined, signs are words in brackets."""

    def __init__(self, palette: Palette, fonts: Fonts) -> None:
        self._palette, self._fonts = palette, fonts
        self._made: dict[tuple[str, str], QTextCharFormat] = {}

    def block(self, row: Row) -> QTextBlockFormat:
        found = QTextBlockFormat()
        em = self._fonts.font("ui").pixelSize()
        found.setTopMargin(em * (0.9 if row.role in _FONTS else 0.35))
        found.setBottomMargin(em * 0.45)
        found.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if row.away:
            found.setBackground(QColor(self._palette.desk))
        return found

    def of(self, row: Row, run: Run) -> QTextCharFormat:
        key = (row.role, run.kind)
        if key not in self._made:
            self._made[key] = self._make(*key)
        return self._made[key]

    def _make(self, role: str, kind: str) -> QTextCharFormat:
        found = QTextCharFormat()
        palette = self._palette
        soft = kind == "dropped" or role in ("", "banner", "byline", "credit", "kicker")
        found.setFont(self._fonts.font("ui_bold" if role in _FONTS else "ui"))
        font = found.font()
        font.setFamily(self._fonts.families.serif if not soft else self._fonts.families.sans)
        font.setPixelSize(round(font.pixelSize() * (1.2 if role in _FONTS else 1.1)))
        found.setFont(font)
        found.setForeground(QColor(palette.ink_soft if soft else palette.ink))
        if kind in _COLOURED:
            found.setForeground(QColor(palette.colour(_COLOURED[kind])))
            found.setFontUnderline(True)
            found.setUnderlineColor(QColor(palette.colour(_COLOURED[kind])))
        elif kind in _LINES:
            style = QTextCharFormat.UnderlineStyle
            found.setUnderlineStyle(style.DotLine if kind == "plain" else style.SingleUnderline)
            found.setUnderlineColor(QColor(palette.colour(_LINES[kind])))
        elif kind in _SIGNS:
            found.setFont(self._fonts.font("tag"))
            found.setForeground(QColor(palette.accent))
        return found


def _offset(run: Run, units: int) -> int:
    """Offset after so many of Qt's characters of some words."""
    if run.start < 0:
        return max(0, run.end)
    words = run.text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore")
    return run.start + len(words)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
