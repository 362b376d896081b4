"""Graphics the size of a word: inside their box, with the marks of the charts, and told as a sentence."""

import pytest

from broadsheet.charts.word_sentence import sentence
from broadsheet.charts.words import HEIGHT, layout, width
from broadsheet.derive.word_graphics import Point, WordGraphic, WordGraphics
from broadsheet.files import open_briefing
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing

EM = 17.0


@pytest.fixture(scope="module")
def bundled():
    return open_briefing(bundled_briefing()).briefing


def shapes(drawing):
    return [*drawing.shapes, *(shape for mark in drawing.marks for shape in mark.shapes)]


def series(*values, own=0, segments=None, low=None):
    points = tuple(
        Point(f"f{at}", 2000.5 + at, value, low or value, value, False, segments[at] if segments else 0, False)
        for at, value in enumerate(values)
    )
    return WordGraphic("series", f"f{own}", False, points)


def part(kind, value, whole):
    return WordGraphic(kind, "a", False, (), value, whole, value, value)


@pytest.mark.parametrize(
    "graphic",
    [
        series(3.0, 5.0, 4.0),
        series(-3.0, 5.0),
        series(0.0, 0.0),
        series(*range(1, 41), own=20),
        WordGraphic("share", "a", False, (), 60.0, 100.0, 55.0, 60.0),
        part("share", 0.0, 100.0),
        part("part", 4.0, 10.0),
        part("part", 67.0, 200.0),
        part("rank", 2.0, 7.0),
        part("rank", 31.0, 90.0),
    ],
)
def test_everything_stays_in_the_room_of_a_word(graphic):
    drawing = layout(graphic, EM)
    assert 0 < drawing.width <= 4.3 * EM
    assert drawing.width == pytest.approx(width(graphic) * EM)
    assert drawing.height == pytest.approx(HEIGHT * EM)
    for shape in shapes(drawing):
        rect = shape.rect
        assert min(rect.x, rect.right) >= -0.6
        assert max(rect.x, rect.right) <= drawing.width + 0.6
        assert min(rect.y, rect.bottom) >= -0.6
        assert max(rect.y, rect.bottom) <= drawing.height + 0.6
    assert drawing.labels == ()


def test_no_line_crosses_a_break_and_a_mark_stands_in_the_gap():
    drawing = layout(series(3.0, 4.0, 8.0, 9.0, segments=(0, 0, 1, 1)), EM)
    sloped = [shape.rect for shape in drawing.shapes if shape.form == "line" and shape.rect.w and shape.rect.h]
    (broken,) = [shape.rect for shape in drawing.shapes if shape.dash]
    assert len(sloped) == 2
    assert not any(rect.x < broken.x < rect.right for rect in sloped)


def test_the_figures_own_point_is_the_larger():
    marks = layout(series(3.0, 4.0, 5.0, own=1), EM).marks
    sizes = {mark.ref.id: mark.shapes[-1].rect.w for mark in marks}
    assert sizes["f1"] > sizes["f0"] == sizes["f2"]


def test_values_grow_from_zero_and_time_is_linear():
    times = [mark.hit[0].x + mark.hit[0].w / 2 for mark in layout(series(2.0, 4.0, 6.0), EM).marks]
    assert times[1] - times[0] == pytest.approx(times[2] - times[1])
    lone = layout(series(2.0, 4.0, segments=(0, 1), own=0), EM).marks
    assert lone[1].hit[0].h == pytest.approx(2 * lone[0].hit[0].h)


def test_the_bundled_series_has_the_marks_of_its_chart(bundled):
    drawing = layout(WordGraphics(bundled).of(Ref("figure", "core-va-2022")), EM)
    forms = {mark.ref.id: (mark.shapes[-1].form, mark.shapes[-1].fill) for mark in drawing.marks}
    assert forms == {
        "core-va-2017": ("box", "figure"),
        "core-va-2022": ("box", "figure"),
        "core-va-2023": ("diamond", "context"),
    }


def test_a_hedged_share_fades_and_a_part_fills_its_dots():
    (share,) = layout(WordGraphic("share", "a", False, (), 60.0, 100.0, 55.0, 60.0), EM).marks
    assert "fade" in {shape.form for shape in share.shapes}
    (dots,) = layout(part("part", 4.0, 10.0), EM).marks
    assert [shape.form for shape in dots.shapes] == ["disc"] * 4 + ["ring"] * 6
    (rank,) = layout(part("rank", 3.0, 7.0), EM).marks
    assert [shape.form for shape in rank.shapes].index("disc") == 2
    assert [shape.form for shape in rank.shapes].count("disc") == 1


TOLD = {
    (
        "core-va-2022",
        "zh",
    ): "数字经济主要指标（新余杭区数字经济核心产业增加值）：2022年1699亿元；2023年1998.5亿元（补充资料）。"
    "口径不同，不宜直接比较：2017年929.51亿元（原余杭区信息经济增加值）。",
    ("core-va-2022", "en"): "Digital economy, main indicator (New Yuhang, core digital value added): 2022, CNY 169.9 "
    "billion; 2023, CNY 199.85 billion (Context). Scopes differ, not to be compared directly: 2017, CNY 92.951 billion "
    "(Former Yuhang, information-economy value added).",
    ("talent-share", "zh"): "海外高层次人才中身在数字经济领域的比重：近六成，示意区间55%—60%。",
    ("share-province", "en"): "Yuhang’s share of Zhejiang’s core digital value added: one fifth (20%).",
    ("labs", "zh"): "省实验室：4家，共10家（总数为补充资料）。",
    ("labs", "en"): "Provincial laboratories: 4 of 10 laboratories (the total is context).",
    ("brain-batch-own", "zh"): "全省首批信息业产业大脑试点：1个，共7个。",
}


@pytest.mark.parametrize(("figure", "language"), TOLD)
def test_a_graphic_reads_aloud_as_a_sentence(bundled, figure, language):
    graphic = WordGraphics(bundled).of(Ref("figure", figure))
    assert sentence(bundled, graphic, language) == TOLD[figure, language]
