"""Where text and charts lie on the screen, asked of the program itself; prints JSON. ``panes.py`` under a screen."""

import json
import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

from broadsheet.app.handover import Request
from broadsheet.app.program import Program
from broadsheet.app.start import Start
from broadsheet.files import Opening
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
    program.show_text(Opening(bundled_briefing()))
    Start(program, Request()).begin()
    QTimer.singleShot(1500, tell)
    app.exec()
