"""What is known of a name beside its excerpts: relations as a labelled list, figures, events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from broadsheet.i18n.relations import relation_words
from broadsheet.i18n.spacing import spaced
from broadsheet.state.focus import Target
from broadsheet.widgets.flow import FlowLayout
from broadsheet.widgets.link import LinkButton

if TYPE_CHECKING:
    from broadsheet.derive.dossier import Dossier, OwnEvent, OwnFigure, Related
    from broadsheet.theme.fonts import Fonts


class Facts(QWidget):
    """A row a relation, a figure or an event; names lead to their cards, the others to their sentence."""

    entity_requested = Signal(str)
    place_requested = Signal(object)  # Place
    pointed = Signal(object)  # Target or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._dossier: Dossier | None = None
        self._language = ""
        self._fonts: Fonts | None = None
        self._body: QWidget | None = None
        self._frame = QGridLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)

    def set_look(self, fonts: Fonts) -> None:
        """The fonts of the text's language, for their OpenType features, which a style sheet cannot name."""
        self._fonts = fonts
        self._refresh()

    def show_dossier(self, dossier: Dossier, language: str) -> None:
        """Show what is known, in the words of a language."""
        self._dossier, self._language = dossier, language
        self._refresh()

    def in_order(self) -> list[QWidget]:
        """What takes the keyboard, from the top."""
        return [*self._body.findChildren(LinkButton)] if self._body else []

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()
        super().changeEvent(event)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # only buttons are watched
        """Point at what the pointer or the keyboard rests on."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self.pointed.emit(Target(watched.property("ref"), origin="names"))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self.pointed.emit(None)
        return False

    def _refresh(self) -> None:
        if self._body:
            self._body.hide()
            self._body.deleteLater()
        body = self._body = QWidget(self)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._frame.addWidget(body, 0, 0)
        found = self._dossier
        if found is None:
            return
        if found.related:
            self._heading(grid, self.tr("Relations"))
            self._relations(grid, found.related)
        if found.figures:
            self._heading(grid, self.tr("Figures in the same sentences"))
            for figure in found.figures:
                self._figure(grid, figure)
        if found.events:
            self._heading(grid, self.tr("Events"))
            for event in found.events:
                self._event(grid, event)
        if found.source:
            row = grid.rowCount()
            grid.addWidget(self._label(self.tr("Source: {0}").format(found.source), "soft"), row, 0, 1, 2)

    def _heading(self, grid: QGridLayout, words: str) -> None:
        row = grid.rowCount()
        grid.addWidget(self._label(words, "fact"), row, 0, 1, 2)

    def _relations(self, grid: QGridLayout, related: tuple[Related, ...]) -> None:
        """A row for each relation: its words, and every name it leads to."""
        groups: dict[str, list[Related]] = {}
        for other in related:
            groups.setdefault(relation_words(other.predicate, self._language, other.outgoing), []).append(other)
        for words, others in groups.items():
            row = grid.rowCount()
            label = self._label(words, "soft")
            label.setContentsMargins(0, 3, 0, 0)  # smaller than the names: on one line with them
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            names = QWidget(grid.parentWidget())
            flow = FlowLayout(names, gap=14, leading=2)
            for other in others:
                button = self._button(other.name, f"{words} {other.name}", names)
                button.setProperty("entity", other.entity)
                button.setToolTip(self.tr("Context: {0}").format(other.source) if other.source else "")
                button.clicked.connect(self._on_name_clicked)
                flow.addWidget(button)
            grid.addWidget(names, row, 1)

    def _figure(self, grid: QGridLayout, figure: OwnFigure) -> None:
        row = grid.rowCount()
        button = self._button(figure.value, f"{figure.value} {figure.name} {figure.period}", self._body)
        button.setProperty("ref", figure.ref)
        button.setProperty("place", figure.place)
        button.setEnabled(figure.place is not None)
        button.installEventFilter(self)
        button.clicked.connect(self._on_place_clicked)
        grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        words = " · ".join(part for part in (figure.name, figure.period) if part)
        grid.addWidget(self._label(words, ""), row, 1)

    def _event(self, grid: QGridLayout, event: OwnEvent) -> None:
        row = grid.rowCount()
        when = event.when or self.tr("no date")
        button = self._button(when, f"{when} {event.title}", self._body)
        button.setProperty("ref", event.ref)
        button.setProperty("place", event.place)
        button.setEnabled(event.place is not None)
        button.installEventFilter(self)
        button.clicked.connect(self._on_place_clicked)
        grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        title = self.tr("{0} (context)").format(event.title) if event.context else event.title
        grid.addWidget(self._label(title, ""), row, 1)

    def _label(self, words: str, name: str) -> QLabel:
        label = QLabel(spaced(words), self._body)
        if self._fonts:
            label.setFont(self._fonts.font("ui"))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setIndent(0)  # Qt would move words over a rule to the right
        label.setObjectName(name)
        return label

    def _button(self, words: str, spoken: str, parent: QWidget | None) -> LinkButton:
        button = LinkButton(spaced(words), parent)
        if self._fonts:
            button.setFont(self._fonts.font("ui_bold"))
        button.setStyleSheet("padding-left: 0; padding-right: 0;")  # in line with what is above
        button.setAccessibleName(spoken)
        return button

    def _on_name_clicked(self) -> None:
        self.entity_requested.emit(self.sender().property("entity"))

    def _on_place_clicked(self) -> None:
        self.place_requested.emit(self.sender().property("place"))
