"""Chinese names and titles in Latin letters, as a list of references in English prints them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.derive.pinyin import spell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Briefing

_HAN = re.compile(r"[\u3400-\u9fff]+")
_DOUBLE = (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 申屠 "
    "公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 百里 呼延"
)
"""Surnames of two characters."""
_READ_OTHERWISE = (
    "曾zeng 单shan 解xie 仇qiu 朴piao 查zha 区ou 盖ge 翟zhai 缪miao 乐yue 折she 秘bi 覃qin 牟mu 种chong 员yun "
    "召shao 重chong 吕lü 冼xian 尉wei 繁po 万wan 任ren 华hua 宁ning 尹yin"
)
_SURNAMES = {each[0]: each[1:] for each in _READ_OTHERWISE.split()}
"""Surnames of one character that are not read as the character is."""
_SIGNS = str.maketrans(
    {"，": ", ", "。": ". ", "：": ": ", "；": "; ", "！": "! ", "？": "? ", "、": ", ", "（": " (", "）": ") "}
    | {"《": " ", "》": " ", "“": " “", "”": "” ", "‘": " ‘", "’": "’ ", "·": " ", "「": " “", "」": "” ", "　": " "}
)
_GEOGRAPHIC = frozenset({"place", "zone", "person"})


def author_apa(name: str) -> str:
    """Surname, initials: Lin, Y. for 林一; Smith, J. Q. for Jane Q. Smith."""
    if not _HAN.search(name):
        *first, last = name.split()
        return f"{last}, {' '.join(_initials(first))}" if first else last
    bare = re.sub(r"[·•\s]", "", name)
    if "·" in name or "•" in name:
        return _capital(spell(bare).full)
    head = bare[:2] if bare[:2] in _DOUBLE.split() and len(bare) > 2 else bare[:1]
    surname = _SURNAMES.get(head) or spell(head).full
    given = " ".join(f"{syllable[0].upper()}." for syllable in syllables(bare[len(head) :]))
    return f"{_capital(surname)}, {given}" if given else _capital(surname)


def newspaper_apa(name: str) -> str:
    """浙江日报 is Zhejiang Ribao: words of two characters, the last one of an odd number with three."""
    return _HAN.sub(_newspaper_run, name).strip()


def title_apa(briefing: Briefing) -> str:
    """A title as it is; a Chinese one in pinyin by syllables, places and persons in one word, and what it means."""
    manifest = briefing.manifest
    title = manifest.title.pick(manifest.default_language).strip().rstrip("。.")
    if not _HAN.search(title):
        return title or "[Untitled newspaper article]"
    names = {
        name
        for entity in briefing.entities.values()
        if entity.type in _GEOGRAPHIC
        for name in (entity.name.get("zh") or "", *entity.aliases)
        if len(name) > 1 and _HAN.fullmatch(name)
    }
    spelled = _sentence_case(_spelled(title, names))
    meaning = manifest.title.get("en") if manifest.default_language != "en" else None
    return f"{spelled} [{meaning.strip().rstrip('.')}]" if meaning else spelled


def syllables(text: str) -> Iterator[str]:
    """The syllables of Chinese words without tones."""
    for part in spell(text).key:
        yield part.rstrip("12345").replace("v", "ü")


def _spelled(title: str, names: set[str]) -> str:
    known = sorted(names, key=len, reverse=True)
    cut = re.compile("|".join(map(re.escape, known))) if known else None
    words: list[str] = []
    at = 0
    for match in cut.finditer(title) if cut else ():
        words += [_plain(title[at : match.start()]), f" {_capital(''.join(syllables(match[0])))} "]
        at = match.end()
    words.append(_plain(title[at:]))
    text = re.sub(r"\s+", " ", "".join(words).translate(_SIGNS))
    return re.sub(r"\s+([,.:;!?)”’])", r"\1", re.sub(r"([(“‘])\s+", r"\1", text)).strip()


def _plain(text: str) -> str:
    return _HAN.sub(_plain_run, text)


def _plain_run(match: re.Match[str]) -> str:
    return f" {' '.join(syllables(match[0]))} "


def _newspaper_run(match: re.Match[str]) -> str:
    parts = list(syllables(match[0]))
    cuts = list(range(0, len(parts), 2))
    if len(parts) % 2 and len(parts) > 1:
        cuts.pop()
    words = ["".join(parts[a:b]) for a, b in zip(cuts, [*cuts[1:], len(parts)], strict=True)]
    return f" {' '.join(map(_capital, words))} ".replace("  ", " ")


def _sentence_case(text: str) -> str:
    """A capital at the beginning, after a colon and at a new sentence."""
    return re.sub(r"(^|[:.!?] )([“‘(]?)([a-zü])", _raised, text)


def _raised(match: re.Match[str]) -> str:
    return match[1] + match[2] + match[3].upper()


def _initials(given: list[str]) -> Iterator[str]:
    for word in given:
        parts = [part for part in word.replace(".", " ").split() if part]
        yield " ".join("-".join(f"{piece[0].upper()}." for piece in part.split("-") if piece) for part in parts)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
