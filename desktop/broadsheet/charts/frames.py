"""What is shown around a mark that is lit: where, and in which colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.charts.drawing import Mark, Rect

_DOTS = frozenset({"disc", "ring", "diamond"})
_QUIET = frozenset({"card", "track", "figure_soft", "hover", "entity"})
"""Fills that do not tell what a mark stands for."""

_OUTSIDE = 3.0
"""From a lit mark to its frame, in pixels."""


def rings(mark: Mark) -> list[Rect]:
    """A little outside its dots; empty for a mark that is not dots alone, which is framed."""
    dots = [shape.rect for shape in mark.shapes if shape.form in _DOTS]
    return [dot.grown(min(_OUTSIDE, dot.w * 0.2)) for dot in dots] if len(dots) == len(mark.shapes) else []


def frame(mark: Mark) -> Rect:
    """A little outside where a mark is hit first."""
    return mark.hit[0].grown(_OUTSIDE)


def frame_role(mark: Mark) -> str:
    """The colour of a mark: that of its last filled shape, else of its layer."""
    filled = (shape.hatch or shape.fill for shape in mark.shapes)
    roles = [role for role in filled if role and role not in _QUIET]
    if roles:
        return roles[-1]
    return "context" if mark.layer == "context" else "claim" if mark.ref.kind == "claim" else "figure"
