"""Painting: straight edges on whole pixels at every scale, lit marks marked off, every form and role paintable."""

import pytest
from PySide6.QtGui import QColor
from tests.charts.made import CHARTS

from broadsheet.charts.drawing import Drawing, Mark, Rect, Shape
from broadsheet.charts.image import chart_image, render
from broadsheet.derive.lit import NOTHING, Lit
from broadsheet.model import Ref
from broadsheet.theme.palette import LIGHT

SCALES = [1.0, 1.25, 1.5, 1.75, 2.0]


def is_(image, at, name):
    """Whether a pixel has this colour, but for the rounding of a blend."""
    one, other = image.pixelColor(*at).getRgb(), QColor(name).getRgb()
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 2


@pytest.mark.parametrize("scale", SCALES)
def test_bars_and_hairlines_are_crisp(drawn, fonts_of, scale):
    drawing = drawn("break", width=483, height=361)
    image = render(drawing, LIGHT, fonts_of(), scale)
    bar = next(mark for mark in drawing.marks if mark.ref == Ref("figure", "out-2022")).hit[0]
    y = round((bar.y + bar.h / 2) * scale)
    across = [(x, y) for x in range(round((bar.x - 6) * scale), round((bar.right + 6) * scale))]
    assert all(is_(image, at, LIGHT.card) or is_(image, at, LIGHT.figure) for at in across)
    level = next(s.rect for s in drawing.shapes if s.form == "line" and s.rect.h == 0 and s.rect.w > 300)
    x = round((level.x + 3) * scale)
    down = [(x, y) for y in range(round((level.y - 4) * scale), round((level.y + 4) * scale))]
    assert all(is_(image, at, LIGHT.card) or is_(image, at, LIGHT.ink_soft) for at in down)
    assert sum(is_(image, at, LIGHT.ink_soft) for at in down) == max(1, round(scale))


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.id)
def test_every_chart_is_copied_as_an_image_at_twice_its_size(chart, shot, fonts_of):
    image = chart_image(shot(chart.id), LIGHT, fonts_of())
    assert image.width() in (960, 1440)
    assert image.devicePixelRatio() == 2.0


def mark(*shapes, ref="m"):
    return Mark(Ref("figure", ref), shapes, (shapes[0].rect,), ref)


def paint(marks, fonts, lit=NOTHING):
    return render(Drawing(120, 60, (), tuple(marks), ()), LIGHT, fonts, 1.0, lit)


@pytest.mark.parametrize("form", ["box", "disc", "ring", "diamond", "line", "fade"])
def test_every_form_is_painted(form, fonts_of):
    shape = Shape(form, Rect(20, 10, 40, 30), "figure", "figure", 2.0, fade_to="right" if form == "fade" else "")
    assert paint([mark(shape)], fonts_of()) != paint([], fonts_of())


def test_a_fade_is_dense_at_its_start_and_gone_at_its_end(fonts_of):
    image = paint([mark(Shape("fade", Rect(20, 10, 40, 30), "figure", fade_to="left"))], fonts_of())
    lightness = [image.pixelColor(x, 20).lightness() for x in range(20, 60)]
    assert lightness == sorted(lightness, reverse=True)
    assert lightness[-1] < QColor(LIGHT.figure).lightness() + 12


def test_a_lit_mark_is_framed_and_its_inputs_are_framed_with_dashes(fonts_of):
    boxes = [
        mark(Shape("box", Rect(10, 20, 30, 20), "figure"), ref="a"),
        mark(Shape("box", Rect(70, 20, 30, 20), "figure"), ref="b"),
    ]
    image = paint(boxes, fonts_of(), Lit(frozenset({boxes[0].ref}), frozenset({boxes[1].ref})))
    solid = [image.pixelColor(x, 16).name() for x in range(8, 42)]
    dashed = [image.pixelColor(x, 16).name() for x in range(68, 102)]
    assert set(solid) == {LIGHT.figure}
    assert {LIGHT.card, LIGHT.figure} <= set(dashed)
    assert image.pixelColor(25, 30).name() == image.pixelColor(85, 30).name() == LIGHT.figure


def test_lit_dots_have_a_ring_each(fonts_of):
    dots = mark(Shape("disc", Rect(10, 20, 16, 16), "figure"), Shape("disc", Rect(60, 20, 16, 16), "figure"))
    plain, lit = paint([dots], fonts_of()), paint([dots], fonts_of(), Lit(frozenset({dots.ref})))
    for x in (18, 68):
        assert plain.pixelColor(x, 17).name() == LIGHT.card
        assert lit.pixelColor(x, 17).name() != LIGHT.card
    assert lit.pixelColor(43, 17).name() == LIGHT.card
