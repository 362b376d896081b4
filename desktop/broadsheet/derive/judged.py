"""Judgements as plain values, in the shape that ``check`` prints and scripts read."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from broadsheet.derive.listing import plain
from broadsheet.derive.verdicts import judge_all
from broadsheet.derive.verdicts.intervals import NEAR, context

if TYPE_CHECKING:
    from broadsheet.derive.verdicts import Alternative, Judgement
    from broadsheet.model import Briefing

_FINER = 2  # digits beyond the last one stated
_DIGITS = context(NEAR.rounding, 400)


def claims(briefing: Briefing) -> list[dict[str, Any]]:
    """Every claim with both verdicts; recomputed values have two digits more than the stated one, at least four."""
    return [_row(each) for each in judge_all(briefing).values()]


def _row(judged: Judgement) -> dict[str, Any]:
    step = _step(judged.stated)
    return {
        "id": judged.claim,
        "kind": judged.kind,
        "stated": plain(judged.stated),
        "recomputed": _rounded(judged.recomputed, step),
        "interval": _pair(judged.interval, step),
        "stated_interval": _pair(judged.stated_interval, step),
        "arithmetic": judged.arithmetic,
        "missing": list(judged.missing),
        "scope": judged.scope,
        "formula": judged.formula,
        "would_hold_with": [_fit(fit, step) for fit in judged.would_hold_with],
    }


def _fit(fit: Alternative, step: Decimal) -> dict[str, Any]:
    args = [plain(arg) if isinstance(arg, Decimal) else arg for arg in fit.args]
    return {"code": fit.code, "args": args, "recomputed": _rounded(fit.recomputed, step), "best": fit.best}


def _pair(ends: tuple[Decimal, Decimal] | None, step: Decimal) -> list[Any] | None:
    return [_rounded(end, step) for end in ends] if ends else None


def _step(stated: Decimal | None) -> Decimal:
    """The last digit shown of what is recomputed."""
    exponent = stated.as_tuple().exponent if stated is not None else 0
    digits = -exponent + _FINER if isinstance(exponent, int) else 0
    return Decimal((0, (1,), -max(4, digits)))


def _rounded(value: Decimal | None, step: Decimal) -> int | float | str | None:
    if value is None or value.is_infinite():  # a side without a limit
        return None
    rounded = value.quantize(step, context=_DIGITS)
    return plain(rounded if rounded.is_finite() else _DIGITS.plus(value))
