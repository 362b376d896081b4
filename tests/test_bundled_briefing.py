"""The bundled briefing holds the whole article: every figure, claim, name and section, in both languages."""

import re
import subprocess
import sys
from decimal import Decimal

import pytest

from broadsheet.derive.check import check
from broadsheet.derive.coverage import coverage
from broadsheet.derive.scopes import scope_verdict
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing

LANGUAGES = ("zh", "en")

# what the article prints; shares in percent, money in 亿元
FIGURES = {
    "de-years": "20",
    "share-province": "20",
    "core-va-2017": "929.51",
    "core-va-2022": "1699",
    "core-va-cagr": "12.82",
    "recent-years": "5",
    "rank-city": "1",
    "labs": "4",
    "talent-share": "60",
    "projects-2022": "10",
    "projects-future": "1",
    "brain-batch": "7",
    "brain-batch-own": "1",
    "firsts": "3",
    "diagnosis": "100",
    "future-factory": "1",
    "smart-factory": "12",
    "echelon": "67",
    "solved": "12762",
}

# later and outside facts
CONTEXT = {
    "core-va-total-2017": ("2017", "1078"),
    "core-va-2023": ("2023", "1998.5"),
    "core-va-2024-h1": ("2024-01/2024-06", "1080.2"),
    "gdp-2024-h1": ("2024-01/2024-06", "1615.5"),
    "core-va-2025-q3": ("2025-01/2025-09", "1688"),
    "core-va-growth-2025-q3": ("2025-01/2025-09", "9.2"),
    "gdp-2022": ("2022", "2651.25"),
    "gdp-growth-2022": ("2022", "1.0"),
    "gdp-2024": ("2024", "3355.67"),
    "gdp-growth-2024": ("2024", "6.0"),
    "labs-province": ("2022", "10"),
}

VERDICTS = {
    "core-va-cagr": "broken",
    "share-province": "unknown",
    "firsts": "same",
    "labs": "same",
    "recent-years": "same",
    "rank-city": "unknown",
    "brain-batch": "unknown",
    "talent-share": "unknown",
    "core-va-of-gdp-2022": "same",
}

# names that stand on the printed page or in outside sources alone, not in the text
NOT_IN_THE_TEXT = {
    "linping", "zhejiang-university", "conference-no1", "inspection-robot", "ying-tao", "xu-chuanshan", "liang-yihua",
}  # fmt: skip


@pytest.fixture(scope="module")
def opened():
    return open_briefing(bundled_briefing())


@pytest.fixture(scope="module")
def briefing(opened):
    return opened.briefing


def spans(briefing, language):
    return [span for passage in briefing.articles[language].passages for span in passage.spans]


def linked(briefing, language, kind):
    return {span.ref for span in spans(briefing, language) if span.kind == kind}


def test_opens_without_a_problem(opened):
    assert opened.problems == ()
    assert opened.notices == ()
    assert not opened.read_only


def test_breaks_no_rule(briefing):
    assert check(briefing) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_has_a_state(briefing, language):
    counted = coverage(briefing, language)
    assert counted.stateless == ()
    assert counted.tied > 20


def test_every_figure_of_the_article_is_there(briefing):
    held = {figure.id: figure.value for figure in briefing.figures.values() if figure.layer == "article"}
    assert held == {id_: Decimal(value) for id_, value in FIGURES.items()}


@pytest.mark.parametrize("id_", CONTEXT)
def test_outside_facts_are_there_with_period_and_source(briefing, id_):
    figure = briefing.figures[id_]
    assert (figure.period.text, figure.value) == (CONTEXT[id_][0], Decimal(CONTEXT[id_][1]))
    assert figure.layer == "context"
    assert briefing.sources[figure.source].publisher


def test_the_two_years_are_of_different_scope(briefing):
    former, new = (briefing.scopes[briefing.figures[f"core-va-{year}"].scope] for year in (2017, 2022))
    assert new.succeeds == former.id
    assert former.comparable_with == new.comparable_with == ()


def test_nearly_six_tenths_is_a_band(briefing):
    assert briefing.figures["talent-share"].hedge == "nearly"


def test_share_of_gdp_is_what_its_inputs_give(briefing):
    """The one derived outside figure follows from the two that it names."""
    part, whole = (briefing.figures[ref.id].value for ref in briefing.claims["core-va-of-gdp-2022"].inputs)
    share = briefing.figures["core-va-of-gdp-2022"].value
    assert (part / whole * 100).quantize(share) == share


def test_claims_and_their_scope_verdicts(briefing):
    assert {claim.id: scope_verdict(briefing, claim) for claim in briefing.claims.values()} == VERDICTS


def test_every_claim_has_a_mark_in_a_chart(briefing):
    assert {id_ for chart in briefing.charts for id_ in chart.claims} == set(briefing.claims)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_told_in_every_language(briefing, language):
    for entity in briefing.entities.values():
        assert entity.name.get(language), entity.id
        assert entity.summary.get(language), entity.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_else_is_told_in_every_language(briefing, language):
    assert briefing.manifest.title.get(language)
    assert briefing.manifest.credit.get(language)
    assert briefing.manifest.byline
    for byline in briefing.manifest.byline:
        assert byline.get(language)
    named = (*briefing.indicators.values(), *briefing.scopes.values())
    assert all(item.name.get(language) for item in named)
    assert all(section.short.get(language) for section in briefing.manifest.sections)
    assert all(chart.title.get(language) for chart in briefing.charts)
    assert all(event.title.get(language) for event in briefing.events.values())


@pytest.mark.parametrize("kind", ["figure", "claim", "entity", "event", "lacuna"])
def test_both_languages_tie_the_same_things(briefing, kind):
    assert linked(briefing, "zh", kind) == linked(briefing, "en", kind)


def test_every_name_of_the_article_is_mentioned(briefing):
    assert set(briefing.entities) - linked(briefing, "zh", "entity") == NOT_IN_THE_TEXT


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_stand_in_true_order(briefing, language):
    sections = list(dict.fromkeys(passage.section for passage in briefing.articles[language].passages))
    assert sections == ["s0", "s1", "s2", "s3"]
    assert len([p for p in briefing.passages(language, "s0") if p.role == "passage"]) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lost_sentence_is_marked_where_it_breaks_off(briefing, language):
    last = briefing.passages(language, "s1")[-1]
    lacunas = [span for span in last.spans if span.kind == "lacuna"]
    assert [(span.ref, span.start) for span in lacunas] == [("sentence-lost", len(last.text))]
    assert "2023" in last.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_has_charts_and_notes(briefing, language):
    for section in briefing.manifest.sections:
        assert briefing.section_charts(section.id)
        assert briefing.notes[language][section.id]
        assert briefing.figures[section.leading_figure].layer == "article"


def test_part_of_a_year_never_stands_with_whole_years(briefing):
    for chart in briefing.charts:
        periods = [briefing.figures[id_].period for id_ in chart.figures if briefing.figures[id_].period]
        assert len({period.is_whole_years for period in periods}) <= 1, chart.id


def test_official_wording_to_the_letter(briefing):
    text = "".join(passage.text for passage in briefing.articles["zh"].passages)
    for words in ("“战略性任务、基础性工作和主导性政策”", "“加快建成全省信息应用体系主体框架”", "“126X”"):
        assert words in text
    heads = [p.text for p in briefing.articles["zh"].passages if p.role == "heading"]
    assert heads == ["读懂时局 也就读懂方向", "厘清方向 才能行稳致远", "赋能服务 与企业共享红利"]


def test_chinese_text_has_full_width_punctuation(briefing):
    for passage in briefing.articles["zh"].passages:
        assert not re.search(r"[一-鿿][,;:?!()\"']|[,;:?!()\"'][一-鿿]", passage.text), passage.id


def test_byline_says_whose_text_it_is(briefing):
    (byline,) = briefing.manifest.byline
    assert byline.get("zh") == "据应陶、徐川善、梁艺桦报道编写，未经原作者审定"
    assert (briefing.manifest.newspaper, briefing.manifest.page) == ("", "")


def test_frictionless_finds_the_package_valid():
    """The manifest is named: frictionless calls valid whatever it takes for a plain file."""
    run = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json"],
        cwd=bundled_briefing(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.count("VALID") == 9
