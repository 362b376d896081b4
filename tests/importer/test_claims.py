"""Claims from the wording: which follow from what, and that a misreading never calls an article wrong."""

import pytest
from tests.importer.articles import document, named, repaired

from broadsheet.derive.verdicts import judge_all
from broadsheet.importer.pipeline import build


def judged(text, *names, language="zh"):
    """Kind, number of inputs and arithmetic verdict of every claim of a text."""
    whole = f"账本\n{text}\n"
    briefing = build(document(whole), repaired(whole, language), named(*names)).briefing
    verdicts = judge_all(briefing)
    return [(c.kind, len(c.inputs), verdicts[c.id].arithmetic) for c in briefing.claims.values()]


CLAIMS = (
    ("茶园由2018年的18.2万亩增加到2023年的25.6万亩，年均增长7.06%。", [("cagr", 2, "consistent")]),
    ("茶园由2018年的18.2万亩增加到2023年的25.6万亩，年均增长9.06%。", [("cagr", 2, "inconsistent")]),
    ("产值从20亿元增加到25亿元，增长25%。", [("growth", 2, "consistent")]),
    ("合格率从90.5%提高到93.7%，提高3.2个百分点。", [("difference", 2, "consistent")]),
    ("产值30亿元，同比增长9.4%。", [("growth", 0, "not-checkable")]),
    ("产值30亿元，占全市的五分之一。", [("share", 0, "not-checkable")]),
    ("东山12亿元、西坪8亿元，合计20亿元。", [("sum", 2, "consistent")]),
    ("东山、西坪、南屿三家企业投产。", [("count", 3, "consistent")]),
)


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims_and_their_inputs(text, expected):
    assert judged(text, "东山", "西坪", "南屿") == expected


NO_CLAIM = (
    "东山12亿元、西坪8亿元，合计35亿元。",  # the total has more parts than the sentence tells
    "东山、西坪等7家企业投产。",
    "东山、西坪三家企业投产。",
    "上一年合格率为90%，此后提高3.2个百分点。",
    "到2030年产值力争达到90亿元，年均增长12%。",
    "价格比邻县高出15%。",
)


@pytest.mark.parametrize("text", NO_CLAIM)
def test_when_in_doubt_there_is_no_claim(text):
    assert judged(text, "东山", "西坪", "南屿") == []


def test_growth_on_the_year_before_uses_both_years_where_the_text_has_them():
    text = "东山2022年产值20亿元。东山2023年产值25亿元，同比增长25%。"
    assert judged(text, "东山") == [("growth", 2, "consistent")]


def test_a_break_of_scope_is_told_apart_from_the_arithmetic():
    whole = "账本\n产值由2017年的9.3亿元（原东区口径）增加到2022年的17亿元（新东区口径），年均增长12.82%。\n"
    briefing = build(document(whole), repaired(whole), named()).briefing
    (verdict,) = judge_all(briefing).values()
    assert (verdict.arithmetic, verdict.scope) == ("consistent", "broken")
    assert [scope.succeeds for scope in briefing.scopes.values()] == ["", "scope-1"]


def test_english_growth():
    text = "Output grew from 32 billion yuan in 2018 to 96 billion yuan in 2023, an average annual growth of 24.6%."
    assert judged(text, language="en") == [("cagr", 2, "consistent")]
