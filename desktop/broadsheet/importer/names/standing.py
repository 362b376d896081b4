"""What “该平台”, “该实验室”, “the company” stand for: the last thing of that kind that was named before."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from broadsheet.importer.names.entity import Mention
from broadsheet.importer.names.words import any_of, by_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.importer.names.reading import Reading

_CHINESE = re.compile(rf"(?:该|这一|这家|这个|这座|这所)({any_of(by_word('zh', 'kind'))})(?![域级委])")
_ENGLISH = re.compile(rf"\b[Tt](?:he|his) ({any_of(by_word('en', 'kind'))})\b(?! of\b)")
_CONFIDENCE = 0.4
_NEAR = 50
"""How many mentions back it may have been named."""


def standing_for(
    names: Sequence[str],
    types: Mapping[str, str],
    mentions: Mapping[str, Sequence[Mention]],
    read: Sequence[Reading],
    language: str,
) -> dict[str, tuple[Mention, ...]]:
    """Where each thing is spoken of by its kind alone; in the same passage or the one after it was named."""
    pattern, kinds = (_CHINESE, by_word("zh", "kind")) if language == "zh" else (_ENGLISH, by_word("en", "kind"))
    named: dict[str, list[tuple[int, str]]] = {}
    for name in names:
        for mention in mentions[name]:
            named.setdefault(mention.passage, []).append((mention.start, name))
    found: dict[str, list[Mention]] = {}
    before: list[tuple[int, str]] = []
    for reading in read:
        here = sorted(named.get(reading.passage, ()))
        starts = [start for start, _ in here]
        for match in pattern.finditer(reading.text):
            wanted = kinds[match.group(1)].split()
            at = bisect_left(starts, match.start())
            near = (*before[-_NEAR:], *here[max(0, at - _NEAR) : at])
            meant = next((name for _, name in reversed(near) if types[name] in wanted), None)
            if meant:
                found.setdefault(meant, []).append(
                    Mention(reading.passage, match.start(), match.end(), _CONFIDENCE, "spoken-of-by-its-kind")
                )
        before = here or before
    return {name: tuple(places) for name, places in found.items()}
