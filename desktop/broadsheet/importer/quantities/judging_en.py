"""Why a number of an English text states no value: a row a rule, the first that speaks decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.quantities.number_in_text import NumberInText
from broadsheet.importer.quantities.wording_en import counted_before, counted_noun

if TYPE_CHECKING:
    from collections.abc import Callable


_STRUCTURAL_WORDS = (
    "steps ways aspects phases stages tiers levels sides parts layers pillars dimensions fronts kinds types "
    "categories reasons questions points principles priorities"
)
_STRUCTURAL = frozenset(_STRUCTURAL_WORDS.split())
_NAMING = re.compile(
    r"(?i)\b(?:no|number|route|line|phase|terminal|gate|highway|article|section|chapter|version|page|table|figure|room|"
    r"boeing|airbus|covid|formula|apollo|chang'?e|shenzhou|tiangong|g|cop|web|industry|top|fortune|class|grade|level)"
    r"[\s.-]?$"
)
_ADJECTIVE = re.compile(
    r"[-‑](?:year|day|month|week|hour|minute|story|storey|part|point|step|way|tier|star|member)\b(?!s)"
)
_PLAN = re.compile(
    r"(?i)[\s-](?:action\s+plan|plan|programme|program|campaign|initiative|strategy|project|treasury|bond|framework|"
    r"period|deal|contract|agreement|term|vision|roadmap)\b"
)
_CROWD = re.compile(r"(?i)^(?:hundreds|thousands|millions|billions|dozens|tens)\b")


class Case(NumberInText):
    """With what the rules of this language ask."""

    __slots__ = ()

    @property
    def in_words(self) -> bool:
        """Whether it is written in words."""
        return self.words[:1].isalpha() and not re.search(r"[0-9]", self.words)


def _by_kind(case: Case) -> str:
    return {"year": "date", "date": "date", "ordinal": "ordinal", "name": "name"}.get(case.number.kind, "")


def _in_a_title(case: Case) -> str:
    number = case.number
    titled = case.quotes.in_title(number.start, number.end)
    return "name" if titled or (case.quotes.in_name(number.start, number.end) and number.kind != "percent") else ""


def _in_a_formula(case: Case) -> str:
    near = case.before(1) + case.after(1)
    return "name" if set(near) & set("+×*/&") and case.number.kind in ("bare", "quantity") and not case.in_words else ""


def _named(case: Case) -> str:
    bare = case.number.kind in ("bare", "quantity") and not case.number.unit
    return "name" if bare and not case.in_words and _NAMING.search(case.before(16)) else ""


def _plan(case: Case) -> str:
    """Three-year action plan: a name that a length of time begins."""
    time = re.search(r"(?i)(?:year|day|month)$", case.words)
    joined = _ADJECTIVE.match(case.after(12))
    if time and "-" in case.words and _PLAN.match(case.after(24)):
        return "name"
    return "name" if joined and _PLAN.match(case.after(40)[joined.end() :]) else ""


def _months(case: Case) -> str:
    """The first nine months: a part of the year."""
    part = re.search(r"(?i)\bfirst\s$", case.before(8)) and re.search(r"(?i)(?:month|quarter)s?$", case.words)
    return "date" if part else ""


def _doubling(case: Case) -> str:
    return "approximate" if case.number.kind == "times" and not re.search(r"[0-9]|times|fold", case.words) else ""


def _crowd(case: Case) -> str:
    return "approximate" if _CROWD.match(case.words) and not case.number.unit else ""


def _structure(case: Case) -> str:
    small = case.in_words and case.number.value is not None and case.number.value <= 12
    return "structure" if small and counted_noun(case.text, case.number.end).lower() in _STRUCTURAL else ""


def _pointing(case: Case) -> str:
    """The two, both of the three: those that were named before; two in 2021 is no share of 2021."""
    if case.number.kind == "fraction" and re.search(r"(?i)\bin (?:19|20)[0-9]{2}$", case.words):
        return "structure"
    small = case.in_words and case.number.kind == "bare" and re.search(r"(?i)\b(?:the|these|those)\s$", case.before(6))
    return "structure" if small and not re.match(r"\s[a-z]", case.after(2)) else ""


def _uncounted(case: Case) -> str:
    """A number word or digits that count no noun."""
    number = case.number
    if number.kind != "bare" or counted_noun(case.text, number.end) or counted_before(case.text, number.start):
        return ""
    if re.match(r"\sof\s(?:the|its|their|these|those|them|our)\b", case.after(10)):
        return ""
    if re.search(
        r"(?i)\b(?:index|score|rating|coefficient|at|to|from|of|was|reached|hit|with|against|than|versus)\s(?:\w+\s){0,2}$",
        case.before(24),
    ):
        value = re.search(r"[0-9]", case.words) and not re.fullmatch(r"(?:19|20)[0-9]{2}", case.words)
        return "" if value else "other"
    return "other"


RULES: tuple[tuple[str, Callable[[Case], str], float], ...] = (
    ("in-a-title", _in_a_title, 0.95),
    ("kind", _by_kind, 0.97),
    ("in-a-formula", _in_a_formula, 0.85),
    ("named", _named, 0.85),
    ("plan", _plan, 0.9),
    ("months", _months, 0.95),
    ("doubling", _doubling, 0.7),
    ("crowd", _crowd, 0.8),
    ("structure", _structure, 0.8),
    ("pointing", _pointing, 0.8),
    ("uncounted", _uncounted, 0.6),
)


def refused(case: Case) -> tuple[str, str, float] | None:
    """The reason, the rule and its confidence, or None for a quantity."""
    for name, rule, confidence in RULES:
        reason = rule(case)
        if reason:
            return reason, name, confidence
    return None
