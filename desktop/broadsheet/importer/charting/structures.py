"""Structures that a text itself draws: steps in order, chains, loops; nothing is a structure that it does not say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.importer.passages import Passage

_NUMERALS = "一二三四五六七八九"
_STEP = re.compile(
    "第(?P<n>[一二三四五六七八九])(?P<what>步|阶段|环节)[，,：:]?(?:就是要?|则是要?|是要?|旨在|要|在于|即|将|着力)?"
    "(?P<label>[^，,。；;！？：:\n]{2,14})(?=[，,。；;！？：:\n]|$)"
)
_STEP_EN = re.compile(
    r"(?i)\b(?:the\s)?(?P<n>first|second|third|fourth|fifth)\s(?P<what>step|stage|phase)\s(?:is\sto|was\sto|will\sbe\sto|is|was|will\sbe|aims\sto)\s"
    r"(?P<label>[^,.;:\n]{3,48})"
)
_ORDINALS_EN = ("first", "second", "third", "fourth", "fifth")
_DASHES = "—{1,2}|–|→|➔|-{1,2}>|-"
_CHAIN = re.compile(
    rf"[“\"‘](?P<body>[\u4e00-\u9fffA-Za-z0-9]{{2,12}}(?:(?:{_DASHES})[\u4e00-\u9fffA-Za-z0-9]{{2,12}}){{2,7}})[”\"’]"
)
_TOLD = re.compile(
    "从(?P<a>[\u4e00-\u9fff]{2,10}?)[，,]?(?:到|走向|延伸到|迈向)(?P<b>[\u4e00-\u9fff]{2,10}?)[，,]?(?:再到|再向|直到|最后到)"
    "(?P<c>[\u4e00-\u9fff]{2,10}?)(?=[，,。；;、！？]|的|全|，|$)"
)
_LOOP = re.compile("闭环|循环|往复")
_LINE = re.compile("链条|全链|链|流程|路径|全过程|环节|体系|机制|步骤|接力|转化")


@dataclass(frozen=True, slots=True)
class Station:
    """A node: where its words stand."""

    passage: str
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Told:
    """A structure that the text tells.

    Attributes:
        kind: roadmap, chain or loop.
        stations: in order.
        title: words of the text that say what it is.
        rule: the name of the rule.
    """

    kind: str
    section: str
    stations: tuple[Station, ...]
    title: str
    confidence: float
    rule: str


def structures(passages: Sequence[Passage], language: str) -> tuple[Told, ...]:
    """Every structure of the article, by section and place."""
    bodies = [passage for passage in passages if passage.role == "passage"]
    found = [*_steps(bodies, language)]
    for passage in bodies:
        found += _quoted(passage)
        found += _from_to(passage) if language == "zh" else ()
    order = {passage.id: at for at, passage in enumerate(bodies)}
    kept: list[Told] = []
    for told in sorted(found, key=lambda each: (order[each.stations[0].passage], each.stations[0].start)):
        labels = {station.label for station in told.stations}
        if not any(labels == {s.label for s in other.stations} for other in kept):
            kept.append(told)
    return tuple(kept)


def _steps(passages: Sequence[Passage], language: str) -> Iterator[Told]:
    """第一步…第二步…: counted from one without a gap, within one section."""
    pattern, ordinals = (_STEP, _NUMERALS) if language == "zh" else (_STEP_EN, _ORDINALS_EN)
    run: list[Station] = []
    what = section = ""
    for passage in passages:
        for match in pattern.finditer(passage.text):
            place = ordinals.index(match["n"].lower())
            label = (
                match["label"].strip(' “”‘’"')
                if match["label"].count("“") != match["label"].count("”")
                else match["label"]
            )
            start = match.start("label") + match["label"].find(label)
            station = Station(passage.id, start, start + len(label), label)
            same = match["what"] == what and passage.section == section and place == len(run)
            if not same:
                yield from _roadmap(run, what, section)
                run = []
            if same or place == 0:
                run.append(station)
                what, section = match["what"], passage.section
    yield from _roadmap(run, what, section)


def _roadmap(run: list[Station], what: str, section: str) -> Iterator[Told]:
    if len(run) >= 2:
        words = f"{_NUMERALS[len(run) - 1]}{what}" if what in ("步", "阶段", "环节") else f"{len(run)} {what}s"
        listed = ("、" if what in ("步", "阶段", "环节") else ", ").join(station.label for station in run)
        title = f"{words}：{listed}" if what in ("步", "阶段", "环节") else f"{words}: {listed}"
        yield Told("roadmap", section, tuple(run), title, 0.9, "steps-counted")


def _quoted(passage: Passage) -> Iterator[Told]:
    """“甲—乙—丙”链条 and “甲—乙—丙”闭环; “甲+乙+丙” only where it is said to be one."""
    for match in _CHAIN.finditer(passage.text):
        around = passage.text[match.end() : match.end() + 10]
        before = passage.text[max(0, match.start() - 8) : match.start()]
        kind = "loop" if _LOOP.search(around) else "chain"
        if kind == "loop" or _LINE.search(around) or _LINE.search(before) or "→" in match.group():
            yield _in_quotes(passage, match, _DASHES, kind, around)


def _in_quotes(passage: Passage, match: re.Match[str], marks: str, kind: str, around: str) -> Told:
    stations = []
    at = match.start("body")
    for part in re.split(f"({marks})", match["body"]):
        if not re.fullmatch(marks, part):
            stations.append(Station(passage.id, at, at + len(part), part))
        at += len(part)
    behind = re.match("的?([\u4e00-\u9fff]{0,6}?(?:闭环|循环|链条|流程|路径|体系|机制|链))", around)
    title = f"{match.group()}{behind[1] if behind else ''}"
    return Told(kind, passage.section, tuple(stations), title, 0.85, f"{kind}-in-quotes")


def _from_to(passage: Passage) -> Iterator[Told]:
    """从甲到乙，再到丙."""
    for match in _TOLD.finditer(passage.text):
        stations = tuple(Station(passage.id, match.start(k), match.end(k), match[k]) for k in "abc")
        numbers = any(re.search("[0-9一二三四五六七八九十百千万亿]", station.label) for station in stations)
        if not numbers and len({station.label for station in stations}) == 3:
            yield Told("chain", passage.section, stations, match.group(), 0.7, "from-to-then")
