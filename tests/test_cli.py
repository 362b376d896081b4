"""The commands, through the real ``main``."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.sample import write_sample

from broadsheet import __version__, cli, cli_tables, console
from broadsheet.__main__ import main
from broadsheet.app import handover
from broadsheet.app.handover import Request
from broadsheet.app.visit import within
from broadsheet.app.watch import Watch
from broadsheet.derive.verdicts import CHANGES, LACKS
from broadsheet.files import Opening

ROOT = Path(__file__).parents[1]
YUHANG = ROOT / "resources" / "briefings" / "yuhang"


@pytest.fixture
def folder(tmp_path):
    """The sample with charts that can all be drawn."""
    made = write_sample(tmp_path / "liuxi")
    charts = json.loads((made / "charts.json").read_text("utf-8"))
    for chart in charts:
        chart["kind"] = "bars" if chart["kind"] == "loop" else chart["kind"]
    (made / "charts.json").write_text(json.dumps(charts, ensure_ascii=False), "utf-8")
    return made


def run(capsys, *words):
    """Status, standard output and standard error of a command."""
    status = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return status, out, err


def printed(capsys, *words):
    """The JSON a command prints."""
    status, out, err = run(capsys, *words, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)


def test_version(capsys):
    assert run(capsys, "--version")[:2] == (0, f"broadsheet {__version__}\n")


def test_info_counts(folder, capsys):
    info = printed(capsys, "info", folder)
    assert info["title"] == {"zh": "柳溪：一片茶叶的账本", "en": "Liuxi: the ledger of a leaf"}
    assert [(row["id"], row["passages"]) for row in info["sections"]] == [("s0", 1), ("s1", 2), ("s2", 2)]
    assert info["sections"][1]["heading"] == {"zh": "一片叶子 一笔大账", "en": "One leaf, a large account"}
    found = info["coverage"]
    assert found["numbers"] == found["tied"] + found["plain"]
    assert sum(found["reasons"].values()) == found["plain"]
    assert info["repairs"]["lacunae"] == [{"after": "，柳溪茶叶研究所每年春天都要把各村的产量", "section": "s1"}]
    (join,) = info["repairs"]["joins"]
    assert (join["left"][-2:], join["right"][:2]) == ("山上", "设了")
    assert info["captions"] == ["柳溪县山场俯瞰。"]
    assert info["byline"] == ["林一", "周二"]
    assert info["languages"] == ["zh", "en"]


def test_coverage_is_of_the_language_asked_for(folder, capsys):
    assert printed(capsys, "info", folder, "--language", "en")["captions"] == ["Hills of Liuxi seen from above."]


def test_text_has_every_link_and_every_plain_number_as_a_span(folder, capsys):
    passages = {row["id"]: row for row in printed(capsys, "text", folder)["passages"]}
    passage = passages["s1p1"]
    assert (passage["section"], passage["role"]) == ("s1", "passage")
    spans = [(passage["text"][s["start"] : s["end"]], s["kind"], s["ref"]) for s in passage["spans"]]
    assert spans == [
        ("2018年", "plain", "date"),
        ("12.5亿元", "figure", "tea-2018"),
        ("2022年", "plain", "date"),
        ("20亿元", "figure", "tea-2022"),
        ("年均增长12.47%", "claim", "tea-cagr"),
    ]


def test_figures_have_their_places_in_every_language(folder, capsys):
    rows = {row["id"]: row for row in printed(capsys, "figures", folder)}
    figure = rows["tea-2018"]
    assert (figure["value"], figure["unit"], figure["printed"]) == (12.5, "亿元", "12.5亿元")
    assert (figure["low"], figure["high"], figure["layer"], figure["period"]) == (None, None, "article", "2018")
    assert [(p["language"], p["passage"]) for p in figure["places"]] == [("zh", "s1p1"), ("en", "s1p1")]
    assert len(rows["tea-cagr"]["places"]) == 2
    assert (rows["city-share"]["value"], rows["city-share"]["unit"]) == (20, "%")
    assert rows["tea-2023"]["places"] == []


@pytest.mark.parametrize("command", ["names", "entities"])
def test_names(folder, capsys, command):
    rows = {row["id"]: row for row in printed(capsys, command, folder)}
    assert rows["liuxi"]["names"] == {"zh": "柳溪县", "en": "Liuxi County"}
    assert rows["liuxi"]["aliases"] == ["柳溪", "Liuxi"]
    assert rows["tea-institute"]["part_of"] == "liuxi"
    assert len(rows["tea-institute"]["places"]) == 4


def test_check_of_a_clean_briefing(folder, capsys):
    found = printed(capsys, "check", folder)
    assert found["problems"] == []
    assert [(c["id"], c["kind"], c["stated"], c["scope"]) for c in found["claims"]] == [
        ("tea-cagr", "cagr", 12.47, "broken"),
        ("labs-count", "count", 2, "same"),
    ]


def test_check_prints_both_verdicts(capsys):
    """Changed figures without any broken rule; the bundled briefing has every verdict but the inconsistent one."""
    claims = {row["id"]: row for row in printed(capsys, "check", YUHANG)["claims"]}
    growth = claims["core-va-cagr"]
    assert (growth["stated"], growth["recomputed"], growth["interval"]) == (12.82, 12.8205, [12.8137, 12.8272])
    assert (growth["arithmetic"], growth["scope"]) == ("consistent", "broken")
    assert (growth["formula"], growth["would_hold_with"]) == ("(1699 ÷ 929.51)^(1/5) − 1", [])
    rank = claims["rank-city"]
    assert (rank["arithmetic"], rank["recomputed"], rank["interval"]) == ("not-checkable", None, None)
    assert rank["missing"] == ["others"]


def test_what_a_hedge_leaves_open_has_no_end(folder, capsys):
    table = folder / "tables" / "figures.csv"
    header, *rows = table.read_text("utf-8").splitlines()
    at = header.split(",").index("hedge")
    for number, row in enumerate(rows):
        cells = row.split(",")
        if cells[0] in ("tea-cagr", "tea-2022"):
            cells[at] = "at-least"
            rows[number] = ",".join(cells)
    table.write_text("\n".join([header, *rows, ""]), "utf-8")
    growth = printed(capsys, "check", folder)["claims"][0]
    assert (growth["arithmetic"], growth["interval"][1], growth["stated_interval"]) == (
        "consistent",
        None,
        [12.47, None],
    )
    _, out, _ = run(capsys, "check", folder)
    assert f"[{growth['interval'][0]}, ∞)" in out


def test_an_inconsistent_claim_is_no_fault_of_the_file(folder, capsys):
    for name in ("article.zh.md", "article.en.md", "tables/figures.csv"):
        file = folder / name
        file.write_text(file.read_text("utf-8").replace("12.47", "16.96"), "utf-8")
    found = printed(capsys, "check", folder)
    assert found["problems"] == []
    growth = found["claims"][0]
    assert (growth["arithmetic"], growth["recomputed"]) == ("inconsistent", 12.4683)
    assert growth["would_hold_with"] == [
        {"code": "years", "args": [3], "recomputed": 16.9607, "best": True},
        {"code": "value", "args": [12.47], "recomputed": 12.4683, "best": False},
    ]
    status, out, err = run(capsys, "check", folder)
    assert (status, err) == (0, "")
    assert "tea-cagr would hold with 3 years of growth, which gives 16.9607 (best fit)" in out
    assert "tea-cagr would hold with 12.47 as the stated value" in out


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ("", "it names no inputs"),
        ("figure/tea-2018", "the later figure is missing"),
        ("figure/labs figure/tea-2022", "figure tea-2022 counts something else"),
        ("figure/tea-2018 figure/nowhere", "there is no figure/nowhere"),
    ],
)
def test_what_a_claim_lacks_is_said(folder, capsys, inputs, words):
    file = folder / "tables" / "claims.csv"
    file.write_text(file.read_text("utf-8").replace("figure/tea-2018 figure/tea-2022", inputs), "utf-8")
    out = run(capsys, "check", folder)[1]
    assert f"tea-cagr is not checkable: {words}" in out


def test_every_code_of_a_verdict_has_words():
    assert set(cli_tables._LACKS) == LACKS
    for code in CHANGES:
        assert cli_tables._fit({"code": code, "args": [1, "x"], "recomputed": 2}, "share")


def test_check_of_a_broken_one(folder, capsys):
    article = folder / "article.zh.md"
    article.write_text(article.read_text("utf-8").replace("12.5亿元", "12.6亿元"), "utf-8")
    status, out, err = run(capsys, "check", folder, "--json")
    problems = json.loads(out)["problems"]
    assert status == 1
    assert {"words-disagree", "printed-not-linked"} <= {problem["code"] for problem in problems}
    assert {"file", "place", "found", "expected"} <= problems[0].keys()
    assert err.count("\n") == 1
    assert "article.zh.md" in err


@pytest.mark.parametrize("command", ["info", "text", "figures", "names", "check"])
def test_a_table_for_people(folder, capsys, command):
    status, out, err = run(capsys, command, folder)
    assert (status, err) == (0, "")
    assert len(out.splitlines()) > 2


def test_chinese_columns_line_up(capsys):
    console.print_table(("id", "name", "n"), [("a", "柳溪县", "1"), ("bb", "Liuxi", "2")])
    lines = capsys.readouterr().out.splitlines()
    assert [console.display_width(line[: line.rindex(cell)]) for line, cell in zip(lines, "n12", strict=True)] == [
        12
    ] * 3


def test_a_file_cannot_steer_the_terminal(capsys):
    console.print_table(("id", "name"), [("a", "\x1b[31mred\x07")])
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("command", ["info", "text", "figures", "names", "check", "open"])
def test_a_missing_file_is_one_line(tmp_path, capsys, command):
    status, out, err = run(capsys, command, tmp_path / "nowhere.briefing")
    assert status == 1
    assert err.count("\n") == 1
    assert "nowhere.briefing" in err
    assert "expected" in err
    assert command == "check" or out == ""


def test_an_unreadable_file_is_one_line(tmp_path, capsys):
    (tmp_path / "torn.briefing").write_bytes(b"PK\x03\x04 and nothing more")
    status, out, err = run(capsys, "info", tmp_path / "torn.briefing")
    assert (status, out, err.count("\n")) == (1, "", 1)


def test_a_damaged_briefing_is_printed_and_at_fault(folder, capsys):
    (folder / "tables" / "sources.csv").unlink()
    status, out, err = run(capsys, "figures", folder, "--json")
    assert status == 1
    assert json.loads(out)
    assert "sources.csv" in err


def test_a_language_the_briefing_lacks(folder, capsys):
    (folder / "article.en.md").unlink()
    status, out, err = run(capsys, "text", folder, "--language", "en")
    assert (status, out) == (1, "")
    assert "zh" in err.splitlines()[-1]


@pytest.mark.parametrize(
    "words",
    [["info"], ["info", "--language", "fr", "x"], ["check", "--jsn", "x"], ["pack", "x"], ["open", "--page", "moon"],
     ["open", "a", "b"], ["--verbose"]],
)  # fmt: skip
def test_wrong_usage(capsys, words):
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert "usage" in err


def test_pack_and_unpack(folder, tmp_path, capsys):
    packed, again = tmp_path / "a.briefing", tmp_path / "again"
    assert run(capsys, "pack", folder, "-o", packed) == (0, "", "")
    assert printed(capsys, "figures", packed) == printed(capsys, "figures", folder)
    assert run(capsys, "unpack", packed, "-o", again) == (0, "", "")
    assert printed(capsys, "text", again) == printed(capsys, "text", folder)


def test_an_existing_out_is_refused_without_force(folder, tmp_path, capsys):
    packed = tmp_path / "a.briefing"
    packed.write_bytes(b"mine")
    status, _, err = run(capsys, "pack", folder, "-o", packed)
    assert (status, err.count("\n"), packed.read_bytes()) == (1, 1, b"mine")
    assert err.startswith(f"broadsheet: {packed}: found something of that name")
    assert run(capsys, "pack", folder, "-o", packed, "--force")[0] == 0
    assert packed.read_bytes() != b"mine"


@pytest.mark.parametrize("command", ["info", "text", "figures", "names", "check"])
def test_no_window_no_qt(folder, command):
    code = (
        "import sys; from broadsheet.__main__ import main; status = main(sys.argv[1:]); "
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph'))]; sys.exit(status)"
    )
    assert python("-c", code, command, folder).returncode == 0


def test_utf_8_whatever_the_locale(folder):
    done = python("-m", "broadsheet", "text", folder, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "柳溪县" in done.stdout.decode()


@pytest.mark.skipif(os.name != "posix", reason="pipes of a POSIX shell")
def test_a_reader_that_leaves_early(folder):
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "broadsheet", "text", str(folder), "--json"],
            stdout=write, stderr=subprocess.PIPE, env=environment(), check=False,
        )  # fmt: skip
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (1, b"")


def test_without_a_screen_one_line_says_so(folder, monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(handover, "claim_or_send", lambda request: (None, False))
    for words in ([str(folder)], ["open", "--kiosk"]):
        assert main(words) == 1
        assert capsys.readouterr().err.count("\n") == 1


def test_a_section_that_is_not_there_is_told_and_not_gone_to(folder):
    head = Opening(folder).head
    known = head.manifest.sections[0].id
    assert within(Request(section=known), head) == (Request(section=known), "")
    request, wrong = within(Request(section="s99", page="read"), head)
    assert request == Request(page="read")
    assert wrong.startswith("--section 99: found no such section, expected one of ")


def test_opening_takes_the_place_asked_for(folder, monkeypatch):
    asked = []
    window = type(sys)("broadsheet.app.main")

    def opened(request, door, watch, complain):
        asked.append(request)
        return 0

    window.run = opened
    monkeypatch.setitem(sys.modules, "broadsheet.app.main", window)
    monkeypatch.setattr(cli, "_watched", lambda safe: Watch(None, safe=safe))
    monkeypatch.setattr(handover, "claim_or_send", lambda request: (None, request.page == "read"))
    assert main([]) == 0
    assert main([str(folder)]) == 0
    assert main(["open", str(folder), "--page", "charts", "--section", "2", "--language", "en"]) == 0
    assert main(["--section", "s1", "--theme", "dark"]) == 0
    assert main(["open", "--page", "read"]) == 0  # taken by the window that is open
    assert main(["open", "--page", "read", "--new-window"]) == 0
    assert asked == [
        Request(),
        Request(str(folder)),
        Request(str(folder), "charts", "s2", "en"),
        Request(section="s1", theme="dark"),
        Request(page="read"),
    ]


def environment(**more):
    return {**os.environ, "PYTHONPATH": str(ROOT / "desktop"), **more}


def python(*words, **more):
    return subprocess.run(
        [sys.executable, *(str(word) for word in words)], capture_output=True, env=environment(**more), check=False
    )
