"""Words of the page Check: every code that a judgement may hold is told, in both languages."""

import pytest

from broadsheet.derive.consequence import ORDER
from broadsheet.derive.formula import Lack, Remedy
from broadsheet.derive.verdicts import CHANGES, LACKS
from broadsheet.i18n.interface import InterfaceLanguage
from broadsheet.i18n.verdicts import both_verdicts, verdict_words
from broadsheet.typeset.verdict_sign import COLOURS
from broadsheet.views.check.words import group_words, lack_words, remedy_words


@pytest.fixture(params=["zh", "en"])
def language(request, app):
    interface = InterfaceLanguage(app)
    interface.switch(request.param)
    yield request.param
    interface.silence()


def told(words, language):
    chinese = any("\u4e00" <= character <= "\u9fff" for character in words)
    assert words
    assert "{" not in words
    assert chinese == (language == "zh"), words
    return words


def test_everything_that_may_be_missing_has_words(language):
    codes = {code.partition(":")[0] for code in LACKS}
    assert len({told(lack_words(Lack(code, "X")), language) for code in codes}) == len(codes)


def test_every_remedy_has_words_of_its_own(language):
    numbers = {"to-by": ("to", "by"), "points": ("points", "percent"), "years": ("4",), "scale": ("-3",)}
    remedies = [
        Remedy(code, number, "X", "", best=False) for code in {*CHANGES, "whole"} for number in numbers.get(code, ("",))
    ]
    words = {told(remedy_words(remedy), language) for remedy in remedies}
    assert len(words) == len(remedies)
    assert any("×10⁻³" in each or "10⁻³" in each for each in words)


def test_every_consequence_has_a_heading_and_a_sign(language):
    assert len({told(group_words(each), language) for each in ORDER}) == len(ORDER)
    assert set(COLOURS) == set(ORDER)


def test_verdicts_are_called_as_the_product_calls_them(language):
    if language == "zh":
        codes = ("consistent", "inconsistent", "not-checkable", "same", "broken", "unknown")
        assert [verdict_words(code) for code in codes] == [
            "验算一致",
            "与复算不符，请复核",
            "依据不足",
            "口径一致",
            "口径不同，不宜直接比较",
            "口径未注明",
        ]
    assert both_verdicts("consistent", "") == verdict_words("consistent")
