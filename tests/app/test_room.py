"""No third of the window stands empty, from a projector at 200 % to a wall, lying and standing."""

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.app.test_sizes import program

__all__ = ["program"]

SIZES = [(960, 540), (1280, 720), (1600, 1000), (1920, 1080), (3840, 2160), (1080, 1920), (2160, 3840)]
PLACES = (
    "s0",
    "s1",
    "s2",
    "s3",
    "charts",
    "service-loop",
    "names yuhang",
    "names linping",
    "timeline",
    "check core-va-cagr",
    "check labs",
)
CELL = 12
"""Pixels of a square that is looked at as a whole."""

INK = 14
"""Levels of grey between the darkest and the lightest pixel of a square that holds something."""


def show(program, place):
    commands, pages = program.commands, program.presenter.pages
    if place[0] == "s" and place[1:].isdecimal():
        commands.show_section(place)
    elif place.startswith("names"):
        commands.turn_to("names")
        commands.go_to_entity(place.split()[1])
    elif place == "timeline":
        commands.turn_to("timeline")
    elif place.startswith("check"):
        commands.turn_to("check")
        pages["check"].show_claim(place.split()[1])
    else:
        commands.turn_to("charts")
        program.window.step_out()
        if place != "charts":
            pages["charts"].pane.grid.opened.emit(place)
    for _ in range(4):
        QApplication.processEvents()
    QTest.qWait(20)  # long texts and large pages settle in idle turns


def largest_empty(image):
    """The share of the largest empty rectangle, in whole squares, by the histogram method."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height = grey.width(), grey.height()
    pixels = np.frombuffer(grey.constBits(), np.uint8).reshape(height, grey.bytesPerLine())[:, :width]
    down, across = height // CELL, width // CELL
    cells = pixels[: down * CELL, : across * CELL].reshape(down, CELL, across, CELL).astype(int)
    inked = cells.max(axis=(1, 3)) - cells.min(axis=(1, 3)) > INK
    best, heights = 0, np.zeros(across + 1, int)
    for row in inked:
        heights[:-1] = np.where(row, 0, heights[:-1] + 1)
        open_: list[tuple[int, int]] = []
        for at, high in enumerate(heights):
            start = at
            while open_ and open_[-1][1] >= high:
                start, tall = open_.pop()
                best = max(best, tall * (at - start))
            open_.append((start, high))
    return best / (down * across)


@pytest.mark.parametrize("size", SIZES, ids=["x".join(map(str, size)) for size in SIZES])
def test_no_third_of_the_window_stands_empty(program, size):
    program.window.resize(*size)
    program.commands.speak("zh")
    program.commands.read_in("zh")
    empty = {}
    for place in PLACES:
        show(program, place)
        empty[place] = round(float(largest_empty(program.window.grab().toImage())), 2)
    program.commands.turn_to("read")
    assert {place: share for place, share in empty.items() if share >= 1 / 3} == {}


def test_an_empty_page_would_be_found():
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    assert largest_empty(image) == 1
    for y in range(0, 400, 9):
        for x in range(0, 300):
            image.setPixel(x, y, 0)
    assert largest_empty(image) == pytest.approx(0.5, abs=0.02)
