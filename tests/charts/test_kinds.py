"""Bars, shares, dots and key figures."""

import pytest

from broadsheet.model import Ref


def mark(drawing, id_, kind="figure"):
    return next(mark for mark in drawing.marks if mark.ref == Ref(kind, id_))


def words(drawing):
    return [label.text for label in drawing.labels]


def test_bars_grow_from_one_zero_in_proportion(drawn):
    drawing = drawn("bars")
    bars = [mark(drawing, id_).shapes[0].rect for id_ in ("list-67", "list-12", "list-1")]
    assert len({bar.x for bar in bars}) == 1
    assert bars[0].w / bars[1].w == pytest.approx(67 / 12)
    assert bars[1].w / bars[2].w == pytest.approx(12)


def test_a_list_with_one_member_a_bar_is_told_apart(drawn):
    drawing = drawn("bars", height=400)
    first = next(label for label in drawing.labels if label.text == "柳溪茶叶研究所").rect
    assert mark(drawing, "list-67").hit[0].bottom < first.y < mark(drawing, "list-12").hit[0].y
    assert mark(drawing, "b", "entity").hit[0].y > mark(drawing, "list-12").hit[0].y


def test_another_unit_has_no_bar_and_context_stands_under_its_heading(drawn):
    drawing = drawn("bars-mixed")
    assert mark(drawing, "calls").shapes == ()
    heading = next(label for label in drawing.labels if label.text == "补充资料")
    assert mark(drawing, "list-near-70").hit[0].y > heading.rect.bottom
    assert mark(drawing, "list-67").hit[0].bottom < heading.rect.y


def test_a_bar_below_zero_grows_to_the_left(drawn):
    drawing = drawn("bars-loss")
    assert mark(drawing, "loss").hit[0].right == pytest.approx(mark(drawing, "cagr").hit[0].x)


def test_a_share_fills_its_part_of_a_hundred(drawn):
    track, part = (shape.rect for shape in mark(drawn("fifth"), "fifth").shapes)
    assert part.w / track.w == pytest.approx(0.2)


def test_nearly_fades_below_its_value_and_over_above_it(drawn):
    nearly = mark(drawn("nearly"), "nearly")
    track = nearly.shapes[0].rect
    (fade,) = [shape for shape in nearly.shapes if shape.form == "fade"]
    assert fade.fade_to == "left"
    assert (fade.rect.right - track.x) / track.w == pytest.approx(0.6)
    assert (fade.rect.x - track.x) / track.w == pytest.approx(0.55)
    over = mark(drawn("shares"), "over")
    (fade,) = [shape for shape in over.shapes if shape.form == "fade"]
    assert fade.fade_to == "right"
    assert (fade.rect.x - track.x) / track.w == pytest.approx(0.6)


def test_a_band_is_labelled_and_explained(drawn):
    said = words(drawn("nearly"))
    assert "示意区间" in said
    assert any(text.startswith("注：示意区间（近六成）") for text in said)
    assert "Indicative range" in words(drawn("nearly", "en"))


def test_what_is_no_share_is_told_in_words(drawn):
    assert mark(drawn("shares"), "labs-own").shapes == ()


def test_k_dots_are_filled_and_named_members_answer_for_themselves(drawn):
    drawing = drawn("dots")
    assert [shape.form for shape in mark(drawing, "labs-own").shapes] == ["disc"] * 4
    for id_ in "abcd":
        member = mark(drawing, id_, "entity")
        assert len(member.shapes) == 1
        assert any(label.ref == member.ref for label in drawing.labels)


def test_a_whole_of_the_context_is_drawn_apart_not_hollow_against_solid(drawn):
    drawing = drawn("dots")
    rest = mark(drawing, "labs-all")
    assert [shape.form for shape in rest.shapes] == ["diamond"] * 6
    assert rest.layer == "context"
    heading = next(label for label in drawing.labels if label.text == "补充资料")
    assert mark(drawing, "labs-own").hit[0].bottom < heading.rect.y < rest.hit[0].y
    assert any("柳溪县统计局，2024 年" in text for text in words(drawing))


def test_a_whole_of_the_article_leaves_open_dots(drawn):
    drawing = drawn("dots-inside")
    assert [shape.form for shape in mark(drawing, "labs-ten").shapes] == ["ring"] * 6
    assert "共 10 家" in words(drawing)


@pytest.mark.parametrize(("id_", "dots"), [("dots-67", 67), ("dots-100", 67)])
def test_up_to_a_hundred_dots_are_laid_in_rows(drawn, id_, dots):
    drawing = drawn(id_)
    discs = [shape for shape in mark(drawing, "list-67").shapes if shape.form == "disc"]
    rings = [shape for shape in drawing.shapes if shape.form == "ring"]
    assert len(discs) == dots
    assert len(rings) == (33 if id_ == "dots-100" else 0)


def test_more_than_a_hundred_are_a_bar_of_the_whole(drawn):
    track, part = (shape.rect for shape in mark(drawn("dots-300"), "list-67").shapes)
    assert part.w / track.w == pytest.approx(67 / 300)
    assert "12762 件" in words(drawn("dots-12762"))


def test_a_key_figure_is_large_with_its_unit_smaller(drawn):
    labels = {label.text: label for label in drawn("key").labels}
    assert labels["12762"].font == "hero"
    assert labels["12762"].rect.h > labels["件"].rect.h
    assert "12,762" in words(drawn("key", "en"))


def test_context_key_figures_stand_under_their_heading(drawn):
    drawing = drawn("keys", height=700)
    heading = next(label for label in drawing.labels if label.text == "补充资料").rect
    assert mark(drawing, "calls").hit[0].bottom <= heading.y
    assert mark(drawing, "labs-all").hit[0].y >= heading.bottom
    assert {label.colour for label in drawing.labels if label.ref == Ref("claim", "cagr")} == {"claim", "ink_soft"}


def test_a_kind_that_is_not_known_is_drawn_as_key_figures(drawn):
    assert words(drawn("structure")) == ["structure"]
