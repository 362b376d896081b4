"""A talk that goes on a step every few milliseconds, kept as a show keeps it, until the process is killed.

``talking.py FILE``: where it is kept; prints every step, after it was taken.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from broadsheet.app.show.resume import ShowKeeper
from broadsheet.derive.slides import deck
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.state.presentation import Presentation
from broadsheet.state.talk import TalkMemory


def main():
    app = QCoreApplication(sys.argv)
    talk = Presentation(deck(open_briefing(bundled_briefing()).briefing, "zh"))
    keeper = ShowKeeper(talk, TalkMemory(Path(sys.argv[1])), ":bundled:", app)
    keeper.begin()

    def step():
        before = talk.at
        talk.next()
        if talk.at == before:
            talk.first()
        print(talk.slide.id, talk.at.cue, flush=True)

    timer = QTimer(app, interval=150)
    timer.timeout.connect(step)
    timer.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
