"""Every number of the text is in exactly one state."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from broadsheet.derive.coverage import coverage, states
from broadsheet.model import Article, Passage, Span


def with_passage(briefing, text, *spans, role="passage", language="zh"):
    """The briefing with a text of one passage."""
    article = Article(language, (Passage("s0p1", "s0", role, text, spans),), "")
    return replace(briefing, articles=MappingProxyType({language: article}))


def span(text, words, kind, ref):
    start = text.index(words)
    return Span(start, start + len(words), kind, ref)


def test_the_sample_has_every_number_in_a_state(liuxi):
    for language in ("zh", "en"):
        found = coverage(liuxi, language)
        assert found.stateless == ()
        assert found.numbers == found.tied + found.plain
        assert found.plain == sum(found.reasons.values())


def test_figures_claims_and_events_tie(liuxi):
    text = "2021年，产值20亿元，增长12.47%。"
    briefing = with_passage(
        liuxi, text, span(text, "2021年", "event", "county-divided"), span(text, "20亿元", "figure", "tea-2022"),
        span(text, "增长12.47%", "claim", "tea-cagr"),
    )  # fmt: skip
    found = coverage(briefing, "zh")
    assert (found.numbers, found.tied) == (3, 3)


def test_names_structures_and_marked_numbers_are_plain_for_a_reason(liuxi):
    text = "5G基地分三步走，35岁以下居多。"
    briefing = with_passage(
        liuxi, text, span(text, "5G基地", "entity", "liuxi"), span(text, "三步", "node", "tea-loop/test"),
        span(text, "35岁", "plain", "approximate"),
    )  # fmt: skip
    assert coverage(briefing, "zh").reasons == {"name": 1, "structure": 1, "approximate": 1}


def test_years_dates_and_ordinals_are_plain_by_rule(liuxi):
    briefing = with_passage(liuxi, "2022年、2003年1月、近5年，第三次位列首位。")
    found = coverage(briefing, "zh")
    assert found.reasons == {"date": 3, "ordinal": 2}
    assert found.stateless == ()


@pytest.mark.parametrize("text", ["解决问题12762件。", "使用5G技术。", "赋能一、二、三产业。", "近六成如此。"])
def test_any_other_number_is_stateless(liuxi, text):
    assert len(coverage(with_passage(liuxi, text), "zh").stateless) == 1


def test_a_stateless_number_says_where_it_stands(liuxi):
    (place,) = coverage(with_passage(liuxi, "解决问题12762件。"), "zh").stateless
    assert (place.passage, place.start, place.end) == ("s0p1", 4, 10)


def test_a_figure_told_without_a_number_word_counts_once(liuxi):
    text = "诊断实现全覆盖。"
    briefing = with_passage(liuxi, text, span(text, "全覆盖", "figure", "labs"))
    assert [(at.words, at.state) for at in states(briefing, "zh")] == [("全覆盖", "tied")]


@pytest.mark.parametrize("role", ["byline", "credit"])
def test_byline_and_credit_are_not_counted(liuxi, role):
    assert coverage(with_passage(liuxi, "12家", role=role), "zh").numbers == 0


@pytest.mark.parametrize("role", ["kicker", "title", "heading", "caption", "passage"])
def test_everything_else_is(liuxi, role):
    assert coverage(with_passage(liuxi, "12家", role=role), "zh").numbers == 1


def test_sections_add_up(liuxi):
    parts = [coverage(liuxi, "zh", section.id) for section in liuxi.manifest.sections]
    assert sum(part.numbers for part in parts) == coverage(liuxi, "zh").numbers
