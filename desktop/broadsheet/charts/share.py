"""Shares of a whole: a bar from 0 to 100 % each, the part filled, the value at its edge; a hedge fades."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.bands import bar, end, was
from broadsheet.charts.drawing import Grip, Rect, Shape
from broadsheet.charts.listed import tell
from broadsheet.charts.page import colour_of
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from broadsheet.charts.datum import Datum
    from broadsheet.charts.drawing import FontRole
    from broadsheet.charts.page import Sheet


def draw(sheet: Sheet, spare: float, _: tuple[float, float] | None = None) -> None:
    """Rows of the article's shares, then those of the context; what is no share is told."""
    groups = [group for group in (sheet.snapshot.article, sheet.snapshot.context) if group]
    rows = [datum for datum in sheet.snapshot.data if _is_share(datum)]
    each = spare / max(1, len(rows))
    for group in groups:
        if group[0].layer == "context":
            sheet.context_heading()
        for datum in group:
            if datum in rows:
                if not sheet.levelled or datum is not rows[0]:
                    sheet.top += min(sheet.em * 1.2, each * 0.25)
                big = len([other for other in rows if other.layer == datum.layer]) == 1 and datum.layer != "context"
                value_font: FontRole = "hero" if big else "value"
                draw_part(sheet, datum, datum.amount, 100.0, sheet.em + min(sheet.em * 1.4, each * 0.35), value_font)
                sheet.top += sheet.em * 0.35
        told = [datum for datum in group if datum not in rows]
        if rows and group[-1] is rows[-1]:
            _scale(sheet)
        tell(sheet, told)


def draw_part(sheet: Sheet, datum: Datum, part: float, whole: float, thickness: float, font: FontRole) -> None:
    """What it is, its value over the edge of the filled part, and the bar.

    Args:
        sheet: to draw on.
        datum: the figure; its mark is the bar.
        part: the filled part, in the unit of ``whole``.
        whole: what the bar stands for.
        thickness: of the bar in pixels.
        font: of the value, where it is narrow enough.
    """
    names = sheet.paragraph(sheet.caption(datum), "label", ref=datum.ref)
    scale = sheet.room / whole
    edge = sheet.left + min(part, whole) * scale
    font = font if sheet.measure(datum.text, font) <= sheet.room else "value"
    width = sheet.measure(datum.text, font)
    if width <= sheet.room:
        left = min(max(edge - width / 2, sheet.left), sheet.right - width)
        values = [sheet.label(datum.text, left, sheet.top, font, colour_of(datum), ref=datum.ref)]
        sheet.top += sheet.height(font)
    else:
        values = sheet.paragraph(datum.text, font, colour_of(datum), ref=datum.ref)
    sheet.top += sheet.em * 0.25
    track = Rect(sheet.left, sheet.top, sheet.room, thickness)
    across = _Across(track, whole)
    ground = Shape("box", track, fill="card" if datum.assumed else "track", stroke="track" if datum.assumed else "")
    shapes = [ground, *bar(datum, across, horizontal=True), *was(datum, across)]
    grip = Grip(edge, track.y + thickness / 2, True, scale, datum.amount)
    sheet.mark(datum, shapes, (track, *values, *names), grip)
    sheet.top = track.bottom + sheet.em * 0.25
    if datum.indicative and datum.band:
        _band_label(sheet, datum, edge)


class _Across:
    """The rectangle between two values, within the bar."""

    def __init__(self, track: Rect, whole: float) -> None:
        self._track, self._whole = track, whole

    def __call__(self, a: float, b: float) -> Rect:
        left, right = sorted(self._track.x + self._track.w * min(1.0, max(0.0, v / self._whole)) for v in (a, b))
        return Rect(left, self._track.y, right - left, self._track.h)


def _band_label(sheet: Sheet, datum: Datum, edge: float) -> None:
    """“Indicative range” under the band it names."""
    words = word("indicative", sheet.snapshot.language)
    half = sheet.measure(words, "note") / 2
    low, high = datum.band or (0.0, 0.0)
    middle = (low + high) / 2 / 100 * sheet.room + sheet.left if high <= 100 else edge
    centre = min(max(middle, sheet.left + half), max(sheet.left + half, sheet.right - half))
    sheet.label(words, centre, sheet.top, "note", "ink_soft", "centre", datum.ref)
    sheet.top += sheet.height("note")


def _is_share(datum: Datum) -> bool:
    return datum.percent and datum.value is not None and 0 <= datum.amount <= end(datum) <= 100


def _scale(sheet: Sheet) -> None:
    """0, 50 and 100 % under the last bar."""
    sheet.label("0%", sheet.left, sheet.top, "note", "ink_soft")
    sheet.label("50%", sheet.left + sheet.room / 2, sheet.top, "note", "ink_soft", "centre")
    sheet.label("100%", sheet.right, sheet.top, "note", "ink_soft", "right")
    sheet.top += sheet.height("note")
