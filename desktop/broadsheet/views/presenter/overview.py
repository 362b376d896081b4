"""All slides as a grid; those kept for questions stand apart. The keyboard walks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from broadsheet.theme.fonts import spoken_in
from broadsheet.widgets.elided import elided_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QPixmap, QResizeEvent, QShowEvent

    from broadsheet.theme.palette import Palette
    from broadsheet.views.presenter.facts import SlideEntry
    from broadsheet.views.presenter.rooms import Sizes

_WALKS = {"Left": "left", "Right": "right", "Up": "up", "Down": "down", "Home": "first", "End": "last",
          "PageUp": "left", "PageDown": "right", "Tab": "right", "Shift+Tab": "left", "Backtab": "left"}  # fmt: skip
_LINES, _MOST_LINES = 2, 3
"""Lines of a title; more where there is room to spare."""
_LINE = 1.5
"""Height of one in sizes of its type."""
_TAKES = frozenset({"Return", "Enter", "Space"})


class Tile(QWidget):
    """One slide of the grid."""

    clicked = Signal(int)  # its number

    def __init__(self, entry: SlideEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.pixels: QPixmap | None = None
        self.lines = _LINES
        self._palette: Palette | None = None
        self._label, self._aspect = 16, 16 / 9
        self._current, self._chosen, self._language = False, False, "zh"
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def wear(self, palette: Palette, label: int, aspect: float) -> None:
        """Take colours and sizes."""
        self._palette, self._label, self._aspect = palette, label, aspect

    def speak(self, language: str) -> None:
        """Take the language of the slides."""
        self._language = language

    def mark(self, *, current: bool, chosen: bool) -> None:
        """Tell whether the talk is here, and whether the keyboard is."""
        self._current, self._chosen = current, chosen
        words = self._words(" ")
        self.setAccessibleName(self.tr("{0}, shown now").format(words) if current else words)
        self.update()

    def _words(self, gap: str) -> str:
        """Number and title, with a mark where it is kept for questions."""
        title = self.tr("Backup · {0}").format(self.entry.title) if self.entry.backup else self.entry.title
        return f"{self.entry.number}{gap}{title}"

    @property
    def chosen(self) -> bool:
        """Whether the keyboard is here."""
        return self._chosen

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self.entry.number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture, number and title; the chosen one in a frame, the one that is shown with a mark."""
        if self._palette is None:
            return
        painter, palette = QPainter(self), self._palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = max(3, self._label // 5)
        room = QRectF(edge + 1, edge + 1, self.width() - 2 * edge - 2, (self.width() - 2 * edge - 2) / self._aspect)
        painter.fillRect(room, QColor(palette.card))
        if self.pixels is not None:
            painter.drawPixmap(room, self.pixels, QRectF(self.pixels.rect()))
        if self._chosen:
            painter.setPen(QPen(QColor(palette.focus), edge))
            painter.drawRect(room.adjusted(-edge / 2, -edge / 2, edge / 2, edge / 2))
        font = spoken_in(self.font(), self._language)
        font.setBold(self._current)
        painter.setFont(font)
        painter.setPen(QColor(palette.accent if self._current else palette.ink))
        sign = "▶ " if self._current else ""
        line = painter.fontMetrics().height()
        top = room.bottom() + edge + 1
        for words in elided_lines(sign + self._words("  "), font, room.width(), self.lines):
            painter.drawText(QRectF(room.x(), top, room.width(), line), int(Qt.AlignmentFlag.AlignLeft), words)
            top += line


class Overview(QWidget):
    """The grid with its headings."""

    chosen = Signal(int)  # number of a slide

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._apart = QLabel(self), QLabel()
        self._title.setObjectName("panel_title")
        self._apart.setObjectName("strong")
        self._area, self._grid = QScrollArea(self), QWidget()
        self._grid.setObjectName("panel")
        self._grid.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._apart.setParent(self._grid)
        self._area.setWidget(self._grid)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._area, 1)
        self._column = column
        self.tiles: list[Tile] = []
        self._palette: Palette | None = None
        self._label, self._unit, self._aspect = 16, 1.0, 16 / 9
        self._current, self._at, self._across, self._language = 1, 0, 1, "zh"
        self._lines = _LINES
        self.retell()

    def wear(self, palette: Palette, sizes: Sizes, unit: float, aspect: float) -> None:
        """Take colours and sizes."""
        self._palette, self._label, self._unit, self._aspect = palette, sizes.label, unit, aspect
        margin = round(28 * unit)
        self._column.setContentsMargins(margin, margin // 2, margin // 2, 4)
        for tile in self.tiles:
            tile.wear(palette, sizes.label, aspect)
        self._place()

    def speak(self, language: str) -> None:
        """Take the language of the slides that are shown next."""
        self._language = language

    def retell(self) -> None:
        """Say it in another language."""
        self._title.setText(self.tr("All slides"))
        self._apart.setText(self.tr("Backup slides, for questions"))

    @property
    def tile_size(self) -> QSize:
        """Size of a picture in logical pixels."""
        wide = max(40, self._tile_width() - 2 * max(3, self._label // 5) - 2)
        return QSize(wide, round(wide / self._aspect))

    def show_slides(self, entries: tuple[SlideEntry, ...]) -> None:
        """Show other slides."""
        for tile in self.tiles:
            tile.deleteLater()
        self.tiles = [Tile(entry, self._grid) for entry in entries]
        for tile in self.tiles:
            tile.clicked.connect(self.chosen)
            tile.speak(self._language)
            if self._palette is not None:
                tile.wear(self._palette, self._label, self._aspect)
            tile.show()
        self._at = min(self._at, max(0, len(self.tiles) - 1))
        self._mark()
        self._place()

    def show_thumb(self, number: int, pixels: QPixmap) -> None:
        """Show the picture of a slide."""
        if 1 <= number <= len(self.tiles):
            self.tiles[number - 1].pixels = pixels
            self.tiles[number - 1].update()

    def stand_at(self, number: int) -> None:
        """The talk is at a slide; the keyboard begins there."""
        self._current, self._at = number, number - 1
        self._mark()

    def take_key(self, name: str) -> bool:
        """Walk by a key, or go to the chosen slide; False for a key that does neither."""
        if name in _TAKES and self.tiles:
            self.chosen.emit(self.tiles[self._at].entry.number)
            return True
        if name not in _WALKS or not self.tiles:
            return False
        self._at = self._after(_WALKS[name])
        self._mark()
        self._area.ensureWidgetVisible(self.tiles[self._at], 0, self._label * 2)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all anew."""
        super().resizeEvent(event)
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Place all in the room that there is by now, and come to where the keyboard begins."""
        super().showEvent(event)
        self._settle()
        if self.tiles:
            self._area.ensureWidgetVisible(self.tiles[self._at], 0, self._label * 2)

    def _settle(self) -> None:
        self._title.ensurePolished()  # else the room would shrink once it is painted
        self._column.activate()
        self._place()

    def _after(self, way: str) -> int:
        """The tile that a step leads to; up and down keep their column across the heading in between."""
        at, last = self._at, len(self.tiles) - 1
        if way in ("first", "last"):
            return 0 if way == "first" else last
        if way in ("left", "right"):
            return min(last, max(0, at + (1 if way == "right" else -1)))
        here = self.tiles[at].geometry()
        rows = {tile.y() for tile in self.tiles if (tile.y() > here.y() if way == "down" else tile.y() < here.y())}
        if not rows:
            return at
        row = min(rows) if way == "down" else max(rows)
        inside = [number for number, tile in enumerate(self.tiles) if tile.y() == row]
        return min(inside, key=lambda number: abs(self.tiles[number].x() - here.x()))

    def _mark(self) -> None:
        for number, tile in enumerate(self.tiles):
            tile.mark(current=number + 1 == self._current, chosen=number == self._at)

    def _tile_width(self) -> int:
        """As wide as may be while all slides are seen at once; where that would be too small, they scroll."""
        gap = round(16 * self._unit)
        width = self._area.viewport().width() - gap
        high, main = self._area.viewport().height(), sum(not tile.entry.backup for tile in self.tiles)
        most = max(3, min(8, int(width / max(120.0, 170 * self._unit))))
        high -= round(2 * self._label) if main < len(self.tiles) else 0
        self._lines = _LINES
        for across in range(3, most + 1):
            self._across, wide = across, (width - gap * (across - 1)) // across
            rows = -(-main // across) + -(-(len(self.tiles) - main) // across)
            spare = high - rows * (self._tile_height(wide) + gap)
            if spare >= 0:
                more = int(spare / max(1, rows) / (_LINE * self._label))
                self._lines = min(_MOST_LINES, _LINES + more)
                break
        return wide

    def _tile_height(self, wide: int) -> int:
        edge = max(3, self._label // 5)
        titles = self._lines * _LINE + 0.2
        return round((wide - 2 * edge - 2) / self._aspect + 2 * edge + 2 + titles * self._label)

    def _place(self) -> None:
        """Rows from the top; the backup slides below a heading."""
        gap, wide = round(16 * self._unit), self._tile_width()
        high = self._tile_height(wide)
        main = [tile for tile in self.tiles if not tile.entry.backup]
        backup = [tile for tile in self.tiles if tile.entry.backup]
        y = self._lay(main, 0, wide, high, gap)
        self._apart.setVisible(bool(backup))
        if backup:
            head = round(2 * self._label)
            self._apart.setGeometry(QRect(0, y, self._area.viewport().width(), head))
            y = self._lay(backup, y + head, wide, high, gap)
        self._grid.resize(self._area.viewport().width(), y)

    def _lay(self, tiles: list[Tile], y: int, wide: int, high: int, gap: int) -> int:
        for number, tile in enumerate(tiles):
            row, column = divmod(number, self._across)
            tile.lines = self._lines
            tile.setGeometry(QRect(column * (wide + gap), y + row * (high + gap), wide, high))
        return y + -(-len(tiles) // self._across) * (high + gap)
