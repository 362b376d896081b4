"""Blocks as Excel and WPS put them on the clipboard, beside the changes that come of them."""

from decimal import Decimal

import pytest
from tests.sample import write_sample

from broadsheet.derive.pasting.grid import address, grid
from broadsheet.derive.pasting.proposal import Choices, applied, propose
from broadsheet.derive.pasting.shapes import LARGEST
from broadsheet.files import open_briefing

BY = Choices(source="county-report")


@pytest.fixture(scope="module")
def briefing(tmp_path_factory):
    return open_briefing(write_sample(tmp_path_factory.mktemp("pasting"))).briefing


def told(proposal):
    return [
        (c.address, c.status, c.new.indicator if c.new else c.fault.code, str(c.new.value) if c.new else c.fault.column)
        for c in proposal.changes
    ]


def test_years_across_as_excel_copies_them(briefing):
    block = "指标\t2018年\t2023年\t2024年\r\n茶产业产值（亿元）\t12.5\t22\t1,234.5\r\n占全市茶叶产量\t\t\t21.3%\r\n"
    proposal = propose(briefing, block, choices=BY)
    assert proposal.shape.kind == "across"
    assert told(proposal) == [
        ("B2", "same", "tea-output", "12.5"),
        ("C2", "changes", "tea-output", "22"),
        ("D2", "new", "tea-output", "1234.5"),
        ("D3", "new", "city-share", "21.3"),
    ]
    change = proposal.changes[1]
    assert (change.old.value, change.new.value, change.new.source) == (Decimal("21.6"), 22, "county-report")


def test_years_down_with_a_title_and_its_unit_above(briefing):
    block = (
        "柳溪县主要指标\t\t\n\t单位：万元\t\n年份\t茶产业产值\t占全市茶叶产量\n"
        "２０２４\t250000\t20.5\n2025年\t３０００００\t\n"
    )
    proposal = propose(briefing, block, choices=BY)
    assert proposal.shape.kind == "down"
    assert told(proposal)[0] == ("B4", "new", "tea-output", "25")
    assert told(proposal)[2] == ("B5", "new", "tea-output", "30")
    assert told(proposal)[1] == ("C4", "new", "city-share", "20.5")


def test_a_row_a_value_with_units_scopes_and_sources_of_its_own(briefing):
    block = (
        "Indicator\tYear\tValue\tUnit\tScope\tSource\n"
        "Tea output\t2025\t2.75\tCNY billion\tNew county, tea industry\t柳溪县统计公报\n"
        "茶产业产值\t2026\t300000\t万元\t\t\n"
    )
    proposal = propose(briefing, block)
    assert proposal.shape.kind == "long"
    assert told(proposal) == [
        ("C2", "new", "tea-output", "27.5"),
        ("C3", "unread", "no-source", "source"),
    ]
    new = proposal.changes[0].new
    assert (new.scope, new.source, new.layer) == ("new-county", "county-report", "context")


def test_cells_in_quotes_hold_line_breaks_tabs_and_quotes(briefing):
    block = '"茶产业\n产值"\t"说""明"\r\n"a\tb"\t5" 管\n"未来"产业\t"'
    assert grid(block) == (("茶产业\n产值", '说"明'), ("a\tb", '5" 管'), ('"未来"产业', '"'))
    across = '指标\t2024\n"茶产业\n产值"\t"23"\n'
    assert told(propose(briefing, across, choices=BY)) == [("B2", "new", "tea-output", "23")]


def test_a_quote_that_is_never_closed_is_a_letter():
    assert grid('5" 管\t2\n3\t4') == (('5" 管', "2"), ("3", "4"))


def test_html_of_wps_with_merged_cells_wins_over_the_text(briefing):
    html = (
        "<html><body><!--StartFragment--><table><col width=72><tr><td rowspan=2>指标</td><td colspan=2>年度</td></tr>"
        "<tr><td>2024年</td><td>2025年</td></tr><tr><td>茶产业<br>产值&nbsp;</td><td>23</td><td>24.5</td></tr></table>"
        "<table><tr><td>another</td></tr></table>"
    )
    proposal = propose(briefing, "none of it", html, BY)
    assert told(proposal) == [("B3", "new", "tea-output", "23"), ("C3", "new", "tea-output", "24.5")]


def test_what_cannot_be_read_says_why_and_takes_nothing_else_with_it(briefing):
    block = "指标\t2024\t2025\n茶产业产值\tabc\t5%\n没有的指标\t1\t2\n研究机构\t3\t—\n"
    proposal = propose(briefing, block, choices=BY)
    assert told(proposal) == [
        ("B2", "unread", "not-a-number", "value"),
        ("C2", "unread", "unit-differs", "value"),
        ("B3", "unread", "unknown-choice", "indicator"),
        ("C3", "unread", "unknown-choice", "indicator"),
        ("B4", "new", "labs", "3"),
    ]


def test_a_name_can_be_given_its_indicator_or_left_out(briefing):
    block = "指标\t2024\n茶叶总产值\t23\n没有的指标\t1\n"
    choices = Choices({"茶叶总产值": "tea-output", "没有的指标": ""}, "county-report")
    assert told(propose(briefing, block, choices=choices)) == [("B2", "new", "tea-output", "23")]


def test_a_cell_that_comes_twice_is_taken_once(briefing):
    block = "指标\t2024\t2024年\n茶产业产值\t23\t24\n"
    assert [change.status for change in propose(briefing, block, choices=BY).changes] == ["new", "unread"]
    again = "指标\t2023\t2023年\n茶产业产值\t23\t24\n"
    assert told(propose(briefing, again, choices=BY))[1] == ("C2", "unread", "twice", "value")


def test_what_the_article_prints_is_changed_only_on_purpose(briefing):
    change = propose(briefing, "指标\t2022\n茶产业产值\t21\n", choices=BY).changes[0]
    assert (change.status, change.kept) == ("changes", False)


def test_nothing_is_changed_before_it_is_taken_and_only_what_is_taken(briefing):
    proposal = propose(briefing, "指标\t2024\t2025\n茶产业产值\t23\t24\n", choices=BY)
    assert len(briefing.figures) == 7
    after = applied(briefing, proposal, {"B2"})
    assert [figure.id for figure in after.figures.values()][7:] == ["tea-output-2024"]
    assert after.manifest.data_as_of == "2024"
    chart = next(chart for chart in after.charts if chart.id == "tea-trend")
    assert chart.figures == ("tea-2018", "tea-2022", "tea-2023", "tea-output-2024")


@pytest.mark.parametrize("block", ["", "茶", "a\tb\nc\td", "1\t2\n3\t4", "\n\n\t\t\n"])
def test_a_block_without_periods_gives_nothing_and_no_harm(briefing, block):
    proposal = propose(briefing, block)
    assert proposal.changes == ()
    assert proposal.shape.kind == "none"


def test_a_whole_sheet_is_read_up_to_a_bound_and_says_so(briefing):
    rows = "\n".join(f"名称{at}\t1" for at in range(LARGEST + 5))
    proposal = propose(briefing, f"指标\t2024\n{rows}\n")
    assert proposal.shape.left_out == 5
    assert len(proposal.changes) == LARGEST


def test_addresses_are_those_of_spreadsheets():
    assert [address(0, at) for at in (0, 25, 26, 701, 702)] == ["A1", "Z1", "AA1", "ZZ1", "AAA1"]
