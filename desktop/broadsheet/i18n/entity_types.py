"""What kinds of names are called in the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

_WORDS = {
    "place": QT_TRANSLATE_NOOP("EntityType", "Place"),
    "zone": QT_TRANSLATE_NOOP("EntityType", "Zone"),
    "facility": QT_TRANSLATE_NOOP("EntityType", "Facility"),
    "company": QT_TRANSLATE_NOOP("EntityType", "Company"),
    "organisation": QT_TRANSLATE_NOOP("EntityType", "Organisation"),
    "laboratory": QT_TRANSLATE_NOOP("EntityType", "Laboratory"),
    "institution": QT_TRANSLATE_NOOP("EntityType", "Institution"),
    "public-body": QT_TRANSLATE_NOOP("EntityType", "Public body"),
    "alliance": QT_TRANSLATE_NOOP("EntityType", "Alliance"),
    "programme": QT_TRANSLATE_NOOP("EntityType", "Programme"),
    "platform": QT_TRANSLATE_NOOP("EntityType", "Platform"),
    "technology": QT_TRANSLATE_NOOP("EntityType", "Technology"),
    "event": QT_TRANSLATE_NOOP("EntityType", "Event"),
    "person": QT_TRANSLATE_NOOP("EntityType", "Person"),
    "role": QT_TRANSLATE_NOOP("EntityType", "Role"),
}


def type_words(type_: str) -> str:
    """A type of name in the interface's language; an unknown one as it is."""
    words = _WORDS.get(type_)
    return QCoreApplication.translate("EntityType", words) if words else type_
