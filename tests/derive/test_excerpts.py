"""The sentence around each mention."""

from types import SimpleNamespace

import pytest

from broadsheet.derive.excerpts import excerpts
from broadsheet.files import parse_rich
from broadsheet.model import Article, Passage, Place, Ref

YUHANG = Ref("entity", "yuhang")


def found(language, *texts):
    passages = []
    for number, text in enumerate(texts):
        rich = parse_rich(text)
        passages.append(Passage(f"s1p{number}", "s1", "passage", rich.text, rich.spans))
    article = Article(language, tuple(passages), "")
    return excerpts(SimpleNamespace(article=lambda _: article), language, YUHANG)


@pytest.mark.parametrize(
    ("language", "text", "before", "words", "after"),
    [
        ("zh", "先说一句。[余杭](#entity/yuhang)在城西！又一句。", "", "余杭", "在城西！"),
        ("zh", "“走吧。”他到[余杭](#entity/yuhang)了", "他到", "余杭", "了"),
        ("zh", "他说：“[余杭](#entity/yuhang)好。”后来", "他说：“", "余杭", "好。”"),
        ("en", "One. At 2.5 km [Yuhang](#entity/yuhang), No. 1. Two.", "At 2.5 km ", "Yuhang", ", No. 1."),
        ("en", "[Yuhang](#entity/yuhang)", "", "Yuhang", ""),
    ],
)  # fmt: skip
def test_the_sentence_around_a_mention(language, text, before, words, after):
    (excerpt,) = found(language, text)
    assert (excerpt.before, excerpt.words, excerpt.after) == (before, words, after)


def test_each_mention_has_its_own_in_reading_order():
    first, second, third = found(
        "zh", "[余杭](#entity/yuhang)和[余杭区](#entity/yuhang)。", "又见[余杭](#entity/yuhang)。"
    )
    assert [e.words for e in (first, second, third)] == ["余杭", "余杭区", "余杭"]
    assert third.place == Place("s1p1", 2, 4)
    assert third.section == "s1"


def test_a_long_sentence_is_cut_around_the_words():
    (excerpt,) = found("zh", "甲" * 200 + "[余杭](#entity/yuhang)" + "乙" * 200)
    whole = excerpt.before + excerpt.words + excerpt.after
    assert excerpt.before.startswith("…甲")
    assert excerpt.after.endswith("乙…")
    assert 60 <= len(whole) <= 66


def test_an_english_sentence_is_cut_between_words():
    (excerpt,) = found("en", "seven " * 60 + "[Yuhang](#entity/yuhang)" + " eleven" * 60)
    assert excerpt.before.startswith("…seven ")
    assert excerpt.after.endswith(" eleven…")


def test_room_that_one_side_does_not_need_goes_to_the_other():
    (excerpt,) = found("zh", "[余杭](#entity/yuhang)" + "乙" * 200)
    assert len(excerpt.words + excerpt.after) >= 60
