"""The charts and slides of a briefing by the names of their files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.files.problems import refusal
from broadsheet.model import Chart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.export.order import Order


@dataclass(frozen=True, slots=True)
class Part:
    """A chart or a slide.

    Attributes:
        content: which.
        last: whether it carries what stands on the last page alone: the last chart of an export without slides. Slides
            know that by themselves.
    """

    content: Chart | Slide
    last: bool = False

    @property
    def is_chart(self) -> bool:
        """Whether it is a chart."""
        return isinstance(self.content, Chart)

    @property
    def name(self) -> str:
        """What its file is called, without a suffix."""
        return f"{'chart' if self.is_chart else 'slide'}-{self.content.id}"


def wanted(order: Order, deck: Deck) -> tuple[Part, ...]:
    """The parts that are asked for, charts before slides, each in the order of the briefing; all where none is named.

    A part is named by its file (``chart-labs``, ``slide-s1``) or by its id alone, which may be that of both.

    Raises:
        FileProblem: there is no such part.
    """
    found = _named(order.options.parts, [*map(Part, order.briefing.charts), *map(Part, deck.slides)])
    if found and all(part.is_chart for part in found):
        found[-1] = Part(found[-1].content, last=True)
    return tuple(found)


def wanted_slides(order: Order, deck: Deck) -> tuple[Part, ...]:
    """The same of a format that is made of slides alone.

    Raises:
        FileProblem: there is no such slide.
    """
    return tuple(_named(order.options.parts, [Part(slide) for slide in deck.slides]))


def slides_of(parts: Sequence[Part]) -> list[Slide]:
    """The slides among parts."""
    return [part.content for part in parts if not isinstance(part.content, Chart)]


def with_code(deck: Deck, parts: Sequence[Part]) -> Deck:
    """The deck with the code of its page marks on the last slide that is made, if it can be on one of the talk."""
    made = slides_of(parts)
    last = [slide for slide in made if not slide.backup] or made
    return replace(deck, coded=last[-1].id) if last else deck


def _named(names: Sequence[str], every: list[Part]) -> list[Part]:
    for name in names:
        if not any(_is_called(part, name) for part in every):
            there = ", ".join(part.name for part in every)
            raise refusal("unknown-part", "--part", "", name, f"one of {there}")
    return [part for part in every if not names or any(_is_called(part, name) for name in names)]


def _is_called(part: Part, name: str) -> bool:
    return name in (part.name, part.content.id)
