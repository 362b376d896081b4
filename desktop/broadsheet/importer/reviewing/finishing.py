"""A draft as a briefing again: Markdown, ids, sections, and every finding at its new place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.derive.revising.fault import refused
from broadsheet.files.article.byline import byline_markdown, read_byline
from broadsheet.files.reader import Reading, read_article
from broadsheet.importer.passages import Passage as Block
from broadsheet.importer.reviewing.draft import NOTHING, OUTSIDE, joined, spans_of
from broadsheet.importer.reviewing.pruning import pruned
from broadsheet.importer.reviewing.sections import with_sections
from broadsheet.importer.reviewing.stating import stated
from broadsheet.importer.writing import markdown_of
from broadsheet.model import LocalText, RichText
from broadsheet.model.findings import SourcePiece

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.importer.reviewing.draft import Draft, Part, Slice
    from broadsheet.model import Article, Briefing, Manifest, Passage, Span
    from broadsheet.model.findings import Findings

_LETTERS = {"passage": "p", "caption": "c", "banner": "b"}
_FIRST = {"kicker": 0, "title": 1, "byline": 2}


@dataclass(frozen=True, slots=True)
class Made:
    """A passage that was made of a part.

    Attributes:
        block: its id, section, role and text.
        starts: where its slices begin in it.
    """

    part: Part
    block: Block
    starts: tuple[tuple[int, Slice], ...]
    spans: tuple[Span, ...]


def finished(draft: Draft) -> Briefing:
    """The briefing that a draft has become: the same words, each tied or plain.

    Raises:
        Refused: the text would not come back as it is.
    """
    made = _made(draft)
    before = draft.briefing
    manifest = _manifest(draft, made)
    manifest, moved = with_sections(before, manifest, made, draft)
    after = replace(moved, manifest=manifest)
    article = _article(draft, made, manifest)
    articles = {**before.articles, draft.language: article}
    findings = _findings(draft, made, article)
    return pruned(replace(after, articles=MappingProxyType(articles), findings=findings), before)


def _made(draft: Draft) -> tuple[Made, ...]:
    """The parts as passages with their ids, as the reader of Markdown will count them."""
    found = []
    section = 0
    counts: dict[str, int] = {}
    before = {passage.id: passage for passage in draft.briefing.articles[draft.language].passages}
    for part in sorted(draft.parts, key=_front):
        text, starts = joined(draft, part)
        if not text:
            continue
        if part.role == "heading":
            section += 1
            id_ = f"s{section}h"
        elif part.role in _LETTERS:
            key = f"s{section}{_LETTERS[part.role]}"
            counts[key] = counts.get(key, 0) + 1
            id_ = f"{key}{counts[key]}"
        else:
            id_ = part.role
        block = Block(id_, f"s{section}", part.role, text)
        spans = spans_of(draft, starts) if part.role not in OUTSIDE or part.role == "byline" else ()
        if part.role == "byline":
            spans = tuple(span for span in spans if span.kind == "entity")
        fresh = len(starts) != 1 or starts[0][1].key not in draft.words or _touched(
            draft, starts[0][1], spans, part, before.get(starts[0][1].key)
        )  # fmt: skip
        found.append(Made(part, block, starts, stated(block, spans, draft.language) if fresh else spans))
    return tuple(found)


def _touched(draft: Draft, only: Slice, spans: tuple[Span, ...], part: Part, old: Passage | None) -> bool:
    """Whether a passage says or ties anything else than before."""
    words = draft.words[only.key]
    return (
        old is None or old.spans != spans or words.role != part.role or (only.start, only.end) != (0, len(words.text))
    )


def _front(part: Part) -> int:
    """What stands before the text comes first; all else stays in its order, a credit last."""
    return _FIRST.get(part.role, 4 if part.role == "credit" else 3)


def _manifest(draft: Draft, made: Sequence[Made]) -> Manifest:
    """The manifest with headline, byline and credit as the parts say them."""
    manifest, language = draft.briefing.manifest, draft.language
    title = next((each.block.text for each in made if each.part.role == "title"), "")
    if title and title != _old(draft, "title"):
        manifest = replace(manifest, title=_put(manifest.title, language, " ".join(title.split())))
    bylines = [byline_markdown(RichText(e.block.text, e.spans)) for e in made if e.part.role == "byline"]
    before = byline_markdown(read_byline(line.pick(language) for line in manifest.byline))
    if bylines != [before] * bool(before):
        pairs = zip_longest(bylines, manifest.byline, fillvalue=None)
        mixed = [_put(old or LocalText(), language, line or "") for line, old in pairs] if bylines else []
        manifest = replace(manifest, byline=tuple(line for line in mixed if line))
    credit = " ".join(each.block.text for each in made if each.part.role == "credit")
    if credit != _old(draft, "credit"):
        manifest = replace(manifest, credit=_put(manifest.credit, language, credit))
    return manifest


def _old(draft: Draft, key: str) -> str:
    return draft.words[key].text if key in draft.words else ""


def _put(text: LocalText, language: str, words: str) -> LocalText:
    kept = {code: value for code, value in text.values if code != language or words}
    return LocalText.of(**{**kept, language: words})


def _article(draft: Draft, made: Sequence[Made], manifest: Manifest) -> Article:
    """The text, read back from its Markdown and compared."""
    spans = {}
    seams = 0
    for each in made:
        numbered = []
        for span in each.spans:
            seams += span.kind == "seam"
            numbered.append(replace(span, ref=str(seams)) if span.kind == "seam" else span)
        spans[each.block.id] = tuple(numbered)
    images = {each.block.id: each.part.image for each in made if each.part.image}
    markdown = markdown_of([each.block for each in made], spans, images)
    reading = Reading(dict(draft.briefing.images))
    article = read_article(manifest, draft.language, markdown, reading)
    read = [each for each in article.passages if each.role not in OUTSIDE]
    wanted = [each for each in made if each.part.role not in OUTSIDE]
    same = [(each.id, each.role, each.text) for each in read] == [
        (each.block.id, each.block.role, each.block.text) for each in wanted
    ]
    if reading.problems or not same or any(each.spans != spans[each.id] for each in read):
        raise refused("not-written", "", next((b.block.id for a, b in zip(read, wanted, strict=False)
                                               if (a.id, a.text) != (b.block.id, b.block.text)), ""))  # fmt: skip
    return article


def _findings(draft: Draft, made: Sequence[Made], article: Article) -> Findings | None:
    """Every finding where its words stand now; of words that were cut, none."""
    old = draft.briefing.findings
    if old is None:
        return None
    places = _Places(made)
    seams = {p.id: tuple(s.start for s in p.spans if s.kind == "seam") for p in article.passages}
    pieces = []
    for each in made:
        banner = each.part.role == "banner"
        ranges = tuple(span for _, s in each.starts for span in draft.words[s.key].ranges(s.start, s.end))
        state = draft.words[each.starts[0][1].key].state
        same = draft.words[each.starts[0][1].key].role == each.part.role
        id_ = "" if banner else each.block.id
        if ranges:
            pieces.append(SourcePiece(
                id_, each.part.role, each.block.section, ranges, seams.get(id_, ()),
                each.block.text if banner else "", state if same else "corrected",
            ))  # fmt: skip
    words = []
    for row in old.words:
        place = places.of(row.passage, row.start, row.end)
        if place:
            words.append(replace(row, passage=place[0], start=place[1], end=place[2]))
    lacunae = []
    for lost in old.lacunae:
        place = places.of(lost.passage, lost.offset, lost.offset) if lost.passage else ("", lost.offset, lost.offset)
        if place:
            section = places.section(place[0]) or lost.section
            lacunae.append(replace(lost, passage=place[0], offset=place[1], section=section))
    return replace(old or NOTHING, pieces=tuple(pieces), words=tuple(words), lacunae=tuple(lacunae))


class _Places:
    """Where words of the passages as they were stand now."""

    def __init__(self, made: Sequence[Made]) -> None:
        self._slices: dict[str, list[tuple[int, int, str, int]]] = {}
        self._sections: Mapping[str, str] = {each.block.id: each.block.section for each in made}
        for each in made:
            if each.part.role != "banner":
                for at, s in each.starts:
                    self._slices.setdefault(s.key, []).append((s.start, s.end, each.block.id, at))

    def of(self, key: str, start: int, end: int) -> tuple[str, int, int] | None:
        """Passage, start and end; None where the words were cut, or left out of the text."""
        for begin, stop, id_, at in self._slices.get(key, ()):
            if begin <= start and end <= stop and (start < end or start > begin or begin == 0):
                return id_, at + start - begin, at + end - begin
        return None

    def section(self, passage: str) -> str:
        """The section of a passage as it is now."""
        return self._sections.get(passage, "")
