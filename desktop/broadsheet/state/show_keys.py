"""Every key of a talk, as one table: both windows answer it, the help page shows it, learnt keys add to it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QKeyEvent


class Press(NamedTuple):
    """A key that was pressed.

    Attributes:
        name: Qt's name of it without ``Key_``, the sign that it writes (capital, half-width), or ``native:`` and a
            number for a key that Qt does not know; ``Ctrl+``, ``Alt+``, ``Meta+`` and, before names, ``Shift+`` come
            first. Empty for a modifier alone.
        held: whether it is the system that repeats a key held down.
    """

    name: str
    held: bool = False


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One thing that keys do.

    Attributes:
        intent: what is done, as `Presentation.act` takes it.
        words: what it is called, English; the catalogue holds the rest under the context ``Show``.
        keys: names as `Press` has them, those for the help page first.
        shown: how many of them the help page shows.
        learnt: whether a clicker's key may be assigned to it.
    """

    intent: str
    words: str
    keys: tuple[str, ...]
    shown: int = 9
    learnt: bool = True


KEYS = (
    KeyRow(
        "next",
        QT_TRANSLATE_NOOP("Show", "Next step"),
        # What clickers and media keys send comes last.
        ("Right", "Down", "Space", "PageDown", "Return", "N", "Enter", "VolumeDown", "MediaNext", "Forward"),
        6,
    ),
    KeyRow(
        "previous",
        QT_TRANSLATE_NOOP("Show", "Step before"),
        ("Left", "Up", "PageUp", "Backspace", "P", "VolumeUp", "MediaPrevious", "Back"),
        5,
    ),
    KeyRow("black", QT_TRANSLATE_NOOP("Show", "Black screen"), ("B", ".", "。"), 2),
    KeyRow("white", QT_TRANSLATE_NOOP("Show", "White screen"), ("W", ",", "、"), 2),
    KeyRow("freeze", QT_TRANSLATE_NOOP("Show", "Freeze what the audience sees"), ("F",)),
    KeyRow("laser", QT_TRANSLATE_NOOP("Show", "Laser spot"), ("L",)),
    KeyRow("spotlight", QT_TRANSLATE_NOOP("Show", "Spotlight"), ("S",)),
    KeyRow("zoom", QT_TRANSLATE_NOOP("Show", "Zoom in, and out again; also the wheel"), ("Z",)),
    KeyRow("pen", QT_TRANSLATE_NOOP("Show", "Pen"), ("Ctrl+P",)),
    KeyRow("eraser", QT_TRANSLATE_NOOP("Show", "Eraser"), ("E",)),
    KeyRow("overview", QT_TRANSLATE_NOOP("Show", "Overview of all slides"), ("O",)),
    KeyRow("search", QT_TRANSLATE_NOOP("Show", "Search a slide"), ("Ctrl+F", "/"), learnt=False),
    KeyRow("first", QT_TRANSLATE_NOOP("Show", "First slide"), ("Home",)),
    KeyRow("last", QT_TRANSLATE_NOOP("Show", "Last slide"), ("End",)),
    KeyRow("mark_next", QT_TRANSLATE_NOOP("Show", "Next mark on the slide"), ("Tab",)),
    KeyRow("mark_before", QT_TRANSLATE_NOOP("Show", "Mark before on the slide"), ("Shift+Tab", "Backtab"), 1),
    KeyRow("larger", QT_TRANSLATE_NOOP("Show", "Notes larger"), ("+", "="), 1, learnt=False),
    KeyRow("smaller", QT_TRANSLATE_NOOP("Show", "Notes smaller"), ("-",), learnt=False),
    KeyRow("notes_down", QT_TRANSLATE_NOOP("Show", "Notes further down"), ("Ctrl+Down",), learnt=False),
    KeyRow("notes_up", QT_TRANSLATE_NOOP("Show", "Notes further up"), ("Ctrl+Up",), learnt=False),
    KeyRow("pause", QT_TRANSLATE_NOOP("Show", "Pause the clock, or let it go on"), ("T",), learnt=False),
    KeyRow("reset", QT_TRANSLATE_NOOP("Show", "Set the clock back to the beginning"), ("Ctrl+T",), learnt=False),
    KeyRow("swap", QT_TRANSLATE_NOOP("Show", "Swap screens"), ("X",), learnt=False),
    KeyRow("screen", QT_TRANSLATE_NOOP("Show", "Slides on the next screen"), ("C",), learnt=False),
    KeyRow("share", QT_TRANSLATE_NOOP("Show", "Slides in a window to share, or full screen"), ("M",), learnt=False),
    KeyRow("view", QT_TRANSLATE_NOOP("Show", "Presenter view"), ("V",), learnt=False),
    KeyRow("help", QT_TRANSLATE_NOOP("Show", "These keys"), ("?", "F1"), learnt=False),
    KeyRow("escape", QT_TRANSLATE_NOOP("Show", "Clear what lies over the slide, then leave"), ("Escape",)),
    # A clicker sends these and Escape by turns from one button: here they are no more than “any other key”.
    KeyRow("harmless", QT_TRANSLATE_NOOP("Show", "Nothing: the talk has begun"), ("F5", "Shift+F5"), 0, learnt=False),
)

GO_TO = ("0–9  Enter", QT_TRANSLATE_NOOP("Show", "Go to the slide of that number"))
"""What no row can say: digits are gathered until Enter."""

CAPS = {"Right": "→", "Left": "←", "Up": "↑", "Down": "↓", "PageDown": "PgDn", "PageUp": "PgUp", "Return": "Enter",
        "Escape": "Esc", "-": "−", "MediaNext": "Media next", "MediaPrevious": "Media previous",
        "VolumeUp": "Volume +", "VolumeDown": "Volume −"}  # fmt: skip
"""What is printed on keys whose name says it otherwise."""

LOCAL = frozenset(
    {
        "larger",
        "smaller",
        "notes_down",
        "notes_up",
        "pause",
        "reset",
        "swap",
        "screen",
        "share",
        "view",
        "mark_next",
        "mark_before",
    }
)
"""Intents that windows carry out themselves: nothing of them is shared."""

_MODIFIERS = frozenset(
    {"Shift", "Control", "Alt", "AltGr", "Meta", "Super_L", "Super_R", "Hyper_L", "Hyper_R", "CapsLock", "NumLock",
     "ScrollLock", "Mode_switch", "Multi_key", "Kana_Lock", "Eisu_toggle"}
)  # fmt: skip
_FIRST_NAMED = 0x01000000
"""Keys from here on write nothing."""
_UNKNOWN = int(Qt.Key.Key_unknown)


def press_of(event: QKeyEvent) -> Press:
    """The key of an event; full-width letters and digits, as input methods make them, are those they stand for."""
    keys = Qt.KeyboardModifier
    held, modifiers = event.isAutoRepeat(), event.modifiers()
    before = "".join(
        word
        for word, key in (("Ctrl+", keys.ControlModifier), ("Alt+", keys.AltModifier), ("Meta+", keys.MetaModifier))
        if modifiers & key
    )
    name = _name(event.key(), event.nativeVirtualKey() or event.nativeScanCode(), "" if before else event.text())
    if name in _MODIFIERS:
        return Press("", held)
    shifted = bool(modifiers & keys.ShiftModifier) and (len(name) > 1 or bool(before)) and name != "Backtab"
    return Press(before + ("Shift+" if shifted else "") + name, held)


class KeyReader:
    """Reads the keys of one window.

    X11 repeats a key that is held down by letting it go and pressing it again in one moment. Where Qt looks before the
    press has come it takes both for a person's, and a jammed clicker would go on through the talk.
    """

    def __init__(self) -> None:
        self._let_go = (0, 0)

    def press(self, event: QKeyEvent) -> Press:
        """The key of a press; held where it was let go in the very same moment."""
        press = press_of(event)
        return press._replace(held=True) if event.timestamp() and self._let_go == _moment(event) else press

    def release(self, event: QKeyEvent) -> None:
        """A key is let go."""
        if not event.isAutoRepeat():
            self._let_go = _moment(event)


def _moment(event: QKeyEvent) -> tuple[int, int]:
    return event.nativeScanCode() or event.key(), event.timestamp()


def _name(key: int, native: int, text: str) -> str:
    """The name of a key, or the sign that it writes."""
    sign = unicodedata.normalize("NFKC", text)
    if len(sign) == 1 and sign.isprintable() and not sign.isspace():
        return sign.upper()
    if key in (0, _UNKNOWN):
        return f"native:{native}"
    try:
        name = Qt.Key(key).name.removeprefix("Key_")
    except ValueError:
        name = ""
    if not name or (key < _FIRST_NAMED and len(name) > 1 and key != int(Qt.Key.Key_Space)):
        return unicodedata.normalize("NFKC", chr(key)).upper() if key < _FIRST_NAMED else f"native:{native}"
    return name


def intent_of(name: str, learnt: Mapping[str, str]) -> str:
    """What a key does: as it was learnt, else as the table has it; empty for a key that does nothing."""
    found = learnt.get(name, "")
    return found if found in LEARNABLE else _BY_KEY.get(name, "")


_BY_KEY = {key: row.intent for row in KEYS for key in row.keys}
LEARNABLE = tuple(row.intent for row in KEYS if row.learnt)
"""What a clicker's key may be assigned to."""


def learnt_of(entries: Iterable[str]) -> dict[str, str]:
    """What other keys do, by their names, from entries of the settings; what is none is passed over."""
    pairs = (entry.rpartition("=") for entry in entries)
    return {name: intent for name, _, intent in pairs if name and intent in LEARNABLE}


def entries_of(learnt: Mapping[str, str]) -> tuple[str, ...]:
    """Entries for the settings."""
    return tuple(f"{name}={intent}" for name, intent in learnt.items())


def cap(name: str) -> str:
    """What is printed on a key, for the help page."""
    *before, key = name.split("+") if not name.endswith("+") else [name]
    return "+".join([*before, CAPS.get(key, key)])


def help_rows() -> tuple[tuple[str, str], ...]:
    """Keys and what they do, untranslated, in the order of the table."""
    rows = [("  ".join(cap(key) for key in row.keys[: row.shown]), row.words) for row in KEYS if row.shown]
    return (*rows[:2], GO_TO, *rows[2:])
