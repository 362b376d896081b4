"""What a Chinese quantity measures, from the words before and behind it in its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from broadsheet.importer.binding.words_zh import (
    COMPARED,
    DOWN,
    FROM,
    IN_TIME,
    LEAD,
    LINKS,
    SHARE,
    STOP_TAIL,
    UP,
    VERBAL_TAIL,
)


@dataclass(frozen=True, slots=True)
class Named:
    """What the words around a quantity say.

    Attributes:
        name: what it measures, in words of the clause; empty where the clause leaves it to the one before.
        relation, falls: as `Bound` has them.
        own: whether the clause itself says what grows, so that it is not that of the clause before.
        base: the name without the words of a change or a share.
        rule: the name of the rule.
    """

    name: str
    relation: str
    falls: bool
    own: bool
    rule: str
    base: str = ""


def name_of(head: str, tail: str, dimension: str, share: bool, counted: str, words: str = "") -> Named:
    """Name a quantity.

    Args:
        head: the words before it, from the start of its clause or the quantity before it.
        tail: the words behind it, up to the end of its clause or the quantity behind it.
        dimension: of its unit.
        share: whether it is printed as a percentage, a fraction or 成.
        counted: the noun that X大 counts.
        words: the number as printed, without what it counts.
    """
    bare = _without_lead(head)
    starts = bool(re.search(rf".{FROM}(?:的|约|近|过去|原来|原先|以前)*$", bare))
    if re.search("周?岁$", words):
        name = "周岁年龄" if words.endswith("周岁") else "年龄"
        return Named(name, "", False, True, "age", name)
    if dimension == "duration" and not starts and not _moved().search(bare) and not _change().search(bare):
        return _lasting(bare, tail)
    whole = _OF_WHOLE.fullmatch(head.strip()) if share else None
    if whole:
        return Named(f"为{whole['whole']}的比例", "share", False, False, "of-whole")
    if _POINTED.fullmatch(bare):
        return Named("", "to", False, False, "pointing")
    change = _change().search(bare)
    if change and _is_change(change, dimension, share):
        return _changed(bare, change, dimension)
    part = _share().search(bare) if share or dimension == "points" else None
    if part:
        return _shared(bare, part)
    if dimension == "times":
        return _compared(bare)
    return _level(bare, tail, dimension, share, counted, head[-4:] + words)


_OF_WHOLE = re.compile(
    "(?:，|,)?(?:为|是|完成|达到?|相当于)(?P<whole>(?:年初|年度|全年|调整)?(?:预算|目标|计划|任务|指标)数?)的(?:约|近|超过?)*"
)
"""为预算的101.3%: of its level, and none itself."""
_POINTED = re.compile(
    "(?:一|个|这|那)*(?:数字|数据|比例|数值|数目|指标|占比|纪录|金额)(?:则|已|又|现在|目前|更|也|将)*"
    "(?:变成|变为|成|达|升|增|扩大|提高|攀升|跃升|增加|增长|上升|下降|降|是|为)(?:到|至|了|为)*"
)
"""这个数字变成了: what was told before."""


def _level(bare: str, tail: str, dimension: str, share: bool, counted: str, words: str) -> Named:
    """A value as it stands: 产值突破2000亿元, 由20家增加到35家, 12家企业, 5%的营收."""
    moved = _moved().search(bare)
    noun = _trimmed(bare[: moved.start()] if moved else bare)
    if moved:
        return Named(noun, "to", False, bool(noun), "moved-to", noun)
    relation = "sum" if re.search("合计|总计|总和", bare) and dimension not in ("share", "points") else ""
    if re.search(rf".{FROM}[^，,]{{0,8}}$", bare):
        noun, relation = _trimmed(re.split(FROM, bare)[0]), "from"
    if counted:
        numeral = (re.search("[一二三四五六七八九十两]{1,3}大$", words) or [""])[0] if len(counted) <= 2 else ""
        return Named(numeral + counted, relation, False, True, "counted-words", counted)
    if dimension in ("count", "number", "measure") and relation != "from":
        told = _counted(bare, noun, tail)
        if told:
            return Named(told, relation, False, True, "counted-noun", told)
    if share and (not noun or tail.startswith("的")):
        behind = _tail_noun(tail, 18)
        return Named(behind or noun, "share", False, bool(behind), "share-behind", behind)
    if dimension == "money" and 0 < len(noun) <= 3 and not re.search("[价费款金额值收资]", noun):
        spent = re.match("[\u4e00-\u9fff]{4,12}(?=[，,。；;]|$)", tail)  # 县里拿出1.5亿元|设立风险补偿金
        noun = spent.group() if spent and not re.match(STOP_TAIL, tail) else noun
    if dimension == "money" and (not noun or re.search("以(?:约|近|超过?)*$", bare)):
        bought = _BOUGHT.match(tail)  # 以800万元|拿下冠名权, 场地和2亿元|启动资金
        noun = bought.group() if bought else noun
    return Named(noun, relation, False, bool(noun), "noun-before" if noun else "elliptical", noun)


def _lasting(bare: str, tail: str) -> Named:
    """连续7年位居第一, 三年内建成…: what lasts, or what happens in that time."""
    before = _trimmed(re.sub("连续$", "", bare))
    after = re.sub("^(?:之久|以上|左右)?(?:时间|期)?(?:内|里|间|来|之内|以内|中|后|前|的)?", "", tail)
    after = re.split("[，。；！？、,;!?]", after)[0][:16]
    joined = re.search("连续$", bare)
    if joined or not before:
        name = f"{before}{'连续' if joined else ''}{after}"
        own = bool(before) if joined else not re.match(f"(?:{UP}|{DOWN})", after)
        return Named(name, "", False, own, "lasting", before)
    return Named(before, "", False, True, "lasting", before)


def _compared(bare: str) -> Named:
    """是全省平均水平的50倍."""
    match = re.search("(?:是|为|相当于|达到?)(?P<whole>[^，,是为]{2,16}?)的(?:约|近|超过?)*$", bare)
    if not match:
        noun = _trimmed(bare)
        return Named(noun, "", False, bool(noun), "noun-before" if noun else "elliptical", noun)
    part = _trimmed(bare[: match.start()])
    name = re.sub("的(?:约|近|超过?)*$", "", bare[match.start() :])
    return Named(part + name, "ratio", False, bool(part), "times-of", part)


def _without_lead(head: str) -> str:
    """Without blanks, marks and words such as 其中 at its start."""
    match = _leading().match(head)
    return head[match.end() :] if match else head


def _is_change(change: re.Match[str], dimension: str, share: bool) -> bool:
    """多 and 高 and the like only behind 比…; a count that 新增 leads to is a count."""
    short = len(change["verb"]) == 1
    if dimension in ("count", "measure", "money", "duration"):
        return bool(change["compared"]) or (not short and change["verb"] not in ("提升", "改善", "扩大"))
    plain = change["verb"] in ("涨", "升", "降", "跌", "增", "减") and share  # 收盘涨0.68%
    return share or dimension in ("points", "times") if not short else bool(change["compared"]) or plain


def _changed(bare: str, change: re.Match[str], dimension: str) -> Named:
    """同比增长4.5%, 年均增长10%, 比上年提高0.8个百分点."""
    base = _trimmed(bare[: change.start()])
    verb = bare[change.start() :]
    verb = re.sub("(?:了|约|近|超过?|达到?|逾|为|到)+$", "", verb)
    yearly = re.search("年均|每年|年复合|复合", bare[max(0, change.start() - 6) :])
    relation = "cagr" if yearly else "growth" if dimension in ("share", "times") else "change"
    if change["compared"] and not re.search(IN_TIME, change["compared"]):
        relation = "gap"
    if yearly:
        base = _trimmed(bare[: max(0, bare.find(yearly.group()))])
        verb = re.sub("(?:了|约|近|超过?|达到?|逾|为|到)+$", "", bare[bare.find(yearly.group()) :])
    falls = bool(re.match(DOWN, change["verb"]))
    return Named(base + verb if base else verb, relation, falls, bool(base), f"{relation}-words", base)


def _shared(bare: str, part: re.Match[str]) -> Named:
    """占全省的五分之一: the part before it, if there is one, and the whole behind it."""
    name = re.sub("(?:的|了|到|达到?|为|约|近|超过?|已|从|由|升至|降至|提高到|稳定在|保持在|在)+$", "", bare)
    before = _trimmed(bare[: part.start()])
    relation = (
        "from" if re.search("(?:由|从)(?:的|约|近|超过?)*$", bare) else "to" if _moved().search(bare) else "share"
    )
    return Named(name, relation, False, bool(before), "share-of", before)


def _counted(bare: str, noun: str, tail: str) -> str:
    """What is counted: the noun behind it (12家企业) with a short verb before it, else the noun before it."""
    behind = "" if tail.startswith("的") and len(noun) > 1 else _tail_noun(tail)
    if not behind:
        return noun
    first = re.search("(?:全国|全省|全市|全区|全县|国家|国内|全球|行业)?首(?:批|期|轮|次)$", bare)
    if first:
        return first.group() + behind
    listed = bare.endswith("等") or "、" in bare[-12:]
    return behind if listed or len(noun) > 6 else noun + behind


def behind(tail: str) -> str:
    """The noun that the words behind a number open with."""
    return _tail_noun(tail.lstrip())


def _tail_noun(tail: str, longest: int = 16) -> str:
    """The noun right behind a number, as far as no verb or particle stops it."""
    if re.match("处(?![理罚置方])", tail):
        return ""  # 水深10024米处
    match = re.match("(?:以上|左右|以下)?的?", tail)
    rest = tail[match.end() :] if match else tail
    end = re.search(STOP_TAIL, rest)
    noun = rest[: end.start()] if end else rest
    agent = _AGENT.match(noun)  # 12家企业|营业收入超过百亿元
    noun = agent.group() if agent else noun
    noun = re.sub("[和及与或]$", "", noun)  # 26种肿瘤用药和|13种
    if len(noun) < 2:
        return ""
    verbal = re.search(VERBAL_TAIL, rest[: len(noun) + 1])
    if verbal and verbal.start():
        clause = re.split("[，。；！？,;!?]", rest)[0]
        return clause if len(clause) <= 26 else noun[: verbal.start()]
    return re.split("和(?=[^国])|及(?!其)", noun)[0].strip(" ")[:longest] if len(noun) > 12 else noun.strip(" ")


_AGENT = re.compile(
    "[\u4e00-\u9fff]{0,6}?(?:企业|公司|单位|高校|学校|医院|机构|农户|园区|工厂|商户|车企|药企|茶企|酒企|村|家庭)"
    "(?=(?:年|总|销售|主营|营业|净|户均|平均|全部|集体|经营)*(?:收入|利润|营收|产值|销售额|税收|增加值|出口|研发|投入|产量|产能|订单))"
)
"""Who is counted, where what they have is told next."""

_BOUGHT = re.compile(
    "(?:拿下|竞得|摘得|收购|买下|中标|拍得|签下|购得|转让)[\u4e00-\u9fff]{1,10}(?=[，,。；;]|$)"
    "|(?!左右|以上|以下|不等|之多)[\u4e00-\u9fff]{2,6}(?:资金|资产|贷款|补助|补贴|奖金|奖励|投资|经费|基金|订单|债券|赔偿|罚款)(?=[，,。；;]|$)"
)
_EACH = re.compile(
    "(?<=..)(?:[为报]|折合)?每(?:吨|桶|盎司|股|公斤|千克|斤|克|平方米|平方公里|立方米|公里|亩|度|千瓦时|人|户|件|台|辆|手|份|次|单|晚)$"
    "|[-0-9+×÷=.]+=$"
)
"""平仓价为每吨609元, 32+35=67元: what stands right before a value and names nothing."""


def _trimmed(words: str) -> str:
    """Without the verbs and particles that lead from a noun to its value."""
    before = ""
    words = _EACH.sub("", words)
    while words != before:
        before = words
        words = _linking().sub("", words).strip(" 、:：")
        if len(words) <= 1:
            return ""
    words = re.sub("^(?:实现|完成|的)", "", words)
    words = re.sub("^[\u4e00-\u9fff]{2,10}?(?:实现|完成)(?=[\u4e00-\u9fff]{3,})", "", words)
    listed = re.search("、[^、]*?等(?:[^、的]{0,8}的)?(?=.{2})", words)
    return words[listed.end() :] if listed else words


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?:[\s、“”‘’)）]|(?:{'|'.join(sorted(LEAD.split('|'), key=len, reverse=True))}))*")


@cache
def _linking() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(LINKS.split('|'), key=len, reverse=True))})+$")


@cache
def _change() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<compared>(?:{COMPARED})(?:分别|又|再|累计|逆势|实际|名义|均|共)*)?(?:年均|平均)?(?:逆势|大幅|快速|累计|实际|名义|净|分别|(?<![户人村亩日月])均)*"
        rf"(?P<verb>{UP}|{DOWN})(?:了|约|近|超过?|达到?|逾|为|出)*$"
    )


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(
        "(?:增加|提高|提升|增长|扩大|恢复|上升|下降|减少|缩短|压缩|降低|发展|跃升|攀升|升|降|增|减|跌|扩展|扩|涨|回升|上调|下调)"
        "(?:到|至|为)(?:了|约|近|超过?|的|现在|目前)*$"
    )


@cache
def _share() -> re.Pattern[str]:
    return re.compile(f"{SHARE}")
