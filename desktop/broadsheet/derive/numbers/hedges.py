"""The words around a number that loosen it: 近, 超, 约, 以上; nearly, over, at least. In a text, and as typed."""

from __future__ import annotations

import re
from functools import cache

# in the order in which they are tried: 不超过 before 超过, more than after no more than
_BEFORE = {
    "zh": {
        "at-most": "不超过|不到|不足|不多于|少于|低于|至多|最多|不高于|未超过|≤",
        "at-least": "不少于|不低于|至少|最少|起码|≥",
        "over": "超过|突破|超出|高于|多于|大于|(?<![反高])超|(?<![打攻侦击冲告识])破(?!解)|逾|上(?=[百千万亿])|"
        "(?<![通经不])过(?=[半百千万亿])",
        "nearly": "接近|将近|(?<![最附靠邻相])近",
        "about": "大约|大概|约为|(?<![节合条契制签])约",
        "several": "(?<![总人户件家次个指基参系倍岁度点])数(?=[十百千万亿])|几(?=[十百千万亿])",
    },
    "en": {
        "at-most": "no more than|not more than|fewer than|less than|up to|at most|under|below",
        "at-least": "no fewer than|no less than|not less than|not fewer than|at least",
        "nearly": "nearly|almost|close to|just under|approaching",
        "over": "more than|upwards of|over|above|exceeding|exceeded|exceeds|surpassing|surpassed|topping|topped",
        "about": "approximately|an estimated|about|around|roughly|some",
        "several": "several",
    },
}
_AFTER = {
    "zh": {
        "at-least": "以上|之上",
        "about": "左右|上下",
        "at-most": "以下|以内|之内",
        "over": "有余|多|余",
    },
    "en": {"at-least": "or more", "about": "or so", "at-most": "or less|or fewer", "over": r"\+"},
}
_OTHERWISE = {"上下": "(?!游)", **dict.fromkeys("多余", "(?![个的种样元年级劲])")}
"""What may not follow a word in a text, where it then loosens no number; a typed value has nothing of the kind."""
_REACH = {"zh": 5, "en": 24}  # the longest hedge, in English with an article and blanks


def hedge_of(text: str, start: int, end: int, language: str) -> str:
    """The hedge that stands right before or right after ``text[start:end]``, or an empty string."""
    reach = _REACH[language]
    before = _before(language).search(text[max(0, start - reach) : start + 1])
    found = before or _after(language).match(text[end : end + reach])
    return _hedge(found) if found else ""


def hedge_before(typed: str) -> tuple[str, str]:
    """The hedge that a typed value begins with, in either language, and the rest; an empty string where there is none.

    Args:
        typed: half-width, blanks folded.
    """
    found = _typed_before().match(typed)
    return (_hedge(found), typed[found.end() :]) if found else ("", typed)


def hedge_behind(tail: str) -> tuple[str, str]:
    """The hedge behind the digits of a typed value, before its unit or after it, and the unit."""
    found = _typed_at_end().search(tail) or _typed_behind().match(tail)
    return (_hedge(found), (tail[: found.start()] + tail[found.end() :]).strip()) if found else ("", tail)


def _hedge(found: re.Match[str]) -> str:
    """The name of the group that was met; names of groups take no dash."""
    return (found.lastgroup or "").rstrip("_").replace("_", "-")


@cache
def _typed_before() -> re.Pattern[str]:
    zh, en = _groups(_BEFORE["zh"]), _groups(_BEFORE["en"], mark="_")
    return re.compile(rf"(?i)(?:(?:{zh})[了达]?\s*|(?:{en})\s+(?:(?:the|its|a|an)\s+)?)(?=\S)")


@cache
def _typed_behind() -> re.Pattern[str]:
    return re.compile(rf"(?i)\s*(?:{_groups(_AFTER['zh'])}|{_groups(_AFTER['en'], mark='_')})\s*")


@cache
def _typed_at_end() -> re.Pattern[str]:
    return re.compile(_typed_behind().pattern + "$")


@cache
def _before(language: str) -> re.Pattern[str]:
    """Looks at the words before a number and at the number's first character."""
    if language == "zh":
        return re.compile(f"(?:{_groups(_BEFORE['zh'])})[了达]?(?=.$)")
    return re.compile(rf"(?i)\b(?:{_groups(_BEFORE['en'])})\s+(?:(?:the|its|a|an)\s+)?(?=.$)")


@cache
def _after(language: str) -> re.Pattern[str]:
    rules = {
        hedge: "|".join(word + _OTHERWISE.get(word, "") for word in rule.split("|"))
        for hedge, rule in _AFTER[language].items()
    }
    return re.compile(rf"(?i)\s?(?:{_groups(rules)})")


def _groups(words: dict[str, str], mark: str = "") -> str:
    """One named group a hedge; names of groups take no dash, and those of a second language a mark."""
    return "|".join(f"(?P<{hedge.replace('-', '_')}{mark}>{rule})" for hedge, rule in words.items())
