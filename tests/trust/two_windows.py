"""A program with two plain windows that are kept on their screens as those of a show are: red the audience's, blue the
presenter's. Ends when its input does; a line ``swap``, ``share`` or ``fill`` does that.
"""

import sys

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtGui import QCursor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from broadsheet.app.show.screens import ShowScreens


class Commands(QObject):
    """Does what the lines of the input say."""

    def __init__(self, screens, parent):
        super().__init__(parent)
        self._screens = screens
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_line)

    def _on_line(self):
        line = sys.stdin.readline().strip()
        match line:
            case "swap":
                self._screens.swap()
            case "share":
                self._screens.share(True)
            case "fill":
                self._screens.share(False)
            case "presenter":
                self._screens.show_presenter()
            case "yes":
                self._screens.show_presenter(agreed=True)
            case "":
                self._screens.end()
                QApplication.quit()


def window(name):
    made = QWidget()
    made.setWindowTitle(name)
    made.setPalette(QPalette(name))
    made.setCursor(Qt.CursorShape.BlankCursor)
    return made


def main():
    app = QApplication(sys.argv)
    windows = window("red"), window("blue")
    screens = ShowScreens(app, *windows, app)
    Commands(screens, app)
    QCursor.setPos(1, 1)  # a bare root shows a pointer
    screens.begin()
    app.screenRemoved.connect(lambda gone: print(any(w.isVisible() and w.screen() == gone for w in windows)))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
