"""The workbook as openpyxl and LibreOffice read it."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType

import openpyxl
import pytest

from broadsheet import cli
from broadsheet.export.order import Order
from broadsheet.export.xlsx import export
from broadsheet.model import Period
from broadsheet.resources import bundled_briefing

SHEETS = {
    "zh": ["数据", "推算", "名称", "关系", "资料来源"],
    "en": ["Figures", "Claims", "Entities", "Relations", "Sources"],
}


def read(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def column(sheet, heading):
    return next(cell.column for cell in sheet[1] if cell.value == heading)


def cell(sheet, id_, heading):
    """A cell of the row whose id is this."""
    ids = column(sheet, next(each.value for each in sheet[1] if each.value in ("编号", "ID")))
    row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, ids).value == id_)
    return sheet.cell(row, column(sheet, heading))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_sheets_with_headings_that_stay_and_filter(yuhang, language):
    book = read(export(Order(yuhang, language)))
    assert book.sheetnames == SHEETS[language]
    counts = [
        len(yuhang.figures),
        len(yuhang.claims),
        len(yuhang.entities),
        len(yuhang.relations),
        len(yuhang.sources) + 1,
    ]
    for sheet, count in zip(book, counts, strict=True):
        assert sheet.max_row == count + 1
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == f"A1:{openpyxl.utils.get_column_letter(sheet.max_column)}{count + 1}"
        assert sheet.page_setup.orientation == "landscape"
        setup = sheet.page_setup
        assert (setup.paperSize, setup.fitToWidth or 1, setup.fitToHeight) == (9, 1, 0)  # 1 where it is not said
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.print_area.startswith(f"'{sheet.title}'!$A$1")


def test_numbers_and_days_are_such(yuhang):
    sheet = read(export(Order(yuhang, "zh")))["数据"]
    value = cell(sheet, "core-va-2017", "数值")
    assert (value.value, value.data_type, value.number_format) == (929.51, "n", "#,##0.00")
    assert cell(sheet, "core-va-2017", "折算数值").value == 92951000000
    start = cell(sheet, "core-va-2017", "起始日")
    assert (start.value, start.is_date, start.number_format) == (datetime(2017, 1, 1), True, "yyyy-mm-dd")
    assert cell(sheet, "core-va-2017", "时间").data_type == "s"
    assert cell(sheet, "gdp-growth-2022", "数值").number_format == "#,##0.0"  # 1.0 as the table has it


def test_columns_are_as_wide_as_chinese_wants(yuhang):
    sheet = read(export(Order(yuhang, "zh")))["数据"]
    widths = {each.value: sheet.column_dimensions[each.column_letter].width for each in sheet[1]}
    assert widths["指标"] >= 28
    assert widths["时间"] >= len("2017—2022年") + 4  # four of its characters are two wide
    assert all(width >= 6 for width in widths.values())
    assert max(widths.values()) < 60


def test_headings_and_words_are_in_one_language(yuhang):
    book = read(export(Order(yuhang, "en")))
    for sheet in book:
        words = [each.value for each in sheet[1]]
        assert not re.search(r"[\u4e00-\u9fff]", "".join(words))
    assert cell(book["Claims"], "core-va-cagr", "Scope verdict").value == "scopes differ, not to be compared directly"


def test_there_is_no_formula_no_link_and_nothing_of_this_machine(evil, yuhang, tmp_path):
    for briefing in (evil, yuhang):
        data = export(Order(briefing, "zh"))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name).decode() for name in archive.namelist()}
        sheets = "".join(text for name, text in parts.items() if name.startswith("xl/worksheets"))
        assert "<f>" not in sheets
        assert "<hyperlink" not in sheets
        assert not [name for name in parts if "external" in name.lower()]
        assert "/home" not in "".join(parts.values())
        assert "root" not in parts["docProps/core.xml"]


def test_evil_words_are_words(evil):
    sheet = read(export(Order(evil, "zh")))["名称"]
    names = [sheet.cell(row, column(sheet, "中文名")) for row in range(2, sheet.max_row + 1)]
    assert {name.data_type for name in names} == {"s"}
    assert names[0].value == "=cmd|' /C calc'!A0"  # words need no sign where a cell has a type
    assert names[7].value == "<script>alert(1)</script>&\"'"
    assert len(names[10].value) == 10_000
    assert names[13].value == "_x0041_"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("1E+280", "n"),
        ("1E+9000", "s"),
        ("12345678901234567.5", "s"),
        ("-0.5", "n"),
        ("0", "n"),
        ("1000000000000000000000000000000.5", "s"),
        ("1E-290", "n"),
        ("-1.25E-40", "n"),
        ("0E-50", "n"),
    ],
)
def test_a_number_that_a_spreadsheet_cannot_hold_is_words(liuxi, value, kind):
    figure = replace(liuxi.figures["tea-2018"], value=Decimal(value), low=Decimal(value), high=None)
    book = read(export(Order(replace(liuxi, figures=MappingProxyType({**liuxi.figures, "tea-2018": figure})), "zh")))
    found = cell(book["数据"], "tea-2018", "数值")
    assert found.data_type == kind
    assert Decimal(str(found.value)) == Decimal(value)
    assert len(found.number_format) <= 255


@pytest.mark.parametrize(
    ("value", "shown"),
    [("1E-290", "0E+00"), ("-1.25E-40", "0.00E+00"), ("1.0E-28", "#,##0." + "0" * 29), ("2.50", "#,##0.00")],
)
def test_places_that_no_spreadsheet_shows_are_powers_of_ten(liuxi, value, shown):
    figure = replace(liuxi.figures["tea-2018"], value=Decimal(value), low=None, high=None)
    book = read(export(Order(replace(liuxi, figures=MappingProxyType({**liuxi.figures, "tea-2018": figure})), "zh")))
    assert cell(book["数据"], "tea-2018", "数值").number_format == shown


@pytest.mark.parametrize("period", ["1899-12-31", "1900-01-15", "0850"])
def test_days_before_excel_counts_are_words(liuxi, period):
    figure = replace(liuxi.figures["tea-2018"], period=Period.parse(period))
    book = read(export(Order(replace(liuxi, figures=MappingProxyType({**liuxi.figures, "tea-2018": figure})), "zh")))
    start = cell(book["数据"], "tea-2018", "起始日")
    assert start.value == Period.parse(period).first.isoformat()


def test_a_briefing_of_nothing_and_one_of_endless_words_open(bare, liuxi):
    assert read(export(Order(bare, "en"))).sheetnames == SHEETS["en"]
    figure = replace(liuxi.figures["tea-2018"], note="字" * 40_000)
    book = read(export(Order(replace(liuxi, figures=MappingProxyType({**liuxi.figures, "tea-2018": figure})), "zh")))
    note = cell(book["数据"], "tea-2018", "备注").value
    assert len(note) == 32_767
    assert note.endswith("…")


def test_the_same_bytes_again_and_its_date_is_the_article_s(yuhang):
    data = export(Order(yuhang, "zh"))
    assert export(Order(yuhang, "zh")) == data
    properties = read(data).properties
    assert properties.created == datetime(2023, 1, 1)
    assert properties.title.startswith("余杭：")


def test_it_tells_how_far_it_is_and_the_command_writes_it(yuhang, tmp_path):
    steps = []
    export(Order(yuhang, "zh", told=lambda done, whole: steps.append((done, whole))))
    assert steps == [(at, 5) for at in range(1, 6)]
    target = tmp_path / "out.xlsx"
    assert cli.main(["export", str(bundled_briefing()), "--to", "xlsx", "-o", str(target), "--language", "en"]) == 0
    assert openpyxl.load_workbook(target).sheetnames == SHEETS["en"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_libreoffice_opens_it(evil, tmp_path):
    (tmp_path / "book.xlsx").write_bytes(export(Order(evil, "zh")))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    to = "csv:Text - txt - csv (StarCalc):44,34,76"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        str(tmp_path),
        str(tmp_path / "book.xlsx"),
    ]
    subprocess.run(command, capture_output=True, timeout=300)
    if not (tmp_path / "book.csv").exists():
        pytest.skip("LibreOffice is here without its spreadsheets")
    text = (tmp_path / "book.csv").read_text("utf-8")
    assert "2018年" in text
    assert "=cmd" in text  # shown, not carried out: Err or a value would stand there
