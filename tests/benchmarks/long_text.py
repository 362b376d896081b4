"""A text of a million characters in a window: prints as JSON, in milliseconds, how it opens or how it answers to keys.

``long_text.py bare|reader|window open|keys [PRESSES PART]``: a bare QTextBrowser with the words alone, the reader, the
whole window; so many presses of PgDn, and the text divided by so many.
"""

import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTextBrowser
from tests.generated import big_briefing

from broadsheet.app.handover import Request
from broadsheet.app.program import Program
from broadsheet.app.start import Start
from broadsheet.files import Opened, Opening
from broadsheet.files.reader import Head
from broadsheet.resources import bundled_briefing
from broadsheet.state.settings import Preferences
from broadsheet.theme.fonts import Fonts, load_fonts
from broadsheet.theme.palette import LIGHT
from broadsheet.views.reader.pane import ReaderPane

PRESSES, PART = map(int, sys.argv[3:5] or (240, 1))
CHARACTERS, MENTIONS, FIGURES, SECTIONS = (whole // PART for whole in (1_000_000, 20_000, 2_000, 50))
EVERY = 1 / 30
QUIET, PATIENCE = 0.4, 60.0
FRAME = QEvent.Type(QEvent.registerEventType())


class Watch(QObject):
    """Times what is painted, when the height changed last, and how long the interface was away."""

    def __init__(self, text):
        super().__init__()
        self.text = text
        self.painted = self.sized = self.beat = time.perf_counter()
        self.frames, self.due, self.lags, self.away = 0, [], [], 0.0
        self.filled = 0.0
        text.viewport().installEventFilter(self)
        text.installEventFilter(self)
        self.pulse = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self.pulse.timeout.connect(self.on_pulse)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched is not self.text:
            QCoreApplication.postEvent(self, QEvent(FRAME), Qt.EventPriority.HighEventPriority.value)
        elif event.type() == QEvent.Type.KeyPress and watched is self.text:
            self.due.append(event.timestamp() / 1e6)
        return False

    def customEvent(self, event):
        self.painted = time.perf_counter()
        self.frames += 1
        self.lags += [(self.painted - due) * 1e3 for due in self.due]
        self.due = []

    def on_sized(self):
        self.sized = time.perf_counter()

    def on_filled(self):
        self.text.document().size()  # Qt finishes whatever it had put off
        self.filled = self.filled or time.perf_counter()

    def on_pulse(self):
        now = time.perf_counter()
        self.away, self.beat = max(self.away, now - self.beat), now

    def start_pulse(self):
        self.beat, self.away = time.perf_counter(), 0.0
        self.pulse.start()

    def until_painted(self, began):
        """Milliseconds from a time to the next frame."""
        frames = self.frames
        while self.frames == frames:
            QApplication.processEvents()
        return (self.painted - began) * 1e3

    def until_whole(self):
        """Wait until all words are there, with their graphics, and the height has not changed for a while."""
        document = None
        self.sized = time.perf_counter()
        while self.text.document().characterCount() < CHARACTERS or time.perf_counter() - self.sized < QUIET:
            if self.text.document() is not document:  # set anew
                document = self.text.document()
                document.documentLayout().documentSizeChanged.connect(self.on_sized)
            if not getattr(self.text, "is_roomy", True):
                self.sized = time.perf_counter()
            QApplication.processEvents()

    def press(self, key, times=1):
        """Press a key so many times, 30 a second; the lag from when each was due to the frame that answers it."""
        self.lags.clear()
        began = time.perf_counter()
        for at in range(times):
            due = began + at * EVERY
            while time.perf_counter() < due:
                QApplication.processEvents()
                time.sleep(0.0002)
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, autorep=at > 0)
            event.setTimestamp(round(due * 1e6))
            QCoreApplication.postEvent(self.text, event)
        while len(self.lags) < times:
            QApplication.processEvents()
            if time.perf_counter() > began + times * EVERY + PATIENCE:
                sys.exit(f"{len(self.lags)} of {times} presses were answered: is the text long enough?")
        return list(self.lags)


class Bare:
    """A text browser with the same words in the same font."""

    def __init__(self, folder):
        self.fonts = Fonts(load_fonts())

    def open(self, briefing):
        self.text = self.window = QTextBrowser()
        self.text.setFont(self.fonts.font("body"))
        self.text.document().setDefaultFont(self.fonts.font("body"))
        self.text.setPlainText("\n".join(passage.text for passage in briefing.article("zh").passages))


class Reader(Bare):
    """The text alone."""

    def open(self, briefing):
        self.text = self.window = ReaderPane()
        self.text.set_look(LIGHT, self.fonts)
        self.text.set_text(briefing.article("zh"), "zh")


class Given(Opening):
    """A briefing that was made and not read."""

    def __init__(self, briefing):
        self.path, self.briefing = bundled_briefing(), briefing
        self.head = Head(briefing.manifest, briefing.articles)

    def finish(self):
        return Opened(self.briefing, (), self.path, True)


class Window:
    """The whole program, charts and names beside the text."""

    def __init__(self, folder):
        self.program = Program(QApplication.instance(), Preferences(Path(folder) / "settings.json"))
        self.text, self.window = self.program.window.reader, self.program.window

    def open(self, briefing):
        self.program.show_text(Given(briefing))
        Start(self.program, Request()).begin()


def opened(shown, briefing):
    """A watch on the window, which has just been painted, and the milliseconds from the briefing to that."""
    began = time.perf_counter()
    shown.open(briefing)
    watch = Watch(shown.text)
    if not isinstance(shown.text, QTextBrowser):
        shown.text.filled.connect(watch.on_filled)
    shown.window.resize(1280, 800)
    shown.window.show()
    shown.text.setFocus()
    return watch, watch.until_painted(began)


def opening(shown):
    """First screen, wholly laid out, graphics beside all figures, and how long the window did not answer meanwhile."""
    briefing = big_briefing(FIGURES, MENTIONS, SECTIONS, CHARACTERS)
    before = memory()
    began = time.perf_counter()
    watch, first = opened(shown, briefing)
    watch.start_pulse()
    watch.until_whole()
    whole = watch.filled or watch.sized
    found = {"first screen": first, "wholly laid out": (whole - began) * 1e3, "away at most": watch.away * 1e3}
    found["last line moved"] = (
        watch.sized - began
    ) * 1e3  # where there are graphics, by the rooms that opened for them
    return found | {"memory, MB": memory() - before}


def keys(shown):
    """PgDn held from the first screen on, End, Home, a new width, the next size."""
    watch, _ = opened(shown, big_briefing(FIGURES, MENTIONS, SECTIONS, CHARACTERS))
    watch.start_pulse()
    lags = watch.press(Qt.Key.Key_PageDown, PRESSES)
    found = spread("PgDn in the first second", lags[:30]) | spread("PgDn then", lags[30:])
    found["away at most"] = watch.away * 1e3
    watch.until_whole()
    found |= {"End": watch.press(Qt.Key.Key_End)[0], "Home": watch.press(Qt.Key.Key_Home)[0]}
    for place, share in (("top", 0.0), ("middle", 0.5)):
        bar = shown.text.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share) + 1)
        watch.until_painted(0)
        began = time.perf_counter()
        shown.window.resize(shown.window.width() - 300, 800)
        found[f"narrower at the {place}"] = watch.until_painted(began)
        watch.until_whole()
        if isinstance(shown, Window):
            began = time.perf_counter()
            shown.program.commands.larger()
            found[f"larger at the {place}"] = watch.until_painted(began)
            watch.until_whole()
    return found


def spread(name, lags):
    lags = sorted(lags)
    places = {"median": len(lags) // 2, "99 of 100": len(lags) * 99 // 100, "worst": len(lags) - 1}
    return {f"{name}, {place}": lags[at] for place, at in places.items()}


def memory():
    """Megabytes of the process at its largest."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    app = QApplication(["broadsheet"])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        kind = {"bare": Bare, "reader": Reader, "window": Window}[sys.argv[1]]
        if kind is not Window:
            warm = kind(folder)  # a program that runs has shown a text before
            watch, _ = opened(warm, big_briefing(3, 10))
            warm.window.close()
        figures = {"open": opening, "keys": keys}[sys.argv[2]](kind(folder))
    print(json.dumps({name: round(value, 1) for name, value in figures.items()}), flush=True)
    os._exit(0)
