"""What the groups and orders of the directory are called in the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

_GROUPS = {
    "places": QT_TRANSLATE_NOOP("Directory", "Places"),
    "research": QT_TRANSLATE_NOOP("Directory", "Laboratories, facilities, universities"),
    "bodies": QT_TRANSLATE_NOOP("Directory", "Public bodies and alliances"),
    "companies": QT_TRANSLATE_NOOP("Directory", "Companies"),
    "programmes": QT_TRANSLATE_NOOP("Directory", "Policies and projects"),
    "platforms": QT_TRANSLATE_NOOP("Directory", "Platforms and services"),
    "technologies": QT_TRANSLATE_NOOP("Directory", "Technologies"),
    "people": QT_TRANSLATE_NOOP("Directory", "People"),
}
_ORDERS = {
    "appearance": QT_TRANSLATE_NOOP("Directory", "By appearance"),
    "pinyin": QT_TRANSLATE_NOOP("Directory", "Alphabetical"),
    "mentions": QT_TRANSLATE_NOOP("Directory", "By mentions"),
}


def group_words(group: str) -> str:
    """A group in the interface's language."""
    return QCoreApplication.translate("Directory", _GROUPS[group])


def order_words(order: str) -> str:
    """An order in the interface's language."""
    return QCoreApplication.translate("Directory", _ORDERS[order])
