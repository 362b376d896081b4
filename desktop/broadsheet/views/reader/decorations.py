"""Paints what marks words as tied: underlines, the boxes of what is lit, the rule under the byline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from broadsheet.derive.hypothesis import struck

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from broadsheet.derive.lit import Lit
    from broadsheet.model import Ref
    from broadsheet.typeset.index import PlacedSpan
    from broadsheet.views.reader.spots import Spots

_UNDERLINES = {
    # kind: (colour role, pen, width)
    "figure": ("figure", Qt.PenStyle.SolidLine, 1.6),
    "claim": ("claim", Qt.PenStyle.DotLine, 1.8),
    "entity": ("entity", Qt.PenStyle.SolidLine, 0.8),
    "event": ("event", Qt.PenStyle.SolidLine, 0.8),
    "node": ("event", Qt.PenStyle.SolidLine, 0.8),
    "link": ("figure", Qt.PenStyle.SolidLine, 0.8),
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
    lines: dict[tuple[str, Qt.PenStyle, float], list[QLineF]] = {}
    for span in spans:
        style = _UNDERLINES.get(span.span.kind)
        if style is None:
            continue
        if span.ref in lit.inputs or (span.ref in lit.main and span.span.kind in _INVERSE):
            continue  # its box says it
        if span.ref in lit.main:
            style = ("ink", Qt.PenStyle.SolidLine, 1.6)
        for rect in spots.rects(span):
            y = rect.bottom() + drop
            lines.setdefault(style, []).append(QLineF(rect.left(), y, rect.right(), y))
    for (role, pen_style, width), group in lines.items():
        pen = QPen(QColor(look.palette.colour(role)), width * look.fonts.scale, pen_style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLines(group)


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
            painter.setPen(Qt.PenStyle.NoPen)
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


def paint_assumed(
    painter: QPainter, spots: Spots, spans: Iterable[PlacedSpan], assumed: Mapping[Ref, str], width: float
) -> None:
    """What is supposed: the printed words struck out, and the supposed value on a tag over them."""
    look = spots.look
    font = look.fonts.font("tag")
    metrics = QFontMetricsF(font)
    high, pad = metrics.height(), look.fonts.scale * 4
    accent = QColor(look.palette.accent)
    taken: list[QRectF] = []
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for span in spans:
        words = assumed.get(span.ref) if span.ref else None
        rects = spots.part(span, *struck(span.words, span.span.kind)) if words else ()
        for rect in rects:
            painter.setPen(QPen(accent, 1.4 * look.fonts.scale))
            y = rect.center().y() + rect.height() * 0.06
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        if not words or not rects:
            continue
        long = metrics.horizontalAdvance(words) + 2 * pad
        box = QRectF(rects[0].left(), rects[0].top() - high * 0.72, long, high * 0.92)
        box.moveLeft(max(0.0, min(box.left(), width - long)))
        for other in taken:
            if other.intersects(box):
                box.moveLeft(other.right() + 2)
        taken.append(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(box, 2.5, 2.5)
        painter.setPen(QColor(look.palette.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_ring(painter: QPainter, spots: Spots, span: PlacedSpan) -> None:
    """A ring around the words that the keyboard stands on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
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
    painter.fillRect(QRectF(look.side, round(y), width - 2 * look.side, 1), QColor(look.palette.rule))
