"""A program that keeps the computer awake; on its input a line ``release`` lets go, the end of it ends the program."""

import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier

from broadsheet.app.show.awake import Awake


def main():
    app = QCoreApplication(sys.argv)
    awake = Awake(app)
    awake.changed.connect(lambda: print(f"by={awake.by} refused={awake.refused}", flush=True))
    awake.hold("A show is on")
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)

    def on_line():
        line = sys.stdin.readline().strip()
        if line == "release":
            awake.release()
        elif line == "hold":
            awake.hold("A show is on")
        else:
            app.quit()

    notifier.activated.connect(on_line)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
