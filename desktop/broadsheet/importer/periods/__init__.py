"""Words of time in an article, as the periods they mean."""

from broadsheet.importer.periods.clock import Clock, clock_of
from broadsheet.importer.periods.expression import Expression
from broadsheet.importer.periods.finding import expressions

__all__ = ["Clock", "Expression", "clock_of", "expressions"]
