"""The reading form as a PDF, opened by programs that are not ours."""

import io
import re
import shutil
import subprocess
from dataclasses import replace

import pypdfium2
import pytest
from pypdf import PdfReader
from tests.export.pdf_reading import Reading, fonts_of, jumps, packed, pdftotext, poppler
from tests.importer.articles import REPORT, document, named, repaired
from tests.sample import write_sample

from broadsheet.cli import main
from broadsheet.derive.contents import outline
from broadsheet.export import pdf
from broadsheet.export.order import Options, Order
from broadsheet.files import FileProblem, open_briefing
from broadsheet.i18n.paper import printed
from broadsheet.importer.pipeline import build
from broadsheet.model import Article, LocalText, Passage
from broadsheet.model.page_marks import PageMarks
from broadsheet.resources import resource

MARKS = PageMarks(notice="内部资料", watermark="云岭县 2026年", source="来源：云岭县", address="https://example.org/a")


@pytest.fixture(scope="module")
def yuhang():
    return open_briefing(resource("briefings") / "yuhang").briefing


@pytest.fixture(scope="module", params=["zh", "en"])
def made(request, app, yuhang, tmp_path_factory):
    """The bundled briefing in a language, as bytes, on the disk, and as pdfium reads it."""
    order = Order(yuhang, request.param)
    data = pdf.export(order)
    path = tmp_path_factory.mktemp("pdf") / "made.pdf"
    path.write_bytes(data)
    return order, data, path, Reading(data)


@pytest.fixture(scope="module")
def sample(app, tmp_path_factory):
    return open_briefing(write_sample(tmp_path_factory.mktemp("sample"))).briefing


def test_it_is_small_and_the_same_twice(made):
    order, data, _, _ = made
    assert len(data) < 2_000_000
    assert pdf.export(order) == data


def test_title_language_and_view_are_told(made):
    order, data, _, reading = made
    reader = PdfReader(io.BytesIO(data))
    assert reader.metadata.title == order.briefing.manifest.title.pick(order.language)
    assert reader.root_object["/Lang"] == {"zh": "zh-CN", "en": "en-GB"}[order.language]
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712 (a PDF's own boolean)
    assert reader.page_layout == "/TwoPageRight"
    assert [*reader.page_labels] == [str(at + 1) for at in range(len(reading))]
    assert all(round(float(side)) in (595, 842) for page in reader.pages for side in page.mediabox[2:])


def test_the_moment_and_the_machine_are_not_told(made):
    _, data, path, _ = made
    reader = PdfReader(io.BytesIO(data))
    assert reader.metadata.creation_date.year == 2023  # of the briefing
    assert "/Metadata" not in reader.root_object
    assert "/ID" not in reader.trailer
    for word in (b"root", b"/home/", b"/tmp/", str(path.parent).encode(), b"uuid:"):
        assert word not in data


@poppler
def test_fonts_are_ours_embedded_and_subset(made):
    fonts = fonts_of(made[2])
    assert {name.split("+")[1] for name, *_ in fonts} <= {
        f"Broadsheet{family}-{weight}" for family in ("Sans", "Serif") for weight in ("Regular", "Bold")
    }
    assert fonts
    assert all(rest == ["yes", "yes", "yes"] for _, *rest in fonts)


def test_nothing_is_left_of_a_font_that_no_page_uses(made):
    _, data, _, _ = made
    named = re.findall(rb"/FontName /(\S+)", data)
    assert named
    assert all(b"+Broadsheet" in name for name in named)


@poppler
def test_every_word_of_the_article_is_found(made):
    order, _, path, _ = made
    text = packed(pdftotext(path))
    for passage in order.briefing.article(order.language).passages:
        # A superscript, a page or the name of a page may stand between two sentences, never within one.
        for sentence in packed(passage.text).replace("。", "。\n").replace(". ", ".\n").split("\n"):
            pieces = [sentence[at : at + 12] for at in range(0, max(1, len(sentence) - 12), 12)]
            missing = [piece for piece in pieces if piece not in text]
            assert len(missing) <= 0.2 * len(pieces) + 1, (passage.id, missing)


@poppler
def test_printed_values_are_searched_for_as_they_are_printed(made):
    order, _, path, _ = made
    text = pdftotext(path)
    for words in {"zh": ("929.51亿元", "1699亿元", "12762件", "C2C平台"), "en": ("CNY 92.951 billion", "12,762")}[
        order.language
    ]:
        assert words in text


def test_a_page_holds_no_word_of_another(made):
    """What is cut off at the end of a page does not lie hidden beyond it."""
    order, _, _, reading = made
    for passage in order.briefing.article(order.language).passages:
        if passage.role == "passage" and len(passage.text) > 30:
            first = packed(passage.text)[: {"zh": 14, "en": 44}[order.language]]
            pages = [page for page in range(1, 16) if first in packed(reading.words(page))]
            assert len(pages) == 1, (passage.id, pages)


def test_every_link_lands_on_a_page_and_says_where(made):
    _, data, _, reading = made
    found = jumps(data)
    assert len(found) > 500
    for jump in found:
        assert 0 <= jump.page < len(reading)
        assert 0 <= jump.to < len(reading)
        assert 0 <= jump.y <= 842
        assert jump.right > jump.left
        assert jump.bottom > jump.top
        assert str(jump.to + 1) in jump.says


def near(reading, jump):
    """The words that a link stands on."""
    return packed(reading.within(jump.page, jump.left - 1, jump.top - 2, jump.right + 1, jump.bottom + 2))


def test_a_figure_leads_to_its_mark_and_the_mark_to_the_words(made):
    order, data, _, reading = made
    words = {"zh": "五分之一", "en": "onefifth"}[order.language]
    found = jumps(data)
    there = [jump for jump in found if jump.page == 1 and jump.to == 2 and words in near(reading, jump)]
    assert there
    assert words in packed(reading.line_at(2, there[0].y, 60))
    back = [jump for jump in found if jump.page == 2 and jump.to == 1 and abs(jump.y + 10 - there[-1].top) < 2]
    assert any(words in near(reading, jump) for jump in back)
    assert words in packed(reading.line_at(1, back[0].y + 8, 20))


def test_a_name_leads_to_its_card_and_the_card_to_its_pages(made):
    order, data, _, reading = made
    name = packed(order.briefing.entities["zhejiang-lab"].name.pick(order.language))
    found = jumps(data)

    def named(jump):
        columns = ((60, 220), (300, 470))
        return any(name in packed(reading.within(jump.to, x, jump.y + 8, end, jump.y + 27)) for x, end in columns)

    cards = [jump for jump in found if jump.page < 15 < jump.to and name in near(reading, jump)]
    assert cards
    assert all(map(named, cards))
    card = cards[0]
    back = [jump for jump in found if jump.page == card.to and 0 < jump.top - card.y < 60 and jump.to < 15]
    assert any(near(reading, jump) == str(jump.to + 1) for jump in back)
    spoken = {"zh": "之江", "en": "ZhejiangLab"}[order.language]
    assert any(spoken in packed(reading.line_at(jump.to, jump.y + 8, 20)) for jump in back)


def test_the_outline_names_every_section_and_part(made):
    order, data, _, reading = made
    reader = PdfReader(io.BytesIO(data))
    titles = [entry.title for entry in reader.outline]
    headings = [p.text for p in order.briefing.article(order.language).passages if p.role == "heading"]
    assert set(headings) <= set(titles)
    assert {"zh": {"大事记", "名称", "名称索引", "核验", "资料来源"},
            "en": {"Timeline", "Names", "Index of names", "Check", "Sources"}}[order.language] <= {*titles}  # fmt: skip
    for entry in reader.outline:
        page = reader.get_destination_page_number(entry)
        if entry.title in headings:
            assert packed(entry.title) in packed(reading.line_at(page, 842 - float(entry.top), 90))


def test_sections_begin_on_left_pages_and_charts_face_them(made):
    order, _, _, reading = made
    for passage in order.briefing.article(order.language).passages:
        if passage.role == "heading":
            page = next(page for page in range(1, len(reading)) if packed(passage.text) in packed(reading.words(page)))
            assert page % 2 == 1
            assert reading.objects(page + 1, 2) > 10  # paths: charts


def test_contents_and_index_name_the_pages(made):
    order, data, _, reading = made
    front = packed(reading.words(0))
    for entry in PdfReader(io.BytesIO(data)).outline[1:]:
        page = PdfReader(io.BytesIO(data)).get_destination_page_number(entry)
        assert str(page + 1) in front, order.language


def test_verdicts_stand_apart_and_both_definitions_are_told(made):
    order, _, _, reading = made
    words = {
        "zh": (
            "验算一致",
            "口径不同，不宜直接比较",
            "原余杭区信息经济增加值",
            "新余杭区数字经济核心产业增加值",
            "依据不足",
        ),
        "en": ("Agrees with the recomputation", "Scopes differ, not to be compared directly", "(169.9 ÷ 92.951)"),
    }[order.language]
    title = {"zh": "核验", "en": "Check"}[order.language]
    page = next(p for p in range(14, len(reading)) if packed(reading.words(p)).find(title) >= 0
                and packed(words[0]) in packed(reading.words(p)))  # fmt: skip
    for each in words:
        assert packed(each) in packed(reading.words(page))


def test_a_verdict_is_a_footnote_with_the_page_of_its_check(made):
    order, _, _, reading = made
    words = {"zh": "年均增长12.82%：口径不同，不宜直接比较", "en": "12.82% a year: scopes differ"}[order.language]
    pages = [page for page in range(1, 15) if packed(words) in packed(reading.words(page))]
    texts = [page for page in pages if page % 2 == 1]
    assert texts
    assert not any("与复算不符" in reading.words(page) for page in range(1, 15))


def test_hedges_breaks_and_lacunae_stay_visible(made):
    order, _, _, reading = made
    whole = packed("".join(reading.words(page) for page in range(1, 16)))
    for words in {
        "zh": ("示意区间", "原文此处中断，后文缺失", "口径不同", "补充资料", "数据截至2022年"),
        "en": ("Indicative range", "The source breaks off here", "scopes differ", "Context", "Data to 2022"),
    }[order.language]:
        assert packed(words).lower() in whole.lower()


def test_nothing_but_vectors_is_painted(made):
    _, _, _, reading = made
    assert all(reading.objects(page, pypdfium2.raw.FPDF_PAGEOBJ_IMAGE) == 0 for page in range(len(reading)))


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler-utils is not installed")
def test_poppler_reads_it_without_a_word(made):
    for program in ("pdfinfo", "pdffonts"):
        done = subprocess.run([program, str(made[2])], capture_output=True, check=True, text=True)
        assert done.stderr == ""
    done = subprocess.run(["pdftoppm", "-r", "20", "-png", str(made[2]), str(made[2].with_suffix(""))],
                          capture_output=True, check=True)  # fmt: skip
    assert done.stderr == b""


def test_page_marks_stand_on_every_page_and_the_code_on_the_last(app, yuhang):
    data = pdf.export(Order(yuhang, "zh", Options(marks=MARKS)))
    reading = Reading(data)
    for page in range(len(reading)):
        assert "内部资料" in reading.words(page)
        assert "来源：云岭县" in packed(reading.words(page))
        assert ("example.org" in reading.words(page)) == (page == len(reading) - 1)
    assert not any("/URI" in str(link.get_object()) for page in PdfReader(io.BytesIO(data)).pages
                   for link in page.get("/Annots", ()))  # fmt: skip


def test_a_briefing_of_another_county(sample):
    for language in ("zh", "en"):
        reading = Reading(pdf.export(Order(sample, language)))
        assert packed({"zh": "一片茶叶的账本", "en": sample.manifest.title.pick("en")}[language]) in packed(
            "".join(reading.words(page) for page in range(len(reading)))
        )


def test_an_imported_article(app):
    made = build(document(REPORT), repaired(REPORT, "zh"), named("云岭县", "东山", "西坪", "南屿")).briefing
    reading = Reading(pdf.export(Order(made, "zh")))
    text = packed("".join(reading.words(page) for page in range(len(reading))))
    body = [passage for passage in made.article("zh").passages if passage.role == "passage"]
    assert all(packed(passage.text)[:8] in text for passage in body)


def test_names_at_the_foot_of_a_page_and_values_of_the_contents_are_whole(made):
    order, _, _, reading = made
    pages = [packed(reading.words(page)) for page in range(len(reading))]
    facility = packed(order.briefing.entities["chief"].name.pick(order.language))
    heading = packed(printed("names_here", order.language))
    assert any(facility in page.partition(heading)[2] for page in pages)
    for row in outline(order.briefing, order.language):
        assert packed(row.value) in pages[0], row.section


def test_a_headline_leaves_no_character_alone_and_none_is_too_long(app, yuhang):
    title = LocalText.of(zh="苏州工业园区以开放创新集聚发展新动能量")
    order = Order(bare(yuhang, (Passage("title", "s0", "title", title.pick("zh")), TEXT), title=title), "zh")
    lines = Reading(pdf.export(order)).words(0).split()
    assert [len(line) for line in lines[:2]] != [18, 1]
    assert min(len(line) for line in lines[:2]) >= 5
    endless = "很长的题目" * 60
    order = Order(bare(yuhang, (Passage("title", "s0", "title", endless), TEXT)), "zh")
    assert endless in packed(Reading(pdf.export(order)).words(0))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", "省略……，连接－短–间隔·点•约10%～20‰，甲／乙，引“双”‘单’「直」，120㎡，①②③Ⅷ→≥±×÷√"),
        ("en", "Ellipsis… dash – an “outer” and an ‘inner’ quotation, it’s 1/2 or ½, £5–€6 · x² naïve office"),
    ],
)
def test_signs_are_found_as_they_are_written(app, yuhang, language, words):
    """Signs that share a glyph with others mean what people write and search for."""
    made = bare(yuhang, (Passage("s0p1", "s0", "passage", words),))
    articles = {language: replace(made.articles["zh"], language=language)}
    manifest = replace(made.manifest, languages=(language,), default_language=language)
    data = pdf.export(Order(replace(made, articles=articles, manifest=manifest), language))
    assert packed(words) in packed(Reading(data).words(1))


TEXT = Passage("s0p1", "s0", "passage", "一句话。")


def bare(yuhang, passages, **more):
    """A briefing of these passages alone."""
    manifest = replace(yuhang.manifest, sections=(), data_as_of="", published="", byline=(), languages=("zh",))
    nothing = {
        key: {} for key in ("figures", "claims", "events", "entities", "sources", "indicators", "units", "scopes")
    }
    return replace(
        yuhang, manifest=replace(manifest, **more), articles={"zh": Article("zh", passages, "")}, charts=(),
        relations=(), notes={}, deck=None, **nothing,
    )  # fmt: skip


def test_briefings_without_figures_charts_sections_or_title(app, yuhang):
    for passages in (
        (Passage("s0p1", "s0", "passage", "只有一段话。"),),
        (Passage("title", "s0", "title", "只有标题"),),
        (),
    ):
        reading = Reading(pdf.export(Order(bare(yuhang, passages, title=LocalText(())), "zh")))
        text = packed("".join(reading.words(page) for page in range(len(reading))))
        assert all(passage.text in text for passage in passages)


def test_a_part_below_another_on_its_page_is_in_the_contents_too(app, yuhang):
    lab = {"zhejiang-lab": replace(yuhang.entities["zhejiang-lab"], part_of="", source="")}
    order = Order(replace(bare(yuhang, (Passage("s0p1", "s0", "passage", "全区共有7个。"),)), entities=lab), "zh")
    data = pdf.export(order)
    reading = Reading(data)
    last = packed(reading.words(len(reading) - 1))
    assert "名称索引" in last
    assert "核验文中没有由他数推算而来的数字。" in last
    assert "核验" in reading.words(0)
    assert "核验" in [entry.title for entry in PdfReader(io.BytesIO(data)).outline]


def test_a_long_text_without_charts_runs_over_both_pages(app, yuhang):
    sentences = "".join(f"第{at}句说的是一件不同的事情，很长很长。" for at in range(40))
    passages = tuple(Passage(f"s0p{at}", "s0", "passage", f"段落{at}，{sentences}") for at in range(1, 25))
    reading = Reading(pdf.export(Order(bare(yuhang, passages), "zh")))
    text = [packed(reading.words(page)) for page in range(len(reading))]
    assert all(sum(f"段落{at}，第0句" in page for page in text) == 1 for at in range(1, 25))
    assert all(len(page) > 600 for page in text[1:-1])  # no page between stands empty


def test_evil_words_are_words(app, yuhang):
    evil = "=cmd|' /C calc'!A0 <script>alert(1)</script> \x00\x07\x1b[31m \u202e\u2028 &amp; 𠮷野家 🙂 " + "长" * 10_000
    entity = replace(yuhang.entities["zhejiang-lab"], name=LocalText((("zh", evil), ("en", evil))),
                     summary=LocalText((("zh", evil),)), aliases=(evil,))  # fmt: skip
    manifest = replace(yuhang.manifest, title=LocalText((("zh", evil),)))
    briefing = replace(yuhang, manifest=manifest, entities={**yuhang.entities, entity.id: entity})
    data = pdf.export(Order(briefing, "zh"))
    assert "\x00" not in PdfReader(io.BytesIO(data)).metadata.title
    reading = Reading(data)
    found = packed("".join(map(reading.words, range(len(reading)))))
    for words in ("<script>alert(1)</script>", "=cmd|'/Ccalc'!A0", "&amp;", "野家"):
        assert words in found
    assert "\x1b" not in found


def test_pages_that_were_not_written_are_refused(app, yuhang, monkeypatch):
    from broadsheet.export import pdf_file

    order = Order(yuhang, "zh")
    pages = PdfReader(io.BytesIO(pdf.export(order))).pages
    whole = pdf_file._painted

    def torn(*arguments):
        return whole(*arguments)[:-2000]

    monkeypatch.setattr(pdf_file, "_painted", torn)
    with pytest.raises(FileProblem, match=rf"^PDF: found \d+ of {len(pages)} pages, expected every page"):
        pdf.export(order)


@pytest.mark.parametrize(
    ("published", "day"),
    [("2023-03-31", "20230331"), ("2023-06", "20230601"), ("2023", "20230101"), ("2023-13-45", ""), ("2023-02-30", "")],
)
def test_the_day_of_the_file_is_a_day(app, bare, published, day):
    briefing = replace(bare, manifest=replace(bare.manifest, published=published))
    facts = PdfReader(io.BytesIO(pdf.export(Order(briefing, "zh")))).metadata
    assert facts.get("/CreationDate", "") == (f"D:{day}000000Z" if day else "")


def test_progress_is_told_page_by_page(app, sample):
    told = []
    pdf.export(Order(sample, "zh", told=lambda done, whole: told.append((done, whole))))
    assert told[-1][0] == told[-1][1] == len(told)


def test_the_command_makes_it(app, tmp_path, capsys):
    out = tmp_path / "a.pdf"
    assert (
        main(["export", str(resource("briefings") / "yuhang"), "--to", "pdf", "-o", str(out), "--language", "en"]) == 0
    )
    assert len(PdfReader(out).pages) > 20
    assert main(["export", str(resource("briefings") / "yuhang"), "--to", "pdf", "-o", str(out)]) == 1
    assert main(["export", str(resource("briefings") / "yuhang"), "--to", "pdf", "-o", str(out), "--a-page", "2"]) == 2
