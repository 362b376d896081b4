"""Marks that whoever hands pages round puts on them. All are off until somebody says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

LONGEST = MappingProxyType({"notice": 40, "watermark": 60, "source": 200, "address": 300})
"""Characters of a mark in words, at most; a longer address makes a code that no telephone reads from a wall."""


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What slides, prints and exports carry beside their content; an empty one is left out.

    Attributes:
        notice: a line at the head, like 内部资料.
        watermark: unit and date, large and pale across the page.
        source: a line at the foot.
        logo: a picture for the corner, as the bytes of a PNG or SVG file.
        address: an editor's address, as a QR code on the last slide or page.
    """

    notice: str = ""
    watermark: str = ""
    source: str = ""
    logo: bytes = b""
    address: str = ""

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.notice or self.watermark or self.source or self.logo or self.address)


def tidy(words: str) -> str:
    """Words of a mark as one line of what can be printed."""
    return " ".join("".join(char if char.isprintable() else " " for char in words).split())
