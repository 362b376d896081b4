"""A bare window with the article and one pyqtgraph plot beside it; prints when the plot was painted."""

import sys
import time
from pathlib import Path

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextBrowser, QWidget


class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, done)
        return False


def done():
    print(f"trace charts_painted {time.monotonic_ns() // 1000}", file=sys.stderr, flush=True)
    QApplication.quit()


app = QApplication([])
window = QWidget()
row = QHBoxLayout(window)
browser = QTextBrowser()
browser.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
plot = pg.PlotWidget()
plot.plot([2017, 2022], [929.51, 1699])
row.addWidget(browser)
row.addWidget(plot)
window.resize(1440, 900)
watch = Watch()
plot.viewport().installEventFilter(watch)
window.show()
app.exec()
