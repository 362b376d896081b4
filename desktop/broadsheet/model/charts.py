"""Charts as the briefing describes them; how they are drawn is decided elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from broadsheet.model.localtext import LocalText

if TYPE_CHECKING:
    from collections.abc import Mapping

ChartKind = Literal[
    "trend", "bars", "share", "dots", "key",
    "loop", "chain", "roadmap", "layers", "flow", "channels", "timeline",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChartNode:
    """A node of a drawn structure: its label, and the card, figure or words it stands for."""

    id: str
    label: LocalText
    entity: str = ""
    figure: str = ""
    text: LocalText = LocalText()


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of one section.

    Attributes:
        kind: the name of the drawing; a file may hold a kind this version does not know.
        title: may hold links (``[1699亿元](#figure/core-va-2022)``); empty where the file leaves it out.
        figures: figure ids in drawing order.
        claims: claim ids.
        nodes, edges: of a structure; an edge is (from, to, label).
        options: settings of the kind, plain JSON values.
    """

    id: str
    section: str
    kind: str
    title: LocalText
    figures: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    nodes: tuple[ChartNode, ...] = ()
    edges: tuple[tuple[str, str, LocalText], ...] = ()
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
