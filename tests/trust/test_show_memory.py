"""A long talk: nothing of the slides that were shown is left behind, in either window."""

import gc
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.window import let_in, one_screen, open_window, wait_for

SLIDES = 300
MOST = 1.02


def held():
    """What this process holds, in KB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def objects(show):
    """How many objects of Qt belong to the show."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    roots = (show, show.audience, show.sides.desk.pane)
    return sum(len(root.findChildren(QObject)) for root in roots)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")
def test_three_hundred_slides_leave_no_object_and_no_memory(app, tmp_path):
    with open_window(app, tmp_path) as program:
        showing = program.commands.showing
        showing.system = one_screen
        showing.present()
        show = let_in(showing.show)
        QTest.keyClick(show.audience, Qt.Key.Key_V)  # both windows are at work
        assert wait_for(lambda: show.keeper.film.whole, 6000)
        slides = len(show.talk.deck.slides)
        found = []
        for shown in range(2 * SLIDES):
            show.talk.go_to(shown % slides + 1, shown % 4)
            QTest.qWait(1)
            if shown + 1 in (SLIDES, 2 * SLIDES):  # the first round fills what is kept of small pictures
                assert wait_for(lambda: objects(show) <= (found or [(10**6, 0)])[0][0])
                gc.collect()
                found.append((objects(show), held()))
        showing.end_show()
    (first, before), (last, after) = found
    print(f"\n  {SLIDES} slides: {first} objects, then {last}; {before} KB, then {after} KB")
    assert last <= first
    assert after <= before * MOST
