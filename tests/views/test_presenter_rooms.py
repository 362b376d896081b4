"""The presenter's window has room for everything, at every size, and nothing overlaps."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from broadsheet.theme.palette import DARK
from broadsheet.views.presenter.facts import clock_words
from broadsheet.views.presenter.notes import Notes
from broadsheet.views.presenter.rooms import plan_rooms
from broadsheet.views.presenter.style import PACES

SIZES = [(1600, 1000), (1280, 720), (1920, 1080), (800, 500), (640, 360), (960, 540), (1024, 768), (2560, 1440)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("aspect", [16 / 9, 16 / 10, 4 / 3, 1.0, 9 / 16])
def test_nothing_overlaps_and_nothing_leaves_the_window(size, aspect):
    rooms = plan_rooms(*size, aspect)
    rects = [room for room in rooms if isinstance(room, QRect)]
    window = QRect(0, 0, *size)
    assert all(room.width() > 0 and room.height() > 0 and window.contains(room) for room in rects)
    assert [(a, b) for a, b in combinations(rects, 2) if a.intersects(b)] == []
    assert abs(rooms.stage.width() / rooms.stage.height() - aspect) < 0.03 * aspect
    assert rooms.notes.height() * rooms.notes.width() >= 0.2 * size[0] * size[1]


@pytest.mark.parametrize("size", SIZES)
def test_type_grows_with_the_window(size):
    label = plan_rooms(*size, 16 / 9).sizes.label
    assert label >= (16 if size[1] >= 500 else 13)


def test_times_are_written_as_clocks_do():
    assert [clock_words(seconds) for seconds in (0, 65, 3725, -70)] == ["00:00", "01:05", "1:02:05", "−01:10"]


def test_every_pace_can_be_read_on_the_ground():
    def light(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    for colour in PACES.values():
        assert (light(colour) + 0.05) / (light(DARK.desk) + 0.05) >= 7


def test_notes_that_move_on_with_a_step_begin_with_a_paragraph(app):
    window = QWidget()
    notes = Notes(window)
    window.resize(900, 420)
    notes.resize(900, 420)
    window.show()
    notes.wear(plan_rooms(1280, 720, 16 / 9).sizes, app.font())
    notes.show_notes(tuple(f"{at} " + "words to be said " * 6 for at in range(12)))
    for step in range(2, 6):
        notes.show_step(step, 6)
        top = notes.text.cursorForPosition(QPoint(0, 1))
        assert notes.text.verticalScrollBar().value() > 0
        assert top.position() == top.block().position()
    notes.show_step(6, 6)
    assert notes.text.verticalScrollBar().value() == notes.text.verticalScrollBar().maximum()
