"""How long each slide is planned to take."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from broadsheet.derive.slides.data import Slide

_USUAL = 12
_STILL = {"welcome": 12.0, "cover": 15.0, "sources": 10.0, "names": 30.0, "timeline": 40.0}
"""Seconds of slides of no section, in a talk of twelve minutes."""
_SPOKEN = {"zh": 4.0, "en": 14.0}
"""Characters a second of somebody who speaks to a room."""
_LEAST = 25.0


def seconds(slides: Sequence[Slide], minutes: int, language: str, own: Mapping[str, Decimal]) -> tuple[int, ...]:
    """Whole seconds a slide that add up to the talk; nothing for backup slides.

    Args:
        slides: of the talk.
        minutes: how long it is.
        language: in which the notes are spoken.
        own: minutes that an editor gave slides, in a talk of twelve minutes.
    """
    total = 60 * minutes
    stretch = minutes / _USUAL
    fixed = {s.id: float(own[s.id]) * 60 * stretch for s in slides if s.id in own and not s.backup}
    still = {s.id: _STILL[s.kind] * stretch for s in slides if s.kind in _STILL and s.id not in own and not s.backup}
    spoken = {s.id: _need(s, language) for s in slides if s.id not in fixed and s.id not in still and not s.backup}
    left = total - sum(fixed.values()) - sum(still.values())
    if spoken and left > _LEAST / 2 * stretch * len(spoken):
        share = left / sum(spoken.values())
        wanted = {**fixed, **still, **{id_: need * share for id_, need in spoken.items()}}
    else:
        wanted = {**fixed, **still, **spoken}
    return _whole([wanted.get(slide.id, 0.0) for slide in slides], total)


def _need(slide: Slide, language: str) -> float:
    words = sum(len(note) for note in slide.notes)
    return max(_LEAST, words / _SPOKEN.get(language, _SPOKEN["en"])) + 5.0 * (len(slide.cues) - 1)


def _whole(wanted: Sequence[float], total: int) -> tuple[int, ...]:
    """Whole numbers in the proportion of those wanted whose sum is the total."""
    scale = total / (sum(wanted) or 1.0)
    found = [int(value * scale) for value in wanted]
    rest = sorted(range(len(wanted)), key=lambda at: found[at] - wanted[at] * scale)
    for at in [at for at in rest if wanted[at]][: total - sum(found)]:
        found[at] += 1
    return tuple(found)
