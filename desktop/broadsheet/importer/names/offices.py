"""Public bodies: a place and what it administers (…市…和…局), ministries, congresses and their sessions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import FIRM, Candidate
from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.families import type_of
from broadsheet.importer.names.grammar import NOMINAL
from broadsheet.importer.names.words import any_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading

_HAN = "[\u4e00-\u9fff]"
_OFFICE = re.compile(
    r"(?:(?<![布格结开全定当僵残困破败战时危])局|(?<![大客餐门展])厅|委员会|管委会|办公室|党委|(?<!常)委|(?<![部签])署|政府|人大常委会|人大|政协|纪委|总工会|团委|妇联|残联|工商联|科协|文联|法院|检察院|中心)"
    r"(?![长势面限部托员派会办任内于身以实外常奖]|中心)"
)
_PARTS = re.compile(
    r"[^\w]|[的了在由是为将把被从向对就也已等与]|位于|打造|推动|实施|推进|成为|提出|开展|会同|联合|以及|布局"
)
_SHORT = re.compile(
    rf"(?<!{_HAN})(?:省|市|区|县|州)(?:委)?(?:{any_of(words('zh', 'offices'))})(?:局|厅|委|办|部|委员会|中心)"
)
_STATE = re.compile(any_of(words("zh", "state")))
_SESSION = re.compile(
    r"(?:第?[一二三四五六七八九十\d]{1,3}届)(?:全国)?(?:人民代表大会|人大常委会|人大|政协|党代会|[省市区县]委)?(?:常委会)?第?[一二三四五六七八九十\d]{1,3}"
    r"(?:次(?:全体)?(?:会议|全会|代表大会)|中全会)|(?:第?[一二三四五六七八九十\d]{1,3}届)(?:全国)?(?:人民代表大会|人大|政协)[一二三四五六七八九十]次会议"
)
_INSTITUTE = re.compile(r"[\u4e00-\u9fff](?<![派场厕会住院究])所(?![在有以谓长属需得])")
_OF_STATE = re.compile(
    rf"(?:{any_of(words('zh', 'state'))})([\u4e00-\u9fff]{{2,12}}?)"
    r"(?:研究中心|数据中心|中心|研究院|研究所|总站|局|司|所(?![在有以谓长属需得])|天文台|植物园)(?![长势面限])"
)
_LONGEST = 20


def public_bodies(reading: Reading) -> Iterator[Candidate]:
    """Offices with the place they administer, ministries, sessions."""
    text = reading.text
    for match in _OFFICE.finditer(text):
        start = _place_before(text, match.start())
        if (
            start is not None
            and _fits(text, start, match)
            and not _does(reading, start, match)
            and type_of(text[start : match.end()]) != "facility"
        ):
            yield Candidate(start, match.end(), "organisation", 0.88, "office")
    for match in _INSTITUTE.finditer(text):  # 西安|光机所
        starts = (chain_before(text, at) for at in range(match.start(), max(0, match.start() - 4), -1))
        start = next((start for start in starts if 0 <= start < match.start() - 1), None)
        named = start is not None and divisions().sure(text[start : start + 2]) and reading.is_edge(start)
        if start is not None and named and not type_of(text[start : match.end()]):
            yield Candidate(start, match.end(), "institution", 0.75, "institute-of-place")
    for match in _SHORT.finditer(text):
        yield Candidate(match.start(), match.end(), "organisation", 0.7, "office-short")
    for match in _STATE.finditer(text):
        yield Candidate(match.start(), match.end(), "organisation", 0.9, "ministry")
    for match in _OF_STATE.finditer(text):  # 文化和旅游部|数据中心, 中国科学院|…所
        if not _PARTS.search(match.group(1)) and reading.is_edge(match.end()):
            yield Candidate(match.start(), match.end(), "institution", 0.85, "body-of-ministry", FIRM)
    for match in _SESSION.finditer(text):
        start = chain_before(text, match.start())
        yield Candidate(start, match.end(), "event", 0.9, "session", FIRM)


def _place_before(text: str, end: int) -> int | None:
    """Where the place begins that an office's words follow; None where none does."""
    start = max(0, end - _LONGEST)
    for match in _PARTS.finditer(text, start, end):
        start = match.end()
    table = divisions()
    for at in range(start, end):
        for size in range(min(table.longest, end - at), 1, -1):
            if table.sure(text[at : at + size]):
                return at
    return None


def _fits(text: str, start: int, match: re.Match[str]) -> bool:
    """Not a place with a sign that only looks like an office (…市委 is one, 杭州中心 is none)."""
    between = text[start : match.start()]
    table = divisions()
    rest = next((between[size:] for size in range(len(between), 1, -1) if table.named(between[:size])), between)
    if match.group() in ("中心",):
        return len(rest) >= 4
    if match.group() in ("局", "厅", "署", "委员会", "办公室", "委"):
        return len(rest) >= 2 or (match.group() == "委" and between[-1:] in "省市区县州")
    return True


def _does(reading: Reading, start: int, match: re.Match[str]) -> bool:
    """Whether a verb stands before a centre (…市|布局|数据中心)."""
    words = reading.within(start, match.start()) if match.group() == "中心" else ()
    return any(word.tag == "v" and reading.text[word.start : word.end] not in NOMINAL for word in words)


def chain_before(text: str, end: int) -> int:
    """Where the places begin that stand right before (浙江省杭州市|…)."""
    table = divisions()
    while True:
        sizes = (size for size in range(min(table.longest, end), 1, -1) if table.named(text[end - size : end]))
        size = next(sizes, 0)
        if not size:
            return end
        end -= size
