"""The facing page fills its height, in rows of one to three columns, and never lays a chart over another."""

import itertools

import pytest

from broadsheet.charts.arrange import Slot, arrange


def slots(*heights, wide=(0,)):
    return [Slot(lambda width, h=h: h, at in wide, 2.0 if at in wide else 1.0) for at, h in enumerate(heights)]


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize("width", [240, 420, 640, 900, 1500])
@pytest.mark.parametrize("height", [300, 700, 1400])
def test_charts_keep_apart_and_get_their_least_height(count, width, height):
    wanted = slots(*[120 + 10 * at for at in range(count)])
    boxes, needed = arrange(wanted, width, height, 1.0)
    assert len(boxes) == count
    for at, box in enumerate(boxes):
        assert box.x >= 0
        assert box.x + box.w <= width + 1
        assert box.h >= 120 + 10 * at - 1
        assert box.y + box.h <= needed + 1
    for one, other in itertools.combinations(boxes, 2):
        apart_x = one.x + one.w <= other.x or other.x + other.w <= one.x
        apart_y = one.y + one.h <= other.y or other.y + other.h <= one.y
        assert apart_x or apart_y


def test_a_narrow_page_has_one_column_and_a_wide_one_two():
    narrow, _ = arrange(slots(100, 100, 100), 320, 260, 1.0)
    wide, _ = arrange(slots(100, 100, 100), 640, 260, 1.0)
    assert {box.x for box in narrow} == {0}
    assert len({box.x for box in wide}) == 2
    assert wide[0].w == 640  # the chart with a time axis has the whole width


def test_spare_height_is_given_to_the_charts():
    boxes, needed = arrange(slots(200, 150), 400, 480, 1.0)
    assert needed == pytest.approx(480, abs=2)
    assert boxes[0].h > 200
    assert boxes[1].h > 150


def test_no_charts_need_no_height():
    assert arrange([], 400, 300, 1.0) == ((), 0)
