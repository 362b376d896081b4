"""The characters of a PDF's page as pieces of lines, each with its place; pieces of different columns stay apart."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from broadsheet.importer.documents.pdf_gutters import gutters_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pypdfium2

    from broadsheet.importer.documents.pdf_gutters import Gutter

    Run = list[tuple["Piece", bool]]
    """Characters of a line, each with whether the file has a blank before it."""

_APART = 1.3  # in sizes of the character: a wider gap parts two pieces of a line
_BLANK = 0.2  # and from here on a gap is a blank between Latin words
_SAME_LINE = 0.45
_MOST_RUNS = 5000  # of a page that a person could read
_GAP = 0.45  # a gap that may be a gutter


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters on a line. Points from the top left of the page.

    Attributes:
        page: from 1.
        size: of the characters.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float
    size: float
    text: str

    @property
    def middle(self) -> float:
        """Its height on the page."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class PageLines:
    """A page.

    Attributes:
        height: in points.
        lines: its pieces, from top to bottom.
        gutters: what parts its columns, where lines show it.
    """

    height: float
    lines: tuple[Piece, ...]
    gutters: tuple[Gutter, ...] = ()


def lines_of_page(words: pypdfium2.PdfTextPage, number: int, height: float) -> PageLines:
    """Read a page.

    Args:
        words: its text.
        number: from 1.
        height: in points.
    """
    runs = _runs(_signs(words, number, height))
    gutters: tuple[Gutter, ...] = ()
    if len(runs) <= _MOST_RUNS:
        runs = _nested(runs)
        gutters = gutters_of([_whole(part) for run in runs for part in _parted(run, _GAP)])
    pieces = [_whole(part) for run in runs for part in _parted(run, _GAP, gutters)]
    merged = _merged(sorted(pieces, key=lambda piece: (piece.middle, piece.left)), gutters)
    return PageLines(height, tuple(merged), gutters)


def _runs(signs: Iterable[Piece]) -> list[Run]:
    """Characters that follow one another in the file and on a line."""
    runs: list[list[tuple[Piece, bool, bool]]] = []
    blank = guessed = False
    for sign in signs:
        if not sign.text or sign.text.isspace():
            blank, guessed = blank or bool(sign.text), guessed or not sign.text
            continue
        if runs and _goes_on(runs[-1][-1][0], sign):
            runs[-1].append((sign, blank, guessed))
        else:
            runs.append([(sign, blank, guessed)])
        blank = guessed = False
    spaced = _is_spaced(runs)
    return [_with_blanks(run, spaced=spaced) for run in runs]


def _is_spaced(runs: Sequence[Sequence[tuple[Piece, bool, bool]]]) -> bool:
    """Whether the page is set with room around all Latin signs in Chinese, so that such gaps are no blanks."""
    gaps = [guessed for run in runs for (a, _, _), (b, _, guessed) in pairwise(run) if _changes_script(a, b)]
    return 2 * sum(gaps) > len(gaps)


def _changes_script(last: Piece, sign: Piece) -> bool:
    signs = last.text + sign.text
    return last.text.isascii() != sign.text.isascii() and all(each.isalnum() for each in signs)


def _with_blanks(run: Sequence[tuple[Piece, bool, bool]], *, spaced: bool) -> Run:
    """A run with what is a blank: of the file, or a gap that typesetting does not leave."""
    found = [(run[0][0], run[0][1])]
    for (last, _, _), (sign, blank, guessed) in pairwise(run):
        found.append((sign, blank or (guessed and not _is_room(last, sign, spaced=spaced))))
    return found


def _is_room(last: Piece, sign: Piece, *, spaced: bool) -> bool:
    """Whether a gap without a blank in the file is what typesetting leaves around Latin signs and Chinese marks."""
    if last.text.isascii() and sign.text.isascii():
        return False
    return spaced if _changes_script(last, sign) else not (last.text.isalnum() and sign.text.isalnum())


def _nested(runs: Sequence[Run]) -> list[Run]:
    """Runs that stand in the gaps of another one are put there: a file may write the marks of a line by themselves."""
    kept: list[Run] = []
    open_: list[Run] = []  # runs of about this height
    for run in sorted(runs, key=lambda run: (run[0][0].middle, -len(run))):
        first, last = run[0][0], run[-1][0]
        open_ = [other for other in open_ if first.middle - other[0][0].middle <= 2 * _SAME_LINE * first.size]
        home = next(
            (other for other in open_ if _holds(other, first, last) or _holds(run, other[0][0], other[-1][0])), None
        )
        if home is None:
            kept.append(run)
            open_.append(run)
        else:
            home[:] = sorted([*home, *run], key=lambda sign: sign[0].left)
    return kept


def _holds(run: Run, first: Piece, last: Piece) -> bool:
    """Whether a run has free places where another run stands."""
    start, end, size = run[0][0], run[-1][0], max(run[0][0].size, first.size)
    if not (start.left <= first.left and last.right <= end.right + 0.1 * size):
        return False
    if abs(start.middle - first.middle) > _SAME_LINE * size:
        return False
    middle = (first.left + first.right) / 2
    return not any(sign.left < middle < sign.right for sign, _ in run)


def _parted(run: Run, least: float, gutters: Sequence[Gutter] | None = None) -> Iterator[Run]:
    """A run in parts: at every gap of that width, or only at those that are gutters."""
    part: Run = []
    for sign, blank in run:
        if part:
            last = part[-1][0]
            wide = sign.left - last.right >= least * max(sign.size, last.size)
            if wide and (gutters is None or any(g.parts(last.right, sign.left, sign.middle) for g in gutters)):
                yield part
                part = []
        part.append((sign, blank))
    yield part


def _signs(words: pypdfium2.PdfTextPage, number: int, height: float) -> Iterator[Piece]:
    """The characters with their places; a hyphen that pdfium marks at a line's end is one again."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    place = ctypes.byref(box)
    for at in range(words.count_chars()):
        code = raw.FPDFText_GetUnicode(words, at)
        sign = _HYPHENS.get(code) or (chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd")
        if sign.isspace() and raw.FPDFText_IsGenerated(words, at) == 1:
            yield Piece(number, 0, 0, 0, 0, 0, "")
            continue
        if sign.isspace() or not raw.FPDFText_GetLooseCharBox(words, at, place):
            yield Piece(number, 0, 0, 0, 0, 0, " ")
            continue
        tall, told = abs(box.top - box.bottom), raw.FPDFText_GetFontSize(words, at)
        size = told if 0.5 * tall <= told <= 1.5 * tall else tall / 1.2
        middle = height - (box.top + box.bottom) / 2
        yield Piece(number, box.left, middle - size / 2, box.right, middle + size / 2, round(size, 1), sign)


def _goes_on(last: Piece, sign: Piece) -> bool:
    """Whether a character is of the same piece as the one before it."""
    size = max(last.size, sign.size)
    gap = sign.left - last.right
    if (sign.left, sign.right, sign.middle) == (last.left, last.right, last.middle):  # the signs of a ligature
        return True
    return abs(last.middle - sign.middle) <= _SAME_LINE * size and -0.6 * size <= gap <= _APART * size


def _is_blank(last: Piece, sign: Piece, *, told: bool) -> bool:
    """Whether there is a blank between two characters; Chinese ones have none unless the file has one."""
    gap, size = sign.left - last.right, max(last.size, sign.size)
    if told:
        return gap > 0.05 * size or (last.text.isascii() and sign.text.isascii())
    return gap > _BLANK * size and last.text.isascii() and sign.text.isascii()


def _whole(run: Run) -> Piece:
    signs = [sign for sign, _ in run]
    first, last = signs[0], signs[-1]
    blanks = (_is_blank(a, b, told=told) for (a, _), (b, told) in pairwise(run))
    text = first.text + "".join(
        f" {sign.text}" if blank else sign.text for sign, blank in zip(signs[1:], blanks, strict=True)
    )
    sizes: dict[float, int] = {}
    for sign in signs:
        sizes[sign.size] = sizes.get(sign.size, 0) + 1
    size = max(sizes, key=lambda each: sizes[each])
    top, bottom = min(sign.top for sign in signs), max(sign.bottom for sign in signs)
    right = max(last.right, *(sign.right for sign in signs))
    return Piece(first.page, first.left, top, right, bottom, size, text)


def _merged(pieces: list[Piece], gutters: Sequence[Gutter]) -> list[Piece]:
    """Pieces that touch one another on a line are one: a file may write a line in several goes."""
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        apart = last and any(each.parts(last.right, piece.left, piece.middle) for each in gutters)
        if last and piece.left >= last.left and not apart and _goes_on(last, piece):
            blank = " " if _is_blank(_edge(last, -1), _edge(piece, 0), told=False) else ""
            merged[-1] = Piece(
                last.page, last.left, min(last.top, piece.top), max(last.right, piece.right),
                max(last.bottom, piece.bottom), max(last.size, piece.size), f"{last.text}{blank}{piece.text}",
            )  # fmt: skip
        else:
            merged.append(piece)
    return merged


def _edge(piece: Piece, at: int) -> Piece:
    return Piece(piece.page, piece.left, piece.top, piece.right, piece.bottom, piece.size, piece.text[at])


_HYPHENS = {0x2: "-", 0xAD: "-"}
