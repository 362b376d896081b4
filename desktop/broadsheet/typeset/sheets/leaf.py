"""A page of paper in the making: what is painted on it, what on it can be clicked, what can be led to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from broadsheet.i18n.paper import printed
from broadsheet.typeset.sheets.data import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QFont, QPainter

    from broadsheet.charts.drawing import Rect

Key = tuple[str, str]
"""What can be led to: words, mark, card, row, source, section, page or part, and the id of the thing."""

_SPOKEN = {"words": "to_words", "mark": "to_chart", "card": "to_card", "row": "to_check", "source": "to_source"}


class Item(Protocol):
    """Something on a page, in points."""

    def paint(self, painter: QPainter) -> None:
        """Paint it."""


class Line(NamedTuple):
    """A line of text.

    Attributes:
        x, baseline: where it starts, in points.
        font: in units.
        scale: points a unit.
        colour: as ``#rrggbb``.
    """

    text: str
    x: float
    baseline: float
    font: QFont
    scale: float
    colour: str

    def paint(self, painter: QPainter) -> None:
        """Set it."""
        painter.save()
        painter.translate(self.x, self.baseline)
        painter.scale(self.scale, self.scale)
        painter.setFont(self.font)
        painter.setPen(QColor(self.colour))
        painter.drawText(QPointF(0, 0), self.text)
        painter.restore()


class Fill(NamedTuple):
    """A rectangle: a rule, a ground, a bar."""

    rect: Rect
    colour: str

    def paint(self, painter: QPainter) -> None:
        """Fill it."""
        painter.fillRect(QRectF(self.rect.x, self.rect.y, self.rect.w, self.rect.h), QColor(self.colour))


class Want(NamedTuple):
    """A place that leads to the first of some things that is on paper at all.

    Attributes:
        near: number of the page near which the thing is meant; -1 for the page of the place itself.
    """

    rect: Rect
    keys: tuple[Key, ...]
    words: str
    near: int = -1


@dataclass
class Leaf:
    """One page.

    Attributes:
        items: in the order in which they are painted.
        wants: what can be clicked.
        anchors: heights at which things stand, in points.
    """

    items: list[Item] = field(default_factory=list)
    wants: list[Want] = field(default_factory=list)
    anchors: list[tuple[Key, float]] = field(default_factory=list)

    def add(self, *items: Item) -> None:
        """Put something on the page."""
        self.items += items

    def anchor(self, kind: str, id_: str, y: float) -> None:
        """Something stands at a height."""
        self.anchors.append(((kind, id_), y))

    def want(self, rect: Rect, words: str, *keys: Key, near: int = -1) -> None:
        """Let a place lead somewhere."""
        self.wants.append(Want(rect, keys, words, near))

    def paint(self, painter: QPainter) -> None:
        """Paint the page in points."""
        for item in self.items:
            item.paint(painter)


class Places:
    """Where everything stands on some pages."""

    def __init__(self, leaves: Sequence[Leaf], first: int = 0) -> None:
        self._found: dict[Key, list[tuple[int, float]]] = {}
        self.add(leaves, first)

    def add(self, leaves: Sequence[Leaf], first: int) -> None:
        """Take in more pages, the first of them with a number."""
        for page, leaf in enumerate(leaves, first):
            for key, y in leaf.anchors:
                self._found.setdefault(key, []).append((page, y))

    def nearest(self, key: Key, page: int) -> tuple[int, float] | None:
        """Where a thing stands, nearest to a page: one that faces it goes before any other."""
        found = self._found.get(key)
        return min(found, key=lambda place: (abs(place[0] - page), place)) if found else None

    def pages(self, key: Key) -> tuple[int, ...]:
        """The pages that a thing stands on, from 0."""
        return tuple(dict.fromkeys(page for page, _ in sorted(self._found.get(key, ()))))


def links_of(leaves: Sequence[Leaf], language: str) -> tuple[Link, ...]:
    """Every link of some pages; what leads to nothing on paper is none."""
    places = Places(leaves)
    return tuple(link for page, leaf in enumerate(leaves) for link in _links(page, leaf.wants, places, language))


def _links(page: int, wants: Iterable[Want], places: Places, language: str) -> Iterator[Link]:
    for want in wants:
        for key in want.keys:
            found = places.nearest(key, page if want.near < 0 else want.near)
            if found is not None:
                spoken = printed(_SPOKEN.get(key[0], "to_page"), language, want.words, found[0] + 1)
                yield Link(page, want.rect, found[0], found[1], spoken)
                break
