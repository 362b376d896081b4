"""Shares of a whole: a bar from 0 to 100 % each, the part filled; a hedge fades out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect, Shape
from broadsheet.charts.page import Sheet, colour_of
from broadsheet.charts.wrap import wrap
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from broadsheet.charts.snapshot import Datum


def draw(sheet: Sheet, bottom: float) -> None:
    """Rows of the article's shares, then those of the context."""
    snapshot = sheet.snapshot
    groups = [group for group in (snapshot.article, snapshot.context) if group]
    spare = max(0.0, bottom - sheet.top - _height(sheet, 1.0))
    rows = max(1, len(snapshot.data))
    thickness = sheet.em + min(sheet.em * 1.6, spare / rows * 0.45)
    for group in groups:
        if group is snapshot.context and group:
            sheet.context_heading()
        for datum in group:
            _row(sheet, datum, thickness)
            sheet.top += min(sheet.em * 1.2, spare / rows * 0.3)
    _scale(sheet)


def least(sheet: Sheet) -> float:
    """Least height of the rows in pixels."""
    return _height(sheet, 1.0)


def _height(sheet: Sheet, thickness: float) -> float:
    rows = sum(_head_lines(sheet, datum) for datum in sheet.snapshot.data)
    bars = sum(1 for datum in sheet.snapshot.data) * (thickness + 0.75) * sheet.em
    bands = sum(1 for datum in sheet.snapshot.data if _band(datum)) * sheet.metrics.height("note")
    heading = (sheet.em * 1.1 + sheet.metrics.height("note")) if sheet.snapshot.context else 0.0
    return rows * sheet.metrics.height("value") + bars + bands + heading + sheet.metrics.height("note") + sheet.em * 0.4


def _head_lines(sheet: Sheet, datum: Datum) -> int:
    return max(1, len(_name_lines(sheet, datum)))


def _name_lines(sheet: Sheet, datum: Datum) -> tuple[str, ...]:
    """The name of the share beside its value, broken where it has to be."""
    words = " · ".join(part for part in (datum.name, datum.period) if part)
    room = sheet.room - sheet.metrics.width(datum.text, "value") - sheet.em
    return wrap(words, max(sheet.room * 0.3, room), "label", sheet.metrics)


def _row(sheet: Sheet, datum: Datum, thickness: float) -> None:
    """Name and value above the bar."""
    colour = colour_of(datum)
    line = sheet.metrics.height("value")
    for number, words in enumerate(_name_lines(sheet, datum)):
        sheet.label(words, sheet.left, sheet.top + number * line + (line - sheet.em) * 0.6, "label")
    value_top = sheet.top + (_head_lines(sheet, datum) - 1) * line
    value = sheet.label(datum.text, sheet.right, value_top, "value", colour, "right", datum.ref)
    sheet.top = value_top + line + sheet.em * 0.2
    track = Rect(sheet.left, sheet.top, sheet.room, thickness)
    shapes = [Shape("box", track, fill="track")]
    sure, faded = _parts(datum)
    filled = Rect(track.x, track.y, track.w * sure, thickness)
    shapes.append(Shape("box", filled, fill=colour))
    if faded > sure:
        band = Rect(filled.right, track.y, track.w * (faded - sure), thickness)
        shapes.append(Shape("fade", band, fill=colour, fade_to="right"))
    sheet.mark(datum, shapes, [track, value])
    sheet.top = track.bottom
    if faded > sure:
        _band_label(sheet, track.x + track.w * (sure + faded) / 2)
    sheet.top += sheet.em * 0.55


def _band_label(sheet: Sheet, centre: float) -> None:
    words = word("indicative", sheet.snapshot.language)
    half = sheet.metrics.width(words, "note") / 2
    centre = min(sheet.right - half, max(sheet.left + half, centre))
    sheet.label(words, centre, sheet.top + sheet.em * 0.1, "note", "ink_soft", "centre")
    sheet.top += sheet.metrics.height("note")


def _parts(datum: Datum) -> tuple[float, float]:
    """The share that is sure and the share up to which the band fades, 0 to 1."""
    if _band(datum):
        assert datum.low is not None
        assert datum.high is not None
        return min(1.0, float(datum.low) / 100), min(1.0, float(datum.high) / 100)
    share = min(1.0, max(0.0, float(datum.value or 0) / 100))
    return share, share


def _band(datum: Datum) -> bool:
    return datum.low is not None and datum.high is not None and datum.low != datum.high


def _scale(sheet: Sheet) -> None:
    """0, 50 and 100 % under the last bar."""
    for share, align in ((0.0, "left"), (0.5, "centre"), (1.0, "right")):
        x = sheet.left + sheet.room * share
        words = f"{share * 100:.0f}%"
        if align == "left":
            sheet.label(words, x, sheet.top, "note", "ink_soft", "left")
        elif align == "right":
            sheet.label(words, x, sheet.top, "note", "ink_soft", "right")
        else:
            sheet.label(words, x, sheet.top, "note", "ink_soft", "centre")
    sheet.top += sheet.metrics.height("note")
