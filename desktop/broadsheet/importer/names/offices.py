"""Public bodies: a place and what it administers (…市…和…局), ministries, congresses and their sessions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import FIRM, Candidate
from broadsheet.importer.names.divisions import divisions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading

_HAN = "[\u4e00-\u9fff]"
_OFFICE = re.compile(
    r"(?:(?<![布格结开全定当僵残困破败战时危])局|(?<![大客餐门展])厅|委员会|管委会|办公室|党委|委|(?<![部签])署|政府|人大常委会|人大|政协|纪委|总工会|团委|妇联|残联|工商联|科协|文联|法院|检察院|中心)"
    r"(?![长势面限部托员派会办任内于身以实外常]|中心)"
)
_PARTS = re.compile(r"[^\w]|[的了在由是为将把被从向对就也已等与]|位于|打造|推动|实施|推进|成为|提出|开展|会同|联合|以及")
_BODIES = (
    "发展和改革|发展改革|发改|经济和信息化|经信|工业和信息化|工信|科学技术|科技|教育|财政|商务|公安|民政|司法|人力资源和社会保障|人力社保|人社|自然资源和规划|自然资源|规划和自然资源|生态环境|"
    "住房和城乡建设|住建|城乡建设|建设|交通运输|交通|水利|农业农村|文化和旅游|文旅|文化广电和旅游|卫生健康|卫健|退役军人事务|应急管理|审计|市场监督管理|市场监管|体育|统计|医疗保障|医保|"
    "数据|数据资源管理|大数据发展管理|大数据管理|投资促进|金融|地方金融|林业|海洋|粮食|气象|税务|国资|国有资产监督管理|宣传|组织|统战|网信|编|招商|综合执法|城市管理|城管|政府"
)
_SHORT = re.compile(rf"(?<!{_HAN})(?:省|市|区|县|州)(?:委)?(?:{_BODIES})(?:局|厅|委|办|部|委员会|中心)")
_STATE = re.compile(
    "国家发展和改革委员会|国家发展改革委|国家发改委|工业和信息化部|工信部|科学技术部|科技部|教育部|财政部|商务部|生态环境部|农业农村部|自然资源部|住房和城乡建设部|住房城乡建设部|住建部|交通运输部|"
    "人力资源和社会保障部|人力资源社会保障部|人社部|国务院国资委|国务院|中国人民银行|国家统计局|国家税务总局|国家知识产权局|国家能源局|国家数据局|国家文物局|国家林草局|国家卫生健康委|国家卫健委|国家医保局|"
    "国家市场监督管理总局|市场监管总局|海关总署|外交部|公安部|民政部|司法部|水利部|文化和旅游部|应急管理部|审计署|中国证监会|证监会|国家金融监督管理总局|全国人大常委会|全国人大|全国政协|中共中央|党中央|"
    "中央网信办|国家互联网信息办公室|最高人民法院|最高人民检察院|联合国教科文组织|联合国|世界卫生组织|世界贸易组织|世界银行|国际货币基金组织|欧盟|东盟|中国科协|中国科学院|中国工程院|中国社会科学院"
)
_SESSION = re.compile(
    r"(?:第?[一二三四五六七八九十\d]{1,3}届)(?:全国)?(?:人民代表大会|人大常委会|人大|政协|党代会|[省市区县]委)?(?:常委会)?第?[一二三四五六七八九十\d]{1,3}"
    r"(?:次(?:全体)?(?:会议|全会|代表大会)|中全会)|(?:第?[一二三四五六七八九十\d]{1,3}届)(?:全国)?(?:人民代表大会|人大|政协)[一二三四五六七八九十]次会议"
)
_LONGEST = 20


def public_bodies(reading: Reading) -> Iterator[Candidate]:
    """Offices with the place they administer, ministries, sessions."""
    text = reading.text
    for match in _OFFICE.finditer(text):
        start = _place_before(text, match.start())
        if start is not None and _fits(text, start, match):
            yield Candidate(start, match.end(), "organisation", 0.88, "office")
    for match in _SHORT.finditer(text):
        yield Candidate(match.start(), match.end(), "organisation", 0.7, "office-short")
    for match in _STATE.finditer(text):
        yield Candidate(match.start(), match.end(), "organisation", 0.9, "ministry")
    for match in _SESSION.finditer(text):
        start = chain_before(text, match.start())
        yield Candidate(start, match.end(), "event", 0.9, "session", FIRM)


def _place_before(text: str, end: int) -> int | None:
    """Where the place begins that an office's words follow; None where none does."""
    start = max(0, end - _LONGEST)
    for match in _PARTS.finditer(text, start, end):
        start = match.end()
    table = divisions()
    for at in range(start, end):
        for size in range(min(table.longest, end - at), 1, -1):
            if table.sure(text[at : at + size]):
                return at
    return None


def _fits(text: str, start: int, match: re.Match[str]) -> bool:
    """Not a place with a sign that only looks like an office (…市委 is one, 杭州中心 is none)."""
    between = text[start : match.start()]
    table = divisions()
    rest = next((between[size:] for size in range(len(between), 1, -1) if table.named(between[:size])), between)
    if match.group() in ("中心",):
        return len(rest) >= 4
    if match.group() in ("局", "厅", "署", "委员会", "办公室", "委"):
        return len(rest) >= 2 or (match.group() == "委" and between[-1:] in "省市区县州")
    return True


def chain_before(text: str, end: int) -> int:
    """Where the places begin that stand right before (浙江省杭州市|…)."""
    table = divisions()
    while True:
        sizes = (size for size in range(min(table.longest, end), 1, -1) if table.named(text[end - size : end]))
        size = next(sizes, 0)
        if not size:
            return end
        end -= size
