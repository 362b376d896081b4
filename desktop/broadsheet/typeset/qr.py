"""Addresses as QR codes: plain data, drawn by whoever sets a page."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import segno

QUIET = 4
"""Modules that stay white around a code; with fewer of them many telephones do not find it."""


@lru_cache(maxsize=8)
def matrix(address: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of a code from the upper left, True where they are dark, without the quiet zone.

    Args:
        address: as it is read by a telephone; not empty, no longer than `page_marks.LONGEST` allows.
    """
    return tuple(tuple(bool(module) for module in row) for row in _made(address).matrix)


def bars(address: str) -> tuple[tuple[int, int, int], ...]:
    """The dark modules as level runs: left, top, length, counted with the quiet zone; fewer shapes than modules."""
    found = []
    for y, row in enumerate(matrix(address)):
        start = None
        for x, dark in enumerate((*row, False)):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                found.append((start + QUIET, y + QUIET, x - start))
                start = None
    return tuple(found)


def side(address: str) -> int:
    """Modules of a side, the quiet zone included."""
    return len(matrix(address)) + 2 * QUIET


def png(address: str, scale: int = 10) -> bytes:
    """A code with its quiet zone as a picture, so many pixels a module."""
    made = BytesIO()
    _made(address).save(made, kind="png", scale=scale, border=QUIET)
    return made.getvalue()


def _made(address: str) -> segno.QRCode:
    import segno  # loaded when a code is wanted

    return segno.make(address, error="m", micro=False, encoding="utf-8")
