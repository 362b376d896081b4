"""Saving: the same bytes for the same briefing, and nothing lost that was not changed."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest
from tests.sample import sample_files, write_sample

from broadsheet.files import FileProblem, open_briefing, pack, save_briefing, unpack
from broadsheet.files.article import parse_rich
from broadsheet.files.container.zip_reader import ZipContainer
from broadsheet.files.reader import read_briefing, read_files
from broadsheet.files.saving import briefing_bytes
from broadsheet.model import Article, LocalText
from broadsheet.resources import bundled_briefing


@pytest.fixture
def folder(tmp_path):
    return write_sample(tmp_path / "liuxi")


def with_item(mapping, key, value):
    return MappingProxyType({**mapping, key: value})


def saved(opened, briefing, path):
    """Save a changed briefing and open it again, whole."""
    save_briefing(briefing, path, opened.files)
    again = open_briefing(path)
    assert again.problems == ()
    assert again.briefing == briefing
    return again


def changed_files(before, after):
    return sorted(name for name in {*before, *after} if before.get(name) != after.get(name))


def changed_lines(before, after):
    return [line for line in after.decode().splitlines() if line not in before.decode().splitlines()]


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_folder_to_file_to_folder_is_the_same(folder, tmp_path):
    pack(folder, tmp_path / "a.briefing")
    unpack(tmp_path / "a.briefing", tmp_path / "again")
    assert tree(tmp_path / "again") == sample_files()
    pack(tmp_path / "again", tmp_path / "b.briefing")
    assert (tmp_path / "a.briefing").read_bytes() == (tmp_path / "b.briefing").read_bytes()


def test_saving_twice_gives_the_same_bytes(folder, tmp_path):
    opened = open_briefing(folder)
    for name in ("a.briefing", "b.briefing"):
        save_briefing(opened.briefing, tmp_path / name, opened.files)
    packed = (tmp_path / "a.briefing").read_bytes()
    assert packed == (tmp_path / "b.briefing").read_bytes()
    again = open_briefing(tmp_path / "a.briefing")
    save_briefing(again.briefing, tmp_path / "a.briefing", again.files)
    assert packed == (tmp_path / "a.briefing").read_bytes()


def test_a_briefing_from_nothing_is_written_whole(folder, tmp_path):
    briefing = open_briefing(folder).briefing
    save_briefing(briefing, tmp_path / "new.briefing")
    again = open_briefing(tmp_path / "new.briefing")
    assert (again.briefing, again.problems) == (briefing, ())
    save_briefing(again.briefing, tmp_path / "twice.briefing", again.files)
    assert (tmp_path / "new.briefing").read_bytes() == (tmp_path / "twice.briefing").read_bytes()


def test_a_folder_stays_a_folder_and_keeps_what_is_hidden(folder):
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("mine")
    opened = open_briefing(folder)
    figure = replace(opened.briefing.figures["tea-2018"], value=Decimal("12.6"))
    saved(opened, replace(opened.briefing, figures=with_item(opened.briefing.figures, figure.id, figure)), folder)
    assert (folder / ".git" / "config").read_text() == "mine"
    assert [path.name for path in folder.parent.iterdir()] == ["liuxi"]


def test_what_is_unknown_survives_a_change_of_everything(folder, tmp_path):
    figures = folder / "tables" / "figures.csv"
    rows = figures.read_text("utf-8").splitlines()
    figures.write_bytes("\r\n".join([rows[0] + ",mine", *(f'{row},"x, ""{row[:3]}"""' for row in rows[1:])]).encode())
    notes = folder / "notes.zh.md"
    others = "> 引文\n\n<!-- 自己看 -->\n\n*  表\n*  列"
    notes.write_text(notes.read_text("utf-8").replace("说完停一停。", others), "utf-8")
    charts = json.loads((folder / "charts.json").read_text("utf-8"))
    charts[1]["mine"] = charts[5]["nodes"][0]["mine"] = {"a": 1.50}
    (folder / "charts.json").write_text(json.dumps(charts, ensure_ascii=False))
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    package["mine"] = package["briefing"]["mine"] = package["briefing"]["sections"][1]["mine"] = "x"
    (folder / "datapackage.json").write_text(json.dumps(package))
    (folder / "source").mkdir()
    (folder / "source" / "original.txt").write_bytes(b"\xff\x00as it came")

    opened = open_briefing(folder)
    assert opened.problems == ()
    briefing = opened.briefing
    figure = replace(briefing.figures["tea-2018"], value=Decimal("12.6"), note="改过")
    loop = replace(briefing.charts[5], title=LocalText.of(zh="环"))
    changed = replace(
        briefing,
        figures=with_item(briefing.figures, figure.id, figure),
        charts=(*briefing.charts[:5], loop),
        manifest=replace(briefing.manifest, page="3"),
        notes=with_item(briefing.notes, "zh", with_item(briefing.notes["zh"], "s2", (parse_rich("新的一段。"),))),
    )
    again = saved(opened, changed, tmp_path / "b.briefing")

    assert changed_files(opened.files, again.files) == [
        "charts.json",
        "datapackage.json",
        "notes.zh.md",
        "tables/figures.csv",
    ]
    lines = changed_lines(opened.files["tables/figures.csv"], again.files["tables/figures.csv"])
    assert lines == ['tea-2018,tea-output,2018,12.6,,,,12.5亿元,old-county,article,,改过,"x, ""tea"""']
    assert changed_lines(opened.files["notes.zh.md"], again.files["notes.zh.md"]) == ["新的一段。"]
    written = json.loads(again.files["charts.json"])
    assert written[1] == charts[1]
    assert written[5]["nodes"] == charts[5]["nodes"]
    manifest = json.loads(again.files["datapackage.json"])
    assert (manifest["mine"], manifest["briefing"]["mine"], manifest["briefing"]["sections"][1]["mine"]) == ("x",) * 3
    assert manifest["briefing"]["page"] == "3"


def test_a_chart_that_did_not_change_keeps_its_bytes(folder, tmp_path):
    odd = '[ {"id":"a","kind":"key" , "section":"s1","z":1.0e0},\n\n{"id":"b","section":"s1","kind":"key"}]'
    (folder / "charts.json").write_text(odd)
    opened = open_briefing(folder)
    first, second = opened.briefing.charts
    again = saved(
        opened, replace(opened.briefing, charts=(replace(second, figures=("labs",)), first)), tmp_path / "b.briefing"
    )
    assert b'{"id":"a","kind":"key" , "section":"s1","z":1.0e0}' in again.files["charts.json"]


def test_rows_added_moved_and_taken_out(folder, tmp_path):
    opened = open_briefing(folder)
    entities = dict(opened.briefing.entities)
    entities.pop("green-hill-lab")
    new = replace(entities["liuxi"], id="new-place", name=LocalText.of(zh='引号"与,逗号'), aliases=("甲", "乙"))
    changed = MappingProxyType({"new-place": new, **entities})
    again = saved(opened, replace(opened.briefing, entities=changed), tmp_path / "b.briefing")
    assert list(again.briefing.entities) == ["new-place", "liuxi", "tea-institute"]
    before, after = opened.files["tables/entities.csv"], again.files["tables/entities.csv"]
    assert len(changed_lines(before, after)) == 1


def test_a_number_that_did_not_change_keeps_its_spelling(folder, tmp_path):
    opened = open_briefing(folder)
    unit = replace(opened.briefing.units["yi-cny"], name_en="CNY bn")
    again = saved(
        opened, replace(opened.briefing, units=with_item(opened.briefing.units, unit.id, unit)), tmp_path / "b.briefing"
    )
    assert b"yi-cny,CNY,1e8," in again.files["tables/units.csv"]


def test_a_table_in_gbk_is_written_in_utf8(folder, tmp_path):
    path = folder / "tables" / "entities.csv"
    path.write_bytes(path.read_bytes().decode().encode("gbk"))
    opened = open_briefing(folder)
    again = saved(opened, opened.briefing, tmp_path / "b.briefing")
    assert again.files["tables/entities.csv"] == sample_files()["tables/entities.csv"]
    assert again.notices == ()


def test_a_missing_column_comes_back_with_the_next_change(folder, tmp_path):
    path = folder / "tables" / "sources.csv"
    path.write_text("id,mine,title\ncounty-report,我的,公报\n", "utf-8")
    opened = open_briefing(folder)
    source = replace(opened.briefing.sources["county-report"], page="3")
    sources = MappingProxyType({source.id: source})
    again = saved(opened, replace(opened.briefing, sources=sources), tmp_path / "b.briefing")
    assert again.files["tables/sources.csv"].decode().splitlines() == [
        "id,mine,title,publisher,date,page,address,note",
        "county-report,我的,公报,,,3,,",
    ]


def test_notes_in_sections_new_and_old(folder, tmp_path):
    opened = open_briefing(folder)
    notes = MappingProxyType(
        {
            "s0": (*opened.briefing.notes["en"]["s0"], parse_rich("# and then **[two](#figure/labs)**")),
            "s1": (parse_rich("First."), *opened.briefing.notes["en"]["s1"]),
            "s2": (parse_rich("New."),),
        }
    )
    again = saved(
        opened, replace(opened.briefing, notes=with_item(opened.briefing.notes, "en", notes)), tmp_path / "b.briefing"
    )
    text = again.files["notes.en.md"].decode()
    assert [line for line in text.splitlines() if line.startswith("## ")] == ["## s0 Opening", "## s1", "## s2"]
    assert text.endswith("## s2\n\nNew.\n")
    emptied = replace(
        again.briefing, notes=with_item(again.briefing.notes, "en", MappingProxyType({"s2": notes["s2"]}))
    )
    assert list(saved(again, emptied, tmp_path / "b.briefing").briefing.notes["en"]) == ["s2"]


def test_an_article_is_changed_through_its_markdown(folder, tmp_path):
    opened = open_briefing(folder)
    english = opened.briefing.articles["en"]
    wrong = replace(english, passages=english.passages[:-1])
    with pytest.raises(FileProblem) as caught:
        save_briefing(
            replace(opened.briefing, articles=with_item(opened.briefing.articles, "en", wrong)), tmp_path / "b.briefing"
        )
    assert (caught.value.problem.code, caught.value.problem.place) == ("not-verified", "articles")
    assert not list(tmp_path.glob("*.briefing"))


def test_a_language_can_be_taken_out(folder, tmp_path):
    opened = open_briefing(folder)
    briefing = opened.briefing
    changed = replace(
        briefing,
        manifest=replace(briefing.manifest, languages=("zh",)),
        articles=MappingProxyType({"zh": briefing.articles["zh"]}),
        notes=MappingProxyType({"zh": briefing.notes["zh"]}),
    )
    again = saved(opened, changed, tmp_path / "b.briefing")
    assert not {"article.en.md", "notes.en.md"} & set(again.files)
    assert isinstance(again.briefing.articles["zh"], Article)


def test_pictures_come_and_go(folder, tmp_path):
    opened = open_briefing(folder)
    images = with_item(opened.briefing.images, "images/new.webp", b"RIFF")
    assert "images/new.webp" in saved(opened, replace(opened.briefing, images=images), tmp_path / "b.briefing").files


@pytest.mark.parametrize(
    "change",
    [
        {"value": Decimal("NaN")},
        {"id": "Not An Id"},
        {"hedge": "perhaps"},
        {"printed": "坏\x00字"},
    ],
)
def test_what_would_not_read_back_is_never_written(folder, tmp_path, change):
    path = tmp_path / "b.briefing"
    opened = open_briefing(folder)
    save_briefing(opened.briefing, path, opened.files)
    before = path.read_bytes()
    figure = replace(opened.briefing.figures["tea-2018"], **change)
    with pytest.raises(FileProblem):
        save_briefing(
            replace(opened.briefing, figures=with_item(opened.briefing.figures, figure.id, figure)), path, opened.files
        )
    assert path.read_bytes() == before


def test_a_damaged_briefing_is_not_written_over(folder):
    (folder / "tables" / "claims.csv").write_text("broken")
    opened = open_briefing(folder)
    before = tree(folder)
    with pytest.raises(FileProblem):
        save_briefing(opened.briefing, folder, opened.files)
    assert tree(folder) == before


def test_an_existing_target_is_refused_without_force(folder, tmp_path):
    packed = tmp_path / "a.briefing"
    packed.write_text("mine")
    with pytest.raises(FileProblem) as caught:
        pack(folder, packed)
    assert caught.value.problem.code == "target-exists"
    assert packed.read_text() == "mine"
    pack(folder, packed, force=True)
    (tmp_path / "out").mkdir()
    with pytest.raises(FileProblem):
        unpack(packed, tmp_path / "out")
    unpack(packed, tmp_path / "out", force=True)
    unpack(packed, tmp_path / "out", force=True)
    assert tree(tmp_path / "out") == sample_files()


def test_force_never_replaces_a_folder_that_is_no_briefing(folder, tmp_path):
    pack(folder, tmp_path / "a.briefing")
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "diary.txt").write_text("dear")
    with pytest.raises(FileProblem) as caught:
        unpack(tmp_path / "a.briefing", tmp_path / "home", force=True)
    assert caught.value.problem.code == "bad-target"
    assert (tmp_path / "home" / "diary.txt").read_text() == "dear"


@pytest.mark.parametrize("place", ["inside.briefing", "."])
def test_packing_into_the_folder_itself_is_refused(folder, place):
    with pytest.raises(FileProblem):
        pack(folder, folder / place, force=True)
    assert tree(folder) == sample_files()


def test_what_is_no_briefing_is_not_packed(tmp_path):
    (tmp_path / "a").mkdir()
    for source in (tmp_path / "a", tmp_path / "none"):
        with pytest.raises(FileProblem):
            pack(source, tmp_path / "a.briefing")
    with pytest.raises(FileProblem):
        unpack(tmp_path / "a", tmp_path / "b")


def test_a_column_that_a_table_may_lack_comes_with_its_first_words():
    """Sources of an imported briefing lack the English columns; one that is put there keeps its words."""
    from broadsheet.files.writing.tables import render_table
    from broadsheet.model import Source

    plain = Source("a", "年鉴", "统计局", "2023", "", "", "", "", "")
    before = "id,title,publisher,date,page,address,note\na,年鉴,统计局,2023,,,\n".encode()
    assert render_table("sources", (plain,), before) == before
    english = Source("b", "公报", "政府", "2024", "", "", "", "Bulletin", "")
    lines = render_table("sources", (plain, english), before).decode().splitlines()
    assert lines == [
        "id,title,publisher,date,page,address,note,title_en", "a,年鉴,统计局,2023,,,,", "b,公报,政府,2024,,,,Bulletin",
    ]  # fmt: skip


def test_the_bundled_briefing_is_written_without_the_files_it_was_read_from():
    """Columns that a table may lack, such as a note in English, are written where a row has something for them."""
    briefing = open_briefing(bundled_briefing()).briefing
    assert any(scope.note_en for scope in briefing.scopes.values())
    packed = briefing_bytes(briefing, "x.briefing")
    assert read_briefing(read_files(ZipContainer(packed, "x.briefing"))) == replace(briefing, findings=None)
