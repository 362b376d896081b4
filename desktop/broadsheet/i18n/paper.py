"""Words that pages of paper print beside the article, in the language of the export."""

from __future__ import annotations

_WORDS: dict[str, dict[str, str]] = {
    "contents": {"zh": "目录", "en": "Contents"},
    "names": {"zh": "名称", "en": "Names"},
    "names_about": {
        "zh": "共{0}个，按类排列；数字为所见页码，可点选。",
        "en": "{0} in all, by kind; the numbers are the pages that mention them, and lead there.",
    },
    "names_here": {"zh": "本页名称", "en": "Names on this page"},
    "check": {"zh": "核验", "en": "Check"},
    "check_about": {
        "zh": "凡由他数推算而来的数字，逐项复算；算术与口径分开判定。",
        "en": "Every number that follows from others, computed again; arithmetic and scope are judged apart.",
    },
    "check_none": {
        "zh": "文中没有由他数推算而来的数字。",
        "en": "No number of the text follows from others.",
    },
    "timeline": {"zh": "大事记", "en": "Timeline"},
    "timeline_about": {
        "zh": "以时间为序；补充资料另行标明，并注出处。",
        "en": "In the order of time; facts of context are marked, and name their source.",
    },
    "sources": {"zh": "资料来源", "en": "Sources"},
    "sources_about": {
        "zh": "补充资料的出处。本文自身的数字出自原文，不在此列。",
        "en": "Where the facts of context were seen. The article’s own figures are its own.",
    },
    "index": {"zh": "名称索引", "en": "Index of names"},
    "index_about": {
        "zh": "按音序排列；黑体为名片所在页，其余为正文所见页。",
        "en": "In alphabetical order; bold is the page of the card, the others are pages of the text.",
    },
    "to_contents": {"zh": "回到目录", "en": "Back to the contents"},
    "page": {"zh": "第{0}页", "en": "page {0}"},
    "pages": {"zh": "见第{0}页", "en": "p. {0}"},
    "continued": {"zh": "{0}（续）", "en": "{0} (continued)"},
    "stated": {"zh": "原文表述", "en": "As printed"},
    "formula": {"zh": "算式与复算", "en": "Recomputed"},
    "arithmetic": {"zh": "算术", "en": "Arithmetic"},
    "scope": {"zh": "口径", "en": "Scope"},
    "not_stated": {"zh": "未注明", "en": "not stated"},
    "unsaid": {"zh": "未见于正文", "en": "not in the text"},
    "room": {"zh": "计入四舍五入：{0}—{1}", "en": "rounding leaves {0} to {1}"},
    "room_from": {"zh": "即{0}或以上", "en": "that is {0} or more"},
    "room_to": {"zh": "即{0}或以下", "en": "that is {0} or less"},
    "periods_differ": {
        "zh": "不足一年的数与其他时段的数并列。",
        "en": "Part of a year stands beside another length of time.",
    },
    "computed_from": {"zh": "所据：{0}", "en": "From: {0}"},
    "remedy": {"zh": "如改为{0}则相符", "en": "It would hold at {0}"},
    "lack_inputs": {
        "zh": "没有列出可供推算的数据。",
        "en": "No figures are named that it could be computed from.",
    },
    "lack_new": {"zh": "缺少另一个数。", "en": "The second figure is missing."},
    "lack_whole": {"zh": "缺少作为分母的总量。", "en": "The whole that it is a part of is missing."},
    "lack_others": {"zh": "缺少参与排名的其他数据。", "en": "The figures that it is ranked against are missing."},
    "lack_members": {"zh": "缺少所计项目的名单。", "en": "The list of what is counted is missing."},
    "lack_years": {"zh": "缺少年数。", "en": "The number of years is missing."},
    "lack_stated": {"zh": "没有写出数值。", "en": "It states no value."},
    "lack_kind": {"zh": "无法识别这类推算。", "en": "This kind of claim is unknown."},
    "lack_range": {"zh": "数值超出可计算的范围。", "en": "The numbers are beyond all bounds."},
    "lack_value": {"zh": "数值未知：{0}。", "en": "No value is known: {0}."},
    "lack_period": {"zh": "时间未知：{0}。", "en": "No date is known: {0}."},
    "lack_input": {"zh": "本汇报中没有{0}。", "en": "The briefing does not hold {0}."},
    "lack_unit": {"zh": "单位不相配：{0}。", "en": "The unit does not fit: {0}."},
    "lack_zero": {"zh": "基数可能为零：{0}。", "en": "The base may be zero: {0}."},
    "lack_negative": {"zh": "基数为负：{0}。", "en": "The base is below zero: {0}."},
    "foot_broken": {"zh": "{0}：口径不同，不宜直接比较", "en": "{0}: scopes differ, not to be compared directly"},
    "foot_inconsistent": {"zh": "{0}：与复算不符，请复核", "en": "{0}: does not agree with the recomputation"},
    "foot_see": {"zh": "{0}（见第{1}页）。", "en": "{0} (see p. {1})."},
    "numbers": {"zh": "数字{0}", "en": "{0} numbers"},
    "tied": {"zh": "已关联{0}", "en": "{0} tied"},
    "plain": {"zh": "未关联{0}", "en": "{0} plain"},
    "stateless": {"zh": "待定{0}", "en": "{0} without a state"},
    "reason_name": {"zh": "名称{0}", "en": "{0} in names"},
    "reason_date": {"zh": "日期{0}", "en": "{0} dates"},
    "reason_ordinal": {"zh": "序数{0}", "en": "{0} ordinals"},
    "reason_approximate": {"zh": "约数{0}", "en": "{0} approximate"},
    "reason_structure": {"zh": "结构{0}", "en": "{0} of structures"},
    "reason_other": {"zh": "其他{0}", "en": "{0} other"},
    "aliases": {"zh": "又作{0}", "en": "also {0}"},
    "mentions": {"zh": "正文{0}", "en": "Text {0}"},
    "unmentioned": {"zh": "正文未提及", "en": "not in the text"},
    "gives": {"zh": "用于{0}", "en": "For {0}"},
    "issue_page": {"zh": "第{0}版", "en": "page {0}"},
    "undated": {"zh": "时间未载", "en": "no date"},
    "handout": {"zh": "演示讲义", "en": "Handout"},
    "script": {"zh": "讲稿", "en": "Speaking script"},
    "minutes": {"zh": "{0}分钟", "en": "{0} min"},
    "minutes_seconds": {"zh": "{0}分{1}秒", "en": "{0} min {1} s"},
    "seconds": {"zh": "{0}秒", "en": "{0} s"},
    "whole_talk": {"zh": "全程{0}", "en": "{0} in all"},
    "slide": {"zh": "第{0}张", "en": "Slide {0}"},
    "backup": {"zh": "备用", "en": "for questions"},
    "no_notes": {"zh": "（本张没有备注）", "en": "(no notes for this slide)"},
    "at_end": {"zh": "（备注全文见末页）", "en": "(the whole notes stand at the end)"},
    "notes_whole": {"zh": "备注全文", "en": "Notes in full"},
    "untitled": {"zh": "未题名", "en": "Untitled"},
    "to_words": {"zh": "{0}：到正文第{1}页", "en": "{0}: to the text, page {1}"},
    "to_chart": {"zh": "{0}：到第{1}页的图表", "en": "{0}: to the chart on page {1}"},
    "to_card": {"zh": "{0}：到第{1}页的名片", "en": "{0}: to the card on page {1}"},
    "to_check": {"zh": "{0}：到第{1}页的核验", "en": "{0}: to the check on page {1}"},
    "to_page": {"zh": "{0}：到第{1}页", "en": "{0}: to page {1}"},
    "to_source": {"zh": "{0}：到第{1}页的出处", "en": "{0}: to its source, page {1}"},
}


def printed(key: str, language: str, *arguments: object) -> str:
    """A word or phrase in a language; English for languages without words of their own.

    Raises:
        KeyError: there is no such phrase.
    """
    words = _WORDS[key]
    return words.get(language, words["en"]).format(*arguments)


def lack_printed(code: str, thing: str, language: str) -> str:
    """What a claim lacks to be computed, as a sentence."""
    return printed(f"lack_{code}" if f"lack_{code}" in _WORDS else "lack_inputs", language, thing)


def duration(seconds: int, language: str) -> str:
    """A length of time in minutes and seconds."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return printed("seconds", language, rest)
    return printed("minutes_seconds", language, minutes, rest) if rest else printed("minutes", language, minutes)
