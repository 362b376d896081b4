"""A whole article to a briefing: valid, complete, and with everything that was found kept beside it."""

from dataclasses import replace

import pytest
from tests.importer.articles import REPORT, document, named, repaired

from broadsheet.derive import listing
from broadsheet.derive.check import check
from broadsheet.derive.coverage import coverage
from broadsheet.files import FileProblem, open_briefing, save_briefing
from broadsheet.files.findings import FILE, ORIGINAL, read_findings
from broadsheet.importer.pipeline import build
from broadsheet.importer.repair.repaired import Join, Lacuna, Move, Piece

NAMES = ("云岭县", "东山", "西坪", "南屿")


def imported(text=REPORT, language="zh", **more):
    return build(document(text), repaired(text, language, **more), named(*NAMES))


def test_a_numeral_inside_of_a_name_is_no_value():
    text = "工厂\n走进三一集团18号工厂，泵车年产90台。\n"
    briefing = build(document(text), repaired(text), named("三一集团")).briefing
    assert [figure.printed for figure in briefing.figures.values()] == ["90台"]


def test_the_briefing_breaks_no_rule_and_leaves_no_number_without_a_state():
    briefing = imported().briefing
    assert check(briefing) == ()
    assert coverage(briefing, "zh").stateless == ()


def test_it_is_saved_and_read_back_as_it_is(tmp_path):
    made = imported()
    save_briefing(made.briefing, tmp_path / "a.briefing", made.files)
    opened = open_briefing(tmp_path / "a.briefing")
    assert opened.problems == ()
    assert opened.briefing == made.briefing
    assert opened.files[ORIGINAL].decode() == REPORT
    assert read_findings(opened.files) == made.findings


def test_the_same_article_gives_the_same_bytes():
    assert imported().files == imported().files


def test_no_character_of_the_article_is_lost_or_invented():
    briefing = imported().briefing
    lines = [passage.text for passage in briefing.article("zh").passages]
    assert lines == REPORT.splitlines()


def test_figures_of_the_article():
    rows = {row["printed"]: row for row in listing.figures(imported().briefing)}
    value = rows["36.8亿元"]
    assert (value["name"], value["period"], value["unit"]) == ({"zh": "茶叶总产值"}, "2023", "亿元")
    assert (rows["五分之一"]["value"], rows["五分之一"]["unit"]) == (20, "%")
    assert rows["近400户"]["hedge"] == "nearly"
    assert rows["三家"]["places"][0]["passage"] == "s0p4"
    assert rows["7.06%"]["period"] == "2018/2023"


def test_names_keep_their_english_empty_and_the_article_s_own_words():
    rows = listing.names(imported().briefing)
    assert [row["names"] for row in rows] == [{"zh": name} for name in NAMES]


def test_every_finding_tells_where_it_comes_from():
    made = imported()
    for found in made.findings.words:
        passage = next(p for p in made.briefing.article("zh").passages if p.id == found.passage)
        assert passage.text[found.start : found.end] == found.words
        assert "".join(REPORT[a:b] for a, b in found.ranges) == found.words
        assert found.rule
        assert 0 < found.confidence <= 1
    kinds = {found.kind for found in made.findings.words}
    assert kinds >= {"figure", "claim", "entity", "node", "plain"}
    figure = next(found for found in made.findings.words if found.words == "36.8亿元")
    assert (figure.unit, figure.period) == ("亿元", "2023年")
    assert {chart.chart for chart in made.findings.charts} == {chart.id for chart in made.briefing.charts}


def test_what_is_said_twice_is_one_figure_with_two_places():
    text = "产值突破1256亿元\n2023年，全县产值达到1256亿元。\n县里说，产值达到1256亿元不容易。\n"
    rows = listing.figures(imported(text).briefing)
    assert [(row["printed"], len(row["places"])) for row in rows] == [("1256亿元", 3)]


def test_seams_lacunae_banners_and_joins_are_told():
    text = "标题\n产品由甲厂\n研发，产量3万台\n春天开渠\n欢迎光临 第8届\n照片由县里提供\n"
    pieces = (
        Piece("title", "s0", ((0, 2),), "标题"),
        Piece("passage", "s0", ((3, 8), (9, 17)), "产品由甲厂研发，产量3万台", (5,)),
        Piece("passage", "s0", ((18, 22),), "春天开渠"),
        Piece("banner", "s0", ((23, 31),), "欢迎光临 第8届"),
        Piece("credit", "s0", ((32, 39),), "照片由县里提供"),
    )
    joins = (Join(8, 9, 0.9, True, "word", ((18, 0.2),)),)
    order = replace(
        repaired(text), pieces=pieces, joins=joins, moved=(Move(18, 22, 17, 0.8, "heading"),),
        lacunae=(Lacuna(2, 4, "s0", 0.7, "no-continuation"),), date="2023",
    )  # fmt: skip
    made = build(document(text), order, named())
    info = listing.info(made.briefing, "zh", made.findings)
    assert [(row["left"][-4:], row["right"][:4], row["applied"]) for row in info["repairs"]["joins"]] == [
        ("品由甲厂", "研发，产", True),
        ("品由甲厂", "春天开渠", False),
    ]
    assert info["repairs"]["lacunae"][0]["after"] == "春天开渠"
    assert info["repairs"]["moved"][0]["words"] == "春天开渠"
    assert info["credit"] == {"zh": "照片由县里提供"}
    last = listing.text(made.briefing, "zh", made.findings)["passages"][-1]
    assert (last["role"], last["text"]) == ("banner", "欢迎光临 第8届")
    marks = [(p.id, s.start, s.kind) for p in made.briefing.article("zh").passages for s in p.spans]
    assert ("s0p1", 5, "seam") in marks
    assert ("s0p2", 4, "lacuna") in marks
    assert check(made.briefing) == ()


def test_pictures_come_along_as_captions():
    text = "标题\n正文在此。\n山间茶园\n"
    pieces = (*repaired(text).pieces[:2], Piece("caption", "s0", ((9, 13),), "山间茶园", (), "word/media/Image 1.PNG"))
    made = build(document(text), replace(repaired(text), pieces=pieces), named(), {"word/media/Image 1.PNG": b"png"})
    assert made.briefing.images == {"images/image-1.png": b"png"}
    assert [p.image for p in made.briefing.article("zh").passages if p.role == "caption"] == ["images/image-1.png"]


def test_a_document_without_text_is_refused():
    with pytest.raises(FileProblem, match="no passage"):
        build(document("标题\n"), repaired("标题\n"), named())


def test_signs_that_markdown_knows_stay_as_they_are():
    text = "1. 标题 #1 *好* #\n> 甲_乙_丙 [见表] <b>12家</b> & 5%\n# 又一行 ~~~\n- 末行!3家\n"
    made = imported(text)
    assert [p.text for p in made.briefing.article("zh").passages] == text.splitlines()
    assert check(made.briefing) == ()


def test_an_english_article():
    text = "Tea town\nIn 2023 output rose 9.4% to 36.8 billion yuan. More than 400 farms took part.\n"
    briefing = imported(text, "en").briefing
    rows = listing.figures(briefing)
    assert [(row["printed"], row["value"], row["unit"]) for row in rows] == [
        ("9.4%", 9.4, "%"), ("36.8 billion yuan", 36.8, "billion yuan"), ("More than 400", 400, "farms"),
    ]  # fmt: skip
    assert check(briefing) == ()


def test_findings_that_are_damaged_are_told(tmp_path):
    made = imported()
    save_briefing(made.briefing, tmp_path / "a", made.files)
    assert open_briefing(tmp_path / "a").briefing.findings == made.findings
    (tmp_path / "a" / FILE).write_bytes(b'{"format": 1, "source": {"name": 3}}')
    opened = open_briefing(tmp_path / "a")
    assert [(each.file, each.place) for each in opened.problems] == [(FILE, "source.name")]
    assert opened.read_only
    with pytest.raises(FileProblem, match=r"findings\.json: source\.name"):
        read_findings(opened.files)


def test_a_seam_stands_outside_the_words_it_falls_into():
    text = "标题\n由甲\n公司和丙\n三家办成。\n"
    whole = "由甲公司和丙三家办成。"
    pieces = (
        Piece("title", "s0", ((0, 2),), "标题"),
        Piece("passage", "s0", ((3, 5), (6, 10), (11, 16)), whole, (2, 6)),
    )
    made = build(document(text), replace(repaired(text), pieces=pieces), named("甲公司"))
    (passage,) = (p for p in made.briefing.article("zh").passages if p.role == "passage")
    assert passage.text == whole
    assert [(s.start, s.end, s.kind) for s in passage.spans] == [
        (1, 4, "entity"), (4, 4, "seam"), (6, 6, "seam"), (6, 8, "figure"),
    ]  # fmt: skip
    assert check(made.briefing) == ()


def test_events_are_told_without_their_date_and_lead_to_their_names():
    text = "标题\n2013年，东山把总部迁入西坪。那年春天，产量3万吨。\n"
    (event,) = imported(text).briefing.events.values()
    assert (event.title.pick("zh"), event.period.text) == ("东山把总部迁入西坪", "2013")
    assert event.entities == ("name-2", "name-3")


def test_a_section_is_led_by_its_latest_value_or_its_largest_count():
    text = "标题\n正文。\n一节\n由2019年的3亿元增加到2022年的5亿元。\n二节\n12家企业入选，累计解决问题12762件。\n"
    briefing = imported(text).briefing
    leading = [briefing.figures[s.leading_figure].printed for s in briefing.manifest.sections if s.leading_figure]
    assert leading == ["5亿元", "12762件"]


def test_what_is_missing_is_told(monkeypatch):
    from broadsheet.importer import documents
    from broadsheet.importer.names import tagger
    from broadsheet.importer.pipeline import import_document
    from broadsheet.importer.repair import dictionary

    document = documents.read("a.txt", "溪桥镇的一年\n\n2023年，溪桥镇实现增加值12.5亿元。".encode())
    codes = {note.code for note in import_document(document).findings.notes}
    assert not codes & {"no-dictionary", "no-tagger"}
    monkeypatch.setattr(tagger, "load", lambda: None)
    monkeypatch.setattr(dictionary, "load", lambda: None)
    codes = {note.code for note in import_document(document).findings.notes}
    assert {"no-dictionary", "no-tagger"} <= codes
