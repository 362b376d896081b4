"""Names by how they end: laboratories, universities, companies, zones, programmes and more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import FIRM, Candidate
from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.edges import left_edge
from broadsheet.importer.names.families import endings, type_of_ending
from broadsheet.importer.names.firms import KIN
from broadsheet.importer.names.grammar import BEFORE, COMMON, GENERIC, NOMINAL, after_last_stop
from broadsheet.importer.names.reading import NAMES
from broadsheet.importer.names.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading

_LEGAL = frozenset({"有限责任公司", "股份有限公司", "有限公司"})
_OWN_GROUNDS = frozenset({"园区", "基地", "港区", "片区", "街道", "中心", "分公司", "子公司", "公司", "工厂", "总部"})
_SCHOOLS = frozenset({"大学", "中学", "小学", "学院"})
_AT_SCHOOL = re.compile("毕业|期间|时|未|读|还|刚|在读")
_WHICH = re.compile("第[一二三四五六七八九十](?![届次])[\u4e00-\u9fff]")
_EPITHET = re.compile("(?:东方|世界|百年|工业|农业|制造|经济|千年|内陆|沿海|北方|南方)大$")
_BARE = frozenset({"基地", "园区"})
_ZONE = re.compile("(?:新区|开发区|高新区|经开区|科技城|自贸区|保税区|片区)$")
_VERBS = tuple(word for word in BEFORE if len(word) > 1)
_VERB = re.compile(any_of(word for word in BEFORE if len(word) > 1 and word not in NOMINAL) + "|[的了在是由被把将]")
_WORLD_WIDE = re.compile("(?:全国|全球|世界|亚洲|国际|中国)(?:[\u4e00-\u9fff]{2}){0,3}$")
_GROUND = re.compile("高新区|经开区|开发区|新区|保税区|综保区|科技城|科学城")
_SIGN = re.compile(r"[^\w]")
_KIN = re.compile(KIN)
_STOPS = re.compile(any_of(BEFORE))
_PARTICLE = re.compile("[的了在由是被把将]")
_DIVISION = re.compile("(?!其他|该|本|全|各|我|某|外|城)[\u4e00-\u9fff]{2,3}(?:省|市|县|自治区)(?![场区面政])")
_PHASE = re.compile(r"[一二三四五]期|试点|建设|改造|整治|提升|重点|民生|实事|治理|\d期")
_WORLDS = ("世界", "国际", "全球", "中国", "全国", "亚洲", "亚太", "东亚", "海峡")
_ALL = frozenset({"全国", "全球", "世界", "亚洲", "国际", "中国"})
_PLAIN = re.compile(r"[A-Z]\d[A-Z]|AI|5G|VR|AR|IT|APP|App|GDP|[A-Z]")


def by_ending(reading: Reading) -> Iterator[Candidate]:
    """Names that a family's word ends."""
    for match in endings().finditer(reading.text):
        ending, place, end = match.group(), match.start(), match.end()
        if not _ends(reading, end) or (ending == "计划" and _plans(reading, place)):
            continue
        start = _legal_edge(reading, place) if ending in _LEGAL else left_edge(reading, place)
        found = _judged(reading, start, place, end, ending)
        if found:
            yield found


def _ends(reading: Reading, end: int) -> bool:
    """Whether the family's word ends a word; a verb that the tagger drew into a name does not count."""
    if reading.is_edge(end):
        return True
    word = reading.word_at(end)
    return word is not None and word.tag in NAMES and reading.text.startswith(_VERBS, end)


def _legal_edge(reading: Reading, place: int) -> int:
    """A legal name goes back to what no name goes over, whatever its words are."""
    text = reading.text
    start = max(0, place - 24)
    for match in _SIGN.finditer(text, start, place):
        start = match.end()
    quotation = reading.quoted_ends.get(start)
    if quotation is not None:  # 山东“山里红”农业发展有限公司
        outer = left_edge(reading, quotation.start - 1)
        return outer if _division_in(text[outer : quotation.start - 1]) else quotation.start - 1
    if start and text[start - 1] in ")）":  # 哈森商贸(中国)股份有限公司
        opening = max(text.rfind(mark, max(0, start - 8), start) for mark in "(（")
        if opening > 0 and _SIGN.search(text, opening + 1, start - 1) is None and start - opening <= 6:
            return _legal_edge(reading, opening)
    whole = text.startswith("中国", start) or _division_in(text[start : start + 4])
    named = _named_behind_stop(text, start, place)
    if named is not None:  # 由|清河市国有资产投资集团有限公司 goes over its 投资
        start = named
    elif not whole or _VERB.search(text, start, place):  # 中国皮革和制鞋工业研究院（晋江）有限公司 goes over its 和
        start = _after_stop_of_name(text, start, place)
    for kin in _KIN.finditer(text, start, place):
        start = kin.end()
    for word in reading.within(start, place):
        if word.start >= start and (word.tag in ("TIME", "t") or (word.tag in "mq" and word.end - word.start > 1)):
            start = word.end
    return start


def _after_stop_of_name(text: str, start: int, place: int) -> int:
    """After the last word that no name goes over and that leaves one (海川|控股|集团有限公司 goes over its 控股)."""
    last = after_last_stop(text, start, place)
    while last > start and COMMON.fullmatch(text, last, place):
        own = max((match.start() for match in _STOPS.finditer(text, start, last)), default=start)
        if text[own:last] not in NOMINAL:
            return last
        place, last = own, after_last_stop(text, start, own)
    return last


def _named_behind_stop(text: str, start: int, place: int) -> int | None:
    """Where a division in full begins behind a word that no name goes over, and nothing but a name can follow."""
    behind = [match.end() for match in _STOPS.finditer(text, start, place)]
    fits = (at for at in (*behind, start) if place - at > 3 and _DIVISION.match(text, at, place))
    return next((at for at in fits if not _PARTICLE.search(text, at, place)), None)


def _judged(reading: Reading, start: int, place: int, end: int, ending: str) -> Candidate | None:
    """The name, if it is one."""
    text, type_ = reading.text, type_of_ending(ending)
    before = text[start:place]
    if len(before) < 2 or (len(ending) == 1 and not _is_place(reading, start, place, type_)):
        return None
    grounds = type_ in ("zone", "facility") or ending.endswith("中心")
    if _EPITHET.search(before) or (grounds and _WHICH.search(before)):
        return None  # 东方大港; 某公司第二先进制造基地
    if "及" in before or (ending in _BARE and not _says_something(reading, start, place)):
        return None
    if type_ == "programme" and (_PHASE.search(before[-4:]) or not _says_something(reading, start, place)):
        return None
    if type_ in ("platform", "programme", "event") and any(mark in before for mark in '”」』"’'):
        return None  # the words in the marks are the name
    start = _world_wide(text, start) if type_ == "event" else start
    quotation = reading.quoted_ends.get(place)
    if quotation is not None:
        start = quotation.start - 1
    if ending in _OWN_GROUNDS and _ends_in_place(before):
        return None  # somebody's place in a city, named by the two
    if not _is_name(reading, start, place, type_) or _is_quoted_in_part(reading, start, end):
        return None
    if ending in _SCHOOLS and _AT_SCHOOL.match(text, end) and _is_pupil(reading, place):
        return None
    quoted = quotation is not None
    start = _own_start(text, start, place, end, type_)
    confidence = 0.9 if ending in _LEGAL or type_ in ("institution", "laboratory") else 0.8
    return Candidate(start, end, type_, confidence, f"ending-{type_}", FIRM if ending in _LEGAL or quoted else 1)


def _plans(reading: Reading, place: int) -> bool:
    """Whether somebody plans (文物局|计划|五年投入…)."""
    word = reading.word_at(place)
    return word is not None and word.tag == "v" and word.start == place


def _world_wide(text: str, start: int) -> int:
    """Where an event of the world begins that common words follow (全球|工业|互联网|大会); ``start`` of any other."""
    world = _WORLD_WIDE.search(text, max(0, start - 8), start)
    return world.start() if world and COMMON.fullmatch(world.group()) else start


def _is_name(reading: Reading, start: int, place: int, type_: str) -> bool:
    """Whether the words before a family's word make a name of it."""
    text = reading.text
    whole = type_ == "event" and (text[max(0, start - 2) : start] in _ALL or text[start : start + 2] in _ALL)
    if type_ == "zone" and place - start == 2 and _GROUND.match(text, place):  # 火炬|高新区
        whole = text[start:place] not in GENERIC and _begins_clause(reading, start)
    joint = place - start >= 6 and text[start:place].endswith("联合") and type_ in ("institution", "laboratory")
    return whole or joint or _is_proper(reading, start, place)


def _is_pupil(reading: Reading, place: int) -> bool:
    """Whether a person stands right before, who went to a school that is not named (儿子|蒋帆|大学毕业后)."""
    word = reading.word_at(place - 1)
    return word is not None and word.tag == "PER"


def _begins_clause(reading: Reading, start: int) -> bool:
    """Whether a noun stands at the start of a clause, or behind where something lies."""
    before = reading.text[max(0, start - 2) : start]
    word = reading.word_at(start)
    noun = word is not None and word.end - word.start == 2 and word.tag in ("n", "nz", "an", "vn", "LOC", "ORG")
    return noun and (
        not before or bool(_SIGN.match(before[-1])) or before.endswith(("在", "位于", "走进", "落户", "入驻"))
    )


def _own_start(text: str, start: int, place: int, end: int, type_: str) -> int:
    """Without the divisions that hold a place and are named before it; with the 全国 of a championship."""
    if type_ == "zone":  # 上海|浦东新区
        return _own_division(text, start, end) or start
    if type_ == "place":  # 滨江区|长河街道
        return _past_divisions(text, start, place)
    return start - 2 if type_ == "event" and text[max(0, start - 2) : start] in _ALL else start


def _own_division(text: str, start: int, end: int) -> int:
    """Where a division in full begins that a name ends with, behind what holds it; 0 where it is none."""
    table = divisions()
    return next(
        (at for at in range(start + 2, end - 2) if text[at:end] in table.full and table.sure(text[start:at])), 0
    )


def _past_divisions(text: str, start: int, place: int) -> int:
    """After the divisions in full that a range begins with."""
    table = divisions()
    while size := next(
        (
            size
            for size in range(min(table.longest, place - start - 1), 2, -1)
            if text[start : start + size] in table.full
        ),
        0,
    ):
        start += size
    return start


def _ends_in_place(before: str) -> bool:
    """Whether a division or a zone stands right before (海宁|基地, 西咸新区|基地)."""
    return bool(_ZONE.search(before)) or any(divisions().named(before[at:]) for at in range(len(before) - 1))


def _is_quoted_in_part(reading: Reading, start: int, end: int) -> bool:
    """Whether a short quotation goes on after the name: its words belong together (“中国医院科技影响力排行榜”)."""
    opening = reading.text.rfind("《", max(0, start - 40), start)
    if opening > reading.text.rfind("》", max(0, start - 40), start) and not reading.text.startswith("》", end):
        return True
    quotation = reading.quotation_at(start)
    return quotation is not None and end < quotation.end <= quotation.start + 16


def _is_place(reading: Reading, start: int, place: int, type_: str) -> bool:
    """Whether the tagger sees a place that ends in one sign; a port may have its city before it (宁波|舟山港)."""
    word = reading.word_at(place)
    return word is not None and word.tag == "LOC" and (word.start <= start or type_ == "facility")


def _is_proper(reading: Reading, start: int, end: int) -> bool:
    """Whether some word of a range is a name by itself."""
    text = reading.text[start:end]
    if any(mark in text for mark in "“”「」『』"):
        return True
    if reading.has_name(start, end) or _division_in(text) or (text.startswith(_WORLDS) and len(text) >= 4):
        return True
    if text.startswith("国家") and len(text) >= 5 and not COMMON.fullmatch(text):
        return True
    latin = re.sub(r"[^A-Za-z0-9]", "", text)
    return bool(latin) and not _PLAIN.fullmatch(latin) and not latin.isdigit()


def _division_in(text: str) -> bool:
    table = divisions()
    return any(
        table.sure(text[at : at + size]) for at in range(len(text) - 1) for size in range(2, min(8, len(text) - at) + 1)
    )


def _says_something(reading: Reading, start: int, end: int) -> bool:
    """Whether there is more than a place and words that name nothing."""
    words = [word for word in reading.within(start, end) if word.start >= start]
    own = [reading.text[word.start : word.end] for word in words if word.tag not in ("LOC", "m", "TIME")]
    return not words or any(word not in GENERIC for word in own)
