"""The pulse of the benchmarks tells of a long turn of the event loop, and when it began."""

import re
import time

from PySide6.QtCore import QEventLoop, QTimer

from broadsheet.app.stalls import Stalls


def test_a_long_turn_is_told(app, capsys):
    loop = QEventLoop()
    stalls = Stalls(loop)
    QTimer.singleShot(30, lambda: time.sleep(0.05))
    QTimer.singleShot(120, loop.quit)
    loop.exec()
    stalls.deleteLater()
    told = re.findall(r"^stall (\d+) (\d+)$", capsys.readouterr().err, re.MULTILINE)
    assert max(int(end) - int(start) for start, end in told) >= 50_000
