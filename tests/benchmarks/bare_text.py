"""A bare PySide6 window: the article as plain text, in one font file. ``bare_text.py ARTICLE FONT``."""

import sys
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QTextBrowser

app = QApplication(sys.argv[:1])
font = QFont(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(sys.argv[2])))
font.setPixelSize(17)
browser = QTextBrowser()
browser.setFont(font)
browser.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
browser.resize(1440, 900)
browser.show()
app.exec()
