"""The names: a card each by kind, with the pages that mention it; and an index in the order of the alphabet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from broadsheet.derive.directory import GROUPS, directory, ordered
from broadsheet.derive.pinyin import spell
from broadsheet.derive.told import told_words
from broadsheet.i18n.codes import told_type
from broadsheet.i18n.content import word
from broadsheet.i18n.paper import printed
from broadsheet.i18n.relations import relation_words
from broadsheet.typeset.sheets.columns import Columns
from broadsheet.typeset.sheets.leaf import Places
from broadsheet.typeset.sheets.part import Part
from broadsheet.typeset.sheets.pen import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.derive.directory import NameEntry
    from broadsheet.derive.dossier import Related
    from broadsheet.typeset.sheets.columns import Block
    from broadsheet.typeset.sheets.leaf import Leaf
    from broadsheet.typeset.sheets.paper import Paper

_CARDS = Columns(2, 20.0, 8.5)
_INDEX = {"zh": Columns(3, 18.0, 1.5)}
_INDEX_ELSE = Columns(2, 24.0, 1.5)
"""Names in Latin letters are longer."""

_SUMMARY, _RELATIONS = 8, 12
"""Lines of a card that its summary and its relations take at most."""


def set_cards(paper: Paper) -> int:
    """The cards, and the index on the same page where it fits; returns how many cards there are."""
    entries = directory(paper.briefing, paper.language)
    if not entries:
        return 0
    language = paper.language
    about = printed("names_about", language, len(entries))
    Part(paper, "names", printed("names", language), about).set(_CARDS, _Cards(entries, Places(paper.leaves)))
    make = _Entries(ordered(entries, "pinyin"), Places(paper.leaves))
    Part(paper, "index", printed("index", language), printed("index_about", language)).set(
        _INDEX.get(language, _INDEX_ELSE), make
    )
    return len(entries)


class _Cards:
    """Makes the cards, each kind under its heading, for a size of type."""

    def __init__(self, entries: tuple[NameEntry, ...], places: Places) -> None:
        self._entries, self._places = entries, places

    def __call__(self, paper: Paper) -> list[Block]:
        blocks: list[Block] = []
        for group in GROUPS:
            members = [entry for entry in self._entries if entry.group == group]
            if members:
                blocks.append(_Heading(paper, word(f"group_{group}", paper.language)))
                blocks += [_Card(paper, entry, self._places) for entry in members]
        return blocks


class _Entries:
    """Makes the rows of the index for a size of type."""

    def __init__(self, entries: tuple[NameEntry, ...], places: Places) -> None:
        self._entries, self._places = entries, places

    def __call__(self, paper: Paper) -> list[Block]:
        return [
            _Entry(paper, entry, self._places, letter if at == 0 else "", is_last=at == len(group) - 1)
            for letter, group in ((letter, list(found)) for letter, found in groupby(self._entries, key=_initial))
            for at, entry in enumerate(group)
        ]


def _is_latin(name: str) -> bool:
    return all(sign < "\u2e80" for sign in name)


def _initial(entry: NameEntry) -> str:
    """The letter that a name stands under; # for one that is not spelled with letters."""
    spelled = entry.name if entry.name[:1].isascii() else spell(entry.name).initials
    first = next((sign for sign in spelled if sign.isalnum()), "")
    return first.upper() if first.isascii() and first.isalpha() else "#"


@dataclass(frozen=True)
class _Heading:
    """The heading of a kind of names."""

    paper: Paper
    words: str
    joined = True

    def set(self, leaf: Leaf, x: float, top: float, width: float) -> float:
        """Set it over a rule."""
        pen = self.paper.pen
        pen.put(leaf, self.words, x, top + 2, "label_bold", "accent")
        pen.rule(leaf, x, top + pen.pitch("label_bold") + 4, width, "ink", 0.6)
        return top + pen.pitch("label_bold") - 1


@dataclass(frozen=True)
class _Card:
    """A name, what it is, what it is to others, and where the text speaks of it."""

    paper: Paper
    entry: NameEntry
    places: Places
    joined = False

    def set(self, leaf: Leaf, x: float, top: float, width: float) -> float:
        """Set it."""
        paper, pen, entry = self.paper, self.paper.pen, self.entry
        language, entity = paper.language, paper.briefing.entities[entry.entity]
        leaf.anchor("card", entry.entity, top)
        kind = told_type(entity.type, language)
        aside = pen.width(kind, "note")
        pen.put(leaf, kind, x + width, top + 2, "note", "ink_soft", "right")
        top = pen.para(leaf, entry.name, x, top, width - aside - 8, "body_bold", "ink", 3)
        mentions = list(self._mentions())
        wide = sum(pen.width(piece.text, "note") for piece in mentions)
        row = top
        top, right = self._set_others(leaf, x, top, width)
        beside = bool(right) and right + 12 + wide <= x + width
        if beside:
            pen.inline(leaf, mentions, x + width - wide, row, wide + 4, "note")
        summary = told_words(paper.briefing, entity.summary.pick(language), language)
        if summary:
            top = pen.para(leaf, summary, x, top + 1, width, "label", "ink", _SUMMARY)
        relations = list(self._relations())
        if relations:
            top = pen.inline(leaf, relations, x, top + 1.5, width, "note", _RELATIONS)
        return top if beside else pen.inline(leaf, mentions, x, top + 1.5, width, "note", 3)

    def _set_others(self, leaf: Leaf, x: float, top: float, width: float) -> tuple[float, float]:
        """Its name in other languages, in the letters of those; then what else it is called, beside it or below.

        Returns:
            Where it ends, and how far its only line reaches; 0 where there are several, or none.
        """
        entity, language, pen = self.paper.briefing.entities[self.entry.entity], self.paper.language, self.paper.pen
        own = [name for code, name in entity.name.values if code != language and name != self.entry.name]
        known = {name.casefold() for name in (self.entry.name, *own)}
        aliases = [
            alias
            for alias in entity.aliases
            if alias.casefold() not in known and _is_latin(alias) != (language == "zh")
        ]
        told = printed("aliases", language, word("listing", language).join(aliases[:3])) if aliases else ""
        foreign, at, end = self.paper.foreign, x, top
        name = " · ".join(own)
        if own:
            end = foreign.para(leaf, name, x, top, width, "note", "ink_soft", 2)
            at = x + foreign.width(f"{name} · ", "note")
        reach = at + pen.width(told, "note")
        if not told:
            single = end - top < 1.5 * pen.pitch("note")
            return end, x + foreign.width(name, "note") if own and single else 0.0
        if own and reach <= x + width:
            foreign.put(leaf, "·", at - foreign.width("· ", "note"), top, "note", "ink_soft")
            pen.put(leaf, told, at, top, "note", "ink_soft")
            return end, reach
        below = pen.para(leaf, told, x, end, width, "note", "ink_soft", 2)
        return below, 0.0 if own else reach

    def _relations(self) -> Iterator[Piece]:
        language = self.paper.language
        found = self.paper.related(self.entry.entity)
        for number, (words, group) in enumerate(groupby(found, key=_Worded(language))):
            if number:
                yield Piece(" · ", "ink_soft")
            yield Piece(f"{words} ", "ink_soft")
            for at, related in enumerate(group):
                if at:
                    yield Piece(word("listing", language), "ink_soft")
                yield Piece(related.name, "figure", (("card", related.entity),))

    def _mentions(self) -> Iterator[Piece]:
        """The pages that mention it, each leading to its first mention there."""
        language = self.paper.language
        pages = self.places.pages(("words", f"entity/{self.entry.entity}"))
        if not pages:
            yield Piece(printed("unmentioned", language), "ink_soft")
            return
        yield Piece(printed("mentions", language, ""), "ink_soft")
        yield from page_pieces(pages, f"entity/{self.entry.entity}", language)


def page_pieces(pages: Sequence[int], ref: str, language: str) -> Iterator[Piece]:
    """Page numbers, each leading to what it is about."""
    for at, page in enumerate(pages):
        if at:
            yield Piece(word("listing", language), "ink_soft")
        yield Piece(str(page + 1), "figure", (("words", ref),), page)


class _Worded:
    """How a relation is worded."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __call__(self, related: Related) -> str:
        return relation_words(related.predicate, self._language, related.outgoing)


@dataclass(frozen=True)
class _Entry:
    """A name of the index with the page of its card and those of the text."""

    paper: Paper
    entry: NameEntry
    places: Places
    letter: str
    is_last: bool
    joined = False

    def set(self, leaf: Leaf, x: float, top: float, width: float) -> float:
        """Set it on one line, or on more where its name is long; the first of a letter carries that beside it."""
        pen, language, id_ = self.paper.pen, self.paper.language, self.entry.entity
        if self.letter:
            pen.put(leaf, self.letter, x, top, "label_bold", "accent")
        x, width = x + 14, width - 14
        cards = self.places.pages(("card", id_))
        pages = self.places.pages(("words", f"entity/{id_}"))
        numbers = word("listing", language).join(str(page + 1) for page in pages)
        card = str(cards[0] + 1) if cards else ""
        room = pen.width(numbers, "label") + pen.width(card, "label_bold") + (6 if pages else 0) + 8
        end = pen.para(leaf, self.entry.name, x, top, max(width - room, width * 0.35), "label", "ink", 3)
        right = x + width
        if pages:
            left = right - pen.width(numbers, "label")
            pen.inline(leaf, list(page_pieces(pages, f"entity/{id_}", language)), left, end - pen.pitch("label"),
                       width, "label")  # fmt: skip
            right = left - 6
        shown = pen.put(leaf, card, right, end - pen.pitch("label"), "label_bold", "ink", "right")
        leaf.want(shown, self.entry.name, ("card", id_))
        return end + 3 if self.is_last else end
