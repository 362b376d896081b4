"""A bare window: the article as in bare_text.py and one pyqtgraph plot beside it. ``bare_plot.py ARTICLE FONT``."""

import sys
from pathlib import Path

import pyqtgraph as pg
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextBrowser, QWidget

app = QApplication(sys.argv[:1])
font = QFont(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(sys.argv[2])))
font.setPixelSize(17)
window = QWidget()
row = QHBoxLayout(window)
browser = QTextBrowser()
browser.setFont(font)
browser.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
plot = pg.PlotWidget()
plot.plot([2017, 2022], [929.51, 1699])
row.addWidget(browser)
row.addWidget(plot)
window.resize(1440, 900)
window.show()
app.exec()
