"""A number in its text, as the rules of every language look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from broadsheet.derive.numbers import Number
    from broadsheet.importer.quantities.quotes import Quotes


class NumberInText(NamedTuple):
    """A number, the text it stands in, and what is quoted there."""

    number: Number
    text: str
    quotes: Quotes

    @property
    def words(self) -> str:
        """The number as printed, unit included."""
        return self.text[self.number.start : self.number.end]

    def after(self, length: int) -> str:
        """What stands behind it."""
        return self.text[self.number.end : self.number.end + length]

    def before(self, length: int) -> str:
        """What stands before it."""
        return self.text[max(0, self.number.start - length) : self.number.start]
