"""Lines of a PDF as paragraphs: by indents, gaps, sizes and short ends; over the edges of columns and pages too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from broadsheet.files.article.breaks import joint

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.importer.documents.pdf_columns import Column
    from broadsheet.importer.documents.pdf_lines import Piece

_INDENT = 0.8  # in sizes, as the others
_SHORT = 2.2
_OTHER_SIZE = 0.08
_GAP = 0.3
_LARGE, _LARGE_LEADING = 1.12, 1.3  # what is larger than the text is a heading, whose lines have their own distance
_STOPS = "。！？!?.”’」』）)：:…"
_WORD = re.compile(r"[A-Za-z]{2,}(?:-[A-Za-z]{2,})+|[A-Za-z]{2,}")
_NUMBER_END, _NUMBER_START, _HAN = re.compile(r"\d[.,]?$"), re.compile(r"[\d.,%％‰]"), re.compile("[\u3400-\u9fff]")
_WIDE = re.compile("[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]")
_TAIL, _HEAD = re.compile(r"([A-Za-z]+)-$"), re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        page, box: of its first part.
        size: of its characters.
    """

    text: str
    size: float
    page: int
    box: tuple[float, float, float, float]


@dataclass(slots=True)
class _Open:
    lines: list[Piece]
    column: Column


def paragraphs_of(pages: Sequence[Sequence[Column]]) -> list[Paragraph]:
    """The paragraphs of a document.

    Args:
        pages: the columns of each page in reading order.
    """
    columns = [column for page in pages for column in page]
    found: list[_Open] = []
    for column in columns:
        leading = _leading(column), median(line.size for line in column.lines)
        for at, line in enumerate(column.lines):
            last = found[-1] if found else None
            if at:
                fresh = last is None or _starts(column, column.lines[at - 1], line, leading)
            else:
                fresh = last is None or not _flows(last, column, line)
            if fresh or last is None:
                found.append(_Open([line], column))
            else:
                last.lines.append(line)
                last.column = column
    words = _words(found)
    return [_paragraph(each.lines, words) for each in found]


def usual_size(pages: Sequence[Sequence[Column]]) -> float:
    """The size of most characters."""
    sizes: dict[float, int] = {}
    for page in pages:
        for column in page:
            for line in column.lines:
                sizes[line.size] = sizes.get(line.size, 0) + len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _leading(column: Column) -> float:
    """The usual distance of two lines; 0 where there are too few."""
    steps = [below.middle - above.middle for above, below in pairwise(column.lines) if below.middle > above.middle]
    return median(steps) if steps else 0.0


def _starts(column: Column, last: Piece, line: Piece, usual: tuple[float, float]) -> bool:
    """Whether a line starts a paragraph of a column, whose lines have this usual distance and size."""
    leading, plain = usual
    size = line.size
    if abs(last.size - size) > _OTHER_SIZE * max(last.size, size):
        return True
    step = line.middle - last.middle
    if size > _LARGE * plain:
        leading = max(leading, _LARGE_LEADING * size)
    if step > 0 and leading and step > leading + _GAP * size:
        return True
    if step < 0.3 * size:  # another piece of the same line
        return False
    if line.left - column.left > _INDENT * size and last.left - column.left <= _INDENT * size:
        return True
    if line.left - column.left > _INDENT * size and _is_indented(column):
        return True
    room = column.right - last.right
    if _TAIL.search(last.text) or room <= max(_SHORT * size, _first_word(line) + 0.5 * size):
        return False
    return last.text[-1] in _STOPS or room > 0.25 * (column.right - column.left)


def _first_word(line: Piece) -> float:
    """How wide the first word of a line is; a Chinese one breaks anywhere."""
    word = line.text.split(" ", 1)[0]
    return len(word) * (line.right - line.left) / len(line.text) if word.isascii() else 0.0


def _is_indented(column: Column) -> bool:
    """Whether most lines stand at the left edge, so that one that does not starts a paragraph."""
    inner = sum(line.left - column.left > _INDENT * line.size for line in column.lines)
    return inner * 2 <= len(column.lines)


def _flows(last: _Open, column: Column, line: Piece) -> bool:
    """Whether the first line of a column goes on the paragraph that the column before it ended with."""
    end, size = last.lines[-1], line.size
    full = last.column.right - end.right <= _SHORT * size and len(last.column.lines) > 1
    same = abs(end.size - size) <= _OTHER_SIZE * size
    return full and same and end.text[-1] not in _STOPS and line.left - column.left <= _INDENT * size


def _words(found: Iterable[_Open]) -> dict[str, int]:
    """How often the document has each word within a line; it tells a hyphen of a word from one of a line's end."""
    counts: dict[str, int] = {}
    for each in found:
        for line in each.lines:
            for word in _WORD.findall(line.text):
                counts[word.lower()] = counts.get(word.lower(), 0) + 1
    return counts


def _paragraph(lines: Sequence[Piece], words: dict[str, int]) -> Paragraph:
    text = lines[0].text
    for line in lines[1:]:
        text = _joined(text, line.text, words)
    first = lines[0]
    own = [line for line in lines if line.page == first.page and line.top >= first.top]
    box = (
        min(line.left for line in own),
        first.top,
        max(line.right for line in own),
        max(line.bottom for line in own),
    )
    rounded = (round(box[0], 1), round(box[1], 1), round(box[2], 1), round(box[3], 1))
    return Paragraph(text, first.size, first.page, rounded)


def _joined(text: str, line: str, words: dict[str, int]) -> str:
    """Two lines as one: a word that was broken is whole again."""
    tail, head = _TAIL.search(text), _HEAD.match(line)
    if tail and head:
        whole, with_hyphen = f"{tail[1]}{head[0]}".lower(), f"{tail[1]}-{head[0]}".lower()
        keep = words.get(with_hyphen, 0) > words.get(whole, 0)
        return f"{text}{line}" if keep else f"{text[:-1]}{line}"
    if text.endswith("-") and head:
        return text + line
    if _NUMBER_END.search(text[-12:]) and _NUMBER_START.match(line) and _HAN.search(text):
        return text + line  # Chinese is set without blanks, and breaks numbers too
    if _WIDE.match(text[-1:]) or _WIDE.match(line[:1]):
        return text + line
    return f"{text}{joint(text[-1:], line[:1])}{line}"
