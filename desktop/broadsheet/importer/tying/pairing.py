"""Which section of a briefing each section of an article tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.tying.terms import weighted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.importer.passages import Passage
    from broadsheet.importer.tying.terms import Rarity
    from broadsheet.model import Briefing

_SHARED = 2.0  # a figure or name told in both, against the rarity of a shared term
_LEAST = 6.0  # for the charts of a section that has no partner
_ANY = 1.0  # for partners


@dataclass(frozen=True, slots=True)
class Pairing:
    """Sections of an article and of a briefing.

    Attributes:
        sections: of the article, in order.
        base: from a section of the article to that of the briefing, where one is told.
        home: from every section of the briefing to the section of the article that its charts stand in.
    """

    sections: tuple[str, ...]
    base: Mapping[str, str]
    home: Mapping[str, str]

    @property
    def is_same(self) -> bool:
        """Whether the article has the briefing's own sections in their order."""
        return all(self.home[section] == section for section in self.home) and len(self.home) == len(self.sections)


def pair(
    briefing: Briefing, language: str, passages: Sequence[Passage], rarity: Rarity,
    shared: Mapping[tuple[str, str], float],
) -> Pairing:  # fmt: skip
    """Pair sections in their order, by words, headings, and what both tell.

    Args:
        briefing: the one that exists.
        language: of the article.
        passages: of the article.
        rarity: how rare terms are in both texts.
        shared: by section of the article and of the briefing, how many figures and names both tell.
    """
    new = tuple(dict.fromkeys(passage.section for passage in passages))
    old = tuple(section.id for section in briefing.manifest.sections)
    said_new = {
        section: _words((p.section, p.text, p.role) for p in passages if p.section == section) for section in new
    }
    texts = briefing.articles[language].passages if language in briefing.articles else ()
    said_old = {section: _words((p.section, p.text, p.role) for p in texts if p.section == section) for section in old}
    alike = {
        (a, b): rarity.shared(said_new[a], said_old[b]) / 10 + _SHARED * shared.get((a, b), 0.0)
        for a in new for b in old
    }  # fmt: skip
    pairs = _in_order(new, old, alike)
    home: dict[str, str] = {b: a for a, b in pairs.items()}
    last = new[0]
    for section in old:
        if section not in home:
            best = max(new, key=lambda a: (alike[a, section], a == last))
            home[section] = best if alike[best, section] >= _LEAST else last
        last = home[section]
    return Pairing(new, pairs, {section: home[section] for section in old})


def _words(parts: Iterable[tuple[str, str, str]]) -> dict[str, float]:
    return weighted((text, 3.0 if role == "heading" else 1.0) for _, text, role in parts)


def _in_order(new: Sequence[str], old: Sequence[str], alike: Mapping[tuple[str, str], float]) -> dict[str, str]:
    """The pairs that have most in common in all, none crossing another; where nothing tells, by their order."""
    lead = 1.0 if len(new) == len(old) else 0.0
    table: list[list[tuple[float, tuple[tuple[str, str], ...]]]] = [[(0.0, ()) for _ in range(len(old) + 1)]]
    for i, a in enumerate(new, start=1):
        row: list[tuple[float, tuple[tuple[str, str], ...]]] = [(0.0, ())]
        for j, b in enumerate(old, start=1):
            worth = alike[a, b] + (lead if i == j else 0.0)
            before = table[i - 1][j - 1]
            options = [table[i - 1][j], row[j - 1]]
            if alike[a, b] >= _ANY:
                options.append((before[0] + worth, (*before[1], (a, b))))
            row.append(max(options, key=lambda option: option[0]))
        table.append(row)
    return dict(table[-1][-1][1])
