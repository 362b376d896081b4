"""The speaking script as a Word document: what stands in it, how it looks, and that others read it."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from functools import cache

import docx
import pytest
from docx.shared import Mm, Pt
from lxml import etree
from tests.derive.test_slides import made_up
from tests.sample import write_sample
from tests.typeset.test_marks import ADDRESS, MARKS

from broadsheet.cli import main
from broadsheet.derive.slides import CoverFields
from broadsheet.export.formats import FORMATS
from broadsheet.export.order import Options, Order
from broadsheet.files import open_briefing
from broadsheet.model import LocalText
from broadsheet.model.page_marks import PageMarks
from broadsheet.resources import resource

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NO_MARKS = PageMarks()
COVER = CoverFields("", "余杭区经济和信息化局", "林一", "2026年11月27日", "")


@cache
def bundled():
    return open_briefing(resource("briefings/yuhang")).briefing


@cache
def made(language="zh", marks=NO_MARKS, cover=COVER, minutes=12, briefing=None):
    order = Order(briefing or bundled(), language, Options(minutes=minutes, cover=cover, marks=marks))
    return FORMATS["docx"].exporter()(order)


def opened(*args, **kwargs):
    return docx.Document(io.BytesIO(made(*args, **kwargs)))


def texts(document, style):
    return [p.text for p in document.paragraphs if p.style.name == style]


def files(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_script_says_what_the_slides_say_in_their_order():
    document, deck = opened(), Order(bundled(), "zh", Options(cover=COVER)).deck()
    assert texts(document, "Title") == ["余杭：以数字经济“软实力”\n构筑产业发展“硬支撑”"]
    assert "余杭区经济和信息化局　林一　2026年11月27日" in texts(document, "Subtitle")
    keys = [slide.key.text for slide in deck.slides if slide.key]
    assert texts(document, "Heading 2")[: len(keys)] == keys
    spoken = [note for slide in deck.slides for note in slide.notes]
    assert len(spoken) > 20
    assert texts(document, "Normal")[: len(spoken)] == spoken
    headings = texts(document, "Heading 1")
    assert headings[:3] == ["导语", "一、读懂时局", "二、厘清方向"]


@pytest.mark.parametrize(("language", "words"), [("zh", "口径不同"), ("en", "scopes differ")])
def test_breaks_of_scope_and_hedges_stay_visible(language, words):
    document = opened(language)
    assert any(words in note for note in texts(document, "Note"))
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    assert any(cell.startswith("近" if language == "zh" else "nearly") for cell in cells)


def test_every_figure_stands_in_the_table_with_its_source():
    for language in ("zh", "en"):
        table = opened(language).tables[0]
        assert len(table.rows) == len(bundled().figures) + 1
        assert all(cell.text.strip() for row in table.rows for cell in row.cells)
        assert not any("()" in cell.text or "（）" in cell.text for row in table.rows for cell in row.cells)
        assert table.rows[0]._tr.xpath(".//w:tblHeader")


def test_it_looks_like_an_official_document():
    document = opened()
    section, styles = document.sections[0], document.styles
    assert [round(side.mm) for side in (section.page_width, section.page_height)] == [210, 297]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side / Mm(1)) for side in margins] == [37, 35, 28, 26]
    asked = {"Normal": ("仿宋_GB2312", 16), "Title": ("方正小标宋简体", 22), "heading 1": ("黑体", 16)}
    asked |= {"heading 2": ("楷体_GB2312", 16), "Page Number Line": ("宋体", 14)}
    for style in styles:
        if style.type != 1 or style.element.find(f"{W}name").get(f"{W}val") not in asked:
            continue
        name, points = asked.pop(style.element.find(f"{W}name").get(f"{W}val"))
        fonts = style.element.rPr.rFonts
        assert (fonts.get(f"{W}eastAsia"), fonts.get(f"{W}ascii")) == (name, "Times New Roman")
        assert style.font.size == Pt(points)
    assert not asked
    normal = styles["Normal"].element
    assert normal.pPr.ind.get(f"{W}firstLineChars") == "200"
    spacing = normal.pPr.find(f"{W}spacing")
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("560", "exact")
    parts = files(made())
    fonts, theme = parts["word/fontTable.xml"].decode(), parts["word/theme/theme1.xml"].decode()
    assert 'ea typeface="仿宋_GB2312"' in theme  # what a person adds is set as the text is
    for name, other in (("方正小标宋简体", "华文中宋,宋体"), ("仿宋_GB2312", "仿宋,FangSong")):
        assert f'w:name="{name}"><w:altName w:val="{other}"' in fonts


def test_page_numbers_stand_outside_on_both_sides():
    section = opened().sections[0]
    for footer, edge in ((section.footer, "right"), (section.even_page_footer, "left")):
        paragraph = footer.paragraphs[0]
        assert paragraph.text == "— 1 —"
        assert "PAGE" in paragraph._p.xml
        assert paragraph._p.pPr.find(f"{W}jc").get(f"{W}val") == edge
    assert "evenAndOddHeaders" in files(made())["word/settings.xml"].decode()


def test_marks_stand_on_every_page_and_the_code_at_the_end():
    document = opened(marks=MARKS)
    section = document.sections[0]
    for header, footer in (
        (section.header, section.footer),
        (section.even_page_header, section.even_page_footer),
    ):
        assert header.paragraphs[0].text.startswith(MARKS.notice)
        assert f'string="{MARKS.watermark}"' in header._element.xml
        assert "pic:pic" in header._element.xml
        assert footer.paragraphs[-1].text == MARKS.source
    assert document.paragraphs[-1].text == ADDRESS
    described = re.findall(r'<wp:docPr[^>]*descr="([^"]*)"', document.element.xml)
    assert described == [f"二维码：{ADDRESS}"]


def test_without_marks_there_are_none():
    data = files(made())
    assert not [name for name in data if "media" in name]
    assert b"textpath" not in b"".join(data.values())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_left_of_the_library_s_template_or_of_this_machine(language):
    data = files(made(language, MARKS))
    whole = b"".join(data.values())
    for trace in (b"python-docx", b"thumbnail", b"Macintosh", b"/home/", b"/tmp/", b"generated by", b"Normal.dotm"):
        assert trace not in whole, trace
    assert not [name for name in data if "thumbnail" in name or "customXml" in name or "WithEffects" in name]
    about = opened(language, MARKS).core_properties
    article = next(p.text for p in bundled().articles[language].passages if p.role == "title")
    assert about.title == article
    assert about.language == ("zh-CN" if language == "zh" else "en-GB")
    assert not about.last_modified_by
    assert "/word/settings.xml" in data["[Content_Types].xml"].decode()


def test_the_same_order_gives_the_same_bytes():
    made.cache_clear()
    first = made("zh", MARKS)
    made.cache_clear()
    assert made("zh", MARKS) == first


def test_every_part_is_named_and_is_there():
    for language in ("zh", "en"):
        data = files(made(language, MARKS))
        for name, content in data.items():
            if name.endswith(".rels"):
                folder = name.replace("_rels/", "").rpartition("/")[0]
                for target in re.findall(rb'Target="([^"]+)"', content):
                    path = target.decode().lstrip("/")
                    assert path in data or f"{folder}/{path}" in data, (name, path)
        assert b"http://" not in b"".join(re.findall(rb'Target="[^"]*"', b"".join(data.values())))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_our_own_importer_reads_it_again(tmp_path, language):
    (file := tmp_path / "script.docx").write_bytes(made(language))
    assert main(["import", str(file), "-o", str(tmp_path / "again.briefing")]) == 0
    article = open_briefing(tmp_path / "again.briefing").briefing.articles[language]
    told = {passage.text.replace(" ", "") for passage in article.passages}
    headings = [passage.text for passage in article.passages if passage.role == "heading"]
    assert any("读懂时局" in text or "The times" in text for text in headings)
    notes = [note.replace(" ", "") for slide in Order(bundled(), language).deck().slides for note in slide.notes]
    missing = [note for note in notes if note not in told]
    assert len(missing) <= len(notes) * 0.1, missing


def test_a_title_about_latin_words_is_one_line(tmp_path):
    title = LocalText.of(zh="从 Yuhang 看 AI 时代")
    briefing = replace(bundled(), manifest=replace(bundled().manifest, title=title), articles=without_heads())
    document = docx.Document(io.BytesIO(FORMATS["docx"].exporter()(Order(briefing, "zh"))))
    assert texts(document, "Title") == ["从 Yuhang 看 AI 时代"]


def without_heads():
    return {
        key: replace(each, passages=tuple(p for p in each.passages if p.role not in ("title", "kicker")))
        for key, each in bundled().articles.items()
    }


EVIL = ['=cmd|"/c calc"!A1', "<script>alert(1)</script> & ]]>", "a\x00b\x0bc\x1bd", "字" * 10_000, "\U0001f4c8 \u202e"]


@pytest.mark.parametrize("words", EVIL, ids=range(len(EVIL)))
def test_odd_titles_and_evil_words_are_words(words):
    manifest = replace(bundled().manifest, title=LocalText.of(zh=words, en=words))
    briefing = replace(bundled(), manifest=manifest, articles=without_heads())
    cover = replace(COVER, speaker=words[:200])
    order = Order(briefing, "en", Options(cover=cover, marks=replace(MARKS, watermark='"><x> & "')))
    document = docx.Document(io.BytesIO(FORMATS["docx"].exporter()(order)))
    clean = "".join(char for char in words if char >= " ")
    assert texts(document, "Title") == [clean]
    assert document.core_properties.title == clean[:255]


def test_briefings_with_little_in_them_give_a_script(tmp_path):
    sample = open_briefing(write_sample(tmp_path)).briefing
    for name, briefing in made_up(sample):
        for language in briefing.articles:
            document = docx.Document(io.BytesIO(FORMATS["docx"].exporter()(Order(briefing, language))))
            assert len(texts(document, "Title")) == 1, name


def test_without_notes_the_article_itself_is_spoken(tmp_path):
    briefing = replace(bundled(), notes={})
    document = docx.Document(io.BytesIO(FORMATS["docx"].exporter()(Order(briefing, "zh"))))
    passages = [p.text for p in bundled().articles["zh"].passages if p.role == "passage" and p.section == "s1"]
    assert set(passages) <= set(texts(document, "Normal"))
    main = {slide.key.text for slide in Order(briefing, "zh").deck().main if slide.key}
    assert main.isdisjoint(texts(document, "Heading 2"))
    assert any("口径不同" in note for note in texts(document, "Note"))


@pytest.mark.parametrize("language", ["fr", "zh-CN"])
def test_a_language_without_words_of_its_own_gets_the_english_ones(language):
    manifest = replace(bundled().manifest, default_language=language)
    article = replace(bundled().articles["en"], language=language)
    scopeless = {id_: replace(figure, scope="", period=None) for id_, figure in bundled().figures.items()}
    briefing = replace(bundled(), manifest=manifest, articles={language: article}, figures=scopeless)
    document = docx.Document(io.BytesIO(FORMATS["docx"].exporter()(Order(briefing, language))))
    assert "Appendix: figures and sources" in texts(document, "Heading 1")
    assert "scope not stated" in {cell.text for cell in document.tables[0].columns[3].cells}


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2023-06-30", (2023, 6, 30)), ("2024-02-29", (2024, 2, 29)), ("2023-06", (2023, 6, 1)), ("2023", (2023, 1, 1)),
        (" 2023-05-31 ", (2023, 5, 31)), ("2023-02-31", (2000, 1, 1)), ("去年", (2000, 1, 1)), ("0850", (2000, 1, 1)),
    ],
)  # fmt: skip
def test_it_is_dated_with_the_day_of_the_article(published, day):
    briefing = replace(bundled(), manifest=replace(bundled().manifest, published=published))
    about = docx.Document(io.BytesIO(FORMATS["docx"].exporter()(Order(briefing, "zh")))).core_properties
    assert (about.created.year, about.created.month, about.created.day) == day
    assert about.modified == about.created


def test_the_words_of_the_welcome_page_stand_above_who_speaks():
    told = texts(opened(cover=replace(COVER, welcome="热烈欢迎考察团一行")), "Subtitle")
    assert told.index("热烈欢迎考察团一行") + 1 == told.index("余杭区经济和信息化局　林一　2026年11月27日")
    about = opened(cover=replace(COVER, welcome="热烈欢迎考察团一行")).core_properties
    assert about.author == "余杭区经济和信息化局"
    dated = opened(cover=CoverFields("", "", "", "2026年11月27日", "")).core_properties
    assert not dated.author


ORDER = {
    f"{W}pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    f"{W}rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign "
    "rtl cs em lang eastAsianLayout specVanish oMath",
    f"{W}settings": "writeProtection view zoom mirrorMargins defaultTabStop evenAndOddHeaders "
    "characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping",
    f"{W}style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
    "locked pPr rPr tblPr trPr tcPr tblStylePr",
    f"{W}tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    f"{W}sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    f"{W}tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
}
"""Order of elements as the schema has it: programs that are strict refuse a file where it is wrong."""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_elements_stand_in_the_order_of_the_schema(language):
    seen = set()
    for name, data in files(made(language, MARKS)).items():
        if not name.endswith(".xml"):
            continue
        for element in etree.fromstring(data).iter(*ORDER):
            order, children = ORDER[element.tag].split(), [etree.QName(child).localname for child in element]
            # headers and footers of a section may stand in any order among themselves
            at = [
                max(order.index(child), 1) if element.tag == f"{W}sectPr" else order.index(child) for child in children
            ]
            assert at == sorted(at), (name, element.tag, children)
            seen.add(element.tag)
    assert seen == set(ORDER)


def test_the_command_writes_it(tmp_path, capsys):
    out = tmp_path / "讲稿 一.docx"
    source = str(resource("briefings/yuhang"))
    (logo := tmp_path / "logo.svg").write_bytes(MARKS.logo)
    words = ["--notice", "内部资料", "--logo", str(logo), "--qr", ADDRESS, "--minutes", "5"]
    assert main(["export", source, "--to", "docx", "-o", str(out), *words]) == 0
    assert docx.Document(out).sections[0].header.paragraphs[0].text.startswith("内部资料")
    logo.write_bytes(b"GIF89a")
    assert main(["export", source, "--to", "docx", "-o", str(out), "--force", "--logo", str(logo)]) == 1
    told = capsys.readouterr().err.strip()
    assert "another sort of file" in told
    assert "\n" not in told
    assert main(["export", source, "--to", "docx", "-o", str(out), "--notice", "字" * 41]) == 2
    assert "found 41 characters, expected 1 to 40" in capsys.readouterr().err


@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice here")
def test_libreoffice_reads_it(tmp_path):
    pdfium = pytest.importorskip("pypdfium2")
    (tmp_path / "script.docx").write_bytes(made("zh", MARKS))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "script.docx"], check=True, capture_output=True)
    pages = pdfium.PdfDocument(tmp_path / "script.pdf")
    words = [page.get_textpage().get_text_range().replace(" ", "") for page in pages]
    assert 8 <= len(words) <= 16
    for number, page in enumerate(words, 1):
        assert MARKS.notice.replace(" ", "") in page
        assert f"—{number}—" in page
    assert "各位好" in words[0]
