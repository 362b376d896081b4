"""How it will look: one page at a time, as large as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from broadsheet.state.export_wish import Grid, Picture
from broadsheet.widgets.data_table import DataTable
from broadsheet.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

_SOON = 300
"""Milliseconds of waiting of which nothing is said."""
_NOTCH = 120
_STEPS = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Home: -100_000,
    Qt.Key.Key_End: 100_000,
}


class PagePicture(QWidget):
    """A page on the desk; arrows, PgUp, PgDn and the wheel ask for others."""

    step_requested = Signal(int)
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._image = QImage()
        self._turned = 0

    def show_image(self, image: QImage) -> None:
        """Show a page; a null one is none."""
        self._image = image
        self.update()

    def minimumSizeHint(self) -> QSize:
        """A page that can be told from others."""
        return QSize(200, 200)

    def sizeHint(self) -> QSize:
        """A page that can be read."""
        return QSize(520, 520)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it with a hairline; where it has the keyboard, with a frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect())
        if not self._image.isNull():
            fitted = self._image.size().scaled(self.size() - QSize(12, 12), Qt.AspectRatioMode.KeepAspectRatio)
            room = QRectF(QPointF(0, 0), QSizeF(fitted))
            room.moveCenter(QRectF(self.rect()).center())
            painter.drawImage(room, self._image, QRectF(self._image.rect()))
        role = self.palette().highlight() if self.hasFocus() else self.palette().mid()
        painter.setPen(QPen(role.color(), 2 if self.hasFocus() else 1))
        if not self._image.isNull() or self.hasFocus():
            painter.drawRect(room.adjusted(-1, -1, 1, 1) if not self._image.isNull() else room.adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell, so that the page can be made as large."""
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for another page."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.step_requested.emit(step)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch is a page."""
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _NOTCH:
            self.step_requested.emit(-1 if self._turned > 0 else 1)
            self._turned = 0
        event.accept()


class PreviewPane(QWidget):
    """The page, where it stands among all of them, and words where there is none."""

    page_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages, self._at, self._table = 0, 0, QWidget(self)
        self._exact = True
        self.picture, self.told = PagePicture(self), QLabel(self)
        self.back, self.on = QPushButton("‹", self), QPushButton("›", self)
        self.place = ElidedLabel(self)
        self._stack = QStackedWidget(self)
        for each in (self.picture, self._table, self.told):
            self._stack.addWidget(each)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._on_long)
        self._lay_out()
        self.picture.step_requested.connect(self.step)
        self.picture.resized.connect(self._on_resized)
        self.back.clicked.connect(self._on_back)
        self.on.clicked.connect(self._on_forth)
        self.begin()

    @property
    def at(self) -> int:
        """The page that is shown or waited for; the first is 0."""
        return self._at

    @property
    def pages(self) -> int:
        """How many there are; 0 until that is known."""
        return self._pages

    @property
    def width_wanted(self) -> int:
        """Pixels of the screen that a page may be wide."""
        return round(max(200, self.picture.width() - 12) * self.devicePixelRatioF())

    def begin(self) -> None:
        """Something else will come; what is shown stays until it does, or until that takes long."""
        self._pages, self._at = 0, 0
        self._soon.start()
        self._show_place()

    def set_pages(self, count: int, *, exact: bool) -> None:
        """There are so many pages; where they are not exact, another program will set them its own way."""
        self._pages, self._exact = count, exact
        self._show_place()
        if count == 0:
            self.tell(self.tr("There is nothing to show: the briefing has none of it."))

    def show_page(self, page: Picture | Grid) -> None:
        """Show the page that was waited for."""
        self._soon.stop()
        if isinstance(page, Grid):
            self._show_grid(page)
            return
        image = QImage.fromData(page.png)
        self.picture.show_image(image)
        self.picture.setAccessibleName(self.tr("Preview, {0}").format(self._place_words()))
        self.picture.setAccessibleDescription(page.spoken)
        self._turn_to(self.picture)

    def tell(self, words: str) -> None:
        """Say why there is no page."""
        self._soon.stop()
        self.told.setText(words)
        self._turn_to(self.told)

    def step(self, by: int) -> None:
        """Ask for another page."""
        at = min(self._pages - 1, max(0, self._at + by))
        if self._pages and at != self._at:
            self._at = at
            self._soon.start()
            self._show_place()
            self.page_wanted.emit(at)

    def changeEvent(self, event: QEvent) -> None:
        """Frames have the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.picture.update()

    def _turn_to(self, widget: QWidget) -> None:
        """Show it; the keyboard goes along."""
        had = any(each.hasFocus() for each in (self.picture, self._table))
        self._stack.setCurrentWidget(widget)
        if had:
            widget.setFocus()

    def _show_grid(self, grid: Grid) -> None:
        head, *rows = grid.rows or ((),)
        table = DataTable(head, rows, self)
        title = self.tr("{0} (and %n more row(s))", "", grid.more).format(grid.title) if grid.more else grid.title
        table.setAccessibleName(title)
        old, self._table = self._table, table
        self._stack.addWidget(table)
        self._turn_to(table)
        self._stack.removeWidget(old)
        old.deleteLater()
        self._show_place(title)

    def _show_place(self, title: str = "") -> None:
        self.back.setEnabled(self._at > 0)
        self.on.setEnabled(self._at < self._pages - 1)
        words = self._place_words()
        sketch = "" if self._exact or not words else self.tr("a sketch")
        self.place.setText(" · ".join(filter(None, (words, title or sketch))))
        self.place.setMinimumWidth(self.place.fontMetrics().horizontalAdvance(words))

    def _place_words(self) -> str:
        return self.tr("page {0} of {1}").format(self._at + 1, self._pages) if self._pages else ""

    def _on_long(self) -> None:
        self.tell(self.tr("The preview is being set…"))

    def _on_resized(self) -> None:
        if self._pages and isinstance(self._stack.currentWidget(), PagePicture):
            self.page_wanted.emit(self._at)

    def _on_back(self) -> None:
        self.step(-1)

    def _on_forth(self) -> None:
        self.step(1)

    def _lay_out(self) -> None:
        self.told.setWordWrap(True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.setMargin(24)
        self.picture.setAccessibleName(self.tr("Preview"))
        self.place.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # what it needs at most
        self.back.setAccessibleName(self.tr("Page before"))
        self.on.setAccessibleName(self.tr("Next page"))
        feet = QHBoxLayout()
        for button in (self.back, self.on):
            button.setAutoDefault(False)
            button.setToolTip(button.accessibleName())
        feet.addStretch(1)
        for part in (self.back, self.place, self.on):
            feet.addWidget(part)
        feet.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.addWidget(self._stack, 1)
        column.addLayout(feet)
