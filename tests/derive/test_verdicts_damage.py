"""Whatever stands in the tables, a claim gets a verdict: rows that dangle, kinds that do not fit, cells that lie."""

import random
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from tests.generated import big_briefing
from tests.sample import sample_files
from tests.trust.test_damage import mutated, opened

from broadsheet.derive.verdicts import CHANGES, LACKS, judge, judge_all, recompute
from broadsheet.files.container.zip_writer import zip_bytes
from broadsheet.model import Claim, Period, Ref

CASES = 3000
NUMBERS = (None, "0", "-0", "-7", "0.5", "1699", "1E+40", "1E-40", "-1E+999999", "1E+999999", "9" * 80, "1E-999999")
KINDS = ("cagr", "growth", "ratio", "share", "difference", "sum", "count", "coverage", "rank", "", "other")
PERIODS = (None, "2017", "2022", "2017/2022", "2024-01/2024-06", "0001", "9999")
PRINTED = ("", "1699亿元", "近六成", "五分之一", "翻两番", "第3位", "2022年", "5个百分点", "数百家", "1.5万", "-", "％")
HEDGES = ("", "nearly", "over", "about", "at-least", "at-most", "several", "nonsense")


def number(chance):
    text = chance.choice(NUMBERS)
    return None if text is None else Decimal(text)


def damaged_figure(figure, briefing, chance):
    period = chance.choice(PERIODS)
    return replace(
        figure,
        indicator=chance.choice((*briefing.indicators, "nowhere", "")),
        value=number(chance),
        low=number(chance) if chance.random() < 0.3 else None,
        high=number(chance) if chance.random() < 0.3 else None,
        hedge=chance.choice(HEDGES),
        printed=chance.choice(PRINTED),
        scope=chance.choice((*briefing.scopes, "nowhere", "")),
        period=Period.parse(period) if period else None,
    )


def damaged_claim(briefing, chance):
    ids = {"figure": [*briefing.figures, "nowhere"], "entity": [*briefing.entities, "nowhere"], "event": ["nowhere"],
           "node": ["tea-loop/test", "nowhere", "a/b"], "claim": [*briefing.claims, "x"], "": ["x"]}  # fmt: skip
    kinds = chance.choices((*ids, "figure", "figure", "figure"), k=chance.randint(0, 4))
    refs = tuple(Ref(kind, chance.choice(ids[kind])) for kind in kinds)
    years = chance.choice((None, None, 0, -3, 1, 5, 10**9, 10**6000))
    figure = chance.choice((*briefing.figures, "nowhere", ""))
    return Claim("claim", figure, chance.choice(KINDS), refs, years, "")


def assert_is_whole(found):
    assert found.arithmetic in ("consistent", "inconsistent", "not-checkable")
    assert bool(found.missing) == (found.arithmetic == "not-checkable")
    assert found.arithmetic == "inconsistent" or found.would_hold_with == ()
    assert {code.partition(":")[0] for code in found.missing} <= LACKS
    assert {each.code for each in found.would_hold_with} <= CHANGES
    for ends in (found.interval, found.stated_interval):
        assert ends is None or ends[0] <= ends[1]
        assert "-0" not in map(str, ends or ())
    if found.arithmetic == "inconsistent":
        low, high = found.interval
        assert low > found.stated_interval[1] or high < found.stated_interval[0] or found.would_hold_with
    assert len(found.formula) < 400


def assert_the_value_fits(briefing, claim, found):
    """A claim that states what it is told to is consistent."""
    fits = [each.args[0] for each in found.would_hold_with if each.code == "value"]
    points = "百分点" in getattr(briefing.figures.get(claim.figure), "printed", "")  # what makes the unit one of points
    if fits and not points and claim.figure not in {ref.id for ref in claim.inputs}:
        told = {"value": fits[0], "low": None, "high": None, "hedge": "", "printed": ""}
        stated = replace(briefing.figures[claim.figure], **told)
        mended = replace(briefing, figures=MappingProxyType({**briefing.figures, claim.figure: stated}))
        assert judge(mended, claim).arithmetic == "consistent"


def test_a_verdict_for_every_row_whatever_it_says(liuxi):
    chance = random.Random(5)
    said = set()
    units = [{}, {"factor_zh": Decimal(0)}, {"factor_zh": Decimal("1E+999999")}, {"base": "percent"}, {"base": ""}]
    for _ in range(CASES):
        figures = {id_: damaged_figure(each, liuxi, chance) for id_, each in liuxi.figures.items()}
        scale = {id_: replace(unit, **chance.choice(units)) for id_, unit in liuxi.units.items()}
        kinds = chance.choices(("level", "share", "rate", "count", "rank", "duration", ""), k=len(liuxi.indicators))
        kept = zip(liuxi.indicators.items(), kinds, strict=True)
        measured = {id_: replace(each, kind=kind, unit=chance.choice((each.unit, "x"))) for (id_, each), kind in kept}
        briefing = replace(
            liuxi,
            figures=MappingProxyType(figures),
            units=MappingProxyType(scale),
            indicators=MappingProxyType(measured),
        )
        claim = damaged_claim(briefing, chance)
        found = judge(briefing, claim)
        assert_is_whole(found)
        assert recompute(briefing, claim) == found.recomputed or found.recomputed is None
        assert_the_value_fits(briefing, claim, found)
        said.add((found.kind, found.arithmetic))
    assert {arithmetic for _, arithmetic in said} == {"consistent", "inconsistent", "not-checkable"}
    assert len(said) > 20


def test_mutants_of_files(tmp_path):
    chance = random.Random(6)
    files = sample_files()
    tables = [name for name in files if name.startswith("tables/")]
    judged = 0
    for _ in range(400):
        name = chance.choice(tables)
        briefing = opened(zip_bytes({**files, name: mutated(files[name], chance)}), tmp_path).briefing
        if briefing is not None:
            for found in judge_all(briefing).values():
                assert_is_whole(found)
                judged += 1
    assert judged > 400


def test_claims_of_a_large_briefing_keep_their_order():
    briefing = big_briefing(figures=300, mentions=300)
    rows = [
        Claim(f"c{at}", f"f{at + 2}", "sum", (Ref("figure", f"f{at}"), Ref("figure", f"f{at + 1}")), None, "")
        for at in range(0, 297, 3)
    ]
    briefing = replace(briefing, claims=MappingProxyType({row.id: row for row in rows}))
    found = judge_all(briefing)
    assert list(found) == [row.id for row in rows]
    assert {each.arithmetic for each in found.values()} == {"inconsistent"}  # 1000 + 1001 is not 1002
    assert found["c0"].would_hold_with[-1].args == (Decimal(2001),)
