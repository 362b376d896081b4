"""Words that charts and cards print, in the briefing's own language (not the interface's)."""

from __future__ import annotations

_WORDS: dict[str, dict[str, str]] = {
    "assumed": {"zh": "（假设）", "en": "(hypothetical)"},
    "what_if": {"zh": "假设测算", "en": "What if"},
    "what_if_about": {"zh": "假设测算：{0}", "en": "What if: {0}"},
    "what_if_note": {
        "zh": "假设测算：标 * 者为假设的数值，非原文数据",
        "en": "What if: values marked * are hypothetical, not the article’s",
    },
    "context": {"zh": "补充资料", "en": "Context"},
    "context_from": {"zh": "补充资料出处：{0}", "en": "Context from: {0}"},
    "context_is": {"zh": "补充资料：{0}（{1}）", "en": "Context: {0} ({1})"},
    "indicative": {"zh": "示意区间", "en": "Indicative range"},
    "indicative_note": {
        "zh": "示意区间（{0}）：原为约数，渐淡部分的宽窄仅作示意。",
        "en": "Indicative range ({0}): an approximate value; how far the band fades is indicative only.",
    },
    "note": {"zh": "注：{0}", "en": "Note: {0}"},
    "scopes_differ": {"zh": "口径不同", "en": "scopes differ"},
    "not_compared": {
        "zh": "{0}：口径不同，不宜直接比较。",
        "en": "{0}: scopes differ, not to be compared directly.",
    },
    "period_is": {"zh": "{0}为{1}", "en": "{0} is {1}"},
    "part_of_year": {"zh": "不足一年，不与全年并列", "en": "part of a year, not shown beside whole years"},
    "place": {"zh": "出处：{0}", "en": "From {0}"},
    "place_lead": {"zh": "导语第{0}段", "en": "the lead, paragraph {0}"},
    "place_section": {"zh": "第{0}节第{1}段", "en": "section {0}, paragraph {1}"},
    "place_in_lead": {"zh": "导语", "en": "the lead"},
    "place_in_section": {"zh": "第{0}节", "en": "section {0}"},
    "place_head": {"zh": "标题", "en": "the headline"},
    "place_caption": {"zh": "{0}图片说明", "en": "{0}, picture caption"},
    "rest": {"zh": "其余{0}", "en": "{0} more"},
    "whole": {"zh": "共{0}", "en": "of {0}"},
    "undated": {"zh": "原文未载时间：", "en": "No date in the text:"},
    "outside_view": {"zh": "此段之前{0}项，之后{1}项", "en": "{0} before, {1} after"},
    "timeline": {"zh": "大事记", "en": "Timeline"},
    "leads_to": {"zh": "通向{0}", "en": "leads to {0}"},
    "listing": {"zh": "、", "en": ", "},
    "clause": {"zh": "，", "en": ", "},
    "semicolon": {"zh": "；", "en": "; "},
    "sentence": {"zh": "。", "en": "."},
    "after_sentence": {"zh": "", "en": " "},
    "colon": {"zh": "：", "en": ": "},
    "aside": {"zh": "{0}（{1}）", "en": "{0} ({1})"},
    "dated": {"zh": "{0}{1}", "en": "{0}, {1}"},
    "scopes_apart": {"zh": "口径不同，不宜直接比较", "en": "Scopes differ, not to be compared directly"},
    "indicative_between": {"zh": "示意区间{0}", "en": "indicative range {0}"},
    "part_of": {"zh": "{0}，共{1}", "en": "{0} of {1}"},
    "whole_is_context": {"zh": "总数为补充资料", "en": "the total is context"},
    "range": {"zh": "{0}—{1}", "en": "{0}–{1}"},
    "event": {"zh": "事项", "en": "Event"},
    "part": {"zh": "环节", "en": "Part"},
    "belongs": {"zh": "归属", "en": "Belongs to"},
    "leads": {"zh": "通向", "en": "Leads to"},
    "indicator": {"zh": "指标", "en": "Indicator"},
    "period": {"zh": "时间", "en": "Period"},
    "value": {"zh": "数值", "en": "Value"},
    "unit": {"zh": "单位", "en": "Unit"},
    "scope": {"zh": "口径", "en": "Scope"},
    "layer": {"zh": "来历", "en": "Layer"},
    "article": {"zh": "本文", "en": "Article"},
    "from": {"zh": "出处", "en": "Source"},
    "group_places": {"zh": "地点", "en": "Places"},
    "group_research": {"zh": "实验室与设施", "en": "Laboratories and facilities"},
    "group_bodies": {"zh": "机构与联盟", "en": "Public bodies and alliances"},
    "group_companies": {"zh": "企业", "en": "Companies"},
    "group_programmes": {"zh": "工程与会议", "en": "Programmes and events"},
    "group_platforms": {"zh": "平台", "en": "Platforms"},
    "group_technologies": {"zh": "技术", "en": "Technologies"},
    "group_people": {"zh": "人物", "en": "People"},
    "after_sources": {"zh": " · ", "en": " · "},
    "more_sources": {
        "zh": "另有补充资料出处{0}条，见本汇报",
        "en": "{0} more sources of context stand in the briefing",
    },
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
