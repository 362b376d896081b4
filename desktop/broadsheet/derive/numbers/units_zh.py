"""Units, classifiers and scale words of Chinese numbers, and the words that only look like numbers."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

# longer words first: a pattern takes the first that fits
_POWERS = {"万亿": 12, "千亿": 11, "百亿": 10, "十亿": 9, "千万": 7, "百万": 6}
_POWERS |= {"十万": 5, "亿": 8, "万": 4, "千": 3, "百": 2}
SCALES = {word: Decimal(10) ** power for word, power in _POWERS.items()}

_MONEY = "元人民币 人民币 美元 欧元 港元 日元 英镑 元 块钱"
_LATIN = "TEU kWh MWh GWh kW MW GW TW kg km mm cm nm μm GHz MHz Hz TB GB MB PB Gbps Mbps Tbps bps"
_MEASURES = (
    "平方公里 平方千米 平方米 平方厘米 立方米 立方厘米 公里 千米 厘米 毫米 纳米 微米 海里 英里 英尺 英寸 公顷 英亩 "
    "吨标准煤 吨公里 公斤 千克 千瓦时 兆瓦时 吉瓦时 太瓦时 瓦时 兆瓦 吉瓦 千瓦 毫安时 安时 千伏安 千伏 兆帕 标准箱 "
    "标箱 摄氏度 微克/立方米 毫克/升 毫克 微克 毫升 盎司 加仑 光年 分贝 兆赫 赫兹 大卡 千卡 千焦 量子比特 字节 像素 "
    "个基点 基点 米 亩 吨 斤 克 升 瓦 磅 ℃ °C " + _LATIN
)
_TIMES = "个工作日 个多月 个半月 个半小时 个多小时 个月 个小时 小时 分钟 秒钟 个季度 周年 周岁 年 天 周 秒 岁 日"
_CLASSIFIERS = (
    "人次 家次 批次 车次 航次 架次 列次 艘次 班次 户次 件次 台次 辆次 个 家 件 项 名 人 位 户 台 套 条 座 栋 "
    "幢 处 所 支 款 种 类 笔 辆 艘 架 部 张 份 次 例 "
    "起 宗 场 轮 级 层 间 只 枝 株 匹 箱 席 村 方面 步 集 首 篇 册 本 封 大 企 届 期 号 批 组 代 型 成员 环节 领域 "
    "维度 道 章 节 字 股 格 趟 列 幅 枚 粒 棵 根 片 卷 页 尊 副 桶 瓶 盒 羽 尾 头 门 口 单元 省份 省区 市州 "
    "区县 个千分点"
)
# these count behind digits alone: behind a Chinese numeral they make other words (三对, 两度, 一把)
_BEHIND_DIGITS = "单 票 盏 把 双 堂 课时 学时 里 顷 袋 包 杯 碗 床 站 码 剂次 剂 度 分 球 胜 圈 眼 方 例次 人天"
# with 一 these still count; with any other classifier 一 is the article "a"
_COUNTED_WITH_ONE = "年 周年 个月 小时 分钟"
_FIRST_OF = "位 批 个 家 届 次 台 套 条 座 款 项 例 期 季 年 月 名 轮 部分 部"
# idioms, names of places and fixed words in which a numeral counts nothing
_LOOK_ALIKES = (
    "百家争鸣 百花齐放 百家姓 千家万户 万户千家 万家灯火 千门万户 万人空巷 千方百计 千军万马 千人一面 "
    "三位一体 三头六臂 三番五次 三天两头 三言两语 三轮车 一波三折 三三两两 成千上万 千千万万 万一 十足 "
    "十全十美 百年 千年 万年 百姓 百货 百度 百科 万物 万里 千里 百里 三门峡 三门县 五台山 七台河 "
    "五家渠 三台县 九台区 五大连池 八大山人 双十一 双十二 两手抓 两口子 九牛一毛 五湖四海 四面八方 "
    "五花八门 七上八下 四通八达 六神无主 三心二意 万众一心 一心一意 十拿九稳 八九不离十 数一数二 不二 "
    "独一无二 千头万绪 三班倒 两头 四分五裂 千千 千万别 千万不 千万要 三级跳 三人行 一五一十 一年一度 "
    "两位数 一位数 三位数 半年报 半年度 "
    "百米冠军 百米飞人 百米跑 百米赛跑 百米冲刺 百米决赛 百米短跑 百米大战 "
    "千人计划 万人计划 万人大会 百日誓师 一成不变 零部件 零件 零售 零散 零星 零碎"
)


@cache
def units() -> frozenset[str]:
    """Every unit and classifier that may stand behind a numeral."""
    return frozenset(" ".join((_MONEY, _MEASURES, _TIMES, _CLASSIFIERS)).split())


@cache
def counted_with_one() -> frozenset[str]:
    """The units with which 一 is a number and not the article."""
    return frozenset(" ".join((_MONEY, _MEASURES, _COUNTED_WITH_ONE)).split())


def units_pattern() -> str:
    """A group of all units, longest first."""
    return _group(units())


def behind_digits_pattern() -> str:
    """A group of what may stand behind digits, longest first."""
    return _group(units() | frozenset(_BEHIND_DIGITS.split()))


def latin_pattern() -> str:
    """A group of the units in Latin letters that may be glued to digits (10GW is no name)."""
    return _group(frozenset(_LATIN.split()) | {"m", "g", "t", "L"})


def first_pattern() -> str:
    """What stands behind 首 where it means the first one."""
    return _group(frozenset(_FIRST_OF.split()))


def look_alikes_pattern() -> str:
    """A group of the words that are no numbers."""
    return _group(frozenset(_LOOK_ALIKES.split()))


def _group(words: frozenset[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=_longest_first)) + ")"


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word
