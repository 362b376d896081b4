"""Words of time in English: in 2022, the first half of 2023, last year, by the end of 2025, from 2017 to 2022."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from broadsheet.derive.numbers.numerals import ENGLISH_SMALL
from broadsheet.importer.periods.calendar import day, months, years
from broadsheet.importer.periods.expression import Expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.periods.clock import Clock

_YEAR = r"(?:1[5-9]|20)[0-9]{2}(?![0-9%]|,[0-9])"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_PART = (
    r"(?:the\s)?(?:first|second)\shalf|(?:the\s)?(?:first|second|third|fourth|final)\squarter|"
    r"(?:the\s)?first\s(?:two|three)\squarters|(?:the\s)?first\s(?P<n>\w+)\smonths|Q[1-4]|H[12]"
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
_BASE = re.compile(
    r"(?i)(?:than|from|compared\s(?:with|to)|versus|over|against|since)\s(?:the\s(?:end|start)\sof\s)?(?:the\s)?$"
)
_GOAL = re.compile(r"(?i)\b(?:by|until|before)\s(?:the\s(?:end|start)\sof\s)?$")


def find_english(text: str, clock: Clock, year: int) -> tuple[Expression, ...]:
    """Every expression of time of an English passage."""
    reader = _Reader(text, clock, year)
    return tuple(expression for match in _pattern().finditer(text) for expression in reader.read(match))


@cache
def _pattern() -> re.Pattern[str]:
    part = re.sub(r"\?P<n>", "", _PART)
    return re.compile(
        rf"\b(?:(?:from|between)\s(?P<from>{_YEAR})\s(?:to|and)\s(?P<to>{_YEAR})"
        rf"|(?P<dash>{_YEAR})[-–](?P<dashto>{_YEAR}|[0-9]{{2}}\b)"
        rf"|(?:(?:the\s)?(?P<fiscal>(?:first|second|third|fourth|final)\s(?:half|quarter)\sof\s(?:fiscal|financial)(?:\syear)?"
        rf"|Q[1-4]\s(?:of\s)?FY|(?:fiscal|financial)(?:\syear)?|FY))\s?(?P<fiscalyear>(?:19|20)?[0-9]{{2}})(?:[-/–][0-9]{{2}})?(?![0-9%]|,[0-9])"
        rf"|(?:the\s)?(?P<run>(?:three|six|nine|twelve|12|3|6|9)\smonths|year|quarter|half[\s-]year)\s(?:to|ending|ended)\s(?:[0-9]{{1,2}}\s)?(?P<runmonth>{_MONTH})(?:\s[0-9]{{1,2}},?)?(?:\s(?P<runyear>{_YEAR}))?"
        rf"|(?P<part>{part})(?:\s(?:of\s)?(?:(?P<partyear>{_YEAR})|(?P<partrel>this\syear|last\syear|the\syear)))?"
        rf"|(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s)?(?P<month>{_MONTH})(?:\s(?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th)?\b,?)?(?:\s(?P<monthyear>{_YEAR}))?"
        rf"|(?P<rel>(?:this|last|next)\syear|a\syear\s(?:earlier|ago|before)|the\sprevious\syear|the\syear\sbefore)"
        rf"|(?:the\s)?(?:past|last|previous|recent)\s(?P<count>[a-z]+|[0-9]{{1,2}})\syears"
        rf"|(?P<now>so\sfar|to\sdate|currently|now|today)"
        rf"|(?P<year>{_YEAR}))\b",
        re.IGNORECASE,
    )


class _Reader:
    """Reads one expression after another and keeps the year they speak of."""

    def __init__(self, text: str, clock: Clock, year: int) -> None:
        self._text, self._clock, self._year = text, clock, year

    def read(self, match: re.Match[str]) -> Iterator[Expression]:
        if (
            match["month"]
            and match["month"].lower() == "may"
            and not (match["day"] or match["day2"] or match["monthyear"])
        ):
            return
        told = self._year
        meaning = self._meaning(match)
        if meaning is None:
            return
        period, role, confidence = meaning
        before = self._text[max(0, match.start() - 24) : match.start()]
        if role == "at" and _BASE.search(before):
            since = bool(re.search(r"(?i)since\s(?:the\s(?:end|start)\sof\s)?$", before))
            role = "since" if since else "base"
            period = years(int(period[:4]), self._clock.year) if since and period and self._clock.year else period
        goal = bool(_GOAL.search(before))
        if goal:  # what is told of a year to come does not make it that of the months that follow
            self._year = told
        yield Expression(match.start(), match.end(), period, role, self._opens(match.start()), goal, confidence)

    def _meaning(self, match: re.Match[str]) -> tuple[str, str, float] | None:
        if match["now"]:
            return "", "now", 0.8
        if match["from"]:
            self._year = int(match["to"])
            return years(int(match["from"]), self._year), "at", 0.97
        if match["dash"]:
            last = match["dashto"]
            return years(int(match["dash"]), int(last if len(last) == 4 else match["dash"][:2] + last)), "at", 0.9
        if match["year"]:
            self._year = int(match["year"])
            return match["year"], "at", 0.95
        return self._relative(match)

    def _relative(self, match: re.Match[str]) -> tuple[str, str, float] | None:
        if match["rel"]:
            return self._words(match["rel"].lower())
        if match["count"]:
            word = match["count"].lower()
            length = int(word) if word.isdigit() else ENGLISH_SMALL.get(word, 0)
            if not length:
                return None
            return years(self._clock.year - length, self._clock.year) if self._clock.year else "", "span", 0.5
        if match["fiscalyear"]:  # which months a firm's year has, the text does not tell
            digits = match["fiscalyear"]
            self._year = int(digits if len(digits) == 4 else f"20{digits}")
            return f"{self._year}", "at", 0.8
        if match["run"]:
            return self._run(match)
        year = self._year_of(match)
        if match["part"]:
            return _part(year, match["part"].lower()), "at", 0.9 if match["partyear"] else 0.6
        month = _MONTHS.index(match["month"].lower()[:3]) + 1
        number = match["day"] or match["day2"]
        period = day(year, month, int(number)) if number else months(year, month, month)
        return period, "at", 0.95 if match["monthyear"] else 0.6

    def _run(self, match: re.Match[str]) -> tuple[str, str, float]:
        """The three months to June 2024: so many months that end with one."""
        self._year = year = int(match["runyear"]) if match["runyear"] else self._clock.year or self._year
        last = _MONTHS.index(match["runmonth"].lower()[:3]) + 1
        word = match["run"].lower().split()[0]
        count = {"three": 3, "six": 6, "nine": 9, "quarter": 3, "half": 6, "half-year": 6}.get(word, 12)
        count = int(word) if word.isdigit() else count
        if not year:
            return "", "at", 0.3
        if count == last:
            return months(year, 1, last) if count < 12 else f"{year}", "at", 0.9
        before = 12 * year + last - count
        if before // 12 == year:
            return months(year, before % 12 + 1, last), "at", 0.9
        return f"{before // 12}-{before % 12 + 1:02}/{year}-{last:02}", "at", 0.9

    def _words(self, words: str) -> tuple[str, str, float]:
        difference = {"this year": 0, "last year": -1, "next year": 1}.get(words)
        if difference is None:
            return "", "base", 0.8
        year = self._clock.year + difference if self._clock.year else 0
        return f"{year}" if year else "", "at", 0.85 if year else 0.4

    def _year_of(self, match: re.Match[str]) -> int:
        told = match["partyear"] or match["monthyear"]
        if told:
            self._year = int(told)
            return self._year
        if (match["partrel"] or "").lower() == "last year":
            return self._clock.year - 1 if self._clock.year else 0
        return self._clock.year or self._year

    def _opens(self, start: int) -> bool:
        near = self._text[max(0, start - 30) : start]
        clause = re.split(r"[.,;:!?\n—]", near)[-1]
        return bool(
            re.fullmatch(r"(?i)\s*(?:in|by|during|over|at|since|from|for|the|end|of|as|until|through|and|\s)*", clause)
        )


def _part(year: int, words: str) -> str:
    words = words.removeprefix("the ")
    if "half" in words or words.startswith("h"):
        second = words.startswith("second") or words == "h2"
        return months(year, 7, 12) if second else months(year, 1, 6)
    if words.startswith("q"):
        quarter = int(words[1])
        return months(year, 3 * quarter - 2, 3 * quarter)
    if "quarters" in words:
        return months(year, 1, 6 if "two" in words else 9)
    if "months" in words:
        count = words.split()[1]
        return months(year, 1, int(count) if count.isdigit() else ENGLISH_SMALL.get(count, 0))
    quarter = _ORDINALS[words.split()[0]]
    return months(year, 3 * quarter - 2, 3 * quarter)
