"""What numbers look like in Chinese text: one pattern with a group for each kind."""

from __future__ import annotations

import re
from functools import cache

from broadsheet.derive.numbers import units_zh

DIGIT = "[0-9０-９]"
_SMALL = "[一二三四五六七八九]"
_GROUPED = rf"{DIGIT}{{1,3}}(?:,{DIGIT}{{3}}){{1,8}}(?!{DIGIT})|[０-９]{{1,3}}(?:，[０-９]{{3}}){{1,8}}(?!{DIGIT})"
# Groups are never possessive: Python 3.11.2, which Debian 12 has, raises SystemError on captures around them.
_DIGITS = rf"(?:{_GROUPED}|{DIGIT}++)(?:[.．]{DIGIT}++)?"
# bounded, so that a page of nothing but numerals is still read in linear time
_NUMERAL = "[零〇一二三四五六七八九十百千万亿两]{1,24}+(?:点[零〇一二三四五六七八九]{1,24}+)?"
_FORMAL = "[壹贰叁肆伍陆柒捌玖][拾佰仟万萬亿億][壹贰叁肆伍陆柒捌玖拾佰仟万萬亿億零]{0,24}+"
_TO = "(?:[-—–~～－]{1,2}|至|到)"
ANY = f"(?:{_DIGITS}|{_NUMERAL})"
_SIGNED = rf"(?:(?<![0-9A-Za-z%）)])[-−+])?{_DIGITS}(?:{_TO}{_DIGITS})?"
_SCALE = "(?:" + "|".join(units_zh.SCALES) + ")"
# the first character of anything the pattern matches: the search leaps from one to the next
# and never starts inside a run of numerals
_NUMERALS = "零〇一二三四五六七八九十百千万亿两"
_STARTS = "0-9０-９A-Za-z半第首前近过大翻上下壹贰叁肆伍陆柒捌玖双成独数不榜+−-"


@cache
def pattern() -> re.Pattern[str]:
    """The pattern; at each place the first kind that matches wins (``look`` matches what is no number)."""
    body = "|".join(f"(?P<{kind}>{'|'.join(rules)})" for kind, rules in _kinds().items())
    return re.compile(f"(?:(?=[{_STARTS}])|(?=[{_NUMERALS}])(?<![{_NUMERALS}]))(?:{body})")


@cache
def parts() -> re.Pattern[str]:
    """The parts of a number with its unit: sign, low, high, more, scale, more2, unit."""
    return re.compile(
        rf"(?P<sign>[-−+]|零下\s?)?(?P<low>{ANY}|{_FORMAL}|半)(?:\s?[%％‰]?{_TO}(?P<high>{ANY}))?\s?(?P<more>[多余来几])?"
        rf"(?:个(?=亿))?(?P<scale>{_SCALE})?(?P<more2>[多余来])?\s?(?P<unit>.*)",
        re.DOTALL,
    )


def _kinds() -> dict[str, tuple[str, ...]]:
    units, behind_digits = units_zh.units_pattern(), units_zh.behind_digits_pattern()
    return {
        "look": ("十分(?!之)", units_zh.look_alikes_pattern()),
        "date": _dates(),
        "year": (
            rf"(?:[1１]{DIGIT}|[2２][01０１]){DIGIT}{{2}}\s?年(?![多余之]|的?历史)",
            "[一二][零〇一二三四五六七八九]{3}年",
        ),
        "percent": (
            rf"(?<=[从由]){_DIGITS}\s?[%％‰]",
            rf"{_SIGNED}\s?[%％‰]{_TO}{_DIGITS}\s?[%％‰]",
            rf"{_SIGNED}\s?[%％‰]",
            f"[百千万]分之{ANY}",
            "百分百",
        ),
        "fraction": (
            f"{_NUMERAL}分之{_NUMERAL}",
            f"{_DIGITS}分之{_DIGITS}",
            "(?<![0-9/])[1-9]/[0-9]{1,2}(?![0-9/])",
            "(?<=[过近])半数?(?![导径个年天程])|一半|半数|大半",
        ),
        "tenths": (
            rf"(?:[一二三四五六七八九两]{{1,2}}|[1-9](?:\.[0-9])?)成(?:半|{_SMALL}(?![0-9十百千万亿个成大家年月分]))?"
            "(?!分(?![属布别散])|[立长为功员果就型都熟套交品份效因绩语本])",
        ),
        "points": (rf"{_SIGNED}\s?个?百分点", f"{_NUMERAL}个百分点"),
        "times": (rf"{ANY}(?:{_TO}{ANY})?[多余]?倍", f"翻了?(?:[一两二三四五六七八九]|{_DIGITS})?[番倍]"),
        "ordinal": (
            f"第{ANY}(?:{units}|梯队|产业|方)?",
            f"首{units_zh.first_pattern()}|榜首",
            f"前{ANY}(?=[名位强列甲])[名位强]?",
            f"(?:十{_SMALL}|二十)大(?!工)",
            f"{ANY}(?:届|号)(?![召码称])",
            "二[次期级代等号元类轮]",
        ),
        "name": (
            r"(?<![0-9A-Za-z])PM(?:2\.5|10)(?![0-9.])",
            rf"(?<![0-9A-Za-z])[A-Za-z]++[-‑]?(?!{_DIGITS}(?:{_SCALE}|{units}|[%％]))[0-9]++(?:\.[0-9]+)?[A-Za-z0-9]*+",
            rf"(?<![0-9A-Za-z.])[0-9]++(?:\.[0-9]++)?(?!{units_zh.latin_pattern()}(?![A-Za-z0-9]))[A-Za-z][A-Za-z0-9]*+",
            "[一二三四五六七八九十](?:、[一二三四五六七八九十]){1,11}(?:次?产业)?",
            f"(?:{_DIGITS}|[百千])强(?![化大有于])",
        ),
        "quantity": (
            rf"(?:{_DIGITS}|{_NUMERAL})[多来]?个亿(?:{units})?",
            rf"{DIGIT}{{1,3}}[秒米]{DIGIT}{{2,3}}(?![0-9.])|{DIGIT}{{1,2}}分{DIGIT}{{1,2}}秒(?:{DIGIT}{{1,3}})?",
            rf"零下\s?{_DIGITS}\s?(?:℃|摄氏度|度)",
            rf"{_DIGITS}{_SCALE}{_TO}{_DIGITS}{_SCALE}(?:{units})",
            rf"(?:(?:{_GROUPED}|{DIGIT}{{3,}})(?:\.{DIGIT}+)?|{DIGIT}+\.{DIGIT}+)点(?![钟到零整半前后])",
            rf"{_SIGNED}(?:\s?[多余来]?{_SCALE}[多余来]?|[多余来])?(?:\s?{behind_digits})?",
            f"{_FORMAL}(?:圆|{units})",
        ),
        "worded": (f"(?:{_NUMERAL}(?:{_TO}{_NUMERAL})?|半)[多余来几]?[万亿]?{units}",),
        "bare": (
            f"{_SMALL}[零〇一二三四五六七八九]{{0,24}}+[十百千万亿][零〇一二三四五六七八九十百千万亿]{{0,24}}+",
            "(?<=[数几上近超逾过])[十百千万亿]{1,24}+",
            f"十{_SMALL}",
        ),
    }


def _dates() -> tuple[str, ...]:
    year = f"(?:{DIGIT}{{4}}|[一二][零〇一二三四五六七八九]{{3}})"
    month = f"(?:{DIGIT}{{1,2}}|十[一二]?|{_SMALL})"
    day = f"(?:{DIGIT}{{1,2}}|[二三]?十{_SMALL}?|{_SMALL})"
    digits = rf"(?<![0-9.]){DIGIT}{{1,2}}"
    return (
        rf"{year}\s?年?{_TO}{year}\s?年",
        rf"{year}\s?年\s?{month}{_TO}{month}\s?月",
        rf"{year}\s?年\s?{month}\s?月(?:\s?{day}[日号])?",
        rf"{year}(?:[-/.]{DIGIT}{{1,2}}[-/.]{DIGIT}{{1,2}}|-{DIGIT}{{2}})(?!{DIGIT})",
        f"{digits}{_TO}{DIGIT}{{1,2}}月",
        f"{digits}月(?:{DIGIT}{{1,2}}[日号])?",
        f"(?:十[一二]?|[二三四五六七八九])月(?:{day}日)?",
        f"{digits}日(?!均)",
        f"{DIGIT}{{1,2}}[:：][0-5]{DIGIT}(?!{DIGIT})|{DIGIT}{{1,2}}时(?:{DIGIT}{{1,2}}分)?",
        rf"{digits}点(?:{DIGIT}{{1,2}}分?|[半整钟许])",
        f"(?:{DIGIT}{{2}}|[一二三四五六七八九十]{{2,3}})世纪(?:{DIGIT}{{2}}|{_SMALL}十)?(?:年代)?",
        f"(?:{DIGIT}{{4}}|{DIGIT}{{2}}|{_SMALL}十)年代",
        "[前第]?[一二三四1-4]个?季度|[上下]半年",
        "十[一二三四五]五(?=[”」]|规划|时期|期间|以来|末|初)",
        f"近{ANY}[余多]?个?年(?!之久|历史|经验)",
    )
