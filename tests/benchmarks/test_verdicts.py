"""Judging a thousand claims beside a bare loop of as many powers of decimals."""

import statistics
import time
from dataclasses import replace
from decimal import Decimal, localcontext
from types import MappingProxyType

import pytest
from tests.derive.claims_made import figure, made

from broadsheet.derive.verdicts import judge_all, recompute
from broadsheet.model import Ref

CLAIMS = 1000
ROUNDS = 3


def growths(stated, many):
    """A briefing of so many growths over five years, each of figures of its own."""
    figures, claims = {}, {}
    briefing, claim = made("cagr", [], None)
    for at in range(many):
        new = Decimal(1699) + at
        rate = ((new / Decimal("929.51")) ** Decimal("0.2") - 1) * 100
        said = f"{rate + stated:.2f}"
        rows = [
            figure(f"a{at}", "929.51", "yi", "2017", printed="929.51亿元"),
            figure(f"b{at}", str(new), "yi", "2022", printed=f"{new}亿元"),
            figure(f"s{at}", said, "percent", printed=f"{said}%"),
        ]
        figures |= {row.id: row for row in rows}
        inputs = tuple(Ref("figure", row.id) for row in rows[:2])
        claims[f"c{at}"] = replace(claim, id=f"c{at}", figure=f"s{at}", inputs=inputs)
    return replace(briefing, figures=MappingProxyType(figures), claims=MappingProxyType(claims))


def bare():
    with localcontext(prec=50):
        for at in range(CLAIMS):
            ((Decimal(1699) + at) / Decimal("929.51")) ** Decimal("0.2")


def seconds(call):
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


@pytest.mark.parametrize(("stated", "verdict"), [(0, "consistent"), (5, "inconsistent")])
def test_judging_a_thousand_claims(benchmark, stated, verdict):
    briefing = growths(stated, CLAIMS if benchmark.enabled else 20)  # that it runs is seen of a few
    assert {each.arithmetic for each in judge_all(briefing).values()} == {verdict}
    rounds = 1 if not benchmark.enabled else ROUNDS
    alone = statistics.median(seconds(bare) for _ in range(rounds))
    whole = statistics.median(seconds(lambda: judge_all(briefing)) for _ in range(rounds))
    claims = briefing.claims.values()
    again = statistics.median(seconds(lambda: [recompute(briefing, each) for each in claims]) for _ in range(rounds))
    benchmark.extra_info |= {
        "judge_all, ratio": round(whole / alone, 1),
        "recompute, ratio": round(again / alone, 1),
        "judge_all, ms": round(whole * 1000),
        "recompute, ms": round(again * 1000),
    }
    benchmark.pedantic(judge_all, args=(briefing,), rounds=rounds)
    print("", *(f"{key}: {value}" for key, value in benchmark.extra_info.items()), sep="\n  ")
