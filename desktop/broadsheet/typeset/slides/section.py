"""A slide of a section: its key sentence as a headline, its charts in the room that the sentence leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.drawing import Rect, Shape
from broadsheet.typeset.slides.charting import Bench, bare, ink, key_figures, told, trimmed

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.slides import KeySentence
    from broadsheet.model import Briefing, Chart
    from broadsheet.typeset.slides.charting import Fit, Told
    from broadsheet.typeset.slides.page import Page

_SIZES = (3.0, 2.7, 2.4, 2.15, 1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1.0)
"""Sizes of a headline in least sizes of type."""
_LARGE = (6.0, 5.2, 4.6, 4.0, 3.5, *_SIZES)
_LINES, _LINES_UPRIGHT, _LINES_BESIDE = 3, 6, 9
_TRIED = 10
"""Ways to set a slide that are drawn to be compared: the most promising ones."""
_SMALL = 1.6
"""A headline smaller than this, in least sizes of type, does not lead its slide."""
_EASY = 4
"""More lines than this are read less easily."""
_LEADINGS = (1.0, 0.9, 0.82)
"""Heights of lines, as shares of the usual one: closer ones are tried where charts do not stand otherwise."""
_BESIDE = (0.3, 0.37, 0.44)
"""Widths of a headline beside its charts, as shares of the room."""


class Plan(NamedTuple):
    """One way to set a slide: size of the headline and how well its lines end, and where everything stands."""

    size: float
    clauses: float
    head: Rect
    notes: Rect
    place: Rect
    told: Told
    fit: Fit

    @property
    def beside(self) -> bool:
        """Whether the headline stands beside the charts."""
        return self.place.x > self.head.right


def set_section(page: Page, briefing: Briefing, key: KeySentence | None, charts: Sequence[Chart]) -> Iterator[None]:
    """Set headline, charts and footnotes in the room of a page, in steps."""
    bench = Bench(page.fonts)
    for count in range(len(charts), 0, -1):
        for page.leading in _LEADINGS:
            for tries in _tries(briefing, charts[:count], page.language, key):
                plans = yield from _gathered(page, bench, key, tries)
                if plans:
                    best = yield from _best(page, bench, plans)
                    _compose(page, bench, key, best)
                    return
    page.leading = 1.0
    notes = told(briefing, charts, page.language, key, context=False).notes if charts else ()
    yield
    yield from _alone(page, bench, key, key_figures(briefing, key, page.language), notes)


def _tries(
    briefing: Briefing, charts: Sequence[Chart], language: str, key: KeySentence | None
) -> Iterator[Iterator[Told]]:
    """The charts whole, then without titles, then only what the sentence names of them."""
    resolved: list[Told] = []
    yield _told(briefing, charts, language, key, resolved)
    yield iter([bare(resolved[-1])])
    yield iter([bare(told(briefing, trimmed(charts, key), language, key, context=False))])


def _told(
    briefing: Briefing, charts: Sequence[Chart], language: str, key: KeySentence | None, resolved: list[Told]
) -> Iterator[Told]:
    """With outside figures, and without them where there are any; the last is the plainer one."""
    whole = told(briefing, charts, language, key, context=True)
    resolved.append(whole)
    yield whole
    without = told(briefing, charts, language, key, context=False)
    if [len(each.data) for each in without.charts] != [len(each.data) for each in whole.charts]:
        resolved.append(without)
        yield without


def _gathered(
    page: Page, bench: Bench, key: KeySentence | None, tries: Iterator[Told]
) -> Generator[None, None, list[Plan]]:
    """Every way to set what is told."""
    plans = []
    for each in tries:
        yield
        for plan in _plans(page, bench, key, each):
            if plan is None:
                yield
            else:
                plans.append(plan)
    return plans


def _best(page: Page, bench: Bench, plans: Sequence[Plan]) -> Generator[None, None, Plan]:
    """The most promising ways are drawn, and compared."""
    merit = _Merit(page, bench)
    promising = sorted(plans, key=merit.promise, reverse=True)[:_TRIED]
    merits = []
    for plan in promising:
        merits.append(merit(plan))
        yield
    return promising[merits.index(max(merits))]


def _plans(page: Page, bench: Bench, key: KeySentence | None, each: Told) -> Iterator[Plan | None]:
    """Every way that shows everything: headline above the charts, or beside them; None where a step is over."""
    room = page.room
    fits: dict[tuple[float, float], tuple[Fit, ...]] = {}
    for share in (0.0, *_BESIDE) if not page.upright and key else (0.0,):
        beside = share > 0
        width = round(room.w * share) if beside else room.w
        notes = _notes_height(page, each.notes, width)
        most = _LINES_BESIDE if beside else _LINES_UPRIGHT if page.upright else _LINES
        for size in _SIZES if key else (1.0,):
            height, clauses = _head(page, key, width, size * page.least, most)
            yield None
            if height is None:
                continue
            plan = _beside(page, room, width, height, notes) if beside else _above(page, room, height, notes)
            if plan is None:
                continue
            head, foot, place = plan
            cell = (place.w, place.h)
            if cell not in fits:
                fits[cell] = yield from bench.fits(each.charts, place, page.leading)
            for found in fits[cell]:
                yield Plan(size, clauses, head, foot, place, each, found)


def _above(page: Page, room: Rect, height: float, notes: float) -> tuple[Rect, Rect, Rect] | None:
    gap = page.least * 0.7
    top = room.y + height + (gap if height else 0.0)
    bottom = room.bottom - notes - (page.least * 0.4 if notes else 0.0)
    if bottom - top < page.least * 5:
        return None
    head = Rect(room.x, room.y, room.w, height)
    return head, Rect(room.x, room.bottom - notes, room.w, notes), Rect(room.x, top, room.w, bottom - top)


def _beside(page: Page, room: Rect, width: float, height: float, notes: float) -> tuple[Rect, Rect, Rect] | None:
    gap = page.least * 1.6
    if height + notes + (page.least if notes else 0) > room.h:
        return None
    head = Rect(room.x, room.y, width, height)
    left = room.x + width + gap
    foot = Rect(room.x, room.bottom - notes, width, notes)
    return head, foot, Rect(left, room.y, room.right - left, room.h)


class _Merit:
    """Orders ways to set a slide: large words, large charts, the room filled."""

    def __init__(self, page: Page, bench: Bench) -> None:
        self._page, self._bench = page, bench

    def __call__(self, plan: Plan) -> float:
        drawn = list(self._bench.placed(plan.told.charts, plan.place, plan.fit))
        filled = sum(ink(each.drawing) for each in drawn) / len(drawn)
        if plan.beside:
            used = (plan.head.h + plan.notes.h) / self._page.room.h
            filled = (filled * 2 + used) / 3
        return self.promise(plan) + 3.0 * filled

    def promise(self, plan: Plan) -> float:
        """What can be said before the charts are drawn."""
        lines = round(plan.head.h / self._page.line_height("headline", plan.size * self._page.least))
        return (
            min(plan.fit.zoom, 2.0)
            + 0.8 * min(plan.size, 2.7)
            - 2.5 * max(0.0, _SMALL - plan.size)
            - 0.3 * max(0, lines - _EASY)
            + plan.clauses
            + (0.4 if plan.told.context else 0.0)
            - (2.0 if plan.beside and plan.told.charts[0].kind == "timeline" else 0.0)
        )


def _compose(page: Page, bench: Bench, key: KeySentence | None, plan: Plan) -> None:
    if key:
        page.paragraph(
            key.text, plan.head.x, plan.head.y, plan.head.w, "headline", plan.size * page.least,
            spans=key.spans, part="sentence", balance=True,
        )  # fmt: skip
    page.charts += bench.placed(plan.told.charts, plan.place, plan.fit)
    _set_notes(page, plan.told.notes, plan.notes)
    if plan.beside:
        x = (plan.head.right + plan.place.x) / 2
        page.shapes.append(Shape("box", Rect(x, plan.place.y, 1.0, plan.place.h), fill="rule"))


def _set_notes(page: Page, notes: Sequence[str], place: Rect) -> None:
    top = place.y
    for note in notes:
        lost = page.ends_lost(note, place.w)
        top = page.paragraph(note, place.x, top, place.w, colour="ink_soft", part="note", balance=lost)


def _alone(
    page: Page, bench: Bench, key: KeySentence | None, figures: Snapshot | None, notes: Sequence[str]
) -> Iterator[None]:
    """A sentence without charts: large, with its figures as numerals below it."""
    below = _notes_height(page, notes, page.room.w)
    _set_notes(page, notes, Rect(page.left, page.bottom - below, page.room.w, below))
    page.bottom -= below + (page.least * 0.4 if notes else 0.0)
    room = page.room
    if key is None:
        return
    share = 0.5 if figures else 1.0
    for size in _LARGE:
        head_width = room.w
        height, _ = _head(page, key, head_width, size * page.least, 12)
        yield
        if height is None or height > room.h * share:
            continue
        place = Rect(room.x, room.y + height + page.least, room.w, room.h - height - page.least)
        fits = (yield from bench.fits((figures,), place)) if figures else ()
        found = fits[0] if fits else None
        if figures and not found:
            continue
        top = room.y if figures else room.y + (room.h - height) * 0.42
        page.paragraph(
            key.text, room.x, top, head_width, "headline", size * page.least,
            spans=key.spans, part="sentence", balance=True,
        )  # fmt: skip
        if figures and found:
            page.charts += bench.placed((figures,), place, found)
        return
    if figures:  # the sentence alone has room
        yield from _alone(page, bench, key, None, ())
        return
    page.paragraph(
        key.text, room.x, room.y, room.w, "headline", page.least, spans=key.spans, part="sentence", high=room.h
    )


def _head(page: Page, key: KeySentence | None, width: float, size: float, most: int) -> tuple[float | None, float]:
    """Height of a headline, None where it takes more lines than it may; and how many of its lines end a clause."""
    if key is None:
        return 0.0, 1.0
    whole = max(page.least, round(size))
    if page.is_endless(key.text, width, most, "headline", whole):
        return None, 0.0
    found = page.headline(key, width, whole)
    if len(found.lines) > most or not found.whole:
        return None, 0.0
    return len(found.lines) * page.line_height("headline", whole), found.clauses


def _notes_height(page: Page, notes: Sequence[str], width: float) -> float:
    return sum(page.height_of(note, width) for note in notes)
