"""Names in English text: sequences of capitalised words, typed by their endings and by what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.names import english_words as words
from broadsheet.importer.names.candidate import FIRM, WEAK, Candidate, chosen
from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.english_rows import PERSONAL, and_is_inside, is_person_of, names_a_nation, parted_at_role
from broadsheet.importer.names.known import index

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.importer.names.reading import Reading

_TOKEN = re.compile(
    r"[A-Z][\w’']*(?=-based\b)|[A-Za-zÀ-ÿ](?:[\w&’'\-]*[\wÀ-ÿ])?(?:\.(?=[A-Z]\.))*(?:(?<=\b[A-Z])\.)?|\d[\w\-]*"
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&\-]{1,9}s?")
_GLOSS = re.compile(r"\s\(([A-Z][A-Za-z0-9&\-]{1,11})\)")
_LOWER = re.compile(r"\b[a-z][a-z\-]+\b")
_SENTENCE = re.compile(r"(?:^|[.!?:]|\n)[”\"’')\]]*\s*[“\"‘'(\[]*$")
_QUOTED_BEFORE = re.compile(
    r"[“\"‘]([A-Z][^“”\"’]{1,40})[”\"’],? (?:\w+ ){0,2}"
    r"(plan|program|programme|project|initiative|campaign|action|strategy|policy|platform|app|system)s?\b"
)
_ABBREVIATED = ("Inc", "Ltd", "Co", "Corp", "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "No")
_OWNERS = ("People", "Women", "Children", "Workers", "Farmers", "Queen", "King", "World")
_COUNCIL = re.compile(
    r"([A-Z]\w+) (?:City|Town|County|Borough|District|Parish) (?:Council|Hall|Police|Court|Museum|Library|Government)"
    r"|(?:University|City|Port|Bank|Museum|Town) of ([A-Z]\w+)"
)
_LONGEST = 16
"""Words of a row: a headline that is all capitals is no name."""
_LIST = re.compile(r"(?:, (?:and )?| and | or )$")


@dataclass(frozen=True, slots=True)
class Sequence_:
    """Capitalised words in a row, without a role in front; whether a sentence begins with them."""

    start: int
    end: int
    title: bool
    first: bool


def english_names(read: Sequence[Reading]) -> tuple[tuple[Candidate, ...], ...]:
    """The names of each passage, in order."""
    common = {word for reading in read for word in _LOWER.findall(reading.text)}
    proposed = [list(_proposed(reading, common)) for reading in read]
    first = [chosen(candidates) for candidates in proposed]
    known = list(_worth_knowing(read, first, common))
    again = index(known)
    return tuple(
        tuple(found for found in chosen([*candidates, *again.found(reading)]) if found.confidence >= 0.5)
        for reading, candidates in zip(read, proposed, strict=True)
    )


def _worth_knowing(
    read: Sequence[Reading], names: Sequence[Sequence[Candidate]], common: set[str]
) -> Iterator[tuple[str, str, float]]:
    """Names found anywhere; a person's family name; the acronym in brackets behind a name."""
    for reading, found in zip(read, names, strict=True):
        for candidate in found:
            name = reading.text[candidate.start : candidate.end]
            if candidate.type == "technology" or candidate.confidence < 0.6:
                continue
            yield name, candidate.type, candidate.confidence
            parts = name.split(" ")
            if candidate.type == "person" and 2 <= len(parts) <= 3:
                yield from ((part, "person", 0.6) for part in (parts[0], parts[-1]) if len(part) > 1 and part.isalpha())
            firm = candidate.type == "company" and len(parts) == 2 and parts[1] in words.TYPES
            if firm and parts[0] not in words.PLAIN and parts[0].lower() not in common and not parts[0].isupper():
                yield parts[0], "company", 0.65
            held = _COUNCIL.fullmatch(name)
            town = next(filter(None, held.groups()), "") if held else ""
            if town and town not in words.TYPES and town not in words.NO_NAMES and town.lower() not in common:
                yield town, "place", 0.65
            gloss = _GLOSS.match(reading.text, candidate.end)
            if gloss:
                yield gloss.group(1), candidate.type, candidate.confidence


def _proposed(reading: Reading, common: set[str]) -> Iterator[Candidate]:
    for match in _QUOTED_BEFORE.finditer(reading.text):
        type_ = "platform" if match.group(2) in ("platform", "app", "system") else "programme"
        yield Candidate(*match.span(1), type_, 0.85, "quoted-before-noun", FIRM)
    for match in words.TECHNOLOGY.finditer(reading.text):
        yield Candidate(*match.span(), "technology", 0.7, "technology", WEAK)
    dateline = words.DATELINE.match(reading.text) if reading.role == "passage" else None
    if dateline:
        yield Candidate(*dateline.span(1), "place", 0.9, "dateline", FIRM)
    before: Candidate | None = None
    for found in _sequences(reading.text):
        if reading.role == "byline":
            candidate = _author(reading.text, found)
        else:
            candidate = _judged(reading.text, found, common, before)
        if candidate:
            yield candidate
            before = candidate


def _author(text: str, found: Sequence_) -> Candidate | None:
    """Two or three words of a byline that no family of names ends."""
    parts = text[found.start : found.end].split(" ")
    fits = 2 <= len(parts) <= 3 and all(PERSONAL.fullmatch(part) for part in parts) and parts[-1] not in words.TYPES
    return Candidate(found.start, found.end, "person", 0.9, "byline") if fits else None


def _sequences(text: str) -> Iterator[Sequence_]:
    """Rows of capitalised words; joined by of, and … where capitals go on."""
    row: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        gap = text[row[-1].end() : token.start()] if row else ""
        word = token.group()
        joined = gap in (" ", " & ") or (gap == ". " and row[-1].group() in _ABBREVIATED)
        owner = bool(row) and row[-1].group()[-2:] in ("’s", "'s") and row[-1].group()[:-2] not in _OWNERS
        if row and (not joined or owner or len(row) >= _LONGEST):
            yield from _closed(text, row)
            row = []
        if word[0].isupper() or (row and word[0].isdigit()) or (row and word in words.JOINTS):
            row.append(token)
        elif row:
            yield from _closed(text, row)
            row = []
    if row:
        yield from _closed(text, row)


def _closed(text: str, row: list[re.Match[str]]) -> Iterator[Sequence_]:
    """The names of a row: without joints at its ends, parted at “and” unless one name holds it, a role taken off."""
    parts: list[list[re.Match[str]]] = [[]]
    for at, token in enumerate(row):
        if token.group() == "and" and not and_is_inside(row, at):
            parts.append([])
        else:
            parts[-1].append(token)
    for part in (each for row in parts for each in parted_at_role(row)):
        while part and (part[-1].group() in (words.JOINTS | words.NO_NAMES) or part[-1].group().isdigit()):
            part.pop()
        first = bool(part) and bool(_SENTENCE.search(text[max(0, part[0].start() - 8) : part[0].start()]))
        title = _without_front(part, first=first)
        names = [token.group() for token in part]
        if (title or is_person_of(names)) and "of" in names[
            1:-1
        ]:  # Professor Margaret O'Neill | of | Imperial College London
            yield from _closed(text, part[names.index("of") + 1 :])
            part = part[: names.index("of")]
            title = True
        if part and part[0].group() not in words.JOINTS:
            yield Sequence_(part[0].start(), _end(text, part[-1]), title, first)


def _without_front(part: list[re.Match[str]], *, first: bool) -> bool:
    """Take off what goes before a name; whether a role was among it."""
    while part and (part[0].group() in words.NO_NAMES or part[0].group() in words.JOINTS):
        if names_a_nation(part):
            break
        part.pop(0)
    title = False
    if first and len(part) > 1 and part[0].group().lower() in words.ROLES:  # Rival Kestrel …, Economist Jane …
        title = part.pop(0).group() not in ("Rival", "Fellow", "Researchers", "Neighbouring")
    while len(part) > 1 and part[0].group() in words.TITLE_WORDS:
        chief = part.pop(0).group() == "Chief"
        title = True
        if chief and len(part) > 1 and part[0].group() in words.OFFICE:
            part.pop(0)
    return title


def _end(text: str, last: re.Match[str]) -> int:
    """Where a name ends: without the s of an owner, with the full stop of an abbreviated legal form."""
    end = last.end()
    if text[end - 2 : end] in ("’s", "'s"):
        return end - 2
    legal = last.group() in ("Inc", "Ltd", "Corp", "Co") and re.match(r"\.\s?[a-z,(’']", text[end : end + 3])
    return end + 1 if legal else end


def _judged(text: str, found: Sequence_, common: set[str], before: Candidate | None) -> Candidate | None:
    name = text[found.start : found.end]
    parts = name.split(" ")
    alone = len(parts) == 1
    if not name or (alone and (name in words.NO_NAMES | words.ADJECTIVES or len(name) < 2 or name in words.TYPES)):
        return None
    if alone and found.first and name.lower() in common and name not in words.LANDS:
        return None
    left, right = text[max(0, found.start - 60) : found.start], text[found.end : found.end + 110]
    type_, confidence, rule = _typed(
        name,
        parts,
        found.title,
        left,
        right,
        before
        if before and _LIST.search(text[before.end : found.start][-6:]) and found.start - before.end <= 6
        else None,
    )
    return Candidate(found.start, found.end, type_, confidence, rule) if type_ else None


def _typed(
    name: str, parts: list[str], title: bool, left: str, right: str, listed: Candidate | None
) -> tuple[str, float, str]:
    """Type, confidence and rule; an empty type where nothing tells one."""
    if title and len(parts) <= 4 and parts[-1] not in words.TYPES:
        return "person", 0.9, "title-and-name"
    if name in words.LANDS or name in words.KNOWN:
        return words.KNOWN.get(name, "place"), 0.9, "known-to-all" if name in words.KNOWN else "land"
    head = words.HEADS.search(name)
    if len(parts) > 1 and head:
        return words.TYPES.get(head.group(1), "place"), 0.85, "head-of-name"
    if len(parts) > 1 and parts[0] in ("Lake", "Mount") and parts[-1] not in words.TYPES:
        return "place", 0.85, "head-of-name"
    if len(parts) > 1 and parts[-1] in words.TYPES:
        return words.TYPES[parts[-1]], 0.8, f"ending-{words.TYPES[parts[-1]]}"
    if (
        len(parts) > 2
        and parts[-2] in words.TYPES
        and (parts[-1] in words.LANDS or parts[-1].lower() in divisions().english)
    ):
        return words.TYPES[parts[-2]], 0.8, "ending-and-place"  # Imperial College London
    if name.lower() in divisions().english and not words.SAYS.match(right):
        known = bool(
            words.PLACE_BEFORE.search(left) or words.PLACE_AFTER.match(right) or (listed and listed.type == "place")
        )
        return "place", 0.9 if known else 0.7, "division"
    kind = words.PLACE_AFTER.match(right) or words.FACILITY_AFTER.match(right) or right.startswith("-based")
    if kind:
        return "place", 0.75, "place-before-kind"
    within = re.match(r", ([A-Z][a-z]+(?: [A-Z][a-z]+)?)", right)
    if within and within.group(1) in words.LANDS and words.PLACE_IN.search(left):
        return "place", 0.75, "place-within-a-land"
    return _by_neighbours(name, parts, left, right, listed)


def _by_neighbours(
    name: str, parts: list[str], left: str, right: str, listed: Candidate | None
) -> tuple[str, float, str]:
    speaks = (
        words.ROLE.match(right)
        or words.SAID.match(right)
        or words.SAID_BEFORE.search(left)
        or words.ROLE_BEFORE.search(left)
        or words.AGED.match(right)
    ) and not words.ADDED.match(right)
    if speaks and 2 <= len(parts) <= 3 and all(PERSONAL.fullmatch(part) for part in parts):
        return "person", 0.85, "name-and-role"
    if words.OWNER_BEFORE.search(left) and words.GROUNDS.match(right):
        return "place", 0.6, "place-of-grounds"
    firm = _firm_told(name, left, right)
    if firm:
        return "company", 0.6 if firm != "company-around" else 0.7, firm
    if (
        listed
        and listed.type in ("company", "place", "person", "institution")
        and (listed.type != "person" or len(parts) > 1)
    ):
        return listed.type, 0.65, "list"
    if (
        words.PLACE_BEFORE.search(left)
        and len(parts) == 1
        and not _ACRONYM.fullmatch(name)
        and right[:1] in " ,."
        and (not words.SAID.match(right) or words.ADDED.match(right))
    ):
        return "place", 0.5, "place-after-preposition"
    if re.search(r"[a-z][A-Z]", name) or (len(parts) > 1 and _ACRONYM.fullmatch(parts[-1])):
        return "company", 0.55, "written-as-a-brand"
    if words.COMPANY_DOES.match(right) and len(parts) == 1:
        return "company", 0.55, "company-does"
    if words.PLACE_BEFORE.search(left) and len(parts) == 2 and not words.SAID.match(right) and right[:1] in " ,.)":
        return "place", 0.5, "place-after-preposition"
    if words.SAYS.match(right) and len(parts) == 1 and not words.ADDED.match(right) and not _ACRONYM.fullmatch(name):
        return "person", 0.5, "who-said"
    return "", 0.0, ""


def _firm_told(name: str, left: str, right: str) -> str:
    """The rule that tells a body which a land has (Poland’s …), or that was asked or owns (… by LSEG)."""
    ground = words.GROUNDS.match(right) and left.endswith((" the ", "The ")) and " " not in name
    around = words.COMPANY_AROUND.match(right) and not ground  # the Akron plant: where it stands, or whose it is
    if words.COMPANY_BEFORE.search(left) or around or words.COMPANY_LIST.search(left):
        return "company-around"
    if words.DEALT.search(left) and not words.PLACE_AFTER.match(right):
        return "company-of-a-trade"
    land = words.OF_LAND.search(left)
    if land and land.group(1) in words.LANDS and len(name) > 2:
        return "company-of-a-land"
    return "asked-or-owned-by" if words.POLLED.search(left) and _ACRONYM.fullmatch(name) else ""
