"""What an editor decided about the slides: ``deck.json`` as data. Whatever it leaves out is decided by rule."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.model.localtext import LocalText

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class CoverTexts:
    """What stands on the welcome page and the cover beside the headline; an empty text is left out."""

    welcome: LocalText = LocalText()
    unit: LocalText = LocalText()
    speaker: LocalText = LocalText()
    date: LocalText = LocalText()


@dataclass(frozen=True, slots=True)
class DeckPlan:
    """An editor's own deck. Slides are named by id: welcome, cover, s1, s1-2, names, timeline, sources.

    Attributes:
        order: slides that come in this order; those it does not name follow where they stand by rule.
        hidden: slides left out. backup: slides kept for questions after the talk.
        lengths: minutes to the slides of a talk so long.
        minutes: slide id to the minutes planned for it, in a talk of 12 minutes; longer and shorter talks stretch them.
        sentences: slide id to its key sentence, which may hold links (``[1699亿元](#figure/core-va-2022)``).
        charts: slide id to the charts it shows; naming ``s1-2`` here makes that slide.
        footnotes: slides whose footnotes on scopes have a cue of their own.
        names, timeline: whether these slides are shown.
    """

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    backup: tuple[str, ...] = ()
    lengths: Mapping[int, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    minutes: Mapping[str, Decimal] = field(default_factory=lambda: MappingProxyType({}))
    sentences: Mapping[str, LocalText] = field(default_factory=lambda: MappingProxyType({}))
    charts: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    footnotes: tuple[str, ...] = ()
    names: bool = False
    timeline: bool = False
    cover: CoverTexts = CoverTexts()
