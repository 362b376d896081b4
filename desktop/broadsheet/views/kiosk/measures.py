"""How large everything is on a screen that is touched: by its pixels, and by its size on the wall."""

from __future__ import annotations

from typing import NamedTuple

LEAST_MM = 12.0
"""What a finger needs, in millimetres."""
_CORNER_MM = 20.0
_INCH = 25.4
_SANE = (35.0, 400.0)
"""Dots an inch of screens that are: a wall of 85 inches, a telephone. Others tell nonsense, or nothing."""
_USUAL_SHORT = 13.2
"""Inches of the short side of a screen that does not tell its size: one of 27 inches."""
_LEAST_DPI = 96.0
_SHORT_AT_ONE = 580.0
"""Pixels of the short side at which type has its usual size."""


class Measures(NamedTuple):
    """Lengths in logical pixels.

    Attributes:
        target: of a side of whatever is touched, at least.
        corner: of the side of the corner that is held.
        gap: between targets.
        scale: of fonts.
        margin: around everything, in which it wanders.
    """

    target: int
    corner: int
    gap: int
    scale: float
    margin: int


def measures(width: float, height: float, dpi: float) -> Measures:
    """Measures for a screen.

    Args:
        width: of the screen, in logical pixels.
        height: of the screen.
        dpi: logical pixels an inch, as the screen tells.
    """
    short = min(width, height)
    if not _SANE[0] <= dpi <= _SANE[1]:
        dpi = max(_LEAST_DPI, short / _USUAL_SHORT)
    millimetre = dpi / _INCH
    target = round(max(LEAST_MM * millimetre, short * 0.062) + 0.49)
    corner = round(max(_CORNER_MM * millimetre, short * 0.08))
    return Measures(target, corner, max(4, target // 6), max(1.0, short / _SHORT_AT_ONE), max(2, round(short / 270)))
