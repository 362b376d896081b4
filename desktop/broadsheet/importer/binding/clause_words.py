"""Words of a clause: what it opens with, its label, what stands behind a quantity, what it puts up for discussion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.importer.binding.members import Named as Mentioned
    from broadsheet.importer.binding.naming_zh import Named
    from broadsheet.importer.sentences import Sentence

OPENING = re.compile(
    r"[\s、“”‘’]*(?:其中|同时|目前|此外|而|但是?|对|由|在|走进|据|(?:位于|地处|坐落于?|坐落在|"
    "身处)[^，,]{2,18}?的|the |The |In |in |At |at )?[“‘]?"
)
_SCOPE = re.compile(r"[（(]([^（）()0-9]{4,36})[）)]")
_NO_SCOPE = re.compile("^(?:含|不含|以下|下同|见|图|注|其中|同比|约|折合|下称|简称)")
_SIGNS = re.compile(r"^(?:[0-9]\ufe0f?\u20e3|[^\w“‘《（(【\[\"'$£€¥]|\ufe0f)+")
_TELLS = frozenset(
    ["统计", "介绍", "测算", "监测", "数据", "消息", "公布", "透露", "通报", "报告", "估算", "预测", "显示"]
)
_SPEAKS = re.compile("(?:说|道|示|绍|称|为|出|问|答|调|诉|算|看|言|said|says|asked|told|added)$")
_THEME = re.compile(
    "(?:单|仅)?(?:就|以|从|对于?|在)?(?:其)?(?:现有的?)?(?P<theme>[^，,]{2,14})(?:来说|来看|而言|来讲|之中|当中|中)"
)

# nouns that say nothing without the one before them
GENERIC = re.compile(
    "^(?:增速|增幅|降幅|占比|比重|总量|数量|规模(?!以上)|总数|总额|增量|份额|总投资|累计$|升幅|涨幅|跌幅|[日月年周人户]均$|比例|水平|收入|产值|利润|营收)"
)
_AMOUNT = re.compile("(?:收入|产值|利润|营收)(?:总额)?$|^(?:收入|产值|利润|营收)")


def label_start(text: str, sentence: Sentence, at: int, start: int) -> int:
    """Where the words before a quantity begin: with its clause, or with a label that a colon sets before it."""
    clause = sentence.clauses[at]
    if not at or text[clause.start - 1] not in ":：":
        return clause.start
    if len(text[clause.start : start].strip(" 约近超逾达为")) > 1:
        return clause.start  # it says itself what it tells
    label = sentence.clauses[at - 1]
    words = text[label.start : label.end]
    return label.start if len(words) <= 12 and not _SPEAKS.search(words) else clause.start


def opened_with(text: str, starts: Mapping[int, Mentioned], start: int, end: int) -> str | None:
    """The name a clause opens with; empty where it is the first of a list, None where the clause opens without."""
    lead = OPENING.match(text, start, end)
    at = lead.end() if lead else start
    mention = starts.get(at) or starts.get(at - 1)
    if not mention or mention[1] > end:
        return None
    behind = text[mention[1] : mention[1] + 2].lstrip("”’")
    if behind in _TELLS and lead and lead.group().endswith("据"):
        return None  # 据冶金工业部|统计: who tells it, not what it is of
    return "" if behind[:1] in ("、", "等") else text[mention[0] : mention[1]].strip('“”"‘’')


def tail_of(text: str, end: int, stop: int, follower: int) -> str:
    """The words behind a quantity; where they run into another, the noun behind that: 2条日熔化量1200吨的产线."""
    tail = text[end : min(stop, follower)]
    if end < follower < stop and tail and not re.search(r"[，、和与,\s]", tail):
        beyond = re.match("[^，,。的]{1,10}(的[^，,。的]{1,8})(?=[，,。]|$)", text[follower : min(stop, follower + 24)])
        if beyond and len(tail) <= 6:
            return beyond[1].removeprefix("的")
    return tail


def pointed_at(text: str, start: int, head: str) -> str:
    """The words before a quantity; what “, which” points at stands for it: …the benchmark, which gained 0.4%."""
    pronoun = re.match(r",?\s*(?:which|that|who)\s", head)
    if not pronoun:
        return head
    before = re.search(
        r"\b(?:the|an?|its|their)\s((?:[\w’'-]+\s){0,5}[\w’'-]+)[,\s]*$", text[max(0, start - 80) : start]
    )
    return f"{before[1]} {head[pronoun.end() :]}" if before else head


def theme_before(text: str, sentence: Sentence, at: int) -> str:
    """What the clause before this one puts up for discussion: 就…来说."""
    if not at:
        return ""
    before = sentence.clauses[at - 1]
    match = _THEME.fullmatch(text[before.start : before.end])
    return match["theme"] if match else ""


def scope_behind(text: str, end: int) -> tuple[str, tuple[int, int] | None]:
    """The words in brackets behind a quantity that define what is covered, and their range."""
    match = _SCOPE.match(text, end)
    if not match or _NO_SCOPE.match(match[1]):
        return "", None
    return match[1], match.span(1)


def prefixed(named: Named, prefix: str, subject: str) -> str:
    """A noun that says nothing by itself, with what it belongs to before it (增速, 总投资, 利润)."""
    if _AMOUNT.search(prefix) and _AMOUNT.match(named.base or named.name):
        prefix = subject  # 营收100亿元，利润总额增长5%: the profit is not that of the revenue
    if re.match("[共下布]?设", prefix):
        prefix = subject  # 设车站23座，总投资197亿元: of the line, not of its stations
    prefix = re.sub("^(?:新增|净增|新建|新培育)", "", prefix)
    alone = named.name.startswith(prefix) or prefix.endswith(named.name[:2])
    return named.name if alone else prefix + named.name


def tidied(name: str, longest: int, joint: str) -> str:
    """Without marks that open or close nothing, and not longer than a title can bear."""
    for opening, closing in ("“”", "（）", "()", "《》", "‘’"):
        if name.count(opening) != name.count(closing):
            name = name.replace(opening, "").replace(closing, "")
    name = _SIGNS.sub("", name)
    name = name.strip(" 、，,：:的") if not joint else name.strip(" ,;:")
    if len(name) > longest:
        short = name[-longest:]
        cut = re.search("[、的和与]" if not joint else r"\s", short)
        name = short[cut.end() :] if cut and cut.end() < longest // 2 else short
    return name
