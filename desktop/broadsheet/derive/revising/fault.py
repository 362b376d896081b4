"""Why something that was typed or pasted cannot stand in a table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One line on one cell: whose it is, what was found, what was expected.

    Attributes:
        code: what is wrong, for the window to word: not-a-number, not-a-period, unit-differs, unknown-choice…
        column: of the table; empty where the whole row is meant.
        found: what was typed, as it was.
        args: what the wording of the code needs, in its order.
    """

    code: str
    column: str
    found: str = ""
    args: tuple[str, ...] = ()


class Refused(Exception):
    """A change that cannot be made; ``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.column}: {fault.code}: {fault.found!r}")
        self.fault = fault


def refused(code: str, column: str, found: str = "", *args: str) -> Refused:
    """A fault, to be raised."""
    return Refused(Fault(code, column, found, args))
