"""Where text and charts lie on the screen, asked of the program itself; prints JSON. ``panes.py`` under a screen."""

import json
import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

from broadsheet.app.main import Program
from broadsheet.app.start import Start
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.state.settings import Preferences


def place(widget):
    corner = widget.mapToGlobal(QPoint(0, 0))
    return [corner.x(), corner.y(), widget.width(), widget.height()]


def tell():
    print(json.dumps({"text": place(program.window.reader.viewport()), "charts": place(program.window.facing)}))
    app.quit()


app = QApplication(["broadsheet"])
app.setStyle("Fusion")
with tempfile.TemporaryDirectory() as folder:
    program = Program(app, Preferences(Path(folder) / "settings.json"))
    program.commands.show_opened(open_briefing(bundled_briefing()))
    start = Start(program.window, program.presenter, program.commands, program.wiring)
    program.show()
    start.begin()
    QTimer.singleShot(1500, tell)
    app.exec()
