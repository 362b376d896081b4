"""What punctuation and letters tell: scripts, widths, ends of sentences, marks that open and close."""

from __future__ import annotations

import re

CLOSERS = "”’）)」』》】〉\"'］]"
OPENERS = "“‘（(「『《【〈［["
PAIRS = dict(zip("”’）)」』》】〉］]", "“‘（(「『《【〈［[", strict=True))
STOPS = "。！？!?｡"
SOFT_STOPS = "…—～；;：:"
COMMAS = "，、,"
HAN_NUMERALS = "零〇一二三四五六七八九十百千万亿两几数"
_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿〇\U00020000-\U0003ffff]")
_WIDE = r"[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦\U00020000-\U0003ffff]"
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_FOOTNOTE = re.compile(r"(?:\[\d{1,3}\]|［\d{1,3}］|[¹²³⁴⁵⁶⁷⁸⁹⁰]|[①-⑳])+$")
_PICTURE = (
    "\u203c\u2049\u2122\u2139\u2190-\u21ff\u231a-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
)
_ITEM = re.compile(rf"(?:[{_PICTURE}•·‣◦]|[*+-] |[0-9#*]\ufe0f?\u20e3)\ufe0f?")
_PICTURE_END = re.compile(rf"[{_PICTURE}][\ufe0f\u200d]?$")
_BRACKETED_END = re.compile(r"[（(][^（()）]{1,60}[)）]$")


def is_han(char: str) -> bool:
    """Whether a character is a Chinese one."""
    return bool(_HAN.match(char))


def is_latin(char: str) -> bool:
    """Whether a character is a Latin letter."""
    return bool(_LATIN.match(char))


def han_count(text: str) -> int:
    """How many Chinese characters a text has."""
    return len(_HAN.findall(text))


def width(text: str) -> int:
    """Columns that a line takes: two for a wide character."""
    return len(text) + len(re.findall(_WIDE, text))  # compiled here: that takes longer than all the others do


def language_of(text: str) -> str:
    """``zh`` where Chinese characters outweigh Latin words, else ``en``; a text without either is Chinese."""
    sample = text[:20000]
    letters = len(_LATIN.findall(sample))
    return "en" if letters and han_count(sample) * 4 < letters else "zh"


def bare_end(text: str) -> str:
    """A text without the blanks, note numbers and closing marks after its last word or stop."""
    return _FOOTNOTE.sub("", text.rstrip()).rstrip(CLOSERS + " ")


def is_item(text: str) -> bool:
    """Whether a line starts as one of a list does: with a bullet, a dash, a number in a box or a picture."""
    return bool(_ITEM.match(text))


def ends_closed(text: str, language: str) -> bool:
    """Whether a block ends as a sentence or an announcement does, and not inside of one."""
    text = _FOOTNOTE.sub("", text.rstrip())
    core = text.rstrip(CLOSERS + " ")
    if not core or core[-1] in STOPS + SOFT_STOPS or _PICTURE_END.search(core):
        return True
    if core[-1] == "." and (language == "en" or not core[-2:-1].isdigit()):
        return True
    bracketed = _BRACKETED_END.search(text)
    return bool(bracketed and (not text[: bracketed.start()] or ends_closed(text[: bracketed.start()], language)))


def ends_with_stop(text: str, language: str) -> bool:
    """Whether a block ends with a full stop, a question or an exclamation mark."""
    core = bare_end(text)
    return bool(core) and (core[-1] in STOPS or (core[-1] == "." and language == "en"))


def starts_with_closing(text: str) -> bool:
    """Whether a text starts with a mark that no sentence starts with."""
    return text[:1] in "，。、；：！？,.;:!?%％”’）)」』》】〉…·"


def open_marks(text: str) -> str:
    """The opening marks that a text leaves open, in order."""
    stack: list[str] = []
    for char in text:
        if char in OPENERS:
            stack.append(char)
        elif stack and PAIRS.get(char) == stack[-1]:
            stack.pop()
    return "".join(stack)


def first_unopened(text: str) -> str:
    """The opening mark that belongs to the first closing mark which a text did not open; empty where all are open."""
    depth: dict[str, int] = {}
    for char in text:
        if char in OPENERS:
            depth[char] = depth.get(char, 0) + 1
        elif char in PAIRS:
            opener = PAIRS[char]
            if not depth.get(opener):
                return opener
            depth[opener] -= 1
    return ""


def glue(left: str, right: str) -> str:
    """What stands between two joined pieces: a blank where two Latin words meet, else nothing."""
    if not left or not right or left[-1] in "-–—/" or left[-1] in OPENERS:
        return ""
    before, after = left[-1], right[0]
    if (
        after.isdigit()
        and before in ".,:"
        and left[-2:-1].isdigit()
        and (han_count(left[-12:]) or han_count(right[:12]))
    ):
        return ""  # Chinese is set without blanks, and breaks numbers too
    if is_latin(after) and (is_latin(before) or before.isdigit() or before in ',.;:!?)]"”’%'):
        return " "
    if (is_latin(before) or before in ",.;:)”’%") and (after.isdigit() or after in '"“‘($£€'):
        return " " if before in ",.;:)" or is_latin(before) else ""
    return ""
