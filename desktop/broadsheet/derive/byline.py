"""Who wrote an article, from the lines that say so: names alone, without offices, and without who made its pictures.

A byline that is a sentence (据某某报道编写) names no author: nobody is made the author of words that others wrote after
them.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

HAN = re.compile(r"[\u3400-\u9fff]")
_NAME_ZH = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}[·•][\u3400-\u9fff·•]{1,12}")
_NAME_EN = re.compile(r"[A-Z][\w.’'\-]*(?: (?:[A-Z][\w.’'\-]*|de|van|von|da|di|del|la|bin|al)){1,4}")
_NO_NAME = re.compile(r"(?:本[报刊网社台]|新华|据|来源).*|.*[讯电社部报网局委办]")
"""Offices and formulas that are as short as a name."""
_HOUSE = r"(?:本报|本刊|本社|新华社|人民网|全媒体|融媒体|首席|特约|见习|驻[\u3400-\u9fff]{2,6})*"
_OFFICE_ZH = re.compile(_HOUSE + r"(?:摄影记者|记者|通讯员|作者|撰稿人?|评论员)")
_OFFICE_EN = re.compile(r"^(?:by|text by|words by|reporters?:?)\s+", re.IGNORECASE)
_WRITING = frozenset(("文", "文字", "撰文", "撰写", "采写", "报道", "综合报道", "摄影报道"))
_MADE = ("图", "摄", "摄影", "供图", "制图", "绘图", "插图", "漫画", "图片", "视频")
_EDITED = ("编辑", "责编", "责任编辑", "版式", "校对", "美编")
_OTHER = frozenset((*_MADE, *_EDITED))
"""What makes nobody an author."""
_BETWEEN_ZH = re.compile(r"[\s、，,；;：:/／]+")
_BETWEEN_EN = re.compile(r"\s*[、，,；;/／]\s*|\s+(?:and|&)\s+")

_Sort = Literal["name", "office", "task"]


class _Word(NamedTuple):
    """A word of a line.

    Attributes:
        wrote: what an office or a task says of a name.
    """

    text: str
    sort: _Sort = "name"
    wrote: bool = True


def names(line: str) -> list[str] | None:
    """The names of those who wrote, in one line; None where anything in it is no name."""
    if HAN.search(line):
        return _names_zh(line)
    found = [piece.strip() for piece in _BETWEEN_EN.split(_OFFICE_EN.sub("", line.strip())) if piece.strip()]
    return found if all(_NAME_EN.fullmatch(name) for name in found) else None


def _names_zh(line: str) -> list[str] | None:
    words = list(_words(line))
    told = [word.text for word in words if word.sort == "name"]
    if not all(_NAME_ZH.fullmatch(name) and not _NO_NAME.fullmatch(name) for name in told):
        return None
    return list(_before_tasks(words) if words and words[-1].sort == "task" else _after_tasks(words))


def _words(line: str) -> Iterator[_Word]:
    for piece in _joined(_BETWEEN_ZH.split(line)):
        office = _OFFICE_ZH.match(piece)
        if piece in _WRITING or piece in _OTHER:
            yield _Word(piece, "task", piece in _WRITING)
        elif office:
            yield _Word(office[0], "office", not office[0].endswith("摄影记者"))
            if rest := piece[office.end() :]:
                yield _Word(rest)
        elif piece:
            yield _Word(piece)


def _joined(pieces: list[str]) -> list[str]:
    """张　三 is one name: newspapers space short ones out."""
    found: list[str] = []
    for piece in pieces:
        before = found[-1] if found else ""
        if len(piece) == len(before) == 1 and before not in _WRITING and before not in _OTHER:
            found[-1] += piece
        else:
            found.append(piece)
    return found


def _after_tasks(words: list[_Word]) -> Iterator[str]:
    """记者 林一 摄影 周二, 文/林一 图/周二: who did it stands after what was done."""
    wrote = True
    for is_name, group in groupby(words, lambda word: word.sort == "name"):
        run = list(group)
        if is_name:
            yield from (word.text for word in run if wrote)
        else:
            wrote = _wrote(run)


def _before_tasks(words: list[_Word]) -> Iterator[str]:
    """林一 文 周二 摄: who did it stands before what was done."""
    waiting: list[str] = []
    wrote = True
    for sort, group in groupby(words, lambda word: word.sort):
        run = list(group)
        if sort == "name":
            waiting = [word.text for word in run]
            continue
        if sort == "task" and not _wrote(run):
            waiting = []
        yield from waiting if wrote else ()
        waiting, wrote = [], sort == "task" or _wrote(run)


def _wrote(run: list[_Word]) -> bool:
    """Whether offices and tasks beside one another make somebody an author: 文/图 does, 摄影 本报记者 does not."""
    tasks = [word.wrote for word in run if word.sort == "task"]
    return any(tasks) if tasks else all(word.wrote for word in run)
