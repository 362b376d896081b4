"""The words around a Chinese number that belong to it: hedges, and the noun that X大 counts."""

from __future__ import annotations

import re
from functools import cache

_REACH = 12

_HEAD = (
    "不少于|不低于|不超过|不高于|少于|低于|至少|最少|最多|至多|不到|不足|接近|将近|超过|大约|大概|约为|高达|"
    "(?<![最附靠邻相])近|(?<![节合条契制签])约|(?<![反高])超|逾"
)
_HEAD_OF_NUMERAL = "过|上|数|几"
_TAIL = "以上|以下|以内|之内|之多|左右|上下(?!游)|有余|多(?![个的种样元年级劲])|余(?![个的种样元年级])"

# nouns that make X大… a count of things; anything else behind it (攻坚战, 优势) is a way of speaking
_THINGS = (
    "实验室 工程 行动 产业 科技园 科创园 工业园 平台 中心 任务 举措 企业 体系 领域 高地 基地 集群 板块 项目 "
    "战略 园区 龙头 市场 "
    "景区 片区 组团 公司 "
    "集团 银行 城市 港口 机场 高校 大学 学院 医院 学校 场馆 展区 展厅 主题 系列 赛道 试点 示范区 先导区 "
    "功能区 开发区 新区 "
    "机构 部门 品牌 产品 品类 车间 工厂 生产线 产线 装置 设施 院所 研究院 联盟 协会 论坛 赛事 活动 专项 改革 "
    "机制 通道 走廊 "
    "运营商 行业 车企 主体 学科 支柱 增长极 引擎 功能 场景 城市群 渠道 门类 专业 基金 经济体 流域 产区 油田 "
    "航线 水库 电站 枢纽 县域 区县 乡镇 街道 社区 村落 景点 遗址 单元 篇章"
)


def worded(text: str, start: int, end: int) -> tuple[int, int]:
    """The range of a number with the hedges that stand right before and behind it."""
    head = f"{_HEAD}|{_HEAD_OF_NUMERAL}" if text[start] in "十百千万亿半" else _HEAD
    before = _before(head).search(text[max(0, start - _REACH) : start])
    after = _after().match(text[end : end + _REACH])
    return start - len(before.group()) if before else start, end + len(after.group()) if after else end


def counted_things(text: str, end: int) -> str:
    """The noun behind X大, from the number on, or nothing: 省实验室 of 四大省实验室."""
    match = _things().match(text[end : end + _REACH])
    return match["noun"] if match else ""


def per_each(text: str, end: int) -> str:
    """What stands behind a slash: /人 of 20元/人, /平方米 of 1.2万元/平方米."""
    match = re.match("[/／][A-Za-z\u4e00-\u9fff]{1,4}?(?=[^A-Za-z\u4e00-\u9fff]|$|[以左的])", text[end : end + 8])
    known = re.match(
        "[/／](?:平方米|平方公里|立方米|公里|公斤|千克|吨|亩|公顷|小时|分钟|人次|人|天|日|年|月|户|件|台|套|辆|秒|千瓦时|度|瓦时|次)",
        text[end : end + 8],
    )
    found = known or match
    return found.group() if found else ""


@cache
def _before(head: str) -> re.Pattern[str]:
    return re.compile(f"(?:{head})$")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(_TAIL)


@cache
def _things() -> re.Pattern[str]:
    nouns = "|".join(sorted(_THINGS.split(), key=len, reverse=True))
    return re.compile(
        rf"(?P<noun>[\u4e00-\u9fff]{{0,6}}?(?:{nouns})(?:集群|园区|基地|体系|项目|工程|平台|中心|企业|园)?)"
    )
