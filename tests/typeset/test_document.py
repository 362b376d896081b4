"""An article set as a document: every word of it, nothing else, and each position found again."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontMetricsF, QTextDocument

from broadsheet.files import parse_rich
from broadsheet.model import Article, Passage, Ref, Span
from broadsheet.theme.palette import LIGHT
from broadsheet.typeset.document import Typeset
from broadsheet.typeset.look import Look


def passage(markdown, id_="s0p1", role="passage"):
    rich = parse_rich(markdown)
    return Passage(id_, id_[:2], role, rich.text, rich.spans)


@pytest.fixture
def typeset(fonts):
    def make(*passages, language="zh", width=400):
        made = Typeset(Article(language, passages, ""), Look(LIGHT, fonts, language))
        made.document.setTextWidth(width)
        made.document.size()
        return made

    return make


def characters(typeset, span):
    """The units of the document that a span covers, without what stands between the words."""
    text = "".join(typeset.document.characterAt(at) for at in range(span.start, span.end))
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le").replace("\u2060", "").replace("\u00a0", " ")


def lines(typeset):
    layout = typeset.document.firstBlock().layout()
    text = typeset.document.firstBlock().text()
    return [text[(line := layout.lineAt(at)).textStart() :][: line.textLength()] for at in range(layout.lineCount())]


def test_words_of_two_units_and_a_lacuna_do_not_shift_what_follows(typeset):
    made = typeset(
        passage("𠮷野家😀在[余杭](#entity/yuhang)，[](#lacuna/lost)又有[12.5亿元](#figure/a)。"),
        passage("再说[余杭](#entity/yuhang)。", "s1p1"),
    )
    index = made.index
    for ref, words in ((Ref("entity", "yuhang"), "余杭"), (Ref("figure", "a"), "12.5亿元")):
        for span in index.spans_of(ref):
            assert characters(made, span) == words
    assert len(index.spans_of(Ref("entity", "yuhang"))) == 2


def test_every_offset_is_found_again_from_its_position(typeset):
    text = "𠮷野家😀在[余杭](#entity/y)[](#lacuna/lost)有[12.5亿元](#figure/a)，近5年。"
    one = passage(text)
    made = typeset(one)
    for offset in range(len(one.text)):
        position = made.index.position("s0p1", offset)
        assert made.index.place(position) == ("s0p1", offset)


def test_the_innermost_words_are_found(typeset):
    made = typeset(Passage("s0p1", "s0", "passage", "年均增长12.82%。", (
        Span(0, 10, "claim", "cagr"), Span(4, 10, "figure", "rate"))))  # fmt: skip
    assert made.index.span_at(made.index.position("s0p1", 1)).ref == Ref("claim", "cagr")
    assert made.index.span_at(made.index.position("s0p1", 6)).ref == Ref("figure", "rate")
    assert made.index.span_at(made.index.position("s0p1", 10)) is None


def test_copied_words_are_the_articles_own(typeset):
    one = passage("𠮷[12.5亿元](#figure/a)到2022年[](#lacuna/lost)")
    two = passage("In all [CNY 1.25 billion](#figure/b).", "s1p1")
    made = typeset(one, two)
    assert made.index.words(0, made.document.characterCount() - 1) == f"{one.text}\n{two.text}"
    first = made.index.spans_of(Ref("figure", "a"))[0]
    assert made.index.words(first.start, first.end) == "12.5亿元"


def test_breaks_inside_a_passage_stay_one_block_and_one_character(typeset):
    one = Passage("s0p1", "s0", "passage", "甲\n乙\r\n丙\u2029丁", (Span(7, 8, "entity", "d"),))
    made = typeset(one)
    assert made.document.blockCount() == 1
    assert characters(made, made.index.spans_of(Ref("entity", "d"))[0]) == "丁"
    assert made.index.words(0, made.document.characterCount() - 1) == one.text


@pytest.mark.parametrize(
    "markdown", ["指标在二〇二二年是[929.51亿元](#figure/a)，", "In all it was [CNY 1.25 billion](#figure/a) there"]
)
def test_a_printed_value_is_never_broken_at_any_width(typeset, markdown):
    for width in range(200, 400, 7):
        made = typeset(passage(markdown), width=width)
        span = made.index.spans_of(Ref("figure", "a"))[0]
        layout = made.document.firstBlock().layout()
        first, last = (layout.lineForTextPosition(at).lineNumber() for at in (span.start, span.end - 1))
        assert first == last, lines(made)


def test_a_gap_of_a_fifth_of_an_em_stands_between_chinese_and_digits(typeset, fonts):
    def width(text):
        made = typeset(Passage("s0p1", "s0", "passage", text), width=2000)
        return made.document.firstBlock().layout().lineAt(0).naturalTextWidth()

    em = fonts.font("body").pixelSize()
    plain = QFontMetricsF(fonts.font("body")).horizontalAdvance("在2022年") - em * 2
    assert width("在2022年") == pytest.approx(plain + 2 * em + 0.4 * em, abs=0.5)
    assert width("“2022”") == pytest.approx(QFontMetricsF(fonts.font("body")).horizontalAdvance("“2022”"), abs=0.5)


def test_a_long_chinese_headline_breaks_at_its_blank_and_a_short_one_does_not(typeset):
    long = typeset(Passage("title", "s0", "title", "余杭：以数字经济“软实力” 构筑产业发展“硬支撑”"), width=646)
    assert [line.strip("\u2028") for line in lines(long)] == ["余杭：以数字经济“软实力”", "构筑产业发展“硬支撑”"]
    assert len(lines(typeset(Passage("title", "s0", "title", "软实力 硬支撑"), width=646))) == 1


def test_sections_and_their_places(typeset):
    made = typeset(
        passage("题", "title", "title"), passage("一", "s0p1"), passage("二", "s1h", "heading"), passage("三", "s1p1")
    )
    assert [section for section, _ in made.index.sections] == ["ti", "s0", "s1"]
    start = made.index.section_start("s1")
    assert made.index.section_at(start) == "s1"
    assert made.index.section_at(start - 1) == "s0"
    assert made.index.section_start("s9") is None
    assert made.index.position("s9p1", 0) is None


def test_nothing_is_loaded_from_a_file(typeset, tmp_path):
    (tmp_path / "secret.html").write_text("secret", "utf-8")
    made = typeset(passage("一"))
    image = made.document.loadResource(
        QTextDocument.ResourceType.ImageResource.value, QUrl.fromLocalFile(str(tmp_path / "secret.html"))
    )
    assert (image.width(), image.height()) == (1, 1)


def test_only_addresses_of_the_web_are_followed(typeset):
    text = "甲乙丙丁"
    made = typeset(Passage("s0p1", "s0", "passage", text, tuple(
        Span(at, at + 1, "link", address) for at, address in enumerate(
            ("https://example.org/", "http://example.org/", "javascript:alert(1)", "file:///etc/passwd"))
    )))  # fmt: skip
    assert [made.index.span_at(at) is not None for at in range(4)] == [True, True, False, False]


def test_colours_of_text_stand_out_enough():
    def light(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        return sum(
            weight * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
            for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True)
        )

    for ink, ground in (("ink", "paper"), ("ink_soft", "paper"), ("accent", "paper"), ("figure", "paper"),
                        ("claim", "paper"), ("on_figure", "figure"), ("on_figure", "claim")):  # fmt: skip
        bright, dark = sorted((light(LIGHT.colour(ink)), light(LIGHT.colour(ground))), reverse=True)
        assert (bright + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
