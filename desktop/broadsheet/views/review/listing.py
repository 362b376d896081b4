"""Which items of the queue are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.importer.reviewing.queue import Item
    from broadsheet.views.review.filters import FilterBox
    from broadsheet.views.review.sheet import Sheet


class Listing:
    """Sifts the items once, until they or the filter are others."""

    def __init__(self, filter_: FilterBox) -> None:
        self._filter = filter_
        self._asked: tuple[tuple[Item, ...], str, str] = ((), "", "")
        self._let: tuple[Item, ...] = ()
        self._shown: tuple[Item, ...] = ()

    def shown(self, sheet: Sheet | None, current: str) -> tuple[Item, ...]:
        """The items that the filter lets through, the one in hand always."""
        if sheet is None:
            return ()
        name = self._filter.currentData()
        if self._asked[0] is not sheet.items or self._asked[1] != name:
            self._let = self._filter.let(sheet.items)
        elif self._asked[2] == current:
            return self._shown
        self._asked = (sheet.items, name, current)
        self._shown = self._with(sheet, current)
        return self._shown

    def _with(self, sheet: Sheet, current: str) -> tuple[Item, ...]:
        held = sheet.by_key.get(current)
        if held is None or self._filter.let((held,)):
            return self._let
        at = next(number for number, item in enumerate(sheet.items) if item is held)
        before = len(self._filter.let(sheet.items[:at]))
        return (*self._let[:before], held, *self._let[before:])
