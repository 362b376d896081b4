"""Opens a text of a million characters in a window, holds PgDn, and prints what it took as JSON.

``long_text.py ours|window|bare``: the reader alone, the whole window, or a bare QTextBrowser with the words alone.
"""

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTextBrowser
from tests.generated import big_briefing

from broadsheet.app.main import Program
from broadsheet.app.start import Start
from broadsheet.files import Opened
from broadsheet.resources import bundled_briefing
from broadsheet.state.settings import Preferences
from broadsheet.theme.fonts import Fonts, load_fonts
from broadsheet.theme.palette import LIGHT
from broadsheet.typeset.document import Typeset
from broadsheet.typeset.look import Look
from broadsheet.views.reader.pane import ReaderPane

CHARACTERS, MENTIONS, FIGURES, SECTIONS = 1_000_000, 20_000, 2_000, 50
PRESSES, EVERY = 240, 1 / 30
QUIET = 0.4
FRAME = QEvent.Type(QEvent.registerEventType())


class Watch(QObject):
    """Times what is painted, how long the interface was away, and when the height changed last."""

    def __init__(self, text, window):
        super().__init__()
        self.text, self.window = text, window
        self.began = self.painted = self.sized = self.beat = time.perf_counter()
        self.frames, self.handled, self.lags, self.stall = 0, [], [], 0.0
        text.viewport().installEventFilter(self)
        text.installEventFilter(self)
        self.pulse = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self.pulse.timeout.connect(self.on_pulse)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched is not self.text:
            QCoreApplication.postEvent(self, QEvent(FRAME), Qt.EventPriority.HighEventPriority.value)
        elif event.type() == QEvent.Type.KeyPress and watched is self.text:
            self.handled.append(event.timestamp() / 1e6)
        return False

    def customEvent(self, event):
        now = self.painted = time.perf_counter()
        self.frames += 1
        self.lags += [now - at for at in self.handled]
        self.handled = []

    def on_sized(self):
        self.sized = time.perf_counter()

    def on_pulse(self):
        now = time.perf_counter()
        self.stall = max(self.stall, now - self.beat)
        self.beat = now

    def until_painted(self):
        """Milliseconds from now to the next frame."""
        began, frames = time.perf_counter(), self.frames
        while self.frames == frames:
            QApplication.processEvents()
        return (self.painted - began) * 1e3

    def until_quiet(self):
        """Wait until the height has not changed for a while."""
        while time.perf_counter() - self.sized < QUIET:
            QApplication.processEvents()

    def press(self, key, times=1):
        """Press a key so many times, 30 a second; lags from when each was due to the frame that answers it."""
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
        return [lag * 1e3 for lag in self.lags]


def memory():
    """Megabytes of the process at its largest."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def bare(briefing, fonts):
    browser = QTextBrowser()
    browser.setFont(fonts.font("body"))
    browser.document().setDefaultFont(fonts.font("body"))
    browser.setPlainText("\n".join(passage.text for passage in briefing.article("zh").passages))
    return browser, browser


def ours(briefing, fonts):
    reader = ReaderPane()
    reader.set_look(LIGHT, fonts)
    reader.set_text(briefing.article("zh"), "zh")
    return reader, reader


def window(briefing, fonts, folder):
    program = Program(QApplication.instance(), Preferences(Path(folder) / "settings.json"))

    def show():
        program.commands.show_opened(Opened(briefing, (), bundled_briefing(), True))
        Start(program.window, program.presenter, program.commands).begin()
        return program.window.reader, program.window

    show.program = program
    return show


def measure(what, folder):
    app = QApplication(["broadsheet"])
    app.setStyle("Fusion")
    fonts = Fonts(load_fonts())
    briefing = big_briefing(FIGURES, MENTIONS, SECTIONS, CHARACTERS)
    before = memory()
    make = window(briefing, fonts, folder) if what == "window" else None
    began = time.perf_counter()
    text, shown = make() if make else {"bare": bare, "ours": ours}[what](briefing, fonts)
    watch = Watch(text, shown)
    text.document().documentLayout().documentSizeChanged.connect(watch.on_sized)
    shown.resize(1280, 800)
    shown.show()
    text.setFocus()
    watch.until_painted()
    times = {"first screen": (watch.painted - began) * 1e3}
    watch.beat = time.perf_counter()
    watch.pulse.start()
    lags = watch.press(Qt.Key.Key_PageDown, PRESSES)
    times |= lags_of("PgDn while it is laid out", lags[:30]) | lags_of("PgDn", lags[30:])
    watch.until_quiet()
    times["away for, at most"] = watch.stall * 1e3
    times["End"] = watch.press(Qt.Key.Key_End)[0]
    times["Home"] = watch.press(Qt.Key.Key_Home)[0]
    times |= later(watch, text, shown, make)
    times["memory, MB"] = memory() - before
    return times


def later(watch, text, shown, make):
    times = {}
    for place, share in (("at the top", 0.0), ("in the middle", 0.5)):
        bar = text.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))
        watch.until_painted() if share else None
        shown.resize(1100 if share else 1000, 760)
        times[f"new width {place}"] = watch.until_painted()
        watch.sized = time.perf_counter()
        watch.until_quiet()
        if make:
            began = time.perf_counter()
            make.program.commands.zoom(1)
            watch.until_painted()
            times[f"next size {place}"] = (watch.painted - began) * 1e3
            text.document().documentLayout().documentSizeChanged.connect(watch.on_sized)
            watch.sized = time.perf_counter()
            watch.until_quiet()
    return times


def lags_of(name, lags):
    lags = sorted(lags)
    return {
        f"{name}, median": lags[len(lags) // 2],
        f"{name}, 99 of 100": lags[min(len(lags) - 1, len(lags) * 99 // 100)],
        f"{name}, worst": lags[-1],
    }


def whole(what):
    """Milliseconds until the height is final, with nothing else going on."""
    app = QApplication(["broadsheet"])
    fonts = Fonts(load_fonts())
    briefing = big_briefing(FIGURES, MENTIONS, SECTIONS, CHARACTERS)
    began = time.perf_counter()
    text, shown = {"bare": bare, "ours": ours}[what](briefing, fonts)
    watch = Watch(text, shown)
    text.document().documentLayout().documentSizeChanged.connect(watch.on_sized)
    shown.resize(1280, 800)
    shown.show()
    watch.until_painted()
    first = watch.painted
    watch.beat = time.perf_counter()
    watch.pulse.start()
    watch.until_quiet()
    return {"first screen": (first-began)*1e3, "wholly laid out": (watch.sized - began) * 1e3, "away": watch.stall*1e3, "h": text.document().size().height()}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        r = whole(sys.argv[1]) if sys.argv[2:] else measure(sys.argv[1], folder)
    print(json.dumps({k: round(v, 1) for k, v in r.items()}, indent=1))
    sys.stdout.flush()
    import os
    os._exit(0)
