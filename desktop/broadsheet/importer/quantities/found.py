"""What the number grammar finds in an article: quantities, and words that only look like them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from broadsheet.derive.numbers import Number
    from broadsheet.importer.quantities.units import PrintedUnit


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value that the text states.

    Attributes:
        passage: id of the passage.
        start, end: code points of the words that print it, hedges included: 近六成, 5000个以上, 四大省实验室.
        number: the number as the scanner read it, without the words of a hedge.
        value, low, high: in the printed unit (929.51 of 929.51亿元); shares in percent.
        counted: for X大…, the noun that is counted (实验室 of 四大省实验室), else nothing.
    """

    passage: str
    start: int
    end: int
    number: Number
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: PrintedUnit
    hedge: str
    confidence: float
    rule: str
    counted: str = ""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Words that look like a number and state no value.

    Attributes:
        start, end: code points of the passage.
        reason: name, date, ordinal, approximate, structure or other.
    """

    passage: str
    start: int
    end: int
    number: Number
    reason: str
    confidence: float
    rule: str


Found = Quantity | LookAlike
