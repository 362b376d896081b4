"""What kinds and options are called, in the interface's language."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP


class KindWords(NamedTuple):
    """What a kind is called, and in one line what it is for."""

    name: str
    purpose: str


_EXPORTS = {
    "pdf": (
        QT_TRANSLATE_NOOP("Exporting", "Pages to read (PDF)"),
        QT_TRANSLATE_NOOP("Exporting", "Text and charts on A4 pages, with links"),
    ),
    "handout": (
        QT_TRANSLATE_NOOP("Exporting", "Handout (PDF)"),
        QT_TRANSLATE_NOOP("Exporting", "Slides on paper, for those who listen"),
    ),
    "notes": (
        QT_TRANSLATE_NOOP("Exporting", "Notes (PDF)"),
        QT_TRANSLATE_NOOP("Exporting", "Slides with what the speaker says"),
    ),
    "docx": (
        QT_TRANSLATE_NOOP("Exporting", "Speaking script (DOCX)"),
        QT_TRANSLATE_NOOP("Exporting", "For circulation and changes in WPS or Word"),
    ),
    "pptx": (
        QT_TRANSLATE_NOOP("Exporting", "Slides (PPTX)"),
        QT_TRANSLATE_NOOP("Exporting", "With charts that can be edited, and notes"),
    ),
    "html": (
        QT_TRANSLATE_NOOP("Exporting", "Web page (HTML)"),
        QT_TRANSLATE_NOOP("Exporting", "One file that reads and presents in any browser, offline"),
    ),
    "png": (
        QT_TRANSLATE_NOOP("Exporting", "Pictures (PNG)"),
        QT_TRANSLATE_NOOP("Exporting", "Charts and slides for documents and chats"),
    ),
    "svg": (
        QT_TRANSLATE_NOOP("Exporting", "Vector pictures (SVG)"),
        QT_TRANSLATE_NOOP("Exporting", "Charts and slides that stay sharp at any size"),
    ),
    "csv": (
        QT_TRANSLATE_NOOP("Exporting", "Tables (CSV)"),
        QT_TRANSLATE_NOOP("Exporting", "Figures, claims and names for other programs"),
    ),
    "xlsx": (
        QT_TRANSLATE_NOOP("Exporting", "Workbook (XLSX)"),
        QT_TRANSLATE_NOOP("Exporting", "The tables as sheets, for Excel or WPS"),
    ),
    "bundle": (
        QT_TRANSLATE_NOOP("Exporting", "Standalone program"),
        QT_TRANSLATE_NOOP("Exporting", "This program with this briefing, for another computer"),
    ),
}
_PRINTS = {
    "pdf": (
        QT_TRANSLATE_NOOP("Exporting", "Pages to read"),
        QT_TRANSLATE_NOOP("Exporting", "Text and charts, as in the reading form"),
    ),
    "handout": (
        QT_TRANSLATE_NOOP("Exporting", "Handout"),
        QT_TRANSLATE_NOOP("Exporting", "Slides on paper, for those who listen"),
    ),
    "notes": (
        QT_TRANSLATE_NOOP("Exporting", "Notes"),
        QT_TRANSLATE_NOOP("Exporting", "Slides with what the speaker says"),
    ),
}

LABELS = {
    "language": QT_TRANSLATE_NOOP("Exporting", "&Language"),
    "paper": QT_TRANSLATE_NOOP("Exporting", "&Paper"),
    "theme": QT_TRANSLATE_NOOP("Exporting", "&Colours"),
    "minutes": QT_TRANSLATE_NOOP("Exporting", "Leng&th"),
    "shape": QT_TRANSLATE_NOOP("Exporting", "&Shape"),
    "cues": QT_TRANSLATE_NOOP("Exporting", "St&eps"),
    "a_page": QT_TRANSLATE_NOOP("Exporting", "Slides a pag&e"),
    "width": QT_TRANSLATE_NOOP("Exporting", "&Width of a chart"),
    "scale": QT_TRANSLATE_NOOP("Exporting", "Sharp&ness"),
    "transparent": QT_TRANSLATE_NOOP("Exporting", "Without a groun&d"),
    "archive": QT_TRANSLATE_NOOP("Exporting", "As one &archive"),
    "parts": QT_TRANSLATE_NOOP("Exporting", "C&harts and slides"),
    "welcome": QT_TRANSLATE_NOOP("Exporting", "&Welcome line"),
    "unit": QT_TRANSLATE_NOOP("Exporting", "&Unit"),
    "speaker": QT_TRANSLATE_NOOP("Exporting", "Spea&ker"),
    "date": QT_TRANSLATE_NOOP("Exporting", "&Date"),
    "marks": QT_TRANSLATE_NOOP("Exporting", "With page marks"),
}
"""What the options are called."""

_CHOICES = {
    "theme": {
        "light": QT_TRANSLATE_NOOP("Exporting", "Light"),
        "dark": QT_TRANSLATE_NOOP("Exporting", "Dark"),
        "projector": QT_TRANSLATE_NOOP("Exporting", "Projector"),
    },
    "cues": {
        "animations": QT_TRANSLATE_NOOP("Exporting", "Animated on one slide"),
        "slides": QT_TRANSLATE_NOOP("Exporting", "A slide each"),
    },
}
_FORMS = {
    "minutes": QT_TRANSLATE_NOOP("Exporting", "{0} minutes"),
    "width": QT_TRANSLATE_NOOP("Exporting", "{0} pixels"),
    "scale": QT_TRANSLATE_NOOP("Exporting", "{0} times"),
}
_LANGUAGES = {"zh": "中文", "en": "English"}


def words(text: str) -> str:
    """A text of this part in the interface's language."""
    return QCoreApplication.translate("Exporting", text)


def kind_words(kind: str, *, printing: bool) -> KindWords:
    """What a kind is called, and what it is for."""
    name, purpose = (_PRINTS if printing else _EXPORTS)[kind]
    return KindWords(words(name), words(purpose))


def choice_words(option: str, value: object) -> str:
    """What a value of an option is called."""
    if option == "language":
        return _LANGUAGES.get(str(value), str(value))
    if option in _CHOICES:
        return words(_CHOICES[option][str(value)])
    return words(_FORMS[option]).format(f"{value:g}") if option in _FORMS else str(value)
