"""The words that charts and cards print: whole in both languages, with the same blanks to fill."""

import string

import pytest

from broadsheet.i18n import content
from broadsheet.i18n.content import ordinal_section, word

PHRASES = content._WORDS


def blanks(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("key", PHRASES)
def test_a_phrase_stands_in_both_languages_with_the_same_blanks(key):
    assert set(PHRASES[key]) == {"zh", "en"}
    assert blanks(PHRASES[key]["zh"]) == blanks(PHRASES[key]["en"])


@pytest.mark.parametrize("key", PHRASES)
def test_chinese_wording_has_full_width_punctuation(key):
    assert not set(PHRASES[key]["zh"]) & set(",.;:()!?")


def test_another_language_reads_english():
    assert word("context", "fr") == "Context"


def test_an_unknown_phrase_is_an_error():
    with pytest.raises(KeyError):
        word("no-such", "zh")


def test_sections_are_counted_as_text_counts_them():
    assert [ordinal_section(number, "zh") for number in (1, 10, 11)] == ["一", "十", "11"]
    assert ordinal_section(3, "en") == "3"
