"""The timeline: any items at any size, nothing collides, nothing is dropped without a word."""

import random
from dataclasses import replace

import pytest
from tests.charts.test_layout import assert_clean

from broadsheet.charts.kinds import layout
from broadsheet.charts.snapshot import whole_timeline
from broadsheet.charts.table import rows
from broadsheet.derive.timeline import Dated, timeline
from broadsheet.files import open_briefing
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing

SIZES = [(300, 220), (480, 300), (760, 420), (1280, 600), (1900, 1000), (3800, 2000)]


@pytest.fixture(scope="module")
def briefing():
    return open_briefing(bundled_briefing()).briefing


def made(count, seed):
    chance = random.Random(seed)
    for at in range(count):
        begin = chance.choice((2003.0, 2013.0, 2017.0, 2021.0, 2022.0, 2022.0, 2023.0, 2024.0)) + chance.choice(
            (0, 0.5)
        )
        length = chance.choice((1 / 12, 0.5, 1.0, 1.0, 5.0))
        words = chance.choice(("搬进新址", "阿里巴巴总部迁入余杭未来科技城西溪园区", "GDP", "年初再度加码数字经济"))
        layer = chance.choice(("article", "article", "context"))
        dated = chance.random() < 0.95
        yield Dated(
            Ref("event", f"e{at}"), begin if dated else None, begin + length if dated else None,
            f"{int(begin)}年", words, chance.choice(("", "1699 亿元")), layer, "某报", None,
        )  # fmt: skip


@pytest.mark.parametrize("count", [0, 1, 2, 5, 12, 30, 80])
@pytest.mark.parametrize("seed", range(3))
def test_nothing_collides_and_every_item_is_there(briefing, count, seed, metrics_of):
    items = tuple(sorted(made(count, seed), key=lambda item: item.first or 9999))
    shown = replace(whole_timeline(briefing, "zh"), dated=items)
    for (width, height), scale in [(size, 1.0) for size in SIZES] + [((900, 600), 1.75)]:
        drawing = layout(shown, width, height, metrics_of("zh", scale))
        assert drawing.height >= height
        assert_clean(drawing)
        assert sorted(mark.ref for mark in drawing.marks) == sorted(item.ref for item in items)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_bundled_briefing(briefing, language, metrics_of):
    shown = whole_timeline(briefing, language)
    for (width, height), scale in [(size, scale) for size in SIZES for scale in (1.0, 1.5)]:
        assert_clean(layout(shown, width, height, metrics_of(language, scale)))


def test_zoomed_in_the_rest_is_counted(briefing, metrics_of):
    shown = whole_timeline(briefing, "zh")
    whole = layout(shown, 1280, 600, metrics_of("zh"))
    timed = sum(item.first is not None for item in shown.dated)
    part = layout(shown, 1280, 600, metrics_of("zh"), view=(2012.0, 2018.5))
    told = next(label.text for label in part.labels if "此段之前" in label.text)
    left = len(shown.dated) - timed
    hidden = len(whole.marks) - len(part.marks)
    assert hidden > 0
    numbers = [int("".join(sign for sign in half if sign.isdecimal())) for half in told.split("，")]
    assert sum(numbers) == hidden
    assert len(part.marks) == timed - hidden + left
    assert_clean(part)


def test_the_axis_is_linear_and_bars_have_their_true_length(briefing, metrics_of):
    drawing = layout(whole_timeline(briefing, "zh"), 1600, 800, metrics_of("zh"))
    axis = drawing.x_axis
    per_year = (axis.pixel_high - axis.pixel_low) / (axis.high - axis.low)
    bars = {mark.ref: mark.shapes[0].rect for mark in drawing.marks if mark.shapes}
    moved = bars[Ref("event", "alibaba-moves")]
    assert moved.w == pytest.approx(per_year, rel=0.02)
    assert moved.x == pytest.approx(axis.pixel_low + (2013 - axis.low) * per_year, abs=1)
    announced = bars[Ref("event", "digital-zhejiang")]
    assert announced.w == pytest.approx(max(3, per_year / 12), abs=1)


def test_items_are_in_the_order_of_time_and_the_undated_last(briefing):
    items = timeline(briefing, "zh")
    times = [item.first for item in items if item.first is not None]
    assert times == sorted(times)
    assert [item.ref.id for item in items if item.first is None] == ["taobao-online"]
    assert items[0].ref == Ref("event", "digital-zhejiang")


def test_a_figure_that_an_event_states_stands_once(briefing):
    refs = {item.ref for item in timeline(briefing, "zh")}
    assert Ref("event", "total-2022") in refs
    assert Ref("figure", "core-va-2022") not in refs
    assert Ref("figure", "gdp-2022") in refs


def test_every_item_of_the_article_knows_its_sentence_and_of_the_context_its_source(briefing):
    for item in timeline(briefing, "zh"):
        assert item.place if item.layer == "article" else item.source, item.spoken


def test_its_data_is_a_table_of_its_items(briefing):
    header, cells = rows(whole_timeline(briefing, "zh"))
    assert header == ("时间", "事项", "数值", "来历", "出处")
    assert cells[0][0] == "2003年1月"
    assert len(cells) == len(timeline(briefing, "zh"))
