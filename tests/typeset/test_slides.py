"""Slides as drawings: every slide of a deck, in every shape of screen, can be read from the back of a room."""

from dataclasses import replace
from functools import cache
from types import MappingProxyType

import numpy
import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from tests.derive.test_slides import made_up
from tests.pixels import pixels
from tests.sample import write_sample
from tests.slide_pictures import painted

from broadsheet.charts.drawing import Rect
from broadsheet.derive.headline import headline_parts
from broadsheet.derive.slides import CoverFields, deck
from broadsheet.files import open_briefing
from broadsheet.model import DeckPlan, LocalText, Ref
from broadsheet.resources import resource
from broadsheet.theme.palette import THEMES
from broadsheet.typeset.slides import ground_of, lay_out, laying_out, paint
from broadsheet.typeset.slides.breaking import Measure
from broadsheet.typeset.slides.setting import set_words

WIDE, OLD, UPRIGHT, TALL = (1920, 1080), (1440, 1080), (1080, 1920), (2160, 3840)
SIZES = (WIDE, OLD, UPRIGHT)
SQUARISH = ((1280, 1024), (1100, 1000), (1000, 1000), (900, 1000), (1000, 1250))
"""Shapes of a window that somebody drew."""
COVER = CoverFields(
    "热烈欢迎省数字经济考察团一行莅临指导", "余杭区经济和信息化局", "主讲：林一", "2026年11月27日", "内部资料"
)
KEPT = {}
KINDS = {"s1": {"trend"}, "s3-2": {"bars"}}


@cache
def yuhang(everything=False):
    briefing = open_briefing(resource("briefings/yuhang")).briefing
    return replace(briefing, deck=replace(briefing.deck, names=True, timeline=True)) if everything else briefing


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    return open_briefing(write_sample(tmp_path_factory.mktemp("liuxi"))).briefing


def pictures(briefing, fonts, size, language="zh", minutes=20, theme="projector", cover=COVER):
    """A deck laid out; those of the bundled briefing are kept for the next test."""
    if not any(briefing is known for known in (yuhang(), yuhang(everything=True))):
        return laid_out(briefing, fonts, size, language, minutes, theme, cover)
    key = (id(briefing), size, language, minutes, theme, cover)
    if key not in KEPT:
        KEPT[key] = laid_out(briefing, fonts, size, language, minutes, theme, cover)
    return KEPT[key]


def laid_out(briefing, fonts, size, language, minutes, theme, cover):
    found = deck(briefing, language, minutes, cover)
    return [lay_out(briefing, found, slide, size, THEMES[theme], fonts) for slide in found.slides]


def least(size):
    """A thirtieth of the height; of a slide higher than wide a forty-sixth, which is more than of its width."""
    return size[1] / 30 if size[0] >= size[1] else size[1] / 46


def in_slide(rect, size, slack=1.0):
    return rect.x >= -slack and rect.y >= -slack and rect.right <= size[0] + slack and rect.bottom <= size[1] + slack


def labels(picture):
    """Every line of words: its text, rectangle (as high as its letters) and font, in pixels."""
    for text in picture.texts:
        font = picture.fonts.sized(text.font, text.size)
        yield text.text, text.rect, font, picture.scale
    for chart in picture.charts:
        for label in chart.drawing.labels:
            rect = Rect(label.rect.x + chart.x, label.rect.y + chart.y, label.rect.w, label.rect.h)
            yield label.text, rect, chart.fonts.font(label.font), picture.scale


def letters(rect, font):
    """The part of a line that its letters take: the middle of it."""
    high = font.pixelSize() * 0.9
    return Rect(rect.x, rect.y + (rect.h - high) / 2, rect.w, high)


def check_words(picture, size):
    """No type too small, none cut, none over other words."""
    found = [(text, rect, font) for text, rect, font, _ in labels(picture) if text.strip()]
    scale = picture.scale
    for text, rect, font in found:
        assert font.pixelSize() * scale >= least(size) - 0.01, (picture.slide.id, text)
        assert QFontMetricsF(font).horizontalAdvance(text) <= rect.w + font.pixelSize() * 0.15, (picture.slide.id, text)
        assert in_slide(letters(rect, font), (size[0] / scale, size[1] / scale)), (picture.slide.id, text)
    boxes = [(text, letters(rect, font)) for text, rect, font in found]
    for at, (text, box) in enumerate(boxes):
        for other, beside in boxes[at + 1 :]:
            assert not box.overlaps(beside, 1.0), (picture.slide.id, text, other)


def check_halves(image, ground, name):
    """Left, right, upper and lower half all have ink."""
    view = numpy.frombuffer(image.constBits(), numpy.uint32).reshape(image.height(), image.width()) & 0xFFFFFF
    inked = view != (QColor(ground).rgb() & 0xFFFFFF)
    high, wide = inked.shape
    # without the running head and foot, which every slide has
    body = inked[round(high * 0.1) : round(high * 0.92)]
    middle = body.shape[0] // 2
    halves = {
        "upper": body[:middle],
        "lower": body[middle:],
        "left": body[:, : wide // 2],
        "right": body[:, wide // 2 :],
    }
    for half, part in halves.items():
        assert part.mean() > 0.004, f"{name}: the {half} half is empty"


@pytest.mark.parametrize("size", [*SIZES, TALL, *SQUARISH])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_word_can_be_read(fonts, language, size):
    for picture in pictures(yuhang(everything=True), fonts, size, language):
        check_words(picture, size)


@pytest.mark.parametrize("size", SIZES)
def test_decks_by_rule_and_made_up_ones_can_be_read(sample, fonts, size):
    by_rule = replace(yuhang(), deck=DeckPlan(names=True, timeline=True))
    for briefing in (sample, by_rule, *(made for _, made in made_up(sample))):
        for minutes in (5, 20):
            for picture in pictures(briefing, fonts, size, "en", minutes):
                check_words(picture, size)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES)
def test_no_half_of_a_slide_is_empty(fonts, size, theme):
    language = "en" if theme == "dark" else "zh"
    for picture in pictures(yuhang(everything=True), fonts, size, language, 20, theme):
        check_halves(painted(picture, 0), THEMES[theme].card, f"{picture.slide.id} {size} {theme}")


@pytest.mark.parametrize("size", [*SIZES, *SQUARISH])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_chart_and_no_footnote_of_the_bundled_deck_is_left_out(fonts, language, size):
    for picture in pictures(yuhang(), fonts, size, language):
        assert tuple(chart.id for chart in picture.charts) == picture.slide.charts, picture.slide.id
        said = "".join(text.text for text in picture.texts if text.part == "note").replace(" ", "")
        if picture.slide.id == "s1":
            assert ("口径不同" if language == "zh" else "thescopesdiffer") in said
        if picture.slide.id == "s2-2":
            assert ("示意区间" if language == "zh" else "Indicativerange") in said
        if picture.slide.id == "s3-2":
            assert ("原文未说明" if language == "zh" else "articledoesnotsay") in said


@pytest.mark.parametrize("size", SIZES)
def test_spots_lie_inside_and_every_cue_has_its_own(fonts, size):
    for language in ("zh", "en"):
        for picture in pictures(yuhang(everything=True), fonts, size, language):
            for spot in picture.spots:
                assert in_slide(spot.rect, size), (picture.slide.id, spot)
                assert spot.spoken
            sentence = {spot.ref for spot in picture.spots if not spot.chart}
            for cue, (_, new) in zip(picture.cues, picture.lights, strict=True):
                assert set(cue.refs) <= sentence or not picture.slide.key.spans, (picture.slide.id, cue)
                marks = {spot.ref for spot in picture.spots if spot.chart}
                if cue.kind == "light" and picture.slide.charts:
                    assert new.main & marks or picture.slide.id == "s1-4", (picture.slide.id, cue)


def test_what_lies_under_a_point_is_known(fonts):
    found = deck(yuhang(), "zh")
    picture = lay_out(yuhang(), found, found.slides[found.index("s1")], WIDE, THEMES["projector"], fonts)
    for spot in picture.spots:
        if spot.ref == Ref("figure", "core-va-2022"):
            assert picture.at(spot.rect.x + spot.rect.w / 2, spot.rect.y + spot.rect.h / 2) == spot.ref
    assert picture.at(3, 3) is None
    assert {spot.chart for spot in picture.spots if spot.ref == Ref("figure", "core-va-2022")} == {"", "core-va"}
    assert "1699亿元" in picture.spoken


def test_a_cue_marks_words_and_marks_and_hides_nothing(fonts):
    """What a cue adds is at the lit words and marks; all that stood there before stands there still."""
    found = deck(yuhang(), "zh")
    slide = found.slides[found.index("s1")]
    picture = lay_out(yuhang(), found, slide, WIDE, THEMES["projector"], fonts)
    shown, lit = painted(picture, 0), painted(picture, 2)
    changed = different(shown, lit)
    for spot in picture.spots:
        part = changed[round(spot.rect.y) : round(spot.rect.bottom), round(spot.rect.x) : round(spot.rect.right)]
        if spot.ref in (Ref("figure", "core-va-2017"), Ref("figure", "core-va-2022")) and not spot.chart:
            assert part.any(), spot
    away = changed.copy()
    for spot in picture.spots:
        rect = spot.rect.grown(30)
        away[max(0, round(rect.y)) : round(rect.bottom), max(0, round(rect.x)) : round(rect.right)] = False
    assert not away.any(), numpy.argwhere(away)[[0, -1]]


def test_progress_leads_from_one_cue_to_the_next(fonts):
    found = deck(yuhang(), "zh")
    picture = lay_out(yuhang(), found, found.slides[found.index("s1")], WIDE, THEMES["projector"], fonts)
    before, begun, half, done = (
        painted(picture, 0),
        painted(picture, 1, 0.0),
        painted(picture, 1, 0.5),
        painted(picture, 1),
    )
    assert not different(before, begun).any()
    assert 0 < different(before, half).sum() < different(before, done).sum()
    assert different(painted(picture, 2), painted(picture, 3)).any()  # the footnote


def test_a_pointer_lights_what_it_is_at(fonts):
    found = deck(yuhang(), "zh")
    picture = lay_out(yuhang(), found, found.slides[found.index("s0")], WIDE, THEMES["dark"], fonts)
    assert different(painted(picture, 0), painted(picture, 0, lit=frozenset({Ref("figure", "share-province")}))).any()


@pytest.mark.parametrize("kind", ["cover", "section", "names", "timeline", "sources"])
def test_laid_out_in_steps_a_slide_is_the_same_and_other_work_comes_in_between(fonts, kind):
    found = deck(yuhang(everything=True), "zh", 20)
    slide = next(slide for slide in found.slides if slide.kind == kind)
    *steps, picture = laying_out(yuhang(everything=True), found, slide, WIDE, THEMES["projector"], fonts)
    whole = lay_out(yuhang(everything=True), found, slide, WIDE, THEMES["projector"], fonts)
    assert (picture.texts, picture.spots, picture.spoken) == (whole.texts, whole.spots, whole.spoken)
    assert not any(steps)
    assert len(steps) > {"section": 20, "cover": 8}.get(kind, 3)


def test_the_welcome_slide_says_who_welcomes_who_speaks_and_when(fonts):
    (welcome, *_) = pictures(yuhang(), fonts, WIDE)
    assert welcome.slide.kind == "welcome"
    words = "".join(text.text for text in welcome.texts).replace(" ", "")
    for each in (COVER.welcome, COVER.unit, COVER.speaker, COVER.date):
        assert each in words


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_longest_chart_finds_room_on_a_slide_of_one_to_three(fonts, language):
    found = deck(yuhang(), language, 12)
    slide = next(slide for slide in found.slides if slide.charts == ("part-years",))
    narrow = lay_out(yuhang(), found, slide, (640, 1920), THEMES["projector"], fonts)
    assert [chart.id for chart in narrow.charts] == ["part-years"]


@pytest.mark.parametrize("guests", ["浙江省统计局一行", "省数字经济考察团一行莅临指导"])
@pytest.mark.parametrize("size", [WIDE, OLD])
def test_the_guests_of_a_welcome_are_not_cut_in_two(fonts, guests, size):
    found = deck(yuhang(), "zh", 12, CoverFields("热烈欢迎" + guests))
    welcome = lay_out(yuhang(), found, found.slides[0], size, THEMES["projector"], fonts)
    lines = [text.text for text in welcome.texts if text.colour == "accent"]
    assert lines in (["热烈欢迎" + guests], ["热烈欢迎", guests])


def test_a_ground_made_ahead_gives_the_same_picture(fonts):
    for picture in pictures(yuhang(), fonts, (1280, 720), "en", 5):
        for ratio in (1.0, 2.0):
            image = QImage(round(1280 * ratio), round(720 * ratio), QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(ratio)
            painter = QPainter(image)
            paint(painter, picture, len(picture.cues) - 1, ground=ground_of(picture, ratio))
            painter.end()
            assert different(painted(picture, len(picture.cues) - 1, ratio=ratio), image).mean() < 0.002


@pytest.mark.parametrize("theme", THEMES)
def test_marked_words_stand_out_from_their_ground(theme):
    palette = THEMES[theme]
    for ground, words in (
        (palette.figure, palette.on_figure),
        (palette.claim, palette.on_figure),
        (palette.context, palette.card),
        (palette.ink, palette.card),
        (palette.card, palette.accent),
        (palette.card, palette.ink_soft),
    ):
        assert contrast(ground, words) >= 4.5


def test_pictures_are_the_same_at_every_scale(fonts):
    found = deck(yuhang(), "zh")
    small, large = (
        lay_out(yuhang(), found, found.slides[2], size, THEMES["light"], fonts) for size in ((640, 360), (3840, 2160))
    )
    assert small.texts == large.texts
    assert [chart.drawing for chart in small.charts] == [chart.drawing for chart in large.charts]


def test_a_sentence_without_charts_brings_its_figures_as_numerals(sample, fonts):
    bare = replace(sample, charts=(), notes=MappingProxyType({}))
    picture = next(each for each in pictures(bare, fonts, WIDE) if each.slide.id == "s1")
    assert [chart.id for chart in picture.charts] == ["key-figures"]
    assert {mark.ref for mark in picture.charts[0].drawing.marks} >= {
        Ref("figure", "tea-2018"),
        Ref("claim", "tea-cagr"),
    }
    sizes = {text.part: text.size for text in picture.texts}
    assert sizes["sentence"] >= 2 * picture.fonts.least


ENDLESS = ["no-blank" * 1250, "字" * 10_000, "长句，" * 3000, "word " * 2000]


@pytest.mark.parametrize("words", ENDLESS, ids=range(len(ENDLESS)))
def test_endless_words_cost_no_more_than_their_lines(fonts, words, monkeypatch):
    """What is measured grows with the words, not with their square, whatever they are made of."""
    measured = []
    usual = Measure.width
    monkeypatch.setattr(Measure, "width", lambda self, text: measured.append(len(text)) or usual(self, text))
    measure = Measure(QFontMetricsF(fonts.font("ui")))
    whole = set_words(words, (), 400, measure, balance=True)
    assert "".join(whole.text[first:last] for first, last in whole.lines).replace(" ", "") == words.replace(" ", "")
    assert sum(measured) < 120 * len(words)


@pytest.mark.parametrize("words", ENDLESS, ids=range(len(ENDLESS)))
@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
def test_endless_words_end_where_the_slide_ends(sample, fonts, words, size):
    """The title, a sentence, a byline and a name without an end: each is cut with …, and none covers another."""
    odd = replace(
        sample,
        manifest=replace(sample.manifest, title=LocalText.of(zh=words), byline=(LocalText.of(zh=words),)),
        articles=MappingProxyType({"zh": retitled(sample.articles["zh"], words)}),
        deck=DeckPlan(sentences=MappingProxyType({"s1": LocalText.of(zh=f"{words}20亿元。")}), names=True),
        charts=(),
        entities=MappingProxyType(
            {id_: replace(each, name=LocalText.of(zh=words)) for id_, each in sample.entities.items()}
        ),
    )
    for picture in pictures(odd, fonts, size, minutes=12):
        size_in_units = picture.width / picture.scale, picture.height / picture.scale
        assert picture.texts
        assert all(in_slide(text.rect, size_in_units) for text in picture.texts), picture.slide.id
        if picture.slide.id in ("cover", "s1", "names", "sources"):
            assert any(text.text.endswith("…") for text in picture.texts), picture.slide.id
            blocks = [each.rect for each in picture.paragraphs if len(each.lines) > 1]
            for at, one in enumerate(blocks):
                assert not any(overlap(one, other) for other in blocks[at + 1 :]), picture.slide.id


def retitled(article, words):
    passages = (replace(each, text=words, spans=()) if each.role == "title" else each for each in article.passages)
    return replace(article, passages=tuple(passages))


def overlap(one, other):
    return one.x < other.right and other.x < one.right and one.y < other.bottom - 1 and other.y < one.bottom - 1


def test_a_title_is_parted_where_blanks_of_its_language_say_so():
    assert headline_parts("一城 两区 三步", "zh") == ["一城", "两区", "三步"]
    assert headline_parts("以“软实力” 构筑“硬支撑”", "zh") == ["以“软实力”", "构筑“硬支撑”"]
    assert headline_parts("读懂 AI 时代", "zh") == ["读懂 AI 时代"]
    assert headline_parts("一 二 三 四 五", "zh") == ["一 二 三 四 五"]
    assert headline_parts("Two words", "en") == ["Two words"]
    assert headline_parts("从盐碱滩到智造港 🚀", "zh") == ["从盐碱滩到智造港 🚀"]


def different(one, other):
    """Which pixels of two pictures differ by more than a shade."""
    return (abs(pixels(one) - pixels(other)) > 24).any(axis=2)


def contrast(one, other):
    def luminance(colour):
        parts = QColor(colour).getRgbF()[:3]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("size", [WIDE, OLD, (1100, 1000)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_values_of_charts_side_by_side_stand_on_one_line(fonts, language, size):
    pairs = 0
    for picture in pictures(yuhang(), fonts, size, language):
        if len({chart.y for chart in picture.charts}) != 1 or len(picture.charts) < 2:
            continue
        if not {chart.snapshot.kind for chart in picture.charts} <= {"key", "share", "dots"}:
            continue
        firsts = [
            next(each for each in chart.drawing.labels if each.font in ("hero", "value")) for chart in picture.charts
        ]
        middles = [each.rect.y + each.rect.h * 0.8 for each in firsts]
        assert max(middles) - min(middles) < firsts[0].rect.h * 0.35, picture.slide.id
        pairs += 1
    assert pairs


@pytest.mark.parametrize("size", [WIDE, *SQUARISH])
def test_no_line_ends_with_the_dot_that_parts_it_from_the_next(fonts, size):
    for language in ("zh", "en"):
        for picture in pictures(yuhang(), fonts, size, language):
            assert not [text for text, *_ in labels(picture) if text.rstrip().endswith("·")]


@pytest.mark.parametrize("size", SQUARISH)
def test_no_value_of_the_cover_is_broken_within_a_word(fonts, size):
    cover = pictures(yuhang(), fonts, size, "en", cover=CoverFields())[0]
    values = [text.text for text in cover.texts if text.ref]
    assert {"CNY 169.9 billion", "12,762 problems"} <= set(values)
