"""What the tagger calls names, made to fit: split at signs, typed by their ending, without what only follows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.branches import INDUSTRY, MATTER, TRADES
from broadsheet.importer.names.candidate import FIRM, WEAK, Candidate
from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.edges import last_joint
from broadsheet.importer.names.families import ending_of, type_of
from broadsheet.importer.names.grammar import BEFORE, COMMON, GENERIC, TITLE
from broadsheet.importer.names.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading
    from broadsheet.importer.names.tagger import Word

_PIECE = re.compile(r"[\w·\-]+")
_LAST_PIECE = re.compile(r"[\w·\-]+(?![\w·\-])$")
_HAN = re.compile(r"[\u4e00-\u9fff·]+")
_TAIL = re.compile(
    r"(?:畔|沿岸|沿线|一带|境内|周边|市区|城区|老城区|两岸|全境|地区|各地|以北|以南|以东|以西|腹地|市民|人)$"
)
_NO_PERSON = re.compile("(?:周|月|年|日|单|常)(?:平均|日均|均|末|均价|价)|(?:平均|日均|人均|户均)")
_TOWN = re.compile("(?:街道|镇|乡|村|社区)$")
_TEAM = re.compile("(?:代表队|代表团|队)$")
_GROUNDS = re.compile(r"(?:园区|基地|工厂|厂区|分公司|分行|校区|总部|研发中心|生产基地|公司)$")
_OF_A_PLACE = frozenset(
    [
        "文旅",
        "旅游",
        "文化",
        "教育",
        "医疗",
        "体育",
        "农业",
        "经济",
        "交通",
        "制造",
        "消费",
        "外贸",
        "楼市",
        "车市",
        "计划",
        "工程",
    ]
)
_WHICH = re.compile("第[一二三四五六七八九十](?![届次])")
_STATION = re.compile("(?<![网工电总分驿水油气报台航物])站$")
_OF_SCHOOL = re.compile("(?:大学|学院|研究院|科学院).{2,8}(?:系|部|团队|课题组|专业)$")
_TOGETHER = re.compile("(?<=...)(?:布局|联合(?![会国体大实办])|携手|会同|协办|主办|承办)")
_COUNTED = re.compile("[两二三四五六七八九十][大家]")
_VERB = re.compile("(?:" + "|".join(word for word in BEFORE if len(word) > 1) + ")$")
_NO_PLACE = frozenset(words("zh", "no place"))
_LOCAL = re.compile(
    r"[省市区县州镇乡]?(?:委|政府|人大|政协|纪委|人大常委会|委常委|常委|常委会|党委|组织部|宣传部|统战部|党组|机关)"
)
_BODY = re.compile(
    r"(?:局|厅|部|委|署|处|办|联|协|联社|总队|政协|人大常委会|党委|纪委|省委|市委|区委|县委|省政府|市政府|区政府|县政府|国务院|法院)$"
)
_TITLED = re.compile(rf"(?:{TITLE})\s?$")
_AFTER_PLACE = frozenset(words("zh", "industries after place"))


def by_tagger(reading: Reading) -> Iterator[Candidate]:
    """The tagger's persons, places and organisations."""
    for at, word in enumerate(reading.words):
        if word.tag in ("ORG", "LOC", "nz", "nt", "PER"):
            extended = _with_industry(reading, at)
            if extended:
                yield extended
        if word.tag in _MAKERS:
            for start, end in _pieces(reading, word):
                yield from _MAKERS[word.tag](reading, start, end, word.confidence)


def _pieces(reading: Reading, word: Word) -> Iterator[tuple[int, int]]:
    """Parts between signs; without a verb that was drawn in."""
    for match in _PIECE.finditer(reading.text, word.start, word.end):
        joint = last_joint(reading.text, *match.span())
        if joint > match.start():
            yield joint, match.end()
            continue
        counted = _COUNTED.search(match.group())
        if counted and counted.start() >= 2:  # 比亚迪|两大整车厂
            yield match.start(), match.start() + counted.start()
            continue
        verb = _TOGETHER.search(match.group()) or _VERB.search(match.group())
        end = match.start() + verb.start() if verb and verb.start() >= 4 else match.end()
        if reading.text[end - 2 : end] == "投资" and reading.text[end : end + 1].isdigit():
            end -= 2  # 中联重科|投资117亿元
        yield match.start(), end


def _with_industry(reading: Reading, at: int) -> Candidate | None:
    """A name and a branch of industry make a company (福莱特|玻璃), where no other noun goes on."""
    words, text = reading.words, reading.text
    piece = _LAST_PIECE.search(text, words[at].start, words[at].end)
    if at + 1 >= len(words) or piece is None:
        return None
    own, branch = piece.group(), text[words[at + 1].start : words[at + 1].end]
    if (
        branch not in INDUSTRY
        or ending_of(own)
        or len(own) < 2
        or COMMON.fullmatch(own)
        or TRADES.fullmatch(own)
        or _BODY.search(own)
    ):
        return None
    if (branch == "技术" and words[at].tag != "ORG") or (branch in ("电池", "锂电", "材料") and MATTER.search(own)):
        return None
    if (words[at].tag == "LOC" or divisions().named(own)) and branch not in _AFTER_PLACE:
        return None
    following = words[at + 2] if at + 2 < len(words) else None
    if branch == "投资" and following is not None and following.tag == "m":
        return None  # 中联重科|投资|117亿元
    title = following is not None and re.match(TITLE, text[following.start :])
    if following is not None and following.tag in ("n", "vn", "nz", "an") and not title:
        return None
    return Candidate(piece.start(), words[at + 1].end, "company", 0.7, "name-and-industry")


def _person(reading: Reading, start: int, end: int, confidence: float) -> Iterator[Candidate]:
    name = reading.text[start:end]
    if not _HAN.fullmatch(name) or not 2 <= len(name) <= (4 if "·" not in name else 16) or divisions().sure(name):
        return
    if _NO_PERSON.match(name) or (reading.text[start - 1 : start] == "越" and "越" in name):  # 越|陈越香
        return
    titled = bool(_TITLED.search(reading.text[max(0, start - 8) : start]))
    if confidence >= 0.5 or titled or reading.role == "byline":
        yield Candidate(start, end, "person", max(confidence, 0.9 if titled else 0), "tagger-person")


def _place(reading: Reading, start: int, end: int, confidence: float) -> Iterator[Candidate]:
    name = reading.text[start:end]
    if name[:1] in ("新", "原", "老") and name[1:] in divisions().full:
        start, name = start + 1, name[1:]
    if _GROUNDS.search(name) and divisions().named(_GROUNDS.sub("", name)):
        name = _GROUNDS.sub("", name)
    if not divisions().named(name):
        name = _TAIL.sub("", name)
    rest = name.removesuffix(ending_of(name))
    if len(name) < 2 or name in _NO_PLACE or not rest or COMMON.fullmatch(rest):
        return
    split = list(_divided(name)) or _with_its_town(name)
    for offset, size in split if len(split) > 1 else [(0, len(name))]:
        part = name[offset : offset + size]
        known = divisions().named(part)
        if known or confidence >= 0.4:
            type_ = "place" if known else type_of(part) or "place"
            yield Candidate(
                start + offset, start + offset + size, type_, max(confidence, 0.6 if known else 0), "tagger-place"
            )


def _with_its_town(name: str) -> list[tuple[int, int]]:
    """A division in full and a town or street of it (滨江区|长河街道)."""
    if not _TOWN.search(name):
        return []
    size = next((size for size in range(len(name) - 2, 2, -1) if name[:size] in divisions().full), 0)
    return [(0, size), (size, len(name) - size)] if size else []


def _divided(name: str) -> Iterator[tuple[int, int]]:
    """A chain of divisions (浙江省|杭州市|余杭区), all of it or nothing."""
    at, table, found = 0, divisions(), []
    while at < len(name):
        size = next(
            (size for size in range(min(table.longest, len(name) - at), 1, -1) if table.named(name[at : at + size])), 0
        )
        if not size:
            return
        found.append((at, size))
        at += size
    yield from found


def _organisation(reading: Reading, start: int, end: int, confidence: float) -> Iterator[Candidate]:
    name = reading.text[start:end]
    if len(name) < 2 or COMMON.fullmatch(name) or _LOCAL.fullmatch(name) or TRADES.fullmatch(name) or confidence < 0.25:
        return
    if reading.text[max(0, start - 1) : start].isdigit():
        return  # a measure, not a name
    if reading.text.startswith(("指数", "板块", "概念股"), end):
        return  # 恒生科技|指数
    team = _TEAM.search(name)
    if team and divisions().named(name[: team.start()]):
        yield Candidate(start, start + team.start(), "place", 0.7, "place-of-team")
        return
    ground = _GROUNDS.search(name)
    if ground and (place := _inner_place(name, ground.start())):
        yield Candidate(start, start + place, "company", max(confidence, 0.5), "tagger-company", FIRM)
        yield Candidate(start + place, start + ground.start(), "place", 0.6, "tagger-place", FIRM)
        return
    which = _WHICH.search(name)
    if which and which.start() >= 2 and type_of(name) not in ("institution", "laboratory", "company"):
        name = name[: which.start()]  # 某车企|第二先进制造基地
        end = start + len(name)
    held = _held_by_none(name)
    if held:
        yield Candidate(start, start + held, "place", 0.6, "tagger-place")
        return
    known = type_of(name) if not _BODY.search(name) else "organisation"
    if known in ("", "place"):
        known = _kind_of_body(name)
    if divisions().sure(name):
        known = "place"
    yield Candidate(start, end, known, max(confidence, 0.5), f"tagger-{known}")


def _held_by_none(name: str) -> int:
    """How long the place is that only words of the trade or a verb follow (盐城|文旅, 昆山市|计划); 0 for a body."""
    table = divisions()
    size = next((size for size in range(min(table.longest, len(name) - 1), 1, -1) if table.sure(name[:size])), 0)
    rest = name[size:]
    return size if size and rest in _OF_A_PLACE else 0


def _kind_of_body(name: str) -> str:
    """What a body is that no family's word ends: a part of a school (…大学|冶金系), a stop of a line, a company."""
    if _STATION.search(name):
        return "facility"
    return "institution" if name[-1] in "院校所" or _OF_SCHOOL.search(name) else "company"


def _inner_place(name: str, end: int) -> int:
    """Where a division begins that ends here with a name of two signs or more before it; 0 where none does."""
    sizes = (size for size in range(2, end - 1) if divisions().named(name[end - size : end]))
    return next((end - size for size in sizes), 0)


def _other(reading: Reading, start: int, end: int, confidence: float) -> Iterator[Candidate]:
    """A name of an institution without more; not in quotation marks, which speak for themselves."""
    word = reading.word_at(start)
    name = reading.text[start:end]
    if (
        word is None
        or word.end - word.start != end - start
        or len(name) < 3
        or name in GENERIC
        or not _HAN.fullmatch(name)
    ):
        return
    if reading.text[start - 1 : start] in tuple('“「『"‘') and start:
        return
    which = _WHICH.search(name)
    end = start + which.start() if which and which.start() >= 2 else end
    yield Candidate(start, end, type_of(reading.text[start:end]) or "company", 0.5, "tagger-other", WEAK)


_MAKERS = {"PER": _person, "LOC": _place, "ns": _place, "ORG": _organisation, "nt": _other}
