"""Paints what marks words as tied: underlines, the boxes of what is lit, the rule under the byline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from broadsheet.typeset.look import brush_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from broadsheet.derive.lit import Lit
    from broadsheet.typeset.index import PlacedSpan
    from broadsheet.views.reader.spots import Spots

_UNDERLINES = {
    # kind: (colour role, dots rather than a line, width)
    "figure": ("figure", False, 1.6),
    "claim": ("claim", True, 1.8),
    "entity": ("entity", False, 0.8),
    "event": ("event", False, 0.8),
    "node": ("event", False, 0.8),
    "link": ("figure", False, 0.8),
}
_INVERSE = frozenset({"figure", "claim"})
"""Kinds whose lit words stand light on a dark box; the others get a tint and a strong underline."""

_TINT = 0.28
"""Strength of the ground of a lit name or event; ink on it stays far above 4.5:1."""

_SOFT = 0.14
"""Strength of the ground of what a lit claim is computed from."""

BOX = (1.0, 1.5, 0.5, 2.5)
"""How far a box reaches beyond its words: left, up, right, down; little to the sides, where other letters stand."""


def paint_underlines(painter: QPainter, spots: Spots, spans: Iterable[PlacedSpan], lit: Lit) -> None:
    """Underline spans by their kind; a lit name strongly."""
    look = spots.look
    drop = look.fonts.font("body").pixelSize() * 0.06
    inked: dict[str, QPainterPath] = {}
    for span in spans:
        style = _UNDERLINES.get(span.span.kind)
        if style is None:
            continue
        if span.ref in lit.inputs or (span.ref in lit.main and span.span.kind in _INVERSE):
            continue  # its box says it
        if span.ref in lit.main:
            style = ("ink", False, 1.6)
        role, dotted, width = style
        width = max(1, round(width * look.fonts.scale))
        path = inked.setdefault(role, QPainterPath())
        for rect in spots.rects(span):
            # On whole pixels: a thinner line between two rows of them would not be painted at all.
            line = QRectF(rect.left(), round(rect.bottom() + drop - width / 2), rect.width(), width)
            for part in _dots(line) if dotted else (line,):
                path.addRect(part)
    for role, path in inked.items():
        painter.fillPath(path, brush_of(look.palette.colour(role)))


def _dots(line: QRectF) -> Iterator[QRectF]:
    """Square dots, two of their widths apart."""
    side = line.height()
    for at in range(int(line.width() / side / 3) + 1):
        yield QRectF(line.left() + at * 3 * side, line.top(), side, side)


def paint_lit(painter: QPainter, spots: Spots, spans: Iterable[PlacedSpan], lit: Lit) -> None:
    """Boxes behind lit words: filled for a figure or a claim, a tint for a name, framed for what is computed from."""
    palette = spots.look.palette
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for span in spans:
        if span.ref in lit.main:
            kind = span.span.kind
            ground = QColor(palette.colour(_UNDERLINES[kind][0]))
            if kind not in _INVERSE:
                ground.setAlphaF(_TINT)
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(ground)
        elif span.ref in lit.inputs:
            ground = QColor(palette.figure)
            painter.setPen(QPen(ground, 1.0))
            ground.setAlphaF(_SOFT)
            painter.setBrush(ground)
        else:
            continue
        for rect in spots.rects(span):
            painter.drawRoundedRect(boxed(rect), 2.5, 2.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_ring(painter: QPainter, spots: Spots, span: PlacedSpan) -> None:
    """A ring around the words that the keyboard stands on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(spots.look.palette.focus), 1.6))
    for rect in spots.rects(span):
        painter.drawRoundedRect(boxed(rect).adjusted(-1.5, -1.5, 1.5, 1.5), 3.5, 3.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def boxed(rect: QRectF) -> QRectF:
    """The box around words."""
    left, up, right, down = BOX
    return rect.adjusted(-left, -up, right, down)


def paint_rule(painter: QPainter, spots: Spots, width: float) -> None:
    """The rule between the head of the page and its text."""
    typeset, look = spots.typeset, spots.look
    placed = typeset.index.passage(typeset.rule_after)
    if placed is None:
        return
    layout = typeset.document.findBlock(placed.start).layout()
    y = layout.position().y() + layout.boundingRect().bottom() + look.fonts.font("body").pixelSize() * 0.9
    rule = QPainterPath()
    rule.addRect(look.side, round(y), width - 2 * look.side, 1)
    painter.fillPath(rule, brush_of(look.palette.rule))
