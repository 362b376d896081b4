"""Paints a slide at one of its cues, and on the way from the cue before to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from broadsheet.charts.drawing import Rect
from broadsheet.charts.painter import paint as paint_drawing
from broadsheet.charts.painter import paint_frames
from broadsheet.derive.lit import NOTHING, Lit
from broadsheet.typeset.emblems import paint_emblems, paint_stamps
from broadsheet.typeset.slides.markers import marker_rect, value_groups
from broadsheet.typeset.slides.picture import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.charts.drawing import Label
    from broadsheet.model import Ref
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.slides.picture import PlacedChart, SlidePicture

_COLUMN = 240
"""Device pixels across of what is painted in one step: large letters are filled one by one, and those that lie outside
of a column cost next to nothing."""


def paint(
    painter: QPainter,
    picture: SlidePicture,
    cue: int,
    lit: frozenset[Ref] = frozenset(),
    progress: float = 1.0,
    ground: QImage | None = None,
    *,
    bare: bool = False,
) -> None:
    """Paint a slide.

    Args:
        painter: whose origin is the slide's upper left corner, in pixels of the size it was laid out for.
        picture: the slide.
        cue: number of the cue to show.
        lit: what a pointer lights beyond it.
        progress: 0 is the cue before, 1 the cue itself; what is new grows in between.
        ground: what `ground_of` made for the ratio of this painter's device, which saves most of the time.
        bare: whether the paper below the slide is left out.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(picture.scale, picture.scale)
    brush = _Brush(painter, picture, bare=bare)
    brush.ground(ground)
    brush.cue(cue, lit, progress)
    painter.restore()


def ground_of(picture: SlidePicture, ratio: float = 1.0) -> QImage:
    """Everything of a slide that no cue changes, as an image.

    Args:
        picture: the slide.
        ratio: device pixels a pixel of the size it was laid out for.
    """
    return next(image for image in grounding(picture, ratio) if image is not None)


def grounding(picture: SlidePicture, ratio: float = 1.0) -> Iterator[QImage | None]:
    """The same in steps, the last of which gives the image; nothing paints on it in between."""
    image = QImage(round(picture.width * ratio), round(picture.height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    unit = picture.scale * ratio
    for column in _columns(image):
        for part in _parts(picture):
            reach = _reach(part)
            if reach is None or (reach.left() * unit <= column.right() + 1 and reach.right() * unit >= column.left()):
                painter = _in_column(image, column, picture)
                _Brush(painter, picture).part(part)
                painter.end()
                yield None
    yield image


def cueing(image: QImage, picture: SlidePicture, cue: int) -> Iterator[None]:
    """Paint upon the ground of a slide what one of its cues changes, and the watermark, in steps."""
    for column in _columns(image):
        painter = _in_column(image, column, picture)
        _Brush(painter, picture).cue(cue)
        painter.end()
        yield


def is_plain(picture: SlidePicture, cue: int) -> bool:
    """Whether a slide at one of its cues is nothing but its ground."""
    lit = any(each.main or each.inputs for each in picture.lights[cue])
    return not lit and picture.cues[cue].kind != "footnote" and not picture.emblems.stamps


def _columns(image: QImage) -> Iterator[QRect]:
    """Upright parts of an image, in device pixels."""
    for left in range(0, image.width(), _COLUMN):
        yield QRect(left, 0, min(_COLUMN, image.width() - left), image.height())


def _in_column(image: QImage, column: QRect, picture: SlidePicture) -> QPainter:
    """A painter in units of the slide that leaves alone whatever lies outside of a column."""
    painter = QPainter(image)
    painter.scale(1 / image.devicePixelRatio(), 1 / image.devicePixelRatio())
    painter.setClipRect(column)
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(picture.scale, picture.scale)
    return painter


def _parts(picture: SlidePicture) -> tuple[PlacedChart | Text | None, ...]:
    """What the ground of a slide is painted of, from below: its paper (None), its charts, its words run by run."""
    return None, *picture.charts, *picture.texts


def _reach(part: PlacedChart | Text | None) -> QRectF | None:
    """Outside of what nothing of a part lies, in units; None for the whole slide."""
    if part is None:
        return None
    if isinstance(part, Text):
        return _rect(part.rect).adjusted(-part.size, -part.size, part.size, part.size)
    edge = part.fonts.least
    return QRectF(part.x, part.y, part.drawing.width, part.drawing.height).adjusted(-edge, -edge, edge, edge)


class _Brush:
    """A painter in units of the slide."""

    def __init__(self, painter: QPainter, picture: SlidePicture, *, bare: bool = False) -> None:
        self._painter, self._picture, self._palette, self._bare = painter, picture, picture.palette, bare

    def ground(self, ready: QImage | None) -> None:
        """Everything that no cue changes, or the image of it."""
        picture, painter = self._picture, self._painter
        if ready is not None:
            painter.save()
            painter.scale(1 / picture.scale, 1 / picture.scale)
            painter.drawImage(QPointF(0, 0), ready)
            painter.restore()
            return
        for part in _parts(picture):
            self.part(part)

    def part(self, part: PlacedChart | Text | None) -> None:
        """One part of the ground."""
        if part is None:
            self._paper()
        elif isinstance(part, Text):
            self._words(part, part.colour)
        else:
            self._chart(part)

    def cue(self, cue: int, lit: frozenset[Ref] = frozenset(), progress: float = 1.0) -> None:
        """What a cue changes, and what a pointer lights beyond it."""
        before, new = self._picture.lights[cue]
        self.quiet(before.main - new.main)
        self.marker(new.main, progress)
        self.marker(lit, 1.0)
        self.frames(Lit(before.main | lit, before.inputs), 1.0)
        if progress > 0:
            self.frames(new, progress)
        if self._picture.cues[cue].kind == "footnote":
            self.notes(progress)
        self.stamps()

    def _paper(self) -> None:
        picture, painter = self._picture, self._painter
        whole = QRectF(0, 0, picture.width / picture.scale, picture.height / picture.scale)
        if not self._bare:
            painter.fillRect(whole, QColor(self._palette.card))
        for shape in picture.shapes:
            painter.fillRect(_rect(shape.rect), QColor(self._palette.colour(shape.fill)))
        paint_emblems(painter, picture.emblems)

    def _chart(self, chart: PlacedChart) -> None:
        painter = self._painter
        painter.save()
        painter.translate(chart.x, chart.y)
        paint_drawing(painter, chart.drawing, self._palette, chart.fonts, NOTHING)
        painter.restore()

    def stamps(self) -> None:
        """The watermark, over everything."""
        picture = self._picture
        whole = Rect(0, 0, picture.width / picture.scale, picture.height / picture.scale)
        paint_stamps(self._painter, picture.emblems, whole, picture.fonts, self._palette)

    def quiet(self, refs: frozenset[Ref]) -> None:
        """Underline what earlier cues have lit."""
        for text in self._tied(refs):
            thick = max(2.0, text.size * 0.07)
            foot = text.rect.y + text.rect.h / 2 + text.size * 0.58
            line = QRectF(text.rect.x, foot - thick, text.rect.w, thick)
            self._painter.fillRect(line, QColor(self._palette.colour(text.colour)))

    def marker(self, refs: frozenset[Ref], progress: float) -> None:
        """Set words and values on a ground of their own colour, which grows from the left."""
        if progress <= 0 or not refs:
            return
        for text in self._tied(refs):
            self._marked([text], progress, None)
        for chart in self._picture.charts:
            self._painter.save()
            self._painter.translate(chart.x, chart.y)
            for labels in (group for group in value_groups(chart.drawing) if group[0].ref in refs):
                self._marked(labels, progress, chart)
            self._painter.restore()

    def frames(self, lit: Lit, progress: float) -> None:
        """Frame the marks of charts."""
        if not lit.main:
            return
        self._painter.save()
        self._painter.setOpacity(progress)
        for chart in self._picture.charts:
            self._painter.save()
            self._painter.translate(chart.x, chart.y)
            paint_frames(self._painter, chart.drawing, self._palette, chart.fonts, lit)
            self._painter.restore()
        self._painter.restore()

    def notes(self, progress: float) -> None:
        """Set the footnotes off: in ink, behind a bar in the colour of emphasis that grows downwards."""
        notes = [text for text in self._picture.texts if text.part == "note"]
        if not notes or progress <= 0:
            return
        top, bottom = min(n.rect.y for n in notes), max(n.rect.bottom for n in notes)
        left = min(note.rect.x for note in notes)
        bar = QRectF(left - notes[0].size * 0.6, top, notes[0].size * 0.25, (bottom - top) * progress)
        self._painter.fillRect(bar, QColor(self._palette.accent))
        for note in notes:
            self._words(note, "ink")

    def _tied(self, refs: frozenset[Ref]) -> Iterator[Text]:
        return (text for text in self._picture.texts if text.ref in refs and text.part == "sentence")

    def _marked(self, words: Sequence[Text] | Sequence[Label], progress: float, chart: PlacedChart | None) -> None:
        """Words on one ground, in the colour that stands out from it; what has not grown yet stays as it was."""
        first = words[0]
        ground = _rect(marker_rect([each.rect for each in words]))
        ground.setWidth(ground.width() * progress)
        painter = self._painter
        painter.save()
        painter.fillRect(ground, QColor(self._palette.colour(first.colour)))
        painter.setClipRect(ground, Qt.ClipOperation.IntersectClip)
        for each in words:
            self._draw(each, _on(self._palette, first.colour), chart)
        painter.restore()

    def _words(self, text: Text, colour: str) -> None:
        self._draw(text, self._palette.colour(colour))

    def _draw(self, words: Text | Label, tint: str, chart: PlacedChart | None = None) -> None:
        fonts = chart.fonts if chart else self._picture.fonts
        size = fonts.font(words.font).pixelSize() if chart else getattr(words, "size", 0)
        self._painter.setFont(fonts.sized(words.font, size))
        self._painter.setPen(QColor(tint))
        metrics = fonts.metrics(words.font, size)
        baseline = words.rect.y + (words.rect.h - metrics.height()) / 2 + metrics.ascent()
        self._painter.drawText(QPointF(words.rect.x, baseline), words.text)


def _on(palette: Palette, colour: str) -> str:
    """The colour of words on a ground of another."""
    return palette.on_figure if colour in ("figure", "claim") else palette.card


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.w, rect.h)
