"""What each unit is: kicker, title, byline, heading, passage, caption, banner, credit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.repair.furniture import (
    BODIES,
    BYLINE,
    BYLINE_ENGLISH,
    CAPTION,
    CREDIT,
    EVENT_END,
    SLOGAN,
    is_dateline,
    is_furniture,
    names_line,
)
from broadsheet.importer.repair.signs import (
    ends_closed,
    ends_with_stop,
    first_unopened,
    han_count,
    is_item,
    open_marks,
    starts_with_closing,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.repair.units import Unit

_LONG = 45
_FRONT = 8
_SHORT_LINE = 32
_LISTED = 3
_GOES_ON = re.compile(
    r"(?:的|和|与|及|在|对|将|把|被|从|向|为|以|等|是|由|于|并|且|或|让|使|给|跟|同|而|则|就|也|还|又|不|很|更|最|各|该|这|那|每|某|其|之|"
    r"[，、,（(“《「『])$"
)
_GOES_ON_ENGLISH = re.compile(
    r"(?:\b(?:the|a|an|of|to|in|on|at|for|and|or|but|with|by|from|as|that|which|who|whose|is|are|was|were|has|have|had|will|its|their|"
    r"this|these|into|than|more|be|been|it|not)|[,(“‘-])$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十\d]{1,3}[章节部分篇]|"
    r"\d{1,2}[、.．]\s*(?=[^\d\s])|Part\s+\w+|Chapter\s+\w+)"
)
_BREAKS_OFF = re.compile(
    r"^(?=.{6,})(?=.*[㐀-鿿]{2}).*(?<![\d年])(?!(?:19|20)\d\d$)\d[\d.]*[个家项亿万千百]?$"
    r"|^(?:今年|去年|目前|当前|近年来|截至|据|随着|为了|位于|其中|日前|近日|此外|同时)(?=.{6,}$)"
)
_COUPLET = re.compile(r"^([^，,；;。\s]{2,14})([，,；;\s\u3000]+)([^，,；;。\s]{2,14})$")


def roles_of(units: Sequence[Unit], language: str) -> tuple[str, ...]:
    """A role for each unit; what nothing speaks for is a passage."""
    roles = ["" for _ in units]
    marked = any(unit.hint in ("title", "heading") for unit in units)
    for at, unit in enumerate(units):
        roles[at] = _told(unit, language)
    if sum(unit.indented for unit in units) * 2 > sum(len(unit.text) >= _LONG for unit in units) > 0:
        for at, unit in enumerate(units):
            roles[at] = roles[at] or ("passage" if unit.indented and at > _FRONT else "")
    _front(units, roles, language)
    for at in listed(units):
        roles[at] = roles[at] or "passage"
    _short_lines(units, roles, marked=marked)
    _once(roles)
    return tuple(role or "passage" for role in roles)


def listed(units: Sequence[Unit]) -> tuple[int, ...]:
    """Lines that start as those of a list do, where as many as three stand together."""
    marked = [unit.index for unit in units if is_item(unit.text)]
    near = (marked[max(0, place - _LISTED + 1) : place + _LISTED] for place in range(len(marked)))
    return tuple(
        at for at, others in zip(marked, near, strict=True) if sum(abs(o - at) <= _LISTED for o in others) >= _LISTED
    )


def is_running(text: str, language: str) -> bool:
    """Whether a text reads as running text, or as a piece torn out of it, and not as a line that stands alone."""
    return _runs_english(text) if language == "en" else _runs(text)


def breaks_off(text: str, language: str) -> bool:
    """Whether a short line that is neither heading nor caption by any mark starts or ends as only a sentence does."""
    return language == "zh" and bool(_BREAKS_OFF.search(text)) and not ends_closed(text, language)


def goes_on(text: str, language: str) -> bool:
    """Whether a text ends with a word or a mark that something must follow."""
    return bool((_GOES_ON_ENGLISH if language == "en" else _GOES_ON).search(text.rstrip()))


def is_numbered(text: str) -> bool:
    """Whether a line starts as the numbered heading of a part does."""
    return bool(_NUMBERED.match(text))


def _runs(text: str) -> bool:
    size = len(text)
    if "。" in text or size >= _LONG:
        return size >= 3
    if _is_couplet(text) or (is_numbered(text) and not ends_closed(text, "zh")):
        return False
    if ends_closed(text, "zh") and size >= 6:
        return True
    if re.search(r"[，；,;]", text) and size >= 6:
        return True
    return bool(_torn(text) or (size >= 4 and goes_on(text, "zh")))


def _runs_english(text: str) -> bool:
    words = len(text.split())
    if words >= 14 or (ends_with_stop(text, "en") and words >= 4) or re.search(r"[a-z)][.!?]\s+[A-Z“\"]", text):
        return True
    return bool(text[:1].islower() or goes_on(text, "en") or (words >= 3 and _torn(text)))


def _is_couplet(text: str) -> bool:
    """Two halves as headings have them: parted by a blank, or by a comma and then of one length."""
    halves = _COUPLET.match(text)
    if not halves or goes_on(text, "zh") or _torn(text):
        return False
    return not halves[2].strip() or abs(len(halves[1]) - len(halves[3])) <= 1


def _torn(text: str) -> bool:
    return starts_with_closing(text) or bool(open_marks(text)) or bool(first_unopened(text))


def _told(unit: Unit, language: str) -> str:
    """What the file's own marks or the line's own wording say."""
    if unit.hint in ("title", "heading", "caption"):
        return unit.hint
    if unit.hint == "footnote":
        return "caption"
    if unit.hint in ("list", "table", "passage") and len(unit.text) >= _LONG:
        return "passage"
    if len(unit.text) > 3 * _SHORT_LINE:
        return ""
    if CREDIT.match(unit.text):
        return "credit"
    if is_furniture(unit.text):
        return "banner"
    if CAPTION.search(unit.text) and len(unit.text) <= 2 * _LONG:
        return "caption"
    return ("passage" if unit.hint else "") if unit.hint not in ("", "quote") else ""


def _front(units: Sequence[Unit], roles: list[str], language: str) -> None:
    """The lines before the running text: kicker, title, byline, date."""
    front = _front_lines(units, roles, language)
    free = []
    for at in front:
        text = units[at].text
        issued = at > front[0] and len(text) <= 2 * _LONG and BODIES.match(text)
        if roles[at] in ("", "passage") and (_is_byline(text, language) or issued):
            roles[at] = "byline"
        elif roles[at] in ("", "passage") and is_dateline(text):
            roles[at] = "banner"
        elif roles[at] in ("", "title", "heading"):
            free.append(at)
    if free:
        _titles(units, roles, free, front[-1])


def _front_lines(units: Sequence[Unit], roles: Sequence[str], language: str) -> list[int]:
    front: list[int] = []
    for at, unit in enumerate(units):
        shown = unit.hint in ("title", "heading")
        if len(front) == _FRONT or roles[at] == "credit":
            break
        if not shown and (
            len(unit.text) >= _LONG * (2 if language == "en" else 1) or re.search(r"。|[a-z]\.\s", unit.text)
        ):
            break
        if (
            not shown
            and unit.hint != "quote"
            and ends_with_stop(unit.text, language)
            and any(roles[k] == "title" or units[k].level for k in front)
        ):
            break
        if unit.hint in ("list", "table", "caption") or (not shown and goes_on(unit.text, language) and front):
            break
        front.append(at)
    return front


def _titles(units: Sequence[Unit], roles: list[str], free: list[int], last: int) -> None:
    shown = [at for at in free if units[at].hint in ("title", "heading")]
    if shown:
        named = [at for at in shown if units[at].hint == "title"]
        title = named[0] if named else min(shown, key=lambda at: (units[at].level, at))
        first = shown[0]
        for at in free:
            if at < title:
                roles[at] = "kicker" if at == title - 1 or at == first else "banner"
            elif at > title:
                roles[at] = "heading" if units[at].hint else ""
        roles[title] = "title"
        _subtitle(units, roles, title, last)
        return
    lines = [at for at in free if not units[at].text.startswith(("——", "—"))]
    title = (
        lines[1]
        if len(lines) > 1 and lines[1] == lines[0] + 1 and not _is_heading_like(units, lines[1])
        else (lines or free)[0]
    )
    for at in free:
        roles[at] = "title" if at == title else "kicker" if at < title else ""
        if at > title and units[at].text.startswith(("——", "—")):
            roles[at] = "passage"


def _subtitle(units: Sequence[Unit], roles: list[str], title: int, last: int) -> None:
    """A heading right under the title, before the byline or another heading, is a second title: running text."""
    after = title + 1
    if after < last and roles[after] == "heading" and roles[after + 1] in ("byline", "heading"):
        roles[after] = "kicker" if "kicker" not in roles else "passage"


def _is_heading_like(units: Sequence[Unit], at: int) -> bool:
    """Whether the second line of a page heads a part rather than the article."""
    return is_numbered(units[at].text) or units[at].gap > units[1].gap + 1


def _is_byline(text: str, language: str) -> bool:
    if BYLINE.match(text) or BYLINE_ENGLISH.match(text):
        return True
    return language == "zh" and len(text) <= _SHORT_LINE and bool(names_line(text))


def _short_lines(units: Sequence[Unit], roles: list[str], *, marked: bool) -> None:
    """Lines that stand alone in the running text: headings where the file marks none, captions, a banner's lines."""
    language = (
        "en"
        if sum(han_count(unit.text) for unit in units[:50]) * 4 < sum(len(unit.text) for unit in units[:50])
        else "zh"
    )
    start = 0
    while start < len(units):
        end = start
        while end < len(units) and not roles[end] and _stands_alone(units[end], language, marked=marked):
            end += 1
        if end > start:
            _cluster(units, roles, (start, end), language, marked=marked)
        start = max(end, start + 1)


def _stands_alone(unit: Unit, language: str, *, marked: bool) -> bool:
    if marked and breaks_off(unit.text, language):
        return False
    limit = _SHORT_LINE * (3 if language == "en" else 1)
    return unit.hint in ("", "quote", "passage") and len(unit.text) <= limit and not is_running(unit.text, language)


def _cluster(units: Sequence[Unit], roles: list[str], span: tuple[int, int], language: str, *, marked: bool) -> None:
    """Neighbouring short lines: the lines of a banner complete one another, captions stand apart from one another."""
    start, end = span
    for at in range(start, end):
        if _is_byline(units[at].text, language) or (is_dateline(units[at].text) and end - start == 1):
            roles[at] = "byline" if _is_byline(units[at].text, language) else "banner"
    lines = [at for at in range(start, end) if not roles[at]]
    together = len(lines) > 1 and all(units[at].gap <= 1 for at in lines[1:])
    words = "".join(units[at].text for at in lines)
    if (
        lines
        and (
            (together and (EVENT_END.search(words) or SLOGAN.search(words)) and (marked or len(lines) > 2))
            or EVENT_END.search(words)
        )
        and (together or len(lines) == 1)
    ):
        for at in lines:
            roles[at] = "banner"
        return
    together_with = set(lines)
    for at in lines:
        followed = at + 1 < len(units) and roles[at + 1] in ("", "passage") and at + 1 not in together_with
        heads = not marked and followed and (len(lines) == 1 or at == lines[-1])
        slogan = marked and SLOGAN.search(units[at].text) and not is_numbered(units[at].text)
        roles[at] = "heading" if heads or is_numbered(units[at].text) else "banner" if slogan else "caption"


def _once(roles: list[str]) -> None:
    """A title and a credit stand once."""
    seen: set[str] = set()
    for at, role in enumerate(roles):
        if role in ("title", "credit"):
            if role in seen:
                roles[at] = "heading" if role == "title" else "caption"
            seen.add(role)
