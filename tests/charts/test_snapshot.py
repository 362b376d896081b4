"""A chart resolved: its words, its notes, its place in the text, its data as a table."""

import pytest
from tests.charts.made import BRIEFING, chart

from broadsheet.charts.snapshot import snapshot
from broadsheet.charts.table import rows, tsv
from broadsheet.model import Place, Ref


def test_a_title_is_the_editors_without_its_links(shot):
    assert shot("break").title == "产值：1699 亿元"
    assert shot("break", "en").title == "Output: CNY 169.9 billion"


def test_a_missing_title_is_indicator_period_and_value_and_draws_no_conclusion(shot):
    assert shot("break-context").title == "茶产业产值：2022 年 1699 亿元"
    assert shot("break-context", "en").title == "Output of the tea industry: 2022 CNY 169.9 billion"
    assert shot("nearly").title.endswith("：近六成")
    assert shot("dots-inside").title == "研究机构：4 家"


def test_the_subtitle_says_what_and_in_which_unit_where_the_title_does_not(shot):
    titled = chart("x", "trend", ["out-2018", "out-2022"], ("两年之间", "Two years"))
    assert snapshot(BRIEFING, titled, "zh").subtitle == "产值 · 亿元"
    assert snapshot(BRIEFING, titled, "en").subtitle == "Output · CNY billion"
    assert shot("long").subtitle == ""
    assert shot("bars").subtitle == ""


def test_the_place_is_where_the_first_of_its_figures_is_printed(shot):
    assert shot("break").place_text == "出处：第一节第2段"
    assert shot("break").place == Place("s1p2", 3, 11)
    assert shot("break", "en").place_text == "From section 1, paragraph 2"
    assert shot("context-only").place is None
    assert shot("context-only").place_text == ""


def test_a_claim_is_drawn_once_and_tells_that_its_scopes_differ(shot):
    shown = shot("keys")
    (claim,) = [datum for datum in shown.data if datum.figure == "cagr"]
    assert (claim.ref, claim.verdict) == (Ref("claim", "cagr"), "broken")
    assert any("年均增长 12.82%：口径不同，不宜直接比较。" in note for note in shown.notes)


def test_a_break_without_a_note_of_the_editor_names_both_definitions(shot):
    assert (
        shot("break-context")
        .notes[0]
        .startswith("注：2018 年为原柳溪县毛茶产值，2022 年为新柳溪县茶产业全链条产值，口径不同。")
    )
    assert (
        shot("long").notes[0]
        == "注：2000—2011 年为原柳溪县毛茶产值，2012—2023 年为新柳溪县茶产业全链条产值，口径不同。"
    )


def test_the_editors_note_stands_first_and_is_not_marked_twice(shot):
    assert shot("break").notes == ("注：2018 年为原县毛茶产值，2022 年为新县产值，口径不同。",)
    assert shot("break", "en").notes == ("Note: the two years differ in scope.",)


def test_every_context_figure_names_its_source_and_year(shot):
    for id_ in ("break-context", "shares", "dots", "keys", "many-keys"):
        notes = " ".join(shot(id_).notes)
        for datum in shot(id_).context:
            assert datum.source.split("，")[0] in notes
            assert "2024 年" in notes or "2019 年" in notes


def test_ids_that_the_briefing_does_not_hold_are_left_out():
    shown = snapshot(BRIEFING, chart("x", "trend", ["out-2018", "no-such"], claims=["none"], members=["nobody"]), "zh")
    assert [datum.figure for datum in shown.data] == ["out-2018"]
    assert shown.members == ()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_table_has_a_row_a_figure_and_says_where_each_comes_from(shot, language):
    header, cells = rows(shot("break-context", language))
    assert len(cells) == 7
    assert all(len(row) == len(header) for row in cells)
    if language == "zh":
        assert cells[0] == ("茶产业产值", "2018年", "929.51", "亿元", "原柳溪县毛茶产值", "本文", "第一节第2段", "")
        assert cells[3][5:7] == ("补充资料", "柳溪县统计局，2024年3月1日")


def test_tab_separated_text_starts_no_formula_in_a_spreadsheet(shot):
    lines = tsv(shot("loss-trend")).split("\n")
    assert len(lines) == 4
    assert all(line.count("\t") == 7 for line in lines[:-1])
    assert not any(cell.startswith(("=", "@")) for line in lines for cell in line.split("\t"))
