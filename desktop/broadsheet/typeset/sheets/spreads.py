"""The sections on facing pages: words on the left, their charts on the right.

The rule of the pages: a section with charts begins on a left page; a short one is set a fifth larger, like the lead
of a newspaper. Its charts take as few right pages as they fit on, and its words are spread over as many left pages,
as long as they fill a third of each; the names of a page stand at its foot and fill what the words leave. Charts that
are left over when the words are told stand on pages of both sides, and words that are left over when the charts are
shown run on over both. Short neighbours share a pair of pages. Words are cut between paragraphs, where most charts
face what they draw. Where that would leave the last right page empty, charts or words are spread over one page more.
Sections without charts run on one after another.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.snapshot import snapshot
from broadsheet.derive.contents import outline
from broadsheet.typeset.sheets.chart_page import ChartPages
from broadsheet.typeset.sheets.cutting import even, greedy
from broadsheet.typeset.sheets.flow import Flow
from broadsheet.typeset.sheets.text_page import LABEL, set_label, set_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.contents import OutlineRow
    from broadsheet.model import Passage
    from broadsheet.typeset.sheets.cutting import Cut
    from broadsheet.typeset.sheets.paper import Paper
    from broadsheet.typeset.sheets.text_page import FootNotes

SCALE = 0.7
"""Points a unit of the words: 17 units are 12 points, the usual size of a Chinese document."""

_HEAD = frozenset({"kicker", "title", "byline"})
_LEAST = 0.36
"""Share of a left page that words fill at least when they are spread over more pages."""

_FEW = 2_000
"""Characters of sections that may stand together on one pair of pages; more do not fit a page in any case."""

_PAIR = 0.24
"""Share of a page that words fill at least where they are cut so that charts face them."""

_SHORT, _ENLARGED = 0.44, 1.2
"""Words that fill less than this share of their one page are set so much larger, as a newspaper sets its lead."""


class _Part(NamedTuple):
    """Sections that are set together."""

    rows: tuple[OutlineRow, ...]
    passages: tuple[Passage, ...]
    charts: tuple[Snapshot, ...]


def set_sections(paper: Paper, notes: FootNotes) -> None:
    """Set every section."""
    charts = ChartPages(paper.briefing, paper.fonts, paper.palette)
    parts = _together(paper, charts, _parts(paper))
    for at, part in enumerate(parts):
        more = any(later.charts for later in parts[at + 1 : at + 2])
        _Spread(paper, notes, charts, part).set(followed=more)


def _parts(paper: Paper) -> Iterator[_Part]:
    """Each section with charts alone, neighbours without charts together."""
    briefing, language = paper.briefing, paper.language
    rows = {row.section: row for row in outline(briefing, language)}
    known = list(rows)
    told = [passage for passage in paper.article.passages if passage.role not in _HEAD]
    found = []
    for id_ in known:
        passages = tuple(passage for passage in told if passage.section == id_)
        snapshots = tuple(snapshot(briefing, chart, language) for chart in briefing.section_charts(id_))
        if passages or snapshots:
            found.append(_Part((rows[id_],), passages, snapshots))
    rest = tuple(passage for passage in told if passage.section not in rows)
    others = tuple(snapshot(briefing, chart, language) for chart in briefing.charts if chart.section not in rows)
    if rest or others:
        found.append(_Part((), rest, others))
    for has_charts, group in groupby(found, key=_has_charts):
        if has_charts:
            yield from group
        else:
            run = list(group)
            passages = tuple(passage for part in run for passage in part.passages)
            yield _Part(tuple(row for part in run for row in part.rows), passages, ())


def _together(paper: Paper, charts: ChartPages, parts: Iterable[_Part]) -> list[_Part]:
    """The parts, short neighbours that fit one pair of pages as one."""
    room = paper.frame.room(1)
    found: list[_Part] = []
    for part in parts:
        before = found[-1] if found else None
        if before and before.charts and part.charts:
            both = _Part(before.rows + part.rows, before.passages + part.passages, before.charts + part.charts)
            if sum(len(passage.text) for passage in both.passages) < _FEW and (
                charts.height_of(both.charts, room.w) <= room.h
                and _set_out(paper, both, room.w, SCALE).whole <= room.h - LABEL
            ):
                found[-1] = both
                continue
        found.append(part)
    return found


def _set_out(paper: Paper, part: _Part, width: float, scale: float) -> Flow:
    """The words of a part, set."""
    return Flow(paper.article, part.passages, paper.look, width, scale, paper.graphics, paper.numbers)


def _has_charts(part: _Part) -> bool:
    return bool(part.charts)


class _Spread:
    """The pages of one part."""

    def __init__(self, paper: Paper, notes: FootNotes, charts: ChartPages, part: _Part) -> None:
        self._paper, self._notes, self._charts, self._part = paper, notes, charts, part
        room = paper.frame.room(1)
        self._width, self._height = room.w, room.h
        self._label = LABEL if part.charts and part.rows else 0.0
        self._flow = _set_out(paper, part, room.w, SCALE)
        if part.charts and self._flow.whole < _SHORT * (room.h - self._label):
            self._flow = _set_out(paper, part, room.w, SCALE * _ENLARGED)
        self._noted = notes.within(self._flow)
        self._heading = " · ".join(row.short for row in part.rows[:3])

    def set(self, followed: bool) -> None:
        """Set them.

        Args:
            followed: whether the next part has to begin on a left page.
        """
        if self._part.charts and len(self._paper.leaves) % 2 == 0:
            self._paper.turn(self._heading)
        start = len(self._paper.leaves)
        cuts = greedy(self._flow, self._height - self._label, self._noted)
        if not self._part.charts:
            odd = followed and (start + len(cuts)) % 2 == 0
            self._set_words(even(self._flow, len(cuts) + 1, self._height, self._noted) if odd else cuts)
            return
        groups = self._charts.groups(self._part.charts, self._width, self._height, 1)
        cuts, groups = self._matched(cuts, groups)
        if len(cuts) == len(groups):
            for at in range(1, len(cuts)):
                cuts[at - 1], cuts[at] = self._faced(cuts[at - 1], cuts[at], groups[at - 1], groups[at])
        self._set_both(cuts, groups)

    def _faced(self, before: Cut, after: Cut, charts: Sequence[Snapshot], later: Sequence[Snapshot]) -> tuple[Cut, Cut]:
        """Two neighbouring pages of words cut between paragraphs where most charts face the words that they draw."""
        rows, room = self._flow.rows, self._height - self._label
        first, last = before[0], after[1]
        starts = {placed.passage.id: 0 for placed in self._flow.typeset.index.passages}
        starts |= {
            self._flow.typeset.index.passages[row.block].passage.id: at
            for at, row in reversed(list(enumerate(rows)))
            if row.at == 0
        }
        drawn = [starts[each.place.passage] for each in charts if each.place and each.place.passage in starts]
        to_come = [starts[each.place.passage] for each in later if each.place and each.place.passage in starts]
        best = (-1.0, 0.0, before[1])
        for cut in range(first + 1, last):
            heights = [self._flow.height(*part) + self._noted(*part) for part in ((first, cut), (cut, last))]
            if rows[cut].at or rows[cut - 1].role == "heading" or max(heights) > room or min(heights) < _PAIR * room:
                continue
            facing = sum(row < cut for row in drawn) + sum(row >= cut for row in to_come)
            best = max(best, (facing, -abs(heights[0] - heights[1]), cut))
        return (first, best[2]), (best[2], last)

    def _matched(self, cuts: list[Cut], groups: list[list[Snapshot]]) -> tuple[list[Cut], list[list[Snapshot]]]:
        """As many pages of words and of charts as go together."""
        room = self._height - self._label
        if len(cuts) < len(groups):
            wanted = max(len(cuts), min(len(groups), int(self._flow.whole / (_LEAST * room))))
            cuts = even(self._flow, wanted, room, self._noted) if self._flow.rows else []
        elif len(cuts) <= len(groups):
            cuts = even(self._flow, len(cuts), room, self._noted)
        if (len(cuts) + len(groups)) % 2 == 0:
            return cuts, groups
        if len(groups) < len(self._part.charts) and len(groups) >= len(cuts):
            more = self._charts.groups(self._part.charts, self._width, self._height, len(groups) + 1)
            if (len(cuts) + len(more)) % 2 == 0:
                return cuts, more
        longer = even(self._flow, len(cuts) + 1, room, self._noted) if self._flow.rows else []
        return (longer, groups) if (len(longer) + len(groups)) % 2 == 0 else (cuts, groups)

    def _set_both(self, cuts: list[Cut], groups: list[list[Snapshot]]) -> None:
        """Words left and charts right, then what is left of either."""
        both = min(len(cuts), len(groups))
        for at in range(both):
            self._set_words(cuts[at : at + 1], label=at == 0)
            self._set_charts(groups[at])
        self._set_words(cuts[both:], label=both == 0)
        for group in groups[both:]:
            self._set_charts(group)

    def _set_words(self, cuts: Sequence[Cut], label: bool = False) -> None:
        for first, last in cuts:
            leaf, room = self._paper.turn(self._heading)
            top = room.y
            if label and self._label:
                top = set_label(self._paper, leaf, self._part.rows[0], room)
                label = False
            set_words(self._paper, self._notes, leaf, self._flow, (first, last), room, top)

    def _set_charts(self, group: Sequence[Snapshot]) -> None:
        leaf, room = self._paper.turn(self._heading)
        for row in self._part.rows[:1]:
            leaf.anchor("section", row.section, room.y)
        self._charts.set(leaf, group, room)
