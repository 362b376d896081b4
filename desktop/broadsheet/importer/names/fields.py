"""Technologies by the words the genre has for them, honours that somebody was chosen for, products by their kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import FIRM, WEAK, Candidate
from broadsheet.importer.names.edges import left_edge
from broadsheet.importer.names.grammar import GENERIC, TECHNOLOGY, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading

_CHOSEN = re.compile(r"(?:入选|争创|创建|获评|获批|列入|跻身|荣获|上榜|认定为|被评为|评为|命名为)[^，。；！？\n]{2,60}")
_HONOUR = re.compile(
    r"(?:产业群|产业集群|集群|先导区|示范区|试验区|示范基地|示范城市|示范县|示范市|百强县|百强区|创新型城市|标杆工厂|领航工厂)(?=[、，。；和与]|等|名单|试点|$)"
)
_COMPANY_DOES = re.compile(rf"(?:{TITLE}|入选|落户|入驻|上市|年产|推出|的?总部|员工|创办)")
_KIND_BEFORE = re.compile(r"(平台|APP|App|软件|小程序|品牌|网站|系统)$")
_SIGN = re.compile(r"[^\w]")


def technologies(reading: Reading) -> Iterator[Candidate]:
    """Technologies in the words of the genre."""
    for match in TECHNOLOGY.finditer(reading.text):
        yield Candidate(match.start(), match.end(), "technology", 0.75, "technology")


def honours(reading: Reading) -> Iterator[Candidate]:
    """What somebody was chosen as: zones and clusters that are titles."""
    for clause in _CHOSEN.finditer(reading.text):
        for match in _HONOUR.finditer(reading.text, clause.start(), clause.end()):
            start = max(left_edge(reading, match.start()), clause.start())
            if match.start() - start >= 3 and reading.text[start : match.start()] not in GENERIC:
                yield Candidate(start, match.end(), "programme", 0.7, "honour", FIRM)


def proper_words(reading: Reading) -> Iterator[Candidate]:
    """Words that the tagger calls proper names of no kind, where what stands around tells one."""
    for word in reading.words:
        name = reading.text[word.start : word.end]
        if word.tag != "nz" or not 2 <= len(name) <= 8 or _SIGN.search(name):
            continue
        if _KIND_BEFORE.search(reading.text[max(0, word.start - 4) : word.start]):
            yield Candidate(word.start, word.end, "platform", 0.7, "kind-and-name", WEAK)
        elif _COMPANY_DOES.match(reading.text, word.end) and _begins(reading, word.start):
            yield Candidate(word.start, word.end, "company", 0.55, "name-and-deed", WEAK)


def _begins(reading: Reading, place: int) -> bool:
    return place == 0 or bool(_SIGN.match(reading.text[place - 1]))
