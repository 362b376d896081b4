"""The provinces, cities and counties of China: what is a place's name, in full and as it is called, and what holds it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from broadsheet.resources import resource

# names that are ordinary words too, or parts of them: alone they are no evidence of a place
_WORDS = frozenset(
    "和平 朝阳 东方 城区 南山 长安 宝山 开平 兴隆 江北 江南 新城 城关 城中 城北 城东 城西 河东 河西 河北区 海港 港口 桥东 桥西 路南 路北 市中 "
    "郊区 矿区 新华 红旗 建设 解放 文化 友谊 胜利 光明 团结 向阳 东山 西山 南沙 永安 永和 太和 大同 安定 安全 平安 和顺 富裕 富源 永丰 "
    "大方 集美 平和 公安 同心 昌图 通道 礼县 理县 定远 长治 安宁 武定 新平 双江 大关 黎明 镇安 德化 惠民 民和 互助 化隆 共和 贵德 兴海 "
    "同德 都市 西区 东区 南区 北区 中区 金山 银川区 龙华 龙门 龙泉 新区 山丹 东风 大洼 天台 仙居 文成 景泰 会同 会宁 华亭 开化 开阳 "
    "蓝山 青山 青田 东海 渤海 黄海 海南区 高明 三江 两江 下关 上街 老城 古城 丰满 龙城 双城 双流 成武 巨野 鼓楼 钟楼 广丰 丰都 大竹 "
    "前进 东安 长青 长丰 长清 大安 大化 天长 天等 天全 清水 甘泉 石泉 宁静 安居 高平 高台 大足 广安区 道县 行唐 平原 高原 曲江 正安 "
    "正定 正镶白 永定 永康 永胜 永平 永新 永嘉 安乐 安康 安图 安新 安阳县 崇明 明山 白云 云龙 花都 花溪 花山 梅园 梅江 金牛 金水 金台 金家庄 "
    "青羊 武侯 中原 中山 中江 中站 新乐 新民 新河 新兴 新安 新县 新郑 新密 新余 白银 铁山 铁东 铁西 石山 石景山 黄山 泰山 恒山 华山 九江 "
    "长江 长海 临江 临海 沿河 沿滩 沙市 沙河 沙湾 沙县 大厂 大冶 台山 台江 平山 平定 平度 平乐 平阳 平湖 灵山 灵川 灵台 兴安 兴平 兴业 兴国 兴化 "
    "定南 定日 定安 定州 定兴 忠县 理塘 道真 德清 德安 德阳 德令哈 崇义 信义 仁化 仁和 仁寿 义县 礼泉 智利".split()
)
_ALWAYS = frozenset("大同 九江 中山 黄山 新余 白银 安康 长治 安宁 高平 长安 临海 永康 新郑 新密 台山 兴化 大足 德清 大冶 平湖 德阳".split())


@dataclass(frozen=True, slots=True)
class Division:
    """A province, city or county.

    Attributes:
        code: six digits; 00 at the end for what holds counties, 0000 for a province.
        name: in full. bare: as it is called. english: as English texts write that.
    """

    code: str
    name: str
    bare: str
    english: str

    def holds(self, other: Division) -> bool:
        """Whether another one lies in it."""
        own = self.code.rstrip("0") if self.code.endswith("0000") else self.code[:4] if self.code[4:] == "00" else ""
        return bool(own) and other.code != self.code and other.code.startswith(own)


@dataclass(frozen=True, slots=True)
class Divisions:
    """The table by name.

    Attributes:
        full, bare: what bears a name in full, and what is called by it; several may.
        english: the same by what English texts write, in lower case.
        longest: code points of the longest name.
    """

    full: dict[str, tuple[Division, ...]]
    bare: dict[str, tuple[Division, ...]]
    english: dict[str, tuple[Division, ...]]
    longest: int

    def named(self, name: str) -> tuple[Division, ...]:
        """Those that a name may mean, the largest first."""
        return self.full.get(name) or self.bare.get(name) or ()

    def sure(self, name: str) -> bool:
        """Whether a name is a place wherever it stands: in full, or no ordinary word."""
        return name in self.full or (name in self.bare and (name not in _WORDS or name in _ALWAYS))


@cache
def divisions() -> Divisions:
    """The table, read once; empty where its file is missing."""
    path = resource("import", "divisions.txt")
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    rows = [Division(*line.split("\t")) for line in lines]
    rows.sort(key=lambda row: (not row.code.endswith("0000"), not row.code.endswith("00"), row.code))
    tables: tuple[dict[str, tuple[Division, ...]], ...] = ({}, {}, {})
    for row in rows:
        for table, name in zip(tables, (row.name, row.bare, row.english.lower()), strict=True):
            table[name] = (*table.get(name, ()), row)
    return Divisions(*tables, max((len(row.name) for row in rows), default=0))
