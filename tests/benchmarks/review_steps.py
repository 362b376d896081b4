"""Every step of a review in the real window: prints as JSON how long the interface was away at most, in milliseconds.

``review_steps.py CHARACTERS``: beside the whole turn of the event loop, what the window's own thread worked of it,
which other programs on the machine do not lengthen; and a bare text browser given the same words.
"""

import json
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser
from tests.importer.articles import REPORT
from tests.importer.test_reviewing import TEXT

from broadsheet.app.garbage import Collector
from broadsheet.app.program import Program
from broadsheet.app.watch import Watch
from broadsheet.files import open_briefing
from broadsheet.files.saving import briefing_bytes
from broadsheet.importer.documents import read
from broadsheet.importer.pipeline import import_document
from broadsheet.state.settings import Preferences

QUIET = 0.3
PATIENCE = 900
A_SECTION = 80
"""Lines from one heading to the next."""


def long_text(characters):
    """An article of so many characters, with figures, claims and names in every passage."""
    lines = TEXT.splitlines()
    body = [*lines[4:], *REPORT.splitlines()[2:]]
    found, size, number = lines[:4], 0, 0
    while size < characters:
        line = body[number % len(body)]
        number += 1
        if line[-1] not in "。" and number % A_SECTION > len(body):
            continue
        found.append(line.replace("启明", "启明" + "甲乙丙丁戊己庚辛"[number // len(body) % 8]))
        size += len(line)
    return "\n".join(found) + "\n"


class Pulse(QObject):
    """Comes every millisecond; where it comes late, the window could not have answered in between."""

    def __init__(self):
        super().__init__()
        self.restart()
        self.timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.on_beat)
        self.timer.start()

    def restart(self):
        self.beat, self.worked, self.away, self.own = time.perf_counter(), time.thread_time(), 0.0, 0.0

    def on_beat(self):
        now, worked = time.perf_counter(), time.thread_time()
        self.away, self.own = max(self.away, now - self.beat), max(self.own, worked - self.worked)
        self.beat, self.worked = now, worked


class Review:
    """The program on an imported text, about to be reviewed."""

    def __init__(self, folder, characters):
        made = import_document(read("a.txt", long_text(characters).encode()))
        path = folder / "a.briefing"
        path.write_bytes(briefing_bytes(made.briefing, "a", made.files))
        self.words = "\n".join(passage.text for passage in made.briefing.article("zh").passages)
        self.program = Program(
            QApplication.instance(), Preferences(folder / "settings.json"), Watch(folder / "state", safe=False)
        ).whole()
        self.program.commands.speak("zh")
        self.program.commands.show_opened(open_briefing(path), "zh")
        self.program.window.resize(1600, 1000)
        self.program.window.show()
        self.program.presenter.show_charts_from_now()
        self.collector = Collector(self.program.window)
        self.told = {}
        self.wait()
        self.pulse = Pulse()
        self.wait()

    @property
    def pane(self):
        return self.program.editing.reviewing.pane

    def is_idle(self):
        reader, desk = self.program.window.reader, self.program.editing.reviewing
        there = desk is None or (desk._seen is not None and not desk._turns.busy)
        return there and not self.program.editing._loading.runs and reader.is_filled

    def wait(self):
        """Wait until everything has been quiet for a while."""
        end, last = time.perf_counter() + PATIENCE, time.perf_counter()
        while time.perf_counter() - last < QUIET:
            QApplication.processEvents()
            time.sleep(0.0002)
            if not self.is_idle():
                last = time.perf_counter()
            if time.perf_counter() > end:
                raise SystemExit("nothing comes to rest")

    def step(self, name, act):
        self.pulse.restart()
        act()
        self.wait()
        for kind, seconds in (("away", self.pulse.away), ("own", self.pulse.own)):
            self.told[f"{name}, {kind}"] = max(self.told.get(f"{name}, {kind}", 0.0), seconds * 1e3)

    def key(self, *key):
        QTest.keyClick(self.pane.focusWidget() or self.pane, *key)

    def take(self, kind):
        desk = self.program.editing.reviewing
        desk.choose(next(item.key for item in desk._items() if item.kind == kind and item.state == "open"))

    def rename(self):
        line = self.pane.detail.fields["name_en"]
        line.setFocus()
        QTest.keyClicks(line, "Name")
        QTest.keyClick(line, Qt.Key.Key_Return)

    def steps(self):
        editing = self.program.editing
        self.step("open", partial(self.program.commands.run, "review", ""))
        for name, key in (("next", "N"), ("previous", "P"), ("accept", "A"), ("reject", "R")):
            self.step(name, partial(self.key, key))
        self.step("undo", editing.undo)
        self.step("redo", editing.redo)
        everything = self.pane.filter.findData("all")
        self.step("list everything", partial(self.pane.filter.setCurrentIndex, everything))
        self.step("last of the queue", partial(self.key, Qt.Key.Key_End))
        self.step("take a figure", partial(self.take, "figure"))
        self.step("take a name", partial(self.take, "entity"))
        self.step("edit a name", self.rename)
        passages = [p for p in self.program.session.briefing.article("zh").passages if p.role == "passage"]
        middle = passages[len(passages) // 2]
        self.pane.text.setFocus()
        for name, keys in (
            ("split", ("S",)), ("merge", ("M",)), ("lost text", ("L",)),
            ("one place up", (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)),
        ):  # fmt: skip
            self.step("show a place", partial(self.pane.text.show_place, middle.id, 5, 5))
            self.step(name, partial(self.key, *keys))
            self.step("undo", editing.undo)
        self.step("drag", partial(self.pane.move_requested.emit, passages[1].id, passages[-1].id))
        self.step("undo", editing.undo)
        self.step("end of the text", partial(self.key, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier))
        self.step("narrower", partial(self.pane.resize, self.pane.width() - 200, self.pane.height()))
        self.step("close", self.pane.close)

    def bare(self):
        """A text browser that is given the words."""
        browser = QTextBrowser()
        browser.resize(600, 800)
        browser.show()
        self.step("bare browser", partial(browser.setPlainText, self.words))


def main():
    app = QApplication(["broadsheet"])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        review = Review(Path(folder), int(sys.argv[1]))
        review.steps()
        review.bare()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    print(json.dumps({name: round(value, 1) for name, value in review.told.items()}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
