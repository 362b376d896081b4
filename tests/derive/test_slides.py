"""A deck out of every briefing: which slides, which sentence, which cues, how long, and what an editor decides."""

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest
from tests.generated import big_briefing
from tests.sample import write_sample

from broadsheet.derive.check import check
from broadsheet.derive.slides import CoverFields, cover_fields, deck
from broadsheet.files import open_briefing
from broadsheet.model import CoverTexts, DeckPlan, LocalText, Passage, Ref, Section
from broadsheet.resources import resource

LENGTHS = (5, 12, 20)


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    return open_briefing(write_sample(tmp_path_factory.mktemp("liuxi"))).briefing


@pytest.fixture(scope="module")
def yuhang():
    return open_briefing(resource("briefings/yuhang")).briefing


def planned(briefing, **plan):
    return replace(briefing, deck=DeckPlan(**plan))


def without_data(briefing):
    """The same text without a figure, a claim, a chart or a link."""
    articles = {
        language: replace(article, passages=tuple(replace(p, spans=()) for p in article.passages))
        for language, article in briefing.articles.items()
    }
    sections = tuple(replace(section, leading_figure="") for section in briefing.manifest.sections)
    nothing = MappingProxyType({})
    return replace(
        briefing, manifest=replace(briefing.manifest, sections=sections), articles=MappingProxyType(articles),
        charts=(), figures=nothing, claims=nothing, events=nothing, entities=nothing, sources=nothing, relations=(),
    )  # fmt: skip


def one_section(briefing):
    articles = {
        language: replace(article, passages=tuple(p for p in article.passages if p.section == "s0"))
        for language, article in briefing.articles.items()
    }
    return replace(
        briefing,
        manifest=replace(briefing.manifest, sections=briefing.manifest.sections[:1]),
        articles=MappingProxyType(articles),
        charts=briefing.section_charts("s0"),
        notes=MappingProxyType({}),
    )


def emptied(briefing, section):
    """A briefing one of whose sections holds no words and no charts."""
    articles = {
        language: replace(article, passages=tuple(p for p in article.passages if p.section != section))
        for language, article in briefing.articles.items()
    }
    charts = tuple(chart for chart in briefing.charts if chart.section != section)
    return replace(briefing, articles=MappingProxyType(articles), charts=charts, notes=MappingProxyType({}))


def made_up(sample):
    yield "no data", without_data(sample)
    yield "one section", one_section(sample)
    yield "no charts", replace(sample, charts=())
    yield "nothing before the first heading", emptied(sample, "s0")
    yield "thirty sections, Chinese only", big_briefing(sections=30)


def ids(found):
    return [slide.id for slide in found.slides]


@pytest.mark.parametrize("minutes", LENGTHS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_planned_seconds_add_up_to_the_talk(sample, yuhang, language, minutes):
    for briefing in (sample, yuhang, *(made for _, made in made_up(sample))):
        found = deck(briefing, language, minutes)
        assert sum(slide.seconds for slide in found.slides) == 60 * minutes
        assert all(slide.seconds > 0 for slide in found.main)
        assert not any(slide.seconds for slide in found.slides if slide.backup)


def test_every_briefing_gives_a_deck_worth_showing(sample):
    for name, briefing in made_up(sample):
        for minutes in LENGTHS:
            found = deck(briefing, "en", minutes)
            assert found.slides[0].kind == "cover", name
            assert found.main[-1].kind == "sources", name
            assert any(slide.kind == "section" for slide in found.slides), name
            assert len(set(ids(found))) == len(found.slides)
            for slide in found.slides:
                assert slide.cues[0].kind == "show"
                assert slide.title
                assert slide.key or slide.kind != "section"


def test_a_language_without_a_text_gives_the_default_one(sample):
    chinese = big_briefing()
    assert deck(chinese, "en").language == "zh"
    assert deck(sample, "fr").language == "zh"
    assert deck(sample, "en").language == "en"


def test_thirty_sections_are_cut_to_those_of_most_consequence():
    briefing = big_briefing(sections=30)
    sections = briefing.manifest.sections
    leading = replace(sections[20], leading_figure="f204")
    briefing = replace(
        briefing, manifest=replace(briefing.manifest, sections=(*sections[:20], leading, *sections[21:]))
    )
    for minutes, most in ((5, 6), (12, 12), (20, 20)):
        told = [slide.section for slide in deck(briefing, "zh", minutes).main if slide.section]
        assert len(told) == most
        assert "s20" in told
        assert told == sorted(told, key=lambda section: int(section[1:]))


def test_the_key_sentence_says_what_the_charts_show(sample):
    slide = next(slide for slide in deck(sample, "zh").slides if slide.id == "s1")
    assert slide.key.text.startswith("2018年，原柳溪县毛茶产值")
    assert slide.charts == ("tea-trend",)
    assert [span.ref for span in slide.key.spans] == [
        Ref("figure", "tea-2018"), Ref("figure", "tea-2022"), Ref("claim", "tea-cagr"),
    ]  # fmt: skip
    for span in slide.key.spans:
        assert slide.key.text[span.start : span.end] in ("12.5亿元", "20亿元", "年均增长12.47%")
    assert [cue.refs for cue in slide.cues] == [(), *((span.ref,) for span in slide.key.spans)]


def test_a_sentence_that_the_source_broke_off_is_never_a_key_sentence(sample, yuhang):
    for briefing, words in ((sample, "县界调整"), (yuhang, "又一次加码")):
        bare = replace(briefing, deck=None)
        for minutes in LENGTHS:
            assert not any(words in slide.key.text for slide in deck(bare, "zh", minutes).slides if slide.key)


def test_slides_and_cues_follow_the_language_the_sections_do_not(sample, yuhang):
    for briefing in (sample, yuhang, replace(yuhang, deck=None)):
        for minutes in LENGTHS:
            zh, en = (deck(briefing, language, minutes) for language in ("zh", "en"))
            assert ids(zh) == ids(en)
            assert [slide.charts for slide in zh.slides] == [slide.charts for slide in en.slides]


def test_longer_talks_tell_more(yuhang):
    for briefing in (yuhang, replace(yuhang, deck=None)):
        found = [deck(briefing, "zh", minutes) for minutes in LENGTHS]
        counts = [len(each.main) for each in found]
        cues = [sum(len(slide.cues) for slide in each.main) for each in found]
        assert counts == sorted(set(counts))
        assert cues == sorted(set(cues))
        assert {slide.id for slide in found[0].main} <= {slide.id for slide in found[1].main}
        assert {slide.id for slide in found[1].main} <= {slide.id for slide in found[2].main}


def test_a_short_talk_keeps_the_cues_of_most_consequence(sample):
    slide = next(slide for slide in deck(sample, "zh", 5).slides if slide.id == "s1")
    lit = [ref for cue in slide.cues for ref in cue.refs]
    assert lit == [Ref("figure", "tea-2022"), Ref("claim", "tea-cagr")]  # the leading figure, the claim across a break


def test_charts_of_outside_figures_alone_are_kept_for_questions(yuhang):
    found = deck(replace(yuhang, deck=None), "zh", 20)
    outside = {"share-xinhua", "core-va-of-gdp", "gdp", "part-years"}
    shown = {chart: slide.backup for slide in found.slides for chart in slide.charts if chart in outside}
    assert shown == dict.fromkeys(outside, True)
    assert found.slides[-1].backup
    assert not any(set(slide.charts) & outside for slide in deck(replace(yuhang, deck=None), "zh").slides)


def test_the_welcome_page_is_there_where_a_line_is_given(sample):
    assert "welcome" not in ids(deck(sample, "zh"))
    found = deck(sample, "zh", cover=CoverFields(welcome="热烈欢迎市茶办一行"))
    assert ids(found)[:2] == ["welcome", "cover"]
    assert found.slides[0].title == "热烈欢迎市茶办一行"
    listed = planned(sample, lengths=MappingProxyType({12: ("cover", "s1", "sources")}))
    assert ids(deck(listed, "zh", cover=CoverFields(welcome="热烈欢迎"))) == ["welcome", "cover", "s1", "sources"]


def test_cover_fields_come_from_the_deck_else_from_the_marks(sample):
    marked = replace(sample, manifest=replace(sample.manifest, notice="内部资料", unit_mark="柳溪县", date_mark="七月"))
    assert cover_fields(marked, "zh") == CoverFields(unit="柳溪县", date="七月", notice="内部资料")
    own = CoverTexts(speaker=LocalText.of(zh="林一", en="Lin Yi"), date=LocalText.of(zh="八月"))
    fields = cover_fields(planned(marked, cover=own), "en")
    assert (fields.speaker, fields.date, fields.unit) == ("Lin Yi", "八月", "柳溪县")


def test_an_editor_orders_hides_keeps_and_words_slides(sample):
    briefing = planned(
        sample,
        order=("s2", "cover"),
        hidden=("s0",),
        backup=("s1",),
        sentences=MappingProxyType({"s2": LocalText.of(zh="[近六成](#figure/young-share)不到35岁")}),
        charts=MappingProxyType({"s2": ("young",)}),
        minutes=MappingProxyType({"s2": Decimal(6)}),
    )
    found = deck(briefing, "zh")
    assert ids(found) == ["s2", "cover", "s1-2", "sources", "s1"]
    slide = found.slides[0]
    assert (slide.key.text, slide.charts, slide.seconds >= 360) == ("近六成不到35岁", ("young",), True)
    assert [cue.refs for cue in slide.cues] == [(), (Ref("figure", "young-share"),)]
    english = deck(briefing, "en").slides[0]
    assert "nearly six tenths" in english.key.text  # the editor wrote no English one


def test_the_figures_of_a_sentence_without_links_are_found_by_their_words(sample):
    briefing = planned(sample, sentences=MappingProxyType({"s1": LocalText.of(zh="从12.5亿元到20亿元，不是220亿元")}))
    slide = next(slide for slide in deck(briefing, "zh").slides if slide.id == "s1")
    found = {slide.key.text[span.start : span.end]: (span.start, span.ref.id) for span in slide.key.spans}
    assert found == {"12.5亿元": (1, "tea-2018"), "20亿元": (8, "tea-2022")}


def test_footnotes_have_a_cue_of_their_own_only_where_asked_for(sample):
    assert not any(cue.kind == "footnote" for slide in deck(sample, "zh").slides for cue in slide.cues)
    asked = deck(planned(sample, footnotes=("s1",)), "zh")
    assert {slide.id: slide.cues[-1].kind for slide in asked.slides if slide.section}["s1"] == "footnote"
    plain = deck(planned(sample, footnotes=("s0",)), "zh")  # a chart that has nothing to note
    assert not any(cue.kind == "footnote" for slide in plain.slides for cue in slide.cues)


def test_names_and_timeline_are_off_until_asked_for(sample):
    assert not {"names", "timeline"} & set(ids(deck(sample, "zh")))
    found = deck(planned(sample, names=True, timeline=True, lengths=MappingProxyType({12: ("s1", "sources")})), "zh")
    assert ids(found) == ["s1", "names", "timeline", "sources"]


def test_notes_go_to_the_slide_that_shows_what_they_speak_of(sample):
    charts = MappingProxyType({"s1": ("tea-growth",), "s1-2": ("tea-trend",)})
    notes = {slide.id: slide.notes for slide in deck(planned(sample, charts=charts), "zh").slides}
    assert notes["s1"] == ()
    assert notes["s1-2"] == ("20亿元与12.5亿元口径不同，不要直接相减。", "说完停一停。")
    own = MappingProxyType({**sample.notes["zh"], "s1-2": sample.notes["zh"]["s0"]})
    named = replace(planned(sample, charts=charts), notes=MappingProxyType({"zh": own}))
    notes = {slide.id: slide.notes for slide in deck(named, "zh").slides}
    assert notes["s1-2"] == ("先问好，再说账本。",)
    assert notes["s1"][0].startswith("20亿元")


def test_ids_that_do_not_exist_are_told_in_one_line_each(sample):
    wrong = planned(
        sample, order=("cover", "s9"), footnotes=("s1-7",), charts=MappingProxyType({"s1": ("tea-trend", "nothing")}),
        sentences=MappingProxyType({"s3": LocalText.of(zh="[无](#figure/none)")}),
        minutes=MappingProxyType({"names": Decimal(1)}),
    )  # fmt: skip
    told = [str(problem) for problem in check(wrong) if problem.file == "deck.json"]
    assert [line.partition(", expected")[0] for line in told] == [
        "deck.json: sentences.s3.zh: found “无” linked to #figure/none",
        "deck.json: charts.s1: found “nothing”",
        "deck.json: order[1]: found “s9”",
        "deck.json: footnotes[0]: found “s1-7”",
        "deck.json: sentences.s3: found “s3”",
    ]
    assert deck(wrong, "zh").main  # it opens all the same


def test_a_long_sentence_is_cut_to_the_clauses_with_its_figures(sample):
    long = "，".join(["茶农说起收成，总要先从天气讲起"] * 4)
    words = f"{long}，今年产量是20亿元，{long}。"
    at = words.index("20亿元")
    article = sample.articles["zh"]
    span = next(span for passage in article.passages for span in passage.spans if span.ref == "tea-2022")
    passage = Passage("s1p1", "s1", "passage", words, (replace(span, start=at, end=at + 4),))
    articles = MappingProxyType({"zh": replace(article, passages=(passage,))})
    briefing = replace(
        sample, articles=articles, notes=MappingProxyType({}),
        manifest=replace(sample.manifest, languages=("zh",), sections=(Section("s1", LocalText.of(zh="账")),)),
    )  # fmt: skip
    slide = next(slide for slide in deck(briefing, "zh").slides if slide.id == "s1")
    assert slide.key.text == "…今年产量是20亿元…"
    span = slide.key.spans[0]
    assert slide.key.text[span.start : span.end] == "20亿元"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_bundled_deck_is_worth_giving(yuhang, language):
    found = deck(yuhang, language)
    assert [slide.section for slide in found.main if slide.section] == sorted(
        slide.section for slide in found.main if slide.section
    )
    assert {slide.section for slide in found.main} >= {"s0", "s1", "s2", "s3"}
    article = " ".join(passage.text for passage in yuhang.articles[language].passages)
    for slide in deck(yuhang, language, 20).slides:
        assert slide.notes, slide.id
        for note in slide.notes:
            for sentence in note.replace("。", ".").split("."):
                assert len(sentence) < 25 or sentence.strip() not in article.replace("。", ".")
    break_ = found.slides[found.index("s1")]
    assert break_.cues[-1].kind == "footnote"
    assert ("口径不同" in break_.key.text) or ("scopes differ" in break_.key.text)
