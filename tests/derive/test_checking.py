"""The queue of claims: gravest first, each with all that a check of it needs, in both languages."""

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest

from broadsheet.derive.checking import check_item, queue
from broadsheet.derive.consequence import ORDER, consequence
from broadsheet.derive.coverage import coverage, states
from broadsheet.derive.describe import describe
from broadsheet.derive.meter import reach
from broadsheet.derive.verdict_marks import marking, stating
from broadsheet.derive.verdicts import judge_all
from broadsheet.files import open_briefing
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing


def marks_of(*asked):
    """The marks of a text by their places."""
    return dict(filter(None, marking(*asked)))


@pytest.fixture(scope="module")
def yuhang():
    return open_briefing(bundled_briefing()).briefing


@pytest.fixture(scope="module")
def verdicts(yuhang):
    return judge_all(yuhang)


def with_value(briefing, figure, value, printed):
    """A copy in which a figure says something else; the text still says the old."""
    changed = replace(briefing.figures[figure], value=Decimal(value), printed=printed)
    return replace(briefing, figures=MappingProxyType({**briefing.figures, figure: changed}))


def without(briefing, field):
    return replace(briefing, **{field: MappingProxyType({})})


def cagr(briefing, language="zh"):
    return check_item(briefing, language, judge_all(briefing)["core-va-cagr"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_queue_holds_every_claim_once_the_gravest_first_then_as_the_text_states_them(yuhang, verdicts, language):
    entries = queue(yuhang, language, verdicts)
    assert sorted(entry.claim for entry in entries) == sorted(yuhang.claims)
    ranks = [ORDER.index(entry.consequence) for entry in entries]
    assert ranks == sorted(ranks)
    assert entries[0].claim == "core-va-cagr"
    sections = [entry.section for entry in entries if entry.consequence == "uncheckable"]
    assert sections == sorted(sections)
    assert entries[-1].claim == "core-va-of-gdp-2022"  # the text leaves it unsaid
    assert entries[-1].section == ""


@pytest.mark.parametrize(
    ("arithmetic", "scope", "expected"),
    [
        ("inconsistent", "broken", "inconsistent"),
        ("inconsistent", "same", "inconsistent"),
        ("consistent", "broken", "broken"),
        ("not-checkable", "broken", "broken"),
        ("not-checkable", "unknown", "uncheckable"),
        ("not-checkable", "same", "uncheckable"),
        ("consistent", "unknown", "unstated"),
        ("consistent", "same", "clean"),
    ],
)
def test_the_consequence_is_the_worst_of_both_verdicts(verdicts, arithmetic, scope, expected):
    judgement = replace(verdicts["labs"], arithmetic=arithmetic, scope=scope)
    assert consequence(judgement) == expected


def test_the_growth_is_told_with_its_formula_both_definitions_and_what_bears_on_it(yuhang):
    item = cagr(yuhang)
    assert item.entry.words == "年均增长12.82%"
    assert (item.entry.arithmetic, item.entry.scope) == ("consistent", "broken")
    assert item.computed.formula == "(1699 ÷ 929.51)^(1/5) − 1"
    assert (item.computed.recomputed, item.computed.is_rounded) == ("12.8205%", True)
    assert item.computed.interval == ("12.8137%", "12.8272%")
    assert item.computed.stated_interval == ("12.815%", "12.825%")
    assert [(each.value, each.period) for each in item.inputs] == [("929.51 亿元", "2017年"), ("1699 亿元", "2022年")]
    assert all(each.place and each.charts for each in item.inputs)
    names = [definition.name for definition in item.definitions]
    assert names == ["原余杭区信息经济增加值", "新余杭区数字经济核心产业增加值"]
    assert all(definition.note and definition.covers for definition in item.definitions)
    facts = {fact.ref.id: fact for fact in item.facts}
    assert [fact.ref.id for fact in item.facts][:2] == ["core-va-total-2017", "district-divided"]
    assert facts["core-va-total-2017"].source == "浙江日报，2018年12月3日"
    assert "本汇报的理解" in facts["core-va-total-2017"].note
    assert facts["district-divided"].when == "2021年"
    assert facts["district-divided"].source == "浙江省人民政府，2021年"


def test_the_sentence_sets_off_the_claim_and_its_inputs(yuhang):
    item = cagr(yuhang)
    said = "".join(piece.words for piece in item.sentence)
    passage = next(p for p in yuhang.article("zh").passages if p.id == item.place.passage)
    assert said in passage.text
    assert [piece.words for piece in item.sentence if piece.kind == "claim"] == ["年均增长12.82%"]
    assert [piece.words for piece in item.sentence if piece.kind == "input"] == ["929.51亿元", "1699亿元"]


def test_in_english_the_formula_has_the_numbers_that_english_prints(yuhang):
    item = cagr(yuhang, "en")
    assert item.computed.formula == "(169.9 ÷ 92.951)^(1/5) − 1"
    assert [each.value for each in item.inputs] == ["CNY 92.951 billion", "CNY 169.9 billion"]
    told = [definition.note for definition in item.definitions] + [fact.source for fact in item.facts]
    assert not any("\u4e00" <= character <= "\u9fff" for words in told for character in words)


def test_a_changed_figure_makes_the_claim_inconsistent_and_names_the_growth_that_would_fit(yuhang):
    changed = with_value(yuhang, "core-va-2022", "1599", "1599亿元")
    entries = queue(changed, "zh", judge_all(changed))
    assert (entries[0].claim, entries[0].consequence) == ("core-va-cagr", "inconsistent")
    item = cagr(changed)
    best = item.computed.remedies[0]
    assert best.best
    assert (best.code, best.figure) == ("value", "11.46%")
    assert item.computed.recomputed == "11.4600%"


def test_other_remedies_name_years_and_bases(yuhang):
    one_year_off = replace(yuhang.claims["core-va-cagr"], years=4)
    changed = replace(yuhang, claims=MappingProxyType({**yuhang.claims, "core-va-cagr": one_year_off}))
    remedies = cagr(changed).computed.remedies
    assert (remedies[0].code, remedies[0].number, remedies[0].best) == ("years", "5", True)
    assert remedies[0].recomputed == "12.8205%"


def test_what_is_missing_is_named(yuhang, verdicts):
    lacks = {id_: check_item(yuhang, "zh", each).computed.missing for id_, each in verdicts.items()}
    assert [lack.code for lack in lacks["share-province"]] == ["inputs"]
    assert [lack.code for lack in lacks["rank-city"]] == ["others"]
    assert [lack.code for lack in lacks["brain-batch"]] == ["members"]
    assert lacks["core-va-cagr"] == ()
    figure = replace(yuhang.figures["core-va-2017"], value=None)
    changed = replace(yuhang, figures=MappingProxyType({**yuhang.figures, "core-va-2017": figure}))
    lack = cagr(changed).computed.missing[0]
    assert (lack.code, lack.thing) == ("value", "2017年 数字经济主要指标 929.51亿元")


def test_a_claim_that_the_text_leaves_unsaid_has_no_sentence_but_a_chart(yuhang, verdicts):
    item = check_item(yuhang, "zh", verdicts["core-va-of-gdp-2022"])
    assert (item.sentence, item.place) == ((), None)
    assert item.charts
    assert item.inputs[1].source == "余杭区计划报告"


def test_a_length_of_time_has_no_scopes(yuhang, verdicts):
    assert check_item(yuhang, "zh", verdicts["recent-years"]).definitions == ()


def test_a_rank_is_told_by_its_own_scope(yuhang, verdicts):
    assert [d.name for d in check_item(yuhang, "zh", verdicts["rank-city"]).definitions] == [
        "杭州市各区县（位次所指年份未注明）"
    ]


def test_a_share_is_told_with_what_another_source_says_of_it(yuhang, verdicts):
    facts = check_item(yuhang, "zh", verdicts["share-province"]).facts
    assert [fact.ref.id for fact in facts] == ["share-province-xinhua"]
    assert facts[0].source == "新华每日电讯，2023年8月7日"


def test_the_damaged_are_put_up_with(yuhang):
    for field in ("figures", "scopes", "indicators", "units", "sources", "entities", "events"):
        damaged = without(yuhang, field)
        found = judge_all(damaged)
        for entry in queue(damaged, "zh", found):
            assert check_item(damaged, "zh", found[entry.claim]).entry == entry
        marks_of(damaged, "zh", found)
        reach(damaged, "zh", found)
    assert queue(without(yuhang, "figures"), "zh", judge_all(yuhang)) == ()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_meter_counts_what_coverage_counts_and_never_grows_from_left_to_right(yuhang, verdicts, language):
    *sections, whole = reach(yuhang, language, verdicts)
    counted = coverage(yuhang, language)
    assert (whole.found, whole.tied) == (counted.numbers, counted.tied)
    assert [row.section for row in sections] == [section.id for section in yuhang.manifest.sections]
    for row in sections:
        own = coverage(yuhang, language, row.section)
        assert (row.found, row.tied) == (own.numbers, own.tied)
        assert row.found >= row.tied >= row.checkable >= row.checked
    for count in ("found", "tied", "checkable", "checked"):
        assert getattr(whole, count) == sum(getattr(row, count) for row in sections)


def test_checkable_are_the_numbers_of_claims_that_can_be_computed_and_of_their_inputs(yuhang, verdicts):
    """Counted by hand: 929.51, 1699, 5年, 12.82% and 四大 in section 1; 四大 again and 三个 in section 2."""
    rows = {row.section: row for row in reach(yuhang, "zh", verdicts)}
    assert {id_: (row.checkable, row.checked) for id_, row in rows.items()} == {
        "s0": (0, 0),
        "s1": (5, 5),
        "s2": (2, 2),
        "s3": (0, 0),
        "": (7, 7),
    }


def test_numbers_of_a_claim_that_does_not_hold_are_checkable_and_not_checked(yuhang):
    changed = with_value(yuhang, "core-va-2022", "1599", "1599亿元")
    rows = {row.section: row for row in reach(changed, "zh", judge_all(changed))}
    # 12.82% and both its inputs fall out; the five years and the four laboratories stay.
    assert (rows["s1"].checkable, rows["s1"].checked) == (5, 2)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_claim_that_the_text_states_is_marked_where_it_is_stated(yuhang, verdicts, language):
    marks = marks_of(yuhang, language, verdicts)
    stated = {id_: stating(yuhang, language, id_) for id_ in yuhang.claims}
    assert {place for said in stated.values() for place in (each.place for each in said)} == set(marks)
    assert [id_ for id_, said in stated.items() if not said] == ["core-va-of-gdp-2022"]
    signs = {id_: marks[said[0].place].sign for id_, said in stated.items() if said}
    assert signs == {
        "core-va-cagr": "broken",
        "share-province": "uncheckable",
        "firsts": "clean",
        "labs": "clean",
        "recent-years": "clean",
        "rank-city": "uncheckable",
        "brain-batch": "uncheckable",
        "talent-share": "uncheckable",
    }


def test_marked_words_are_numbers_of_the_text(yuhang, verdicts):
    numbers = {(state.place.passage, state.place.start) for state in states(yuhang, "zh")}
    within = [
        any(p == place.passage and place.start <= start < place.end for p, start in numbers)
        for place in marks_of(yuhang, "zh", verdicts)
    ]
    assert all(within)


def test_words_on_a_claim_tell_both_verdicts(yuhang):
    described = describe(yuhang, "zh", Ref("claim", "core-va-cagr"))
    assert (described.arithmetic, described.verdict) == ("consistent", "broken")
    by_figure = describe(yuhang, "zh", Ref("figure", "share-province"))  # the text ties the words to the figure
    assert (by_figure.arithmetic, by_figure.verdict) == ("not-checkable", "unknown")
    plain = describe(yuhang, "zh", Ref("figure", "core-va-2022"))
    assert (plain.arithmetic, plain.verdict) == ("", "")


@pytest.mark.parametrize(
    ("hedge", "room", "stated_room"),
    [("at-least", ("12.8203%", ""), ("12.82%", "")), ("at-most", ("−100%", "12.8206%"), ("", "12.82%"))],
)
def test_a_side_without_a_limit_is_left_empty(yuhang, hedge, room, stated_room):
    new, said = (replace(yuhang.figures[id_], hedge=hedge) for id_ in ("core-va-2022", "core-va-cagr"))
    figures = MappingProxyType({**yuhang.figures, new.id: new, said.id: said})
    item = cagr(replace(yuhang, figures=figures))
    assert item.entry.arithmetic == "consistent"
    assert (item.computed.interval, item.computed.stated_interval) == (room, stated_room)


def test_the_remark_on_a_claim_is_told_in_each_language(yuhang):
    for claim, judgement in judge_all(yuhang).items():
        told = {language: check_item(yuhang, language, judgement).note for language in ("zh", "en")}
        assert told["zh"] == yuhang.claims[claim].note != ""
        assert told["en"].isascii()
        assert told["en"] == yuhang.claims[claim].note_en != ""


def test_a_remark_without_english_is_not_told_in_english(yuhang):
    plain = replace(yuhang.claims["labs"], note_en="")
    changed = replace(yuhang, claims=MappingProxyType({**yuhang.claims, "labs": plain}))
    judgement = judge_all(changed)["labs"]
    assert check_item(changed, "en", judgement).note == ""
    english = replace(changed, manifest=replace(changed.manifest, default_language="en"))
    assert check_item(english, "en", judgement).note == plain.note  # then the column is English
