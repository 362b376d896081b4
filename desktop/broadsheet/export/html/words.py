"""What the page itself says, in the language of the export; the script reads the same table."""

from __future__ import annotations

from broadsheet.i18n.paper import printed

WORDS: dict[str, dict[str, str]] = {
    "skip": {"zh": "跳到正文", "en": "Skip to the text"},
    "charts_of": {"zh": "{0}：图表", "en": "{0}: charts"},
    "more_charts": {"zh": "其他图表", "en": "More charts"},
    "data": {"zh": "数据表", "en": "Data"},
    "data_of": {"zh": "数据表：{0}", "en": "Data: {0}"},
    "names": {"zh": "名称", "en": "Names"},
    "notes_on": {"zh": "口径注", "en": "Notes on scope"},
    "note": {"zh": "注", "en": "note"},
    "note_number": {"zh": "注{0}", "en": "note {0}"},
    "recomputed": {"zh": "复算", "en": "Recomputed"},
    "formula": {"zh": "算式", "en": "Formula"},
    "about": {"zh": "约 {0}", "en": "about {0}"},
    "fits": {"zh": "以下数值可使其成立：{0}", "en": "It would hold with {0}"},
    "relations": {"zh": "关系", "en": "Relations"},
    "graph": {"zh": "关系图", "en": "Graph of relations"},
    "graph_of": {"zh": "关系图：{0}", "en": "Graph of relations: {0}"},
    "figures": {"zh": "相关数字", "en": "Figures in the same sentences"},
    "events": {"zh": "大事", "en": "Events"},
    "mentions": {"zh": "出现 {0} 次", "en": "Mentioned {0} times"},
    "mention": {"zh": "出现 1 次", "en": "Mentioned once"},
    "also": {"zh": "又作 {0}", "en": "Also {0}"},
    "source_is": {"zh": "出处：{0}", "en": "Source: {0}"},
    "no_date": {"zh": "未载时间", "en": "no date"},
    "seam": {"zh": "此处由两段拼接", "en": "two pieces were joined here"},
    "coverage": {"zh": "数字 {0} · 已关联 {1} · 未关联 {2}", "en": "{0} numbers · {1} tied · {2} plain"},
    "stateless": {"zh": "待定 {0}", "en": "{0} without a state"},
    "name": {"zh": "名称", "en": "name"},
    "date": {"zh": "日期", "en": "date"},
    "ordinal": {"zh": "序数", "en": "ordinal"},
    "approximate": {"zh": "约数", "en": "approximate"},
    "structure": {"zh": "结构", "en": "structure"},
    "other": {"zh": "其他", "en": "other"},
    "title": {"zh": "题名", "en": "Title"},
    "publisher": {"zh": "发布者", "en": "Publisher"},
    "when": {"zh": "时间", "en": "Date"},
    "address": {"zh": "出处", "en": "Where"},
    "qr": {"zh": "二维码：{0}", "en": "QR code: {0}"},
    "logo": {"zh": "标志", "en": "Logo"},
    # what the script says, some of it with the page
    "search": {"zh": "找正文、数字、图表、名称", "en": "Find text, figures, charts, names"},
    "found_none": {"zh": "没有找到", "en": "Nothing found"},
    "found": {"zh": "找到 {0} 处", "en": "{0} found"},
    "in_text": {"zh": "正文", "en": "Text"},
    "in_figures": {"zh": "数字", "en": "Figures"},
    "in_charts": {"zh": "图表", "en": "Charts"},
    "look": {"zh": "外观：", "en": "Look: "},
    "look_auto": {"zh": "自动", "en": "auto"},
    "look_light": {"zh": "浅色", "en": "light"},
    "look_dark": {"zh": "深色", "en": "dark"},
    "present": {"zh": "演示", "en": "Present"},
    "to_words": {"zh": "定位原文", "en": "In the text"},
    "to_chart": {"zh": "看图", "en": "Show the chart"},
    "pinned": {"zh": "已固定 · Esc 松开", "en": "Pinned · Esc lets go"},
    "close": {"zh": "关闭", "en": "Close"},
    "back": {"zh": "返回", "en": "Back"},
    "card": {"zh": "名称卡片", "en": "Card of a name"},
    "mention_before": {"zh": "上一处", "en": "Mention before"},
    "mention_next": {"zh": "下一处", "en": "Next mention"},
    "show": {"zh": "演示", "en": "Presentation"},
    "next": {"zh": "下一步", "en": "Next"},
    "previous": {"zh": "上一步", "en": "Back"},
    "overview": {"zh": "总览", "en": "Overview"},
    "notes": {"zh": "备注", "en": "Notes"},
    "full": {"zh": "全屏", "en": "Full screen"},
    "black": {"zh": "黑屏", "en": "Black"},
    "white": {"zh": "白屏", "en": "White"},
    "help": {"zh": "按键", "en": "Keys"},
    "end": {"zh": "结束", "en": "End"},
    "ask_end": {
        "zh": "要结束演示吗？再按一次 Esc 结束，按其他键继续",
        "en": "End the presentation? Esc again ends it; any other key goes on",
    },
    "last": {"zh": "已是最后一步", "en": "This is the last step"},
    "first": {"zh": "已是第一步", "en": "This is the first step"},
    "go_to": {"zh": "第 {0} 页，按回车", "en": "Slide {0}: press Enter"},
    "slide": {"zh": "第 {0} 页", "en": "Slide {0}"},
    "at": {"zh": "第 {0} / {1} 页 · 第 {2} 步，共 {3} 步", "en": "Slide {0} of {1} · step {2} of {3}"},
    "at_backup": {"zh": "备用页 · 第 {0} 步，共 {1} 步", "en": "Backup slide · step {0} of {1}"},
    "backup": {"zh": "备用", "en": "Backup"},
    "no_window": {
        "zh": "浏览器拦截了备注窗口：请允许弹出窗口后再按 V",
        "en": "The browser blocked the window of notes: allow pop-ups, then press V",
    },
    "no_full": {"zh": "浏览器不允许全屏，可按 F11", "en": "The browser does not allow full screen; try F11"},
    "no_notes": {"zh": "本页没有备注", "en": "No notes for this slide"},
    "clock": {"zh": "现在 {0}", "en": "Now {0}"},
    "elapsed": {"zh": "已讲", "en": "Elapsed"},
    "left": {"zh": "还剩", "en": "Left"},
    "over_by": {"zh": "已超时", "en": "Over by"},
    "waiting": {"zh": "离开封面时开始计时", "en": "The clock starts when the cover is left"},
    "on time": {"zh": "正常", "en": "On time"},
    "fast": {"zh": "偏快", "en": "Ahead"},
    "slow": {"zh": "偏慢", "en": "Behind"},
    "over": {"zh": "已超时", "en": "Over time"},
    "larger": {"zh": "备注放大", "en": "Notes larger"},
    "smaller": {"zh": "备注缩小", "en": "Notes smaller"},
    "wall": {
        "zh": "若投影为复制模式，备注也会被投出",
        "en": "Where screens are duplicated, the audience sees the notes too",
    },
    "key_next": {"zh": "→ ↓ 空格 PgDn 回车 N", "en": "→ ↓ Space PgDn Enter N"},
    "key_previous": {"zh": "← ↑ PgUp 退格 P", "en": "← ↑ PgUp Backspace P"},
    "key_ends": {"zh": "第一页／最后一页", "en": "First / last slide"},
    "key_number": {"zh": "到第几页", "en": "Go to that slide"},
    "key_numbers": {"zh": "数字，再按回车", "en": "number, Enter"},
    "key_leave": {"zh": "清除遮挡；连按两次结束", "en": "Clear what lies over; twice: end"},
    "key_f5": {"zh": "从头演示（演示中按下无妨）", "en": "Present from the start (harmless in a show)"},
    "key_swipe": {"zh": "触屏：左右滑动，点按右侧或左侧", "en": "Touch: swipe, or tap the right or left side"},
}

_PRINTED = {
    "contents": "contents", "claims": "check", "claims_about": "check_about", "timeline": "timeline",
    "sources": "sources", "stated": "stated", "arithmetic": "arithmetic", "scope": "scope",
    "unmentioned": "unmentioned",
}  # fmt: skip
"""What pages of paper say as well, by what it is called there."""
_SCRIPT = "search"
"""The first of those that the script says."""


def say(key: str, language: str, *arguments: str) -> str:
    """A phrase of the page; English for languages without words of their own, an unknown reason as it stands."""
    if key in _PRINTED:
        return printed(_PRINTED[key], language, *arguments)
    words = WORDS.get(key, {"en": key})
    return words.get(language, words["en"]).format(*arguments)


def script_words(language: str) -> dict[str, str]:
    """What the script says."""
    keys = list(WORDS)
    return {key: say_plain(key, language) for key in ("names", *keys[keys.index(_SCRIPT) :])}


def say_plain(key: str, language: str) -> str:
    """A phrase with its places left open."""
    return WORDS[key].get(language, WORDS[key]["en"])
