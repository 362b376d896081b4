"""Words of the page Check in the interface's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from broadsheet.derive.formula import Lack, Remedy

_GROUPS = {
    "inconsistent": QT_TRANSLATE_NOOP("Check", "Does not agree"),
    "broken": QT_TRANSLATE_NOOP("Check", "Scopes differ"),
    "uncheckable": QT_TRANSLATE_NOOP("Check", "Insufficient basis"),
    "unstated": QT_TRANSLATE_NOOP("Check", "Scope not stated"),
    "clean": QT_TRANSLATE_NOOP("Check", "No objection"),
}
_KINDS = {
    "cagr": QT_TRANSLATE_NOOP("Check", "Mean annual growth"),
    "growth": QT_TRANSLATE_NOOP("Check", "Growth"),
    "difference": QT_TRANSLATE_NOOP("Check", "Difference"),
    "ratio": QT_TRANSLATE_NOOP("Check", "Ratio"),
    "share": QT_TRANSLATE_NOOP("Check", "Share"),
    "coverage": QT_TRANSLATE_NOOP("Check", "Coverage"),
    "sum": QT_TRANSLATE_NOOP("Check", "Sum"),
    "count": QT_TRANSLATE_NOOP("Check", "Count"),
    "rank": QT_TRANSLATE_NOOP("Check", "Rank"),
}
_LACKS = {
    "inputs": QT_TRANSLATE_NOOP("Check", "The briefing names no figures that it could be computed from."),
    "new": QT_TRANSLATE_NOOP("Check", "The second figure is missing."),
    "whole": QT_TRANSLATE_NOOP("Check", "The whole that it is a part of is missing."),
    "others": QT_TRANSLATE_NOOP("Check", "The figures that it is ranked against are missing."),
    "members": QT_TRANSLATE_NOOP("Check", "The list of what is counted is missing."),
    "years": QT_TRANSLATE_NOOP("Check", "The number of years is missing."),
    "stated": QT_TRANSLATE_NOOP("Check", "It states no value."),
    "kind": QT_TRANSLATE_NOOP("Check", "This kind of claim is unknown."),
    "range": QT_TRANSLATE_NOOP("Check", "The numbers are beyond all bounds."),
    "value": QT_TRANSLATE_NOOP("Check", "No value is known: {0}."),
    "period": QT_TRANSLATE_NOOP("Check", "No date is known: {0}."),
    "input": QT_TRANSLATE_NOOP("Check", "The briefing does not hold {0}."),
    "unit": QT_TRANSLATE_NOOP("Check", "The unit does not fit: {0}."),
    "zero": QT_TRANSLATE_NOOP("Check", "The base may be zero: {0}."),
    "negative": QT_TRANSLATE_NOOP("Check", "The base is below zero: {0}."),
}
_REMEDIES = {
    "years": QT_TRANSLATE_NOOP("Check", "over {0} years instead"),
    "to": QT_TRANSLATE_NOOP("Check", "growth “to” is meant, not growth “by”"),
    "by": QT_TRANSLATE_NOOP("Check", "growth “by” is meant, not growth “to”"),
    "points": QT_TRANSLATE_NOOP("Check", "percentage points are meant, not percent"),
    "percent": QT_TRANSLATE_NOOP("Check", "percent is meant, not percentage points"),
    "base": QT_TRANSLATE_NOOP("Check", "with another base: {1}"),
    "whole": QT_TRANSLATE_NOOP("Check", "with another whole: {1}"),
    "scale": QT_TRANSLATE_NOOP("Check", "the unit is off, ×10{0}: {1}"),
    "value": QT_TRANSLATE_NOOP("Check", "with the same figures it should say {1}"),
}
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def group_words(consequence: str) -> str:
    """The heading of a part of the queue."""
    return QCoreApplication.translate("Check", _GROUPS[consequence])


def kind_words(kind: str) -> str:
    """What kind of claim it is; an unknown one as the table writes it."""
    return QCoreApplication.translate("Check", _KINDS[kind]) if kind in _KINDS else kind


def lack_words(lack: Lack) -> str:
    """What is missing, as a sentence."""
    words = _LACKS.get(lack.code, _LACKS["inputs"])
    return QCoreApplication.translate("Check", words).format(lack.thing)


def remedy_words(remedy: Remedy) -> str:
    """What would make a claim true."""
    code = remedy.number if remedy.code in ("to-by", "points") else remedy.code
    number = remedy.number.translate(_SUPERSCRIPTS) if remedy.code == "scale" else remedy.number
    return QCoreApplication.translate("Check", _REMEDIES[code]).format(number, remedy.figure)
