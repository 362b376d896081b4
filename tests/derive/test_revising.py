"""Cells as typed, rows added and taken away; charts and the reach of the data follow."""

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest
from tests.sample import write_sample

from broadsheet.derive.check import check
from broadsheet.derive.revising.drawing import drawn_in
from broadsheet.derive.revising.fault import Refused
from broadsheet.derive.revising.figures import Typed, with_cell, with_typed, without_figure
from broadsheet.derive.revising.reach import with_reach
from broadsheet.derive.revising.sources import with_source, with_source_cell, without_source
from broadsheet.derive.revising.table import figure_rows
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing


@pytest.fixture(scope="module")
def briefing(tmp_path_factory):
    return open_briefing(write_sample(tmp_path_factory.mktemp("revising"))).briefing


@pytest.fixture(scope="module")
def bundled():
    return open_briefing(bundled_briefing()).briefing


def code(call, *args, **kwargs):
    with pytest.raises(Refused) as error:
        call(*args, **kwargs)
    return error.value.fault.code, error.value.fault.column


def chart(briefing, id_):
    return next(chart for chart in briefing.charts if chart.id == id_)


YEAR = Typed("tea-output", "2024年", "２３．５亿元", "new-county", source="county-report")


def test_a_new_year_stands_in_the_table_the_chart_and_the_reach(briefing):
    after, figure = with_typed(briefing, YEAR)
    assert (figure.id, figure.period.text, figure.value) == ("tea-output-2024", "2024", Decimal("23.5"))
    assert list(after.figures)[-1] == "tea-output-2024"
    assert chart(after, "tea-trend").figures == ("tea-2018", "tea-2022", "tea-2023", "tea-output-2024")
    assert after.manifest.data_as_of == "2024"
    assert check(after) == check(briefing) == ()


def test_a_year_between_stands_between(briefing):
    after, _ = with_typed(briefing, replace(YEAR, period="2021"))
    assert chart(after, "tea-trend").figures == ("tea-2018", "tea-2022", "tea-output-2021", "tea-2023")
    assert after.manifest.data_as_of == "2023-12-31"  # it never goes back


def test_a_part_of_a_year_is_listed_by_no_chart_of_years(briefing):
    after, _ = with_typed(briefing, replace(YEAR, period="2024年上半年"))
    assert after.charts == briefing.charts
    assert after.manifest.data_as_of == "2024-06"


def test_a_share_over_several_years_takes_the_next_and_a_single_one_does_not(bundled):
    row = Typed("gdp-share", "2024", "71.2%", "new-core", source="plan-2023")
    after, figure = with_typed(bundled, row)
    assert chart(after, "core-va-of-gdp").figures[-1] == figure.id
    after, figure = with_typed(bundled, Typed("talent-share", "2024", "61", "overseas-talent", source="plan-2023"))
    assert after.charts == bundled.charts


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"source": ""}, ("no-source", "source")),
        ({"source": "nobody"}, ("unknown-choice", "source")),
        ({"value": "abc"}, ("not-a-number", "value")),
        ({"value": "12%"}, ("unit-differs", "value")),
        ({"value": ""}, ("needs-value", "value")),
        ({"period": ""}, ("needs-value", "period")),
        ({"period": "明年"}, ("not-a-period", "period")),
        ({"period": "2023"}, ("already-there", "period")),
        ({"scope": "nowhere"}, ("unknown-choice", "scope")),
        ({"indicator": "nothing"}, ("unknown-choice", "indicator")),
        ({"hedge": "perhaps"}, ("unknown-choice", "hedge")),
        ({"layer": "article"}, ("not-printed", "layer")),
        ({"low": "24"}, ("outside-bounds", "value")),
    ],
)
def test_a_row_that_does_not_hold_is_refused_with_its_cell(briefing, change, fault):
    assert code(with_typed, briefing, replace(YEAR, **change)) == fault


def test_the_article_layer_takes_what_the_article_prints(briefing):
    _, figure = with_typed(briefing, replace(YEAR, layer="article", value="12.5", source=""))
    assert (figure.layer, figure.printed) == ("article", "12.5亿元")


@pytest.mark.parametrize(
    ("column", "typed", "value"),
    [
        ("value", "22,000,000千元", Decimal(220)),
        ("period", "2024年", "2024"),
        ("scope", "Former county, raw tea", "old-county"),
        ("hedge", "约", "about"),
        ("note", " a  b ", "a b"),
        ("high", "30", Decimal(30)),
    ],
)
def test_a_cell_is_taken_as_typed(briefing, column, typed, value):
    figure = with_cell(briefing, "tea-2023", column, typed).figures["tea-2023"]
    found = getattr(figure, column)
    assert (found.text if column == "period" else found) == value


def test_a_cell_that_says_the_same_changes_nothing(briefing):
    assert with_cell(briefing, "tea-2023", "value", "21.6亿元") is briefing
    assert with_cell(briefing, "tea-2023", "period", "2023年") is briefing


def test_a_context_row_keeps_its_source(briefing):
    assert code(with_cell, briefing, "tea-2023", "source", "") == ("no-source", "source")


def test_a_value_that_the_text_prints_otherwise_is_told_by_the_rules(briefing):
    after = with_cell(briefing, "tea-2022", "value", "21")
    assert {problem.code for problem in check(after)} == {"words-disagree"}


def test_another_indicator_takes_the_row_out_of_the_chart(briefing):
    after = with_cell(briefing, "tea-2023", "indicator", "labs")
    assert "tea-2023" not in chart(after, "tea-trend").figures


def test_a_row_that_is_used_stays_and_says_by_what(briefing):
    with pytest.raises(Refused) as error:
        without_figure(briefing, "tea-2022")
    assert error.value.fault.code == "in-use"
    assert "claims.csv tea-cagr" in error.value.fault.args
    after = without_figure(briefing, "tea-2023")
    assert "tea-2023" not in after.figures
    assert "tea-2023" not in chart(after, "tea-trend").figures


def test_sources_are_added_changed_and_kept_while_a_row_names_them(briefing):
    after, source = with_source(briefing, title="柳溪县统计公报", publisher="柳溪县统计局", date="2025年3月1日")
    assert (source.id, source.date) == ("lxxtjj-2025", "2025-03-01")
    assert code(with_source, after, title="柳溪县统计公报", date="2025-03-01") == ("already-there", "title")
    assert code(with_source, briefing, title=" ") == ("needs-value", "title")
    assert code(with_source_cell, after, source.id, "date", "soon") == ("not-a-period", "date")
    assert with_source_cell(after, source.id, "page", "3").sources[source.id].page == "3"
    assert code(without_source, after, "county-report") == ("in-use", "")
    assert without_source(after, source.id).sources == briefing.sources
    assert with_source(briefing, title="Yearbook 2025")[1].id == "yearbook-2025"


def test_the_reach_is_set_by_hand_and_refused_where_it_is_no_period(briefing):
    assert with_reach(briefing, "2025年9月").manifest.data_as_of == "2025-09"
    assert with_reach(briefing, "").manifest.data_as_of == ""
    assert code(with_reach, briefing, "soon") == ("not-a-period", "data_as_of")


def test_rows_are_grouped_by_indicator_and_in_time_order_within_a_layer(briefing):
    after, _ = with_typed(briefing, YEAR)
    rows = figure_rows(after)
    assert [row.id for row in rows][:4] == ["tea-2018", "tea-2022", "tea-2023", "tea-output-2024"]
    assert [row.first for row in rows][:5] == [True, False, False, False, True]
    assert drawn_in(after, rows[0].id) == ("tea-trend",)


def test_ids_are_never_taken_twice(briefing):
    taken = replace(briefing.figures["tea-2023"], id="tea-output-2024", indicator="labs")
    crowded = replace(briefing, figures=MappingProxyType({**briefing.figures, taken.id: taken}))
    assert with_typed(crowded, YEAR)[1].id == "tea-output-2024-2"
