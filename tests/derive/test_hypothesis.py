"""What if: what is supposed, what follows of it by claims in their order, and what stays."""

from dataclasses import replace
from decimal import Decimal, localcontext
from types import MappingProxyType

import pytest

from broadsheet.derive.adjustable import adjustable
from broadsheet.derive.hypothesis import assume, figure_words, figures_of, struck, suppose
from broadsheet.derive.quantity import value_text
from broadsheet.files import open_briefing
from broadsheet.model import Claim, Ref
from broadsheet.resources import bundled_briefing


@pytest.fixture(scope="module")
def yuhang():
    return open_briefing(bundled_briefing()).briefing


def growth(first, last, years):
    """Mean yearly growth in percent to two decimals, by bisection alone."""
    with localcontext() as context:
        context.prec = 40
        low, high = Decimal(-1), Decimal(10)
        while high - low > Decimal("1e-12"):
            middle = (low + high) / 2
            low, high = (middle, high) if first * (1 + middle) ** years < last else (low, middle)
        return (low * 100).quantize(Decimal("0.01"))


def with_claims(briefing, *claims):
    return replace(briefing, claims=MappingProxyType({claim.id: claim for claim in claims}))


def claim(id_, figure, kind, *inputs, years=None):
    return Claim(id_, figure, kind, tuple(Ref("figure", each) for each in inputs), years, "")


def test_a_growth_follows_its_ends_and_keeps_its_decimals(yuhang):
    found = suppose(yuhang, {"core-va-2022": Decimal(1599)})
    assert found.briefing.figures["core-va-cagr"].value == growth(Decimal("929.51"), Decimal(1599), 5)
    assert found.briefing.figures["core-va-cagr"].value == Decimal("11.46")
    assert found.given == {"core-va-2022"}
    assert found.derived == {"core-va-cagr", "core-va-of-gdp-2022"}


def test_everything_else_is_the_same_object(yuhang):
    shown = assume(yuhang, {"core-va-2022": Decimal(1599)})
    touched = {"core-va-2022", "core-va-cagr", "core-va-of-gdp-2022"}
    assert all(shown.figures[id_] is figure for id_, figure in yuhang.figures.items() if id_ not in touched)
    assert shown.articles is yuhang.articles
    assert yuhang.figures["core-va-2022"].value == 1699


def test_nothing_supposed_is_the_briefing_itself(yuhang):
    assert assume(yuhang, {}) is yuhang
    assert assume(yuhang, {"core-va-2022": Decimal("1699.0"), "nowhere": Decimal(1)}) is yuhang


def test_a_figure_that_is_given_is_not_computed(yuhang):
    found = suppose(yuhang, {"core-va-2022": Decimal(1599), "core-va-cagr": Decimal(12)})
    assert found.briefing.figures["core-va-cagr"].value == 12
    assert found.given == {"core-va-2022", "core-va-cagr"}


def test_claims_follow_one_another_whatever_their_order_in_the_table(yuhang):
    chained = with_claims(
        yuhang,
        claim("last", "gdp-2024", "sum", "gdp-2022", "core-va-2022"),
        claim("first", "gdp-2022", "sum", "core-va-2017", "core-va-2022"),
    )
    shown = assume(chained, {"core-va-2022": Decimal(1000)})
    assert shown.figures["gdp-2022"].value == Decimal("1929.51")
    assert shown.figures["gdp-2024"].value == Decimal("2929.51")


def test_a_circle_of_claims_ends(yuhang):
    circle = with_claims(
        yuhang,
        claim("a", "gdp-2022", "sum", "gdp-2024", "core-va-2022"),
        claim("b", "gdp-2024", "sum", "gdp-2022", "core-va-2022"),
        claim("c", "gdp-2022", "sum", "gdp-2022", "gdp-2024"),
    )
    found = suppose(circle, {"core-va-2022": Decimal(1000)})
    assert found.derived <= {"gdp-2022", "gdp-2024"}
    assert found.given == {"core-va-2022"}


def test_a_claim_that_cannot_be_checked_stays(yuhang):
    shown = assume(yuhang, {"labs": Decimal(5), "core-va-2022": Decimal(1)})
    assert shown.figures["share-province"] is yuhang.figures["share-province"]
    assert shown.figures["rank-city"] is yuhang.figures["rank-city"]
    assert shown.figures["recent-years"] is yuhang.figures["recent-years"]


def test_what_cannot_be_computed_any_more_says_so(yuhang):
    shown = assume(yuhang, {"core-va-2017": Decimal(0)})
    figure = shown.figures["core-va-cagr"]
    assert figure.value is None
    assert value_text(figure, shown, "zh").text == "—*"
    assert value_text(figure, shown, "en").text == "—*"


@pytest.mark.parametrize(("language", "words"), [("zh", "1599 亿元*"), ("en", "CNY 159.9 billion*")])
def test_a_supposed_value_carries_its_sign_in_every_language(yuhang, language, words):
    shown = assume(yuhang, {"core-va-2022": Decimal(1599)})
    assert value_text(shown.figures["core-va-2022"], shown, language).text == words


@pytest.mark.parametrize(("language", "words"), [("zh", "55%*"), ("en", "55%*")])
def test_words_that_spell_a_value_give_way_to_what_is_supposed(yuhang, language, words):
    shown = assume(yuhang, {"talent-share": Decimal(55)})
    assert value_text(shown.figures["talent-share"], shown, language).text == words


def test_the_words_of_the_text_by_what_they_are_tied_to(yuhang):
    words = figure_words(suppose(yuhang, {"core-va-2022": Decimal(1599)}), "zh")
    assert words[Ref("figure", "core-va-2022")] == "1599 亿元*"
    assert words[Ref("claim", "core-va-cagr")] == words[Ref("figure", "core-va-cagr")] == "11.46%*"
    assert Ref("figure", "core-va-2017") not in words


def test_of_a_claim_the_number_alone_is_struck_out():
    assert "年均增长12.82%"[slice(*struck("年均增长12.82%", "claim"))] == "12.82%"
    assert "four times"[slice(*struck("four times", "claim"))] == "four times"
    assert "1699亿元"[slice(*struck("1699亿元", "figure"))] == "1699亿元"


def test_the_charts_that_show_a_figure(yuhang):
    showing = {chart.id for chart in yuhang.charts if "core-va-2022" in figures_of(yuhang, chart)}
    assert showing == {"core-va", "milestones"}
    labs = next(chart for chart in yuhang.charts if chart.id == "labs")
    assert figures_of(yuhang, labs) == {"labs", "labs-province"}
    channels = next(chart for chart in yuhang.charts if chart.id == "service-channels")
    assert figures_of(yuhang, channels) == {"solved"}


def test_steps_are_one_unit_of_the_last_printed_digit(yuhang):
    steps = {
        id_: adjustable(yuhang, yuhang.figures[id_], "zh").step for id_ in ("core-va-2017", "core-va-2022", "labs")
    }
    assert steps == {"core-va-2017": Decimal("0.01"), "core-va-2022": 1, "labs": 1}


def test_a_value_is_kept_where_it_makes_sense(yuhang):
    share = adjustable(yuhang, yuhang.figures["talent-share"], "zh")
    assert (share.kept(Decimal(120)), share.kept(Decimal(-3))) == (100, 0)
    count = adjustable(yuhang, yuhang.figures["labs"], "zh")
    assert count.stepped(Decimal(0), -1) == 0
    rank = adjustable(yuhang, yuhang.figures["rank-city"], "zh")
    assert rank.stepped(Decimal(1), -1) == 1
    assert adjustable(yuhang, yuhang.figures["core-va-2022"], "zh").nearest(1598.6) == 1599


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1599", "1599"), ("１５９９", "1599"), ("1,599.5", "1599.5"), (" 1 599亿", None), ("", None), ("abc", None),
     ("-1", None), ("1e3", "1000"), ("1。5", "1.5"), ("1,5", None),
     ("1599\u200b", "1599"),
     ("1599.1234567", None), ("NaN", None), ("٣", None), ("--1", None), (".", None)],
)  # fmt: skip
def test_what_is_typed_is_read_or_refused(yuhang, typed, value):
    read = adjustable(yuhang, yuhang.figures["core-va-2022"], "zh").read(typed)
    assert read == (Decimal(value) if value else None)


def test_what_is_typed_is_in_the_scale_of_the_language(yuhang):
    english = adjustable(yuhang, yuhang.figures["core-va-2022"], "en")
    assert english.digits(Decimal(1699)) == "169.9"
    assert english.read("159.9") == 1599
    assert str(english.read("160")) == "1600"
    assert adjustable(yuhang, yuhang.figures["labs"], "en").read("4.5") is None
    assert adjustable(yuhang, yuhang.figures["talent-share"], "en").read("61%") == 61
    assert adjustable(yuhang, yuhang.figures["gdp-growth-2022"], "zh").read("−1.5%") == Decimal("-1.5")
