"""Which runs of ``*`` and ``_`` open and close emphasis: CommonMark's rules, in linear time."""

from __future__ import annotations

from unicodedata import category


class Run:
    """A run of ``*`` or ``_`` in a paragraph.

    Attributes:
        count: characters not yet taken by emphasis; they are plain text.
        opens, closes: how many characters (1 emphasis, 2 strong) each pairing took here, innermost first.
    """

    __slots__ = ("can_close", "can_open", "char", "closes", "count", "length", "number", "opens")

    def __init__(self, source: str, start: int, end: int, number: int) -> None:
        before = source[start - 1] if start else "\n"
        after = source[end] if end < len(source) else "\n"
        left = _flanks(after, before)
        right = _flanks(before, after)
        self.char = source[start]
        if self.char == "_":
            self.can_open = left and (not right or _is_punctuation(before))
            self.can_close = right and (not left or _is_punctuation(after))
        else:
            self.can_open, self.can_close = left, right
        self.count = self.length = end - start
        self.number = number
        self.opens: list[int] = []
        self.closes: list[int] = []


def pair(runs: list[Run]) -> None:
    """Pair the runs of one stretch of text; each run learns what it opens and closes."""
    openers: list[Run] = []
    failed: dict[tuple[str, bool, int], int] = {}  # no opener before this run's number serves such a closer
    for run in runs:
        key = (run.char, run.can_open, run.length % 3)
        while run.can_close and run.count:
            index = _opener(openers, run, failed.get(key, -1))
            if index < 0:
                failed[key] = run.number
                break
            opener = openers[index]
            taken = min(2, opener.count, run.count)
            opener.count -= taken
            run.count -= taken
            opener.opens.append(taken)
            run.closes.append(taken)
            del openers[index + (1 if opener.count else 0) :]
        if run.can_open and run.count:
            openers.append(run)


def _opener(openers: list[Run], closer: Run, floor: int) -> int:
    """Index of the nearest run that this one closes, or -1."""
    for index in range(len(openers) - 1, -1, -1):
        opener = openers[index]
        if opener.number < floor:
            break
        if opener.char == closer.char and not _odd(opener, closer):
            return index
    return -1


def _odd(opener: Run, closer: Run) -> bool:
    """CommonMark's rule of three, for runs that could both open and close."""
    if not (opener.can_close or closer.can_open) or (opener.length + closer.length) % 3:
        return False
    return bool(opener.length % 3 or closer.length % 3)


def _flanks(inner: str, outer: str) -> bool:
    if _is_space(inner):
        return False
    return not _is_punctuation(inner) or _is_space(outer) or _is_punctuation(outer)


def _is_space(char: str) -> bool:
    return char in "\t\n\f\r" or category(char) == "Zs"


def _is_punctuation(char: str) -> bool:
    return category(char)[0] in "PS"
