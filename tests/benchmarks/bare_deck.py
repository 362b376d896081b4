"""The least that a deck in PySide6 can be: pictures that are ready, one copied to the window at each key."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

SLIDES = 18


class Deck(QWidget):
    def __init__(self):
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.at, self.typed, self.pictures = 0, "", []

    def resizeEvent(self, event):
        self.pictures = [self.picture(at) for at in range(SLIDES)]

    def picture(self, at):
        made = QPixmap(self.size())
        made.fill(QColor("white"))
        painter = QPainter(made)
        for line in range(12):
            painter.drawText(80 + 30 * at, 80 * (line + 1), f"{at + 1} " * 40)
        painter.end()
        return made

    def paintEvent(self, event):
        QPainter(self).drawPixmap(0, 0, self.pictures[self.at])

    def keyPressEvent(self, event):
        if event.text().isdigit():
            self.typed += event.text()
            return
        by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        at = int(self.typed) - 1 if self.typed else self.at + by
        self.typed = ""
        self.at = min(max(at, 0), SLIDES - 1)
        self.update()


app = QApplication(sys.argv)
deck = Deck()
deck.showFullScreen()
sys.exit(app.exec())
