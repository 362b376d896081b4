"""The words around an English number that belong to it: hedges, and the noun that it counts."""

from __future__ import annotations

import re
from functools import cache

_REACH = 28
_FAR = 60
_HEAD = (
    "no more than|not more than|no fewer than|no less than|not less than|fewer than|less than|more than|at least|"
    "at most|up to|close to|just under|nearly|almost|approximately|about|around|roughly|over|above|under|some"
)
_TAIL = r"\s(?:or more|or so|or less|or fewer)|\+"
# words that end the noun that is counted
_STOP_WORDS = (
    "of in on at by for from to with and or as is are was were be been has have had will would that which "
    "who than this last next since during per over under between after before while when where but its their "
    "his her the a an took came joined signed made built opened went"
)
_STOP = frozenset(_STOP_WORDS.split())
_PLURAL = re.compile(r"(?:[a-z]{2,}(?:[^s\W\d_]s|ies|sses|shes|ches|xes)|people|staff|personnel|children|men|women)$")
_WORD = re.compile(r"[\s-]*([A-Za-z][A-Za-z'’-]*)")


def worded(text: str, start: int, end: int) -> tuple[int, int]:
    """The range of a number with the hedges right before and behind it."""
    before = _before().search(text[max(0, start - _REACH) : start])
    after = _after().match(text[end : end + _REACH])
    return start - len(before.group()) if before else start, end + len(after.group()) if after else end


def counted_noun(text: str, end: int) -> str:
    """The plural that a bare number counts: laboratories of ``four provincial laboratories``; else nothing."""
    at, near = 0, text[end : end + _FAR]
    last = ""
    for _ in range(5):
        match = _WORD.match(near, at)
        if not match or match[1].lower() in _STOP:
            break
        if _PLURAL.search(match[1].lower()):
            last = match[1]
        elif last:
            break
        at = match.end()
        if near[at : at + 1] in (",", ".", ";", ":", ")", "—", ""):
            break
    return last


def counted_before(text: str, start: int) -> str:
    """What a number counts that was named before: ``from 3,100 households to 5,800``, ``of the 412 farms, 58``."""
    near = text[max(0, start - _FAR) : start]
    match = _rise().search(near) or _out_of().search(near)
    return match["noun"] if match and _PLURAL.search(match["noun"].lower()) else ""


@cache
def _out_of() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\bof\s(?:the\s|its\s|these\s|all\s)?[0-9][0-9.,]*\s(?:[a-z-]+\s)??(?P<noun>[a-z-]+)(?:\s[a-z-]+)?,\s"
        r"(?:only\s|just\s|about\s|some\s|nearly\s)?$"
    )


@cache
def _rise() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\bfrom\s[0-9][0-9.,]*\s(?:[a-z-]+\s)?(?P<noun>[a-z-]+)(?:\sin\s[0-9]{4}|\sa\s\w+\s\w+)?,?\sto\s$"
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{_HEAD})\s+(?:(?:the|a|an)\s+)?$")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(f"(?i){_TAIL}")
