"""What numbers look like in English text: one pattern with a group for each kind, and the worth of its words."""

from __future__ import annotations

import re
from functools import cache

from broadsheet.derive.numbers.numerals import ENGLISH_BLOCKS, ENGLISH_ORDINALS, ENGLISH_SMALL

PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4, "hundredth": 100, "hundredths": 100}
PARTS |= {word + end: worth for word, worth in ENGLISH_ORDINALS.items() if worth > 2 for end in ("", "s")}
TIMES = {"twice": 2, "thrice": 3, "doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4}
SCALES = {"bn": 10**9, "tn": 10**12, "m": 10**6, "k": 10**3, **ENGLISH_BLOCKS}

# Groups are never possessive: Python 3.11.2, which Debian 12 has, raises SystemError on captures around them.
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,8}(?![0-9])|[0-9]++)(?:\.[0-9]++)?"
_BLOCK = "hundred|thousand|million|billion|trillion"
# "zero" is mostly part of a name (net zero) and counts nothing
_COUNTING = sorted((ENGLISH_SMALL.keys() - {"zero"}) | ENGLISH_BLOCKS.keys())
_WORD = "(?:" + "|".join(sorted(_COUNTING, key=len, reverse=True)) + ")"
# "two and three" is two numbers, "two hundred and three" one
_JOINED = rf"(?:[-\s]|(?<=hundred)\sand\s|(?<=thousand)\sand\s){_WORD}\b"
_WORDS = rf"(?:a\s(?={_BLOCK}|dozen))?{_WORD}\b(?:{_JOINED}){{0,24}}"
_ANY = f"(?:{_DIGITS}|{_WORDS})"
_TO = r"(?:\s?[-–—]\s?|\sto\s)"
_SIGN = r"(?:(?<![0-9a-z%)])[-−+])?"
_SCALE = rf"(?:[\s-]?(?:{_BLOCK})\b|\s?(?:bn|tn)\b)"
_MONEY_BEFORE = r"(?:cny|rmb|usd|hkd|eur|jpy|gbp|us\$|hk\$|[$¥€£])"
_MONEY_AFTER = (
    r"(?:yuan|dollars?|euros?|rmb|cny|yen|crowns|kroner|kronor|francs|rupees|rou?bles|pesos|dirhams|riyals|ringgit"
    r"|baht|zlotys)\b"
)
_RACES = (
    "freestyle|sprints?|hurdles|runners?|races?|swimmers?|pools?|backstroke|relays?|waves|walls|towers|fences|cables"
)
# 2.4m containers are millions, a wall of 5m is in metres
_MILLIONS = rf"m(?=\s(?!{_RACES})(?:[a-z-]+\s){{0,2}}(?:[a-z-]+[^s\W]s|people|staff|children|women|men)\b)"
_UNITS = (
    r"(?:degrees?\s(?:celsius|fahrenheit|c|f)|degrees?|°\s?[cf]|miles?|feet|foot|acres?|square\s(?:miles?|feet)|mph|km/h|square\s(?:kilomet(?:re|er)s?|met(?:re|er)s?)|cubic\smet(?:re|er)s?|kilomet(?:re|er)s?|met(?:re|er)s?|"
    r"nanomet(?:re|er)s?|hectares?|mu|tonn?es?|tons?|kilograms?|km|kg|mm|cm|nm|gwh|mwh|kwh|twh|gw|mw|kw|basis\spoints|gigawatt[\s-]hours?|megawatt[\s-]hours?|kilowatt[\s-]hours?|megawatts?|gigawatts?|kilowatts?|gb|tb|mb|ghz|mhz|"
    r"gbps|litres?|liters?|gallons?|barrels?|bushels?|ounces?|pounds?|years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|century)\b"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:1[89]|20)[0-9]{2}"
_ORDINAL = "(?:" + "|".join(sorted(ENGLISH_ORDINALS, key=len, reverse=True)) + ")"


@cache
def pattern() -> re.Pattern[str]:
    """The pattern, for text in lower case (in any other a search takes three times as long).

    At each place the first kind that matches wins; ``look`` matches what is no number.
    """
    body = "|".join(f"(?P<{kind}>{'|'.join(rules)})" for kind, rules in _kinds().items())
    return re.compile(rf"(?:(?<![0-9])(?=[0-9$¥€£−+-])|(?<![a-z0-9])(?={_starts()}))(?:{body})")


@cache
def money_range() -> re.Pattern[str]:
    """A range with the currency at both ends: $600m to $650m."""
    scale = rf"\s?(?:{_SCALE}|m|k)?"
    return re.compile(
        rf"(?i)(?P<first>{_MONEY_BEFORE}\s?{_DIGITS}{scale}){_TO}(?P<money>{_MONEY_BEFORE})\s?(?P<high>{_DIGITS}{scale})"
    )


@cache
def parts() -> re.Pattern[str]:
    """The parts of a number with its unit: money, sign, low, high, scale, unit."""
    return re.compile(
        rf"(?i)(?P<money>{_MONEY_BEFORE})?\s?(?P<sign>[-−+])?(?P<low>{_ANY})(?:\s?%?{_TO}(?P<high>{_DIGITS}))?"
        rf"(?P<scale>{_SCALE}|m$|k$)?[\s-]?(?P<unit>.*)",
        re.DOTALL,
    )


def _starts() -> str:
    """What the words of a number begin with, so that most words of a text are passed over at a glance."""
    others = (
        "the mid early late past last recent previous preceding final one one's no number hundreds thousands millions "
        "billions dozens tens half at cny rmb usd hkd eur jpy gbp us hk q a"
    )
    months = "jan feb mar apr may jun jul aug sep oct nov dec"
    words = {*others.split(), *months.split(), *_COUNTING, *ENGLISH_ORDINALS, *TIMES}
    heads = sorted({word[:3] for word in words if len(word) > 2})
    short = sorted(word for word in words if len(word) <= 2)
    return rf"(?:{'|'.join(heads)})|(?:{'|'.join(short)})(?![b-z])|[a-z]++[-‑]?[0-9]"


def _kinds() -> dict[str, tuple[str, ...]]:
    part = "(?:" + "|".join(sorted(PARTS, key=len, reverse=True)) + ")"
    crowd = r"(?:ten|five|four|three|twenty|a\shundred|100|10|5|4|3|20)\b"
    return {
        "look": (
            r"one\sanother|no[\s-]one|one['’]s|one[-\s]stop|one\sday\b|one\sby\sone|at\sfirst\b",
            r"a\ssecond\s(?:of|to)\b",
        ),
        "date": _dates(),
        "percent": (
            rf"(?<=from\s){_DIGITS}\s?(?:%|per\scent\b|percent\b(?!age))",
            rf"{_SIGN}(?!{_YEAR}\sto\s){_DIGITS}(?:\s?%?{_TO}{_DIGITS})?\s?(?:%|‰|per\scent\b|percent\b(?!age))",
            rf"{_WORDS}\s(?:per\scent|percent)\b(?!age)",
        ),
        "points": (rf"{_SIGN}{_ANY}[\s-](?:percentage[\s-]points?|pp)\b",),
        "fraction": (
            rf"(?:a|{_WORDS})[\s-](?!quarters?\b){part}\b(?!\s{_ORDINAL}\b)",
            r"(?:an?|one|three)[\s-]quarters?\b",
            "(?<![0-9/])[1-9]/[0-9]{1,2}(?![0-9/])",
            rf"{_ANY}\s(?:in|out\sof)\s(?:every\s)?{crowd}(?![,.][0-9]|\s(?:{_BLOCK})|[-–])",
            rf"(?:one|1)\sin\s(?:every\s)?(?:{_WORDS}|(?!(?:19|20)[0-9]{{2}}\b)[0-9]{{1,4}}\b)"
            rf"(?![,.][0-9]|%|\s(?:{_BLOCK}|per)|[-–])",
            r"half(?=\s(?:of|the|its|their|an?|as)\b)",
            r"(?:(?<=than\s)|(?<=nearly\s)|(?<=about\s)|(?<=over\s))half\b",
        ),
        "times": (rf"{_ANY}\stimes\b", rf"{_DIGITS}[-\s]?fold\b|{_WORD}-?fold\b", rf"(?:{'|'.join(TIMES)})\b"),
        "ordinal": (
            r"[0-9]++(?:st|nd|rd|th)\b",
            rf"(?:{_WORD}-)?{_ORDINAL}\b",
            rf"no\.\s?[0-9]++|number[\s-](?:{_WORD}|[0-9]++)\b",
        ),
        "name": (
            r"(?!(?:cny|rmb|usd|eur|hkd|jpy|gbp)[0-9])[a-z]++[-‑]?[0-9]++(?:\.[0-9]+)?[a-z0-9]*+",
            rf"[0-9]++(?!\s?{_UNITS}|{_SCALE}|fold|m\b|s\b|(?<!480)(?<!720)(?<!1080)(?<!2160)p\b)[a-z][a-z0-9]*+",
        ),
        "year": (rf"{_YEAR}(?![0-9%]|[.,][0-9]|\s?(?:{_BLOCK}|{_MONEY_AFTER}|{_UNITS}))\b",),
        "money": (
            rf"(?<!from\s){_MONEY_BEFORE}\s?{_DIGITS}(?:{_SCALE}|[mk]\b)?{_TO}{_MONEY_BEFORE}\s?{_DIGITS}(?:{_SCALE}|[mk]\b)?",
            rf"{_MONEY_BEFORE}\s?{_DIGITS}(?:{_TO}{_DIGITS})?(?:{_SCALE}|[mk]\b)?",
            rf"{_ANY}{_SCALE}?[\s-]{_MONEY_AFTER}\b",
            rf"(?!(?:480|720|1080|2160)p){_DIGITS}p\b",
        ),
        "quantity": (
            rf"{_DIGITS}{_MILLIONS}",
            rf"{_SIGN}{_DIGITS}(?:{_TO}{_DIGITS})?{_SCALE}?(?:[\s-]?{_UNITS})?",
            rf"{_WORDS}[\s-]{_UNITS}",
        ),
        "worded": (r"(?:(?:tens|hundreds)\sof\s)?(?:hundreds|thousands|millions|billions|dozens)\b", _WORDS),
    }


def _dates() -> tuple[str, ...]:
    return (
        rf"{_MONTH}{_TO}{_MONTH}\s{_YEAR}\b",
        rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s)?{_MONTH}\s{_YEAR}\b",
        rf"{_MONTH}\s[0-9]{{1,2}}(?:st|nd|rd|th)?(?:,\s?{_YEAR})?\b",
        rf"[0-9]{{1,2}}\s{_MONTH}",
        rf"{_YEAR}[-/.][0-9]{{1,2}}(?:[-/.][0-9]{{1,2}})?\b(?!,)|[0-9]{{1,2}}:[0-5][0-9]\b",
        rf"{_YEAR}(?:{_TO}{_YEAR}|\s?[-–—]\s?[0-9]{{2}})\b(?!%|,[0-9])",
        r"(?:the\s)?(?:mid-|early\s|late\s)?(?:1[0-9]|20)[0-9]0s\b",
        rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)|twenty-first|{_ORDINAL})[\s-]century\b",
        rf"{_ANY}\s(?:years?|months?|weeks?|days?|decades?|hours?|minutes?)\s(?:ago|earlier|later)\b",
        rf"q[1-4]\b(?:\s{_YEAR})?",
        rf"(?:three|six|nine|twelve|12|[369])\smonths\s(?:to|ending|ended)\s(?:[0-9]{{1,2}}\s)?{_MONTH}(?:\s{_YEAR})?",
        r"(?:first|second|third|fourth|final|last)\s(?:half|quarter)\b|first\s(?:two|three)\squarters\b",
        rf"(?:past|last|recent|previous|preceding)\s{_ANY}\s(?:years?|decades?|months?)\b",
    )
