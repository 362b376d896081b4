"""Where an article names what a briefing knows: by name, alias, and the words that the briefing's own text uses."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.sentences import sentences
from broadsheet.importer.tying.terms import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from broadsheet.importer.names.entity import NamedEntity
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.tying.told import Profiles
    from broadsheet.model import Briefing, Entity

ROLES = frozenset({"kicker", "title", "heading", "passage", "caption"})
_BODIES = frozenset(
    {"institution", "company", "organisation", "laboratory", "public-body", "event", "alliance", "facility"}
)
_GROUNDS = frozenset({"place", "zone"})
QUOTES = "\"'"
_LINKED_AROUND = {"“": "”", "「": "」", "『": "』", '"': '"', "‘": "’"}
_HEAD = 3  # signs at the end of a Chinese name that say what it is
_SHORT = 3
_WORKS = re.compile("(?:工程|大学|学院)$")
_LAST, _FIRST = re.compile("[\u4e00-\u9fff]$"), re.compile("^[\u4e00-\u9fff]")
_OFFICE = re.compile("(?:记者|通讯员|作者|采写|撰文|执笔|撰稿人?|评论员|文|图|摄)$")
_NO_PEOPLE = "(?![师生员])"
"""An engineer (工程师) is no project, a student no university."""


@dataclass(frozen=True, slots=True)
class Named:
    """Words of the article that name an entity of the briefing."""

    passage: str
    start: int
    end: int
    entity: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to name an entity. weak: it needs the whole name, or what it is, beside it."""

    entity: Entity
    words: str
    weak: bool
    rule: str


class Names:
    """The names of a briefing, as an article in a language may print them.

    Args:
        briefing: the one that exists.
        profiles: of the same briefing and language.
        language: of the article.

    Attributes:
        home: id of the entity that the briefing's text names most often; empty for none.
    """

    def __init__(self, briefing: Briefing, profiles: Profiles, language: str) -> None:
        self._language = language
        self._forms: dict[str, list[_Form]] = defaultdict(list)
        for entity in briefing.entities.values():
            for form in _forms(entity, profiles, language):
                if all(known.entity.id != entity.id for known in self._forms[form.words]):
                    self._forms[form.words].append(form)
        self._pattern = _pattern([words for words in self._forms if words])
        self.home = self._most_named(briefing)

    def find(self, passages: Iterable[Passage], others: Iterable[NamedEntity]) -> tuple[Named, ...]:
        """Every mention, in reading order.

        Args:
            passages: of the article.
            others: names that the import finds by itself; an unknown body that begins with a known name is not it.
        """
        bodies = self._bodies(passages := tuple(passages), others)
        whole: set[str] = set()
        found: list[Named] = []
        for passage in passages:
            if passage.role == "byline":
                found += self._of_byline(passage)
            elif passage.role in ROLES and self._pattern:
                for each, form in self._of_passage(passage, whole, bodies.get(passage.id, [])):
                    found.append(each)
                    if not form.weak:
                        whole.add(form.entity.id)
        return tuple(found)

    def _most_named(self, briefing: Briefing) -> str:
        """What the briefing's own text names most often: whose figures it tells, where it says nothing of that."""
        counts: dict[str, int] = defaultdict(int)
        passages = briefing.articles[self._language].passages if self._language in briefing.articles else ()
        for passage in passages:
            for match in self._pattern.finditer(folded(passage.text)) if self._pattern else ():
                for form in self._forms[match[0]]:
                    counts[form.entity.id] += 1
        return max(counts, key=lambda id_: (counts[id_], id_)) if counts else ""

    def ids(self, words: str) -> frozenset[str]:
        """The entities that words name anywhere in them."""
        if not self._pattern:
            return frozenset()
        matches = self._pattern.finditer(folded(words))
        return frozenset(form.entity.id for match in matches for form in self._forms[match[0]])

    def _of_passage(
        self, passage: Passage, whole: set[str], bodies: Sequence[tuple[int, int]]
    ) -> Iterator[tuple[Named, _Form]]:
        assert self._pattern
        plain = folded(passage.text)
        for match in self._pattern.finditer(plain):
            forms = self._forms[match[0]]
            form = next((f for f in forms if not f.weak or self._is_backed(f, passage, match.start(), whole)), None)
            if form is None or len([f for f in forms if not f.weak]) > 1:
                continue
            start, end = match.span()
            if any(begin <= start and end <= stop and (begin, stop) != (start, end) for begin, stop in bodies):
                continue
            start, end = with_quotes(passage.text, start, end)
            yield Named(passage.id, start, end, form.entity.id, form.rule, 0.75 if form.weak else 0.95), form

    def _of_byline(self, passage: Passage) -> Iterator[Named]:
        """Persons by their whole names; a name of two characters may have a blank between them (应 陶)."""
        places = [at for at, char in enumerate(passage.text) if not char.isspace()]
        plain = folded("".join(passage.text[at] for at in places))
        wide = self._language == "zh" and len(plain) == len(places)
        for match in self._pattern.finditer(plain) if wide and self._pattern else ():
            start, end = places[match.start()], places[match.end() - 1] + 1
            form = next((f for f in self._forms[match[0]] if f.entity.type == "person" and not f.weak), None)
            if form and _stands_alone(passage.text, start, end):
                yield Named(passage.id, start, end, form.entity.id, "byline", 0.9)

    def _is_backed(self, form: _Form, passage: Passage, at: int, whole: set[str]) -> bool:
        """The whole name came before, or the sentence says what it is."""
        if form.entity.id in whole:
            return True
        name = folded(form.entity.name.get(self._language) or "")
        head = name[-_HEAD:] if self._language == "zh" else name.split(" ")[-1]
        if len(name) <= len(head) or not head:
            return False
        sentence = next((s for s in sentences(passage.text, self._language) if s.start <= at < s.end), None)
        return sentence is not None and head in folded(passage.text[sentence.start : sentence.end])

    def _bodies(self, passages: Sequence[Passage], others: Iterable[NamedEntity]) -> dict[str, list[tuple[int, int]]]:
        """Ranges of names that the briefing does not know, of institutions, companies and the like."""
        texts = {passage.id: folded(passage.text) for passage in passages}
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for entity in others:
            for mention in entity.mentions if entity.type in _BODIES else ():
                words = texts[mention.passage][mention.start : mention.end].strip(QUOTES)
                if words not in self._forms and not self._is_only_more(words):
                    found[mention.passage].append((mention.start, mention.end))
        return found

    def _is_only_more(self, words: str) -> bool:
        """Whether words are a known name with more before it: what they end in is that name."""
        match = self._pattern.search(words) if self._pattern else None
        return match is not None and match.end() == len(words)


def _forms(entity: Entity, profiles: Profiles, language: str) -> Iterator[_Form]:
    name = entity.name.get(language) or ""
    own = [name, *entity.aliases]
    for words in own:
        bare = folded(words).strip(QUOTES + " ")
        if len(bare) >= 2 and _is_of(bare, language):
            yield _Form(entity, bare, _is_weak(bare, name, entity.type, language), "name" if words == name else "alias")
    for told in profiles.links("entity", entity.id):
        bare = folded(told.words).strip(QUOTES + " ")
        if len(bare) >= 2:
            yield _Form(entity, bare, bare != folded(name).strip(QUOTES), "wording")


def _is_of(words: str, language: str) -> bool:
    """Whether words can stand in a text of the language; Latin letters can stand in Chinese, not the other way."""
    return language == "zh" or words.isascii() or not re.search("[\u4e00-\u9fff]", words)


def _is_weak(words: str, name: str, type_: str, language: str) -> bool:
    plain = folded(name).strip(QUOTES)
    if language == "zh":
        return type_ not in _GROUNDS and len(words) <= _SHORT and words != plain and plain.startswith(words)
    return (
        type_ in _GROUNDS and words != plain and name.lower() != name and not (set(words.split()) & set(plain.split()))
    )


def _pattern(words: Sequence[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    parts = []
    for each in sorted(words, key=lambda form: (-len(form), form)):
        left = r"(?<![a-z0-9])" if re.match("[a-z0-9]", each) else ""
        right = r"(?![a-z0-9])" if re.search("[a-z0-9]$", each) else _NO_PEOPLE if _WORKS.search(each) else ""
        parts.append(f"{left}{re.escape(each)}{right}")
    return re.compile("|".join(parts))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no other name goes on at either end, and blanks stand inside a name of two characters alone."""
    words = text[start:end]
    spaced = words.split()
    whole = len(spaced) == 1 or (all(len(part) == 1 for part in spaced) and len(spaced) == 2)
    left, right = _LAST.search(text[:start]), _FIRST.search(text[end:])
    return whole and not (left and not _OFFICE.search(text[:start])) and not right


def with_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """The range with the quotation marks that hold it and nothing else."""
    if start > 0 and end < len(text) and _LINKED_AROUND.get(text[start - 1]) == text[end]:
        return start - 1, end + 1
    return start, end
