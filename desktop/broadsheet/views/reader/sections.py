"""Which section is in view, without flicker at a boundary."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SLACK = 28
"""Pixels that a boundary has to pass the reading line by before the section changes."""


class SectionFollower:
    """Tells the section at the reading line, a third down the page; a section that was asked for is held."""

    def __init__(self) -> None:
        self.current = ""
        self._held = ""

    def hold(self, section: str) -> None:
        """Keep to a section that was jumped to, however short it is, until the reader scrolls."""
        self._held = self.current = section

    def release(self) -> None:
        """Follow the reading line again."""
        self._held = ""

    def forget(self) -> None:
        """Begin anew with another text."""
        self.current = self._held = ""

    def follow(self, starts: Sequence[tuple[str, float]], top: float, height: float, at_end: bool) -> bool:
        """Take in a new scroll position.

        Args:
            starts: the sections in order with the height of their first line in the document, in pixels.
            top: the scroll position.
            height: of the page.
            at_end: whether the text is scrolled to its end.

        Returns:
            Whether the section changed.
        """
        if not starts or self._held:
            return False
        found = self._at(starts, top + height / 3)
        if at_end and top > 0:
            found = starts[-1][0]
        elif top <= 0:
            found = starts[0][0]
        elif self.current in (self._at(starts, top + height / 3 - _SLACK), self._at(starts, top + height / 3 + _SLACK)):
            return False
        changed = found != self.current
        self.current = found
        return changed

    @staticmethod
    def _at(starts: Sequence[tuple[str, float]], line: float) -> str:
        """The section that a height lies in."""
        found = starts[0][0]
        for section, start in starts:
            if start <= line:
                found = section
        return found
