"""Slides that list: names and sources; and the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.snapshot import Snapshot, snapshot, whole_timeline
from broadsheet.derive.directory import GROUPS
from broadsheet.derive.gathered import gathered
from broadsheet.derive.imprint import imprint
from broadsheet.derive.slides import KeySpan
from broadsheet.i18n.content import word
from broadsheet.model import Chart, LocalText, Ref
from broadsheet.typeset.slides.charting import Bench

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    from broadsheet.derive.slides import Deck
    from broadsheet.model import Briefing, Entity
    from broadsheet.typeset.slides.page import Page

_SIZES = (1.8, 1.6, 1.4, 1.25, 1.12, 1.0)
_MOST = 6
"""Lines of a title or of what is told of it, at most."""
_NAME = 60
"""Characters of a name in a row of them, at most."""


class _Item(NamedTuple):
    """An entry of a list: a line in bold, words below it, and what is tied in them."""

    head: str
    words: str
    spans: tuple[KeySpan, ...] = ()
    gravest: bool = False


def set_names(page: Page, briefing: Briefing, deck: Deck) -> Iterator[None]:
    """The names by group, those of a group that are spoken of most first, as many as the slide holds; in steps."""
    _headline(page, deck.slides[deck.index("names")].title)
    yield
    mentions = gathered(briefing.article(deck.language)).mentions
    for most in (40, 24, 14, 9, 6, 4, 3, 2, 1):
        items = list(_groups(briefing, mentions, deck.language, most))
        if (yield from _columns(page, items)):
            return


def set_sources(page: Page, briefing: Briefing, deck: Deck) -> Iterator[None]:
    """The article itself, then where the outside figures of the deck were seen; in steps."""
    _headline(page, deck.slides[deck.index("sources")].title)
    yield
    told = imprint(briefing, deck.language, "")
    facts = (told.byline, told.appeared, told.reach)
    article = _Item(told.title, word("after_sources", deck.language).join(fact for fact in facts if fact))
    used = _used(briefing, deck)
    pairs = sorted(zip(briefing.sources, told.sources, strict=True), key=lambda pair: pair[0] not in used)
    every = [row for _, row in pairs]
    for most in range(len(every), -1, -1):
        left = len(told.sources) - most
        more = [_Item("", word("more_sources", deck.language, str(left)))] if left else []
        outside = [_source(*row[:3]) for row in every[:most]]
        if (yield from _columns(page, [article, *outside, *more])):
            return


def _source(title: str, publisher: str, date: str) -> _Item:
    told = (title if publisher and publisher != title else "", date)
    name = publisher or title
    address = "." in name.partition(" ")[0]
    return _Item(name if address else name[:1].upper() + name[1:], " · ".join(part for part in told if part))


def set_timeline(page: Page, briefing: Briefing, deck: Deck) -> Iterator[None]:
    """All of time on one axis; where that is more than a slide holds, the events alone, then fewer; in steps."""
    events = [event.id for event in briefing.events.values() if event.period]
    bench = Bench(page.fonts)
    for each in _times(briefing, events, deck.language):
        yield
        for found in (yield from bench.fits((each,), page.room)):
            page.charts += bench.placed((each,), page.room, found)
            return
    _headline(page, deck.slides[deck.index("timeline")].title)


def _times(briefing: Briefing, events: Sequence[str], language: str) -> Iterator[Snapshot]:
    yield whole_timeline(briefing, language)
    for most in range(len(events), 0, -1):
        yield _events(briefing, _spread_out(events, most), language)


def _spread_out(ids: Sequence[str], most: int) -> list[str]:
    """So many of a row, its first and its last among them."""
    return list(dict.fromkeys(ids[round(at * (len(ids) - 1) / max(1, most - 1))] for at in range(most)))


def _events(briefing: Briefing, ids: Sequence[str], language: str) -> Snapshot:
    titles = LocalText.of(zh=word("timeline", "zh"), en=word("timeline", "en"))
    return snapshot(briefing, Chart("timeline", "", "timeline", titles, options={"events": list(ids)}), language)


def _headline(page: Page, words: str) -> None:
    page.top = page.paragraph(words, page.left, page.top, page.right - page.left, "headline", page.least * 2.2)
    page.top += page.least * 0.5


def _groups(briefing: Briefing, mentions: Mapping[str, int], language: str, most: int) -> Iterator[_Item]:
    for group, types in GROUPS.items():
        names = [entity for entity in briefing.entities.values() if entity.type in types]
        names.sort(key=lambda entity: -mentions.get(entity.id, 0))
        if names:
            yield _named(names[:most], word(f"group_{group}", language), word("listing", language), language)


def _named(names: Sequence[Entity], head: str, comma: str, language: str) -> _Item:
    words, spans = "", []
    for entity in names:
        words += comma if words else ""
        name = entity.name.pick(language)
        name = name if len(name) <= _NAME else name[: _NAME - 1] + "…"
        spans.append(KeySpan(len(words), len(words) + len(name), Ref("entity", entity.id)))
        words += name
    return _Item(head, words, tuple(spans))


def _used(briefing: Briefing, deck: Deck) -> frozenset[str]:
    """Sources of the outside figures that the charts of the deck show."""
    shown = {id_ for slide in deck.slides for id_ in slide.charts}
    figures = {id_ for chart in briefing.charts if chart.id in shown for id_ in chart.figures}
    return frozenset(briefing.figures[id_].source for id_ in figures if id_ in briefing.figures)


def _columns(page: Page, items: Sequence[_Item]) -> Generator[None, None, bool]:
    """Set items in columns at the largest size at which they fit; False where they do not at all."""
    room = page.room
    gap = page.least * 1.6
    for times in _SIZES:
        size = times * page.least
        for count in (1,) if page.upright else (2, 1):
            width = (room.w - gap * (count - 1)) / count
            heights = [_height(page, item, width, size) for item in items]
            columns = _split(heights, count, room.h)
            yield
            if columns is None:
                continue
            spread = _spread(columns, heights, room.h, size)
            for at, (first, last) in enumerate(columns):
                top = room.y
                for item in items[first:last]:
                    _set(page, item, room.x + at * (width + gap), top, width, size)
                    top += _height(page, item, width, size) + spread
            return True
    return False


def _spread(columns: Sequence[tuple[int, int]], heights: Sequence[float], height: float, size: float) -> float:
    """What is added between items so that the fullest column ends with the room, within reason."""
    spare = [(height - sum(heights[first:last])) / (last - first - 1) for first, last in columns if last - first > 1]
    return max(0.0, min([size * 1.6, *spare]))


def _split(heights: Sequence[float], count: int, height: float) -> list[tuple[int, int]] | None:
    """Where the columns end, about as high as one another; None where one is higher than the room."""
    if count == 1:
        return [(0, len(heights))] if sum(heights) <= height else None
    cuts = range(1, len(heights))
    if not cuts:
        return None
    cut = min(cuts, key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
    fits = max(sum(heights[:cut]), sum(heights[cut:])) <= height
    return [(0, cut), (cut, len(heights))] if fits else None


def _height(page: Page, item: _Item, width: float, size: float) -> float:
    head = min(_most(page, "label_bold", size), page.height_of(item.head, width, "label_bold", size))
    words = page.height_of(item.words, width, "note", size, item.spans)
    if not item.spans:
        words = min(words, _most(page, "note", size))
    return (head if item.head else 0.0) + (words if item.words else 0.0) + size * 0.55


def _most(page: Page, role: str, size: float) -> float:
    return page.line_height(role, max(page.least, round(size))) * _MOST


def _set(page: Page, item: _Item, left: float, top: float, width: float, size: float) -> None:
    page.rule(top, left, left + width)
    top += size * 0.25
    if item.head:
        top = page.paragraph(item.head, left, top, width, "label_bold", size, high=_most(page, "label_bold", size))
    if item.words:
        tied = bool(item.spans)
        page.paragraph(
            item.words, left, top, width, "note", size,
            spans=item.spans, colour="ink" if tied else "ink_soft", part="sentence" if tied else "",
            high=None if tied else _most(page, "note", size),
        )  # fmt: skip
