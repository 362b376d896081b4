"""Exceptions, crash traces and messages of Qt as a log or a report may hold them: where in the code, and nothing else.

The message of an exception may carry words of a file, so it is kept only where it is one of the interpreter's own
wordings, whose holes are names in code; of every other its length is told. Source lines are never looked up.
"""

from __future__ import annotations

import errno
import os
import re
from typing import TYPE_CHECKING

from broadsheet.app.scrub import FILE, TEXT, code_file, message, without_names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_FIRST, _LAST, _CHAIN = 12, 24, 4
"""So many frames from the outside and from the inside, so many exceptions behind one another."""

_NAME = r"[A-Za-z_<][\w.<>\[\]]{0,80}"
_WORDINGS = re.compile(
    "|".join(
        wording.replace("@", _NAME)
        for wording in (
            r"'@' object has no attribute '@'|module '@' has no attribute '@'",
            r"'@' object (is not \w+|is not an iterator|does not support item (assignment|deletion))",
            r"@\(\) missing \d+ required (positional|keyword-only) arguments?: '@'(,? (and )?'@'){0,9}",
            r"@\(\) takes (from \d+ to )?\d+ positional arguments? but \d+ (was|were) given",
            r"@\(\) takes (exactly|at (least|most)) \w+ arguments? \(\d+ given\)",
            r"@\(\) (takes no arguments|got (an unexpected|multiple values for) (keyword )?argument '@')",
            r"unsupported operand type\(s\) for [^\w\s]{1,3}( or pow\(\))?: '@' and '@'",
            r"'[<>=]{1,2}' not supported between instances of '@' and '@'",
            r"can only concatenate @ \(not \"@\"\) to @|unhashable type: '@'|argument of type '@' is not iterable",
            r"cannot unpack non-iterable @ object|@ indices must be integers or slices, not @",
            r"(list|tuple|string|pop|deque)( assignment)? index out of range|pop from (an )?empty (list|set|deque)",
            r"(integer )?division( or modulo)? by zero|float division by zero|math domain error",
            r"not enough values to unpack \(expected \d+, got \d+\)|too many values to unpack \(expected \d+\)",
            r"list.remove\(x\): x not in list|substring not found",
            r"(min|max)\(\) (arg is an empty sequence|iterable argument is empty)",
            r"maximum recursion depth exceeded( while calling a Python object| in comparison)?",
            r"(dictionary|Set|dictionary keys|deque) (changed|mutated) (size )?during iteration",
            r"Internal C\+\+ object \(@\) already deleted\.|cannot convert float (NaN|infinity) to integer",
            r"name '@' is not defined|cannot access local variable '@' where it is not associated with a value",
            r"No module named '@'|cannot import name '@' from '@'",
        )
    ),
    re.ASCII,
)
_INTERPRETER = (
    AttributeError,
    TypeError,
    NameError,
    ImportError,
    LookupError,
    ArithmeticError,
    ValueError,
    RuntimeError,
)
_TRACE = re.compile(
    r"Fatal Python error: [\w ():-]+|Windows fatal exception: [\w :-]+|(Current thread|Thread) 0x[0-9a-f]+ .*"
    r"|  <no Python frame>|  Garbage-collecting|Extension modules: [\w., ():]+",
    re.ASCII,
)
_FRAME = re.compile(r'  File "(.*)", line (\d+|\?\?\?) in (.*)')
_SPEAKS_OF_TEXT = re.compile(r"Q(String|Regular|RegExp|Url|Text|Mime|Clipboard|Xml|Json|File|Dir|Css|Html)\w*(::\w+)*")
"""Parts of Qt whose messages may quote what they work on, without quotation marks."""


def told_exception(error: BaseException) -> str:
    """What an exception is and where it came from, with those behind it, innermost last."""
    parts = [_one(each) for each in _chain(error)]
    return without_names("\n".join("\n".join(part) for part in reversed(parts)))


def told_trace(trace: str) -> str:
    """What faulthandler wrote, line by line; a line of another form is left out.

    A trace that this program wrote itself (of an exception that ended it) is told already and stays.
    """
    lines = []
    for line in trace.splitlines():
        frame = _FRAME.fullmatch(line)
        if frame:
            lines.append(_frame(frame[1], frame[2], frame[3]))
        elif _TRACE.fullmatch(line) or _OWN.fullmatch(line):
            lines.append(line)
    return without_names("\n".join(lines))


def told_message(words: str) -> str:
    """A message of Qt as one line."""
    speaker = _SPEAKS_OF_TEXT.match(words)
    return f"{speaker.group()}: {TEXT}" if speaker else message(words)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The exception and those that led to it."""
    found: BaseException | None = error
    for _ in range(_CHAIN):
        if found is None:
            return
        yield found
        found = found.__cause__ or (None if found.__suppress_context__ else found.__context__)


def _one(error: BaseException) -> list[str]:
    frames = list(_frames(error.__traceback__))
    if len(frames) > _FIRST + _LAST:
        frames[_FIRST:-_LAST] = [f"  ({len(frames) - _FIRST - _LAST} more)"]
    said = _said(error)
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return [*frames, f"{name}: {said}" if said else name]


def _frames(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield _frame(code.co_filename, str(trace.tb_lineno), code.co_qualname)
        trace = trace.tb_next


def _frame(file: str, line: str, function: str) -> str:
    return f"  {code_file(file)}:{line} in {function if _FUNCTION.fullmatch(function) else '?'}"


_FUNCTION = re.compile(r"[\w.<>]{1,120}", re.ASCII)
_OWN = re.compile(
    rf"  (?:[\w./+<>-]+(?: [\w.]+>)?|{FILE}):(?:\d+|\?\?\?) in [\w.<>?]+|  \(\d+ more\)"
    r"|[A-Za-z_][\w.]*(?:Error|Exception|Exit|Interrupt|Problem|Warning|Iteration|Group)(?:: .{0,200})?",
    re.ASCII,
)


def _said(error: BaseException) -> str:
    """What may be told of the message of an exception."""
    code = getattr(getattr(error, "problem", None), "code", None)  # our own: a problem of a file has a code
    if isinstance(code, str):
        return code if re.fullmatch(r"[a-z-]{1,40}", code) else TEXT
    if isinstance(error, OSError):
        number = error.errno or 0
        return f"{errno.errorcode[number]}, {os.strerror(number)}" if number in errno.errorcode else ""
    words = str(error)
    if isinstance(error, ImportError):
        words = words.partition(" (")[0]  # the file it looked in
    if isinstance(error, _INTERPRETER) and _WORDINGS.fullmatch(words):
        return words
    return f"({len(words)} characters left out)" if words else ""
