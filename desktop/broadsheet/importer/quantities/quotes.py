"""Where a text quotes, and where it names: “…” of a few words, 《…》 always."""

from __future__ import annotations

import re
from bisect import bisect_right

_QUOTED = re.compile(r"“([^“”\n]{1,200})”|‘([^‘’\n]{1,200})’|「([^「」\n]{1,200})」|\"([^\"\n]{1,200})\"")
_TITLED = re.compile(r"《[^《》\n]{1,120}》|〈[^〈〉\n]{1,80}〉")
_SPEECH = re.compile(r"[，。！？；,!?;]")
_LONGEST = {"zh": 16, "en": 40}


class Quotes:
    """The quotations of one passage.

    Args:
        text: of the passage.
        language: zh or en.
    """

    def __init__(self, text: str, language: str) -> None:
        longest = _LONGEST["zh" if language == "zh" else "en"]
        self._names = [
            (match.start(), match.end())
            for match in _QUOTED.finditer(text)
            if match.end() - match.start() - 2 <= longest and not _SPEECH.search(match.group())
        ]
        self._titles = [(match.start(), match.end()) for match in _TITLED.finditer(text)]

    def in_name(self, start: int, end: int) -> bool:
        """Whether a range lies in a quotation so short that it names something."""
        return _within(self._names, start, end)

    def in_title(self, start: int, end: int) -> bool:
        """Whether a range lies in the title of a work or document."""
        return _within(self._titles, start, end)

    def ends_with(self, end: int) -> bool:
        """Whether a short quotation ends right behind this offset."""
        return any(stop - 1 == end for _, stop in self._names)


def _within(ranges: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(ranges, (start, 1 << 60)) - 1
    return at >= 0 and ranges[at][0] <= start and end <= ranges[at][1]
