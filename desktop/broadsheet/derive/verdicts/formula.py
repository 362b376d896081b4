"""A question in numbers: ``(1699 ÷ 929.51)^(1/5) − 1``; what is missing stands as a question mark."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from broadsheet.derive.verdicts.intervals import NEAR
from broadsheet.derive.verdicts.questions import MOST_YEARS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from broadsheet.derive.verdicts.questions import Question
    from broadsheet.derive.verdicts.readings import Reading
    from broadsheet.model import Claim

UNKNOWN = "?"
_LONGEST = 24  # digits beyond which a number is written with an exponent
_MEMBERS = 8  # beyond them the middle of a sum is left out
_OPEN = {
    "cagr": "({1} ÷ {0})^(1/{years}) − 1",
    "growth": "{1} ÷ {0} − 1",
    "difference": "{1} − {0}",
    "sum": "{0} + {1}",
    "count": "?",
    "rank": "{0} > {1}",
}


def formula(question: Question) -> str:
    """The question with its numbers in, in one unit."""
    return _FORMS[question.form](question, _numbers(question))


def open_formula(claim: Claim, terms: Sequence[Reading | None]) -> str:
    """The formula of a claim that cannot be checked, each term in its own unit and what is unknown left open."""
    known = [_signed(number(term.value)) if term else UNKNOWN for term in terms]
    words = _OPEN.get(claim.kind, "{0} ÷ {1}")
    years = claim.years if claim.years and claim.years <= MOST_YEARS else UNKNOWN
    return words.format(*(known + [UNKNOWN] * 2)[:2], years=years)


def number(value: Decimal | None) -> str:
    """A number as a formula shows it: with a true minus, without an exponent unless it is very long."""
    if value is None:
        return UNKNOWN
    adjusted, exponent = value.adjusted(), value.as_tuple().exponent
    short = isinstance(exponent, int) and max(abs(adjusted), abs(exponent)) <= _LONGEST
    return format(value, "f" if short else ".6E").replace("-", "−")


def _numbers(question: Question) -> list[str]:
    """The terms in the unit of the answer where it is theirs, else in that of the first."""
    if not question.terms:
        return []
    own = question.terms[0].measure
    unit = question.measure if question.form in ("sum", "difference") else own
    return [number(_value(term, unit.factor)) for term in question.terms]


def _value(term: Reading, factor: Decimal) -> Decimal | None:
    """A term's value in a unit; the digits stay as they are where the unit is its own."""
    if term.value is None or term.measure.factor == factor:
        return term.value
    return NEAR.normalize(NEAR.divide(NEAR.multiply(term.value, term.measure.factor), factor))


def _growth(question: Question, terms: list[str]) -> str:
    ratio = f"{_signed(terms[1])} ÷ {_signed(terms[0])}"
    return ratio if question.to else f"{ratio} − 1"


def _cagr(question: Question, terms: list[str]) -> str:
    root = f"({terms[1]} ÷ {terms[0]})^(1/{question.years})"
    return root if question.to else f"{root} − 1"


def _quotient(question: Question, terms: list[str]) -> str:
    part = str(question.named) if question.named else terms[0]
    ratio = f"{_signed(part)} ÷ {_signed(terms[-1])}"
    return f"{ratio} − 1" if question.to else ratio


def _difference(question: Question, terms: list[str]) -> str:
    return terms[1] if question.to else f"{terms[1]} − {_signed(terms[0])}"


def _span(question: Question, terms: list[str]) -> str:
    return f"{question.ends[1]} − {question.ends[0]}"


def _sum(question: Question, terms: list[str]) -> str:
    members = [_signed(term) for term in terms] + ["1"] * min(question.named, _MEMBERS)
    if question.named > _MEMBERS:
        members = [*members[: len(terms)], str(question.named)]
    if len(members) > _MEMBERS:
        members = [*members[: _MEMBERS - 2], "…", members[-1]]
    return " + ".join(members)


def _rank(question: Question, terms: list[str]) -> str:
    """The terms in their order, best first."""
    signs = {True: " < ", False: " > "}
    descending = question.terms[0].descending
    rows = [((term.point or term.amount).low, text) for term, text in zip(question.terms, terms, strict=True)]
    rows.sort(key=_first, reverse=not descending)
    words = rows[0][1]
    for (before, _), (value, text) in pairwise(rows):
        words += (" = " if before == value else signs[descending]) + text
    return words


def _first(row: tuple[Decimal, str]) -> Decimal:
    return row[0]


def _signed(text: str) -> str:
    return f"({text})" if text.startswith("−") else text


_FORMS: dict[str, Callable[[Question, list[str]], str]] = {
    "growth": _growth,
    "cagr": _cagr,
    "quotient": _quotient,
    "difference": _difference,
    "span": _span,
    "sum": _sum,
    "count": _sum,
    "rank": _rank,
}
