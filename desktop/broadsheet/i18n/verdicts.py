"""What verdicts are called in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

_WORDS = {
    "consistent": QT_TRANSLATE_NOOP("Verdict", "agrees with the recomputation"),
    "inconsistent": QT_TRANSLATE_NOOP("Verdict", "does not agree with the recomputation, please review"),
    "not-checkable": QT_TRANSLATE_NOOP("Verdict", "insufficient basis to check"),
    "same": QT_TRANSLATE_NOOP("Verdict", "same scope"),
    "broken": QT_TRANSLATE_NOOP("Verdict", "scopes differ, not to be compared directly"),
    "unknown": QT_TRANSLATE_NOOP("Verdict", "scope not stated"),
}
_BETWEEN = " · "


def verdict_words(code: str) -> str:
    """A verdict, of the arithmetic or of the scope.

    Raises:
        KeyError: there is no such verdict.
    """
    return QCoreApplication.translate("Verdict", _WORDS[code])


def both_verdicts(arithmetic: str, scope: str) -> str:
    """The two verdicts of a claim, the arithmetic first; either may be empty."""
    return _BETWEEN.join(verdict_words(code) for code in (arithmetic, scope) if code)
