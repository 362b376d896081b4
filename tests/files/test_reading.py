"""Opening a briefing, whole and damaged: what a person gets, and what they are told."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from tests.sample import sample_files, write_sample

from broadsheet.files import open_briefing
from broadsheet.model import LocalText, Period, Ref


@pytest.fixture
def folder(tmp_path):
    return write_sample(tmp_path / "liuxi")


def edit(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def edit_manifest(folder, change):
    path = folder / "datapackage.json"
    package = json.loads(path.read_text("utf-8"))
    change(package)
    path.write_text(json.dumps(package, ensure_ascii=False), "utf-8")


def told(opened):
    return [(problem.code, problem.file, problem.place) for problem in opened.problems]


def only(opened):
    (problem,) = opened.problems
    assert opened.briefing is not None
    assert opened.read_only
    return problem


def test_the_sample_opens_whole(folder):
    opened = open_briefing(folder)
    briefing = opened.briefing
    assert (opened.problems, opened.notices, opened.read_only) == ((), (), False)
    assert opened.files == sample_files()
    assert briefing.manifest.title == LocalText.of(zh="柳溪：一片茶叶的账本", en="Liuxi: the ledger of a leaf")
    assert [section.id for section in briefing.manifest.sections] == ["s0", "s1", "s2"]
    assert briefing.figures["tea-2018"].value == Decimal("12.5")
    assert briefing.figures["tea-2018"].period == Period.parse("2018")
    assert briefing.claims["tea-cagr"].inputs == (Ref("figure", "tea-2018"), Ref("figure", "tea-2022"))
    assert briefing.units["yi-cny"].factor_zh == Decimal("1e8")
    assert briefing.entities["liuxi"].aliases == ("柳溪", "Liuxi")
    assert [chart.id for chart in briefing.section_charts("s2")] == ["lab-dots", "young", "tea-loop"]
    assert briefing.charts[-1].edges[-1] == ("visit", "sample", LocalText.of(zh="再来", en="again"))
    assert list(briefing.notes["zh"]) == ["s0", "s1", "s2"]
    assert briefing.images["images/hill.png"].startswith(b"\x89PNG")


def test_byline_and_credit_join_the_text_of_every_language(folder):
    briefing = open_briefing(folder).briefing
    for language, credit in (("zh", "图片：柳溪县"), ("en", "Picture: Liuxi County")):
        passages = briefing.article(language).passages
        assert [passage.id for passage in passages[:4]] == ["kicker", "title", "byline", "s0p1"]
        assert passages[2].text == "林一 周二"
        assert (passages[-1].id, passages[-1].section, passages[-1].text) == ("credit", "s2", credit)


def test_the_manifest_itself_opens_too(folder):
    assert open_briefing(folder / "datapackage.json").briefing == open_briefing(folder).briefing


@pytest.mark.parametrize("name", ["nothing.briefing", "no/such/place", "bad\0name", "x" * 300])
def test_what_is_not_there(tmp_path, name):
    opened = open_briefing(tmp_path / name)
    assert opened.briefing is None
    assert opened.problems[0].fatal


def test_a_missing_table_leaves_the_rest(folder):
    (folder / "tables" / "claims.csv").unlink()
    opened = open_briefing(folder)
    assert only(opened).code == "missing-file"
    assert opened.briefing.claims == {}
    assert opened.briefing.figures


@pytest.mark.parametrize("missing", ["charts.json", "notes.zh.md", "notes.en.md"])
def test_what_is_optional_may_be_missing(folder, missing):
    (folder / missing).unlink()
    assert not open_briefing(folder).problems


def test_a_wrong_type_is_told_with_line_and_column(folder):
    edit(folder / "tables" / "figures.csv", "2018,12.5", "2018,很多")
    opened = open_briefing(folder)
    problem = only(opened)
    assert (problem.code, problem.place, problem.found) == ("bad-cell", "line 2, column value", "很多")
    assert str(problem) == "tables/figures.csv: line 2, column value: found 很多, expected a decimal number"
    assert opened.briefing.figures["tea-2018"].value is None


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1,699", "1e999", "12.5亿", "１２", "0x10", "9" * 41, " 1"])
def test_numbers_that_are_none(folder, number):
    cell = f'"{number}"' if "," in number else number
    edit(folder / "tables" / "figures.csv", "2018,12.5", f"2018,{cell}")
    assert only(open_briefing(folder)).code == "bad-cell"


@pytest.mark.parametrize(
    ("table", "old", "new", "column"),
    [
        ("figures", "tea-2018,tea-output", "Tea 2018,tea-output", "id"),
        ("figures", "tea-2018,tea-output", "tea-2018,", "indicator"),
        ("figures", "old-county,article", "old-county,other", "layer"),
        ("entities", "liuxi,place", "liuxi,town", "type"),
        ("claims", "tea-cagr,cagr", "tea-cagr,guess", "kind"),
    ],
)
def test_a_row_without_what_it_needs_is_left_out(folder, table, old, new, column):
    edit(folder / "tables" / f"{table}.csv", old, new)
    opened = open_briefing(folder)
    problem = only(opened)
    assert problem.code == "bad-cell"
    assert problem.place.endswith(f"column {column}")
    whole = {"figures": 7, "entities": 3, "claims": 2}
    assert len(getattr(opened.briefing, table)) == whole[table] - 1


def test_a_doubled_id_keeps_the_first(folder):
    edit(folder / "tables" / "figures.csv", "tea-2022,tea-output", "tea-2018,tea-output")
    opened = open_briefing(folder)
    assert only(opened).code == "duplicate-id"
    assert opened.briefing.figures["tea-2018"].value == Decimal("12.5")


@pytest.mark.parametrize("period", ["2018-13", "2018/2017", "2018-02-30", "0000"])
def test_a_period_that_is_none(folder, period):
    edit(folder / "tables" / "figures.csv", "tea-output,2018,", f"tea-output,{period},")
    opened = open_briefing(folder)
    assert only(opened).code == "bad-cell"
    assert opened.briefing.figures["tea-2018"].period is None


def test_an_unknown_id_is_kept_for_the_check(folder):
    edit(folder / "tables" / "figures.csv", "tea-2018,tea-output", "tea-2018,no-such-indicator")
    assert open_briefing(folder).briefing.figures["tea-2018"].indicator == "no-such-indicator"


def test_a_quote_that_never_closes_keeps_the_rows_before_it(folder):
    edit(folder / "tables" / "figures.csv", "tea-2022,", '"tea-2022,')
    opened = open_briefing(folder)
    assert only(opened).code == "bad-csv"
    assert list(opened.briefing.figures) == ["tea-2018"]


def test_rows_of_another_length(folder):
    edit(folder / "tables" / "sources.csv", "2024-03-01,,,", "2024-03-01,,,,")
    edit(folder / "tables" / "scopes.csv", "柳溪县茶叶产量,Tea grown in Liuxi,,,", "柳溪县茶叶产量,Tea grown in Liuxi")
    opened = open_briefing(folder)
    assert [problem.code for problem in opened.problems] == ["row-length"] * 2
    assert opened.briefing.scopes["county-tea"].name.pick("en") == "Tea grown in Liuxi"


def test_columns_missing_doubled_and_moved(folder):
    path = folder / "tables" / "sources.csv"
    path.write_text("title,id,id,publisher\n公报,county-report,x,统计局\n", "utf-8")
    opened = open_briefing(folder)
    codes = [problem.code for problem in opened.problems]
    assert codes == ["duplicate-column"] + ["missing-column"] * 4
    assert opened.briefing.sources["county-report"].publisher == "统计局"


def test_a_needed_column_that_is_missing_is_told_once(folder):
    edit(folder / "tables" / "figures.csv", "indicator", "indicators")
    opened = open_briefing(folder)
    assert (only(opened).code, only(opened).expected) == ("missing-column", "indicator")
    assert opened.briefing.figures == {}


def test_an_empty_table(folder):
    (folder / "tables" / "sources.csv").write_text("")
    assert told(open_briefing(folder)) == [("missing-header", "tables/sources.csv", "line 1")]


@pytest.mark.parametrize("encoding", ["gbk", "gb18030"])
def test_a_table_of_a_chinese_excel_is_accepted_and_told(folder, encoding):
    whole = open_briefing(folder).briefing
    path = folder / "tables" / "entities.csv"
    path.write_bytes(path.read_bytes().decode().replace("\n", "\r\n").encode(encoding))
    opened = open_briefing(folder)
    assert [notice.code for notice in opened.notices] == ["gbk-csv"]
    assert opened.briefing == whole
    assert not opened.read_only


def test_damaged_utf8_is_not_taken_for_gbk(folder):
    path = folder / "tables" / "entities.csv"
    data = bytearray(path.read_bytes())
    data[data.find("柳".encode())] = 0xFF
    path.write_bytes(bytes(data))
    opened = open_briefing(folder)
    assert told(opened) == [("not-utf-8", "tables/entities.csv", "line 2")]
    assert opened.briefing.entities["tea-institute"].name.pick("zh") == "柳溪茶叶研究所"


@pytest.mark.parametrize(
    "name", ["article.zh.md", "notes.zh.md", "charts.json", "tables/figures.csv", "datapackage.json"]
)
def test_a_byte_order_mark_is_accepted(folder, name):
    whole = open_briefing(folder).briefing
    (folder / name).write_bytes(b"\xef\xbb\xbf" + (folder / name).read_bytes())
    opened = open_briefing(folder)
    assert opened.problems == ()
    assert opened.briefing == whole


def test_blank_rows_are_put_up_with(folder):
    path = folder / "tables" / "units.csv"
    path.write_text(path.read_text("utf-8") + ",,,,,\n\n", "utf-8")
    opened = open_briefing(folder)
    assert [notice.code for notice in opened.notices] == ["blank-row"] * 2
    assert not opened.problems


def test_one_bad_chart_leaves_the_others(folder):
    edit(folder / "charts.json", '"id": "tea-trend"', '"id": "Tea Trend"')
    opened = open_briefing(folder)
    assert (only(opened).file, only(opened).place) == ("charts.json", "charts[1].id")
    assert len(opened.briefing.charts) == 5


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('"nodes": [', '"nodes": 3, "x": [', "charts[5].nodes"),
        ('"section": "s1"', '"section": "one"', "charts[1].section"),
        ('"kind": "dots"', '"kind": 5', "charts[3].kind"),
        ('"kind": "dots",', "", "charts[3].kind"),
        ('"id": "young"', '"id": "tea-loop"', "charts[5].id"),
    ],
)
def test_what_a_chart_must_be(folder, old, new, place):
    edit(folder / "charts.json", old, new)
    assert only(open_briefing(folder)).place == place


@pytest.mark.parametrize("text", ["{", "{}", "[1, 2", '["\\ud800"]', "[NaN]", "[" * 100_000, "9" * 5000])
def test_charts_that_are_no_json(folder, text):
    (folder / "charts.json").write_text(text)
    opened = open_briefing(folder)
    assert only(opened).file == "charts.json"
    assert opened.briefing.charts == ()


def test_a_deck_is_checked_and_kept(folder):
    (folder / "deck.json").write_text('{"order": ["cover", "s1"], "lengths": {"5": ["s1"]}, "mine": 1}')
    assert not open_briefing(folder).problems
    (folder / "deck.json").write_text('{"order": ["cover", "s1x"], "cover": {"unit": 3}}')
    assert [problem.place for problem in open_briefing(folder).problems] == ["order[1]", "cover.unit"]


def test_a_newer_format_is_refused_with_a_clear_line(folder):
    edit_manifest(folder, lambda package: package["briefing"].update(format=2))
    opened = open_briefing(folder)
    assert opened.briefing is None
    assert str(opened.problems[0]) == (
        "datapackage.json: briefing.format: found 2, expected 1, the newest this version reads"
    )


@pytest.mark.parametrize("text", ["", "{", "[]", '{"name": "x"}', '{"briefing": []}', '{"briefing": {"format": "1"}}'])
def test_a_manifest_that_is_none(folder, text):
    (folder / "datapackage.json").write_text(text)
    opened = open_briefing(folder)
    assert opened.briefing is None
    assert opened.problems[0].file == "datapackage.json"
    assert opened.problems[0].fatal


def test_wrong_types_in_the_manifest_leave_the_rest(folder):
    edit_manifest(folder, lambda package: package["briefing"].update(byline="林一", published=2023, marks=[]))
    opened = open_briefing(folder)
    places = {problem.place for problem in opened.problems}
    assert places == {"briefing.byline", "briefing.published", "briefing.marks"}
    assert opened.briefing.manifest.byline == ()


def test_a_title_in_one_string(folder):
    edit_manifest(folder, lambda package: package["briefing"].pop("title"))
    assert open_briefing(folder).briefing.manifest.title == LocalText.of(zh="柳溪：一片茶叶的账本")


def test_a_language_without_its_text_is_not_offered(folder):
    (folder / "article.zh.md").unlink()
    opened = open_briefing(folder)
    assert only(opened).code == "missing-file"
    assert opened.briefing.manifest.languages == ("en",)
    assert opened.briefing.article("zh").language == "en"


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有标题\n"])
def test_no_text_at_all(folder, text):
    for language in ("zh", "en"):
        (folder / f"article.{language}.md").write_text(text)
    opened = open_briefing(folder)
    assert opened.briefing is None
    assert opened.problems[0].code == "no-text"


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("#figure/tea-2018", "javascript:alert(1)", "bad-link", "line 9"),
        ("#figure/tea-2018", "#figures/tea-2018", "bad-link", "line 9"),
        ("images/hill.png", "images/none.png", "missing-image", "line 13"),
        ("images/hill.png", "../hill.png", "missing-image", "line 13"),
        ("# 柳溪：", "柳溪：", "missing-headline", ""),
        ("县界调整", "县界\x1b调整", "control-character", "line 11"),
    ],
)
def test_what_is_wrong_in_the_text(folder, old, new, code, place):
    edit(folder / "article.zh.md", old, new)
    problem = only(open_briefing(folder))
    assert (problem.code, problem.file, problem.place) == (code, "article.zh.md", place)


def test_notes_that_belong_to_no_section(folder):
    edit(folder / "notes.zh.md", "## s0 开场", "## 开场")
    opened = open_briefing(folder)
    assert only(opened).code == "note-without-section"
    assert list(opened.briefing.notes["zh"]) == ["s1", "s2"]


def test_every_problem_fits_one_printable_line(folder):
    edit(folder / "tables" / "figures.csv", "2018,12.5", '2018,"' + "坏\n" * 500 + '"')
    problem = open_briefing(folder).problems[0]
    assert str(problem).isprintable()
    assert len(problem.found) <= 60
