"""Companies told by what they are to others (控股子公司…), and names in Latin letters inside Chinese text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import Candidate
from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.families import ending_of
from broadsheet.importer.names.grammar import COMMON, SURNAME, TITLE
from broadsheet.importer.names.words import any_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading

KIN = "(?:(?:全资|控股|参股)?(?:子|孙|母)公司|控股股东|实际控制人|参股公司|关联方|标的公司|合作方|承建方|运营方|建设方)"
"""What a company is to another one: a name does not go over it."""

_DOES = "完成|宣布|发布|签|与|和|在|于|的|将|拟|已|获|实现|中标|收购|取得|推出|投|、|，|（|《"
_BESIDE = re.compile(rf"{KIN}([\u4e00-\u9fff]{{2,6}}?)(?={_DOES})")
_LATIN_NAME = r"[A-Z][a-zé]+(?: [A-Z]\.)?(?: (?:[A-Z][a-zé’'\-]+|de|van|von)){1,3}"
_CAPITALISED = re.compile("[A-Z][a-z]")
_BRANCHES = any_of((*words("zh", "industries"), "集团", "公司", "股份"))
_TRADE = any_of(words("zh", "industries"))
_MADE = re.compile(
    rf"由([\u4e00-\u9fff]{{2,4}}?(?:{_TRADE}))(?:自主|联合|独立|全资)?(?:研制|研发|承建|投资|建设|开发|打造|牵头|生产|运营|设计|建造)"
)
_LISTED = re.compile(
    rf"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{{2,3}}(?:{_TRADE}|发展|置业|置地|国际|城投|建投|交投|能投|城建))"
    "(?=以[0-9]|周涨|周跌|全周|单日|累涨|累跌|竞得|摘得|盘中|收盘|股价|涨|跌|封板|领涨|午后|早盘|冲高|触及|公告|宣布|董事长|总裁|创始人|首席|CEO|招股书|财报|中标|挂牌|敲钟|市值)"
)
_FIRMS = re.compile(
    "(?<![\u4e00-\u9fff])(?P<own>[\u4e00-\u9fff]{2,3}?)"
    "(?:新能源|科技|生物|医药|药业|重工|股份|电气|光电|微电子|半导体|新材|新材料|智能|机器人|能源|化工|钢铁|汽车|航空|电子|软件|食品|乳业|农业)"
    "(?=在[^这此那]|与|将|已|的[^发产研生]|、|，|去年|今年|目前|投|建|新建|自主)"
)
_LANDS = frozenset(words("zh", "lands"))
_UNKNOWN = frozenset({"nr", "nz", "PER", "LOC", "ORG", "ns", "nt", "nw"})
_ALL_TRADES = re.compile(f"(?:{_TRADE}|新能源|高端|传统|数字|智能|中国|国产|国内|全球|新型)+")
_NO_FIRM = frozenset(
    ["AI", "AIGC", "VR", "AR", "IT", "App", "APP", "GPU", "CPU", "IP", "NFC", "ETC", "GDP", "PC", "LED", "OLED", "IoT"]
)


def firms(reading: Reading) -> Iterator[Candidate]:
    """Companies beside what they are to others, and by what only companies do."""
    for pattern, rule in (
        (_BESIDE, "beside-its-kin"),
        (_MADE, "company-by-its-deed"),
        (_LISTED, "company-by-its-deed"),
    ):
        for match in pattern.finditer(reading.text):
            if _may_be(reading, match, edge=pattern is not _LISTED):
                yield Candidate(*match.span(1), "company", 0.6, rule)


def at_clause_start(reading: Reading) -> Iterator[Candidate]:
    """A name that is no word of the language and a branch, where a clause begins (，|阳泰|新能源|在…)."""
    for match in _FIRMS.finditer(reading.text):
        words = reading.within(*match.span("own"))
        whole = len(words) == 1 and (words[0].start, words[0].end) == match.span("own")
        if whole and words[0].tag in _UNKNOWN and not divisions().sure(match["own"]) and match["own"] not in _LANDS:
            yield Candidate(match.start(), match.end(), "company", 0.55, "unknown-word-and-branch")


def _may_be(reading: Reading, match: re.Match[str], *, edge: bool) -> bool:
    """Whether it is more than words of the trade; what shares are said to do may be read into the name (光|电盘|中)."""
    name = match.group(1)
    common = COMMON.fullmatch(name) or _ALL_TRADES.fullmatch(name)
    return (not edge or reading.is_edge(match.end(1))) and not common and not re.fullmatch(SURNAME + ".{1,2}", name)


def in_latin_letters(reading: Reading) -> Iterator[Candidate]:
    """Persons, places and companies that a Chinese text writes in Latin letters."""
    if not _CAPITALISED.search(reading.text):
        return
    for pattern, type_, confidence in _latin():
        for match in pattern.finditer(reading.text):
            if match.group(1) not in _NO_FIRM or type_ != "company":
                start, end = match.span() if type_ == "company" else match.span(1)
                yield Candidate(start, end, type_, confidence, f"latin-{type_}")


@cache
def _latin() -> tuple[tuple[re.Pattern[str], str, float], ...]:
    """The patterns of names in Latin letters with type and confidence; most texts have none and never need them."""
    latin_titled = re.compile(rf"(?:{TITLE})\s?({_LATIN_NAME})(?![A-Za-z])")
    latin_says = re.compile(
        rf"({_LATIN_NAME})\s?(?=(?:博士|教授|先生|女士)?(?:表示|说|认为|介绍|指出|称|强调|透露|告诉))"
    )
    latin_place = re.compile(
        r"(?:在|位于|来自|前往|抵达|总部设在)\s?([A-Z][a-z]{2,}(?: [A-Z][a-z]+)?)(?=[\s的和、，。）]|市|举)"
    )
    and_place = re.compile(
        r"(?:[、和与]|以及)\s?([A-Z][a-z]{2,}(?: [A-Z][a-z]+)?)(?=的(?:研发|办公|工厂|分|基地|总部)|等地|两地)"
    )
    latin_firm = re.compile(
        rf"(?<![A-Za-z0-9])([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)\s?(?:{_BRANCHES}){{1,2}}"
        "(?![\u4e00-\u9fff]?(?:平台|系统|领域|产业|模型|技术))"
    )
    return (
        (latin_titled, "person", 0.85),
        (latin_says, "person", 0.85),
        (latin_place, "place", 0.55),
        (and_place, "place", 0.55),
        (latin_firm, "company", 0.65),
    )


def short_names(name: str) -> Iterator[str]:
    """What a company may be called after it was named in full: without its place and its legal form."""
    latin = re.match(r"[A-Za-z][A-Za-z0-9]{2,}(?=[\u4e00-\u9fff])", name)
    if latin and latin.group() not in _NO_FIRM:
        yield latin.group()
    ending = ending_of(name)
    if not ending.endswith("公司"):
        return
    core = re.sub("(?:集团|控股|股份)+$", "", name.removesuffix(ending))
    table = divisions()
    size = next((size for size in range(min(table.longest, len(core) - 4), 1, -1) if table.sure(core[:size])), 0)
    core = re.sub("[（(].*?[）)]", "", core[size:])
    if len(core) >= 4 and not COMMON.fullmatch(core):
        yield core
