"""A graphic the size of a word as one sentence, in the language of the text: for tool tips and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.hedges import bounds
from broadsheet.derive.quantity import decimal_text, number_text, period_text, value_text
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from decimal import Decimal

    from broadsheet.derive.word_graphics import Point, WordGraphic
    from broadsheet.model import Briefing, Figure


def sentence(briefing: Briefing, graphic: WordGraphic, language: str) -> str:
    """What a graphic shows: name, values, what is context, what may not be compared."""
    teller = _Teller(briefing, language)
    figure = briefing.figures[graphic.figure]
    if graphic.kind == "series":
        return teller.series(figure, graphic.points)
    said = {"share": teller.share, "part": teller.part, "rank": teller.rank}[graphic.kind](figure, graphic)
    return teller.told(teller.name(figure), said)


class _Teller:
    """Words figures of one briefing in one language."""

    def __init__(self, briefing: Briefing, language: str) -> None:
        self._briefing, self._language = briefing, language

    def series(self, own: Figure, points: tuple[Point, ...]) -> str:
        """The values that may be compared, then those that may not, each with its scope."""
        context = self._word("context")
        alike = [
            self._aside(self._dated(self._figure(point)), context if point.context else "")
            for point in points
            if not point.apart
        ]
        told = self.told(self._aside(self.name(own), self._scope(own)), self._word("semicolon").join(alike))
        figures = [self._figure(point) for point in points if point.apart]
        if not figures:
            return told
        apart = self._word("semicolon").join(
            self._aside(self._dated(figure), self._scope(figure)) for figure in figures
        )
        return self._word("after_sentence").join((told, self.told(self._word("scopes_apart"), apart)))

    def share(self, figure: Figure, _: WordGraphic) -> str:
        """The share as it is printed, its number where that says none, and the band of a hedge."""
        said = self._value(figure)
        low, high = bounds(figure) or (figure.value, figure.value)
        if low != high:
            ends = self._word("range", f"{_digits(low)}%", f"{_digits(high)}%")
            return self._word("clause").join((said, self._word("indicative_between", ends)))
        return said if any(letter.isdecimal() for letter in said) else self._aside(said, f"{_digits(figure.value)}%")

    def part(self, figure: Figure, graphic: WordGraphic) -> str:
        """So many of so many, and whether the article itself says of how many."""
        unit = self._briefing.units.get(self._briefing.indicators[figure.indicator].unit)
        part = self._value(figure) if self._language == "zh" else number_text(figure, unit, self._language)
        whole = self._briefing.figures.get(graphic.whole_figure)
        if whole is None:
            return self._word("part_of", part, f"{graphic.whole:.0f}")
        words = self._word("part_of", part, self._value(whole))
        return self._aside(words, self._word("whole_is_context") if whole.layer == "context" else "")

    def rank(self, figure: Figure, graphic: WordGraphic) -> str:
        """The place among so many."""
        return self._word("part_of", self._value(figure), f"{graphic.whole:.0f}")

    def name(self, figure: Figure) -> str:
        """What is measured."""
        return self._briefing.indicators[figure.indicator].name.pick(self._language)

    def told(self, head: str, rest: str) -> str:
        """A sentence that names a thing and says what it is."""
        return head + self._word("colon") + rest + self._word("sentence")

    def _figure(self, point: Point) -> Figure:
        return self._briefing.figures[point.figure]

    def _dated(self, figure: Figure) -> str:
        period = period_text(figure.period, self._language) if figure.period else ""
        return self._word("dated", period, self._value(figure))

    def _scope(self, figure: Figure) -> str:
        scope = self._briefing.scopes.get(figure.scope)
        return scope.name.pick(self._language) if scope else ""

    def _value(self, figure: Figure) -> str:
        return value_text(figure, self._briefing, self._language, spaced=False).text

    def _aside(self, words: str, aside: str) -> str:
        return self._word("aside", words, aside) if aside else words

    def _word(self, key: str, *arguments: str) -> str:
        return word(key, self._language, *arguments)


def _digits(value: Decimal | None) -> str:
    return decimal_text(value.normalize(), None, "zh") if value is not None else ""
