"""What the check before the show found, in the interface's language: what it is, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

TOPICS = {
    "screens": QT_TRANSLATE_NOOP("Findings", "Screens"),
    "resolution": QT_TRANSLATE_NOOP("Findings", "Resolution"),
    "sleep": QT_TRANSLATE_NOOP("Findings", "Sleep"),
    "notifications": QT_TRANSLATE_NOOP("Findings", "Notifications"),
    "power": QT_TRANSLATE_NOOP("Findings", "Power"),
    "text": QT_TRANSLATE_NOOP("Findings", "Briefing"),
}
"""What is looked at."""

_COPIES = QT_TRANSLATE_NOOP(
    "Findings", "The screens are duplicated: the audience would see the notes. Extend them (on Windows: Win+P)"
)
_WORDS = {
    "screens-side-by-side": QT_TRANSLATE_NOOP("Findings", "Extended: the audience sees {0}, you see {1}"),
    "screens-only-one": QT_TRANSLATE_NOOP("Findings", "One screen: the slides fill it, the notes come when asked for"),
    "screens-other-dark": QT_TRANSLATE_NOOP(
        "Findings", "A second screen is plugged in but dark; extend the desktop to it (on Windows: Win+P)"
    ),
    "screens-same-picture": _COPIES,
    "screens-one-of-several": _COPIES,
    "screens-wall-alone": QT_TRANSLATE_NOOP(
        "Findings", "The computer’s own screen is dark, only the other one is lit: the audience would see the notes"
    ),
    "screens-partly-cloned": QT_TRANSLATE_NOOP(
        "Findings", "Some screens are duplicated, it is not told which: the audience might see the notes"
    ),
    "screens-not-told": QT_TRANSLATE_NOOP(
        "Findings", "The system does not tell whether the screens are duplicated: the audience might see the notes"
    ),
    "screens-none": QT_TRANSLATE_NOOP("Findings", "No screen is there"),
    "resolution-enough": QT_TRANSLATE_NOOP("Findings", "{0} × {1}"),
    "resolution-below-native": QT_TRANSLATE_NOOP(
        "Findings", "{0} × {1}, though the screen can show {2} × {3}; set it to that for sharp text"
    ),
    "resolution-small": QT_TRANSLATE_NOOP(
        "Findings", "{0} × {1} is less than 1280 × 720: small text will be hard to read"
    ),
    "resolution-odd-shape": QT_TRANSLATE_NOOP("Findings", "{0} × {1} is an unusual shape: have a look at every slide"),
    "sleep-held": QT_TRANSLATE_NOOP("Findings", "The screen stays on during the show"),
    "sleep-may-go-dark": QT_TRANSLATE_NOOP(
        "Findings", "The computer stays awake, but its screen may go dark: turn the screen saver off"
    ),
    "sleep-refused": QT_TRANSLATE_NOOP(
        "Findings", "The system does not let itself be kept awake: turn sleep and screen saver off"
    ),
    "notifications-quiet": QT_TRANSLATE_NOOP("Findings", "Do not disturb is on"),
    "notifications-loud": QT_TRANSLATE_NOOP("Findings", "Messages may come up over the show: turn on do not disturb"),
    "notifications-untold": QT_TRANSLATE_NOOP(
        "Findings", "This system does not tell: see to it that do not disturb is on"
    ),
    "power-plugged-in": QT_TRANSLATE_NOOP("Findings", "Plugged in"),
    "power-battery": QT_TRANSLATE_NOOP("Findings", "On battery: plug it in"),
    "power-draining": QT_TRANSLATE_NOOP("Findings", "On battery, {0}% left: plug it in"),
    "power-low": QT_TRANSLATE_NOOP("Findings", "On battery, only {0}% left: plug it in now"),
    "text-whole": QT_TRANSLATE_NOOP("Findings", "No problems, every character can be shown"),
    "text-problems": QT_TRANSLATE_NOOP(
        "Findings", "Problems found in this file: {0} (see File, Problems of this file)"
    ),
    "text-lacking": QT_TRANSLATE_NOOP("Findings", "Shown in another font: {0}"),
}


def topic_words(topic: str) -> str:
    """What was looked at.

    Raises:
        KeyError: there is no such topic.
    """
    return QCoreApplication.translate("Findings", TOPICS[topic])


def finding_words(topic: str, code: str, arguments: Sequence[str]) -> str:
    """What was found.

    Raises:
        KeyError: nothing of this kind is ever found.
    """
    return QCoreApplication.translate("Findings", _WORDS[f"{topic}-{code}"]).format(*arguments)


NOTES_ON_THE_WALL = QT_TRANSLATE_NOOP(
    "Findings", "The screens are duplicated: the audience will see the notes. Press Win+P to extend them."
)
NOTES_MAYBE_ON_THE_WALL = QT_TRANSLATE_NOOP(
    "Findings", "It is not certain that the screens show different pictures: the audience may see the notes."
)


def warning_of_notes(kind: str) -> str:
    """What is said before the presenter view opens where others may see it; empty where nobody can.

    Args:
        kind: how the screens stand, see `broadsheet.state.screens.Arrangement`.
    """
    words = {"cloned": NOTES_ON_THE_WALL, "unknown": NOTES_MAYBE_ON_THE_WALL}.get(kind)
    return QCoreApplication.translate("Findings", words) if words else ""
