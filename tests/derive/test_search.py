"""Search: what is typed finds what is meant, in both languages; two independent ways of finding agree."""

import random
import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.derive.search.body import Body
from broadsheet.derive.search.corpus import Corpus
from broadsheet.derive.search.finding import Found
from broadsheet.derive.search.folding import fold
from broadsheet.derive.search.hits import CommandEntry
from broadsheet.derive.search.index import CommandIndex, SearchIndex, search
from broadsheet.derive.search.query import read_query
from broadsheet.derive.search.spelling import readings, spans_in
from broadsheet.files import open_briefing
from broadsheet.model import Article, Passage, Ref
from broadsheet.resources import bundled_briefing

COMMANDS = CommandIndex(
    [
        CommandEntry("theme_dark", "深色", ("Dark",), "视图"),
        CommandEntry("larger", "放大", ("Larger",), "视图", "Ctrl++"),
        CommandEntry("page_names", "名称", ("Names",), "视图", "Ctrl+3"),
    ]
)
LAB = Ref("entity", "zhejiang-lab")
IN_BOTH = {
    LAB: ("zjsys", "zj实验室", "zhijiang", "之江", "之江實驗室", "Zhejiang Lab", "ｚｈｅｊｉａｎｇ ｌａｂ"),
    Ref("figure", "core-va-2022"): ("1699", "１６９９"),
    Ref("figure", "core-va-2017"): ("929.51", "929", "92.951"),
    Ref("figure", "core-va-cagr"): ("12.82", "12.8", "12.82%"),
    Ref("figure", "solved"): ("12,762", "12762", "12762件"),
    Ref("figure", "share-province"): ("五分之一", "one fifth", "One Fifth", "百分之二十"),
    Ref("figure", "talent-share"): ("近六成", "nearly six in ten"),
}
TABLE = [
    # typed, language of the text, what comes first
    *((typed, language, ref) for ref, words in IN_BOTH.items() for typed in words for language in ("zh", "en")),
    *((typed, "zh", LAB) for typed in ("zhijiangsys", "zhijiangshiyanshi", "zhijiangs", "ＺＪＳＹＳ", "zhejiang  lab")),
    ("1699亿元", "zh", Ref("figure", "core-va-2022")),
    ("hangzhou", "en", Ref("entity", "hangzhou")),
    ("hz", "zh", Ref("entity", "hangzhou")),
    ("yuhang", "zh", Ref("entity", "yuhang")),
    ("albb", "zh", Ref("entity", "alibaba")),
    ("alibaba", "en", Ref("entity", "alibaba")),
    ("餘杭", "zh", Ref("entity", "yuhang")),
]  # fmt: skip


@pytest.fixture(scope="module")
def briefing():
    return open_briefing(bundled_briefing()).briefing


@pytest.fixture(scope="module")
def indexes(briefing):
    return {language: SearchIndex(briefing, language) for language in ("zh", "en")}


@pytest.mark.parametrize(("typed", "language", "ref"), TABLE)
def test_what_is_meant_comes_first(indexes, typed, language, ref):
    assert search(typed, indexes[language], COMMANDS).hits[0].ref == ref


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [
        ("大走廊", "entity", "大走廊"),
        ("省实验室", "chart", "实验室"),
        ("szzj", "entity", "数字浙江"),
        ("前哨站不存在", None, ""),
        ("厘清方向", "heading", "厘清方向"),
        ("lqfx", "heading", "厘清方向"),
        ("树苗", "text", "树苗"),
        ("xuanzhaobudao", None, ""),
        ("shumiao", "text", "树苗"),
        ("shense", "command", "深色"),
        ("dark", "command", "深色"),
        ("ss", "command", "深色"),
    ],
)
def test_every_kind_is_found(indexes, typed, kind, words):
    hits = search(typed, indexes["zh"], COMMANDS).hits
    if kind is None:
        assert hits == ()
    else:
        found = [hit for hit in hits if hit.kind == kind]
        assert found
        assert any(words in hit.title for hit in found)


def test_a_single_character_finds_names_and_every_sentence(indexes, briefing):
    results = search("江", indexes["zh"], COMMANDS)
    names = [hit for hit in results.hits if hit.kind == "entity"]
    assert all("江" in hit.title + hit.detail for hit in names)
    assert results.in_text == sum(passage.text.count("江") for passage in briefing.article("zh").passages)


def test_all_words_must_be_found(indexes):
    both = search("余杭 实验室", indexes["zh"]).hits
    assert both
    assert all("余杭" in hit.title + hit.detail or hit.kind == "figure" for hit in both if hit.kind != "text")
    text = [hit for hit in both if hit.kind == "text"]
    assert text
    assert search("余杭 树苗树", indexes["zh"]).hits == ()


def test_commands_alone_behind_the_sign(indexes):
    assert [hit.id for hit in search(">", indexes["zh"], COMMANDS).hits] == ["theme_dark", "larger", "page_names"]
    assert {hit.kind for hit in search("> mingcheng", indexes["zh"], COMMANDS).hits} == {"command"}
    assert {hit.kind for hit in search("＞名", indexes["zh"], COMMANDS).hits} == {"command"}
    assert search(">zhijiang", indexes["zh"], COMMANDS).hits == ()


@pytest.mark.parametrize(
    "typed", ["", "   ", "\n", "%", "“", "　", "'", "''", "，", "\U0001f600", "ﬁ", "é", "x" * 5000, "之" * 500]
)
def test_odd_queries_are_answered(indexes, typed):
    for index in indexes.values():
        search(typed, index, COMMANDS)
        Found(index.body, typed)


def ranges_hold(hit, typed):
    return any(
        fold(text[start:end]).text == typed
        for text, ranges in ((hit.title, hit.title_ranges), (hit.detail, hit.detail_ranges))
        for start, end in ranges
    )


def test_every_chinese_substring_is_found_at_the_right_place(indexes, briefing):
    """300 substrings of 1 to 4 characters, each sought by hand in the folded passages."""
    chance = random.Random(5)
    passages = [(passage.id, fold(passage.text).text) for passage in briefing.article("zh").passages]
    whole = [text for _, text in passages if len(text) > 4]
    for _ in range(300):
        text = chance.choice(whole)
        length = chance.randint(1, 4)
        start = chance.randrange(len(text) - length)
        words = text[start : start + length]
        if not re.fullmatch(r"[\u4e00-\u9fff]+", words):
            continue
        by_hand = [
            (id_, at) for id_, each in passages for at in range(len(each)) if each.startswith(words, at)
        ]  # fmt: skip
        results = search(words, indexes["zh"])
        places = [hit.place for hit in results.hits if hit.kind in ("text", "heading")]
        assert places
        assert {(place.passage, place.start) for place in places} <= set(by_hand)
        first = by_hand[0]
        assert any((place.passage, place.start) == first for place in places)
        assert all(ranges_hold(hit, words) for hit in results.hits if hit.kind == "text")


def test_the_bar_finds_every_place_that_a_hand_finds(indexes, briefing):
    for language, words in (("zh", "浙江"), ("zh", "，"), ("zh", "數字"), ("en", "YUHANG"), ("en", "the")):
        found = Found(indexes[language].body, words)
        by_hand = [
            (passage.id, at.start())
            for passage in briefing.article(language).passages
            for at in re.finditer(re.escape(fold(words).text), fold(passage.text).text)
        ]
        assert [(found.place(at).passage, found.place(at).start) for at in range(len(found))] == by_hand


HAN = "之江实验室浙余杭长重行乐绿西安先一zhsxaj19."


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.text(HAN, max_size=8), max_size=6),
    st.text("zhjiangsyxlvw之实'1", min_size=1, max_size=9).filter(lambda text: not text.startswith("'")),
)
def test_many_texts_at_once_answer_as_each_alone(texts, query):
    """The search over arrays against the one that walks character by character."""
    corpus = Corpus(texts)
    starts, ends = corpus.spelled(query)
    at_once = {corpus.original(start, end) for start, end in zip(starts.tolist(), ends.tolist(), strict=True)}
    alone = {(at, start + first, end + first)
             for at, text in enumerate(texts) for first in range(len(text))
             for start, end in list(spans_in(text[first:], query))[:1] if start == 0}  # fmt: skip
    assert at_once == alone


def test_polyphones_answer_to_all_their_readings():
    assert {"chang", "zhang"} <= set(readings("长"))
    assert {"lv", "lu"} <= set(readings("绿"))
    for typed in ("yinhang", "yinxing", "yh", "yx"):
        assert list(spans_in("银行", typed)) == [(0, 2)]
    assert list(spans_in("西安", "xi'an")) == [(0, 2)]
    assert list(spans_in("先", "xi'an")) == []


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＢＣ１２３，！", "abc123,!"),
        ("數字經濟實驗室", "数字经济实验室"),
        ("“引號”", '"引号"'),
        ("Élan", "elan"),
        ("½㎡", "1⁄2m2"),
        ("ﬁne", "fine"),
        ("2017—2022", "2017-2022"),
    ],
)
def test_folding(text, folded):
    assert fold(text).text == folded


@given(st.text(max_size=40))
def test_offsets_of_folded_text_lead_back(text):
    folded = fold(text)
    for at in range(len(folded.text)):
        start, end = folded.original(at, at + 1)
        assert end == start + 1
        assert folded.text[at] in fold(text[start:end]).text


def test_a_range_behind_a_sign_that_grows_is_right():
    article = Article("zh", (Passage("s1p1", "s1", "passage", "面积½㎡的之江"),), "")
    body = Body(article)
    found = Found(body, "之江")
    assert (found.place(0).start, found.place(0).end) == (5, 7)


def test_shares_in_words_have_a_worth():
    assert Decimal(20) in read_query("五分之一").shares
    assert Decimal(60) in read_query("60%").shares
    assert read_query("20年").shares == frozenset()
