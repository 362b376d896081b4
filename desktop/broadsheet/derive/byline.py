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
_OFFICE_ZH = re.compile(_HOUSE + r"(?:摄影记者|(?:实习)?记者|实习生|通讯员|作者|撰稿人?|评论员)")
_OFFICE_EN = re.compile(r"^(?:by|text by|words by|reporters?:?)\s+", re.IGNORECASE)
_WRITING = frozenset(("文", "文字", "撰文", "撰写", "采写", "报道", "综合报道", "摄影报道"))
_MADE = ("图", "摄", "摄影", "供图", "制图", "绘图", "插图", "漫画", "图片", "视频")
_EDITED = ("编辑", "责编", "责任编辑", "版式", "校对", "美编")
_OTHER = frozenset((*_MADE, *_EDITED))
"""What makes nobody an author."""
_GLUED = re.compile("|".join(sorted((task for task in (*_WRITING, *_OTHER) if len(task) > 1), key=len, reverse=True)))
"""A task that may stand beside a name without a blank: 摄影周二, 林一报道, but not 文天祥."""
_GLUED_AFTER = re.compile(rf"([\u3400-\u9fff]{{2,4}}?)({_GLUED.pattern})")
_BETWEEN_ZH = re.compile(r"[\s、，,；;：:/／()（）]+")
_MADE_EN = re.compile(
    r"[\s,;/|(]*\b(?:photo(?:graph)?s?|pictures?|illustrations?|graphics?|drawings?|videos?|edited|editing)\s+by\b.*",
    re.IGNORECASE,
)
_NO_NAME_EN = re.compile(
    r"(?:[\w&’'\-]+ ){0,4}(?:staff|reporters?|correspondents?|writers?|newsroom|editors?|columnists?|contributors?)",
    re.IGNORECASE,
)
"""Offices, with what they are held for: Transport Correspondent."""
_BETWEEN_EN = re.compile(r"\s*[、，,；;/／]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+")

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
    written = _OFFICE_EN.sub("", _MADE_EN.sub("", line.strip()))
    found = [piece.strip() for piece in _BETWEEN_EN.split(written) if piece.strip()]
    found = [piece for piece in found if not _NO_NAME_EN.fullmatch(piece)]
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
                yield from _words(rest)
        elif task := _GLUED.match(piece):
            yield _Word(task[0], "task", task[0] in _WRITING)
            yield _Word(piece[task.end() :])
        elif glued := _GLUED_AFTER.fullmatch(piece):
            yield _Word(glued[1])
            yield _Word(glued[2], "task", glued[2] in _WRITING)
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
    """记者 林一 摄影 周二, 文/林一 图/周二: who did it stands after what was done.

    Of 林一 文 摄影 周二 the first task is that of the name before it.
    """
    wrote = True
    first = words[0].sort == "name" if words else False
    for is_name, group in groupby(words, lambda word: word.sort == "name"):
        run = list(group)
        if is_name:
            yield from (word.text for word in run if wrote)
        else:
            own = first and run[0].sort == "task" and run[0].wrote
            wrote, first = _wrote(run[1:] if own else run), False


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
