"""Words that charts and cards print, in the briefing's own language (not the interface's)."""

from __future__ import annotations

_WORDS: dict[str, dict[str, str]] = {
    "context": {"zh": "补充资料", "en": "Context"},
    "indicative": {"zh": "示意区间", "en": "Indicative range"},
    "note": {"zh": "注：{0}", "en": "Note: {0}"},
    "source": {"zh": "资料来源：{0}", "en": "Source: {0}"},
    "scopes_differ": {"zh": "口径不同，不宜直接比较", "en": "scopes differ, not to be compared directly"},
    "scope_unknown": {"zh": "口径未注明", "en": "scope not stated"},
    "period_is": {"zh": "{0}为{1}", "en": "{0} is {1}"},
    "part_of_year": {"zh": "{0}：不足一年，不与全年并列", "en": "{0}: part of a year, not shown beside whole years"},
    "place_lead": {"zh": "出处：导语第{0}段", "en": "Lead, paragraph {0}"},
    "place_section": {"zh": "出处：第{0}节第{1}段", "en": "Section {0}, paragraph {1}"},
    "place_head": {"zh": "出处：标题", "en": "Headline"},
    "of": {"zh": "{1}中的{0}", "en": "{0} of {1}"},
    "rest_context": {"zh": "空心圆为其余部分，{0}", "en": "Open dots: the rest, {0}"},
    "listing": {"zh": "、", "en": ", "},
    "clause": {"zh": "，", "en": ", "},
    "sentence": {"zh": "。", "en": ". "},
    "colon": {"zh": "：", "en": ": "},
    "indicator": {"zh": "指标", "en": "Indicator"},
    "period": {"zh": "时间", "en": "Period"},
    "value": {"zh": "数值", "en": "Value"},
    "unit": {"zh": "单位", "en": "Unit"},
    "scope": {"zh": "口径", "en": "Scope"},
    "layer": {"zh": "来历", "en": "Layer"},
    "article": {"zh": "本文", "en": "Article"},
    "from": {"zh": "出处", "en": "Source"},
    "remark": {"zh": "备注", "en": "Remark"},
}

_NUMERALS = "〇一二三四五六七八九十"


def word(key: str, language: str, *arguments: str) -> str:
    """A word or phrase in a language; English for languages without words of their own.

    Raises:
        KeyError: there is no such phrase.
    """
    words = _WORDS[key]
    return words.get(language, words["en"]).format(*arguments)


def ordinal_section(number: int, language: str) -> str:
    """A section's number as text prints it: 一, 二…; 1, 2…."""
    return _NUMERALS[number] if language == "zh" and number < len(_NUMERALS) else str(number)
