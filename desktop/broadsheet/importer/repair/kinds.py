"""What kind of word or mark stands right before and right after a cut, in one of some thirty classes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.repair.signs import CLOSERS, HAN_NUMERALS, OPENERS, is_han, is_latin

if TYPE_CHECKING:
    from broadsheet.importer.repair.dictionary import Dictionary

NAMES = (
    "n",
    "v",
    "a",
    "d",
    "p",
    "c",
    "u",
    "m",
    "q",
    "r",
    "f",
    "t",
    "i",
    "k",
    "的",
    "了",
    "着",
    "是",
    "在",
    "将",
    "把",
    "和",
    "有",
    "为",
    "不",
    "一",
    "digit",
    "latin",
    "comma",
    "pause",
    "open",
    "close",
    "mark",
    "han",
    "none",
)
INDEX = {name: at for at, name in enumerate(NAMES)}
_ALIKE = ("的地得", "了", "着过们", "是", "在", "将要会能可", "把被让使令", "和与及或", "有", "为以于", "不没未", "一")
_OWN = {char: group[0] for group in _ALIKE for char in group}
_SMALL_WORDS = {
    "q": "the a an this these those its their his her our each every",
    "p": "of to in on at for by with from into than over under about between after before through as",
    "c": "and or but nor",
    "v": "is are was were be been has have had will would can could may might must should do does did",
    "r": "that which who whose where when while because if",
    "d": "not more most less very so also only even still just",
    "t": "it he she they we you there",
}
_ENGLISH = {word: kind for kind, words in _SMALL_WORDS.items() for word in words.split()}
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
    if is_latin(text[-1]) and is_latin(text[:1]) and text[-30:].isascii():
        return INDEX[_latin(text, -1)]
    if not is_han(text[-1]):
        return INDEX[_sign(text[-1])]
    return INDEX[_word(han_tail(text), -1, dictionary)]


def kind_after(text: str, dictionary: Dictionary | None) -> int:
    """The class of what a text starts with."""
    text = text.lstrip()
    if not text:
        return INDEX["none"]
    if is_latin(text[0]) and text[:30].isascii():
        return INDEX[_latin(text, 0)]
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


def _latin(text: str, at: int) -> str:
    """The class of the first or last Latin word of a text: small words by their own, others by how they are written."""
    word = re.findall(r"[A-Za-z'’]+", text[:30] if at == 0 else text[-30:])[at]
    small = _ENGLISH.get(word.lower())
    return small or ("k" if word[0].isupper() else "latin")


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
