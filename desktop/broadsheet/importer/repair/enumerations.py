"""Words that count the steps of a text: 一是 二是, 首先 其次 再者 最后, 第一步 第二步, （一）（二）, First Second."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGITS = "一二三四五六七八九十"
_ORDINAL = re.compile(r"第([一二三四五六七八九十])(步|点|条|件事|方面|阶段|个方面|项)?(?=[，,：:是谋攀、]|就|则|要|.)")
_SERIES = (
    (re.compile(r"([一二三四五六七八九])是"), "是"),
    (re.compile(r"([一二三四五六七八九])要"), "要"),
    (re.compile(r"[（(]([一二三四五六七八九十])[）)]"), "()"),
    (re.compile(r"([一二三四五六七八九十])[、．.]"), "、"),
    (re.compile(r"其([一二三四五六七])[，,是]"), "其"),
)
_NUMBER = re.compile(r"(\d{1,2})[.．、](?!\d)|[（(](\d{1,2})[）)]")
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": 9}
_ENGLISH = {"first": 1, "firstly": 1, "second": 2, "secondly": 2, "third": 3, "thirdly": 3, "fourth": 4, "finally": 9}
_OPENING = 40


@dataclass(frozen=True, slots=True)
class Step:
    """A step of an enumeration: which enumeration, and its place in it from 1."""

    series: str
    place: int


def steps_of(text: str, language: str) -> tuple[Step, ...]:
    """The step that a paragraph or a heading starts with, or nothing."""
    text = text.lstrip('“"‘ \u3000')
    if language == "en":
        word = re.match(r"([A-Za-z]+),?\s", text)
        if word and word[1].lower() in _ENGLISH:
            return (Step("first", _ENGLISH[word[1].lower()]),)
    for pattern, series in _SERIES:
        if found := pattern.match(text):
            return (Step(series, _DIGITS.index(found[1]) + 1),)
    if found := _NUMBER.match(text):
        return (Step("1." if found[1] else "(1)", int(found[1] or found[2])),)
    if found := _ORDINAL.match(text):
        return (Step(f"第{found[2] or ''}", _DIGITS.index(found[1]) + 1),) if found[2] or text[2:3] in "，,：:" else ()
    for word_, place in _WORDS.items():
        if text.startswith(word_):
            return (Step("首先", place),)
    return ()
