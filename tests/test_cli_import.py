"""``broadsheet import``: what a person types, what comes out, and what is told."""

import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from broadsheet import cli, cli_import
from broadsheet.files import open_briefing
from broadsheet.importer import worker

TEXT = (
    "潮汐之城的数字引擎\n\n本报记者 江望潮\n\n2022年，全区数字经济核心产业增加值1699亿元，增长5.2%。"
    "2023年，海川实验室集聚人才320人。\n"
)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "潮汐.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*words):
    return cli.main(["import", *map(str, words)])


def test_an_article_becomes_a_briefing_that_opens_without_a_problem(article, tmp_path, capsys):
    out = tmp_path / "out.briefing"
    assert run(article, "-o", out) == 0
    opened = open_briefing(out)
    assert opened.problems == ()
    assert opened.briefing.manifest.title.pick("zh") == "潮汐之城的数字引擎"
    assert {"1699", "5.2", "320"} <= {str(figure.value) for figure in opened.briefing.figures.values()}
    assert opened.files["source/original.txt"].decode() == TEXT
    told = capsys.readouterr()
    assert told.out.startswith(f"{out}: 1 sections, 3 figures")
    assert told.err == ""


def test_a_name_without_ending_becomes_a_folder_and_a_folder_that_is_there_gets_the_file(article, tmp_path):
    assert run(article, "-o", tmp_path / "as folder") == 0
    assert open_briefing(tmp_path / "as folder").problems == ()
    (tmp_path / "there").mkdir()
    assert run(article, "-o", tmp_path / "there") == 0
    assert run(article, "-o", f"{tmp_path}/new/") == 0
    for place in ("there", "new"):
        assert [path.name for path in (tmp_path / place).iterdir()] == ["潮汐.briefing"]


def test_what_is_there_is_kept_unless_forced(article, tmp_path, capsys):
    out = tmp_path / "out.briefing"
    out.write_bytes(b"mine")
    assert run(article, "-o", out) == 1
    assert "expected a new name, or --force" in capsys.readouterr().err
    assert out.read_bytes() == b"mine"
    assert run(article, "-o", out, "--force") == 0
    assert open_briefing(out).problems == ()
    (foreign := tmp_path / "photos").mkdir()
    (foreign / "datapackage.json").mkdir()
    assert run(article, "-o", foreign, "--force") == 1
    assert [path.name for path in foreign.iterdir()] == ["datapackage.json"]


def test_a_folder_goes_through_whole_and_what_fails_is_told_in_a_line_each(article, tmp_path, capsys):
    (tmp_path / "in" / "二").mkdir(parents=True)
    for place in ("in", "in/二"):
        shutil.copy(article, tmp_path / place)
    (tmp_path / "in" / "潮汐.text").write_bytes(TEXT.encode("gb18030"))
    (tmp_path / "in" / "empty.txt").touch()
    (tmp_path / "in" / "photo.jpg").touch()
    assert run(tmp_path / "in", "-o", tmp_path / "out", "--json") == 1
    told = capsys.readouterr()
    report = json.loads(told.out)
    written = {str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.briefing")}
    assert written == {"潮汐.txt.briefing", "潮汐.text.briefing", os.path.join("二", "潮汐.briefing")}  # noqa: PTH118
    assert {row["out"] for row in report["imported"]} == {str(tmp_path / "out" / name) for name in written}
    assert [(row["code"], row["file"]) for row in report["problems"]] == [("empty-file", "empty.txt")]
    assert f"{tmp_path / 'in' / 'empty.txt'}: found an empty file, expected an article" in told.err
    assert "read as GB18030" in told.err
    notes = {row["article"]: row["notes"] for row in report["imported"]}
    assert notes[str(tmp_path / "in" / "潮汐.text")] == [{"code": "encoding-guessed", "args": ["GB18030"]}]


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["A", "-o", "x.pdf"], 2, "found the ending .pdf, expected .briefing or a folder"),
        (["A", "B", "-o", "x.briefing"], 2, "expected a folder for several articles"),
        (["missing.txt", "-o", "x.briefing"], 1, "missing.txt: found no such file or directory"),
        (["A", "-o", "nowhere/x.briefing"], 1, "nowhere: found no such folder, expected a folder that exists"),
        (["picture.png", "-o", "x.briefing"], 1, "found the ending .png, expected a file that ends in .txt, .md"),
        (["EMPTY", "-o", "x"], 1, "found no article, expected a folder with files that end in"),
        (["A"], 2, "-o"),
    ],
)
def test_what_is_wrong_is_one_clear_line(article, tmp_path, monkeypatch, capsys, words, status, told):
    monkeypatch.chdir(tmp_path)
    shutil.copy(article, tmp_path / "b.txt")
    (tmp_path / "picture.png").write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    put = {"A": article.name, "B": "b.txt", "EMPTY": "empty"}
    assert run(*(put.get(word, word) for word in words)) == status
    lines = capsys.readouterr().err.splitlines()
    assert told in lines[-1]
    assert len(lines) == 1 or status == 2
    assert not list(tmp_path.glob("x*"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path, capsys):
    os.mkfifo(tmp_path / "pipe.txt")
    assert run(tmp_path / "pipe.txt", "-o", tmp_path / "x.briefing") == 1
    assert "expected a regular file" in capsys.readouterr().err


def test_a_bar_shows_on_a_terminal_for_several(article, tmp_path, monkeypatch, capsys):
    shutil.copy(article, tmp_path / "b.txt")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert run(article, tmp_path / "b.txt", "-o", tmp_path / "out") == 0
    told = capsys.readouterr().err
    assert "2/2 b.txt: names" in told
    assert "\r\x1b[K[###" in told
    assert told.endswith("\r\x1b[K")


def test_the_worker_is_asked_for_by_the_word_that_the_command_line_knows():
    assert worker.WORD == cli._WORKER


def test_every_stage_and_every_note_has_words():
    assert tuple(cli_import._STAGE_WORDS) == worker.STAGES
    readers = Path(cli_import.__file__).with_name("importer")
    told = {
        code
        for file in readers.rglob("*.py")
        for code in re.findall(r'(?:\bNote\(|\.tell\(|\.drop\(.*, )"([a-z-]+)"', file.read_text(encoding="utf-8"))
    }
    assert len(told) > 8
    assert told <= set(cli_import._NOTES)


BASE = Path(__file__).parents[1] / "resources" / "briefings" / "yuhang"

ALIKE = (
    "余杭近况\n\n2022年，新余杭区数字经济核心产业增加值1699亿元，总量居全市首位。申昊科技等67家企业进入省、市“未来工厂”"
    "梯队培育名单，余杭还有67家医院。\n"
)


def test_an_article_is_tied_to_a_briefing_and_the_rest_is_told(article, tmp_path, capsys):
    article.write_text(ALIKE, encoding="utf-8")
    out = tmp_path / "out.briefing"
    assert run(article, "-o", out, "--with", BASE) == 0
    opened = open_briefing(out)
    assert opened.problems == ()
    linked = {span.ref for passage in opened.briefing.articles["zh"].passages for span in passage.spans}
    assert {"core-va-2022", "rank-city", "echelon", "shenhao", "yuhang"} <= linked
    told = capsys.readouterr()
    assert "tied to yuhang: 3 of 19 figures" in told.out
    assert "numbers of the article without a tie: 1\n    67家 (s0p1)" in told.out
    assert "12762 件 (figure solved)" in told.out
    assert told.err == ""


def test_the_report_for_scripts_holds_the_whole_account(article, tmp_path, capsys):
    article.write_text(ALIKE, encoding="utf-8")
    assert run(article, "-o", tmp_path / "out.briefing", "--with", BASE, "--json") == 0
    tying = json.loads(capsys.readouterr().out)["imported"][0]["tying"]
    assert (tying["stated"]["figure"], tying["held"]["figure"], tying["is_near"]) == (3, 19, True)
    assert {"kind": "figure", "id": "solved", "name": "累计解决企业问题", "value": "12762 件"} in tying["lacking"]


def test_an_article_about_something_else_is_said_to_be_that(article, tmp_path, capsys):
    assert run(article, "-o", tmp_path / "out.briefing", "--with", BASE) == 0
    assert "hardly anything of the briefing yuhang is told in this article" in capsys.readouterr().err


def test_a_briefing_that_is_none_is_one_clear_line(article, tmp_path, capsys):
    wrong = tmp_path / "none.briefing"
    wrong.write_text("no archive")
    assert run(article, "-o", tmp_path / "out.briefing", "--with", wrong) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "out.briefing").exists()
