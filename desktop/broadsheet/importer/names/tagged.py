"""What the tagger calls names, made to fit: split at signs, typed by their ending, without what only follows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import FIRM, WEAK, Candidate
from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.families import ending_of, type_of
from broadsheet.importer.names.grammar import BEFORE, GENERIC, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading
    from broadsheet.importer.names.tagger import Word

_PIECE = re.compile(r"[\w·\-]+")
_HAN = re.compile(r"[\u4e00-\u9fff·]+")
_TAIL = re.compile(r"(?:畔|沿岸|沿线|一带|境内|周边|市区|城区|老城区|两岸|全境|地区|各地|以北|以南|以东|以西|腹地|市民|人)$")
_GROUNDS = re.compile(r"(?:园区|基地|工厂|厂区|分公司|分行|校区|总部|研发中心|生产基地|公司)$")
_VERB = re.compile("(?:" + "|".join(word for word in BEFORE if len(word) > 1) + ")$")
_NO_PLACE = frozenset("城西 城东 城南 城北 城中 东部 西部 南部 北部 中部 沿海 内陆 海外 境外 国外 国内 山区 农村 乡村 城市 社区 村里 县里 市里 镇上 我国".split())
_BODY = re.compile(r"(?:人大|政协|人大常委会|党委|纪委|省委|市委|区委|县委|省政府|市政府|区政府|县政府|国务院|法院)$")
_TITLED = re.compile(rf"(?:{TITLE})\s?$")
INDUSTRY = (
    "科技 能源 玻璃 光纤 泵业 物联 汽车 股份 造船 钢铁 生物 医药 药业 制药 电子 光电 重工 智能 石化 化工 软件 信息 通信 通讯 微电子 半导体 机器人 航空 航天 新材 新材料 材料 食品 乳业 酒业 证券 金融 "
    "电气 电器 电力 机械 精工 机床 纺织 服饰 集成 网络 传媒 影业 文化 旅游 地产 建设 建工 环保 环境 农业 牧业 渔业 实业 控股 投资 资本 基金 物流 快递 快运 航运 制造 装备 动力 电池 锂电 光伏 啤酒 饮料 "
    "茶业 家居 家具 陶瓷 水泥 铝业 铜业 矿业 稀土 医疗 健康 教育 生物科技 生物医药 消费金融 数据 云 纸业 印染 化纤 橡胶 轮胎 集团 高科 技术 时尚 零售 超市 互联 仪器 仪表 电缆 轴承 齿轮 阀门"
).split()
_INDUSTRY = frozenset(INDUSTRY)
_AFTER_PLACE = frozenset(
    "造船 钢铁 银行 证券 重工 石化 啤酒 机床 泵业 药业 乳业 酒业 水泥 铝业 铜业 股份 控股 集团 实业 高科 制药 电缆 轴承 轮胎 纸业 矿业 化纤 商行 农商行 汽轮机".split()
)


def by_tagger(reading: Reading) -> Iterator[Candidate]:
    """The tagger's persons, places and organisations."""
    for at, word in enumerate(reading.words):
        if word.tag in ("ORG", "LOC", "nz", "nt", "PER"):
            extended = _with_industry(reading, at)
            if extended:
                yield extended
        if word.tag in _MAKERS:
            for start, end in _pieces(reading, word):
                yield from _MAKERS[word.tag](reading, start, end, word.confidence)


def _pieces(reading: Reading, word: Word) -> Iterator[tuple[int, int]]:
    """Parts between signs; without a verb that was drawn in."""
    for match in _PIECE.finditer(reading.text, word.start, word.end):
        verb = _VERB.search(match.group())
        end = match.start() + verb.start() if verb and verb.start() >= 4 else match.end()
        yield match.start(), end


def _with_industry(reading: Reading, at: int) -> Candidate | None:
    """A name and a branch of industry make a company (福莱特|玻璃), where no other noun goes on."""
    words, text = reading.words, reading.text
    if at + 1 >= len(words) or _PIECE.fullmatch(text, words[at].start, words[at].end) is None:
        return None
    own, branch = text[words[at].start : words[at].end], text[words[at + 1].start : words[at + 1].end]
    if branch not in _INDUSTRY or ending_of(own) or len(own) < 2:
        return None
    if (words[at].tag == "LOC" or divisions().named(own)) and branch not in _AFTER_PLACE:
        return None
    following = words[at + 2] if at + 2 < len(words) else None
    title = following is not None and re.match(TITLE, text[following.start :])
    if following is not None and following.tag in ("n", "vn", "nz", "an") and not title:
        return None
    return Candidate(words[at].start, words[at + 1].end, "company", 0.7, "name-and-industry")


def _person(reading: Reading, start: int, end: int, confidence: float) -> Iterator[Candidate]:
    name = reading.text[start:end]
    if not _HAN.fullmatch(name) or not 2 <= len(name) <= (4 if "·" not in name else 16) or divisions().sure(name):
        return
    titled = bool(_TITLED.search(reading.text[max(0, start - 8) : start]))
    if confidence >= 0.5 or titled or reading.role == "byline":
        yield Candidate(start, end, "person", max(confidence, 0.9 if titled else 0), "tagger-person")


def _place(reading: Reading, start: int, end: int, confidence: float) -> Iterator[Candidate]:
    name = reading.text[start:end]
    if name[:1] in ("新", "原", "老") and name[1:] in divisions().full:
        start, name = start + 1, name[1:]
    if _GROUNDS.search(name) and divisions().named(_GROUNDS.sub("", name)):
        name = _GROUNDS.sub("", name)
    if not divisions().named(name):
        name = _TAIL.sub("", name)
    if len(name) < 2 or name in _NO_PLACE or name in GENERIC:
        return
    split = list(_divided(name))
    for offset, size in split if len(split) > 1 else [(0, len(name))]:
        part = name[offset : offset + size]
        known = divisions().named(part)
        if known or confidence >= 0.35:
            type_ = "place" if known else type_of(part) or "place"
            yield Candidate(start + offset, start + offset + size, type_, max(confidence, 0.6 if known else 0), "tagger-place")


def _divided(name: str) -> Iterator[tuple[int, int]]:
    """A chain of divisions (浙江省|杭州市|余杭区), all of it or nothing."""
    at, table, found = 0, divisions(), []
    while at < len(name):
        size = next((size for size in range(min(table.longest, len(name) - at), 1, -1) if table.named(name[at : at + size])), 0)
        if not size:
            return
        found.append((at, size))
        at += size
    yield from found


def _organisation(reading: Reading, start: int, end: int, confidence: float) -> Iterator[Candidate]:
    name = reading.text[start:end]
    if len(name) < 2 or name in GENERIC or confidence < 0.25:
        return
    ground = _GROUNDS.search(name)
    if ground and (place := _inner_place(name, ground.start())):
        yield Candidate(start, start + place, "company", confidence, "tagger-company", FIRM)
        yield Candidate(start + place, start + ground.start(), "place", 0.6, "tagger-place", FIRM)
        return
    known = type_of(name) if not _BODY.search(name) else "organisation"
    if known in ("", "place"):
        known = "company"
    if divisions().sure(name):
        known = "place"
    yield Candidate(start, end, known, max(confidence, 0.5), f"tagger-{known}")


def _inner_place(name: str, end: int) -> int:
    """Where a division begins that ends here with a name of two signs or more before it; 0 where none does."""
    sizes = (size for size in range(2, end - 1) if divisions().named(name[end - size : end]))
    return next((end - size for size in sizes), 0)


def _other(reading: Reading, start: int, end: int, confidence: float) -> Iterator[Candidate]:
    """A name of an institution without more; not in quotation marks, which speak for themselves."""
    word = reading.word_at(start)
    name = reading.text[start:end]
    if word is None or word.end - word.start != end - start or len(name) < 3 or name in GENERIC or not _HAN.fullmatch(name):
        return
    if reading.text[start - 1 : start] in tuple("“「『\"‘") and start:
        return
    yield Candidate(start, end, type_of(name) or "company", 0.5, "tagger-other", WEAK)


_MAKERS = {"PER": _person, "LOC": _place, "ns": _place, "ORG": _organisation, "nt": _other}
