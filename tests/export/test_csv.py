"""CSV files as a Chinese Excel, Python and LibreOffice read them."""

import csv
import io
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

import pytest

from broadsheet import cli
from broadsheet.derive.cells import safe
from broadsheet.export.csv_files import export
from broadsheet.export.order import Order
from broadsheet.resources import bundled_briefing

NAMES = ["figures.csv", "claims.csv", "entities.csv", "relations.csv"]


def rows(files, name):
    """The rows of a file as dicts, by its headings."""
    text = files[name].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def row(files, name, heading, value):
    return next(each for each in rows(files, name) if each[heading] == value)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_file_a_table_each_with_a_mark_that_excel_knows(yuhang, language):
    files = export(Order(yuhang, language))
    assert list(files) == NAMES
    for data in files.values():
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.count(b"\xef\xbb\xbf") == 1
        assert data.count(b"\r\n") == data.count(b"\n") > 1
    assert len(rows(files, "figures.csv")) == len(yuhang.figures)
    assert len(rows(files, "claims.csv")) == len(yuhang.claims)
    assert len(rows(files, "entities.csv")) == len(yuhang.entities)
    assert len(rows(files, "relations.csv")) == len(yuhang.relations)
    assert export(Order(yuhang, language)) == files  # the same bytes again


def test_a_figure_in_chinese(yuhang):
    found = row(export(Order(yuhang, "zh")), "figures.csv", "编号", "core-va-2017")
    assert found["原文写法"] == "929.51亿元"
    assert Decimal(found["数值"]) == Decimal("929.51")
    assert (found["单位"], found["倍率"], found["折算数值"], found["基本单位"]) == (
        "亿元",
        "100000000",
        "92951000000",
        "元",
    )
    assert (found["时间"], found["起始日"], found["截止日"]) == ("2017年", "2017-01-01", "2017-12-31")
    assert (found["口径"], found["来历"]) == ("原余杭区信息经济增加值", "本文")
    assert found["位置"] == "第一节第5段"
    assert found["原句"].startswith("先看主要指标：2017年为929.51亿元")
    assert found["原句"].endswith("。")


def test_the_same_figure_in_english_is_in_its_scale(yuhang):
    found = row(export(Order(yuhang, "en")), "figures.csv", "ID", "core-va-2017")
    assert (found["As printed"], found["Value"], found["Unit"]) == ("CNY 92.951 billion", "92.951", "CNY billion")
    assert (found["Scale"], found["Value in base unit"], found["Base unit"]) == ("1000000000", "92951000000", "CNY")


def test_bounds_say_where_they_come_from(yuhang):
    files = export(Order(yuhang, "zh"))
    hedged = row(files, "figures.csv", "编号", "talent-share")
    assert (hedged["约数用语"], hedged["下限"], hedged["上限"], hedged["上下限依据"]) == ("近", "55", "60", "示意区间")
    given = row(files, "figures.csv", "编号", "share-city-xinhua")
    assert (given["下限"], given["上限"], given["上下限依据"], given["来历"]) == (
        "30.5",
        "35.5",
        "原文所列",
        "补充资料",
    )
    plain = row(files, "figures.csv", "编号", "labs")
    assert (plain["下限"], plain["上限"], plain["上下限依据"]) == ("", "", "")


def test_a_figure_without_a_scope_says_so(yuhang):
    assert row(export(Order(yuhang, "zh")), "figures.csv", "编号", "core-va-cagr")["口径"] == "口径未注明"


def test_a_claim_has_its_formula_both_verdicts_and_what_it_comes_to(yuhang):
    found = row(export(Order(yuhang, "zh")), "claims.csv", "编号", "core-va-cagr")
    assert (found["类别"], found["原文写法"], found["原文数值"]) == ("年均增长", "12.82%", "12.82")
    assert found["算式"] == "(1699 ÷ 929.51)^(1/5) − 1"
    assert Decimal(found["复算下限"]) < Decimal(found["复算结果"]) < Decimal(found["复算上限"])
    assert abs(Decimal(found["复算结果"]) - Decimal("12.8205")) < Decimal("0.001")
    assert (found["验算结论"], found["口径结论"]) == ("验算一致", "口径不同，不宜直接比较")
    lacking = row(export(Order(yuhang, "zh")), "claims.csv", "编号", "share-province")
    assert (lacking["复算结果"], lacking["验算结论"]) == ("", "依据不足")


def test_names_and_how_they_stand_to_each_other(yuhang):
    files = export(Order(yuhang, "zh"))
    lab = row(files, "entities.csv", "编号", "zhejiang-lab")
    assert (lab["中文名"], lab["类型"]) == ("之江实验室", "实验室")
    assert int(lab["出现次数"]) > 0
    assert "](#" not in files["entities.csv"].decode()
    first = rows(files, "relations.csv")[0]
    assert (first["主体"], first["关系"], first["对象"]) == ("杭州市", "属于", "浙江省")


def test_no_cell_begins_a_formula_and_none_is_lost(evil):
    files = export(Order(evil, "zh"))
    found = rows(files, "entities.csv")
    assert len(found) == len(evil.entities)
    for each in (cell for file in NAMES for line in rows(files, file) for cell in line.values()):
        assert each[:1] not in ("=", "+", "@", "\t", "\r", "＝", "＋", "＠")
        assert not each.startswith("-") or Decimal(each)
        assert not any(ord(char) < 32 for char in each)
    assert found[0]["中文名"] == "'=cmd|' /C calc'!A0"
    assert len(found[10]["中文名"]) == 10_000
    assert found[11]["中文名"] == '"引号",逗号;分号'


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("-3.2%", "-3.2%"), ("+5", "+5"), ("-1,234.5", "-1,234.5"), ("-2+3", "'-2+3"), ("-", "'-"), ("=1", "'=1"),
        ("@x", "'@x"), ("\t5", "5"), ("\tx", "'x"), ("  =1", "'=1"), ("－1+A1", "'－1+A1"),
        ("5−3", "5−3"), ("a=b", "a=b"),
    ],
)  # fmt: skip
def test_what_is_made_safe_and_what_stays(cell, written):
    assert safe(cell) == written


def test_a_negative_number_stays_a_number(liuxi):
    figure = replace(liuxi.figures["tea-2018"], value=Decimal("-3.50"), printed="-3.50亿元")
    loss = replace(liuxi, figures=MappingProxyType({**liuxi.figures, "tea-2018": figure}))
    text = export(Order(loss, "zh"))["figures.csv"].decode()
    assert ",-3.50," in text
    assert row(export(Order(loss, "zh")), "figures.csv", "编号", "tea-2018")["原文写法"] == "'-3.50亿元"


@pytest.mark.parametrize("value", ["1E+280", "1E+9000", "-1E-400", "123456789012345678901234567890.5"])
def test_numbers_beyond_all_bounds(liuxi, value):
    figure = replace(liuxi.figures["tea-2018"], value=Decimal(value))
    huge = replace(liuxi, figures=MappingProxyType({**liuxi.figures, "tea-2018": figure}))
    found = row(export(Order(huge, "zh")), "figures.csv", "编号", "tea-2018")
    assert Decimal(found["数值"].lstrip("'")) == Decimal(value)


def test_a_briefing_of_nothing_has_headings_alone(bare):
    files = export(Order(bare, "zh"))
    assert [len(rows(files, name)) for name in NAMES] == [0, 0, 0, 0]


def test_the_command_writes_a_folder_and_refuses_a_name_of_one_file(tmp_path, capsys):
    assert cli.main(["export", str(bundled_briefing()), "--to", "csv", "-o", str(tmp_path / "out")]) == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(NAMES)
    capsys.readouterr()
    assert cli.main(["export", str(bundled_briefing()), "--to", "csv", "-o", str(tmp_path / "x.csv")]) == 1
    assert "expected a name of a folder" in capsys.readouterr().err
    assert not (tmp_path / "x.csv").exists()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_libreoffice_reads_numbers_and_days_as_such(yuhang, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    (tmp_path / "figures.csv").write_bytes(export(Order(yuhang, "zh"))["figures.csv"])
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    done = subprocess.run(
        ["soffice", profile, "--headless", "--infilter=CSV:44,34,76,1", "--convert-to", "xlsx", "--outdir",
         str(tmp_path),
         str(tmp_path / "figures.csv")],
        capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    if "no export filter" in done.stderr or not (tmp_path / "figures.xlsx").exists():
        pytest.skip("LibreOffice is here without its spreadsheets")
    sheet = openpyxl.load_workbook(tmp_path / "figures.xlsx").active
    headings = {cell.value: at for at, cell in enumerate(sheet[1])}
    line = next(
        each for each in sheet.iter_rows(min_row=2, values_only=True) if each[headings["编号"]] == "core-va-2017"
    )
    assert line[headings["数值"]] == 929.51
    assert line[headings["起始日"]].date() == date(2017, 1, 1)
    assert line[headings["指标"]] == "数字经济主要指标"
