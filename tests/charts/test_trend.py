"""A figure over time: what may be joined, what stands apart, and that both layers share their scales."""

import itertools

import pytest
from tests.charts.made import BRIEFING

from broadsheet.model import Ref


def mark(drawing, id_, kind="figure"):
    return next(mark for mark in drawing.marks if mark.ref == Ref(kind, id_))


def lines(drawing):
    return [shape.rect for shape in drawing.shapes if shape.form == "line" and shape.stroke == "figure"]


def words(drawing):
    return [label.text for label in drawing.labels]


def dashed(drawing):
    return [shape.rect for shape in drawing.shapes if shape.dash]


def test_a_break_of_scope_is_two_headed_segments_that_no_line_joins(drawn):
    drawing = drawn("break")
    (cut,) = dashed(drawing)
    assert not lines(drawing)
    bar_2018, bar_2022 = mark(drawing, "out-2018").hit[0], mark(drawing, "out-2022").hit[0]
    assert bar_2018.right < cut.x < bar_2022.x
    heads = {label.text: label.rect for label in drawing.labels if label.text.startswith(("原柳溪县", "新柳溪县"))}
    assert heads["原柳溪县毛茶产值"].right < cut.x < heads["新柳溪县茶产业全链条产值"].x
    assert any(text.startswith("注：2018 年为原县毛茶产值") for text in words(drawing))


@pytest.mark.parametrize("width", [240, 480, 1200])
def test_no_line_crosses_a_break_in_a_long_series(drawn, width):
    drawing = drawn("long", width=width)
    (cut,) = dashed(drawing)
    drawn_lines = lines(drawing)
    assert len(drawn_lines) == 22  # 12 and 12 points
    assert all(max(line.x, line.right) < cut.x or min(line.x, line.right) > cut.x for line in drawn_lines)


def test_unknown_scopes_are_never_joined_and_have_no_heading(drawn):
    drawing = drawn("unknown")
    assert not lines(drawing)
    assert not dashed(drawing)


def test_comparable_years_are_joined_by_a_line(drawn):
    drawing = drawn("line")
    assert len(lines(drawing)) == 6
    assert all(shape.form in ("disc", "fade") for mark in drawing.marks for shape in mark.shapes)


def test_two_indicators_are_not_joined_and_are_named_at_their_values(drawn):
    drawing = drawn("two", width=900)
    assert not any(line.x < mark(drawing, "out-2018").hit[0].right < line.right for line in lines(drawing)[1:])
    assert any("果品产值" in text for text in words(drawing))
    assert any("茶产业产值" in text for text in words(drawing))


def test_parts_of_a_year_and_other_units_are_told_in_words_not_plotted(drawn):
    drawing = drawn("break-context", width=620)
    for id_ in ("out-2021-h1", "out-2024-h1"):
        assert mark(drawing, id_).shapes == ()
    assert mark(drawing, "cagr", "claim").shapes == ()
    assert sum("不足一年，不与全年并列" in text for text in words(drawing)) == 2
    assert "2024" not in words(drawing)


def test_context_stands_apart_in_another_form_on_the_same_scales(drawn):
    drawing = drawn("break-context", width=620, height=620)
    own, outside = mark(drawing, "out-2018"), mark(drawing, "out-2018-other")
    assert {shape.form for shape in own.shapes} == {"box"}
    assert {shape.form for shape in outside.shapes} == {"line", "diamond"}
    assert {shape.fill for shape in own.shapes} == {"figure"}
    heading = next(label for label in drawing.labels if label.text == "补充资料")
    assert own.hit[0].bottom < heading.rect.y < outside.hit[0].y
    assert middle(own.hit[0]) == pytest.approx(middle(outside.hit[0]))
    stem = next(shape.rect for shape in outside.shapes if shape.form == "line")
    assert own.hit[0].h / 929.51 == pytest.approx(stem.h / 1078)


def middle(rect):
    return rect.x + rect.w / 2


def test_context_is_named_with_its_value_definition_source_and_year(drawn):
    notes = " ".join(words(drawn("break-context", width=900)))
    assert "1998.5 亿元" in notes
    assert "抽样调查口径" in notes
    assert "柳溪县统计局，2024 年 3 月 1 日" in notes
    assert "报道，2019 年" in notes


def test_years_are_linear(drawn):
    drawing = drawn("long", width=900)
    xs = [middle(mark(drawing, f"long-{year}").hit[0]) for year in range(2000, 2024)]
    steps = [b - a for a, b in itertools.pairwise(xs)]
    assert max(steps) - min(steps) < 0.5
    axis = drawing.x_axis
    for at, _ in axis.ticks:
        x = axis.pixel_low + (at - axis.low) / (axis.high - axis.low) * (axis.pixel_high - axis.pixel_low)
        assert any(abs(x - other) < 1 for other in xs)


def test_values_without_room_are_listed_never_dropped(drawn):
    drawing = drawn("long", width=300)
    said = " ".join(words(drawing))
    for year in range(2000, 2024):
        assert f"{BRIEFING.figures[f'long-{year}'].value} 亿元" in said


def test_a_hedge_is_a_band_that_fades_and_is_labelled(drawn):
    drawing = drawn("line", width=620)
    fades = [shape for shape in mark(drawing, "line-hedged").shapes if shape.form == "fade"]
    assert {shape.fade_to for shape in fades} == {"up", "down"}
    assert "示意区间" in words(drawing)


def test_a_view_shows_only_its_years_on_the_same_value_scale(drawn):
    whole, part = drawn("line", height=400), drawn("line", height=400, view=(2016.0, 2019.0))
    assert {m.ref.id for m in part.marks} == {"line-2016", "line-2017", "line-2018"}
    assert (part.x_axis.low, part.x_axis.high) == (2016.0, 2019.0)
    left, right = part.x_axis.pixel_low, part.x_axis.pixel_high
    assert all(left <= min(line.x, line.right) <= max(line.x, line.right) <= right + 1e-6 for line in lines(part))
    assert len(whole.marks) == 7


def test_nothing_on_the_axis_is_told_in_words(drawn):
    drawing = drawn("undated")
    assert drawing.x_axis is None
    assert "5 亿元" in words(drawing)
    assert "五分之一" in words(drawing)


def test_a_value_below_zero_hangs_from_the_baseline(drawn):
    drawing = drawn("loss-trend")
    (level,) = [s.rect for s in drawing.shapes if s.form == "line" and s.rect.h == 0 and s.stroke == "ink_soft"]
    assert mark(drawing, "loss").hit[0].y == pytest.approx(level.y)


def test_breaks_too_narrow_for_their_headings_are_lettered(drawn):
    said = words(drawn("break", "en", width=240))
    assert "A" in said
    assert any(text.startswith("A former county") for text in said)
