"""How relations between names are worded, in the briefing's own language, read from either end."""

from __future__ import annotations

_WORDS: dict[str, tuple[str, str, str, str]] = {
    # predicate: from its subject (zh, en), from its object (zh, en)
    "part-of": ("属于", "part of", "包括", "includes"),
    "located-in": ("位于", "located in", "区内有", "home to"),
    "divided-into": ("分设为", "divided into", "由此分设", "divided from"),
    "headquartered-at": ("总部设在", "headquartered at", "总部入驻", "headquarters of"),
    "runs": ("推进", "runs", "推进方", "run by"),
    "attracted": ("吸引来", "attracted", "受其吸引", "attracted by"),
    "takes-part-in": ("参加", "takes part in", "参加方", "participants"),
    "selected-for": ("入选", "selected for", "入选者", "selected"),
    "candidate-for": ("列入培育", "groomed for", "培育对象", "grooms"),
    "leads": ("牵头", "leads", "牵头单位", "led by"),
    "pilots": ("试用", "pilots", "试点", "piloted at"),
    "succeeds": ("承接", "succeeds", "后续", "succeeded by"),
    "pursues": ("目标", "pursues", "以此为目标", "pursued by"),
    "announced": ("公布", "announced", "公布方", "announced by"),
    "relies-on": ("依托", "relies on", "支撑", "relied on by"),
    "builds": ("建设", "builds", "建设方", "built by"),
    "explained": ("解读", "explained", "解读方", "explained by"),
    "covers": ("涵盖", "covers", "归入", "covered by"),
    "works-with": ("联动", "works with", "联动", "works with"),
    "makes": ("产品", "makes", "生产方", "made by"),
    "held-for": ("为之召开", "held for", "相关会议", "conference"),
}


def relation_words(predicate: str, language: str, outgoing: bool) -> str:
    """A relation in words; one without words of its own as the table writes it, an arrow before it from its object."""
    words = _WORDS.get(predicate)
    if words is None:
        plain = predicate.replace("-", " ")
        return plain if outgoing else f"← {plain}"
    chinese = language == "zh"
    return words[(0 if chinese else 1) + (0 if outgoing else 2)]
