"""Verdicts of claims as an editor meets them: the bundled briefing, and figures set beside each other."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import pytest

from broadsheet.derive.verdicts import judge, judge_all, recompute
from broadsheet.files import open_briefing

YUHANG = Path(__file__).parents[2] / "resources" / "briefings" / "yuhang"


@pytest.fixture(scope="module")
def yuhang():
    return open_briefing(YUHANG).briefing


def with_figure(briefing, id_, **changes):
    """The briefing with one figure changed."""
    figures = {**briefing.figures, id_: replace(briefing.figures[id_], **changes)}
    return replace(briefing, figures=MappingProxyType(figures))


def test_the_bundled_claims(yuhang):
    found = {id_: (each.arithmetic, each.scope, each.missing) for id_, each in judge_all(yuhang).items()}
    assert found == {
        "core-va-cagr": ("consistent", "broken", ()),
        "share-province": ("not-checkable", "unknown", ("inputs",)),
        "firsts": ("consistent", "same", ()),
        "labs": ("consistent", "same", ()),
        "recent-years": ("consistent", "same", ()),
        "rank-city": ("not-checkable", "unknown", ("others",)),
        "brain-batch": ("not-checkable", "unknown", ("members",)),
        "talent-share": ("not-checkable", "unknown", ("inputs",)),
        "core-va-of-gdp-2022": ("consistent", "same", ()),
    }


def test_the_bundled_growth(yuhang):
    found = judge(yuhang, yuhang.claims["core-va-cagr"])
    assert found.stated == Decimal("12.82")
    assert round(found.recomputed, 4) == Decimal("12.8205")
    assert tuple(round(end, 4) for end in found.interval) == (Decimal("12.8137"), Decimal("12.8272"))
    assert found.formula == "(1699 ÷ 929.51)^(1/5) − 1"
    assert found.would_hold_with == ()
    assert recompute(yuhang, yuhang.claims["core-va-cagr"]) == found.recomputed


def test_a_changed_digit_names_the_growth_that_fits(yuhang):
    changed = with_figure(yuhang, "core-va-2022", value=Decimal(1599))
    found = judge(changed, yuhang.claims["core-va-cagr"])
    assert (found.arithmetic, found.scope) == ("inconsistent", "broken")
    (fit,) = found.would_hold_with
    assert (fit.code, fit.args, fit.best) == ("value", (Decimal("11.46"),), True)
    mended = with_figure(changed, "core-va-cagr", value=Decimal("11.46"), printed="11.46%")
    assert judge(mended, yuhang.claims["core-va-cagr"]).arithmetic == "consistent"
