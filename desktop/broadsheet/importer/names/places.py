"""Provinces, cities and counties by their names, where the tagger is missing or did not see them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import WEAK, Candidate
from broadsheet.importer.names.divisions import divisions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading

_KINDS = "省市区县州旗盟"
_LANDS = (
    "中国 美国 英国 法国 德国 日本 韩国 俄罗斯 印度 巴西 加拿大 澳大利亚 意大利 西班牙 荷兰 瑞士 瑞典 新加坡 马来西亚 泰国 越南 印尼 印度尼西亚 菲律宾 沙特 阿联酋 以色列 土耳其 埃及 南非 肯尼亚 尼日利亚 墨西哥 阿根廷 "
    "智利 哈萨克斯坦 乌兹别克斯坦 巴基斯坦 欧洲 非洲 亚洲 北美 南美 拉美 东南亚 中东 纽约 伦敦 巴黎 东京 硅谷 旧金山 柏林 莫斯科 首尔 悉尼 迪拜 长三角 珠三角 京津冀 粤港澳大湾区 长江 黄河 长江经济带 长江三角洲 "
    "珠江 钱塘江 太湖 西湖 东北 华东 华南 华北 西南 西北"
).split()
_LAND = re.compile("|".join(sorted(_LANDS, key=len, reverse=True)))
_NOT_LANDS = frozenset("东北 华东 华南 华北 西南 西北".split())
_NOT_ALONE = frozenset("城区 郊区 矿区 新城区 市中区 东区 西区 南区 北区 新区".split())
_GOES_ON = re.compile("[人话语式菜军队史学字]|方(?!面)")


def places(reading: Reading) -> Iterator[Candidate]:
    """Divisions in full, and as they are called where that is no ordinary word; countries and regions."""
    text, table = reading.text, divisions()
    at = 0
    while at < len(text) - 1:
        size = next(
            (size for size in range(min(table.longest, len(text) - at), 1, -1) if _known(reading, text[at : at + size])), 0
        )
        if size and _stands(reading, at, at + size, text[at : at + size] in table.full):
            yield Candidate(at, at + size, "place", 0.75 if reading.words else 0.7, "division", WEAK)
            at += size
        else:
            at += 1
    for match in _LAND.finditer(text):
        if match.group() not in _NOT_LANDS and _stands(reading, match.start(), match.end(), False):
            yield Candidate(match.start(), match.end(), "place", 0.65, "land", WEAK)


def _known(reading: Reading, name: str) -> bool:
    """A full name; without a tagger also what provinces and cities are called (a county's may be any word)."""
    table = divisions()
    if name in table.full:
        return name not in _NOT_ALONE
    return not reading.words and table.sure(name) and any(found.code.endswith("00") for found in table.bare[name])


def _stands(reading: Reading, start: int, end: int, full: bool) -> bool:
    if not reading.words:
        return full or not _GOES_ON.match(reading.text, end) or reading.text[end : end + 1] in _KINDS
    return reading.is_edge(start) and reading.is_edge(end)
