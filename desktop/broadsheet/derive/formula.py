"""A formula and what it comes to, as a page in a language prints them; values with two digits more than are stated."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING

from broadsheet.derive.quantity import decimal_text, period_text, value_text

if TYPE_CHECKING:
    from broadsheet.derive.verdicts import Alternative, Judgement
    from broadsheet.model import Briefing, Claim, Figure, Unit

_MORE = 2
_OF_A_WHOLE = frozenset({"ratio", "share", "coverage"})
_CONTEXT = Context(prec=400, rounding=ROUND_HALF_EVEN, traps=[])
_NUMBER = re.compile(r"−?\d[\d.]*(?:E[+−]\d+)?")


@dataclass(frozen=True, slots=True)
class Remedy:
    """What would make a claim true.

    Attributes:
        code: as `Alternative` has it; ``whole`` for the base of a share.
        number: years, an exponent of ten, or what is meant (to, by, points, percent), as text; else empty.
        figure: the figure that it is about, in words; the value that would fit.
        recomputed: what the claim then comes to; empty where that is no one value.
    """

    code: str
    number: str
    figure: str
    recomputed: str
    best: bool


@dataclass(frozen=True, slots=True)
class Lack:
    """What a claim lacks to be computed: a code, and the thing it names in words."""

    code: str
    thing: str = ""


@dataclass(frozen=True, slots=True)
class Computed:
    """A formula in numbers and its answer.

    Attributes:
        formula: as `Judgement` has it, in the scale of the language.
        recomputed: the answer; empty where there is no one value.
        is_rounded: whether the answer has more digits than are shown.
        interval: what rounding and hedges leave open, from and to; a side without a limit is empty; None where that is
            one value.
        stated_interval: what the stated value leaves open.
        remedies: what would make it true, best first.
        missing: what it lacks.
    """

    formula: str
    recomputed: str
    is_rounded: bool
    interval: tuple[str, str] | None
    stated_interval: tuple[str, str] | None
    remedies: tuple[Remedy, ...] = ()
    missing: tuple[Lack, ...] = ()


def computed(briefing: Briefing, figure: Figure, claim: Claim, judgement: Judgement, language: str) -> Computed:
    """The formula of a claim in a language.

    Args:
        briefing: the briefing.
        figure: the figure that the claim states.
        claim: the claim.
        judgement: of the claim.
        language: of the page.
    """
    print_ = _Printer(briefing, figure, language)
    return Computed(
        formula=_localised(briefing, claim, judgement.formula, language),
        recomputed=print_.near(judgement.recomputed) if judgement.recomputed is not None else "",
        is_rounded=judgement.recomputed is not None and print_.is_rounded(judgement.recomputed),
        interval=print_.pair(judgement.interval),
        stated_interval=print_.pair(judgement.stated_interval),
        remedies=tuple(_remedy(briefing, print_, claim, each, language) for each in judgement.would_hold_with),
        missing=tuple(_lack(briefing, code, language) for code in judgement.missing),
    )


class _Printer:
    """Prints values as the figure of a claim is printed."""

    def __init__(self, briefing: Briefing, figure: Figure, language: str) -> None:
        self._briefing, self._language = briefing, language
        # Its number in digits, however the text spells the figure itself.
        self._figure = replace(figure, low=None, high=None, hedge="", printed="", layer="context")
        exponent = figure.value.as_tuple().exponent if figure.value is not None else 0
        self._digits = (-min(0, exponent) if isinstance(exponent, int) else 0) + _MORE

    def near(self, value: Decimal) -> str:
        """A value with the digits that it is shown with."""
        rounded = self._rounded(value)
        if not rounded.is_finite():
            return format(value, ".6E")
        return self.plain(_short(rounded) if rounded == value else rounded)

    def is_rounded(self, value: Decimal) -> bool:
        """Whether digits are left out."""
        return self._rounded(value) != value

    def plain(self, value: Decimal) -> str:
        """A value with the digits that it has."""
        return value_text(replace(self._figure, value=value), self._briefing, self._language).text

    def pair(self, ends: tuple[Decimal, Decimal] | None) -> tuple[str, str] | None:
        if ends is None or ends[0] == ends[1]:
            return None
        low, high = ("" if end.is_infinite() else self.near(end) for end in ends)
        return low, high

    def _rounded(self, value: Decimal) -> Decimal:
        return value.quantize(Decimal((0, (1,), -self._digits)), context=_CONTEXT)


def _short(value: Decimal) -> Decimal:
    """Without the zeros at its end, and without an exponent."""
    normal = value.normalize(_CONTEXT)
    exponent = normal.as_tuple().exponent
    return normal.quantize(Decimal(1), context=_CONTEXT) if isinstance(exponent, int) and exponent > 0 else normal


def _localised(briefing: Briefing, claim: Claim, formula: str, language: str) -> str:
    """The numbers of the inputs in the scale of the language: 169.9 for 1699亿元 where CNY billion stands beside."""
    if language == "zh":
        return formula
    known: dict[str, str] = {}
    for ref in claim.inputs:
        figure = briefing.figures.get(ref.id) if ref.kind == "figure" else None
        if figure and figure.value is not None:
            own = format(figure.value, "f").replace("-", "−")
            known[own] = decimal_text(figure.value, _unit(briefing, figure), language)
    return _NUMBER.sub(_Known(known).of, formula)


class _Known:
    def __init__(self, known: dict[str, str]) -> None:
        self._known = known

    def of(self, match: re.Match[str]) -> str:
        return self._known.get(match[0], match[0])


def _unit(briefing: Briefing, figure: Figure) -> Unit | None:
    indicator = briefing.indicators.get(figure.indicator)
    return briefing.units.get(indicator.unit) if indicator else None


def _remedy(briefing: Briefing, print_: _Printer, claim: Claim, fit: Alternative, language: str) -> Remedy:
    number, figure = "", ""
    for arg in fit.args:
        if isinstance(arg, Decimal):
            figure = print_.plain(arg)
        elif isinstance(arg, str) and arg in briefing.figures:
            figure = _figure_words(briefing, briefing.figures[arg], language)
        else:
            number = str(arg)
    recomputed = print_.near(fit.recomputed) if fit.recomputed is not None else ""
    code = "whole" if fit.code == "base" and claim.kind in _OF_A_WHOLE else fit.code
    return Remedy(code, number, figure, recomputed, fit.best)


def _lack(briefing: Briefing, code: str, language: str) -> Lack:
    kind, _, id_ = code.partition(":")
    figure = briefing.figures.get(id_)
    return Lack(kind, _figure_words(briefing, figure, language) if figure else id_)


def _figure_words(briefing: Briefing, figure: Figure, language: str) -> str:
    """A figure's period, name and value."""
    indicator = briefing.indicators.get(figure.indicator)
    parts = (
        period_text(figure.period, language) if figure.period else "",
        indicator.name.pick(language) if indicator else figure.indicator,
        value_text(figure, briefing, language).text,
    )
    return " ".join(part for part in parts if part)
