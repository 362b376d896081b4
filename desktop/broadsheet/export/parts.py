"""The charts and slides of a briefing by the names of their files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.files.problems import refusal
from broadsheet.model import Chart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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


def wanted(order: Order) -> tuple[Deck, tuple[Part, ...]]:
    """The parts that are asked for, charts before slides, each in the order of the briefing; all where none is named.

    A part is named by its file (``chart-labs``, ``slide-s1``) or by its id alone, which may be that of both.

    Returns:
        The deck of the slides, and the parts.

    Raises:
        FileProblem: there is no such part.
    """
    deck = order.deck()
    found = _named(order.options.parts, [*map(Part, order.briefing.charts), *map(Part, deck.slides)])
    if found and all(part.is_chart for part in found):
        found[-1] = Part(found[-1].content, last=True)
    return _with_code(deck, _slides_of(found)), tuple(found)


def wanted_slides(order: Order) -> tuple[Deck, list[Slide]]:
    """The same of a format that is made of slides alone.

    Raises:
        FileProblem: there is no such slide.
    """
    deck = order.deck()
    slides = _slides_of(_named(order.options.parts, [Part(slide) for slide in deck.slides]))
    return _with_code(deck, slides), slides


def files_of(order: Order, suffix: str, make: Callable[[Order, Deck, Part], bytes]) -> dict[str, bytes]:
    """A file for every part that is asked for; how far it is is told after each.

    Raises:
        FileProblem: there is no such part.
    """
    deck, parts = wanted(order)
    made: dict[str, bytes] = {}
    for done, part in enumerate(parts, 1):
        made[f"{part.name}{suffix}"] = make(order, deck, part)
        order.told(done, len(parts))
    return made


def _slides_of(parts: Sequence[Part]) -> list[Slide]:
    return [part.content for part in parts if not isinstance(part.content, Chart)]


def _with_code(deck: Deck, made: Sequence[Slide]) -> Deck:
    """The deck with the code of its page marks on the last slide that is made, if it can be on one of the talk."""
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
