"""What lights up together."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from tests.generated import big_briefing

from broadsheet.derive.contents import charts_beside, names_in, outline
from broadsheet.derive.lit import NOTHING, lit_by
from broadsheet.model import Claim, Event, LocalText, Ref, Section


@pytest.fixture
def briefing():
    made = big_briefing(12, 24, 3)
    claim = Claim("growth", "f3", "growth", (Ref("figure", "f1"), Ref("figure", "f2")), None, "")
    event = Event("start", None, LocalText.of(zh="开始"), ("e1",), "article", "")
    return replace(made, claims=MappingProxyType({"growth": claim}), events=MappingProxyType({"start": event}))


def test_a_claim_lights_the_figures_it_is_computed_from(briefing):
    lit = lit_by(briefing, Ref("claim", "growth"))
    assert lit.main == {Ref("claim", "growth"), Ref("figure", "f3")}
    assert lit.inputs == {Ref("figure", "f1"), Ref("figure", "f2")}


def test_a_figure_that_a_claim_states_lights_the_same(briefing):
    assert lit_by(briefing, Ref("figure", "f3")) == lit_by(briefing, Ref("claim", "growth"))


def test_an_input_does_not_light_what_is_computed_from_it(briefing):
    assert lit_by(briefing, Ref("figure", "f1")).main == {Ref("figure", "f1")}


def test_an_event_lights_its_names_and_nothing_lights_nothing(briefing):
    assert lit_by(briefing, Ref("event", "start")).inputs == {Ref("entity", "e1")}
    assert lit_by(briefing, None) == NOTHING


def test_the_outline_has_a_row_a_section_with_its_leading_figure(briefing):
    sections = (Section("s0", LocalText.of(zh="导语"), "f0"), *briefing.manifest.sections[1:])
    rows = outline(replace(briefing, manifest=replace(briefing.manifest, sections=sections)), "zh")
    assert [row.number for row in rows] == ["〇", "一", "二"]
    assert rows[0].short == "导语"
    assert "1000" in rows[0].value
    assert rows[1].value == ""


@pytest.mark.parametrize(
    ("short", "told"),
    [("一、产业", "产业"), ("二、港口", "二、港口"), ("一带一路", "一带一路"), ("一、", "一、"), ("一. 产业", "产业")],
)
def test_a_number_that_stands_beside_a_section_is_not_told_twice(briefing, short, told):
    sections = (briefing.manifest.sections[0], Section("s1", LocalText.of(zh=short), ""))
    rows = outline(replace(briefing, manifest=replace(briefing.manifest, sections=sections)), "zh")
    assert (rows[1].number, rows[1].short) == ("一", told)
    assert replace(rows[1], heading=short).beside_number == told


def test_names_stand_in_the_order_of_the_section_with_all_their_mentions(briefing):
    names = names_in(briefing, "zh", "s1")
    assert names[0].entity == "e28"
    everywhere = [span.ref for p in briefing.article("zh").passages for span in p.spans if span.kind == "entity"]
    assert [name.mentions for name in names] == [everywhere.count(name.entity) for name in names]


def test_a_figure_printed_in_another_section_brings_its_chart_along(briefing):
    assert [chart.id for chart in charts_beside(briefing, "zh", "s0")] == ["c0"]
    assert [chart.id for chart in charts_beside(briefing, "zh", "s2")] == ["c6"]
    borrowed = replace(briefing, charts=tuple(replace(chart, section="s0") for chart in briefing.charts))
    assert [chart.id for chart in charts_beside(borrowed, "zh", "s2")] == ["c6"]
