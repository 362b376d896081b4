"""What a pasted block would change: what is new, what becomes what, what cannot be read and why."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from broadsheet.derive.pasting.grid import grid
from broadsheet.derive.pasting.shapes import Entry, Shape, shape
from broadsheet.derive.revising.amounts import amount, plain
from broadsheet.derive.revising.choices import folded, names
from broadsheet.derive.revising.fault import Fault, Refused, refused
from broadsheet.derive.revising.figures import Typed, made, unit_of, with_cell, with_figures
from broadsheet.derive.revising.periods import period
from broadsheet.derive.revising.reach import following

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from broadsheet.derive.revising.amounts import Amount
    from broadsheet.model import Briefing, Figure, Period

Status = Literal["new", "changes", "same", "unread"]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person says of a block that it does not say itself.

    Attributes:
        indicators: indicator ids by name as it stands in the block; empty leaves the name's cells out.
        source, scope: of rows that are new; an empty scope is that of the indicator's latest row.
    """

    indicators: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    source: str = ""
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What one cell of the block would do.

    Attributes:
        address: the cell. name, period, text: as they stand in the block.
        old: the row it changes. new: the row as it would be; None where it cannot be read.
        fault: why it cannot.
        kept: whether it is taken unless a person says otherwise; a row that the article prints is not.
    """

    address: str
    name: str
    period: str
    text: str
    status: Status
    old: Figure | None = None
    new: Figure | None = None
    fault: Fault | None = None
    kept: bool = True


@dataclass(frozen=True, slots=True)
class Proposal:
    """A block, and what it would change.

    Attributes:
        shape: how it is laid out.
        indicators: indicator ids by name as it stands; empty where none could be found.
        changes: a change a cell, in the order of the block.
    """

    shape: Shape
    indicators: Mapping[str, str]
    changes: tuple[Change, ...]

    def count(self, status: Status) -> int:
        """How many cells do so."""
        return sum(change.status == status for change in self.changes)


def propose(briefing: Briefing, text: str, html: str = "", choices: Choices | None = None) -> Proposal:
    """Read a block. Nothing is changed: see `applied`."""
    found = shape(grid(text, html))
    return proposed(briefing, found, choices or Choices())


def proposed(briefing: Briefing, found: Shape, choices: Choices) -> Proposal:
    """The same of a block that has been laid out, with other choices."""
    wanted = dict.fromkeys(entry.name for entry in found.entries)
    indicators = {name: choices.indicators.get(name, indicator_named(briefing, name)) for name in wanted}
    left_out = {name for name, id_ in choices.indicators.items() if not id_}
    entries = [entry for entry in found.entries if entry.name not in left_out]
    return Proposal(found, MappingProxyType(indicators), tuple(_changes(briefing, entries, indicators, choices)))


def applied(briefing: Briefing, proposal: Proposal, addresses: Collection[str]) -> Briefing:
    """The briefing with the changes of these cells; charts and the reach of the data follow."""
    taken = [each for each in proposal.changes if each.address in addresses and each.new is not None]
    rows = [change.new for change in taken if change.new is not None]
    added = [change.new for change in taken if change.new is not None and change.status == "new"]
    return following(with_figures(briefing, rows), added)


def indicator_named(briefing: Briefing, name: str) -> str:
    """The indicator that a name means: one of its names, else the only one whose name has it in it or is in it."""
    wanted = folded(name)
    if len(wanted) < 2:
        return ""
    called = {id_: {folded(each) for each in names(row)} - {""} for id_, row in briefing.indicators.items()}
    exact = [id_ for id_, own in called.items() if wanted in own]
    near = [
        id_ for id_, own in called.items() if any(wanted in each or (len(each) > 3 and each in wanted) for each in own)
    ]
    return exact[0] if len(exact) == 1 else near[0] if not exact and len(near) == 1 else ""


def _changes(
    briefing: Briefing, entries: list[Entry], indicators: Mapping[str, str], choices: Choices
) -> Iterator[Change]:
    seen: dict[str, str] = {}
    after = briefing  # with the rows that are new so far, so that ids and doubles are seen
    for entry in entries:
        try:
            change = _change(after, entry, indicators[entry.name], choices)
            if change.new is not None:
                first = seen.setdefault(change.new.id, entry.address)
                if first != entry.address:
                    raise refused("twice", "value", entry.text, first)
        except Refused as error:
            change = Change(
                entry.address, entry.name, entry.period, entry.text, "unread", fault=error.fault, kept=False
            )
        if change.status == "new" and change.new is not None:
            after = replace(after, figures=MappingProxyType({**after.figures, change.new.id: change.new}))
        yield change


def _change(briefing: Briefing, entry: Entry, indicator: str, choices: Choices) -> Change:
    if not indicator:
        raise refused("unknown-choice", "indicator", entry.name)
    when = period(entry.period)
    read = _amount(briefing, entry, indicator)
    other = dict(entry.other)
    old = _row(briefing, indicator, when, other.get("scope", ""), choices.scope)
    words = (entry.address, entry.name, entry.period, entry.text)
    if old is None:
        typed = Typed(
            indicator, when.text, format(read.value, "f"), layer=other.get("layer", "context") or "context",
            scope=other.get("scope") or choices.scope or latest_scope(briefing, indicator),
            hedge=read.hedge or other.get("hedge", ""), source=other.get("source") or choices.source,
            note=other.get("note", ""),
        )  # fmt: skip
        return Change(*words, "new", None, made(briefing, typed))
    new = _revised(briefing, old, read.value, read.hedge)
    if new == old:
        return Change(*words, "same", old, old, kept=False)
    return Change(*words, "changes", old, new, kept=old.layer != "article")


def _amount(briefing: Briefing, entry: Entry, indicator: str) -> Amount:
    """The value of a cell; the unit of a title counts where it can be that of the indicator."""
    unit, units = unit_of(briefing, indicator), briefing.units.values()
    if entry.titled and not entry.unit:
        try:
            return amount(entry.text, unit, units, entry.titled)
        except Refused as error:
            if error.fault.code != "unit-differs":
                raise
    return amount(entry.text, unit, units, entry.unit)


def _revised(briefing: Briefing, old: Figure, value: object, hedge: str) -> Figure:
    if old.value == value and hedge in ("", old.hedge):
        return old
    after = with_cell(briefing, old.id, "value", format(value, "f"))
    new = after.figures[old.id]
    return replace(new, hedge=hedge or new.hedge)


def _row(briefing: Briefing, indicator: str, when: Period, scope: str, wanted: str) -> Figure | None:
    """The row that a cell speaks of, None where it would be new."""
    rows = [
        each
        for each in briefing.figures.values()
        if each.indicator == indicator
        and each.period
        and (each.period.first, each.period.last) == (when.first, when.last)
    ]
    named = {folded(scope)} - {""}
    if named:
        scopes = [id_ for id_, row in briefing.scopes.items() if named & {folded(each) for each in names(row)}]
        rows = [each for each in rows if each.scope in scopes]
    if wanted and len(rows) > 1:
        rows = [each for each in rows if each.scope == wanted] or rows
    if len(rows) > 1:
        raise refused("several-rows", "period", plain(when.text), *(each.id for each in rows))
    return rows[0] if rows else None


def latest_scope(briefing: Briefing, indicator: str) -> str:
    """The scope of an indicator's latest row."""
    rows = [each for each in briefing.figures.values() if each.indicator == indicator and each.scope]
    return max(rows, key=_end).scope if rows else ""


def _end(figure: Figure) -> int:
    return figure.period.last.toordinal() if figure.period else 0
