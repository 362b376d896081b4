"""Names in quotation marks, told from words that are only set off: what stands around them and in them says which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import FIRM, Candidate
from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.families import ending_of, type_of
from broadsheet.importer.names.grammar import COMMON, GENERIC, NOMINAL, TECHNOLOGIES
from broadsheet.importer.names.reading import Quotation
from broadsheet.importer.names.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading

LONGEST = 16
_HAN = "[\u4e00-\u9fff]"
_NO_NAME = re.compile(r"[，。！？；：,!?;:…]|[的了着吗吧呢啊]|^[\u4e00-\u9fff]$|^不|没有")
_LINK = r"[^，。！？；：“”‘’（）()、,.!?;:\s的了是在]"
_AFTER = (
    (
        "platform",
        0.9,
        8,
        "平台|系统|小程序|公众号|APP|App|应用程序|大模型|智能体|客户端|网站|数据库|软件|网上超市|云超市",
    ),
    (
        "programme",
        0.85,
        8,
        "行动计划|行动方案|行动|计划|工程|专项|政策|试点|活动|改革|战略|倡议|名单|称号|三年行动|攻坚战|联合体|共同体|监管模式|服务模式|创建|评选"
        "|奖|机制|规划|大会战|制度|建设",
    ),
    ("event", 0.8, 6, "大赛|比赛|论坛|峰会|博览会|展览|音乐节|文化节|晚会|主题展|巡展|马拉松"),
    ("programme", 0.6, 6, "模式|项目|品牌|工作法|企业|工厂|车间|方案"),
)
"""What a noun after the marks makes of the words in them: type, confidence, how many signs may stand between."""
_NOUNS = [
    (
        type_,
        confidence,
        re.compile(f"{_LINK}{{0,{gap}}}?(?:{nouns})(?!布局|性|部署|意义|定位|支撑|目标|机遇|单位|高地|格局)"),
    )
    for type_, confidence, gap, nouns in _AFTER
]
_TECHNOLOGIES = re.compile(f"(?:{any_of(TECHNOLOGIES)}){{2,}}")
_DONE_TO = re.compile("入选|获评|荣获|获得|被评|启动|正式|覆盖|落地|惠及|走进|开展|实施以来|上线")
_HEAD = re.compile("[\u4e00-\u9fff]{0,2}(计划|工程|行动|平台|系统|活动)")
_VERB = re.compile("上线|推出|注册|覆盖|实现|开展|发布|累计|正式|已经")
_DONE = frozenset(("v", "p", "d", "r", "m", "c"))
_CORE = re.compile(r"为(?:核心|主体|龙头|依托|载体|代表)的[^，。；]{0,16}?(平台|系统|大脑|工程|计划|行动)")
_STARTS = re.compile(
    r"(?:实施|启动|开展|推进|推行|推出|出台|培育|创建|争创|争当|创新|首创|探索|探索出|落实|深化|打响|开启|发起|发布|印发|提出|叫响|擦亮|部署|实行|建立|推广)了?(?:以|的|一批|一系列)?$"
)
_BRINGS_IN = re.compile("(?:推行|实施|试行|首创|创新推出|创新推行|率先推出|全面推行)了?$")
_MAKES = re.compile(
    r"(?:推出|上线|研发|开发|自主研发|打造|搭建|开通|运营|发布|依托|借助|通过|使用|登录|打开|关注|扫码关注|搜索|下载|名为|叫做|叫作|称为|取名|命名为)了?(?:的|了)?$"
)
_PRICED = re.compile("[0-9](?:\\.[0-9]+)?[万亿]?元")
_PRODUCT = re.compile(
    r"(?:码|通|宝|云|APP|App|AI|支付|在线|钱包|平台|系统|链|贷|驿站|助手|管家|超市|一件事|办|机器人|模型|GPT)$|^[a-zA-Z]+[\u4e00-\u9fff]|^[浙苏沪粤京渝赣皖闽鲁豫湘鄂川黔滇桂][里企政省事商易智]"
)
_CODE = re.compile(r"[0-9A-Za-z一二三四五六七八九十百千万+＋×N]{2,12}")
_SYSTEM = re.compile(rf"({_LINK}{{0,10}}?(?:体系|集群|产业群|矩阵|格局))")
_PLACE = re.compile(
    r"(?:数字|智慧|平安|美丽|健康|法治|品质|文化|绿色|创新|清廉|信用|活力|幸福|红色|数智|科技|海洋|生态|质量|开放|善治|诗画|书香|爱心|食安|富春山居)(.{2,4})$"
)
_FOLLOWED = re.compile(
    r"(?:扫码关注|微信搜索|搜索|下载|登录|(?:公众号|小程序|视频号|抖音号|客户端|APP|App))(?:微信)?(?:公众号|小程序|视频号|官方账号)?[:：]?$"
)
_SPEAKERS = re.compile(r"(?:说|道|表示|介绍|认为|指出|称|告诉记者|坦言|感慨|强调|回忆)(?:[:：,，])?$")


def in_quotation_marks(reading: Reading) -> Iterator[Candidate]:
    """Programmes, platforms and whatever else is named in quotation marks."""
    for group in _groups(reading):
        judged = [(part, _judged(reading, quotation)) for quotation in group for part in _parts(reading, quotation)]
        shared = next((found for _, found in reversed(judged) if found and found[2] == "quoted-before-noun"), None)
        for quotation, found in judged:
            found = found or (shared if shared and _may_be(reading, quotation) else None)
            if found:
                type_, confidence, rule, end = found[0], found[1], found[2], quotation.end
                start = quotation.start
                if rule == "quoted-system":
                    start, end = quotation.start - 1, _system_end(reading, quotation)
                yield Candidate(start, end, type_, confidence, rule, FIRM)


def _parts(reading: Reading, quotation: Quotation) -> list[Quotation]:
    """The members of an enumeration inside the marks (“数字辽宁、智造强省”); else the whole."""
    parts, start = [], quotation.start
    for words in reading.text[quotation.start : quotation.end].split("、"):
        parts.append(Quotation(start, start + len(words)))
        start += len(words) + 1
    return parts if all(2 <= part.end - part.start <= 8 for part in parts) else [quotation]


def _groups(reading: Reading) -> Iterator[list[Quotation]]:
    """Quotations that stand side by side, with nothing or a sign of enumeration between their marks."""
    group: list[Quotation] = []
    for quotation in reading.quotations:
        if group and reading.text[group[-1].end + 1 : quotation.start - 1] not in ("", "、", "和", "与", "及"):
            yield group
            group = []
        group.append(quotation)
    if group:
        yield group


def _may_be(reading: Reading, quotation: Quotation) -> bool:
    words = reading.text[quotation.start : quotation.end]
    return 2 <= len(words) <= LONGEST and not _NO_NAME.search(words)


def _judged(reading: Reading, quotation: Quotation) -> tuple[str, float, str] | None:
    """Type, confidence and rule; None for words that are only set off."""
    text = reading.text
    words, before, after = (
        text[quotation.start : quotation.end],
        text[max(0, quotation.start - 12) : quotation.start - 1],
        text[quotation.end + 1 : quotation.end + 24],
    )
    if not _may_be(reading, quotation) or _PRICED.search(words):
        return None
    if _CODE.fullmatch(words) and _SYSTEM.match(after) and not words.isalpha():
        return "programme", 0.85, "quoted-system"
    if words in TECHNOLOGIES or _TECHNOLOGIES.fullmatch(words):
        return "technology", 0.8, "technology"
    return (
        _by_itself(words, before)
        or _by_what_follows(reading, quotation, before, after)
        or _by_what_precedes(words, before)
    )


def _by_itself(words: str, before: str) -> tuple[str, float, str] | None:
    ending, type_ = ending_of(words), type_of(words)
    named = any(divisions().sure(words[:size]) for size in (2, 3))
    if named and re.search("(?:打造|建设|争创|叫响|建成)$", before) and ending in ("", "中心", "新城"):
        return "programme", 0.65, "quoted-place"
    if type_ and len(words) - len(ending) >= 2 and len(ending) > 1 and words[: -len(ending)] not in GENERIC:
        return type_, 0.85, "quoted-ending"
    place = _PLACE.match(words)
    if place and divisions().named(place.group(1)):
        return "programme", 0.8, "quoted-place"
    if words.startswith("中国") and words.endswith(("谷", "港", "城", "湾")):
        return "zone", 0.7, "quoted-ending"
    return None


def _by_what_follows(reading: Reading, quotation: Quotation, before: str, after: str) -> tuple[str, float, str] | None:
    words = reading.text[quotation.start : quotation.end]
    core = _CORE.match(after)
    if core and before.endswith("以"):
        return "platform" if core.group(1) in ("平台", "系统", "大脑") else "programme", 0.85, "quoted-core"
    if _is_common(words):
        return None
    matches = ((type_, confidence, pattern.match(after)) for type_, confidence, pattern in _NOUNS)
    nouns = [(match.end(), type_, confidence) for type_, confidence, match in matches if match]
    for end, type_, confidence in sorted(nouns, key=lambda noun: (-noun[2] > -0.7, noun[0])):
        told = _DONE_TO.match(after, end) or _STARTS.search(before) or _MAKES.search(before) or _PRODUCT.search(words)
        if _has_verb(reading, quotation.end + 1, quotation.end + 1 + end) or (confidence <= 0.6 and not told):
            continue
        head = _HEAD.match(after, end)
        if head and not _has_verb(reading, quotation.end + 1, quotation.end + 1 + head.end()):
            type_ = "platform" if head.group(1) in ("平台", "系统") else "programme"
        return type_, confidence, "quoted-before-noun"
    return None


def _has_verb(reading: Reading, start: int, end: int) -> bool:
    """Whether the noun is not the mark's own: something is done between (“…”上线政策)."""
    if not reading.words:
        return _VERB.search(reading.text, start, end) is not None
    between = [word for word in reading.within(start, end) if start <= word.start and word.end < end]
    return any(word.tag in _DONE and reading.text[word.start : word.end] not in NOMINAL for word in between)


def _by_what_precedes(words: str, before: str) -> tuple[str, float, str] | None:
    if _SPEAKERS.search(before):
        return None
    if _FOLLOWED.search(before) and len(words) >= 3:
        return "platform", 0.75, "quoted-to-follow"
    if _PRODUCT.search(words) and len(words) >= 3:
        return "platform", 0.7 if _MAKES.search(before) else 0.55, "quoted-product"
    if _BRINGS_IN.search(before) and len(words) == 3 and not _is_common(words):
        return "programme", 0.55, "quoted-after-verb"
    if _STARTS.search(before) and len(words) >= 4 and not _is_common(words):
        return "programme", 0.6, "quoted-after-verb"
    return None


def _is_common(words: str) -> bool:
    return bool(COMMON.fullmatch(words)) or words in ("一带一路", "卡脖子", "走出去", "引进来")


def _system_end(reading: Reading, quotation: Quotation) -> int:
    match = _SYSTEM.match(reading.text, quotation.end + 1)
    return match.end(1) if match else quotation.end + 1
