"""Words of the tables in the language of the export."""

from __future__ import annotations

_SHEETS = {
    "figures": ("数据", "Figures"),
    "claims": ("推算", "Claims"),
    "entities": ("名称", "Entities"),
    "relations": ("关系", "Relations"),
    "sources": ("资料来源", "Sources"),
}
_HEADINGS = {
    "id": ("编号", "ID"),
    "indicator": ("指标", "Indicator"),
    "kind": ("类别", "Kind"),
    "period": ("时间", "Period"),
    "start": ("起始日", "Period start"),
    "end": ("截止日", "Period end"),
    "printed": ("原文写法", "As printed"),
    "value": ("数值", "Value"),
    "unit": ("单位", "Unit"),
    "factor": ("倍率", "Scale"),
    "base_value": ("折算数值", "Value in base unit"),
    "base": ("基本单位", "Base unit"),
    "low": ("下限", "Low"),
    "high": ("上限", "High"),
    "range": ("上下限依据", "Bounds from"),
    "hedge": ("约数用语", "Hedge"),
    "scope": ("口径", "Scope"),
    "scope_note": ("口径说明", "Scope definition"),
    "layer": ("来历", "Layer"),
    "source": ("出处", "Source"),
    "section": ("章节", "Section"),
    "place": ("位置", "Place"),
    "sentence": ("原句", "Source sentence"),
    "note": ("备注", "Remark"),
    "figure": ("所述数据编号", "Figure ID"),
    "stated": ("原文数值", "Stated value"),
    "inputs": ("推算依据", "Computed from"),
    "formula": ("算式", "Formula"),
    "computed": ("复算结果", "Recomputed"),
    "computed_low": ("复算下限", "Recomputed low"),
    "computed_high": ("复算上限", "Recomputed high"),
    "stated_low": ("原文下限", "Stated low"),
    "stated_high": ("原文上限", "Stated high"),
    "arithmetic": ("验算结论", "Arithmetic"),
    "scope_verdict": ("口径结论", "Scope verdict"),
    "type": ("类型", "Type"),
    "name_zh": ("中文名", "Chinese name"),
    "name_en": ("英文名", "English name"),
    "aliases": ("别称", "Also called"),
    "part_of": ("隶属", "Part of"),
    "summary": ("简介", "Summary"),
    "mentions": ("出现次数", "Mentions"),
    "subject_id": ("主体编号", "Subject ID"),
    "subject": ("主体", "Subject"),
    "relation": ("关系", "Relation"),
    "object_id": ("对象编号", "Object ID"),
    "object": ("对象", "Object"),
    "title": ("标题", "Title"),
    "publisher": ("发布者", "Publisher"),
    "date": ("日期", "Date"),
    "page": ("版次", "Page"),
    "address": ("地址", "Address"),
}
_WORDS = {
    "nearly": ("近", "nearly"),
    "over": ("超", "over"),
    "about": ("约", "about"),
    "at-least": ("至少", "at least"),
    "at-most": ("至多", "at most"),
    "several": ("数", "several"),
    "explicit": ("原文所列", "given"),
    "indicative": ("示意区间", "indicative range"),
    "article": ("本文", "Article"),
    "context": ("补充资料", "Context"),
    "unstated": ("口径未注明", "scope not stated"),
    "cagr": ("年均增长", "Mean annual growth"),
    "growth": ("增长", "Growth"),
    "difference": ("相差", "Difference"),
    "ratio": ("比例", "Ratio"),
    "share": ("占比", "Share"),
    "coverage": ("覆盖面", "Coverage"),
    "sum": ("合计", "Sum"),
    "count": ("计数", "Count"),
    "rank": ("位次", "Rank"),
    "level": ("数量", "Level"),
    "rate": ("比率", "Rate"),
    "duration": ("时长", "Duration"),
    "CNY": ("元", "CNY"),
    "percent": ("%", "%"),
    "number": ("", ""),
}


def sheet_words(name: str, language: str) -> str:
    """What a sheet is called."""
    return _SHEETS[name][0 if language == "zh" else 1]


def heading_words(column: str, language: str) -> str:
    """The heading of a column."""
    return _HEADINGS[column][0 if language == "zh" else 1]


def code_words(code: str, language: str) -> str:
    """A code of the tables in words; an unknown one as it is."""
    words = _WORDS.get(code)
    return words[0 if language == "zh" else 1] if words else code
