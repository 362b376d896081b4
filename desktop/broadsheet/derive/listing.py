"""What a briefing holds as plain values, in the shapes that commands print and scripts read."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar

from broadsheet.derive.coverage import COUNTED_ROLES, coverage, passage_states
from broadsheet.derive.linked import read_linked
from broadsheet.derive.numbers import scan
from broadsheet.derive.places import figure_places, places
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from broadsheet.model import Briefing, LocalText, Passage, Place, Problem
    from broadsheet.model.findings import Findings

_Key = TypeVar("_Key", str, Ref)
_STYLES = frozenset({"strong", "emphasis", "link"})
_FARTHEST = 300  # the decimal exponent that a float can still hold
_TAIL = 20  # characters that tell where text was lost or joined


def info(briefing: Briefing, language: str, found: Findings | None = None) -> dict[str, Any]:
    """Counts, coverage, sections and repairs; coverage, captions and repairs are those of one language.

    Args:
        briefing: what is told of.
        language: of its text.
        found: what its import found, where it was imported and this is the language of its source.
    """
    article, manifest = briefing.article(language), briefing.manifest
    counted = coverage(briefing, language)
    headings = _headings(briefing)
    counts = Counter(passage.section for passage in article.passages if passage.role == "passage")
    return {
        "title": _heads(briefing, "title") or _texts(manifest.title),
        "kicker": _heads(briefing, "kicker"),
        "byline": [read_linked(line.pick(language)).text for line in manifest.byline],
        "languages": list(manifest.languages),
        "sections": [
            {"id": id_, "heading": headings.get(id_, {}), "passages": counts[id_]}
            for id_ in (section.id for section in manifest.sections)
        ],
        "coverage": {
            "numbers": counted.numbers,
            "tied": counted.tied,
            "plain": counted.plain,
            "reasons": dict(counted.reasons),
            "stateless": len(counted.stateless),
        },
        "repairs": _found_repairs(found) if found else _repairs(article.passages),
        "captions": [passage.text for passage in article.passages if passage.role == "caption"],
        "credit": _texts(manifest.credit),
    }


def text(briefing: Briefing, language: str, found: Findings | None = None) -> dict[str, Any]:
    """The passages in reading order without markup, every link and every plain number as a span.

    Args:
        briefing: what is told of.
        language: of its text.
        found: what its import found; the banners that it kept out of the text stand at the end.
    """
    return {
        "passages": [
            {
                "id": passage.id,
                "section": passage.section,
                "role": passage.role,
                "text": passage.text,
                "spans": list(_spans(passage, language)),
            }
            for passage in briefing.article(language).passages
        ]
        + (_banners(found) if found else [])
    }


def figures(briefing: Briefing) -> list[dict[str, Any]]:
    """Every figure, those that claims state as well, with the places that print it in every language."""
    printed = {language: figure_places(briefing, language) for language in briefing.articles}
    rows = []
    for figure in briefing.figures.values():
        indicator = briefing.indicators.get(figure.indicator)
        unit = briefing.units.get(indicator.unit) if indicator else None
        rows.append(
            {
                "id": figure.id,
                "indicator": figure.indicator,
                "name": _texts(indicator.name) if indicator else {},
                "period": figure.period.text if figure.period else "",
                "value": plain(figure.value),
                "low": plain(figure.low),
                "high": plain(figure.high),
                "unit": (unit.name_zh or unit.name_en or unit.id) if unit and unit.base != "number" else "",
                "printed": figure.printed,
                "hedge": figure.hedge,
                "scope": figure.scope,
                "layer": figure.layer,
                "places": _everywhere(printed, figure.id),
            }
        )
    return rows


def names(briefing: Briefing) -> list[dict[str, Any]]:
    """Every entity with the places that mention it in every language."""
    mentioned = {language: places(briefing, language) for language in briefing.articles}
    return [
        {
            "id": entity.id,
            "type": entity.type,
            "names": _texts(entity.name),
            "aliases": list(entity.aliases),
            "part_of": entity.part_of,
            "places": _everywhere(mentioned, Ref("entity", entity.id)),
        }
        for entity in briefing.entities.values()
    ]


def problems(found: Iterable[Problem]) -> list[dict[str, str]]:
    """Problems with their code."""
    return [
        {"code": problem.code, "file": problem.file, "place": problem.place, "found": problem.found,
         "expected": problem.expected}
        for problem in found
    ]  # fmt: skip


def plain(value: Decimal | None) -> int | float | str | None:
    """A decimal as JSON writes it: whole numbers without a point, no value as null, one too long for both as text."""
    if value is None:
        return None
    if abs(value.adjusted()) > _FARTHEST:
        return str(value)
    return int(value) if value == value.to_integral_value() else float(value)


def _texts(texts: LocalText) -> dict[str, str]:
    return dict(texts.values)


def _heads(briefing: Briefing, role: str) -> dict[str, str]:
    """The headline or kicker in each language that has one."""
    return {
        language: passage.text
        for language, article in briefing.articles.items()
        for passage in article.passages
        if passage.role == role
    }


def _headings(briefing: Briefing) -> dict[str, dict[str, str]]:
    """The heading of each section that has one, in each language."""
    found: dict[str, dict[str, str]] = {}
    for language, article in briefing.articles.items():
        for passage in article.passages:
            if passage.role == "heading":
                found.setdefault(passage.section, {})[language] = passage.text
    return found


def _repairs(passages: tuple[Passage, ...]) -> dict[str, list[dict[str, Any]]]:
    """Joins and gaps as the text marks them. What moved, and how sure a join is, only an import knows."""
    joins, lacunae = [], []
    for passage in passages:
        for span in passage.spans:
            before = _tail(passage.text[: span.start])
            if span.kind == "seam":
                after = passage.text[span.end : span.end + _TAIL]
                joins.append({"left": before, "right": after, "confidence": None, "applied": True})
            elif span.kind == "lacuna":
                lacunae.append({"after": before, "section": passage.section})
    return {"joins": joins, "moved": [], "lacunae": lacunae}


def _tail(text: str) -> str:
    """The last characters of a text, from the beginning of a number on where they would begin inside it."""
    start = max(0, len(text) - _TAIL)
    while start > 0 and text[start - 1 : start + 1].isdecimal():
        start -= 1
    return text[start:]


def _found_repairs(found: Findings) -> dict[str, list[dict[str, Any]]]:
    """Joins with the other choices for each end, moves and gaps, as the import found them."""
    return {
        "joins": [
            {"left": each.before, "right": each.after, "confidence": each.confidence, "applied": each.applied,
             "rule": each.rule, "choice": each.choice, "state": each.state}
            for each in found.joins
        ],
        "moved": [
            {"start": each.start, "end": each.end, "after": each.after, "words": each.words,
             "confidence": each.confidence, "rule": each.rule, "state": each.state}
            for each in found.moved
        ],
        "lacunae": [
            {"after": each.before, "section": each.section, "passage": each.passage, "confidence": each.confidence,
             "rule": each.rule, "state": each.state}
            for each in found.lacunae
        ],
    }  # fmt: skip


def _banners(found: Findings) -> list[dict[str, Any]]:
    """What the source printed into a picture: outside the text, its numbers plain for no other reason."""
    rows: list[dict[str, Any]] = []
    for piece in found.pieces:
        if piece.role == "banner":
            spans = [
                {"start": n.start, "end": n.end, "kind": "plain", "ref": "other"}
                for n in scan(piece.text, found.language)
            ]
            id_ = f"banner-{len(rows) + 1}"
            rows.append({"id": id_, "section": piece.section, "role": "banner", "text": piece.text, "spans": spans})
    return rows


def _spans(passage: Passage, language: str) -> Iterator[dict[str, Any]]:
    kept = [(span.start, span.end, span.kind, span.ref) for span in passage.spans if span.kind not in _STYLES]
    if passage.role in COUNTED_ROLES:
        marked = sorted((start, end) for start, end, kind, _ in kept if kind == "plain")
        for number in passage_states(passage, language):
            start, end = number.place.start, number.place.end
            last = bisect_left(marked, (end, 0)) - 1  # plain links never overlap
            if number.state == "plain" and (last < 0 or marked[last][1] <= start):
                kept.append((start, end, "plain", number.reason))
    for start, end, kind, ref in sorted(kept, key=_widest_first):
        yield {"start": start, "end": end, "kind": kind, "ref": ref}


def _widest_first(span: tuple[int, int, str, str]) -> tuple[int, int]:
    return span[0], -span[1]


def _everywhere(by_language: Mapping[str, Mapping[_Key, tuple[Place, ...]]], key: _Key) -> list[dict[str, Any]]:
    return [
        {"language": language, "passage": place.passage, "start": place.start, "end": place.end}
        for language, found in by_language.items()
        for place in found.get(key, ())
    ]
