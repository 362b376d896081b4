"""What kind of word or mark stands right before and right after a cut, in one of some thirty classes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.repair.signs import CLOSERS, HAN_NUMERALS, OPENERS, is_han, is_latin

if TYPE_CHECKING:
    from broadsheet.importer.repair.dictionary import Dictionary

NAMES = (
    "n v a d p c u m q r f t i k "  # kinds of Chinese words
    "的 了 着 是 在 将 把 和 有 为 不 一 "  # words and characters that speak for themselves
    "digit latin comma pause open close mark han none"
).split()
INDEX = {name: at for at, name in enumerate(NAMES)}
_OWN = {**dict.fromkeys("的地得", "的"), "了": "了", **dict.fromkeys("着过们", "着"), "是": "是", "在": "在", **dict.fromkeys("将要会能可", "将"),
        **dict.fromkeys("把被让使令", "把"), **dict.fromkeys("和与及或", "和"), "有": "有", **dict.fromkeys("为以于", "为"),
        **dict.fromkeys("不没未", "不"), "一": "一"}  # fmt: skip
_HAN_TAIL = re.compile(r"[㐀-䶿一-鿿豈-﫿]+$")
_HAN_HEAD = re.compile(r"[㐀-䶿一-鿿豈-﫿]+")
_REACH = 8


def han_tail(text: str) -> str:
    """The Chinese characters that a text ends with, eight at most."""
    found = _HAN_TAIL.search(text[-_REACH:])
    return found[0] if found else ""


def han_head(text: str) -> str:
    """The Chinese characters that a text starts with, eight at most."""
    found = _HAN_HEAD.match(text[:_REACH])
    return found[0] if found else ""


def kind_before(text: str, dictionary: Dictionary | None) -> int:
    """The class of what a text ends with."""
    text = text.rstrip()
    if not text:
        return INDEX["none"]
    if not is_han(text[-1]):
        return INDEX[_sign(text[-1])]
    return INDEX[_word(han_tail(text), -1, dictionary)]


def kind_after(text: str, dictionary: Dictionary | None) -> int:
    """The class of what a text starts with."""
    text = text.lstrip()
    if not text:
        return INDEX["none"]
    if not is_han(text[0]):
        return INDEX[_sign(text[0])]
    return INDEX[_word(han_head(text), 0, dictionary)]


def _word(run: str, at: int, dictionary: Dictionary | None) -> str:
    if dictionary is None:
        return _OWN.get(run[at], "m" if run[at] in HAN_NUMERALS else "han")
    word = dictionary.words(run)[1][at]
    if len(word) == 1 and word in _OWN:
        return _OWN[word]
    return dictionary.kind(word)


def _sign(char: str) -> str:
    if char.isdigit() or char in ".%％":
        return "digit"
    if is_latin(char):
        return "latin"
    if char in "，,":
        return "comma"
    if char in "、":
        return "pause"
    if char in OPENERS:
        return "open"
    return "close" if char in CLOSERS else "mark"
