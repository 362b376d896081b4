"""The claims as a table: words, formula in numbers, the two verdicts apart; both definitions where scopes differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from broadsheet.charts.drawing import Rect
from broadsheet.derive.coverage import coverage
from broadsheet.i18n.codes import told_verdict
from broadsheet.i18n.content import word
from broadsheet.i18n.paper import lack_printed, printed
from broadsheet.typeset.sheets.cards import page_pieces
from broadsheet.typeset.sheets.columns import Columns
from broadsheet.typeset.sheets.leaf import Places
from broadsheet.typeset.sheets.part import Part
from broadsheet.typeset.sheets.pen import Piece
from broadsheet.typeset.verdict_sign import paint_sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from broadsheet.derive.checking import CheckItem, Definition
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.sheets.columns import Block
    from broadsheet.typeset.sheets.leaf import Leaf
    from broadsheet.typeset.sheets.paper import Paper

_POWER = re.compile(r"\^\(([^)]*)\)")
_ARITHMETIC = {"consistent": "clean", "inconsistent": "inconsistent", "not-checkable": "uncheckable"}
_SCOPE = {"same": "clean", "broken": "broken", "unknown": "unstated"}
_SHARES = (0.27, 0.39, 0.17, 0.17)
"""Widths of the columns as shares of the table."""

_GAP = 12.0
_LEVEL = 2.8
"""By how much smaller type stands lower, so that its first line is level with larger one."""
_SIGN = 9.0


class SignItem(NamedTuple):
    """The sign of a verdict on a page."""

    rect: Rect
    sign: str
    palette: Palette

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        paint_sign(painter, QRectF(self.rect.x, self.rect.y, self.rect.w, self.rect.h), self.sign, self.palette)


def set_claims(paper: Paper) -> int | None:
    """The table, with a line that says how many numbers the text has in which state.

    Returns:
        How many claims there are; None where the text has no number either, and nothing is set.
    """
    language = paper.language
    told = coverage_line(paper)
    if not paper.checked and not told:
        return None
    about = printed("check_about" if paper.checked else "check_none", language)
    part = Part(paper, "check", printed("check", language), about, told)
    part.set(Columns(1, 0.0, 0.0), _Rows(paper.checked, Places(paper.leaves)), _Head(paper) if paper.checked else None)
    return len(paper.checked)


class _Rows:
    """Makes the rows of the table for a size of type."""

    def __init__(self, items: Sequence[CheckItem], places: Places) -> None:
        self._items, self._places = items, places

    def __call__(self, paper: Paper) -> list[Block]:
        return [_Row(paper, item, self._places) for item in self._items]


class _Head:
    """Heads the columns of the table."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper

    def __call__(self, leaf: Leaf, room: Rect) -> Rect:
        return _headed(self._paper, leaf, room)


def coverage_line(paper: Paper) -> str:
    """How many numbers the text has, in which state: 数字31 · 已关联26 · 未关联5（名称3 · 序数2）; empty for none."""
    language = paper.language
    found = coverage(paper.briefing, language)
    if not found.numbers:
        return ""
    reasons = " · ".join(
        printed(f"reason_{reason}" if reason in _REASONS else "reason_other", language, count)
        for reason, count in found.reasons.items()
    )
    plain = printed("plain", language, found.plain)
    parts = [printed("numbers", language, found.numbers), printed("tied", language, found.tied)]
    parts.append(word("aside", language, plain, reasons) if reasons else plain)
    if found.stateless:
        parts.append(printed("stateless", language, len(found.stateless)))
    return " · ".join(parts)


_REASONS = frozenset({"name", "date", "ordinal", "approximate", "structure", "other"})


def _columns(x: float, width: float) -> Iterator[Rect]:
    for share in _SHARES:
        yield Rect(x, 0, width * share - _GAP, 0)
        x += width * share


def _headed(paper: Paper, leaf: Leaf, room: Rect) -> Rect:
    """Head the columns; returns what is left of the page."""
    for place, key in zip(_columns(room.x, room.w), ("stated", "formula", "arithmetic", "scope"), strict=True):
        paper.pen.put(leaf, printed(key, paper.language), place.x, room.y - 3, "note", "ink_soft")
    return Rect(room.x, room.y + 12, room.w, room.h - 12)


@dataclass(frozen=True)
class _Row:
    """A claim in the table."""

    paper: Paper
    item: CheckItem
    places: Places
    joined = False

    def set(self, leaf: Leaf, x: float, top: float, width: float) -> float:
        """Set it under a rule."""
        leaf.anchor("row", self.item.entry.claim, top)
        self.paper.pen.rule(leaf, x, top, width)
        top += 6
        stated, formula, arithmetic, scope = _columns(x, width)
        entry = self.item.entry
        ends = [
            self._stated(leaf, stated, top),
            self._formula(leaf, formula, top + _LEVEL),
            self._verdict(leaf, arithmetic, top + _LEVEL, _ARITHMETIC[entry.arithmetic], entry.arithmetic),
            self._verdict(leaf, scope, top + _LEVEL, _SCOPE[entry.scope], entry.scope),
        ]
        end = max(ends)
        if entry.scope == "broken" or self.item.periods_differ:
            end = self._definitions(leaf, x, end + 6, width)
        return end + 7

    def _stated(self, leaf: Leaf, room: Rect, top: float) -> float:
        """The words, what they measure, and the pages that print them."""
        pen, item, language = self.paper.pen, self.item, self.paper.language
        begin = top
        top = pen.para(leaf, item.entry.words, room.x, top, room.w, "body_bold", "claim", 4)
        if item.place:
            keys = (("words", f"claim/{item.entry.claim}"), ("words", f"figure/{self._figure}"))
            leaf.want(Rect(room.x, begin, room.w, top - begin), item.entry.words, *keys)
        named = " ".join(part for part in (item.period, item.entry.name) if part)
        top = pen.para(leaf, named, room.x, top, room.w, "note", "ink_soft", 4)
        for ref in (f"claim/{item.entry.claim}", f"figure/{self._figure}"):
            pages = self.places.pages(("words", ref))
            if pages:
                pieces = [Piece(printed("mentions", language, ""), "ink_soft"), *page_pieces(pages, ref, language)]
                return pen.inline(leaf, pieces, room.x, top, room.w, "note")
        return pen.para(leaf, printed("unsaid", language), room.x, top, room.w, "note", "ink_soft")

    @property
    def _figure(self) -> str:
        return self.paper.briefing.claims[self.item.entry.claim].figure

    def _formula(self, leaf: Leaf, room: Rect, top: float) -> float:
        """The formula with its answer, what rounding leaves open, and what it is computed from."""
        pen, found, language = self.paper.pen, self.item.computed, self.paper.language
        sign = "：" if self.item.kind == "rank" and language == "zh" else ": " if self.item.kind == "rank" else (
            " ≈ " if found.is_rounded else " = "
        )  # fmt: skip
        answer = f"{sign}{found.recomputed}" if found.recomputed else ""
        top = set_formula(self.paper, leaf, found.formula + answer, room.x, top, room.w)
        if found.interval:
            top = pen.para(leaf, self._room(*found.interval), room.x, top, room.w, "note", "ink_soft", 3)
        best = next((remedy for remedy in found.remedies if remedy.best), None)
        if best is not None and best.figure:
            words = printed("remedy", language, best.figure)
            top = pen.para(leaf, words, room.x, top, room.w, "note", "ink_soft", 3)
        for lack in found.missing:
            words = lack_printed(lack.code, lack.thing, language)
            top = pen.para(leaf, words, room.x, top, room.w, "note", "ink_soft", 2)
        pieces = list(self._inputs())
        return pen.inline(leaf, pieces, room.x, top + 1, room.w, "note", 6) if pieces else top

    def _room(self, low: str, high: str) -> str:
        language = self.paper.language
        if low and high:
            return printed("room", language, low, high)
        return printed("room_from" if low else "room_to", language, low or high) if low or high else ""

    def _inputs(self) -> Iterator[Piece]:
        language = self.paper.language
        for at, each in enumerate(self.item.inputs):
            opening = printed("computed_from", language, "") if at == 0 else word("semicolon", language)
            yield Piece(opening, "ink_soft")
            name = each.name if each.scope == "" or each.name in each.scope else each.scope
            words = " ".join(part for part in (each.period, name, each.value) if part)
            yield Piece(words, "figure", (("words", str(each.ref)), ("mark", str(each.ref)), ("card", each.ref.id)))

    def _verdict(self, leaf: Leaf, room: Rect, top: float, sign: str, code: str) -> float:
        pen = self.paper.pen
        leaf.add(SignItem(Rect(room.x, top + 2.2, _SIGN, _SIGN), sign, pen.palette))
        words = told_verdict(code, self.paper.language)
        words = words[:1].upper() + words[1:]
        return pen.para(leaf, words, room.x + _SIGN + 4, top, room.w - _SIGN - 4 + _GAP * 0.6, "label")

    def _definitions(self, leaf: Leaf, x: float, top: float, width: float) -> float:
        """Both definitions side by side, under each the figures that it covers."""
        pen, item, language = self.paper.pen, self.item, self.paper.language
        if item.periods_differ:
            top = pen.para(leaf, printed("periods_differ", language), x, top, width, "note", "claim")
        wide = (width - _GAP) / 2
        for at in range(0, len(item.definitions), 2):
            pair = item.definitions[at : at + 2]
            ends = [
                self._definition(leaf, each, x + number * (wide + _GAP), top, wide) for number, each in enumerate(pair)
            ]
            top = max(ends) + 4
        return top

    def _definition(self, leaf: Leaf, definition: Definition, x: float, top: float, width: float) -> float:
        pen, language = self.paper.pen, self.paper.language
        begin = top
        x, width = x + 8, width - 8
        name = definition.name or printed("not_stated", language)
        top = pen.para(leaf, " · ".join(definition.covers), x, top, width, "label_bold", "figure", 4)
        top = pen.para(leaf, name, x, top, width, "label", "ink", 3)
        if definition.note:
            top = pen.para(leaf, definition.note, x, top, width, "note", "ink_soft", 6)
        pen.rule(leaf, x - 8, begin, 1.4, "claim", top - begin)
        return top


def set_formula(paper: Paper, leaf: Leaf, formula: str, x: float, top: float, width: float) -> float:
    """A formula with its exponents raised, on one line; on several, with ^, where it is too long."""
    pen = paper.pen
    small = pen.sized(0.72)
    runs = [(part, at % 2 == 1) for at, part in enumerate(_POWER.split(formula)) if part]
    wide = sum((small if raised else pen).width(part, "label_bold") for part, raised in runs)
    if wide > width or not any(raised for _, raised in runs):
        return pen.para(leaf, formula, x, top, width, "label_bold", "ink", 5)
    for part, raised in runs:
        own = small if raised else pen
        own.put(leaf, part, x, top - 0.5 if raised else top, "label_bold")
        x += own.width(part, "label_bold")
    return top + pen.pitch("label_bold")
