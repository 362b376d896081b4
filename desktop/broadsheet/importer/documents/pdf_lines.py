"""The characters of a PDF's page as pieces of lines, each with its place; pieces of different columns stay apart."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

_APART = 1.3  # in sizes of the character: a wider gap parts two pieces of a line
_BLANK = 0.2  # and from here on a gap is a blank between Latin words
_SAME_LINE = 0.45


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
    """

    height: float
    lines: tuple[Piece, ...]


def lines_of_page(words: pypdfium2.PdfTextPage, number: int, height: float) -> PageLines:
    """Read a page.

    Args:
        words: its text.
        number: from 1.
        height: in points.
    """
    pieces: list[Piece] = []
    open_: list[Piece] = []  # the characters of the piece that is being read
    blank = False
    for sign in _signs(words, number, height):
        if sign.text.isspace():
            blank = True
            continue
        if open_ and not _goes_on(open_[-1], sign):
            pieces.append(_whole(open_))
            open_ = []
        if open_ and _is_blank(open_[-1], sign, told=blank):
            sign = Piece(number, sign.left, sign.top, sign.right, sign.bottom, sign.size, f" {sign.text}")
        open_.append(sign)
        blank = False
    if open_:
        pieces.append(_whole(open_))
    return PageLines(height, tuple(_merged(sorted(pieces, key=lambda piece: (piece.middle, piece.left)))))


def _signs(words: pypdfium2.PdfTextPage, number: int, height: float) -> Iterator[Piece]:
    """The characters with their places; a hyphen that pdfium marks at a line's end is one again."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    place = ctypes.byref(box)
    for at in range(words.count_chars()):
        code = raw.FPDFText_GetUnicode(words, at)
        sign = _HYPHENS.get(code) or (chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd")
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


def _whole(signs: list[Piece]) -> Piece:
    first, last = signs[0], signs[-1]
    sizes: dict[float, int] = {}
    for sign in signs:
        sizes[sign.size] = sizes.get(sign.size, 0) + 1
    size = max(sizes, key=lambda each: sizes[each])
    top, bottom = min(sign.top for sign in signs), max(sign.bottom for sign in signs)
    right = max(last.right, *(sign.right for sign in signs))
    return Piece(first.page, first.left, top, right, bottom, size, "".join(sign.text for sign in signs))


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Pieces that touch one another on a line are one: a file may write a line in several goes."""
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last and piece.left >= last.left and _goes_on(last, piece):
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
