"""The two pages of the review, as plain data: the source in its own order, and the text of the briefing."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from broadsheet.app.review_choices import Choices, choices_of
from broadsheet.app.review_facts import facts_of
from broadsheet.importer.reviewing.draft import draft_of
from broadsheet.importer.reviewing.queue import open_items, queue
from broadsheet.views.review.rows import Rows
from broadsheet.views.review.sheet import Row, Run, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.importer.reviewing.draft import Draft, Words
    from broadsheet.importer.reviewing.queue import Item
    from broadsheet.model import Briefing

_TIED = frozenset({"figure", "claim", "entity", "event", "node", "plain"})


class Seen(NamedTuple):
    """What the review shows, and what stands behind it.

    Attributes:
        draft: the text in hand. choices: what words and names can be tied to.
    """

    draft: Draft
    sheet: Sheet
    choices: Choices


class _Segment(NamedTuple):
    """Words of a passage that stand together in the source."""

    start: int
    end: int
    key: str
    at: int
    stop: int


def seen(
    briefing: Briefing, source: str, language: str, files: Mapping[str, bytes], before: Seen | None, *, editable: bool
) -> Seen:  # fmt: skip
    """Everything that the review shows of a briefing, and the text in hand.

    Args:
        briefing: an imported one.
        source: the article as it came.
        language: that titles are told in.
        files: that it was opened from.
        before: what it showed until now: what is the same is the same object, so that it is known soon.
        editable: whether it may be changed.
    """
    draft = draft_of(briefing, source)
    shown = before.sheet if before else None
    items = _kept_items(queue(briefing, source, draft), shown.items if shown else ())
    found = briefing.findings
    numbers = {part.slices[0].key: str(number) for number, part in enumerate(draft.parts, 1)}
    text = tuple(_text_row(draft.words[part.slices[0].key], numbers) for part in draft.parts)
    sheet = Sheet(
        source=_kept(tuple(_source_rows(draft, numbers)), shown.source if shown else Rows()),
        text=_kept(text, shown.text if shown else Rows()),
        items=items,
        by_key=MappingProxyType({item.key: item for item in items}),
        left=open_items(items),
        name=found.name if found else "",
        title=briefing.manifest.title.pick(language),
        editable=editable,
        facts=facts_of(briefing, files),
    )
    return Seen(draft, sheet, choices_of(briefing, language, before.choices if before else None))


def _kept(rows: tuple[Row, ...], before: Rows) -> Rows:
    """The rows, with those of before where they say the same, and with their words where only the rest is another."""
    known = {(row.role, row.away, row.runs): row for row in before.all}
    found = []
    for row in rows:
        old = known.get((row.role, row.away, row.runs))
        found.append(row if old is None else old if old == row else replace(row, runs=old.runs))
    same = len(found) == len(before) and all(new is old for new, old in zip(found, before.all, strict=True))
    return before if same else Rows(tuple(found))


def _kept_items(items: tuple[Item, ...], before: tuple[Item, ...]) -> tuple[Item, ...]:
    known = {item.key: item for item in before}
    found = [known[item.key] if known.get(item.key) == item else item for item in items]
    same = len(found) == len(before) and all(new is old for new, old in zip(found, before, strict=True))
    return before if same else tuple(found)


def _text_row(words: Words, numbers: dict[str, str]) -> Row:
    return Row(words.key, words.role, numbers[words.key], tuple(_runs(words, 0, len(words.text), 0)))


def _source_rows(draft: Draft, numbers: dict[str, str]) -> Iterator[Row]:
    found = draft.briefing.findings
    moved = [(m.start, m.end) for m in found.moved if m.state != "rejected"] if found else []
    joins = found.joins if found else ()
    waiting = {j.left for j in joins if j.state == "open"} - {j.left for j in joins if j.applied}
    at = 0
    for segment in _segments(draft):
        yield from _left_out(draft.source, at, segment.start)
        at = max(at, segment.end)
        words = draft.words[segment.key]
        runs = [*_signs_before(words, segment), *_runs(words, segment.at, segment.stop, segment.start - segment.at)]
        if segment.end in waiting:
            runs.append(Run(QCoreApplication.translate("Review", "[to be joined?]"), -1, "seam", segment.end))
        away = any(start <= segment.start < end for start, end in moved)
        yield Row(segment.key, words.role, numbers[segment.key], tuple(runs), away)
    yield from _left_out(draft.source, at, len(draft.source))


def _segments(draft: Draft) -> list[_Segment]:
    """The ranges of all passages in the order of the source."""
    found = [
        _Segment(origin, origin + stop - at, key, at, stop)
        for key, words in draft.words.items()
        for at, stop, origin in words.origins
    ]
    return sorted(found)


def _left_out(source: str, start: int, end: int) -> Iterator[Row]:
    words = source[start:end]
    bare = words.strip()
    if bare:
        begin = start + len(words) - len(words.lstrip())
        yield Row("", "", "", (Run(bare, begin, "dropped"),))


def _signs_before(words: Words, segment: _Segment) -> Iterator[Run]:
    if segment.at and any(span.kind == "seam" and abs(span.start - segment.at) <= 1 for span in words.spans):
        yield Run(_sign("seam"), -1, "seam", segment.start)


def _runs(words: Words, first: int, last: int, shift: int) -> Iterator[Run]:
    """Words from an offset to another in their manners, with signs for seams and lost text.

    Args:
        words: of the passage.
        first: the offset.
        last: the other.
        shift: what is added to an offset to tell where it stands on the page.
    """
    at = first
    for span in words.spans:
        if span.start == span.end and first <= span.start <= last and span.kind in ("seam", "lacuna"):
            if span.start == first and first > 0:
                continue  # it is told where the words before it end
            if at < span.start:
                yield Run(words.text[at : span.start], at + shift)
                at = span.start
            yield Run(_sign(span.kind), -1, span.kind, span.start + shift)
        elif span.kind in _TIED and max(span.start, at) < min(span.end, last):
            start, end = max(span.start, at), min(span.end, last)
            if at < start:
                yield Run(words.text[at:start], at + shift)
            yield Run(words.text[start:end], start + shift, span.kind)
            at = end
    if at < last:
        yield Run(words.text[at:last], at + shift)


def _sign(kind: str) -> str:
    if kind == "seam":
        return QCoreApplication.translate("Review", "[joined]")
    return QCoreApplication.translate("Review", "[text lost here]")
