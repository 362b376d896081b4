"""Page marks on slides and on paper: each can be read, none hides or touches what it stands beside."""

import re
import shutil
import struct
import subprocess
from dataclasses import replace
from functools import cache
from zlib import crc32

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from tests.theme.colour import contrast
from tests.typeset.test_slides import SIZES, WIDE, check_words, letters

from broadsheet.charts.drawing import Rect
from broadsheet.derive.slides import CoverFields, deck
from broadsheet.files import FileProblem, open_briefing
from broadsheet.files.logo import LARGEST, logo_kind, read_logo
from broadsheet.model.page_marks import LONGEST, PageMarks, tidy
from broadsheet.resources import resource
from broadsheet.theme import palette as palettes
from broadsheet.theme.contrast import laid_over
from broadsheet.theme.fonts import make_font
from broadsheet.theme.palette import LIGHT, THEMES
from broadsheet.typeset.emblems import paint_code, stamp_opacity, stamps_over
from broadsheet.typeset.logo import as_png, proportion
from broadsheet.typeset.marks import paint_marks, placed_marks, room_for
from broadsheet.typeset.qr import QUIET, bars, matrix, side
from broadsheet.typeset.slides import lay_out, paint

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 24"><rect width="24" height="24" fill="#b0241d"/>'
    b'<circle cx="42" cy="12" r="11" fill="#244465"/></svg>'
)
ADDRESS = "https://example.cn/yuhang/briefing?id=2026"
MARKS = PageMarks(
    "内部资料 注意保存", "余杭区经信局 2026年11月", "资料来源：《余杭时报》2023年3月，以统计部门公布为准", SVG, ADDRESS
)
PAPER = Rect(36, 36, 523, 770)
A4 = Rect(0, 0, 595, 842)
EVERY_PALETTE = (*THEMES.values(), palettes._CONTRAST_LIGHT, palettes._CONTRAST_DARK)


@cache
def bundled():
    return open_briefing(resource("briefings/yuhang")).briefing


def marked(fonts, size, marks=MARKS, language="zh", cover=None, theme="projector"):
    found = replace(deck(bundled(), language, 20, cover), marks=marks)
    return found, [lay_out(bundled(), found, slide, size, THEMES[theme], fonts) for slide in found.slides]


def image_of(picture, cue=0):
    image = QImage(round(picture.width), round(picture.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, picture, cue)
    painter.end()
    return image


def words_of(picture):
    return "".join(text.text for text in picture.texts).replace(" ", "")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_slides_keep_room_for_their_marks(fonts, size, language):
    found, pictures = marked(fonts, size, language=language)
    for picture in pictures:
        check_words(picture, size)
        emblems = picture.emblems
        taken = [rect for rect in (emblems.logo, emblems.code) if rect]
        shown = [letters(text.rect, picture.fonts.sized(text.font, text.size)) for text in picture.texts]
        for chart in picture.charts:
            labels = [label.rect for label in chart.drawing.labels]
            labels += [shape.rect for mark in chart.drawing.marks for shape in mark.shapes]
            shown += [Rect(rect.x + chart.x, rect.y + chart.y, rect.w, rect.h) for rect in labels]
        for rect in taken:
            assert not any(rect.overlaps(other, 1.0) for other in shown), picture.slide.id
            assert rect.x >= 0
            assert rect.right <= size[0] / picture.scale
            assert rect.y >= 0
            assert rect.bottom <= size[1] / picture.scale
        assert emblems.logo, picture.slide.id
        last = picture.slide.id == found.main[-1].id
        assert (emblems.code is not None) == last, picture.slide.id
        assert (ADDRESS in words_of(picture)) == last


def test_no_slide_loses_a_chart_to_the_marks(fonts):
    _, pictures = marked(fonts, WIDE)
    for picture in pictures:
        assert tuple(chart.id for chart in picture.charts) == picture.slide.charts, picture.slide.id


def test_all_marks_are_off_by_default(fonts):
    _, bare = marked(fonts, WIDE, PageMarks())
    plain = deck(bundled(), "zh", 20)
    before = [lay_out(bundled(), plain, slide, WIDE, THEMES["projector"], fonts) for slide in plain.slides]
    assert [image_of(picture) for picture in bare[:3]] == [image_of(picture) for picture in before[:3]]
    assert not PageMarks()


def test_a_notice_of_the_marks_and_of_the_briefing_is_shown_once(fonts):
    cover = CoverFields("热烈欢迎", "余杭", "林一", "2026", "内部资料")
    for marks in (MARKS, PageMarks()):
        _, pictures = marked(fonts, WIDE, marks, cover=cover)
        for picture in pictures:
            assert words_of(picture).count("内部资料") == 1, picture.slide.id


def test_a_long_notice_has_a_line_of_its_own(fonts):
    notice = "内" * LONGEST["notice"]
    for size in SIZES:
        for picture in marked(fonts, size, PageMarks(notice=notice))[1]:
            check_words(picture, size)
            assert notice in words_of(picture)


@pytest.mark.parametrize("palette", EVERY_PALETTE, ids=lambda palette: f"{palette.name}-{palette.paper}")
def test_text_under_the_watermark_can_be_read(palette):
    opacity = stamp_opacity(palette)
    assert 0.05 <= opacity <= 0.12  # pale, and yet to be seen
    for role in ("ink", "ink_soft", "accent", "figure", "context", "claim"):
        for ground in (palette.card, palette.paper):
            words, below = palette.colour(role), laid_over(palette.ink, ground, opacity)
            assert contrast(laid_over(palette.ink, words, opacity), below) >= 4.5, role
            assert contrast(words, below) >= 4.5, role


def test_the_watermark_lies_over_grounds_too(fonts):
    """Where a chart or a marker has a ground of its own, it is seen as well."""
    _, with_mark = marked(fonts, WIDE, PageMarks(watermark="余杭区经信局 2026年11月"))
    _, without = marked(fonts, WIDE, PageMarks())
    at = next(n for n, picture in enumerate(without) if picture.charts and len(picture.cues) > 1)
    one, other = image_of(with_mark[at], 1), image_of(without[at], 1)
    figure = QColor(THEMES["projector"].figure)
    changed = [
        (x, y)
        for y in range(0, one.height(), 3)
        for x in range(0, one.width(), 3)
        if other.pixelColor(x, y) == figure and one.pixelColor(x, y) != figure
    ]
    assert changed


def test_a_watermark_stands_whole_in_the_middle(fonts):
    for rect in (A4, Rect(0, 0, 960, 540), Rect(0, 0, 540, 960)):
        for words in ("内部", "余杭区经济和信息化局 2026年11月27日", "很长" * 30):
            stamps = stamps_over(rect, words, fonts)
            assert any(abs(s.x - rect.w / 2) < 1 and abs(s.y - rect.h / 2) < 1 for s in stamps)
            assert len(stamps) >= 3


def page(fonts, marks, last, palette=LIGHT, ratio=2):
    image = QImage(595 * ratio, 842 * ratio, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.paper))
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    paint_marks(painter, PAPER, marks, fonts, palette, last, A4)
    painter.end()
    return image


@pytest.mark.parametrize("last", [False, True])
def test_paper_marks_stay_out_of_the_room_they_leave(fonts, last):
    marks = replace(MARKS, watermark="", source=MARKS.source * 3)
    room, image = room_for(PAPER, marks, fonts, last=last), page(fonts, marks, last)
    inside = image.copy(*(round(each * 2) for each in (room.x, room.y, room.w, room.h)))
    blank = QImage(inside.size(), inside.format())
    blank.fill(QColor(LIGHT.paper))
    assert inside == blank
    assert image != page(fonts, PageMarks(), last)
    assert room.h > 500


def test_without_marks_paper_keeps_all_its_room(fonts):
    assert room_for(PAPER, PageMarks(), fonts, last=True) == PAPER
    code_only = PageMarks(address=ADDRESS)
    assert room_for(PAPER, code_only, fonts, last=False) == PAPER
    assert room_for(PAPER, code_only, fonts, last=True).h < PAPER.h - 50


def test_a_code_has_its_quiet_zone_and_its_finders():
    found = matrix(ADDRESS)
    assert len({len(row) for row in found}) == 1
    assert len(found) == len(found[0])
    assert all(found[0][:7])
    assert not any(found[1][1:6])
    assert side(ADDRESS) == len(found) + 2 * QUIET
    drawn = {(x + n, y) for x, y, long in bars(ADDRESS) for n in range(long)}
    assert drawn == {(x + QUIET, y + QUIET) for y, row in enumerate(found) for x, dark in enumerate(row) if dark}


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="no zbarimg here, which reads codes as telephones do")
@pytest.mark.parametrize("address", [ADDRESS, "editor@example.cn", "https://例子.中国/余杭?页=3"])
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_reader_of_codes_reads_the_slide(fonts, tmp_path, address, theme):
    found, pictures = marked(fonts, WIDE, replace(MARKS, address=address), theme=theme)
    image_of(pictures[len(found.main) - 1]).save(str(tmp_path / "last.png"))
    told = subprocess.run(["zbarimg", "--raw", "-q", tmp_path / "last.png"], capture_output=True, text=True)
    assert told.stdout.strip() == address


def test_the_longest_address_still_has_modules_of_pixels(fonts):
    address = "https://example.cn/" + "a" * (LONGEST["address"] - 19)
    found, pictures = marked(fonts, WIDE, PageMarks(address=address))
    last = pictures[len(found.main) - 1]
    assert last.emblems.code.w * last.scale / side(address) >= 3
    check_words(last, WIDE)


def test_a_code_is_black_on_white_in_every_theme(app):
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(THEMES["dark"].card))
    painter = QPainter(image)
    paint_code(painter, ADDRESS, Rect(0, 0, 300, 300))
    painter.end()
    assert image.pixelColor(2, 2) == QColor("white")
    module = 300 / side(ADDRESS)
    assert image.pixelColor(round(module * (QUIET + 0.5)), round(module * (QUIET + 0.5))) == QColor("black")


def png(width=30, height=12):
    return as_png(SVG.replace(b"0 0 60 24", f"0 0 {width} {height}".encode()), width)


def test_logos_of_both_sorts_are_painted_in_their_proportion(app, fonts):
    assert proportion(SVG) == pytest.approx(2.5)
    assert proportion(png()) == pytest.approx(2.5)
    for logo in (SVG, png(1200, 480)):
        image = page(fonts, PageMarks(logo=logo), last=False)
        corner = image.copy(QRectF(595, 0, 595, 200).toRect())
        colours = {corner.pixelColor(x, y).name() for x in range(0, 595, 2) for y in range(0, 200, 2)}
        assert "#b0241d" in colours or len(colours) > 2
    assert as_png(SVG, 600).startswith(b"\x89PNG")
    assert logo_kind(as_png(SVG, 600), "x.png") == "png"


def slim(box, colour="#b0241d"):
    width, height = re.findall(r"[\d.]+", box)[-2:]
    rect = f'<rect width="{width}" height="{height}" fill="{colour}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{rect}</svg>'.encode()


@pytest.mark.parametrize(
    ("box", "shape"),
    [
        ('viewBox="0 0 1 4000"', 1 / 4000),
        ('viewBox="0 0 4000 1"', 4000),
        ('width="2.4" height="1"', 2.4),
        ('width=".4" height=".2"', 2.0),
        ('width="100" height="100" viewBox="0 0 200 100"', 2.0),
    ],
)
def test_logos_of_any_shape_are_pictures_of_that_shape(app, box, shape):
    assert proportion(slim(box)) == pytest.approx(shape)
    image = QImage.fromData(as_png(slim(box), 600))
    assert not image.isNull()
    assert image.width() <= 600
    assert image.height() <= 1200
    assert image.pixelColor(image.width() // 2, image.height() // 2).name() == "#b0241d"
    if 0.5 <= shape <= 100:
        assert image.width() / image.height() == pytest.approx(shape, rel=0.01)


def test_a_logo_of_pixels_tells_nothing_of_its_making(app):
    noted = png()[:33] + b"\0\0\0\x0dtEXtAuthor\0Lin Yi" + struct.pack(">I", crc32(b"tEXtAuthor\0Lin Yi")) + png()[33:]
    assert logo_kind(noted, "a.png") == "png"
    assert b"Lin Yi" not in as_png(noted, 600)
    assert QImage.fromData(as_png(noted, 600)) == QImage.fromData(noted)


@pytest.mark.parametrize("logo", [b"", SVG])
@pytest.mark.parametrize("width", [200, 523])
def test_a_long_notice_on_paper_breaks_and_is_clear_of_the_logo(fonts, logo, width):
    rect = Rect(36, 36, width, 770)
    marks = PageMarks(notice="内部资料注意保存" * 10, logo=logo)
    lines, emblems = placed_marks(rect, marks, fonts, last=False, whole=A4)
    metrics = QFontMetricsF(make_font(fonts.families, "zh", "sans", lines[0].size, bold=True))
    assert "".join(line.text for line in lines) == marks.notice
    assert len(lines) > 1
    edge = emblems.logo.x if logo else rect.right
    assert all(line.x + metrics.horizontalAdvance(line.text) <= edge for line in lines)
    assert lines[-1].y + metrics.descent() <= room_for(rect, marks, fonts, last=False).y


def test_an_address_higher_than_its_code_stays_clear_of_source_and_text(fonts):
    rect = Rect(36, 36, 130, 770)
    marks = PageMarks(source="出处", address="https://example.cn/" + "a" * 180)
    lines, emblems = placed_marks(rect, marks, fonts, last=True, whole=A4)
    source, *address = sorted(lines, key=lambda line: line.text != "出处")
    metrics = QFontMetricsF(make_font(fonts.families, "zh", "sans", source.size, bold=False))
    tops, ends = [line.y - metrics.ascent() for line in address], [line.y + metrics.descent() for line in address]
    assert max(ends) - min(tops) > emblems.code.h
    assert max(ends) <= source.y - metrics.ascent() + 0.5  # blank above and below letters may overlap
    assert min(tops) >= room_for(rect, marks, fonts, last=True).bottom - 0.5
    assert emblems.code.y + emblems.code.h / 2 == pytest.approx((max(ends) + min(tops)) / 2, abs=source.size)


BAD = {
    "empty": (b"", "another sort of file"),
    "text": (b"hello", "another sort of file"),
    "jpeg": (b"\xff\xd8\xff\xe0" + b"\0" * 50, "another sort of file"),
    "html": (b"<html><body/></html>", "an XML file of another sort (html)"),
    "torn": (SVG[:-8], "a damaged SVG file"),
    "script": (SVG.replace(b"<circle", b"<script/><circle"), "<script>"),
    "handler": (SVG.replace(b"<circle", b"<circle onload='x()'"), "<circle onload=x()>"),
    "remote": (SVG.replace(b"<circle", b"<image href='http://a.b/c.png'/><circle"), "<image href=http://a.b/c.png>"),
    "style": (SVG.replace(b"<circle", b"<style>@import 'http://a.b'</style><circle"), "@import 'http://a.b'"),
    "entities": (b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"/>', "a DOCTYPE"),
    "half a png": (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "a damaged PNG file"),
    "large": (b"\x89PNG\r\n\x1a\n" + b"\0" * LARGEST, "more than 2 MiB"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_logo_is_refused_in_one_line(name, tmp_path):
    data, found = BAD[name]
    (file := tmp_path / "logo.svg").write_bytes(data)
    with pytest.raises(FileProblem) as refused:
        read_logo(file)
    told = str(refused.value.problem)
    assert found in told
    assert "expected" in told
    assert "\n" not in told


def test_torn_pngs_are_refused(app):
    whole = png(60, 24)
    assert logo_kind(whole, "a.png") == "png"
    for cut in range(20, len(whole) - 1, 37):
        with pytest.raises(FileProblem, match="damaged PNG"):
            logo_kind(whole[:cut], "a.png")


def test_gradients_inside_the_file_are_fine():
    data = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>rect { fill: url(#g) }</style>
    <linearGradient id="g"/><rect width="9" height="9" fill="url(#g)"/></svg>"""
    assert logo_kind(data, "a.svg") == "svg"


def test_words_of_marks_are_one_printable_line():
    assert tidy(" 内部\n资料\x00\t\x1b[31m ") == "内部 资料 [31m"
