"""Charts as they look: each kind against its picture, at a fixed size in the bundled fonts.

Tolerance: a pixel differs where a channel differs by more than 48 of 255, and 0.4 % of the pixels may. After a change
that is meant run with ``BROADSHEET_UPDATE_SNAPSHOTS=1`` and look at the pictures before they are committed.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from broadsheet.charts import layout
from broadsheet.charts.image import render
from broadsheet.derive.lit import NOTHING, Lit
from broadsheet.model import Ref
from broadsheet.theme.palette import LIGHT

PICTURES = Path(__file__).parents[1] / "snapshots" / "charts"
CHANNEL, SHARE = 48, 0.004
UPDATE = os.environ.get("BROADSHEET_UPDATE_SNAPSHOTS") == "1"
CASES = [
    ("break", "zh", 480, 300, 1.0, Ref("figure", "out-2022")),
    ("break", "en", 480, 320, 2.0, None),
    ("break-context", "zh", 560, 520, 1.0, None),
    ("line", "en", 480, 300, 1.0, None),
    ("bars", "zh", 480, 300, 1.0, Ref("figure", "list-12")),
    ("shares", "zh", 320, 420, 1.0, None),
    ("nearly", "en", 320, 240, 2.0, Ref("figure", "nearly")),
    ("dots", "zh", 300, 300, 1.0, Ref("figure", "labs-own")),
    ("dots-inside", "en", 300, 240, 1.0, None),
    ("keys", "zh", 480, 380, 1.0, Ref("claim", "cagr")),
]


def bits(image):
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    width = image.width() * 3
    return [bytes(image.constScanLine(y)[:width]) for y in range(image.height())]


def differing(one, other):
    """Share of pixels that differ."""
    count = 0
    for a, b in zip(bits(one), bits(other), strict=True):
        if a != b:
            far = [abs(x - y) > CHANNEL for x, y in zip(a, b, strict=True)]
            count += sum(any(far[at : at + 3]) for at in range(0, len(far), 3))
    return count / (one.width() * one.height())


@pytest.mark.parametrize(("id_", "language", "width", "height", "scale", "lit"), CASES)
def test_a_chart_looks_like_its_picture(id_, language, width, height, scale, lit, shot, metrics_of, fonts_of, tmp_path):
    drawing = layout(shot(id_, language), width, height, metrics_of(language))
    image = render(drawing, LIGHT, fonts_of(language), scale, Lit(frozenset({lit})) if lit else NOTHING)
    image.setDevicePixelRatio(1.0)
    path = PICTURES / f"{id_}-{language}-{scale:g}.png"
    if UPDATE:
        PICTURES.mkdir(parents=True, exist_ok=True)
        image.save(str(path))
    expected = QImage(str(path))
    image.save(str(tmp_path / path.name))
    assert expected.size() == image.size(), f"see {tmp_path / path.name}"
    assert differing(image, expected) <= SHARE, f"see {tmp_path / path.name}"


def test_the_comparison_sees_a_moved_bar(drawn, fonts_of):
    one = render(drawn("bars"), LIGHT, fonts_of(), 1.0)
    other = render(drawn("bars", height=380), LIGHT, fonts_of(), 1.0).copy(one.rect())
    assert differing(one, other) > SHARE
