"""The handout as a PDF: slides and notes, nothing cut."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader
from tests.export.pdf_reading import Reading, fonts_of, packed, pdftotext, poppler
from tests.sample import write_sample

from broadsheet.cli import main
from broadsheet.derive.slides import cover_fields
from broadsheet.export import handout
from broadsheet.export.order import Options, Order
from broadsheet.files import open_briefing
from broadsheet.model import RichText
from broadsheet.model.page_marks import PageMarks
from broadsheet.resources import resource

A_PAGE = (1, 2, 3, 6)


@pytest.fixture(scope="module")
def yuhang():
    return open_briefing(resource("briefings") / "yuhang").briefing


def whole(data):
    reading = Reading(data)
    return packed("".join(reading.words(page) for page in range(len(reading))))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("a_page", A_PAGE)
def test_every_slide_and_every_note_is_on_paper(app, yuhang, language, a_page):
    order = Order(yuhang, language, Options(a_page=a_page))
    data = handout.export(order)
    assert len(data) < 2_000_000
    slides = order.deck().slides
    reader = PdfReader(io.BytesIO(data))
    held = -(-len(slides) // a_page)
    assert held <= len(reader.pages) <= held + 2
    text = whole(data)
    for slide in slides:
        for note in slide.notes:
            assert packed(note)[:20] in text
            assert packed(note)[-12:] in text
    assert len(reader.outline) >= len(slides)


def test_it_is_the_same_twice_and_says_what_it_is(app, yuhang):
    order = Order(yuhang, "zh")
    data = handout.export(order)
    assert handout.export(order) == data
    reader = PdfReader(io.BytesIO(data))
    assert reader.metadata.title.endswith("演示讲义")
    assert reader.root_object["/Lang"] == "zh-CN"
    assert reader.page_layout == "/SinglePage"
    for entry, slide in zip(reader.outline, order.deck().slides, strict=False):
        assert slide.title in entry.title


@poppler
def test_fonts_are_embedded_and_slides_are_vectors(app, yuhang, tmp_path):
    path = tmp_path / "h.pdf"
    path.write_bytes(handout.export(Order(yuhang, "zh")))
    assert all(rest == ["yes", "yes", "yes"] for _, *rest in fonts_of(path))
    assert "先给两个数" in pdftotext(path)
    reading = Reading(path.read_bytes())
    assert all(reading.objects(page, 3) == 0 for page in range(len(reading)))  # pictures


def test_notes_without_end_are_cut_nowhere(app, yuhang):
    sentences = [f"第{at}句：这一句是讲稿里的话，别的地方没有。" for at in range(400)]
    notes = {"zh": {**yuhang.notes["zh"], "s1": (RichText("".join(sentences)),)}}
    long = replace(yuhang, notes=notes)
    for a_page in A_PAGE:
        text = whole(handout.export(Order(long, "zh", Options(a_page=a_page))))
        missing = [sentence for sentence in sentences if sentence not in text]
        assert len(missing) <= 12  # those that a page turns within


def test_slides_without_notes_leave_lines_to_write_on(app, yuhang):
    silent = replace(yuhang, notes={})
    with_notes = Reading(handout.export(Order(yuhang, "zh", Options(a_page=3))))
    without = Reading(handout.export(Order(silent, "zh", Options(a_page=3))))
    assert without.objects(0, 2) > with_notes.objects(0, 2)


@pytest.mark.parametrize(("shape", "ratio"), [("16:9", 16 / 9), ("4:3", 4 / 3)])
def test_shape_theme_length_and_cover_are_heeded(app, yuhang, shape, ratio):
    from broadsheet.typeset.sheets import sheets_of
    from broadsheet.typeset.sheets.slide_pages import SlideItem

    cover = replace(cover_fields(yuhang, "zh"), welcome="热烈欢迎考察团一行", speaker="讲解员")
    options = Options(shape=shape, theme="dark", minutes=5, cover=cover)
    sheets = sheets_of("handout", Order(yuhang, "zh", options))
    shown = [item for leaf in sheets.leaves for item in leaf.items if isinstance(item, SlideItem)]
    assert all(item.rect.w / item.rect.h == pytest.approx(ratio, rel=0.01) for item in shown)
    assert {item.picture.palette.name for item in shown} == {"dark"}
    assert shown[0].picture.slide.kind == "welcome"
    order = Order(yuhang, "zh", options)
    assert "热烈欢迎考察团一行" in whole(handout.export(order))
    assert len(shown) == len(order.deck().slides)


def test_page_marks_stand_on_the_page_and_not_on_each_slide(app, yuhang):
    marks = PageMarks(notice="内部资料", source="来源：县里", address="https://example.org/b")
    reading = Reading(handout.export(Order(yuhang, "zh", Options(a_page=6, marks=marks))))
    for page in range(len(reading)):
        assert reading.words(page).count("内部资料") == 1
    assert "example.org" in reading.words(len(reading) - 1)


def test_a_briefing_of_another_county_and_the_command(app, tmp_path):
    folder = write_sample(tmp_path / "sample")
    out = tmp_path / "h.pdf"
    assert main(["export", str(folder), "--to", "handout", "-o", str(out), "--a-page", "3", "--minutes", "5"]) == 0
    assert len(PdfReader(out).pages) >= 1
