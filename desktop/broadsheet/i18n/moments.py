"""A moment in words of the interface's language; the system may speak another one."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_DAY = QT_TRANSLATE_NOOP("Moment", "{time} on {day} {month} {year}")
"""The Chinese takes the ``number`` of the month."""


def moment_words(seconds: float, now: float) -> str:
    """The time of day, and the date where that is not today's.

    Args:
        seconds: the moment, since 1970.
        now: in the same seconds.
    """
    then, today = datetime.fromtimestamp(seconds), datetime.fromtimestamp(now).date()
    time = f"{then:%H:%M}"
    if then.date() == today:
        return time
    words = QCoreApplication.translate("Moment", _DAY)
    return words.format(time=time, day=then.day, month=_MONTHS[then.month - 1], number=then.month, year=then.year)
