"""Page marks: what slides, prints and exports carry, with a picture of a slide and of the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from broadsheet.model.page_marks import LONGEST, PageMarks, tidy
from broadsheet.widgets.field_form import field_form
from broadsheet.widgets.scrolled import Scrolled
from broadsheet.widgets.thumbnail import Thumbnail

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QResizeEvent

_OF_THE_SCREEN = 0.92
_MARGIN, _GAP = 22, 24


class PageMarksDialog(QDialog):
    """One page; everything is off while its field is empty.

    Args:
        marks: those in force.
        offered: what the briefing itself would say for notice, watermark and source line, shown where a field is empty.
        parent: the window.
    """

    marks_changed = Signal()
    logo_requested = Signal()
    picture_resized = Signal()

    def __init__(self, marks: PageMarks, offered: PageMarks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Page marks"))
        self.notice, self.watermark, self.source = (QLineEdit(self) for _ in range(3))
        self.choose = QPushButton(self.tr("Choose…"), self)
        self.remove = QPushButton(self.tr("Remove"), self)
        self.address = QLineEdit(self)
        self.logo_words, self.problem = QLabel(self), QLabel(self)
        self.first, self.last = Thumbnail(self), Thumbnail(self)
        self.off = QPushButton(self.tr("All off"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.apply = QPushButton(self.tr("Apply"), self)
        self._logo = b""
        self._fill(marks, offered)
        self._lay_out()
        self._connect()
        self.notice.setFocus()
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize() * _OF_THE_SCREEN))

    @property
    def marks(self) -> PageMarks:
        """What is filled in now."""
        return PageMarks(
            notice=tidy(self.notice.text()),
            watermark=tidy(self.watermark.text()),
            source=tidy(self.source.text()),
            logo=self._logo,
            address=tidy(self.address.text()),
        )

    def take_logo(self, logo: bytes, name: str) -> None:
        """Show another logo, or none."""
        self._logo = logo
        self.logo_words.setText(name if logo else self.tr("None"))
        self.remove.setEnabled(bool(logo))
        self.tell("")
        self.marks_changed.emit()

    def tell(self, problem: str) -> None:
        """Say what is wrong with a logo; empty for nothing."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def show_pictures(self, first: QImage, last: QImage) -> None:
        """Show a slide and the last one as they will be."""
        self.first.show_image(first)
        self.last.show_image(last)

    def _fill(self, marks: PageMarks, offered: PageMarks) -> None:
        rows = (
            ("notice", self.notice, marks.notice, offered.notice),
            ("watermark", self.watermark, marks.watermark, offered.watermark),
            ("source", self.source, marks.source, offered.source),
            ("address", self.address, marks.address, self.tr("https://… or an e-mail address")),
        )
        for name, field, words, example in rows:
            field.setMaxLength(LONGEST[name])
            field.setText(words)
            field.setPlaceholderText(example)
            field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 16)
        self._logo = marks.logo
        self.logo_words.setText(self.tr("Chosen") if marks.logo else self.tr("None"))
        self.remove.setEnabled(bool(marks.logo))
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.first.setAccessibleName(self.tr("A slide with its marks"))
        self.last.setAccessibleName(self.tr("The last slide with its marks"))

    def _lay_out(self) -> None:
        self.apply.setObjectName("start")
        self.apply.setDefault(True)
        for button in (self.choose, self.remove, self.off, self.cancel):
            button.setAutoDefault(False)
        feet, column = QHBoxLayout(), QVBoxLayout(self)
        feet.addWidget(self.off)
        feet.addStretch(1)
        feet.addWidget(self.cancel)
        feet.addWidget(self.apply)
        column.setContentsMargins(_MARGIN, 18, _MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(Scrolled(self._body(), self), 1)
        column.addLayout(feet)

    def _body(self) -> QWidget:
        """All but the buttons, which are in sight on the smallest of screens."""
        body, pictures, left = QWidget(self), QVBoxLayout(), QVBoxLayout()
        for picture in (self.first, self.last):
            pictures.addWidget(picture, 1)
        pictures.setSpacing(10)
        self._fields = self._form()
        left.addLayout(self._fields)
        left.addStretch(1)
        left.addWidget(self._warning())
        top = QHBoxLayout(body)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(_GAP)
        top.addLayout(left, 1)
        top.addLayout(pictures, 1)
        return body

    def _warning(self) -> QLabel:
        warning = QLabel(self.tr("This program is not made for classified material; marks are no protection."), self)
        warning.setWordWrap(True)
        return warning

    def _form(self) -> QFormLayout:
        form = field_form()
        logo = QHBoxLayout()
        logo.addWidget(self.logo_words, 1)
        logo.addWidget(self.choose)
        logo.addWidget(self.remove)
        label = QLabel(self.tr("&Logo (PNG or SVG)"), self)
        label.setBuddy(self.choose)
        self.choose.setAccessibleName(self.tr("Choose a logo"))
        self.remove.setAccessibleName(self.tr("Remove the logo"))
        form.addRow(self.tr("&Notice at the head"), self.notice)
        form.addRow(self.tr("&Watermark: unit and date"), self.watermark)
        form.addRow(self.tr("&Source line at the foot"), self.source)
        form.addRow(label, logo)
        form.addRow("", self.problem)
        form.addRow(self.tr("&QR code on the last slide"), self.address)
        return form

    def _connect(self) -> None:
        for field in (self.notice, self.watermark, self.source, self.address):
            field.textChanged.connect(self.marks_changed)
        for picture in (self.first, self.last):
            picture.resized.connect(self.picture_resized)
        self.choose.clicked.connect(self.logo_requested)
        self.remove.clicked.connect(self._on_removed)
        self.off.clicked.connect(self._on_off)
        self.apply.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def _on_removed(self) -> None:
        self.take_logo(b"", "")
        self.choose.setFocus()

    def _on_off(self) -> None:
        for field in (self.notice, self.watermark, self.source, self.address):
            field.clear()
        self.take_logo(b"", "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both, the fields stay and the pictures go."""
        super().resizeEvent(event)
        needed = self._fields.minimumSize().width() + _GAP + self.first.minimumSizeHint().width()
        for picture in (self.first, self.last):
            picture.setVisible(needed <= self.contentsRect().width() - 2 * _MARGIN)

    def sizeHint(self) -> QSize:
        """Room for both slides to be read."""
        return super().sizeHint().expandedTo(QSize(1040, 600))
