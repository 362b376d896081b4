"""Contrast of colours (WCAG 2.2), and colours laid over one another."""

from __future__ import annotations


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours as ``#rrggbb``, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def laid_over(over: str, under: str, opacity: float) -> str:
    """The colour that is seen where one lies over another.

    Args:
        over: what lies above, as ``#rrggbb``.
        under: what lies below.
        opacity: of what lies above, 0 to 1.
    """
    pairs = zip(_parts(over), _parts(under), strict=True)
    return "#" + "".join(f"{round(above * opacity + below * (1 - opacity)):02x}" for above, below in pairs)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    r, g, b = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
