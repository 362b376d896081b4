"""A bare PySide6 window with the article as plain text; prints when it was painted."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextBrowser


class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, done)
        return False


def done():
    print(f"trace text_painted {time.monotonic_ns() // 1000}", file=sys.stderr, flush=True)
    QApplication.quit()


app = QApplication([])
browser = QTextBrowser()
browser.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
browser.resize(1440, 900)
watch = Watch()
browser.viewport().installEventFilter(watch)
browser.show()
app.exec()
