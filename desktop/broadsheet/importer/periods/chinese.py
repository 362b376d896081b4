"""Words of time in Chinese: 2022年, 今年前三季度, 上半年, “十三五”期间, 截至2022年底, 近五年."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from broadsheet.derive.numbers.numerals import from_chinese
from broadsheet.importer.periods.calendar import PLANS, day, months, years
from broadsheet.importer.periods.expression import Expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.periods.clock import Clock

_N = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = r"(?:(?<![0-9])(?:1[5-9]|20)[0-9]{2}|[一二][零〇○一二三四五六七八九]{3})"
_RELATIVE = "今年|本年度|本年|去年|上年|前年|明年|后年|当年|同年|次年|翌年"
_PART = (
    rf"上半年|下半年|前三季度|前[两二]季度|第?[一二三四1-4]季度|第[一二三四]季(?!节)|首季度?|前{_N}个?月|{_N}[-—~～至到]{_N}月|全年"
    rf"|{_N}月(?:{_N}日|份|底|末|初|中旬|上旬|下旬)?|年?底|年?末|年?初|年中|岁末"
)
_BEFORE = re.compile("(?:比|较|同|与|跟|对比|相较于?|相比于?|超过)(?:起|于)?$")
_GOAL = re.compile("(?:力争|争取|计划|预计|预期|将|要|确保|目标|到|至|拟|有望)(?:在|到|至|于|用)?$")
_PLANNED = re.compile("预计|力争|争取|计划|目标|有望|确保|今年|预期|将|安排")
_OPENING = re.compile(
    r"(?:[\s“”‘’（(、]|早在|截至|截止|到了?|至|自|从|在|据|而|但|仅|其中|同时|此外|目前|预计|力争|争取|计划|回顾|回望|展望|进入|就|由|于|如今|仅仅|仅在)*$"
)
_DIFFERENCE = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}


def find_chinese(text: str, clock: Clock, year: int) -> tuple[Expression, ...]:
    """Every expression of time of a Chinese passage; a month without a year takes the last one named before it."""
    reader = _Reader(text, clock, year)
    return tuple(expression for match in _pattern().finditer(text) for expression in reader.read(match))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<from>{_YEAR})\s?年?\s?[-—~～至到]{{1,2}}\s?(?P<to>{_YEAR})\s?年"
        rf"|(?P<year>{_YEAR})\s?年度?\s?(?P<part>{_PART})?"
        rf"|(?P<rel>{_RELATIVE})(?P<relpart>{_PART}|以来)?"
        rf"|“?(?P<plan>十[一二三四五六]|[七八九]|十)五”?(?:规划)?(?P<planend>期间|时期|以来|期末|末|初|开局(?:之年|[两二三]年|以来)?|前[两三]年|收官之年)"
        rf"|(?:近|过去|最近|这)(?P<count>{_N})个?(?:多|余)?年(?:来|间|里)?"
        rf"|(?P<now>截至目前|截止目前|目前|眼下|当前|如今|现在|迄今|至今|日前|近日)"
        rf"|(?P<vague>近年来|近些年|多年来|这些年|近几年|长期以来|几年来|一直以来)"
        rf"|(?:上世纪|20世纪|二十世纪)(?P<decade>[0-9]0|[二三四五六七八九]十)年代"
        rf"|(?<![0-9年])(?P<alone>全年(?![龄])|年[末底](?!前)|上半年|下半年|前三季度|第?[一二三四]季度(?!度)|首季度?|第[一二三四]季(?!节)|前{_N}个?月(?!内)|[0-9]{{1,2}}[-—至到][0-9]{{1,2}}月|(?<![0-9])[0-9]{{1,2}}月(?:[0-9]{{1,2}}日|底|末|初|份)?)"
    )


class _Reader:
    """Reads one expression after another and keeps the year they speak of."""

    def __init__(self, text: str, clock: Clock, year: int) -> None:
        self._text, self._clock, self._year = text, clock, year

    def read(self, match: re.Match[str]) -> Iterator[Expression]:
        kind = match.lastgroup or ""
        told = self._year
        period, role, confidence = self._meaning(match)
        before = self._text[max(0, match.start() - 6) : match.start()]
        after = self._text[match.end() : match.end() + 4]
        if role == "at":
            if _BEFORE.search(before):
                role = "base"
            elif re.match("以来|至今|起(?![来到])|开始", after) or (re.search("自从?$", before) and kind != "alone"):
                role, period = "since", self._since(period)
        goal = bool(_GOAL.search(before)) and not re.search(
            "截[至止]$|[从由增升达提降扩]到?至?$|[加长升高大降少]到$", before
        )
        if goal:  # the year of a plan is not that of the months that follow
            self._year = told
        future = bool(self._clock.year) and period[:4].isdigit() and int(period[:4]) > self._clock.year
        yield Expression(
            match.start(), match.end(), period, role, self._opens(match.start()), goal or future, confidence
        )

    def _meaning(self, match: re.Match[str]) -> tuple[str, str, float]:
        """The period, what it is for, and how sure the year is."""
        if match["now"]:
            return "", "now", 0.9
        if match["vague"]:
            return "", "vague", 0.9
        if match["from"]:
            first, last = _year(match["from"]), _year(match["to"])
            self._year = last
            return years(first, last), "at", 0.97
        if match["year"]:
            self._year = _year(match["year"])
            return _part(self._year, match["part"] or ""), "at", 0.97
        return self._relative(match)

    def _relative(self, match: re.Match[str]) -> tuple[str, str, float]:
        if match["rel"]:
            year = self._of_words(match["rel"])
            self._year = year or self._year
            part = match["relpart"] or ""
            return _part(year, "" if part == "以来" else part), "at", 0.85 if year else 0.4
        if match["plan"]:
            return self._plan(match["plan"], match["planend"]), "at", 0.95
        if match["count"]:
            return self._span(match["count"]), "span", 0.5
        if match["decade"]:
            first = 1900 + (
                int(match["decade"]) if match["decade"].isdigit() else int(from_chinese(match["decade"])[0])
            )
            return years(first, first + 9), "at", 0.9
        year = self._year_of_a_part(match)
        return _part(year, match["alone"]), "at", 0.8 if self._clock.year else 0.6 if year else 0.3

    def _year_of_a_part(self, match: re.Match[str]) -> int:
        """The year of a month or a whole year named alone; in spring the whole year that is told of is the last."""
        year = self._clock.year or self._year
        whole = match["alone"] in ("全年", "年末", "年底")
        if not whole or not 1 <= self._clock.month <= 4 or self._year == self._clock.year:
            return year
        around = self._text[max(0, match.start() - 6) : match.start()] + self._text[match.end() : match.end() + 6]
        return year if _PLANNED.search(around) else self._clock.year - 1

    def _of_words(self, words: str) -> int:
        """The year of 今年, 去年 (by the article's date), 当年, 次年 (by the year named before)."""
        if words in _DIFFERENCE:
            return self._clock.year + _DIFFERENCE[words] if self._clock.year else 0
        if not self._year:
            return 0
        return self._year + (1 if words in ("次年", "翌年") else 0)

    def _plan(self, number: str, end: str) -> str:
        first, last = PLANS[number]
        if "末" in end or end == "收官之年":
            return f"{last}"
        opening = re.search("[两二三]", end)
        if opening:
            return years(first, first + (2 if opening.group() == "三" else 1))
        if "初" in end or end.startswith("开局"):
            return f"{first}"
        if end == "以来" and self._clock.year >= first:
            last = min(last, self._clock.year)
        return years(first, last)

    def _span(self, count: str) -> str:
        length = int(count) if count.isdigit() else int(from_chinese(count)[0])
        return years(self._clock.year - length, self._clock.year) if self._clock.year else ""

    def _since(self, period: str) -> str:
        """From the start of a period up to the article's year."""
        first = period[:4]
        return years(int(first), self._clock.year) if first.isdigit() and self._clock.year else ""

    def _opens(self, start: int) -> bool:
        """Whether nothing but words such as 截至 stands between it and the comma or full stop before it."""
        near = self._text[max(0, start - 14) : start]
        clause = re.split("[，。；！？：,;!?:\n]|——", near)[-1]
        whole = len(clause) < len(near) or start <= len(near)
        return whole and bool(_OPENING.fullmatch(clause))


def _year(words: str) -> int:
    return int(words) if words.isdigit() else int(from_chinese(words.replace("○", "〇"))[0])


def _number(words: str) -> int:
    return int(words) if words.isdigit() else int(from_chinese(words)[0])


def _part(year: int, words: str) -> str:
    """A part of a year; its end or beginning stand for the year, or the month, that they are told of."""
    if not words or words.strip("年") in ("底", "末", "初", "中", "全") or words == "岁末":
        return f"{year}" if year else ""
    fixed = {"上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9), "前两季度": (1, 6), "前二季度": (1, 6)}
    if words in fixed:
        return months(year, *fixed[words])
    if words.startswith("首季"):
        return months(year, 1, 3)
    if words.endswith(("季度", "季")):
        quarter = _number(words.removesuffix("度")[-2])
        return months(year, 3 * quarter - 2, 3 * quarter)
    numbers = [_number(found) for found in re.findall(_N, words)]
    if words.startswith("前"):
        return months(year, 1, numbers[0])
    if words.endswith("日"):
        return day(year, *numbers[:2])
    return months(year, numbers[0], numbers[1] if len(numbers) > 1 else numbers[0])
