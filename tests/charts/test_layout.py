"""Every kind, at every size, in both languages: nothing collides, nothing is cut, every figure has its one mark."""

import itertools
from typing import get_args

import pytest
from tests.charts.made import BRIEFING, CHARTS

from broadsheet.charts.drawing import Rect
from broadsheet.charts.kinds import KINDS, layout, minimum_height
from broadsheet.charts.snapshot import snapshot
from broadsheet.charts.spots import crosses
from broadsheet.files import open_briefing
from broadsheet.model import ChartKind, Ref
from broadsheet.resources import bundled_briefing

SIZES = [(240, 150), (300, 220), (420, 340), (620, 420), (960, 540), (1900, 1000)]


@pytest.fixture(scope="module")
def bundled():
    return open_briefing(bundled_briefing()).briefing


def assert_clean(drawing):
    sheet = Rect(0, 0, drawing.width, drawing.height)
    for one, other in itertools.combinations(drawing.labels, 2):
        assert not one.rect.overlaps(other.rect, 0.5), f"{one.text!r} on {other.text!r}"
    for label in drawing.labels:
        assert inside(label.rect, sheet), f"{label.text!r} is cut"
        assert_label_is_free(label, drawing)
    assert_arrows_are_free(drawing)
    for shape in (*drawing.shapes, *(shape for mark in drawing.marks for shape in mark.shapes)):
        assert inside(normal(shape.rect), sheet), f"{shape.form} leaves the drawing"


def assert_label_is_free(label, drawing):
    for mark, shape in [(each, shape) for each in drawing.marks for shape in each.shapes]:
        if shape.form == "disc" and label.ref == mark.ref and mark.shapes[0].form == "round":
            continue  # the number of a step
        if shape.form == "round" and label.ref == mark.ref:
            assert inside(label.rect, shape.rect), f"{label.text!r} leaves its box"
        else:
            assert not label.rect.overlaps(shape.rect, 0.5), f"{label.text!r} on the mark of {mark.ref}"
    for line in (line for shape in drawing.shapes for line in lines(shape)):
        assert not crosses(label.rect, line), f"{label.text!r} is struck by a line"


def assert_arrows_are_free(drawing):
    arrows = [line for shape in drawing.shapes if shape.form == "path" for line in lines(shape)]
    for line, mark in itertools.product(arrows, drawing.marks):
        assert not any(crosses(box.rect, line) for box in mark.shapes), f"an arrow runs into {mark.spoken!r}"


def lines(shape):
    """The straight parts of a line or path."""
    if shape.form == "line":
        return (shape.rect,)
    return tuple(Rect(a[0], a[1], b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(shape.points))


def normal(rect):
    return Rect(min(rect.x, rect.right), min(rect.y, rect.bottom), abs(rect.w), abs(rect.h))


def inside(rect, sheet):
    return rect.x >= -0.5 and rect.y >= -0.5 and rect.right <= sheet.right + 0.5 and rect.bottom <= sheet.bottom + 0.5


def assert_one_mark_each(drawing, shown):
    refs = [mark.ref for mark in drawing.marks]
    assert len(refs) == len(set(refs))
    for datum in shown.data:
        assert refs.count(datum.ref) == 1, f"{datum.ref} has no mark"
        assert any(label.ref == datum.ref for label in drawing.labels), f"{datum.ref} has no words"
    for node in shown.structure.everything if shown.structure else ():
        assert refs.count(node.ref) == 1, f"{node.ref} has no mark"
        said = "".join(label.text for label in drawing.labels if label.ref == node.ref).replace(" ", "")
        assert node.label.replace(" ", "") in said, f"{node.ref} has lost words"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.75])
@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.id)
def test_nothing_collides_and_every_figure_has_its_mark(chart, scale, language, metrics_of):
    shown, metrics = snapshot(BRIEFING, chart, language), metrics_of(language, scale)
    for width, height in SIZES:
        drawing = layout(shown, width, height, metrics)
        assert drawing.height >= height
        assert_clean(drawing)
        assert_one_mark_each(drawing, shown)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_collides_in_the_bundled_briefing(bundled, language, metrics_of):
    for chart in bundled.charts:
        shown = snapshot(bundled, chart, language)
        for (width, height), scale in itertools.product(SIZES, (1.0, 1.4)):
            drawing = layout(shown, width, height, metrics_of(language, scale))
            assert_clean(drawing)
            assert_one_mark_each(drawing, shown)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.id)
def test_the_least_height_shows_everything_and_more_height_is_used(chart, metrics_of):
    shown, metrics = snapshot(BRIEFING, chart, "zh"), metrics_of("zh")
    for width in (240, 300, 620):
        least = minimum_height(shown, width, metrics)
        assert layout(shown, width, least, metrics).height == pytest.approx(least, abs=1)
        assert layout(shown, width, least + 80, metrics).height == pytest.approx(least + 80, abs=1)


def test_every_kind_of_the_format_is_drawn():
    assert set(KINDS) == set(get_args(ChartKind))


def test_a_drawing_tells_itself_in_one_sentence(drawn):
    assert drawn("bars").summary.startswith("列入省、市两级示范名单的企业") or "67 家" in drawn("bars").summary
    assert "12 家" in drawn("bars").summary


def test_a_drawing_that_leaves_the_window_says_where_it_stands_in_the_text(drawn):
    assert "出处：第一节第 2 段" in [label.text for label in drawn("break", source=True).labels]
    assert "出处：第一节第 2 段" not in [label.text for label in drawn("break").labels]


def test_the_smallest_mark_under_a_point_is_the_one_that_is_hit(drawn):
    drawing = drawn("dots", width=300)
    member = next(mark for mark in drawing.marks if mark.ref == Ref("entity", "b"))
    group = next(mark for mark in drawing.marks if mark.ref == Ref("figure", "labs-own"))
    assert member.hit[0].w * member.hit[0].h < group.hit[0].w * group.hit[0].h
    assert group.hit[0].contains(member.hit[0].x + 1, member.hit[0].y + member.hit[0].h / 2)
