"""What is called how in the page, and where links lead: from words to marks, from marks to words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.derive.gathered import gathered
from broadsheet.derive.lit import first_place, lit_by
from broadsheet.derive.verdict_marks import stating

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.charts.drawing import Drawing
    from broadsheet.model import Briefing, Place, Ref

_PLAIN = re.compile(r"[^0-9A-Za-z-]")


def slug(text: str) -> str:
    """An id without signs that would mean something in an address."""
    return _PLAIN.sub(_coded, text)


def _coded(match: re.Match[str]) -> str:
    return "-" if match[0] == "/" else f"_{ord(match[0]):x}"


class Anchors:
    """Ids of words, marks and rows.

    Args:
        briefing: that is exported.
        language: of the page.
        drawings: by chart id.
    """

    def __init__(self, briefing: Briefing, language: str, drawings: Mapping[str, Drawing]) -> None:
        self._briefing, self._language = briefing, language
        self._sections = {chart.id: chart.section for chart in briefing.charts}
        self._charts: dict[Ref, list[str]] = {}
        for chart, drawing in drawings.items():
            for mark in drawing.marks:
                self._charts.setdefault(mark.ref, []).append(chart)
        self._words: dict[Ref, str] = {}

    @staticmethod
    def place_id(place: Place) -> str:
        """Of words in the text."""
        return f"t-{slug(place.passage)}-{place.start}-{place.end}"

    @staticmethod
    def mark_id(chart: str, ref: Ref) -> str:
        """Of a mark in a chart."""
        return f"m-{slug(chart)}-{ref.kind}-{slug(ref.id)}"

    @staticmethod
    def row_id(ref: Ref) -> str:
        """Of the card of a name, the row of a claim, the item of an event."""
        return f"{ref.kind}-{slug(ref.id)}"

    def refs(self) -> tuple[Ref, ...]:
        """Everything that has words or a mark."""
        said = gathered(self._briefing.article(self._language)).targets
        return tuple(sorted({*said, *self._charts}))

    def words(self, ref: Ref) -> str:
        """Id of the first words that say a thing; empty where the text does not."""
        if ref not in self._words:
            place = self._place(ref)
            self._words[ref] = self.place_id(place) if place else ""
        return self._words[ref]

    def target(self, ref: Ref, section: str) -> str:
        """Where words lead: a name to its card, an event to its item, else to a mark, one of the section's first.

        A claim without a mark leads to its row; empty where there is nothing.
        """
        if ref.kind == "entity":
            return self.row_id(ref) if ref.id in self._briefing.entities else ""
        if ref.kind == "event":
            return self.row_id(ref) if ref.id in self._briefing.events else ""
        mark = self.mark(ref, section)
        if mark:
            return mark
        return self.row_id(ref) if ref.kind == "claim" and ref.id in self._briefing.claims else ""

    def mark(self, ref: Ref, section: str) -> str:
        """Id of a mark that stands for a thing or for what states the same; empty for none."""
        lit = [ref, *sorted(lit_by(self._briefing, ref).main - {ref})]
        found = [(chart, each) for each in lit for chart in self._charts.get(each, ())]
        own = [pair for pair in found if self._sections.get(pair[0]) == section]
        return self.mark_id(*(own or found)[0]) if found else ""

    def _place(self, ref: Ref) -> Place | None:
        if ref.kind == "claim" and (said := stating(self._briefing, self._language, ref.id)):
            return said[0].place
        place = first_place(self._briefing, self._language, ref)
        return place if place and place.end > place.start else None
