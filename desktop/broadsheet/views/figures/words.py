"""Words of the tables: columns, layers, hedges, and what is wrong with a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from broadsheet.derive.revising.fault import Fault

_COLUMNS = {
    "indicator": QT_TRANSLATE_NOOP("Figures", "Indicator"),
    "period": QT_TRANSLATE_NOOP("Figures", "Period"),
    "value": QT_TRANSLATE_NOOP("Figures", "Value"),
    "unit": QT_TRANSLATE_NOOP("Figures", "Unit"),
    "scope": QT_TRANSLATE_NOOP("Figures", "Scope"),
    "layer": QT_TRANSLATE_NOOP("Figures", "Layer"),
    "hedge": QT_TRANSLATE_NOOP("Figures", "Hedge"),
    "low": QT_TRANSLATE_NOOP("Figures", "Low"),
    "high": QT_TRANSLATE_NOOP("Figures", "High"),
    "source": QT_TRANSLATE_NOOP("Figures", "Source"),
    "note": QT_TRANSLATE_NOOP("Figures", "Note"),
    "title": QT_TRANSLATE_NOOP("Figures", "Title"),
    "publisher": QT_TRANSLATE_NOOP("Figures", "Publisher"),
    "date": QT_TRANSLATE_NOOP("Figures", "Date"),
    "page": QT_TRANSLATE_NOOP("Figures", "Page"),
    "address": QT_TRANSLATE_NOOP("Figures", "Address"),
    "title_en": QT_TRANSLATE_NOOP("Figures", "Title in English"),
    "publisher_en": QT_TRANSLATE_NOOP("Figures", "Publisher in English"),
    "data_as_of": QT_TRANSLATE_NOOP("Figures", "Data to"),
}
_CHOICES = {
    "article": QT_TRANSLATE_NOOP("Figures", "article"),
    "context": QT_TRANSLATE_NOOP("Figures", "context"),
    "": "",
    "nearly": QT_TRANSLATE_NOOP("Figures", "nearly"),
    "over": QT_TRANSLATE_NOOP("Figures", "over"),
    "about": QT_TRANSLATE_NOOP("Figures", "about"),
    "at-least": QT_TRANSLATE_NOOP("Figures", "at least"),
    "at-most": QT_TRANSLATE_NOOP("Figures", "at most"),
    "several": QT_TRANSLATE_NOOP("Figures", "several"),
}
LAYERS = ("context", "article")
HEDGES = ("", "nearly", "over", "about", "at-least", "at-most", "several")

# What is wrong: the words of a code, in which {0} and so on are the arguments of the fault.
_EXPECTED = {
    "not-a-number": QT_TRANSLATE_NOOP("Figures", "a decimal number such as 1998.5"),
    "not-a-period": QT_TRANSLATE_NOOP("Figures", "a period such as 2024, 2024-06 or 2025-01/2025-09"),
    "unit-differs": QT_TRANSLATE_NOOP("Figures", "a value that can be turned into {1}"),
    "unknown-choice": QT_TRANSLATE_NOOP("Figures", "one of the list"),
    "several-of-that-name": QT_TRANSLATE_NOOP("Figures", "a name that only one has, or its id"),
    "needs-value": QT_TRANSLATE_NOOP("Figures", "a cell that says something"),
    "no-source": QT_TRANSLATE_NOOP("Figures", "the source of a context figure"),
    "already-there": QT_TRANSLATE_NOOP("Figures", "a row that is not there yet ({0} says the same)"),
    "several-rows": QT_TRANSLATE_NOOP("Figures", "one row of that period, but there are {0} and {1}: name the scope"),
    "twice": QT_TRANSLATE_NOOP("Figures", "a value that the block gives once ({0} gives it too)"),
    "outside-bounds": QT_TRANSLATE_NOOP("Figures", "a value between low and high ({0})"),
    "not-printed": QT_TRANSLATE_NOOP("Figures", "a value that the article prints; use the layer context for others"),
    "in-use": QT_TRANSLATE_NOOP("Figures", "a row that nothing needs; this one is used in {0}"),
}
_ARITHMETIC = {
    "consistent": QT_TRANSLATE_NOOP("Figures", "holds"),
    "inconsistent": QT_TRANSLATE_NOOP("Figures", "does not hold, please review"),
    "not-checkable": QT_TRANSLATE_NOOP("Figures", "cannot be checked"),
}
_NOTHING = QT_TRANSLATE_NOOP("Figures", "nothing")


def column_words(column: str) -> str:
    """The heading of a column."""
    return QCoreApplication.translate("Figures", _COLUMNS[column])


def choice_words(choice: str) -> str:
    """A layer or hedge; empty for none."""
    words = _CHOICES.get(choice, choice)
    return QCoreApplication.translate("Figures", words) if words else ""


def arithmetic_words(arithmetic: str) -> str:
    """Whether a claim holds."""
    return QCoreApplication.translate("Figures", _ARITHMETIC[arithmetic])


def expected_words(fault: Fault) -> str:
    """What a cell should have held."""
    words = QCoreApplication.translate("Figures", _EXPECTED[fault.code])
    if fault.code == "in-use":
        return words.format(QCoreApplication.translate("Figures", ", ").join(fault.args))
    return words.format(*(*fault.args, "", "", ""))


def fault_words(fault: Fault, row: str) -> str:
    """One clear line: row, column, what was found, what was expected."""
    found = fault.found or QCoreApplication.translate("Figures", _NOTHING)
    if not fault.column:
        words = QCoreApplication.translate("Figures", "{0}: expected {1}.")
        return words.format(row, expected_words(fault))
    words = QCoreApplication.translate("Figures", "{0}, {1}: found “{2}”, expected {3}.")
    return words.format(row, column_words(fault.column), found, expected_words(fault))
