"""What the rows of several tables look up: units, sources, where words stand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.source import place_words
from broadsheet.derive.citation import source_note
from broadsheet.derive.excerpts import sentence_bounds
from broadsheet.export.tables.data import Column, Kind
from broadsheet.export.tables.words import code_words, heading_words

if TYPE_CHECKING:
    from broadsheet.derive.gathered import Tied
    from broadsheet.model import Briefing, Figure, Unit

_SCALES_ZH = {10**2: "百", 10**3: "千", 10**4: "万", 10**6: "百万", 10**7: "千万", 10**8: "亿", 10**12: "万亿"}
_SCALES_EN = ("trillion", "billion", "million", "thousand", "hundred")
_LONGEST = 15
"""Zeros at the end of a number that are written out."""
_EXACTLY = Context(prec=400, traps=[])


class Counted(NamedTuple):
    """How values of an indicator are counted in a language.

    Attributes:
        unit: its name, as it is printed beside a value.
        factor: how many of the base one of it is; None where there is no unit.
        base: name of what is counted in the end.
        per: what a value of the briefing's tables is multiplied by to be one of this unit.
    """

    unit: str
    factor: Decimal | None
    base: str
    per: Decimal

    def value(self, value: Decimal | None) -> Decimal | None:
        """A value of the briefing's tables, in this unit."""
        return value if value is None or self.per == 1 else plain(_EXACTLY.multiply(value, self.per))

    def base_value(self, value: Decimal | None) -> Decimal | None:
        """The same in the base."""
        if value is None or self.factor is None:
            return None
        return plain(_EXACTLY.multiply(value, _EXACTLY.multiply(self.per, self.factor)))


def plain(value: Decimal) -> Decimal:
    """A value without the zeros that a multiplication left at its end, and without an exponent where that is short."""
    normal = value.normalize(_EXACTLY)
    exponent = normal.as_tuple().exponent
    return (
        normal.quantize(Decimal(1), context=_EXACTLY)
        if isinstance(exponent, int) and 0 < exponent < _LONGEST
        else normal
    )


@dataclass(frozen=True, slots=True)
class Reader:
    """A briefing, read in one language."""

    briefing: Briefing
    language: str

    def column(self, heading: str, kind: Kind = "word") -> Column:
        """A column under its heading in the language."""
        return Column(heading_words(heading, self.language), kind)

    def code(self, code: str) -> str:
        """A code of the briefing's tables in words."""
        return code_words(code, self.language)

    def counted(self, figure: Figure) -> Counted:
        """The unit of a figure."""
        indicator = self.briefing.indicators.get(figure.indicator)
        unit = self.briefing.units.get(indicator.unit) if indicator else None
        if unit is None:
            return Counted("", None, "", Decimal(1))
        if self.language == "zh":
            return Counted(unit.name_zh, unit.factor_zh, self._base(unit, unit.name_zh), Decimal(1))
        return Counted(unit.name_en, unit.factor_en, self._base(unit, unit.name_en), unit.factor_zh / unit.factor_en)

    def name(self, figure: Figure) -> str:
        """What a figure measures."""
        indicator = self.briefing.indicators.get(figure.indicator)
        return indicator.name.pick(self.language) if indicator else figure.indicator

    def scope(self, id_: str) -> tuple[str, str]:
        """The name of a scope and how it is defined."""
        scope = self.briefing.scopes.get(id_)
        return (scope.name.pick(self.language), scope.noted(self.language)) if scope else (self.code("unstated"), "")

    def source(self, id_: str, layer: str = "article") -> str:
        """Where an outside fact was seen, or the article itself."""
        source = self.briefing.sources.get(id_)
        if source is None:
            return source_note(self.briefing.manifest, self.language) if layer == "article" else id_
        title = source.title_en or source.title if self.language != "zh" else source.title
        publisher = source.publisher_en or source.publisher if self.language != "zh" else source.publisher
        known = publisher.casefold() in title.casefold()
        told = [title, "" if known else publisher, "" if source.date[:4] in title else source.date]
        return ("，" if self.language == "zh" else ", ").join(part for part in told if part)

    def section(self, id_: str) -> str:
        """The heading of a section, its short name where it has none."""
        section = next((each for each in self.briefing.manifest.sections if each.id == id_), None)
        heading = next(
            (p.text for p in self.briefing.article(self.language).passages if p.section == id_ and p.role == "heading"),
            "",
        )
        return heading or (section.short.pick(self.language) if section else id_)

    def said(self, tied: Tied | None) -> tuple[str, str, str]:
        """Section, place and sentence of some words; all empty where the text does not say them."""
        if tied is None:
            return "", "", ""
        passage = tied.passage
        first, last = sentence_bounds(passage.text, tied.span, self.language)
        where = place_words(self.briefing, tied.place, self.language)
        return self.section(passage.section), where, passage.text[first:last].strip()

    def _base(self, unit: Unit, name: str) -> str:
        """What a unit counts in the end: 亿元 counts 元, CNY billion counts CNY."""
        factor = unit.factor_zh if self.language == "zh" else unit.factor_en
        if factor == 1:
            return name
        if self.language == "zh":
            scale = _SCALES_ZH.get(int(factor), "") if factor == factor.to_integral_value() else ""
            return name.removeprefix(scale) if scale and name.startswith(scale) else self.code(unit.base)
        words = [part for part in name.split() if part not in _SCALES_EN]
        return " ".join(words) or unit.base
