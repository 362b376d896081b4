"""A program with two plain windows that are kept on their screens as those of a show are: red the audience's, blue the
presenter's; after ``late`` the latter is made when it is asked for; another argument is the file of choices. Does what
the lines of its input say, ends when they do, and prints which window took a key, and whether one stood on a screen
when that went.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtGui import QCursor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from broadsheet.app.show.privacy import Privacy
from broadsheet.app.show.screens import ShowScreens
from broadsheet.state.screen_choices import ScreenChoices


class Window(QWidget):
    """Nothing but a colour."""

    def __init__(self, name):
        super().__init__()
        self.setWindowTitle(name)
        self.setPalette(QPalette(name))
        self.setCursor(Qt.CursorShape.BlankCursor)

    def keyPressEvent(self, event):
        print(f"{self.windowTitle()} took a key", flush=True)


class Commands(QObject):
    """Does what the lines of the input say."""

    def __init__(self, app, late, choices):
        super().__init__(app)
        self._windows = [Window("red"), Window("blue")]
        self._screens = ShowScreens(app, self._windows[0], None if late else self._windows[1], app,
                                    choices=choices)  # fmt: skip
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_line)
        self._screens.begin()
        Privacy(app, self._screens, tuple(self._windows)).begin()
        app.screenRemoved.connect(self._on_screen_removed)

    def _on_screen_removed(self, gone):
        if any(window.isVisible() and window.screen() == gone for window in self._windows):
            print("left to Qt", flush=True)

    def _on_line(self):
        match sys.stdin.readline().strip():
            case "swap":
                self._screens.swap()
            case "next":
                self._screens.go_on()
            case "share":
                self._screens.share(True)
            case "fill":
                self._screens.share(False)
            case "presenter":
                self._screens.show_presenter()
            case "yes":
                self._screens.show_presenter(agreed=True)
            case "other":  # a third window, where the audience looks
                self._windows.append(Window("lime"))
                self._windows[2].setGeometry(900, 100, 300, 200)
                self._windows[2].show()
                self._windows[2].activateWindow()
            case "late":
                self._screens.take_presenter(self._windows[1])
            case "":
                self._screens.end()
                QApplication.quit()


def main():
    app = QApplication(sys.argv)
    QCursor.setPos(1, 1)  # a bare root shows a pointer
    late, files = "late" in sys.argv, [argument for argument in sys.argv[1:] if argument != "late"]
    choices = ScreenChoices(Path(files[0])) if files else None
    commands = Commands(app, late, choices)  # noqa: F841  lives as long as the program
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
