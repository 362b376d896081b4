"""Events and figures in the order of time, as a list: on paper it is read from above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.timeline import timeline
from broadsheet.i18n.content import word
from broadsheet.i18n.paper import printed
from broadsheet.typeset.sheets.columns import Columns
from broadsheet.typeset.sheets.part import Part
from broadsheet.typeset.sheets.pen import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.derive.timeline import Dated
    from broadsheet.typeset.sheets.columns import Block
    from broadsheet.typeset.sheets.leaf import Key, Leaf
    from broadsheet.typeset.sheets.paper import Paper

_WHEN = 62.0
"""Width of the column of times, in points."""


def set_timeline(paper: Paper) -> int:
    """The timeline; returns how many things it tells."""
    items = timeline(paper.briefing, paper.language)
    if not any(item.first is not None for item in items):
        return 0
    moments: dict[tuple[str, str], list[Dated]] = {}
    times = list(dict.fromkeys(item.period for item in items))
    for item in sorted(items, key=_Order(times)):
        moments.setdefault((item.period, item.layer), []).append(item)
    part = Part(paper, "timeline", printed("timeline", paper.language), printed("timeline_about", paper.language))
    part.set(Columns(1, 0.0, 0.0), _Moments(moments))
    return len(items)


class _Order:
    """Orders what happened at one time: the article's own before the context."""

    def __init__(self, times: list[str]) -> None:
        self._at = {time: at for at, time in enumerate(times)}

    def __call__(self, item: Dated) -> tuple[int, str]:
        return self._at[item.period], item.layer


class _Moments:
    """Makes the blocks of the timeline for a size of type."""

    def __init__(self, moments: Mapping[tuple[str, str], list[Dated]]) -> None:
        self._moments = moments

    def __call__(self, paper: Paper) -> list[Block]:
        return [_Moment(paper, tuple(items)) for items in self._moments.values()]


@dataclass(frozen=True)
class _Moment:
    """What belongs to one time; the article's own apart from the context."""

    paper: Paper
    items: tuple[Dated, ...]
    joined = False

    def set(self, leaf: Leaf, x: float, top: float, width: float) -> float:
        """Set it: the time at the left, on a line of time; what happened beside it."""
        pen, language = self.paper.pen, self.paper.language
        first = self.items[0]
        context = first.layer == "context"
        colour = "context" if context else "event"
        begin = top
        top += 5
        when = first.period or printed("undated", language)
        end = pen.para(leaf, when, x, top, _WHEN, "label_bold", colour, 3)
        if context:
            end = pen.para(leaf, word("context", language), x, end, _WHEN, "note", "ink_soft", 2)
        left = x + _WHEN + 22
        for item in self.items:
            leaf.anchor("moment", str(item.ref), top)
            top = pen.inline(leaf, list(self._told(item)), left, top, x + width - left, "label", 5) + 2.5
        end = max(end, top) + 4
        line = x + _WHEN + 8
        pen.rule(leaf, line, begin, 0.8, "rule" if context else "event", end - begin)
        pen.rule(leaf, line - 2.2, begin + 5 + pen.pitch("label") / 2 - 2.6, 5.2, colour, 5.2)
        return end

    def _told(self, item: Dated) -> Iterator[Piece]:
        """What it is, its value, and who says so."""
        keys: tuple[Key, ...] = (("words", str(item.ref)), ("mark", str(item.ref)))
        language = self.paper.language
        claims = [claim.id for claim in self.paper.briefing.claims.values() if claim.figure == item.ref.id]
        keys = (*keys[:1], *(("words", f"claim/{id_}") for id_ in claims), *keys[1:])
        yield Piece(item.words, "ink", keys)
        if item.value:
            yield Piece(word("colon", language), "ink")
            yield Piece(item.value, "context" if item.layer == "context" else "figure", keys)
        if item.source:
            yield Piece(f"（{item.source}）" if language == "zh" else f" ({item.source})", "ink_soft")
