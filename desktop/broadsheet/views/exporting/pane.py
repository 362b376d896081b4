"""One dialog for every export, and for printing: what, how, how it will look, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from broadsheet.state.export_wish import Wish
from broadsheet.views.exporting.item_model import KindsDelegate, KindsModel
from broadsheet.views.exporting.options import OptionsForm
from broadsheet.views.exporting.preview import PreviewPane

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from broadsheet.state.export_wish import Kind, Offer
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_OF_THE_SCREEN = 0.92
_NARROW = 58
"""Lines of type; a dialog less wide has the options below the list."""


class MakingDialog(QDialog):
    """What is to be made: a list of kinds, the options of the one that is chosen, and its preview.

    Args:
        offer: what there is.
        first: the wish that it opens with.
        printing: whether it prints; else it exports.
        palette, fonts: of the interface.
        parent: the window.
    """

    wish_changed = Signal()
    page_wanted = Signal(int)
    make_requested = Signal()
    stop_requested = Signal()
    open_requested = Signal()
    folder_requested = Signal()
    marks_requested = Signal()
    pdf_requested = Signal()

    def __init__(
        self, offer: Offer, first: Wish, palette: Palette, fonts: Fonts, parent: QWidget, *, printing: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._busy = False
        self.list, self.options, self.preview = QListView(self), OptionsForm(offer, self), PreviewPane(self)
        self._model = KindsModel(offer.kinds, printing, self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(KindsDelegate(palette, fonts, self))
        self.bar, self.told = QProgressBar(self), QLabel(self)
        self.open_button, self.folder_button = QPushButton(self), QPushButton(self)
        self.make_button, self.leave_button = QPushButton(self), QPushButton(self)
        self.pdf_button = QPushButton(self)
        self.pdf_button.setVisible(printing)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._speak(printing=printing)
        self._lay_out(fonts)
        self.options.set_language(first.language)
        self.options.set_values(dict(first.values))
        row = next((at for at, kind in enumerate(offer.kinds) if kind.id == first.kind), 0)
        self._choose(row)
        self._connect()
        self.show_idle("")
        self.list.setFocus()
        room = self.screen().availableSize() * _OF_THE_SCREEN
        self._fold(room.width())
        self.resize(self.sizeHint().boundedTo(room))

    @property
    def kind(self) -> Kind:
        """What is chosen in the list."""
        return self._model.kinds[max(0, self.list.currentIndex().row())]

    @property
    def kind_name(self) -> str:
        """What that is called."""
        return self._model.told(max(0, self.list.currentIndex().row())).name

    @property
    def wish(self) -> Wish:
        """What is chosen now."""
        return Wish(self.kind.id, self.options.language, self.options.values)

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._busy

    def show_busy(self, words: str) -> None:
        """Something is being made; nothing can be chosen meanwhile."""
        self._set_busy(busy=True)
        self.bar.setRange(0, 0)
        self._tell(words, wrong=False)
        self.leave_button.setFocus()

    def show_progress(self, done: int, whole: int) -> None:
        """It is so far."""
        self.bar.setRange(0, whole)
        self.bar.setValue(done)

    def show_idle(self, words: str, *, wrong: bool = False, made: bool = False) -> None:
        """Nothing is being made.

        Args:
            words: how the last one ended; empty for none.
            wrong: whether it failed.
            made: whether there is something to be opened.
        """
        had_focus = self._busy
        self._set_busy(busy=False)
        self._tell(words, wrong=wrong)
        self.open_button.setVisible(made)
        self.folder_button.setVisible(made)
        if had_focus:
            (self.open_button if made else self.make_button).setFocus()

    def reject(self) -> None:
        """Esc stops what is being made, and only then closes."""
        if self._busy:
            self.stop_requested.emit()
        else:
            super().reject()

    def close_now(self) -> None:
        """Close, whatever is being made."""
        self._busy = False
        self.done(QDialog.DialogCode.Rejected)

    def choose(self, kind: str) -> None:
        """Choose another kind."""
        self._choose(next((at for at, each in enumerate(self._model.kinds) if each.id == kind), 0))

    def sizeHint(self) -> QSize:
        """Room for a page that can be read."""
        high = self.fontMetrics().height()
        return super().sizeHint().expandedTo(QSize(high * 68, high * 40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow one has the options below the list."""
        super().resizeEvent(event)
        self._fold(self.width())

    def _fold(self, width: int) -> None:
        narrow = width < self.fontMetrics().height() * _NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._sides.direction():
            self._sides.setDirection(way)

    def _choose(self, row: int) -> None:
        index = self._model.index(row, 0)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.options.show_kind(self.kind)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for part in (self.list, self.options, self.pdf_button, self.make_button):
            part.setEnabled(not busy)
        self.bar.setVisible(busy)
        self.leave_button.setText(self.tr("Stop") if busy else self.tr("Close"))
        for button in (self.open_button, self.folder_button):
            button.setVisible(False)

    def _tell(self, words: str, *, wrong: bool) -> None:
        self.told.setText(words)
        self.told.setObjectName("fault" if wrong else "")
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)

    def _on_chosen(self) -> None:
        self.options.show_kind(self.kind)
        self.show_idle("")
        self.wish_changed.emit()

    def _on_options_changed(self) -> None:
        if not self._busy:
            self.show_idle("")
        self.wish_changed.emit()

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.options.changed.connect(self._on_options_changed)
        self.options.marks_requested.connect(self.marks_requested)
        self.preview.page_wanted.connect(self.page_wanted)
        self.make_button.clicked.connect(self.make_requested)
        self.leave_button.clicked.connect(self.reject)
        self.open_button.clicked.connect(self.open_requested)
        self.folder_button.clicked.connect(self.folder_requested)
        self.pdf_button.clicked.connect(self.pdf_requested)

    def _speak(self, *, printing: bool) -> None:
        self.setWindowTitle(self.tr("Print") if printing else self.tr("Export"))
        self.make_button.setText(self.tr("Print…") if printing else self.tr("Export…"))
        self.open_button.setText(self.tr("Open"))
        self.folder_button.setText(self.tr("Show in its folder"))
        self.pdf_button.setText(self.tr("Save as PDF…"))
        self.list.setAccessibleName(self.tr("What is printed") if printing else self.tr("Formats"))
        self.bar.setAccessibleName(self.tr("Progress"))

    def _lay_out(self, fonts: Fonts) -> None:
        em = fonts.font("ui").pixelSize()
        self.list.setObjectName("card")
        self.list.setFixedWidth(em * 19)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        scroll = QScrollArea(self)
        scroll.setObjectName("reading")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.options)
        scroll.setFixedWidth(em * 23)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sides.addWidget(self.list, 1)
        self._sides.addWidget(scroll, 1)
        self._sides.setSpacing(14)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addLayout(self._sides)
        top.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        column.addLayout(top, 1)
        column.addLayout(self._feet())

    def _feet(self) -> QHBoxLayout:
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(self.fontMetrics().height() * 12)
        self.make_button.setDefault(True)
        feet = QHBoxLayout()
        feet.setSpacing(10)
        feet.addWidget(self.bar)
        feet.addWidget(self.told, 1)
        for button in (self.open_button, self.folder_button, self.pdf_button, self.leave_button):
            feet.addWidget(button)
        feet.addWidget(self.make_button)
        return feet
