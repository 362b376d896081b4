"""The tables of a briefing as records. Field names are the columns of ``tables/*.csv``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from broadsheet.model.localtext import LocalText
    from broadsheet.model.period import Period
    from broadsheet.model.ref import Ref


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured. kind: level, share, rate, count, rank, duration; better: up, down, none."""

    id: str
    unit: str
    kind: str
    better: str
    name: LocalText
    description: LocalText


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and the scale each language prints it in.

    A value of the tables counts ``factor_zh`` of ``base`` (929.51 亿元 is 929.51 × 1e8 CNY); English prints
    value × factor_zh / factor_en with ``name_en``.
    """

    id: str
    base: str
    factor_zh: Decimal
    name_zh: str
    factor_en: Decimal
    name_en: str


@dataclass(frozen=True, slots=True)
class Scope:
    """Which population and definition a figure covers.

    succeeds: the scope it came after, or empty (orders a break only).
    comparable_with: ids that it may be compared with.
    note: how it is defined; a table may say it in English as well.
    """

    id: str
    name: LocalText
    succeeds: str
    comparable_with: tuple[str, ...]
    note: str
    note_en: str = ""

    def noted(self, language: str) -> str:
        """How it is defined, in a language; as it stands where there are no words."""
        return self.note_en if language != "zh" and self.note_en else self.note


@dataclass(frozen=True, slots=True)
class Figure:
    """An observed value.

    Attributes:
        value: in the indicator's unit (a share in percent); None where no value is known, only low or high.
        low, high: explicit bounds; None where there are none.
        hedge: nearly, over, about, at-least, at-most, several, or empty.
        printed: its form in the briefing's default language; empty for context.
        scope: a scope id; empty is unknown.
        layer: article or context.
        assumed: given or derived, in a briefing that somebody supposes to be otherwise; empty for what a file says.
            No file holds it, and none is written of it.
    """

    id: str
    indicator: str
    period: Period | None
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    hedge: str
    printed: str
    scope: str
    layer: str
    source: str
    note: str
    assumed: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """States one figure as following from its inputs.

    kind: cagr, growth, difference (base, then new); ratio, share, coverage (part, then whole); sum, count (members);
    rank (own first). note: a remark; a table may say it in English as well.
    """

    id: str
    figure: str
    kind: str
    inputs: tuple[Ref, ...]
    years: int | None
    note: str
    note_en: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened; ``period`` None where the article gives no time."""

    id: str
    period: Period | None
    title: LocalText
    entities: tuple[str, ...]
    layer: str
    source: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing. ``note`` says what is unsure about it."""

    id: str
    type: str
    name: LocalText
    aliases: tuple[str, ...]
    part_of: str
    summary: LocalText
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Relation:
    """subject –predicate→ object, between entities, as the section (or the source) says."""

    subject: str
    predicate: str
    object: str
    section: str
    source: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a context fact was seen; a table may name title and publisher in English as well."""

    id: str
    title: str
    publisher: str
    date: str
    page: str
    address: str
    note: str
    title_en: str = ""
    publisher_en: str = ""

    def named(self, language: str) -> str:
        """The publisher, or the title where there is none, in a language; as they stand where there are no words."""
        english = self.publisher_en or (self.title_en if not self.publisher else "")
        return english if language != "zh" and english else self.publisher or self.title
