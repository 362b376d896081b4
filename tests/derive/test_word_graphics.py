"""Which figure has a graphic beside it: only what can be compared makes a series, only a known whole a part."""

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest

from broadsheet.derive.hypothesis import suppose
from broadsheet.derive.supposed_graphics import supposed
from broadsheet.derive.word_graphics import WordGraphics
from broadsheet.files import open_briefing
from broadsheet.model import Period, Ref
from broadsheet.model.data import Claim
from broadsheet.resources import bundled_briefing


@pytest.fixture(scope="module")
def bundled():
    return open_briefing(bundled_briefing()).briefing


def with_figures(briefing, *changed):
    """The briefing with these figures, each made of a known one: (id, of, changes)."""
    figures = dict(briefing.figures)
    for id_, of, changes in changed:
        if "period" in changes:
            changes["period"] = Period.parse(changes["period"])
        figures[id_] = replace(briefing.figures[of], id=id_, **changes)
    return replace(briefing, figures=MappingProxyType(figures))


def graphic(briefing, figure, kind="figure"):
    return WordGraphics(briefing).of(Ref(kind, figure))


def placed(briefing, language):
    graphics = WordGraphics(briefing)
    return {
        (passage.id, passage.text[span.start : span.end]): found.kind
        for passage in briefing.article(language).passages
        for span, found in graphics.of_passage(passage)
    }


def test_the_bundled_text_has_these_and_no_others(bundled):
    assert placed(bundled, "zh") == {
        ("s0p3", "五分之一"): "share",
        ("s1p5", "1699亿元"): "series",
        ("s1p6", "四大"): "part",
        ("s2p4", "近六成"): "share",
        ("s2p4", "四大"): "part",
        ("s2p6", "一项"): "part",
        ("s2p10", "之一"): "part",
        ("s3p3", "全覆盖"): "share",
    }
    assert sorted(placed(bundled, "en").values()) == sorted(placed(bundled, "zh").values())


def test_a_series_holds_what_may_be_compared_and_shows_the_articles_other_scope_across_a_break(bundled):
    points = graphic(bundled, "core-va-2022").points
    assert [(point.figure, point.segment, point.apart, point.context) for point in points] == [
        ("core-va-2017", 0, True, False),
        ("core-va-2022", 1, False, False),
        ("core-va-2023", 1, False, True),
    ]


def test_a_figure_alone_in_its_scope_has_no_series(bundled):
    assert graphic(bundled, "core-va-2017") is None
    alone = replace(
        bundled, figures=MappingProxyType({k: v for k, v in bundled.figures.items() if k != "core-va-2023"})
    )
    assert graphic(alone, "core-va-2022") is None


def test_a_part_of_a_year_joins_no_whole_year_and_only_the_same_months(bundled):
    whole = graphic(bundled, "core-va-2022").points
    assert not {"core-va-2024-h1", "core-va-2025-q3"} & {point.figure for point in whole}
    assert graphic(bundled, "core-va-2025-q3") is None
    more = with_figures(bundled, ("q3-2024", "core-va-2025-q3", {"period": "2024-01/2024-09", "value": Decimal(1500)}))
    assert [point.figure for point in graphic(more, "core-va-2025-q3").points] == ["q3-2024", "core-va-2025-q3"]


def test_two_values_of_one_time_are_no_series_and_no_segment(bundled):
    twin = with_figures(bundled, ("core-va-2023", "core-va-2022", {"value": Decimal(1700)}))
    assert graphic(twin, "core-va-2022") is None
    both = with_figures(bundled, ("twin", "core-va-2022", {"value": Decimal(1700)}))
    segments = {point.figure: point.segment for point in graphic(both, "core-va-2022").points}
    assert segments["twin"] != segments["core-va-2022"]


def test_comparable_points_on_both_sides_of_a_break_are_gaps_apart(bundled):
    more = with_figures(bundled, ("early", "core-va-2022", {"period": "2015", "value": Decimal(800)}))
    points = graphic(more, "core-va-2022").points
    assert [(point.figure, point.segment, point.apart) for point in points] == [
        ("early", 0, False), ("core-va-2017", 1, True), ("core-va-2022", 2, False), ("core-va-2023", 2, False),
    ]  # fmt: skip


def test_a_hedged_share_has_its_band_and_a_plain_one_none(bundled):
    hedged, plain = graphic(bundled, "talent-share"), graphic(bundled, "share-province")
    assert (hedged.low, hedged.value, hedged.high) == (55.0, 60.0, 60.0)
    assert (plain.low, plain.value, plain.high) == (20.0, 20.0, 20.0)


def test_a_rank_needs_its_total(bundled):
    assert graphic(bundled, "rank-city") is None
    inputs = tuple(Ref("figure", id_) for id_ in ("core-va-2022", "core-va-2017", "gdp-2022"))
    claims = dict(bundled.claims) | {"rank-city": Claim("rank-city", "rank-city", "rank", inputs, None, "")}
    ranked = graphic(replace(bundled, claims=MappingProxyType(claims)), "rank-city")
    assert (ranked.kind, ranked.value, ranked.whole) == ("rank", 1.0, 3.0)


def test_a_part_is_of_what_a_chart_or_a_claim_names(bundled):
    labs = graphic(bundled, "labs", "claim")
    assert (labs.value, labs.whole, labs.whole_figure, labs.claim) == (4.0, 10.0, "labs-province", False)
    more = with_figures(bundled, ("all-smart", "smart-factory", {"value": Decimal(48)}))
    inputs = (Ref("figure", "smart-factory"), Ref("figure", "all-smart"))
    claims = dict(more.claims) | {"c": Claim("c", "diagnosis", "coverage", inputs, None, "")}
    part = graphic(replace(more, claims=MappingProxyType(claims)), "smart-factory")
    assert (part.kind, part.value, part.whole) == ("part", 12.0, 48.0)


def test_no_figure_has_two_graphics_in_one_passage(bundled):
    passage = next(p for p in bundled.article("zh").passages if p.id == "s1p6")
    span = next(s for s in passage.spans if s.kind == "claim")
    twice = replace(passage, spans=(*passage.spans, replace(span, start=span.end, end=span.end + 1)))
    assert len(WordGraphics(bundled).of_passage(twice)) == 1


@pytest.mark.parametrize("id_", ["nowhere", ""])
def test_what_the_briefing_lacks_has_none(bundled, id_):
    assert graphic(bundled, id_) is None
    assert graphic(bundled, id_, "claim") is None
    assert graphic(bundled, "yuhang", "entity") is None


# what is supposed


def shown(briefing, figure, kind="figure", **values):
    """The graphic of a figure, and the same once these figures have other values."""
    real = graphic(briefing, figure, kind)
    found = suppose(briefing, {id_.replace("_", "-"): Decimal(value) for id_, value in values.items()})
    return real, supposed(real, found.briefing, found.figures)


def test_a_supposed_value_moves_its_point_and_no_other(bundled):
    real, found = shown(bundled, "core-va-2022", core_va_2022="1599")
    assert [(point.figure, point.at, point.segment, point.apart) for point in found.points] == [
        (point.figure, point.at, point.segment, point.apart) for point in real.points
    ]
    changed = {point.figure: (point.value, point.assumed) for point in found.points if point not in real.points}
    assert changed == {"core-va-2022": (1599.0, "given")}
    assert found.assumed == "given"


def test_what_shows_nothing_of_it_is_the_same_object(bundled):
    real, found = shown(bundled, "diagnosis", core_va_2022="1599")
    assert found is real


def test_a_supposed_share_is_neither_hedged_nor_more_than_all_of_it(bundled):
    real, found = shown(bundled, "talent-share", talent_share="40")
    assert (real.low < real.value, found.low, found.value, found.high) == (True, 40.0, 40.0, 40.0)
    assert shown(bundled, "talent-share", talent_share="140")[1] is None


@pytest.mark.parametrize("value", ["2.5", "11", "-1"])
def test_a_supposed_part_that_cannot_be_counted_is_not_drawn(bundled, value):
    real, found = shown(bundled, "labs", labs="3")
    assert (real.value, found.value, found.whole) == (4.0, 3.0, real.whole)
    assert shown(bundled, "labs", labs=value)[1] is None


def test_a_part_follows_its_whole(bundled):
    real = graphic(bundled, "labs")
    whole = real.whole_figure
    if whole:
        found = suppose(bundled, {whole: Decimal(8)})
        assert supposed(real, found.briefing, found.figures).whole == 8.0
        less = suppose(bundled, {whole: Decimal(3)})
        assert supposed(real, less.briefing, less.figures) is None
