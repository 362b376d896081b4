"""The numbers of an article: which of them are quantities, and why the others are none."""

from broadsheet.importer.quantities.finding import find, outside_names
from broadsheet.importer.quantities.found import Found, LookAlike, Quantity
from broadsheet.importer.quantities.units import PrintedUnit

__all__ = ["Found", "LookAlike", "PrintedUnit", "Quantity", "find", "outside_names"]
