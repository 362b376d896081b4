"""Which of the slides that a briefing can give a talk of some length has, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.slides.cueing import weight
from broadsheet.derive.slides.drawing import drawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.derive.slides.data import Slide
    from broadsheet.derive.slides.grouping import Group
    from broadsheet.model import Briefing, DeckPlan

_ROOM = {5: 6, 12: 12, 20: 20}
"""Slides of sections, at most."""
_ASKED = frozenset({"welcome", "names", "timeline"})
"""Slides that are there only where they are asked for; a list of slides need not name them."""
_LAST = frozenset({"names", "timeline", "sources"})
_EACH = {5: 1, 12: 2, 20: 4}
"""Slides of one section, at most."""


def chosen(briefing: Briefing, every: Mapping[str, Sequence[Group]], length: int) -> tuple[Group, ...]:
    """The slides of the sections, in the order of the text.

    Args:
        briefing: for its editor's choices, and for what weighs most where there is room for few.
        every: all slides a section can give, the first one before all others.
        length: 5, 12 or 20.
    """
    plan = briefing.deck
    listed = plan.lengths.get(length) if plan else None
    if listed is not None:
        wanted = {*listed, *(plan.backup if plan else ())}
        return tuple(group for groups in every.values() for group in groups if group.id in wanted)
    hidden = set(plan.hidden) if plan else set()
    asked = {*plan.order, *plan.backup} if plan else set()
    own = {section for section in every if plan and any(id_.partition("-")[0] == section for id_ in plan.charts)}
    visible = {section: [g for g in groups if g.id not in hidden] for section, groups in every.items()}
    sections = _weightiest(briefing, {section: groups for section, groups in visible.items() if groups}, length)
    each = min(_EACH[length], max(1, _ROOM[length] // max(1, len(sections))))
    found: list[Group] = []
    for section in sections:
        main = [group for group in visible[section] if not group.backup]
        kept = main if section in own and length > min(_ROOM) else main[:each]
        kept = kept + [group for group in main if group.id in asked and group not in kept and length > min(_ROOM)]
        found += sorted(kept, key=_order)
        if length == max(_ROOM):
            found += [group for group in visible[section] if group.backup]
    return tuple(found)


def ordered(slides: Iterable[Slide], plan: DeckPlan, length: int) -> tuple[Slide, ...]:
    """The slides as they are shown: those an editor placed where he placed them, hidden ones gone, backup ones last."""
    listed = plan.lengths.get(length)
    if listed is None:
        shown = [slide for slide in slides if slide.id not in plan.hidden]
    else:
        shown = [slide for slide in slides if slide.id in listed or slide.backup or slide.kind in _ASKED]
    shown = _placed(shown, listed or plan.order)
    return tuple(sorted(shown, key=lambda slide: slide.backup))


def _placed(slides: list[Slide], order: Sequence[str]) -> list[Slide]:
    """Slides in an order; one that it does not name stays behind the one it stood behind."""
    by_id = {slide.id: slide for slide in slides}
    named = [by_id[id_] for id_ in dict.fromkeys(order) if id_ in by_id]
    found = list(named)
    for at, slide in enumerate(slides):
        if slide in named:
            continue
        before = slides[at - 1] if at else None
        last = next((place for place, each in enumerate(found) if each.kind == "sources"), len(found))
        behind = found.index(before) + 1 if before else 0
        found.insert(last if slide.kind in _LAST else behind, slide)
    return found


def _weightiest(briefing: Briefing, every: Mapping[str, Sequence[Group]], length: int) -> list[str]:
    """The sections there is room for, in the order of the text: those of most consequence."""
    sections = list(every)
    if len(sections) <= _ROOM[length]:
        return sections
    leading = {section.id: section.leading_figure for section in briefing.manifest.sections}
    charts = {chart.id: chart for chart in briefing.charts}

    def worth(section: str) -> tuple[int, int]:
        shown = drawn(briefing, [charts[id_] for id_ in every[section][0].charts if id_ in charts])
        values = [ref for ref in shown if ref.kind == "figure"]
        return sum(sorted((weight(briefing, ref, leading[section]) for ref in values), reverse=True)[:3]), len(values)

    kept = sorted(sections, key=worth, reverse=True)[: _ROOM[length]]
    return [section for section in sections if section in kept]


def _order(group: Group) -> int:
    return group.order
