"""Where a Chinese name begins that is known by its end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.grammar import BEFORE, GENERIC, NOMINAL, after_last_stop
from broadsheet.importer.names.reading import NAMES

if TYPE_CHECKING:
    from broadsheet.importer.names.reading import Reading
    from broadsheet.importer.names.tagger import Word

FARTHEST = 28
_SIGN = re.compile(r"[^\w·\-—]|_")
_INSIDE = NAMES | {"n", "nw", "an", "vn", "b", "s"}
_STOPS = frozenset(BEFORE)
_NOUNS_TOO = frozenset(["联合", "研发"])
_WITH_PLACE = frozenset(
    ["数字", "平安", "美丽", "健康", "法治", "智慧", "信用", "品质", "活力", "文化", "书香", "航天", "科技"]
)
"""Words that go before a place in one name (数字中国建设峰会)."""
_SITTING = re.compile("(?:上|本|首|历|往|今|下|这)一?届")
_JOINT = re.compile(
    "(?:(?<=大学)|(?<=学院)|(?<=[学究]院)|(?<=研究所)|(?<=公司)|(?<=集团)|(?<=实验室)|(?<=局)|(?<=中心))"
    "(?:共建|共同|联合|携手|会同|牵手|签约|入驻|落户|依托|打造|发起|牵头|承担|孵化|开发|建设)"
)
_SAID = re.compile("[，。！？；：,!?;:]")
_ORDER = re.compile(r"第[0-9一二三四五六七八九十百]+[届次]")


def left_edge(reading: Reading, place: int) -> int:
    """Where a name begins whose last word starts at ``place``; ``place`` itself where nothing goes before it."""
    start = _by_words(reading, place) if reading.words else _by_signs(reading, place)
    return _trimmed(reading, start, place)


def _by_words(reading: Reading, place: int) -> int:
    start, limit = place, max(0, place - FARTHEST)
    while start > limit:
        jumped = _over_brackets(reading, start)
        if jumped is not None:
            start = jumped
            continue
        word = reading.word_at(start - 1)
        if word is None:
            break
        if not _inside(word, reading.text) and not _is_particle_of_name(reading, word):
            fragments = _over_fragments(reading, word)
            if fragments is None:
                break
            start = fragments
            continue
        sign = _last_sign(reading.text, word.start, start)
        joint = last_joint(reading.text, word.start, start)
        if joint > sign:
            start = joint
            break
        start = sign
        if sign > word.start and _over_brackets(reading, sign) is None:
            break
    return start


def _over_brackets(reading: Reading, place: int) -> int | None:
    """Where words in quotation marks or a place in brackets begin that end here; None where none do."""
    quotation = reading.quoted_ends.get(place)
    if quotation is not None:
        following = reading.word_at(place)
        said = quotation.end - quotation.start > 10 or _SAID.search(reading.text, quotation.start, quotation.end)
        return None if said or (following and following.tag in ("LOC", "ORG")) else quotation.start - 1
    if place and reading.text[place - 1] in ")）":
        opening = max(reading.text.rfind(mark, max(0, place - 12), place) for mark in "(（")
        if opening > 0 and divisions().named(reading.text[opening + 1 : place - 1]):
            return opening
    return None


def _inside(word: Word, text: str) -> bool:
    words = text[word.start : word.end]
    if words in _STOPS and words not in NOMINAL and not (word.tag == "vn" and words in _NOUNS_TOO):
        return False
    return (
        word.tag in _INSIDE
        or words in NOMINAL
        or bool(_ORDER.fullmatch(words))
        or (words.isascii() and words.isalnum())
    )


def last_joint(text: str, start: int, end: int) -> int:
    """After the last verb that joins two institutions in what the tagger takes for one (…大学|共建|…); ``start``."""
    last = start
    for match in _JOINT.finditer(text, start, end):
        last = match.end()
    return last


def _is_particle_of_name(reading: Reading, word: Word) -> bool:
    """之 where it cannot join two words, since none that could be joined stands before it (依托|之江)."""
    if reading.text[word.start : word.end] != "之":
        return False
    before = reading.word_at(word.start - 1)
    return before is None or before.tag in ("v", "p", "c", "w", "d")


def _over_fragments(reading: Reading, word: Word) -> int | None:
    """Where a name begins that single signs follow: the tagger knew no word there (中国|散|裂|…); else None."""
    at, count = word, 0
    while at.end - at.start == 1 and reading.text[at.start] not in _STOPS and at.tag in ("v", "a", "f", "d", "n", "m"):
        count += 1
        before = reading.word_at(at.start - 1)
        if before is None or count > 3:
            return None
        at = before
    return (
        at.start
        if count >= 2 and at.tag in ("LOC", "ORG") and not _SIGN.search(reading.text[at.start : at.end])
        else None
    )


def _last_sign(text: str, start: int, end: int) -> int:
    """After the last sign of a range that no name goes over."""
    last = start
    for match in _SIGN.finditer(text, start, end):
        last = match.end()
    return last


def _by_signs(reading: Reading, place: int) -> int:
    text, start = reading.text, max(0, place - FARTHEST)
    end = place
    while end > start:
        sign = _last_sign(text, start, end)
        jumped = _over_brackets(reading, sign) if sign > start else None
        if jumped is None:
            return max(sign, after_last_stop(text, sign, end))
        stop = after_last_stop(text, sign, end)
        if stop > sign:
            return stop
        end = jumped
    return end


def _trimmed(reading: Reading, start: int, place: int) -> int:
    """Without words in front that name nothing; from the first place on where only common words stand before it."""
    text = reading.text
    words = [word for word in reading.within(start, place) if word.end <= place]
    for word in words:
        if start < word.start:
            break
        own = text[word.start : word.end]
        if own not in GENERIC or word.tag in NAMES or own in ("第一", "新", "老"):
            break
        start = word.end
    names = [word for word in words if word.start >= start and word.tag in NAMES]
    if names and names[0].tag in ("LOC", "ORG") and names[0].start > start and reading.text[start] not in '“「『"‘':
        before = [word for word in words if start <= word.start < names[0].start]
        front = [text[word.start : word.end] for word in before]
        if front and not any(own.isascii() or own in _WITH_PLACE or _ORDER.fullmatch(own) for own in front):
            start = names[0].start
    sitting = _SITTING.match(text, start, place)
    return sitting.end() if sitting else start
