"""Charts as they look: each kind against its picture, at a fixed size in the bundled fonts.

Tolerance: a pixel differs where a channel differs by more than 48 of 255, and 0.4 % of the pixels may. After a change
that is meant run with ``BROADSHEET_UPDATE_SNAPSHOTS=1`` and look at the pictures before they are committed.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from broadsheet.charts.image import render
from broadsheet.charts.kinds import layout
from broadsheet.charts.snapshot import snapshot
from broadsheet.derive.lit import NOTHING, Lit
from broadsheet.files import open_briefing
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing
from broadsheet.theme.palette import DARK, LIGHT, PROJECTOR

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
STRUCTURES = [
    ("service-loop", "zh", 400, 260, LIGHT, Ref("node", "service-loop/diagnosis")),
    ("e-growth-flow", "en", 620, 420, DARK, None),
    ("e-growth-flow", "zh", 1100, 420, PROJECTOR, None),
    ("industry-tiers", "zh", 420, 380, LIGHT, Ref("node", "industry-tiers/ai")),
    ("three-steps", "zh", 520, 320, PROJECTOR, None),
    ("soft-and-hard", "zh", 620, 260, LIGHT, None),
    ("innovation-chain", "en", 560, 240, LIGHT, None),
    ("service-channels", "zh", 560, 280, DARK, Ref("node", "service-channels/cadres-help")),
    ("milestones", "zh", 760, 380, LIGHT, Ref("event", "alibaba-moves")),
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
    assert_like_picture(image, f"{id_}-{language}-{scale:g}.png", tmp_path)


@pytest.mark.parametrize(("id_", "language", "width", "height", "palette", "lit"), STRUCTURES)
def test_a_structure_looks_like_its_picture(id_, language, width, height, palette, lit, metrics_of, fonts_of, tmp_path):
    briefing = open_briefing(bundled_briefing()).briefing
    chart = next(chart for chart in briefing.charts if chart.id == id_)
    drawing = layout(snapshot(briefing, chart, language), width, height, metrics_of(language))
    image = render(drawing, palette, fonts_of(language), 1.0, Lit(frozenset({lit})) if lit else NOTHING)
    assert_like_picture(image, f"{id_}-{language}-{palette.name}.png", tmp_path)


def assert_like_picture(image, name, folder):
    image.setDevicePixelRatio(1.0)
    if UPDATE:
        PICTURES.mkdir(parents=True, exist_ok=True)
        image.save(str(PICTURES / name))
    expected = QImage(str(PICTURES / name))
    image.save(str(folder / name))
    assert expected.size() == image.size(), f"see {folder / name}"
    assert differing(image, expected) <= SHARE, f"see {folder / name}"


def test_the_comparison_sees_a_moved_bar(drawn, fonts_of):
    one = render(drawn("bars"), LIGHT, fonts_of(), 1.0)
    other = render(drawn("bars", height=380), LIGHT, fonts_of(), 1.0).copy(one.rect())
    assert differing(one, other) > SHARE
