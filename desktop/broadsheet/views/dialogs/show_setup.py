"""Before a show: the words of the cover, the length, and what the check has found. The keyboard alone will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from broadsheet.derive.slides import LENGTHS, CoverFields, Wishes
from broadsheet.views.dialogs.show_findings import FindingsPanel
from broadsheet.views.dialogs.show_time import seconds_until
from broadsheet.widgets.field_form import field_form
from broadsheet.widgets.flow import FlowLayout
from broadsheet.widgets.scrolled import Scrolled
from broadsheet.widgets.thumbnail import Thumbnail

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QImage, QResizeEvent

    from broadsheet.state.findings import Finding
    from broadsheet.theme.palette import Palette

_OF_THE_SCREEN = 0.92
_MARGIN, _GAP = 22, 24


class ShowSetupDialog(QDialog):
    """One page; Enter starts the show from any field.

    Args:
        wishes: what was wished last.
        palette: of the interface.
        parent: the window.
    """

    wishes_changed = Signal()
    start_requested = Signal()
    clicker_requested = Signal()
    picture_resized = Signal()

    def __init__(self, wishes: Wishes, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Before the show"))
        self._before = wishes
        self.welcome, self.unit, self.speaker, self.date = (QLineEdit(self) for _ in range(4))
        self.lengths = {minutes: QRadioButton(self.tr("{0} minutes").format(minutes), self) for minutes in LENGTHS}
        self.until, self._until_problem = QLineEdit(self), QLabel(self)
        self.names = QCheckBox(self.tr("A slide of names"), self)
        self.timeline = QCheckBox(self.tr("A slide with the timeline"), self)
        self.footnotes = QCheckBox(self.tr("Notes on scopes as steps of their own"), self)
        self.picture = Thumbnail(self)
        self.findings = FindingsPanel(palette, self)
        self.notes_warning = QLabel(self)
        self.notes_anyway = QCheckBox(self.tr("Open the presenter view all the same"), self)
        self.start = QPushButton(self.tr("Start the show"), self)
        self.clicker = QPushButton(self.tr("Learn my clicker…"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self._fill(wishes)
        self._lay_out()
        self._connect()
        self.warn_of_notes("")
        self.welcome.setFocus()

    def open(self) -> None:
        """Show it, as large as what is told by now and the screen has room."""
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize() * _OF_THE_SCREEN))
        super().open()

    @property
    def wishes(self) -> Wishes:
        """What is filled in now."""
        return Wishes(
            CoverFields(
                welcome=self.welcome.text().strip(),
                unit=self.unit.text().strip(),
                speaker=self.speaker.text().strip(),
                date=self.date.text().strip(),
                notice=self._before.cover.notice,
            ),
            next((minutes for minutes, button in self.lengths.items() if button.isChecked()), self._before.minutes),
            names=self.names.isChecked(),
            timeline=self.timeline.isChecked(),
            footnotes=self.footnotes.isChecked(),
        )

    @property
    def agreed(self) -> bool:
        """Whether a yes was given to notes where the audience may see them."""
        return self.notes_anyway.isVisibleTo(self) and self.notes_anyway.isChecked()

    def seconds_left(self, now: datetime) -> float | None:
        """Seconds until the time at which the talk must be over; None where none is given."""
        return seconds_until(self.until.text(), now)

    def show_picture(self, image: QImage, spoken: str) -> None:
        """Show the first slide as it will be."""
        self.picture.show_image(image)
        self.picture.setAccessibleName(self.tr("First slide: {0}").format(spoken))

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what the check has found."""
        self.findings.show_findings(findings)

    def warn_of_notes(self, words: str) -> None:
        """Say that notes might come to the wall, and ask for a yes; empty where they cannot."""
        for each in (self.notes_warning, self.notes_anyway):
            each.setVisible(bool(words))
        self.notes_warning.setText(words)
        self.notes_anyway.setAccessibleDescription(words)
        if not words:
            self.notes_anyway.setChecked(False)

    def tell_wrong_time(self) -> None:
        """Say that the time cannot be, and stay."""
        self._mark_time(self.tr("A time that is still to come, such as 14:30"))
        self.until.setFocus()
        self.until.selectAll()

    def _mark_time(self, problem: str) -> None:
        self._until_problem.setText(problem)
        self._until_problem.setVisible(bool(problem))
        self.until.setProperty("wrong", bool(problem))
        self.until.style().unpolish(self.until)
        self.until.style().polish(self.until)

    def _fill(self, wishes: Wishes) -> None:
        cover = wishes.cover
        rows = (
            (self.welcome, cover.welcome, self.tr("A warm welcome to our guests from …")),
            (self.unit, cover.unit, self.tr("Unit that presents")),
            (self.speaker, cover.speaker, self.tr("Name of the speaker")),
            (self.date, cover.date, self.tr("Day of the talk")),
            (self.until, "", self.tr("14:30, or empty")),
        )
        for field, text, example in rows:
            field.setText(text)
            field.setPlaceholderText(example)
            field.setMaxLength(200)
            field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 16)
        nearest = min(LENGTHS, key=[abs(length - wishes.minutes) for length in range(max(LENGTHS) + 1)].__getitem__)
        self.lengths[nearest].setChecked(True)
        self.names.setChecked(wishes.names)
        self.timeline.setChecked(wishes.timeline)
        self.footnotes.setChecked(wishes.footnotes)
        self._until_problem.setObjectName("problem")
        self._until_problem.hide()

    def _lay_out(self) -> None:
        self.start.setObjectName("start")
        self.start.setDefault(True)
        for button in (self.clicker, self.cancel):
            button.setAutoDefault(False)
        self.notes_warning.setObjectName("notice")
        self.notes_warning.setWordWrap(True)
        feet, column = QHBoxLayout(), QVBoxLayout(self)
        feet.addWidget(self.clicker)
        feet.addStretch(1)
        feet.addWidget(self.cancel)
        feet.addWidget(self.start)
        column.setContentsMargins(_MARGIN, 18, _MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(Scrolled(self._body(), self), 1)
        column.addWidget(self._rule())
        column.addLayout(feet)

    def _body(self) -> QWidget:
        """All but the buttons, which are in sight on the smallest of screens."""
        body, top, boxes = QWidget(self), QHBoxLayout(), FlowLayout(gap=_GAP)
        top.setSpacing(_GAP)
        self._fields = self._form()
        top.addLayout(self._fields, 1)
        top.addWidget(self.picture, 1)
        self.picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # words come first
        for box in (self.names, self.timeline, self.footnotes):
            boxes.addWidget(box)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top, 1)
        column.addLayout(boxes)
        for part in (self.findings, self.notes_warning, self.notes_anyway):
            column.addWidget(part)
        return body

    def _form(self) -> QFormLayout:
        """Words of the cover, and the time."""
        form = field_form()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.addRow(self.tr("&Welcome line"), self.welcome)
        form.addRow(self.tr("&Unit"), self.unit)
        form.addRow(self.tr("S&peaker"), self.speaker)
        form.addRow(self.tr("&Date"), self.date)
        lengths = QHBoxLayout()
        lengths.setSpacing(14)
        for button in self.lengths.values():
            lengths.addWidget(button)
            button.setAccessibleName(self.tr("Length: {0}").format(button.text()))
        lengths.addStretch(1)
        form.addRow(self.tr("Length"), lengths)
        form.addRow(self.tr("Must end &at"), self.until)
        form.addRow("", self._until_problem)
        return form

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setObjectName("card")
        rule.setFixedHeight(1)
        return rule

    def _connect(self) -> None:
        for field in (self.welcome, self.unit, self.speaker, self.date):
            field.textChanged.connect(self._on_changed)
        for box in (self.names, self.timeline, self.footnotes, *self.lengths.values()):
            box.toggled.connect(self._on_changed)
        self.until.textChanged.connect(self._on_until_changed)
        self.picture.resized.connect(self.picture_resized)
        self.start.clicked.connect(self.start_requested)
        self.clicker.clicked.connect(self.clicker_requested)
        self.cancel.clicked.connect(self.reject)

    def _on_changed(self) -> None:
        self.wishes_changed.emit()

    def _on_until_changed(self) -> None:
        self._mark_time("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both, the fields stay and the picture goes."""
        super().resizeEvent(event)
        needed = self._fields.minimumSize().width() + _GAP + self.picture.minimumSizeHint().width()
        self.picture.setVisible(needed <= self.contentsRect().width() - 2 * _MARGIN)

    def sizeHint(self) -> QSize:
        """Room for the slide to be read."""
        return super().sizeHint().expandedTo(QSize(1000, 600))
