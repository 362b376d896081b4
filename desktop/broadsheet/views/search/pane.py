"""The search box over the window: one field, one ranked list, all by keyboard or by pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from broadsheet.views.search.delegate import HitDelegate
from broadsheet.views.search.item_model import HitModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from broadsheet.derive.search.hits import Hit
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_WIDTH = 740
"""Width of the box at scale 1, in pixels, where the window has room."""
_ROWS = 9
"""Results that are seen at once, where the window has room."""
_VEIL = 0.30

_KEPT_OPEN = frozenset(
    {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}
)
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: _ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS,
}


class SearchPane(QWidget):
    """Covers the window with a veil; a click on that, or Esc, closes it and gives the keyboard back."""

    search_requested = Signal(str)
    chosen = Signal(object)  # Hit
    told = Signal(str)  # what a screen reader is to say

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self._veil = QColor()
        self._scale = 1.0
        self._pointer = QPointF()
        self._panel = QFrame(self)
        self._panel.setObjectName("palette")
        self.field = QLineEdit(self._panel)
        self.list = QListView(self._panel)
        self._foot = QLabel(self._panel)
        self._model, self._delegate = HitModel(self), HitDelegate(self)
        self._build()
        window.installEventFilter(self)
        self.hide()
        self._retranslate()

    # What is shown

    def open(self, words: str = "") -> None:
        """Show the box and give it the keyboard."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._pointer = QPointF(QCursor.pos())
        self.field.setText(words)
        self._fill_window()
        self.show()
        self.raise_()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_requested.emit(words)

    def shut(self) -> None:
        """Close the box, and give the keyboard back to whoever had it."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_hits(self, hits: tuple[Hit, ...], foot: str, *, again: bool = False) -> None:
        """Show results and a line below them.

        Args:
            hits: the results.
            foot: the line.
            again: whether more is known of what was asked before: what is chosen then stays so; else it is the first.
        """
        chosen = self.current() if again else None
        if again and hits == self.hits() and foot == self._foot.text():
            return
        self._model.set_hits(hits)
        self._foot.setText(foot)
        self._foot.setVisible(bool(foot))
        self.list.setVisible(bool(hits))
        self._fit()
        self.list.scrollToTop()
        self._go_to(next((row for row, hit in enumerate(hits) if chosen and _is_same(hit, chosen)), 0))
        if not hits:
            self.told.emit(foot)

    def hits(self) -> tuple[Hit, ...]:
        """The results that are listed."""
        found = (self._model.hit(self._model.index(row)) for row in range(self._model.rowCount()))
        return tuple(hit for hit in found if hit is not None)

    def current(self) -> Hit | None:
        """The result that Enter opens."""
        return self._model.hit(self.list.currentIndex())

    def foot_words(self) -> str:
        """The line below the results."""
        return self._foot.text()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._scale = fonts.scale
        self._veil = QColor("#000000")
        self._veil.setAlphaF(_VEIL)
        self._delegate.set_look(palette, fonts)
        self._fit()
        self.update()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the window's size; move through the list from the field; close when the keyboard goes elsewhere."""
        if watched is self.field:
            if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._answer(event)
            if event.type() == QEvent.Type.FocusOut:
                self._on_focus_gone(event)  # type: ignore[arg-type]  # it is one
        elif watched is self.list.viewport():
            if event.type() == QEvent.Type.MouseMove:
                self._on_mouse_moved(event)  # type: ignore[arg-type]  # it is one
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._fill_window()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the box closes it."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.shut()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The veil over the window."""
        QPainter(self).fillRect(event.rect(), self._veil)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the box where the eye is."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    # Inside

    def _build(self) -> None:
        self.field.setObjectName("palette_field")
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.search_requested)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.viewport().setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.viewport().installEventFilter(self)
        self.list.clicked.connect(self._on_clicked)
        self._foot.setObjectName("palette_foot")
        self._foot.setTextFormat(Qt.TextFormat.PlainText)
        self._foot.setWordWrap(True)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for widget in (self.field, self.list, self._foot):
            column.addWidget(widget)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Search and commands"))
        self.field.setAccessibleName(self.tr("Search and commands"))
        self.field.setAccessibleDescription(self.tr("Up and Down choose a result, Enter opens it, Esc closes"))
        self.field.setPlaceholderText(self.tr("Text, figures, charts, names, commands… (> commands alone)"))
        self.list.setAccessibleName(self.tr("Results"))

    def _fill_window(self) -> None:
        self.setGeometry(self._window.rect())

    def _fit(self) -> None:
        """As wide and high as is wanted, where the window has room."""
        margin = round(16 * self._scale)
        width = min(round(_WIDTH * self._scale), self.width() - 2 * margin)
        top = min(round(60 * self._scale), self.height() // 12)
        field = self.field.sizeHint().height()
        foot = self._foot.heightForWidth(width) if not self._foot.isHidden() else 0
        room = max(self._delegate.row_height, self.height() - top - margin - field - foot)
        rows = min(_ROWS, self._model.rowCount(), room // self._delegate.row_height)
        listed = rows * self._delegate.row_height + 1 if rows else 0
        self.list.setFixedHeight(listed)
        self._panel.setGeometry(QRect((self.width() - width) // 2, top, width, field + listed + foot + 2))

    def _answer(self, event: QKeyEvent) -> bool:
        """Answer a key of the list; the field has the others."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.shut()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.current())
        elif key in _MOVES:
            self._step(_MOVES[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_to(0 if key == Qt.Key.Key_Home else self._model.rowCount() - 1)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        """Go up or down; by one, the ends lead to one another."""
        rows = self._model.rowCount()
        at = self.list.currentIndex().row() + by
        if rows:
            self._go_to(at % rows if abs(by) == 1 else min(rows - 1, max(0, at)))

    def _go_to(self, row: int) -> None:
        index = self._model.index(row)
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.told.emit(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _choose(self, hit: Hit | None) -> None:
        if hit is None:
            return
        if hit.kind == "recent":
            self.field.setText(hit.title)
            return
        self.shut()
        self.chosen.emit(hit)

    def _on_mouse_moved(self, event: QMouseEvent) -> None:
        """Choose what is pointed at; a pointer that rests does not choose what scrolls below it."""
        at = event.globalPosition()
        if at != self._pointer:
            self._pointer = at
            index = self.list.indexAt(event.position().toPoint())
            if index.isValid():
                self.list.setCurrentIndex(index)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(self._model.hit(index))

    def _on_focus_gone(self, event: QFocusEvent) -> None:
        if event.reason() not in _KEPT_OPEN:
            self._before = None
            self.hide()


def _is_same(hit: Hit, other: Hit) -> bool:
    """Whether two results stand for one thing, however well it answers now."""
    return (hit.kind, hit.id, hit.ref, hit.place, hit.language, hit.title) == (
        other.kind, other.id, other.ref, other.place, other.language, other.title,
    )  # fmt: skip


def _is_ours(event: QKeyEvent) -> bool:
    """Whether the box answers a key that is a command elsewhere in the window."""
    keys = (*_MOVES, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return event.key() in keys and not event.modifiers() & Qt.KeyboardModifier.AltModifier
