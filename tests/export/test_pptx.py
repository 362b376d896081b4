"""Slides for PowerPoint and WPS: what stands on them, what can be edited, what moves, and that others show the same."""

import getpass
import io
import itertools
import re
import zipfile
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from functools import cache

import openpyxl
import pptx
import pytest
from lxml import etree
from PIL import Image
from pptx.util import Emu
from PySide6.QtGui import QImage
from tests.charts.made import BRIEFING as MADE
from tests.derive.test_slides import made_up
from tests.export.office import likeness, needs_office, pictures
from tests.importer.articles import REPORT, document, named, repaired
from tests.sample import write_sample
from tests.slide_pictures import painted
from tests.typeset.test_marks import ADDRESS, MARKS

from broadsheet.charts.kinds import KINDS
from broadsheet.cli import main
from broadsheet.derive.slides import SHAPES, Cue, Deck, Slide
from broadsheet.export.formats import FORMATS
from broadsheet.export.ground import fonts_of, palette_for
from broadsheet.export.order import Options, Order
from broadsheet.export.pptx.gap import bare
from broadsheet.export.pptx.numbers import number_format
from broadsheet.export.pptx.workbook import cell
from broadsheet.files import FileProblem, open_briefing
from broadsheet.importer.pipeline import build
from broadsheet.model import LocalText, Ref
from broadsheet.model.page_marks import PageMarks
from broadsheet.resources import resource
from broadsheet.typeset.slides import lay_out

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
BOTH = pytest.mark.parametrize("language", ["zh", "en"])
pytestmark = pytest.mark.usefixtures("app")


@cache
def bundled():
    return open_briefing(resource("briefings/yuhang")).briefing


def ordered(language="zh", briefing=None, **options):
    return Order(briefing or bundled(), language, Options(**{"minutes": 20, **options}))


@cache
def made(language="zh", **options):
    return FORMATS["pptx"].exporter()(ordered(language, **options))


def opened(data):
    return pptx.Presentation(io.BytesIO(data))


def files(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def plain(text):
    """Words as they are in the article: without gaps, with lines that are broken as one."""
    return bare(text).replace("\v", "").replace(" ", "")


def everything(shapes):
    for shape in shapes:
        yield shape
        if shape.shape_type == 6:
            yield from everything(shape.shapes)


def words(slide):
    return [
        shape.text_frame.text for shape in everything(slide.shapes) if shape.has_text_frame and shape.text_frame.text
    ]


def charts(slide):
    return [shape.chart for shape in slide.shapes if shape.has_chart]


class OneEach(Order):
    """A deck of every chart of a briefing, a slide each, whose first figure is lit at a second step."""

    def deck(self):
        return Deck(self.language, 12, tuple(self._slides()))

    def _slides(self):
        for chart in self.briefing.charts:
            lit = (Cue("light", (Ref("figure", chart.figures[0]),)),) if chart.figures else ()
            yield Slide(chart.id, "section", "", chart.id, None, (chart.id,), (Cue("show"), *lit))


@cache
def drawn():
    """The made-up charts by their ids, as slides."""
    slides = opened(FORMATS["pptx"].exporter()(OneEach(MADE, "zh"))).slides
    return {chart.id: slide for chart, slide in zip(MADE.charts, slides, strict=True)}


# What stands there.


@BOTH
def test_every_slide_of_the_talk_is_there_under_its_sentence(language):
    deck, slides = ordered(language).deck(), opened(made(language)).slides
    assert len(slides) == len(deck.slides)
    for told, slide in zip(deck.slides, slides, strict=True):
        title = plain(slide.shapes.title.text_frame.text)
        if told.key:
            assert title == plain(told.key.text)
        assert title
        assert slide.element.get("show") == ("0" if told.backup else None)
    assert any(slide.backup for slide in deck.slides)


@BOTH
def test_sentences_are_one_box_with_their_figures_tinted(language):
    slide = next(
        s
        for s in opened(made(language)).slides
        if "1699" in plain(s.shapes.title.text_frame.text) or "169.9" in s.shapes.title.text_frame.text
    )
    runs = [run for paragraph in slide.shapes.title.text_frame.paragraphs for run in paragraph.runs]
    tinted = {run.text for run in runs if run._r.rPr.find(f"{A}solidFill/{A}schemeClr").get("val") == "accent1"}
    assert tinted == ({"929.51亿元", "1699亿元"} if language == "zh" else {"CNY 92.951 billion", "CNY 169.9 billion"})
    notes = [shape for shape in slide.shapes if shape.has_text_frame and len(shape.text_frame.paragraphs) > 1]
    said = "口径不同" if language == "zh" else "scopes differ"
    assert any(said in shape.text_frame.text for shape in notes), "a footnote is one box too, and the break stays said"


@pytest.mark.parametrize("shape", SHAPES)
def test_slides_have_the_shape_that_is_asked_for_and_nothing_leaves_them(shape):
    found = opened(made("zh", shape=shape))
    wide, high = SHAPES[shape]
    assert (found.slide_width / found.slide_height, found.slide_height) == (pytest.approx(wide / high), Emu(6858000))
    for slide in found.slides:
        for each in slide.shapes:
            assert -20_000 <= each.left <= each.left + each.width <= found.slide_width + 20_000, each.name
            assert -20_000 <= each.top <= each.top + each.height <= found.slide_height + 20_000, each.name


@BOTH
def test_notes_are_under_the_slides(language):
    deck, slides = ordered(language).deck(), opened(made(language)).slides
    spoken = 0
    for told, slide in zip(deck.slides, slides, strict=True):
        found = [p.text for p in slide.notes_slide.notes_text_frame.paragraphs] if slide.has_notes_slide else []
        assert found == list(told.notes)
        spoken += len(found)
    assert spoken > 15


@BOTH
def test_latin_and_east_asian_typefaces_are_both_set(language):
    count = 0
    for name, data in files(made(language)).items():
        if not re.match(r"ppt/(slides|charts|notesSlides)/\w+\.xml", name):
            continue
        for look in etree.fromstring(data).iter(f"{A}rPr", f"{A}defRPr"):
            faces = [look.find(f"{A}{kind}") for kind in ("latin", "ea")]
            assert None not in faces, name
            pair = tuple(face.get("typeface") for face in faces)
            assert pair in {("Times New Roman", "STZhongsong"), ("Arial", "Microsoft YaHei")}
            count += 1
    assert count > 400


# What can be edited.


@BOTH
def test_charts_hold_the_figures_of_the_article_in_their_workbooks(language):
    kinds = {chart.id: chart for chart in bundled().charts}
    order, slides = ordered(language), opened(made(language)).slides
    native = Counter()
    for told, slide in zip(order.deck().slides, slides, strict=True):
        values = {bundled().figures[id_].value for name in told.charts for id_ in kinds[name].figures}
        wanted = {name for name in told.charts if kinds[name].kind in ("share", "bars", "trend")}
        found = charts(slide)
        assert bool(found) == bool(wanted)
        for chart in found:
            check_workbook(chart)
            main = [v for s in chart.series if not is_rest(s.name) for v in s.values if v is not None]
            assert {Decimal(str(value)) for value in main} <= values
            native.update(type(plot).__name__ for plot in chart.plots)
    assert native["BarPlot"] >= 6


def is_rest(name):
    return name in ("其余", "示意区间", "More", "Indicative range")


def check_workbook(chart):
    """The workbook says what the chart shows."""
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    rows = list(book.active.values)
    assert [str(name) for name in rows[0][1:]] == [series.name for series in chart.series]
    labels = list(chart.plots[0].categories)
    assert [row[0] or "" for row in rows[1:]] == labels
    for at, series in enumerate(chart.series, 1):
        assert [None if row[at] is None else pytest.approx(row[at]) for row in rows[1:]] == list(series.values)
    formulas = [cell for row in book.active.iter_rows() for cell in row if cell.data_type == "f"]
    assert not formulas
    book.close()


def test_kinds_that_have_no_chart_are_shapes_and_nothing_is_a_picture():
    for told, slide in zip(ordered().deck().slides, opened(made()).slides, strict=True):
        every = list(everything(slide.shapes))
        assert not slide.element.findall(f".//{P}pic")
        kinds = {chart.kind for chart in bundled().charts if chart.id in told.charts}
        if kinds & {"loop", "chain", "roadmap", "layers", "flow", "dots"}:
            assert sum(shape.shape_type in (1, 5) for shape in every) > 3, told.id


def test_hedges_are_printed_and_stay_when_a_value_is_changed():
    forms = labels(drawn()["shares"]) | labels(drawn()["line"])
    assert {'"超"0"%"', '"约"0"亿元"', '0"亿元"'} <= forms
    assert "近六成" in labels(drawn()["nearly"])
    gradient = charts(drawn()["nearly"])[0].part._element.findall(f".//{C}dPt//{A}gradFill")
    assert len(gradient) == 1
    assert [series.name for series in charts(drawn()["shares"])[0].series][1] == "示意区间"


def labels(slide):
    """Formats and words of the labels of a slide's charts."""
    found = [label for chart in charts(slide) for label in chart.part._element.iter(f"{C}dLbl")]
    forms = {each.find(f"{C}numFmt").get("formatCode") for each in found if each.find(f"{C}numFmt") is not None}
    return forms | {"".join(word.text for word in each.iter(f"{A}t")) for each in found}


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("近 80%", "80", '"近 "0"%"'),
        ("929.51亿元", "929.51", '0.00"亿元"'),
        ("12,762 problems", "12762", '#,##0" problems"'),
        ("CNY 1.25 billion", "12.5", ""),
        ("五分之一", "20", ""),
        ("3—5 年", "4", ""),
        ('a "b" 5', "5", ""),
        ("−3.5%", "-3.5", '0.0"%"'),
    ],
)
def test_a_format_prints_a_value_as_the_article_does_or_there_is_none(text, value, form):
    assert number_format(text, Decimal(value)) == form


def test_no_line_and_no_bar_crosses_a_break_of_scope():
    chart = charts(drawn()["break"])[0]
    assert [[v for v in s.values if v is not None] for s in chart.series] == [[929.51], [1699]]
    assert len({series.name for series in chart.series}) == 2
    assert any("口径不同" in text for text in words(drawn()["break"]))
    dashes = list(drawn()["break"].element.iter(f"{A}prstDash"))
    assert len(dashes) == 1, "the break itself is drawn between them"
    long = charts(drawn()["long"])[0]
    assert [len([v for v in series.values if v is not None]) for series in long.series] == [12, 12]


def test_context_is_a_chart_of_its_own_with_diamonds():
    part = charts(drawn()["context-only"])[0].part._element
    assert {symbol.get("val") for symbol in part.iter(f"{C}symbol")} == {"diamond"}
    assert part.find(f".//{C}lineChart//{C}spPr/{A}ln/{A}noFill") is not None, "no line joins outside figures"


def test_time_is_linear():
    assert list(charts(drawn()["line"])[0].plots[0].categories) == [str(year) for year in range(2015, 2022)]
    assert list(charts(drawn()["break"])[0].plots[0].categories) == ["2018", "2022"]


@BOTH
def test_everything_shown_is_said(language):
    """Charts and what is drawn have words for those who do not see them; what only marks has none."""
    for told, slide in zip(ordered(language).deck().slides, opened(made(language)).slides, strict=True):
        about = [each.get("descr") for each in slide.element.iter(f"{P}cNvPr") if each.get("descr")]
        assert about or not told.charts
        for shape in slide.shapes:
            if shape.has_chart:
                assert len(shape._element.nvGraphicFramePr.cNvPr.get("descr")) > 5
        first = next(s for s in slide.shapes if b"decorative" not in etree.tostring(s._element.xpath(".//p:cNvPr")[0]))
        assert first.shape_id == slide.shapes.title.shape_id, "the title is read first"
        ids = [each.get("id") for each in slide.element.iter(f"{P}cNvPr")]
        assert len(set(ids)) == len(ids)


@BOTH
def test_words_follow_one_another_as_they_are_read(language):
    """Top to bottom where they stand under one another, and every name in the list of shapes is of the language."""
    for told, slide in zip(ordered(language).deck().slides, opened(made(language)).slides, strict=True):
        rest = [shape for shape in slide.shapes if shape.has_text_frame and shape.shape_type == 17]
        for before, after in itertools.pairwise(rest if not told.charts else ()):
            assert after.top + after.height > before.top or after.left > before.left, (before.name, after.name)
        names = {re.sub(r" \d+$", "", shape.name) for shape in everything(slide.shapes)}
        assert not names & {"box", "line", "path", "round", "disc", "ring", "fade", "diamond", "ground", "frame"}
        assert not names & set(KINDS)
        assert ("方块" in names) == (language == "zh")


# What moves.


@BOTH
def test_every_step_is_a_click(language):
    for told, slide in zip(ordered(language).deck().slides, opened(made(language)).slides, strict=True):
        nodes = list(slide.element.iter(f"{P}cTn"))
        clicks = [node for node in nodes if node.get("nodeType") == "clickEffect"]
        assert len(clicks) == len(told.cues) - 1, told.id
        known = {each.get("id") for each in slide.element.iter(f"{P}cNvPr")}
        assert {target.get("spid") for target in slide.element.iter(f"{P}spTgt")} <= known
        assert [int(node.get("id")) for node in nodes] == list(range(1, len(nodes) + 1))
        names = {each.get("id"): each.get("name") for each in slide.element.iter(f"{P}cNvPr")}
        told_names = [names[target.get("spid")] for target in slide.element.iter(f"{P}spTgt")]
        assert all(name.startswith("第" if language == "zh" else "Step ") for name in told_names)
        gone = [node for node in nodes if node.get("presetClass") == "exit"]
        assert bool(gone) == (len(clicks) > 1), "what was current is that no more"


@BOTH
def test_steps_may_be_slides_of_their_own(language):
    deck, slides = ordered(language).deck(), list(opened(made(language, cues="slides")).slides)
    steps = [(told, at) for told in deck.slides for at in range(len(told.cues))]
    assert len(slides) == len(steps)
    for (told, at), slide in zip(steps, slides, strict=True):
        assert slide.element.find(f"{P}timing") is None
        lit = slide.element.findall(f".//{A}highlight")
        assert bool(lit) == (told.cues[at].kind == "light" and bool(told.key))


# Order of elements: programs that are strict refuse a file where it is wrong.

ORDER = {
    f"{P}sld": "cSld clrMapOvr transition timing extLst",
    f"{P}sp": "nvSpPr spPr style txBody",
    f"{P}cTn": "stCondLst endCondLst endSync iterate childTnLst subTnLst",
    f"{P}seq": "cTn prevCondLst nextCondLst",
    f"{P}set": "cBhvr to",
    f"{P}cBhvr": "cTn tgtEl attrNameLst",
    f"{A}rPr": "ln solidFill highlight latin ea cs sym hlinkClick",
    f"{A}pPr": "lnSpc spcBef spcAft buClrTx buNone tabLst defRPr",
    f"{A}ln": "noFill solidFill gradFill prstDash round bevel miter headEnd tailEnd",
    f"{A}custGeom": "avLst gdLst ahLst cxnLst rect pathLst",
    f"{P}spPr": "xfrm custGeom prstGeom noFill solidFill gradFill ln",
    f"{C}chartSpace": "date1904 lang roundedCorners style clrMapOvr chart spPr txPr externalData",
    f"{C}chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    f"{C}plotArea": "layout barChart lineChart catAx valAx spPr",
    f"{C}barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    f"{C}lineChart": "grouping varyColors ser dLbls dropLines marker smooth axId",
    f"{C}ser": "idx order tx spPr invertIfNegative marker dPt dLbls errBars cat val smooth",
    f"{C}dLbl": "idx layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent "
    "showBubbleSize",
    f"{C}errBars": "errDir errBarType errValType noEndCap plus minus val spPr",
    f"{C}catAx": "axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses "
    "auto lblAlgn lblOffset noMultiLvlLbl",
    f"{C}valAx": "axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses "
    "crossBetween",
    f"{C}scaling": "orientation max min",
}  # fmt: skip


@cache
def every_part():
    """Parts of files with everything: both ways of steps, every kind of chart, every mark."""
    whole = FORMATS["pptx"].exporter()(OneEach(MADE, "zh", Options(marks=MARKS)))
    return [*files(whole).items(), *files(made()).items(), *files(made("en", cues="slides")).items()]


def test_elements_stand_in_the_order_of_the_standard():
    seen = Counter()
    for name, data in every_part():
        if not name.endswith(".xml"):
            continue
        for element in etree.fromstring(data).iter(*ORDER):
            order = ORDER[element.tag].split()
            at = [
                order.index(etree.QName(child).localname)
                for child in element
                if etree.QName(child).localname != "extLst"
            ]
            assert at == sorted(at), (name, element.tag, [etree.QName(child).localname for child in element])
            seen[element.tag] += 1
    assert set(seen) == set(ORDER)


def test_every_part_is_there_and_nothing_points_outside():
    data = files(made())
    for name, content in data.items():
        if name.endswith(".rels"):
            folder = name.replace("_rels/", "").rpartition("/")[0]
            for target in re.findall(rb'Target="([^"]+)"', content):
                steps = target.decode().lstrip("/") if target.startswith(b"/") else f"{folder}/{target.decode()}"
                while "/../" in steps:
                    steps = re.sub(r"[^/]+/\.\./", "", steps, count=1)
                assert steps.lstrip("/") in data, (name, target)
            assert b"TargetMode" not in content
    assert sum(name.startswith("ppt/slideLayouts/slideLayout") for name in data) == 1


@BOTH
def test_nothing_tells_of_a_template_or_of_this_machine(language):
    data = files(made(language, marks=MARKS))
    inner = [each for name, part in data.items() if name.endswith(".xlsx") for each in files(part).values()]
    whole = b"".join([*data.values(), *inner])
    for trace in (b"Steve Canny", b"python-pptx", b"Macintosh", b"/home/", b"/tmp/", f">{getpass.getuser()}<".encode()):
        assert trace not in whole, trace
    for trace in (b"Office Theme", b"Calibri", b"Click to edit Master"):
        assert trace not in b"".join(data.values()), trace
    assert not [name for name in data if "thumbnail" in name or "printer" in name]
    about = opened(made(language)).core_properties
    assert about.title == bundled().manifest.title.pick(language)
    assert about.language == ("zh-CN" if language == "zh" else "en-US")
    assert (about.author, about.last_modified_by) == ("", "")
    assert about.created == about.modified


def test_the_same_order_gives_the_same_bytes():
    asked = {"marks": MARKS, "parts": ("cover", "s1", "s3-2", "sources")}
    first = FORMATS["pptx"].exporter()(ordered(**asked))
    assert FORMATS["pptx"].exporter()(ordered(**asked)) == first


def test_no_two_shapes_of_a_slide_share_number_or_name():
    for slide in opened(made()).slides:
        known = slide._element.xpath(".//p:cSld//p:cNvPr")
        for attribute in ("id", "name"):
            told = [each.get(attribute) for each in known]
            assert len(set(told)) == len(told), slide.shapes.title.text
        numbers = {each.get("id") for each in known}
        assert {each.get("spid") for each in slide._element.xpath(".//p:spTgt")} <= numbers
        nodes = [each.get("id") for each in slide._element.xpath(".//p:cTn")]
        assert len(set(nodes)) == len(nodes)


def test_marks_are_words_and_shapes_of_every_page():
    found = opened(made(marks=MARKS))
    layout = found.slide_layouts[0]
    stamps = [shape for shape in layout.shapes if shape.has_text_frame and shape.text_frame.text == MARKS.watermark]
    assert len(stamps) > 3
    assert {round(shape.rotation) for shape in stamps} == {334}
    assert [shape for shape in layout.shapes if shape.shape_type == 13], "the logo"
    main = [slide for slide in found.slides if slide.element.get("show") != "0"]
    for slide in main:
        assert MARKS.source in [text.replace("\xa0", " ") for text in words(slide)]
        assert any(MARKS.notice in text for text in words(slide))
    codes = [any(shape.name == "QR" for shape in slide.shapes) for slide in main]
    assert codes == [False] * (len(main) - 1) + [True]
    assert any(ADDRESS in text.replace("\v", "") for text in words(main[-1]))


# What may come.

EVIL = ['=cmd|"/c calc"!A1', "<script>alert(1)</script> & ]]>", "a\x00b\x0bc\x1bd", "字" * 10_000, "\U0001f4c8 \u202e"]


@pytest.mark.parametrize("text", EVIL, ids=range(len(EVIL)))
def test_odd_titles_and_evil_words_are_words(text):
    name = LocalText.of(zh=text, en=text)
    indicators = {id_: replace(each, name=name) for id_, each in bundled().indicators.items()}
    entities = {id_: replace(each, name=name) for id_, each in bundled().entities.items()}
    scopes = {id_: replace(each, name=name) for id_, each in bundled().scopes.items()}
    manifest = replace(bundled().manifest, title=name)
    odd = replace(bundled(), manifest=manifest, indicators=indicators, entities=entities, scopes=scopes)
    chosen = ("cover", "s1", "s3-2")
    found = opened(FORMATS["pptx"].exporter()(ordered("zh", odd, parts=chosen)))
    assert len(found.slides) == len(chosen)
    assert found.core_properties.title == re.sub("[\x00-\x1f]", "", text.replace("\x0b", " "))[:250]
    for slide in found.slides:
        for chart in charts(slide):
            check_workbook(chart)
    assert len(cell(text)) <= 250


def test_briefings_with_little_in_them_give_slides(tmp_path):
    sample = open_briefing(write_sample(tmp_path)).briefing
    for name, briefing in made_up(sample):
        for language in briefing.articles:
            found = opened(FORMATS["pptx"].exporter()(ordered(language, briefing, minutes=5)))
            assert len(found.slides) >= 2, name
            assert all(slide.shapes.title is not None for slide in found.slides)


def test_an_imported_article_gives_slides_with_its_figures():
    briefing = build(document(REPORT), repaired(REPORT), named()).briefing
    order = ordered(briefing.manifest.default_language, briefing)
    slides = opened(FORMATS["pptx"].exporter()(order)).slides
    assert len(slides) == len(order.deck().slides)
    assert sum(len(charts(slide)) for slide in slides) > 0
    for slide in slides:
        for chart in charts(slide):
            check_workbook(chart)


def test_parts_are_chosen_and_a_wrong_one_is_named():
    steps = []
    order = replace(ordered("en", parts=("s1",)), told=lambda done, whole: steps.append((done, whole)))
    assert len(opened(FORMATS["pptx"].exporter()(order)).slides) == 1
    assert steps == [(1, 1)]
    for name in ("s99", "chart-labs"):
        with pytest.raises(FileProblem, match=name) as refused:
            FORMATS["pptx"].exporter()(ordered("zh", parts=(name,)))
        assert refused.value.problem.code == "unknown-part"
    named = FORMATS["pptx"].exporter()(ordered("en", parts=("slide-s1",)))
    assert named == FORMATS["pptx"].exporter()(ordered("en", parts=("s1",)))


def test_the_code_stands_on_the_last_slide_that_is_made():
    marks = PageMarks(address="https://example.cn")
    for parts, shown in ((("s1",), [True]), (("s1", "s2"), [False, True])):
        made = opened(FORMATS["pptx"].exporter()(ordered("zh", parts=parts, marks=marks)))
        assert ["https://example.cn" in etree.tostring(slide._element).decode() for slide in made.slides] == shown


def test_the_command_writes_it(tmp_path, capsys):
    out = tmp_path / "汇报 一.pptx"
    asked = ["--shape", "4:3", "--cues", "slides", "--theme", "projector", "--minutes", "5", "--part", "s1"]
    source = str(resource("briefings/yuhang"))
    assert main(["export", source, "--to", "pptx", "-o", str(out), "--language", "en", *asked]) == 0
    found = pptx.Presentation(str(out))
    assert found.slide_width == Emu(9144000)
    assert len(found.slides) == 4
    assert main(["export", source, "--to", "pptx", "-o", str(out), "--a-page", "2"]) == 2
    assert "--a-page" in capsys.readouterr().err


# How others show it.

ALIKE = {"zh": 0.94, "en": 0.87}
"""Least likeness of a slide. English is less alike: our typeface, in Arial's stead, sets wide quotation marks there."""
DAMAGED = 0.9


@needs_office
def test_libreoffice_shows_our_slides(tmp_path):
    """In one start of the program: both languages at every step, charts that are gone, titles that are displaced."""
    asked = {"minutes": 5, "cues": "slides", "parts": ("cover", "s0", "s1", "s3-3")}
    damaged = {**asked, "parts": ("s1",)}
    whole = {language: made(language, **asked) for language in ("zh", "en")}
    shown = pictures(tmp_path, {**whole, "gone": without_charts(made(**damaged)), "moved": displaced(made(**damaged))})
    for language in whole:
        own = our_own(ordered(language, **asked))
        assert len(shown[language]) == len(own)
        for (name, ours), theirs in zip(own, shown[language], strict=True):
            assert likeness(ours, theirs) > ALIKE[language], name
    own = our_own(ordered("zh", **damaged))
    for name in ("gone", "moved"):
        assert all(likeness(ours, theirs) < DAMAGED for (_, ours), theirs in zip(own, shown[name], strict=True)), name


def our_own(order):
    """Names and pictures of the slides that are shown, at every step."""
    deck = order.deck()
    wanted = [each for each in deck.slides if not each.backup and each.id in (order.options.parts or [each.id])]
    found = []
    for slide in wanted:
        picture = lay_out(order.briefing, deck, slide, SHAPES["16:9"], palette_for(order), fonts_of(order))
        for cue in range(len(slide.cues)):
            image = painted(picture, cue).convertToFormat(QImage.Format.Format_RGB888)
            size = (image.width(), image.height())
            data = bytes(image.constBits())
            found.append((f"{slide.id} {cue}", Image.frombytes("RGB", size, data, "raw", "RGB", image.bytesPerLine())))
    return found


def without_charts(data):
    found = opened(data)
    for slide in found.slides:
        for shape in [each for each in slide.shapes if each.has_chart]:
            shape._element.getparent().remove(shape._element)
    return saved(found)


def displaced(data):
    found = opened(data)
    for slide in found.slides:
        slide.shapes.title.left += Emu(914400)
    return saved(found)


def saved(found):
    buffer = io.BytesIO()
    found.save(buffer)
    return buffer.getvalue()
