"""Laying out and painting slides for a projector."""

import pytest
from PySide6.QtGui import QImage, QPainter

from broadsheet.derive.slides import deck
from broadsheet.files import open_briefing
from broadsheet.resources import resource
from broadsheet.theme.palette import PROJECTOR
from broadsheet.typeset.slides import ground_of, lay_out, paint

SIZE = (1920, 1080)


@pytest.fixture(scope="module")
def talk(fonts):
    briefing = open_briefing(resource("briefings/yuhang")).briefing
    found = deck(briefing, "zh")
    return briefing, found, [lay_out(briefing, found, slide, SIZE, PROJECTOR, fonts) for slide in found.slides]


def test_a_deck_is_made(benchmark, talk):
    briefing, _, _ = talk
    benchmark(deck, briefing, "zh")


def test_every_slide_is_laid_out(benchmark, talk, fonts):
    """All slides of the talk of twelve minutes, those kept for questions included."""
    briefing, found, _ = talk

    def lay_all():
        return [lay_out(briefing, found, slide, SIZE, PROJECTOR, fonts) for slide in found.slides]

    benchmark.pedantic(lay_all, rounds=3)


@pytest.mark.parametrize("ahead", [True, False])
def test_every_cue_is_painted(benchmark, talk, ahead):
    """Every cue of the talk at 1920×1080; with grounds made ahead, as a window shows them, and without."""
    _, _, pictures = talk
    grounds = {picture.slide.id: ground_of(picture) if ahead else None for picture in pictures}
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    steps = [(picture, cue) for picture in pictures for cue in range(len(picture.cues))]

    def paint_all():
        for picture, cue in steps:
            painter = QPainter(image)
            paint(painter, picture, cue, ground=grounds[picture.slide.id])
            painter.end()

    benchmark.pedantic(paint_all, rounds=5, warmup_rounds=1)
    if benchmark.stats:
        benchmark.extra_info["milliseconds a cue"] = benchmark.stats["mean"] / len(steps) * 1000
