"""A broken rule of the format: a code and its arguments, so that each front end words it itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a briefing.

    Attributes:
        code: a stable kebab-case name of the rule, e.g. ``unknown-id``.
        file: the file inside the briefing (or the archive itself).
        place: where in the file: ``line 12``, ``row 3, column value``, ``charts[2].kind``, ``s1p3``; may be empty.
        found: what was there, shortened to fit one line.
        expected: what the rule asks for; English; a front end may translate by ``code`` and ``args``.
        args: further arguments of the message, in the order of the code's wording.
        fatal: True where nothing of the briefing could be read because of it.
    """

    code: str
    file: str
    place: str
    found: str
    expected: str
    args: tuple[str, ...] = ()
    fatal: bool = False

    def __str__(self) -> str:
        where = f"{self.file}: {self.place}" if self.place else self.file
        return f"{where}: found {self.found}, expected {self.expected}"
