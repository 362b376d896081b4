"""Families of names by how they end: what a Chinese name is, told by its last word."""

from __future__ import annotations

import re
from functools import cache

_FAMILIES = {
    "laboratory": "重点实验室 实验室 大科学装置 中子源 同步辐射光源 光源 对撞机 国家研究中心 工程研究中心 技术创新中心 产业创新中心 制造业创新中心",
    "institution": "大学 学院 研究院 研究总院 研究所 设计院 科学院 工程院 党校 医院 卫生院 中学 小学 幼儿园 学校 附中 研究中心 分院 职高 技校 书院 剧团 乐团 歌舞团 出版社",
    "company": "有限责任公司 股份有限公司 有限公司 集团公司 总公司 分公司 子公司 公司 集团 银行 信用社 农商行 商行 合作社 事务所 药房 酒店 宾馆 "
    "有限合伙 电视台 报社 通讯社 日报 晚报 酒厂 药厂 电厂 钢厂 船厂 机床厂 农场 林场",
    "organisation": "委员会 管委会 党工委 居委会 村委会 党委 党组 党支部 人民政府 政府 管理局 总局 分局 监管局 税务局 海关 法院 检察院 交易所 办事处 联席会议 "
    "交易中心 服务中心 指挥部 指挥中心 创新中心 孵化中心 数据中心 中心 救援队 服务队 志愿队 俱乐部 支队 大队 社区 工作室 工作站 智库 专班 领导小组",
    "alliance": "产业联盟 联盟 联合会 协会 学会 商会 促进会 基金会 研究会",
    "zone": "高新技术产业开发区 经济技术开发区 高新技术开发区 产业开发区 经济开发区 经开区 开发区 高新区 自由贸易试验区 自贸试验区 自贸区 自贸片区 保税区 综保区 试验区 实验区 示范区 "
    "合作区 先行区 先导区 航空港区 港区 片区 新区 新城 科技城 科学城 大学城 产业城 商贸城 汽车城 软件园 产业园区 产业园 工业园区 工业园 科技园区 科技园 创业园 创新园 高新园 "
    "物流园 智慧谷 园区 示范园 小镇 大走廊 走廊 基地 众创空间 孵化器 加速器 综合体 批发市场 专业市场 商圈 步行街 城市群 经济带 经济圈 都市圈 大湾区",
    "facility": "大桥 大厦 国际机场 机场 体育馆 体育场 博物馆 博物院 图书馆 水库 水电站 核电站 电站 高铁站 火车站 客运站 东站 南站 西站 北站 码头 高速公路 高速 高铁 铁路 隧道 "
    "广场 公园 湿地 景区 古镇 古城 古村 遗址 纪念馆 美术馆 大剧院 剧院 展览馆 科技馆 文化馆 少年宫 会展中心 博览中心 体育中心 奥体中心 枢纽 大运河 运河 灌区 牧场 茶园 植物园 动物园 "
    "陵园 故居 碑林 石窟 长城 寺 港",
    "place": "街道 乡 镇 村 半岛 群岛 盆地 平原 高原 山脉 三角洲 流域 湖 岛 湾",
    "programme": "三年行动计划 五年行动计划 专项行动计划 行动计划 专项行动 攻坚行动 提升行动 行动 发展工程 工程 计划 战略 倡议",
    "platform": "互联网平台 服务平台 交易平台 监管平台 管理平台 数字平台 平台 大脑 小程序 公众号 APP App 数据库 服务网",
    "event": "博览会 进博会 广交会 交易会 展览会 洽谈会 展销会 运动会 亚运会 奥运会 全运会 锦标赛 联赛 马拉松 大赛 高峰论坛 论坛 峰会 艺术节 文化节 电影节 旅游节 美食节 丰收节 "
    "人代会 全会 年会 大会 会议 展会",
}  # fmt: skip

_NOT_BEFORE = {
    "大学": "生城",
    "学院": "派风",
    "行动": "力上者起派中方计",
    "工程": "师院机技建总类项量学",
    "计划": "于在到今明年用将从经生单",
    "战略": "性合定支新需部机地眼",
    "平台": "型化经企上和",
    "中心": "城化区线任镇地思位词",
    "公司": "制法",
    "集团": "化军式作总内",
    "银行": "业卡家存贷间系账",
    "政府": "性部工采引投和与债机",
    "联盟": "链",
    "大会": "上战师",
    "会议": "室上指强认要审提",
    "基地": "化",
    "园区": "内里企",
    "社区": "居工治服团",
    "高速": "发增公铁度",
    "铁路": "线局",
    "机场": "群",
    "公园": "化",
    "港": "口股资澳湾珠区航元",
    "镇": "长街区域党江海海",
    "村": "民庄支落里级集委镇党",
    "乡": "村镇亲党",
    "湖": "北南畔水区州面光",
    "岛": "屿上国民",
    "湾": "区",
    "寺": "庙院",
    "大脑": "袋",
    "高铁": "站",
    "学校": "长",
    "日报": "告",
    "遗址": "公",
    "集": "",
    "走廊": "",
    "商圈": "",
    "论坛": "上",
    "运河": "岸",
}
"""Signs after a family's word that make another word of it."""


@cache
def _types() -> dict[str, str]:
    return {ending: type_ for type_, endings in _FAMILIES.items() for ending in endings.split()}


@cache
def endings() -> re.Pattern[str]:
    """A family's word, the longest at each place, where the next sign makes no other word of it."""
    ordered = sorted(_types(), key=lambda ending: (-len(ending), ending))
    parts = [f"{ending}(?![{_NOT_BEFORE[ending]}])" if _NOT_BEFORE.get(ending) else ending for ending in ordered]
    first = "".join(sorted({ending[0] for ending in ordered}))
    return re.compile(f"(?=[{first}])(?:{'|'.join(parts)})")


@cache
def _backwards() -> dict[str, list[str]]:
    by_last: dict[str, list[str]] = {}
    for ending in sorted(_types(), key=lambda ending: (-len(ending), ending)):
        by_last.setdefault(ending[-1], []).append(ending)
    return by_last


def ending_of(name: str) -> str:
    """The family's word that a name ends in; empty where it ends in none."""
    return next((ending for ending in _backwards().get(name[-1:], ()) if name.endswith(ending)), "")


def type_of(name: str) -> str:
    """What a name is by its ending; empty where that tells nothing."""
    return _types().get(ending_of(name), "")


def type_of_ending(ending: str) -> str:
    """What a family's word makes of a name."""
    return _types()[ending]
