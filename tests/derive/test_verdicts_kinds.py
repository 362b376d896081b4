"""Each kind of claim by example: what is consistent, what is not, what cannot be checked and why."""

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest
from tests.derive.claims_made import UNITS, figure, made

from broadsheet.derive.verdicts import judge, recompute

YI = "yi"


def judged(kind, inputs, stated, years=None):
    return judge(*made(kind, inputs, stated, years))


def pair(a, b, indicator=YI, **more):
    return [figure("a", a, indicator, **more), figure("b", b, indicator, **more)]


def stated(value, indicator="percent", **more):
    return figure("stated", value, indicator, **more)


@pytest.mark.parametrize(
    ("kind", "inputs", "said", "recomputed", "formula"),
    [
        ("growth", pair("80", "100"), stated("25"), "25", "100 ÷ 80 − 1"),
        ("growth", pair("100", "80"), stated("-20"), "-20", "80 ÷ 100 − 1"),
        ("growth", pair("80", "100"), stated("0.25", "times"), "0.25", "100 ÷ 80 − 1"),
        ("ratio", pair("30", "20"), stated("1.5", "times"), "1.5", "30 ÷ 20"),
        ("ratio", pair("30", "20"), stated("150"), "150", "30 ÷ 20"),
        ("share", pair("5", "20"), stated("25"), "25", "5 ÷ 20"),
        ("coverage", pair("20", "20"), stated("100"), "100", "20 ÷ 20"),
        ("coverage", pair("45", "60", "firm"), stated("75"), "75", "45 ÷ 60"),
        ("difference", pair("80", "100"), stated("20", YI), "20", "100 − 80"),
        ("difference", pair("-5", "10"), stated("15", YI), "15", "10 − (−5)"),
        ("difference", pair("60.1", "64.1", "percent"), stated("4", "points"), "4.0", "64.1 − 60.1"),
        ("sum", [*pair("1.5", "2.5"), figure("c", "3", YI)], stated("7", YI), "7.0", "1.5 + 2.5 + 3"),
        ("count", ["entity/a", "entity/b", "event/e2003"], stated("3", "firm"), "3", "1 + 1 + 1"),
        ("share", ["entity/a", "entity/b", figure("all", "8", "firm")], stated("25"), "25", "2 ÷ 8"),
        ("coverage", [figure("all", "2", "firm"), "entity/a", "entity/b"], stated("100"), "100", "2 ÷ 2"),
        ("sum", [figure("a", "7", "firm"), "entity/a"], stated("8", "firm"), "8", "7 + 1"),
        ("rank", [*pair("30", "20"), figure("c", "25", YI)], stated("1", "rank"), "1", "30 > 25 > 20"),
        ("rank", [*pair("20", "30"), figure("c", "20", YI)], stated("2", "rank"), "2", "30 > 20 = 20"),
        ("rank", pair("20", "30", "less"), stated("1", "rank"), "1", "20 < 30"),
    ],
)  # fmt: skip
def test_true_claims(kind, inputs, said, recomputed, formula):
    found = judged(kind, inputs, said)
    assert (found.arithmetic, found.missing, found.would_hold_with) == ("consistent", (), ())
    assert found.recomputed == Decimal(recomputed)
    assert found.formula == formula
    assert found.interval[0] <= found.recomputed <= found.interval[1]
    assert recompute(*made(kind, inputs, said)) == found.recomputed


@pytest.mark.parametrize(
    ("kind", "inputs", "said"),
    [
        ("growth", pair("80", "100"), stated("28")),
        ("ratio", pair("30", "20"), stated("2.5", "times")),
        ("share", pair("5.00", "20.00"), stated("26")),
        ("difference", pair("80", "100"), stated("22", YI)),
        ("sum", pair("1.5", "2.5"), stated("5", YI)),
        ("count", ["entity/a", "entity/b"], stated("3", "firm")),
        ("count", ["entity/a", "entity/a"], stated("2", "firm")),  # one member, named twice
        ("rank", [*pair("20", "30"), figure("c", "25", YI)], stated("1", "rank")),
        ("rank", pair("20", "30", "less"), stated("2", "rank")),
        ("coverage", ["entity/a", figure("all", "2", "firm")], stated("100")),
    ],
)
def test_false_claims_name_the_value_that_fits(kind, inputs, said):
    found = judged(kind, inputs, said)
    assert found.arithmetic == "inconsistent"
    fit = found.would_hold_with[-1]
    assert fit.code == "value"
    assert judged(kind, inputs, replace(said, value=fit.args[0])).arithmetic == "consistent"


# what is missing


@pytest.mark.parametrize(
    ("kind", "inputs", "said", "missing"),
    [
        ("growth", [], stated("1"), ("inputs",)),
        ("growth", pair("1", "2")[:1], stated("1"), ("new",)),
        ("share", pair("1", "2")[:1], stated("1"), ("whole",)),
        ("rank", [], stated("1", "rank"), ("inputs",)),
        ("rank", pair("1", "2")[:1], stated("1", "rank"), ("others",)),
        ("count", [], stated("1", "firm"), ("members",)),
        ("sum", [], stated("1"), ("members",)),
        ("growth", [figure("a", None, YI), figure("b", "2", YI)], stated("1"), ("value:a",)),
        ("growth", [figure("a", None, YI, low="5"), figure("b", "2", YI)], stated("1"), ("value:a",)),
        ("growth", pair("1", "2"), stated(None), ("stated",)),
        ("growth", pair("1", "2"), None, ("stated",)),
        ("growth", ["figure/a", "claim/b"], stated("1"), ("input:figure/a", "input:claim/b")),
        ("count", ["entity/nobody"], stated("1", "firm"), ("input:entity/nobody",)),
        ("miracle", pair("1", "2"), stated("1"), ("kind",)),
        ("cagr", pair("1", "2"), stated("1"), ("years",)),
        ("share", [figure("a", "5", "firm"), figure("b", "20", YI)], stated("25"), ("unit:b",)),
        ("growth", pair("1", "2"), stated("1", YI), ("unit:stated",)),
        ("difference", pair("1", "2"), stated("1"), ("unit:stated",)),
        ("sum", pair("1", "2"), stated("3", "firm"), ("unit:stated",)),
        ("count", ["entity/a"], stated("100"), ("unit:stated",)),
        ("growth", pair("0", "2"), stated("1"), ("zero:a",)),
        ("growth", pair("0.4", "2", hedge="about", low="-1"), stated("1"), ("zero:a",)),
        ("growth", pair("-3", "2"), stated("1"), ("negative:a",)),
        ("cagr", pair("3", "-2"), stated("1"), ("negative:b",)),
        ("share", pair("3", "0"), stated("1"), ("zero:b",)),
        ("difference", ["event/e2003", figure("a", "1", YI)], stated("20", "year"), ("period:a",)),
        ("difference", ["event/e2003"], stated("20", "year"), ("new",)),
    ],
)  # fmt: skip
def test_what_cannot_be_checked_says_what_is_missing(kind, inputs, said, missing):
    found = judged(kind, inputs, said, 5 if kind == "cagr" and missing != ("years",) else None)
    assert (found.arithmetic, found.missing) == ("not-checkable", missing)
    assert found.would_hold_with == ()
    if missing != ("stated",):
        assert (found.recomputed, found.interval) == (None, None)


def test_a_statement_without_a_value_is_recomputed_all_the_same():
    found = judged("growth", pair("80", "100"), stated(None))
    assert (found.arithmetic, found.recomputed, found.stated) == ("not-checkable", 25, None)


def test_what_is_known_stands_in_the_open_formula():
    assert judged("growth", pair("80", "100")[:1], stated("1")).formula == "? ÷ 80 − 1"
    assert judged("share", [figure("a", None, YI), figure("b", "2", YI)], stated("1")).formula == "? ÷ 2"
    assert judged("growth", pair("0", "2"), stated("1")).formula == "2 ÷ 0 − 1"
    assert judged("cagr", pair("3", "-2"), stated("1"), 5).formula == "((−2) ÷ 3)^(1/5) − 1"


# hedges


@pytest.mark.parametrize(
    ("hedge", "said", "true"),
    [
        ("nearly", "13", True), ("nearly", "12", False), ("nearly", "20", False),
        ("over", "12", True), ("over", "13", False), ("over", "11", False),
        ("at-least", "12", True), ("at-least", "13", False), ("at-most", "13", True), ("at-most", "12", False),
        ("at-least", "5", True), ("at-least", "0.1", True), ("at-most", "20", True), ("at-most", "300", True),
        ("about", "13", True), ("about", "12", False), ("about", "10", True), ("", "13", True), ("", "12", False),
    ],
)  # fmt: skip
def test_a_hedge_widens_its_side(hedge, said, true):
    """The growth is 12.8 %."""
    found = judged("growth", pair("100.00", "112.80"), stated(said, hedge=hedge))
    assert found.arithmetic == ("consistent" if true else "inconsistent")


def test_a_hedged_input_widens_the_answer():
    assert judged("sum", pair("60", "40", hedge="about"), stated("109", YI)).arithmetic == "consistent"
    assert judged("sum", pair("60", "40", hedge="nearly"), stated("109", YI)).arithmetic == "inconsistent"
    assert judged("sum", pair("60", "40", hedge="nearly"), stated("91", YI)).arithmetic == "consistent"


@pytest.mark.parametrize(
    ("hedge", "said", "found", "true"),
    [
        ("at-least", "500", "730", True),  # 不少于500家、500家以上
        ("at-least", "500", "500", True),
        ("at-least", "500", "499", False),
        ("at-most", "500", "130", True),
        ("at-most", "500", "501", False),
        ("over", "500", "730", False),  # 超500家 says the first digit of what there is
        ("over", "700", "730", True),
        ("nearly", "700", "730", False),
    ],
)
def test_a_limit_says_nothing_of_its_other_side(hedge, said, found, true):
    inputs = [figure("a", "30", "firm"), figure("b", str(int(found) - 30), "firm")]
    judgement = judged("sum", inputs, stated(said, "firm", hedge=hedge))
    assert judgement.arithmetic == ("consistent" if true else "inconsistent")


def test_a_limit_of_an_input_leaves_the_answer_open_on_a_side():
    def ends(kind, inputs, said):
        return judged(kind, inputs, said).interval

    least, most = (figure(id_, "500", "firm", hedge=id_) for id_ in ("at-least", "at-most"))
    plain = figure("plain", "1000", "firm")
    assert ends("sum", [least, plain], stated("2000", "firm")) == (1500, Decimal("Infinity"))
    assert ends("sum", [most, plain], stated("1200", "firm")) == (1000, 1500)  # no fewer than none
    assert ends("difference", [least, plain], stated("9", "firm")) == (Decimal("-Infinity"), 500)
    assert ends("share", [plain, least], stated("9")) == (0, 200)
    assert ends("share", [least, plain], stated("9")) == (50, Decimal("Infinity"))
    assert ends("growth", [least, plain], stated("9")) == (-100, 100)
    assert ends("cagr", [least, plain], stated("9")) is None  # years are missing
    assert judged("cagr", [least, plain], stated("9"), 1).interval == (-100, 100)
    assert judged("cagr", [plain, least], stated("9"), 1).interval == (-50, Decimal("Infinity"))
    assert judged("growth", [most, plain], stated("9")).missing == ("zero:at-most",)
    both = replace(least, id="other")
    assert ends("share", [least, both], stated("9")) == (0, Decimal("Infinity"))
    assert ends("difference", [least, both], stated("9", "firm")) == (Decimal("-Infinity"), Decimal("Infinity"))
    assert judged("sum", [least, plain], stated("1400", "firm")).arithmetic == "inconsistent"
    assert judged("sum", [least, plain], stated("9000", "firm")).arithmetic == "consistent"


def test_amounts_of_money_may_fall_below_zero_and_ranks_start_at_one():
    said = judged("growth", [], stated("500", YI, hedge="at-most"))
    assert said.stated_interval == (Decimal("-Infinity"), 500)
    assert judged("rank", [], stated("3", "rank", hedge="at-most")).stated_interval == (1, 3)
    assert judged("count", [], stated("3", "firm", hedge="at-least", high="9")).stated_interval == (3, 9)
    assert judged("count", [], stated("3", "firm", hedge="at-most", low="2")).stated_interval == (2, 3)


def test_a_rank_of_limits_names_them_in_the_order_of_what_is_said():
    inputs = [figure("a", "500", YI, hedge="at-most"), figure("b", "300", YI)]
    found = judged("rank", inputs, stated("1", "rank"))
    assert (found.formula, found.interval) == ("500 > 300", (1, 2))


def test_an_explicit_bound_wins():
    found = judged("growth", pair("100", "110"), stated("33", low="9", high="35", hedge="about"))
    assert found.stated_interval == (9, 35)
    assert found.arithmetic == "consistent"
    one_side = judged("growth", pair("100", "110"), stated("8", high="12"))
    assert one_side.stated_interval == (Decimal("7.5"), 12)


def test_bounds_alone_give_an_interval_and_no_value():
    bounded = [figure("a", None, YI, low="80", high="100"), figure("b", "100", YI)]
    found = judged("difference", bounded, stated("7", YI))
    assert (found.arithmetic, found.recomputed) == ("consistent", None)
    assert found.interval == (Decimal("-0.5"), Decimal("20.5"))
    assert recompute(*made("difference", bounded, stated("7", YI))) is None
    assert judged("difference", bounded, stated("22", YI)).arithmetic == "inconsistent"


def test_several_hundred():
    found = judged("sum", pair("300", "250", "firm"), stated("100", "firm", hedge="several"))
    assert found.stated_interval == (100, 1000)
    assert found.arithmetic == "consistent"


# rounding


@pytest.mark.parametrize(
    ("value", "indicator", "printed", "ends"),
    [
        ("929.51", YI, "929.51亿元", ("929.505", "929.515")),
        ("1699", YI, "1699亿元", ("1698.5", "1699.5")),
        ("15000", "wan", "1.5亿元", ("14500", "15500")),
        ("1.5", YI, "15000万元", ("1.49995", "1.50005")),
        ("67", "firm", "67家", ("67", "67")),
        ("15000", "firm", "1.5万家", ("14500", "15500")),
        ("1.5", "wan-firm", "1.5万家", ("1.45", "1.55")),
        ("12.82", "percent", "年均增长12.82%", ("12.815", "12.825")),
        ("-6.4", "percent", "下降6.4%", ("-6.45", "-6.35")),
        ("60", "percent", "六成", ("55", "65")),
        ("20", "percent", "五分之一", ("19.5", "20.5")),
        ("100", "percent", "全覆盖", ("99.5", "100.5")),
        ("230", "percent", "增长2.3倍", ("225", "235")),
        ("2.3", "times", "2.3倍", ("2.25", "2.35")),
        ("0.25", "times", "25%", ("0.245", "0.255")),
        ("5", "points", "5个百分点", ("4.5", "5.5")),
        ("1.28", "percent", "12.8‰", ("1.275", "1.285")),
        ("20", "year", "20年", ("20", "20")),
        ("1.0", "percent", "", ("0.95", "1.05")),
        ("2651.25", YI, "", ("2651.245", "2651.255")),
        ("15234", "wan", "1.5亿元", ("14500", "15500")),  # the printed form is what may be rounded
        ("1599", YI, "1699亿元", ("1598.5", "1599.5")),  # a form that says something else gives its digits alone
    ],
)  # fmt: skip
def test_what_a_printed_number_leaves_open(value, indicator, printed, ends):
    found = judged("growth", [], stated(value, indicator, printed=printed))
    assert found.stated_interval == tuple(map(Decimal, ends))


def test_an_input_named_twice_widens_nothing():
    one = figure("a", "3", YI)
    assert judged("growth", [one, one], stated("0.0")).interval == (0, 0)
    assert judged("ratio", [one, one], stated("1.00", "times")).interval == (1, 1)
    assert judged("difference", [one, one], stated("0", YI)).interval == (0, 0)
    low, high = judged("growth", pair("10", "20"), stated("100")).interval
    assert (round(low, 3), round(high, 3)) == (Decimal("85.714"), Decimal("115.789"))


def test_exact_roots_have_no_dust():
    found = judged("cagr", pair("100", "121"), stated("10"), 2)
    assert found.recomputed == 10
    tripled = judged("cagr", pair("0.001", "3.200"), stated("402"), 5)
    assert round(tripled.recomputed, 3) == Decimal("402.377")


# units and points


def test_units_of_one_base_are_scaled():
    found = judged("share", [figure("a", "5000", "wan"), figure("b", "2", YI)], stated("25"))
    assert (found.arithmetic, found.recomputed, found.formula) == ("consistent", 25, "5000 ÷ 20000")
    found = judged("sum", [figure("a", "5000", "wan"), figure("b", "2", YI)], stated("2.5", YI))
    assert (found.arithmetic, found.formula) == ("consistent", "0.5 + 2")


def test_a_wrong_unit_is_found():
    found = judged("growth", [figure("a", "80", YI), figure("b", "100", "wan")], stated("25"))
    assert next((each.code, each.args) for each in found.would_hold_with) == ("scale", (4, "b"))
    found = judged("sum", [figure("a", "50", YI), figure("b", "20", "wan")], stated("70", YI))
    assert next((each.code, each.args, each.recomputed) for each in found.would_hold_with) == ("scale", (4, "b"), 70)
    found = judged("ratio", pair("30", "20"), stated("1.5"))
    assert next((each.code, each.args) for each in found.would_hold_with) == ("scale", (2, "stated"))


def test_percent_and_percentage_points_are_kept_apart():
    shares = pair("20", "25", "percent")
    assert judged("difference", shares, stated("5", "points")).arithmetic == "consistent"
    assert judged("difference", shares, stated("5", printed="5个百分点")).arithmetic == "consistent"
    assert judged("growth", shares, stated("25")).arithmetic == "consistent"
    assert judged("growth", shares, stated("5", "points")).arithmetic == "consistent"
    for kind in ("difference", "growth"):
        found = judged(kind, shares, stated("5", printed="5%"))
        assert found.arithmetic == "inconsistent"
        best = found.would_hold_with[0]
        assert (best.code, best.args, best.recomputed, best.best) == ("points", ("points",), 5, True)
    found = judged("difference", shares, stated("25", "points"))
    assert [each.args for each in found.would_hold_with if each.code == "points"] == [("percent",)]


def test_a_growth_of_amounts_cannot_be_in_points():
    found = judged("growth", pair("80", "100"), stated("25", "points"))
    assert found.arithmetic == "inconsistent"
    assert (found.would_hold_with[0].code, found.would_hold_with[0].args) == ("points", ("percent",))


@pytest.mark.parametrize(
    ("kind", "said", "word"),
    [
        ("growth", stated("125"), "to"),
        ("ratio", stated("0.25", "times"), "by"),
        ("difference", stated("100", YI), "to"),
    ],
)
def test_growth_to_and_growth_by(kind, said, word):
    inputs = pair("100", "125") if kind == "growth" else pair("125", "100") if kind == "ratio" else pair("80", "100")
    fit = judged(kind, inputs, said).would_hold_with[0]
    assert (fit.code, fit.args, fit.best) == ("to-by", (word,), True)


# years


def dated(a, b, base="2017", new="2022"):
    return [figure("a", a, YI, base), figure("b", b, YI, new)]


def test_years_are_counted_from_point_to_point():
    said = stated("12.82")
    found = judged("cagr", dated("929.51", "1699"), said)
    assert (found.arithmetic, found.formula) == ("consistent", "(1699 ÷ 929.51)^(1/5) − 1")
    assert judged("cagr", dated("929.51", "1699"), said, 5).arithmetic == "consistent"
    wrong = judged("cagr", dated("929.51", "1699"), said, 6)
    assert wrong.arithmetic == "inconsistent"
    assert (wrong.would_hold_with[0].code, wrong.would_hold_with[0].args) == ("years", (5,))
    assert judged("cagr", pair("929.51", "1699"), stated("12.82", period="2017/2022")).arithmetic == "consistent"
    assert judged("cagr", dated("929.51", "1699", "2022", "2017"), said).missing == ("years",)
    assert judged("cagr", dated("929.51", "1699"), said, 10**5000).missing == ("years",)


def test_a_length_of_time_compares_dates():
    ends = ["event/e2003", figure("a", "1", YI, "2023")]
    found = judged("difference", ends, stated("20", "year"))
    assert (found.arithmetic, found.scope, found.formula) == ("consistent", "same", "2023 − 2003")
    assert judged("difference", ends, stated("21", "year")).arithmetic == "inconsistent"
    assert judged("difference", dated("1", "2"), stated("5", "year", hedge="nearly")).arithmetic == "consistent"


def test_lengths_of_time_are_added_and_compared_as_values():
    spans = pair("3", "5", "year")
    assert judged("sum", spans, stated("8", "year")).arithmetic == "consistent"
    assert judged("difference", spans, stated("2", "year")).arithmetic == "consistent"


# another base


def test_another_figure_in_the_place_of_the_base():
    briefing, claim = made("cagr", dated("929.51", "1699"), stated("12.05"), 5)
    others = [figure("early", "900", YI, "2016"), figure("rough", "1078", YI, "2018"), figure("firms", "962", "firm")]
    figures = {**briefing.figures, **{each.id: each for each in others}}
    found = judge(replace(briefing, figures=MappingProxyType(figures)), claim)
    assert found.arithmetic == "inconsistent"
    fits = [(each.code, each.args) for each in found.would_hold_with if each.code == "base"]
    assert fits == [("base", ("rough",))]  # four years from 2018


# numbers beyond all bounds


@pytest.mark.parametrize("huge", ["1E+999999", "1E-999999", "-1E+999999", "1E+999999999999", "9" * 6000])
@pytest.mark.parametrize("kind", ["cagr", "growth", "ratio", "difference", "sum", "rank", "coverage"])
def test_absurd_numbers_neither_hang_nor_raise(kind, huge):
    said = stated("12.8", YI if kind in ("sum", "difference") else "rank" if kind == "rank" else "percent")
    for inputs in (pair("10", huge), pair(huge, "10"), pair(huge, huge)):
        found = judged(kind, inputs, said, 5)
        assert found.arithmetic in ("consistent", "inconsistent", "not-checkable")
        assert len(found.formula) < 200
    assert judged(kind, pair("10", "12"), replace(said, value=Decimal(huge)), 5).claim == "claim"


@pytest.mark.parametrize("factor", ["0", "-1", "1E+999999", "1E-999999"])
def test_an_absurd_unit(factor):
    for kind in ("growth", "sum", "share"):
        briefing, claim = made(kind, [figure("a", "5000", "wan"), figure("b", "2", YI)], stated("25", YI))
        units = {**UNITS, YI: replace(UNITS[YI], factor_zh=Decimal(factor))}
        judge(replace(briefing, units=MappingProxyType(units)), claim)
