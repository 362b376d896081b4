"""Every format gives the same article, and tells what it left out."""

import io
import zipfile

import docx
import pytest
from PySide6.QtCore import QBuffer, QMarginsF, QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPageSize, QPainter, QPdfWriter

from broadsheet.files import FileProblem
from broadsheet.importer import documents
from broadsheet.importer.documents.pdf_lines import Piece, _runs, _whole
from broadsheet.importer.documents.pictures import pictures_of
from broadsheet.importer.repair import repair

TITLE, HEADING = "潮汐之城的数字引擎", "向海而兴"
FIRST = (
    "2022年，全区数字经济核心产业增加值1699亿元，增长5.2%，占全区生产总值的65%，高于全省平均水平，"
    "海川因此被称为潮汐之城。"
)
SECOND = (
    "2023年，海川实验室集聚人才320人，其中博士占六成；海川实验室与三家企业共建平台，服务企业一千二百家，"
    "带动就业三万人。"
)
PARTS = [("title", TITLE), ("passage", FIRST), ("heading", HEADING), ("passage", SECOND)]

PAGE = f"""<!DOCTYPE html><html><head><meta charset="gbk">
<title>{TITLE}_海川网</title><script>"<p>1亿元</p>"</script></head><body>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">要闻，今天的要闻，都在这里，请看</a></li></ul>
<div><div class="main"><h1>{TITLE}</h1><p>　　{FIRST[:6]}<b>{FIRST[6:12]}</b>
{FIRST[12:]}</p><p><strong>{HEADING}</strong></p><p>{SECOND}</p></div>
<div class="sidebar"><p>另一条新闻的摘要，说的是别的事情，也有2023年的数字。</p></div></div>
<div class="footer">版权所有</div></body></html>"""


def word():
    made = docx.Document()
    made.add_heading(TITLE, 0)
    paragraph = made.add_paragraph(FIRST[:6])
    paragraph.add_run(FIRST[6:12]).bold = True
    paragraph.add_run(FIRST[12:])
    made.add_heading(HEADING, 1)
    made.add_paragraph(SECOND)
    made.save(out := io.BytesIO())
    return out.getvalue()


class Paper:
    """Writes lines of given sizes at given places into a PDF."""

    def __init__(self, path):
        self.path = path
        self.writer = QPdfWriter(str(path))
        self.writer.setResolution(72)
        self.writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self.writer.setPageMargins(QMarginsF())
        self.painter = QPainter(self.writer)

    def line(self, x, y, size, words):
        font = QFont("Noto Sans SC")
        font.setPointSize(size)
        self.painter.setFont(font)
        self.painter.drawText(QPointF(x, y), words)

    def column(self, x, y, size, width, words):
        """Wrap words; return where they end."""
        font = QFont("Noto Sans SC")
        font.setPointSize(size)
        metrics = QFontMetricsF(font, self.writer)
        line = ""
        for char in words:
            if metrics.horizontalAdvance(line + char) > width:
                self.line(x, y, size, line)
                line, y = "", y + size * 1.6
            line += char
        self.line(x, y, size, line)
        return y + size * 1.6

    def data(self):
        self.painter.end()
        return self.path.read_bytes()


@pytest.fixture
def paper(fonts, tmp_path):
    return Paper(tmp_path / "made.pdf")


def printed(paper):
    """A title over two columns, with a header and a number on each of two pages."""
    for number in (1, 2):
        paper.line(60, 40, 8, "海川日报 2023年5月6日")
        paper.line(290, 815, 8, f"- {number} -")
        if number == 1:
            paper.line(60, 90, 26, TITLE)
            paper.column(60, 150, 11, 225, "　　" + FIRST)
            paper.line(310, 150, 14, HEADING)
            paper.column(310, 180, 11, 225, "　　" + SECOND)
            paper.writer.newPage()
    paper.column(60, 150, 11, 400, "　　" + FIRST)
    return paper.data()


def parts(name, data):
    """Roles and texts after the repair."""
    return [(piece.role.replace("lead", "passage"), piece.text) for piece in repair(documents.read(name, data)).pieces]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "\n\n".join((TITLE, FIRST, HEADING, SECOND)).encode()),
        ("a.md", f"# {TITLE}\n\n{FIRST[:6]}**{FIRST[6:12]}**{FIRST[12:]}\n\n## {HEADING}\n\n{SECOND}\n".encode()),
        ("a.html", PAGE.encode("gbk")),
        ("a.docx", word()),
    ],
)
def test_the_same_article_in_every_format_gives_the_same_text(name, data):
    assert parts(name, data) == PARTS


def test_a_printed_page_gives_the_same_text_without_header_and_number(paper):
    document = documents.read("a.pdf", printed(paper))
    found = [(block.page, document.text[block.start : block.end]) for block in document.blocks]
    assert found == [(1, TITLE), (1, FIRST), (1, HEADING), (1, SECOND), (2, FIRST)]
    assert document.blocks[0].hint == "title"
    assert document.blocks[2].hint == "heading"
    left, right = document.blocks[1].box, document.blocks[3].box
    assert left[2] < right[0]
    (note,) = document.notes
    assert note.code == "page-furniture"
    assert [document.text[start:end] for start, end in note.ranges].count("海川日报 2023年5月6日") == 2


def test_a_word_broken_at_the_end_of_a_line_is_whole_again(paper):
    for at, line in enumerate(("The harbour dis-", "trict counts 320 well-", "known firms in a well-known place.")):
        paper.line(60, 200 + at * 16, 11, line)
    document = documents.read("a.pdf", paper.data())
    assert document.text.strip() == "The harbour district counts 320 well-known firms in a well-known place."


def test_a_narrow_gutter_between_lines_that_are_not_level_parts_two_columns(paper):
    paper.line(60, 80, 24, "潮汐之城的数字引擎怎样从一片滩涂")
    paper.line(60, 112, 24, "长成一座新城")
    paper.column(60, 150, 11, 225, "　　" + FIRST + SECOND)
    paper.line(298, 152, 13, HEADING)
    paper.column(298, 178, 11, 225, "　　" + SECOND + FIRST)
    document = documents.read("a.pdf", paper.data())
    found = [document.text[block.start : block.end] for block in document.blocks]
    assert found == ["潮汐之城的数字引擎怎样从一片滩涂长成一座新城", FIRST + SECOND, HEADING, SECOND + FIRST]


def test_a_list_with_numbers_before_it_is_no_second_column(paper):
    for at in range(8):
        paper.line(60, 150 + 18 * at, 11, f"{at + 1}.")
        paper.line(80, 150 + 18 * at, 11, "海川实验室与三家企业共建平台，服务企业一千二百家。")
    document = documents.read("a.pdf", paper.data())
    assert document.text.index("1.") < document.text.index("海川") < document.text.index("2.")


def test_marks_that_a_file_draws_by_themselves_stand_in_their_line(paper):
    font = QFont("Noto Sans SC")
    font.setPointSize(11)
    wide = QFontMetricsF(font, paper.writer).horizontalAdvance
    paper.line(60, 150, 11, "海川把")
    paper.line(60 + wide("海川把“"), 150, 11, "一号工程")
    paper.line(60 + wide("海川把“一号工程”"), 150, 11, "写进了全区的计划。")
    paper.line(60 + wide("海川把"), 150, 11, "“")
    paper.line(60 + wide("海川把“一号工程"), 150, 11, "”")
    document = documents.read("a.pdf", paper.data())
    assert document.text.strip() == "海川把“一号工程”写进了全区的计划。"


def test_a_page_set_in_a_table_keeps_its_lines_and_a_table_its_rows():
    lines = [TITLE, FIRST, HEADING, SECOND]
    page = f"<html><body><table><tr><td>{'<br>　　'.join(lines)}</td></tr></table></body></html>"
    document = documents.read("a.html", page.encode())
    assert [document.text[block.start : block.end].strip() for block in document.blocks] == lines
    table = "<table><tr><td>年份</td><td>增加值<br>（亿元）</td></tr><tr><td>2022</td><td>1699</td></tr></table>"
    page = f"<html><body><p>{FIRST}</p>{table}<p>{SECOND}</p></body></html>"
    document = documents.read("a.html", page.encode())
    found = [document.text[block.start : block.end] for block in document.blocks]
    assert found == [FIRST, "年份 增加值 （亿元）", "2022 1699", SECOND]


def test_a_scan_says_that_it_is_one(paper):
    paper.painter.fillRect(10, 10, 200, 200, "black")
    with pytest.raises(FileProblem, match="as a scanner makes them, expected a PDF with text"):
        documents.read("scan.pdf", paper.data())


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", ""), ("utf-8-sig", ""), ("utf-16", ""), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"),
        ("gb18030", "GB18030"), ("gbk", "GB18030"),
    ],
)  # fmt: skip
def test_an_encoding_is_found_and_a_guess_is_told(encoding, told):
    document = documents.read("a.txt", f"{TITLE}\n{FIRST}\n".encode(encoding))
    assert document.text == f"{TITLE}\n{FIRST}\n"
    assert [note.args for note in document.notes] == ([(told,)] if told else [])


@pytest.mark.parametrize(
    "text", ["數位經濟核心產業增加值達1699億元，比上年增長5.2%，佔全區生產總值的六成。", "這是一個測試，我們的城市。"]
)
def test_big5_is_told_from_gb18030(text):
    document = documents.read("a.txt", text.encode("big5"))
    assert (document.text, document.notes[0].args) == (text, ("Big5",))


def test_english_of_an_old_windows_is_read():
    text = "The city’s firms – 320 of them – grew “quickly” last year, by 5.2 per cent."
    assert documents.read("a.txt", text.encode("cp1252")).text == text


def test_utf8_with_a_damaged_byte_stays_utf8():
    document = documents.read("a.txt", FIRST.encode() * 3 + b"\xe4\xbd" + FIRST.encode())
    assert document.text.count(FIRST) == 4
    assert [note.code for note in document.notes] == ["encoding-guessed", "unreadable-characters"]


def test_what_stands_around_a_web_article_is_kept_apart_and_told():
    document = documents.read("a.html", PAGE.encode("gbk"))
    note = next(note for note in document.notes if note.code == "outside-article")
    apart = [document.text[start:end] for start, end in note.ranges]
    assert apart[0] == "首页"
    assert apart[-1] == "版权所有"
    assert "1亿元" not in document.text


def test_word_gives_tables_notes_and_places_of_pictures():
    made = docx.Document()
    made.add_paragraph(FIRST)
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "增加值", "1699亿元"
    made.add_paragraph("图为海川实验室。", style="Caption")
    made.save(out := io.BytesIO())
    document = documents.read("a.docx", out.getvalue())
    found = [(block.hint, document.text[block.start : block.end]) for block in document.blocks]
    assert found == [("passage", FIRST), ("table", "增加值 1699亿元"), ("caption", "图为海川实验室。")]


def test_a_note_of_word_stands_behind_the_paragraph_that_refers_to_it():
    made = docx.Document()
    made.add_paragraph(FIRST)
    made.add_paragraph(SECOND)
    made.save(out := io.BytesIO())
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>工厂于三月开工。</w:t></w:r></w:p></w:footnote>'
    with zipfile.ZipFile(out) as made_, zipfile.ZipFile(noted := io.BytesIO(), "w") as into:
        for name in made_.namelist():
            words = made_.read(name)
            if name == "word/document.xml":
                words = words.replace(b"</w:r>", b'</w:r><w:r><w:footnoteReference w:id="2"/></w:r>', 1)
            into.writestr(name, words)
        into.writestr("word/footnotes.xml", f"<w:footnotes {space}>{note}</w:footnotes>")
    document = documents.read("a.docx", noted.getvalue())
    found = [(block.hint, document.text[block.start : block.end]) for block in document.blocks]
    assert found == [("passage", FIRST), ("footnote", "工厂于三月开工。"), ("passage", SECOND)]


@pytest.mark.parametrize(
    ("words", "text"), [("3␣月␣16␣日茶价", "3月16日茶价"), ("日报␣2023年5月6日", "日报 2023年5月6日")]
)
def test_room_around_latin_signs_is_no_blank_where_the_page_is_set_so(words, text):
    signs, left = [], 0.0
    for word in words:
        signs.append(Piece(1, left, 0, left + 10, 10, 10, "" if word == "␣" else word))
        left += 3 if word == "␣" else 10
    assert [_whole(run).text for run in _runs(signs)] == [text]


def test_what_a_page_lets_its_readers_do_is_no_byline():
    page = f"<h1>{TITLE}</h1><p>2024-11-28 来源：海川网 记者 高瑞 字号：<a>大</a> <a>中</a> <a>小</a></p><p>{FIRST}</p>"
    document = documents.read("a.html", page.encode())
    assert [document.text[block.start : block.end] for block in document.blocks][
        1
    ] == "2024-11-28 来源：海川网 记者 高瑞"


def word_with_picture():
    """A Word document with a picture and its caption, and one that no caption names."""
    made = docx.Document()
    made.add_heading("溪桥镇的一年", 0)
    made.add_paragraph("2023年，溪桥镇实现增加值12.5亿元，增长8%。全镇茶园面积达到1.2万亩，带动农户三千多户。")
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    data = QBuffer()
    data.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(data, "PNG")
    made.add_picture(io.BytesIO(bytes(data.data())))
    made.add_paragraph("图1 溪桥镇茶园", style="Caption")
    made.add_paragraph("溪桥镇党委书记说，明年将新建茶叶加工厂3座，并继续办好一年一度的茶文化节，让更多的人来到这里。")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_pictures_come_with_the_names_of_their_captions():
    data = word_with_picture()
    document = documents.read("图.docx", data)
    found = pictures_of(document, data)
    assert list(found) == ["image1.png"]
    assert found["image1.png"].startswith(b"\x89PNG")
    plain = documents.read("图.txt", FIRST.encode())
    assert pictures_of(plain, b"") == {}


def test_what_was_pasted_is_read_as_text_or_as_a_page():
    text = documents.read_pasted("", FIRST.encode(), "pasted")
    page = documents.read_pasted("", f"<meta charset=utf-8><p>{FIRST}</p>".encode(), "pasted-html")
    assert (text.kind, page.kind) == ("pasted", "pasted")
    assert text.text.strip() == page.text.strip() == FIRST
