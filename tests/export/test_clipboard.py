"""What copies carry: nothing of it is a formula, wherever in the copy it stands."""

import re
from dataclasses import replace

import pytest

from broadsheet.charts.snapshot import snapshot
from broadsheet.charts.table import tsv
from broadsheet.export.clipboard import copied_chart

AS_TEXT = "mso-number-format:'\\@'"


@pytest.mark.parametrize("risky", ["=1+1", "+1+cmd", "-2+3", "@SUM(1)", "＝1+1", "＠A1"])
def test_a_title_a_note_and_a_heading_are_words_for_excel(liuxi, risky):
    chart = replace(snapshot(liuxi, liuxi.charts[0], "zh"), title=risky, notes=(risky,))
    html = copied_chart(chart).html
    cells = re.findall(r"<(t[dh]) ([^>]*)>(?:<b>)?([^<]*)", html)
    assert [words for _, _, words in cells].count(risky) == 2
    assert all(AS_TEXT in style for _, style, words in cells if words == risky)
    assert all(AS_TEXT in style for kind, style, _ in cells if kind == "th")
    assert not re.findall(rf"<p>(?:<b>)?{re.escape(risky)}", html)


@pytest.mark.parametrize("risky", ["=1+1", "＝1+1", "＋1+cmd", "＠A1"])
def test_the_plain_table_begins_no_formula_in_either_width(liuxi, risky):
    chart = snapshot(liuxi, liuxi.charts[0], "zh")
    data = tuple(replace(datum, name=risky) for datum in chart.data)
    told = tsv(replace(chart, data=data))
    assert f"'{risky}\t" in told
    assert not re.search(rf"(?:^|[\n\t]){re.escape(risky)}", told)
