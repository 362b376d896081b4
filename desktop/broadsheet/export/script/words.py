"""Words that the script prints beside what the briefing says, in the language of the script."""

WORDS = {
    "questions": {"zh": "备答材料", "en": "Kept for questions"},
    "appendix": {"zh": "附：数据与出处", "en": "Appendix: figures and sources"},
    "sources": {"zh": "资料来源", "en": "Sources"},
    "undated": {"zh": "未载时间", "en": "undated"},
    "no scope": {"zh": "口径未注明", "en": "scope not stated"},
    "not printed": {"zh": "正文未载", "en": "not in the text"},
    "joint": {"zh": "，", "en": ", "},
    "between": {"zh": "　", "en": " · "},
    "indicator": {"zh": "指标", "en": "Indicator"},
    "period": {"zh": "时间", "en": "Period"},
    "value": {"zh": "数值", "en": "Value"},
    "scope": {"zh": "口径", "en": "Scope"},
    "source": {"zh": "出处", "en": "Where it stands"},
    "subject": {"zh": "汇报讲稿", "en": "Speaking script"},
    "logo": {"zh": "单位标识", "en": "Logo"},
    "code": {"zh": "二维码：{0}", "en": "QR code: {0}"},
}
COLUMNS = ("indicator", "period", "value", "scope", "source")


def script_word(name: str, language: str) -> str:
    """One of them; a language that the table does not know gets the English one."""
    return WORDS[name]["zh" if language == "zh" else "en"]
