"""Hours of a kiosk, as fast as its slides can be made: a process of its own that prints its memory and its widgets.

``python kiosk_hours.py QUARTERS``, of an hour; the first two fill what is kept on purpose.
"""

import ctypes
import gc
import json
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.kiosk import open_kiosk

SPAN, WARM = 900, 2
PAGE = 4096


def settled():
    """Give back what can be given back."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def resident():
    """Bytes in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE


def visit(hall, number):
    """A visitor, another one each time, who goes away without a word."""
    state, window = hall.state, hall.window
    state.touch()
    state.go_to(number % 8)
    assert hall.settle()
    spots = window.slide.picture.spots
    if spots:
        hall.show.touch_ref(spots[number % len(spots)].ref)
    if number % 2:
        hall.show.switch_language()
    for page in ("text", "sections", "names"):
        state.open(page)
        QTest.qWait(20)
    hall.show.find_names("zjsys"[: number % 6])
    if window.names.list.count():
        window.names.entity_requested.emit(window.names.list.item(0).data(256))
    state.resize(1 if number % 3 else -1)
    QTest.qWait(20)
    hall.wait(81, step=5)
    assert not state.exploring


def quarter(hall, number):
    """A quarter of an hour of the loop, with three visitors."""
    end, visits = hall.clock.seconds + SPAN, 0
    while hall.clock.seconds < end:
        step = hall.state._steps[hall.state._at]
        hall.clock.seconds += step.seconds
        hall.state.tick()
        assert hall.settle()
        if hall.clock.seconds - end + SPAN > 240 * (visits + 1):
            visit(hall, 3 * number + visits)
            visits += 1


def main(quarters):
    app = QApplication([])
    app.setStyle("Fusion")
    with open_kiosk(app) as hall:
        for number in range(WARM):
            quarter(hall, number)
        settled()
        found = [(resident(), len(app.allWidgets()), len(hall.show.findChildren(QObject)))]
        for number in range(quarters):
            quarter(hall, number + WARM)
            settled()
            found.append((resident(), len(app.allWidgets()), len(hall.show.findChildren(QObject))))
    print(json.dumps(found))


if __name__ == "__main__":
    main(int(sys.argv[1]))
