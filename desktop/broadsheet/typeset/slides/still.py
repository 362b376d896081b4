"""Slides of no section: the welcome page and the cover."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.drawing import Rect
from broadsheet.charts.names import called
from broadsheet.derive.contents import outline
from broadsheet.derive.headline import headline_parts
from broadsheet.derive.imprint import data_as_of, imprint
from broadsheet.derive.quantity import period_text
from broadsheet.derive.slides import KeySpan
from broadsheet.i18n.content import word
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from broadsheet.derive.contents import OutlineRow
    from broadsheet.derive.slides import Deck
    from broadsheet.model import Briefing
    from broadsheet.typeset.slides.page import Page

_TITLE = (4.4, 4.0, 3.6, 3.2, 2.9, 2.6, 2.3, 2.0, 1.8, 1.6, 1.4, 1.2, 1.0)
_WELCOME = (5.0, 4.4, 3.8, 3.3, 2.9, 2.5, 2.2, 1.9, 1.6, 1.4, 1.2, 1.0)
_GREETING = re.compile(r"(\w{2}欢迎)(.{3,})")
"""热烈欢迎, and whom: where lines break anywhere else they cut a name in two."""
_ONE_LINE = 0.75
"""All in one line may be so much smaller than in two."""
_WHOLE_GUESTS = 0.5
"""Guests in one line may be so much smaller than in several."""
_BELOW = 3
"""Lines of the title below the welcome, at most."""
_FACT = 3
"""Lines of a fact on the cover, at most."""
_PLAIN = 1.6
"""The size, in least sizes of type, that a title has room for before the sections below it are shown in full."""
_LEADS = 2.0
"""A title in clauses is no smaller than this, in least sizes of type."""
_STRIP, _STRIP_UPRIGHT = 4, 6
"""Sections in the strip at the foot of the cover, at most."""


class _Cell(NamedTuple):
    """A section in the strip: its name, its leading figure, and what that is."""

    head: str
    value: str
    words: str
    figure: str


def set_welcome(page: Page, briefing: Briefing, deck: Deck) -> Iterator[None]:
    """A line of welcome between two double rules, the article's title and who speaks below; in steps."""
    fields = deck.cover
    _notice(page, deck.notice)
    _double_rule(page, page.top)
    page.top += page.least
    speaking = " · ".join(part for part in (fields.speaker, fields.date) if part)
    low = _facts(page, (fields.unit, speaking), page.bottom, "label_bold", centred=True)
    _double_rule(page, low - page.least * 0.9)
    yield
    title = briefing.manifest.title.pick(deck.language)
    room = Rect(page.left, page.top, page.right - page.left, low - page.least * 1.6 - page.top)
    parts, size = _welcome(page, fields.welcome, room.w, room.h * 0.6)
    yield
    below = min(size * 0.5, page.least * 1.6)
    high = page.line_height("text", max(page.least, round(below))) * _BELOW
    heights = [page.height_of(part, room.w, "headline", size) for part in parts]
    heights.append(min(high, page.height_of(title, room.w, "text", below)))
    top = room.y + (room.h - sum(heights) - page.least) * 0.45
    for part in parts:
        top = page.paragraph(part, room.x, top, room.w, "headline", size, colour="accent", balance=True, align="centre")
    page.paragraph(title, room.x, top + page.least, room.w, "text", below, balance=True, align="centre", high=high)


def _welcome(page: Page, text: str, width: float, height: float) -> tuple[Sequence[str], int]:
    """The words in one piece, or the greeting on a line of its own where both then stand larger; and their size."""
    greeting = _GREETING.fullmatch(text)
    if greeting is None:
        return (text,), _size_for(page, text, width, height, _WELCOME)
    parts = greeting.groups()
    sizes = [max(page.least, round(times * page.least)) for times in _WELCOME]
    most = min(_size_for(page, part, width, height, _WELCOME) for part in parts)
    heights = {size: sum(page.height_of(part, width, "headline", size) for part in parts) for size in sizes}
    apart = next((size for size in sizes if size <= most and heights[size] <= height), page.least)
    alone, lined = (
        next((size for size in sizes if page.measure(words, "headline", size) <= width), 0)
        for words in (text, parts[1])
    )
    if lined >= apart * _WHOLE_GUESTS:
        apart = min(lined, apart)
    return ((text,), alone) if alone >= apart * _ONE_LINE else (parts, apart)


def set_cover(page: Page, briefing: Briefing, deck: Deck) -> Iterator[None]:
    """Kicker, title and imprint as on a front page, who speaks, the sections with their leading figures; in steps."""
    fields = deck.cover
    passages = {passage.role: passage.text for passage in briefing.article(deck.language).passages[:6]}
    _notice(page, deck.notice)
    _double_rule(page, page.top)
    page.top += page.least * 0.9
    told = imprint(briefing, deck.language, "")
    speaking = " · ".join(part for part in (fields.unit, fields.speaker, fields.date) if part)
    facts = [
        told.byline,
        " · ".join(part for part in (told.appeared, data_as_of(briefing.manifest, deck.language)) if part),
    ]
    kicker = passages.get("kicker", "")
    title = passages.get("title") or briefing.manifest.title.pick(deck.language)
    cells = _cells(briefing, deck)
    yield
    cells = _fitting(page, cells, (kicker, title), (*facts, speaking))
    yield
    low = yield from _strip(page, cells)
    low = _facts(page, facts, low - page.least * 0.8, "note")
    low = _facts(page, (speaking,), low - page.least * 0.3, "label_bold") if speaking else low
    yield
    yield from _title(page, kicker, title, low - page.least * 0.6)


def _title(page: Page, kicker: str, title: str, low: float) -> Iterator[None]:
    width = page.right - page.left
    above = page.height_of(kicker, width, "text", page.least * 1.35) + page.least * 0.5 if kicker else 0.0
    room = low - page.top - above
    parts = headline_parts(title, page.language)
    size = min(_size_for(page, part, width, room / len(parts), _TITLE) for part in parts)
    if len(parts) > 1 and any(page.measure(part, "headline", size) > width for part in parts):
        parts = _clauses(page, parts, width) if page.upright else parts
        size = min(_size_for(page, part, width, room / len(parts), _TITLE) for part in parts)
    yield
    height = sum(page.height_of(part, width, "headline", size) for part in parts)
    top = page.top + max(0.0, (room - height) * 0.4)
    if kicker:
        page.paragraph(kicker, page.left, top, width, "text", page.least * 1.35, colour="accent")
    top += above
    for part in parts:
        yield
        top = page.paragraph(
            part, page.left, top, width, "headline", size, balance=True, high=page.top + above + room - top
        )


def _clauses(page: Page, parts: Sequence[str], width: float) -> list[str]:
    """A title by its clauses, where each of them holds a line; else in one piece."""
    clauses = [clause for part in parts for clause in re.split("(?<=[：，])", part) if clause]
    fits = all(page.measure(clause, "headline", page.least * _LEADS) <= width for clause in clauses)
    return clauses if fits else ["".join(parts)]


def _size_for(page: Page, text: str, width: float, height: float, sizes: Sequence[float]) -> int:
    """The largest size at which a text fits a room without breaking a Latin word."""
    for times in sizes:
        size = max(page.least, round(times * page.least))
        metrics = page.fonts.metrics("headline", size)
        longest = max((metrics.horizontalAdvance(w) for w in text.split(" ") if w.isascii()), default=0.0)
        if longest <= width and page.fits(text, width, height, "headline", size):
            return size
    return page.least


def _cells(briefing: Briefing, deck: Deck) -> list[_Cell]:
    shown = dict.fromkeys(slide.section for slide in deck.main if slide.section)
    return [_cell(briefing, row, deck.language) for row in outline(briefing, deck.language) if row.section in shown]


def _cell(briefing: Briefing, row: OutlineRow, language: str) -> _Cell:
    figure = briefing.figures.get(row.figure)
    if figure is None:
        return _Cell(row.short, "", "", "")
    indicator = briefing.indicators.get(figure.indicator)
    scope = briefing.scopes.get(figure.scope)
    name = called(indicator.name, language) if indicator else ""
    if indicator and scope and indicator.kind == "level":  # what a level covers has to be said with it
        name = called(scope.name, language)
    period = period_text(figure.period, language) if figure.period else ""
    return _Cell(
        row.short, row.value, word("clause", language).join(part for part in (name, period) if part), figure.id
    )


def _fitting(page: Page, cells: list[_Cell], above: tuple[str, str], facts: Sequence[str]) -> list[_Cell]:
    """As much of the sections as leaves room for kicker, title and facts: whole, their figures alone, or none."""
    kicker, title = above
    width, gap = page.right - page.left, page.least
    taken = sum(page.height_of(fact, width, "label_bold") for fact in facts if fact) + gap * 3.2
    taken += page.height_of(kicker, width, "text", gap * 1.35) + page.height_of(title, width, "headline", gap * _PLAIN)
    room = page.bottom - page.top - taken
    for tried in (cells, [cell._replace(words="") for cell in cells]):
        if _strip_height(page, tried) <= room:
            return tried
    return []


def _columns(page: Page, cells: Sequence[_Cell]) -> int:
    return 2 if page.upright or not _stand(page, cells, page.least) else len(cells)


def _strip_height(page: Page, cells: Sequence[_Cell]) -> float:
    cells = [cell for cell in cells if cell.value or len(cells) <= _STRIP]
    cells = cells[: _STRIP_UPRIGHT if page.upright else _STRIP]
    if not cells:
        return 0.0
    columns, gap = _columns(page, cells), page.least
    width = (page.right - page.left - gap * (columns - 1)) / columns
    rows = [cells[at : at + columns] for at in range(0, len(cells), columns)]
    return sum(max(_cell_height(page, cell, width) for cell in row) + gap * 0.6 for row in rows)


def _strip(page: Page, cells: Sequence[_Cell]) -> Generator[None, None, float]:
    """The sections at the foot of the cover, in steps; returns where the strip begins."""
    cells = [cell for cell in cells if cell.value or len(cells) <= _STRIP]
    most = _STRIP_UPRIGHT if page.upright else _STRIP
    cells = cells[:most]
    if not cells:
        return page.bottom
    gap = page.least
    columns = _columns(page, cells)
    width = (page.right - page.left - gap * (columns - 1)) / columns
    rows = [cells[at : at + columns] for at in range(0, len(cells), columns)]
    yield
    heights = [max(_cell_height(page, cell, width) for cell in row) for row in rows]
    start = top = page.bottom - sum(heights) - gap * 0.6 * (len(rows) - 1)
    for row, height in zip(rows, heights, strict=True):
        for at, cell in enumerate(row):
            yield
            _set_cell(page, cell, page.left + at * (width + gap), top, width)
        top += height + gap * 0.6
    return start


def _stand(page: Page, cells: Sequence[_Cell], gap: float) -> bool:
    """Whether sections stand side by side with every value on a line of its own."""
    width = (page.right - page.left - gap * (len(cells) - 1)) / len(cells)
    return all(page.measure(cell.value, "value", page.least) <= width for cell in cells)


def _value_size(page: Page, cell: _Cell, width: float) -> float:
    sizes = (1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1.0)
    fitting = (times * page.least for times in sizes if page.measure(cell.value, "value", times * page.least) <= width)
    return next(fitting, page.least)


def _cell_height(page: Page, cell: _Cell, width: float) -> float:
    height = page.least * 0.4 + page.height_of(cell.head, width, "label_bold")
    if cell.value:
        height += page.height_of(cell.value, width, "value", _value_size(page, cell, width))
        height += page.height_of(cell.words, width)
    return height


def _set_cell(page: Page, cell: _Cell, left: float, top: float, width: float) -> None:
    page.rule(top, left, left + width, "ink")
    top = page.paragraph(cell.head, left, top + page.least * 0.4, width, "label_bold")
    if cell.value:
        spans = (KeySpan(0, len(cell.value), Ref("figure", cell.figure)),)
        size = _value_size(page, cell, width)
        top = page.paragraph(cell.value, left, top, width, "value", size, spans=spans, part="sentence")
        page.paragraph(cell.words, left, top, width, colour="ink_soft")


def _facts(page: Page, lines: Sequence[str], bottom: float, role: str, *, centred: bool = False) -> float:
    """Lines that end at a height; returns where they begin. Those below a centred headline are, too, and larger."""
    width = page.right - page.left
    size = page.least * (1.25 if centred else 1.0)
    told = [line for line in lines if line]
    most = page.line_height(role, size) * _FACT
    top = bottom - sum(min(most, page.height_of(line, width, role, size)) for line in told)
    start = top
    for line in told:
        colour = "ink_soft" if role == "note" else "ink"
        top = page.paragraph(
            line, page.left, top, width, role, size,
            colour=colour, align="centre" if centred else "left", high=most,
        )  # fmt: skip
    return start


def _notice(page: Page, notice: str) -> None:
    if notice:
        width = page.right - page.left
        page.top = page.paragraph(notice, page.left, page.top, width, "label_bold", colour="accent", align="right")
        page.top += page.least * 0.2


def _double_rule(page: Page, y: float) -> None:
    page.rule(y, colour="accent", width=4.0)
    page.rule(y + 7.0, colour="accent", width=1.5)
