"""Sets plain words on paper in the fonts of the program: lines, paragraphs, columns that end where they must."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtGui import QFontMetricsF

from broadsheet.charts.drawing import Rect
from broadsheet.charts.metrics import QtMetrics
from broadsheet.charts.wrap import wrap
from broadsheet.i18n.spacing import spaced
from broadsheet.theme.palette import LIGHT
from broadsheet.typeset.sheets.leaf import Fill, Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Literal

    from broadsheet.charts.drawing import FontRole
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.sheets.leaf import Key, Leaf

PAPER = replace(LIGHT, paper="#ffffff", desk="#ffffff", card="#ffffff")
"""The colours of print: those of the light theme on white, for paper has a ground of its own."""

SCALE = 0.64
"""Points a unit of the fonts: 17 units of running text are nearly 11 points, 12 of a note 7.7."""

_LEADING = {"body": 1.22, "body_bold": 1.22, "headline": 0.92, "heading": 0.98, "hero": 0.9}
_PARTS = "·"
"""Stands between the parts of a list, and is left out where a line ends."""
_LONGEST = 4_000
"""Characters of one paragraph that are looked at, at most."""


@lru_cache(maxsize=2048)
def clean(text: str, longest: int = _LONGEST) -> str:
    """Words on one line: no control characters, blanks of one width; no more than a length, 0 for any."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text[: longest or None]).split())


class Piece(NamedTuple):
    """Words of a paragraph that have a colour of their own, or lead somewhere."""

    text: str
    colour: str = "ink"
    keys: tuple[Key, ...] = ()
    near: int = -1


class Pen:
    """Fonts, colours and one scale; everything it is told and tells is in points."""

    def __init__(self, fonts: Fonts, palette: Palette, scale: float = SCALE) -> None:
        self.fonts, self.palette, self.scale = fonts, palette, scale
        self._metrics = QtMetrics(fonts)
        self._ascents: dict[str, tuple[float, float]] = {}

    def sized(self, factor: float) -> Pen:
        """A pen of another size."""
        return Pen(self.fonts, self.palette, self.scale * factor)

    def width(self, text: str, role: str) -> float:
        """Width of a line."""
        return self._metrics.width(spaced(text), cast("FontRole", role)) * self.scale

    def pitch(self, role: str) -> float:
        """From one line of a paragraph to the next."""
        return self._metrics.height(cast("FontRole", role)) * self.scale * _LEADING.get(role, 1.04)

    def lines(self, text: str, role: str, width: float, most: int = 0) -> tuple[str, ...]:
        """The lines of a paragraph; with a most, a longer one ends in …."""
        found = wrap(clean(text), width / self.scale, cast("FontRole", role), self._metrics)
        if most and len(found) > most:
            before, after = found[most - 1 : most + 1]
            between = " " if before[-1:].isascii() and after[:1].isascii() else ""
            last = self.cut(before + between + after, role, width)
            return (*found[: most - 1], last if last.endswith("…") else f"{last}…")
        return found

    def whole_lines(self, text: str, role: str, width: float) -> tuple[str, ...]:
        """The lines of a paragraph of any length, for what may not be cut."""
        return wrap(clean(text, 0), width / self.scale, cast("FontRole", role), self._metrics)

    def cut(self, text: str, role: str, width: float) -> str:
        """A line no wider than a width; … stands where it was cut."""
        text = spaced(clean(text))
        if self.width(text, role) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.width(text[:middle] + "…", role) <= width else (low, middle - 1)
        return text[:low].rstrip() + "…"

    def put(
        self,
        leaf: Leaf,
        text: str,
        x: float,
        top: float,
        role: str,
        colour: str = "ink",
        align: Literal["left", "right", "centre"] = "left",
    ) -> Rect:
        """Set one line; at the right or in the middle of ``x`` where that is wished. Returns its place."""
        text = spaced(text)
        wide = self.width(text, role)
        left = x - wide if align == "right" else x - wide / 2 if align == "centre" else x
        up, down = self._extent(role)
        pitch = self.pitch(role)
        baseline = top + (pitch - up - down) / 2 + up
        if text:
            leaf.add(Line(text, left, baseline, self.fonts.font(role), self.scale, self.palette.colour(colour)))
        return Rect(left, top, wide, pitch)

    def para(
        self, leaf: Leaf, text: str, x: float, top: float, width: float, role: str, colour: str = "ink", most: int = 0
    ) -> float:
        """Set a paragraph; returns where it ends."""
        pitch = self.pitch(role)
        for line in self.lines(text, role, width, most):
            self.put(leaf, line, x, top, role, colour)
            top += pitch
        return top

    def inline(
        self, leaf: Leaf, pieces: Sequence[Piece], x: float, top: float, width: float, role: str, most: int = 0
    ) -> float:
        """Set a paragraph of pieces, each of a colour and some of them leading somewhere; returns where it ends."""
        letters = [(letter, piece) for piece in pieces for letter in clean(piece.text, 0) if not letter.isspace()]
        at = 0
        for line in self.lines("".join(piece.text for piece in pieces), role, width, most):
            if not line.startswith(_PARTS) and letters[at : at + 1] and letters[at][0] == _PARTS:
                at += 1  # the line before needed no such sign at its end
            begin = 0
            for first, last, piece in _stretches(line, letters, at):
                left = x + self._metrics.width(line[:first], cast("FontRole", role)) * self.scale
                rect = self.put(leaf, line[first:last], left, top, role, piece.colour)
                if piece.keys:
                    leaf.want(rect, clean(piece.text), *piece.keys, near=piece.near)
                begin += sum(not letter.isspace() for letter in line[first:last])
            at += begin
            top += self.pitch(role)
        return top

    def height(self, text: str, role: str, width: float, most: int = 0) -> float:
        """Height of a paragraph."""
        return self.pitch(role) * len(self.lines(text, role, width, most))

    def rule(self, leaf: Leaf, x: float, y: float, width: float, colour: str = "rule", thick: float = 0.5) -> None:
        """A level rule."""
        leaf.add(Fill(Rect(x, y, width, thick), self.palette.colour(colour)))

    def _extent(self, role: str) -> tuple[float, float]:
        if role not in self._ascents:
            metrics = QFontMetricsF(self.fonts.font(role))
            self._ascents[role] = metrics.ascent() * self.scale, metrics.descent() * self.scale
        return self._ascents[role]


def _stretches(line: str, letters: Sequence[tuple[str, Piece]], at: int) -> Iterator[tuple[int, int, Piece]]:
    """The stretches of a line that belong to one piece each; the … of a cut line joins the last."""
    first, current = 0, None
    for place, letter in enumerate(line):
        if letter.isspace():
            continue
        piece = letters[at][1] if at < len(letters) and letters[at][0] == letter else current
        if current is not None and piece is not current:
            yield first, place, current
            first = place
        current = piece
        at += 1
    if current is not None:
        yield first, len(line), current
