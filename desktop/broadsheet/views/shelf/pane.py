"""The shelf in a window of its own: covers, or what a search found in all of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from broadsheet.library.search import Found, Hit
from broadsheet.theme.fonts import Fonts
from broadsheet.views.shelf.cover_delegate import CoverDelegate
from broadsheet.views.shelf.hit_delegate import HitDelegate
from broadsheet.views.shelf.item_model import CoversModel, Heading, HitRow, HitsModel, Standing
from broadsheet.views.shelf.words import state_words, title_words
from broadsheet.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent

    from broadsheet.theme.palette import Palette

_PATIENCE = 60
"""Milliseconds after a key before it is searched: a person who types on is not searched for in between."""

_OF_THE_SCREEN = 0.88
_LARGEST = QSize(1320, 860)


class ShelfDialog(QDialog):
    """Shows what it is given; whatever a person wants it asks for."""

    opened_requested = Signal(object)  # Path
    hit_requested = Signal(object)  # Hit
    search_requested = Signal(str)
    add_requested = Signal(object)  # a list of paths; empty asks for files
    folder_requested = Signal()
    remove_requested = Signal(object)  # a list of paths
    locate_requested = Signal(object)  # Path
    stop_requested = Signal()
    failures_requested = Signal()

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._language = language
        self._rows: tuple[Standing, ...] | None = None
        self._found: tuple[str, Found] | None = None
        self._pause = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._pause.timeout.connect(self._on_pause)
        self._make_controls()
        self._make_lists()
        self._arrange()
        self._connect()
        self._retranslate()
        self.search.setFocus()

    def show_rows(self, rows: tuple[Standing, ...]) -> None:
        """What is on the shelf; what was chosen stays chosen."""
        chosen = self.chosen()
        self._rows = rows
        self._covers_model.set_rows(rows, self._language)
        for path in chosen:
            index = self._covers_model.index_of(path)
            self.covers.selectionModel().select(index, self.covers.selectionModel().SelectionFlag.Select)
        self._show_state()

    def show_found(self, typed: str, found: Found) -> None:
        """What a search found; of words that are no longer sought nothing is shown."""
        if typed == self.search.text().strip():
            self._found = (typed, found)
            self._hits_model.set_rows(tuple(self._grouped(found)))
            self.hits.setCurrentIndex(self._hits_model.first())
            self._show_state()

    def show_progress(self, done: int, total: int, name: str) -> None:
        """How far a long job is; without a total it is looked for what there is to do."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress_words.setText(
            self.tr("Reading {0} of {1}: {2}").format(done + 1, total, name) if total else name
        )
        self._working.show()

    def end_progress(self) -> None:
        """The job is done."""
        self._working.hide()

    def tell(self, words: str, *, failures: bool = False) -> None:
        """Say what was done or what went wrong; with a button to what could not be read."""
        self._told.setText(words)
        self._failures.setVisible(failures)

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        for delegate in (self._cover_delegate, self._hit_delegate):
            delegate.palette = palette
        self._hit_delegate.fonts = fonts
        self._set_cover_fonts(fonts)
        self._fit_covers()
        for view in (self.covers, self.hits):
            view.scheduleDelayedItemsLayout()
            view.viewport().update()

    def set_language(self, language: str) -> None:
        """Show headlines and figures in this language where they have it."""
        self._language = language
        if self._hit_delegate.fonts is not None:
            self._set_cover_fonts(self._hit_delegate.fonts)
        if self._rows is not None:
            self.show_rows(self._rows)
        if self._found is not None:
            self._hits_model.set_rows(tuple(self._grouped(self._found[1])))

    def chosen(self) -> list[Path]:
        """The briefings that are chosen: on their covers, or by the hit that is chosen."""
        if self._stack.currentWidget() is self.hits:
            row = self._hits_model.row(self.hits.currentIndex())
            return [row.path] if isinstance(row, Hit) else []
        rows = (self._covers_model.row(index) for index in self.covers.selectionModel().selectedIndexes())
        return [row.entry.path for row in rows if row is not None]

    def fit(self) -> None:
        """As large as the screen has room for, and no larger than reads well."""
        room = self.screen().availableSize() * _OF_THE_SCREEN
        scale = self._cover_delegate.fonts.scale if self._cover_delegate.fonts else 1.0
        self.resize((_LARGEST * scale).boundedTo(room))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Spread the covers over the width, and break the sentences anew; a list with the keyboard has a choice."""
        if event.type() == QEvent.Type.Resize:
            self._fit_covers()
            self.hits.scheduleDelayedItemsLayout()
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QListView):
            self._choose_first(watched)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leaves the field for the list; Esc empties the field first; Enter opens; Delete removes."""
        key = event.key()
        if self.search.hasFocus() and key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self._focus_list()
        elif key == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(self.focusWidget(), QPushButton):
            self._on_open()
        elif key == Qt.Key.Key_Delete and self.covers.hasFocus():
            self._on_remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders of this machine."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what was dropped."""
        event.acceptProposedAction()
        self.add_requested.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _make_controls(self) -> None:
        self._title, self._told, self._count = QLabel(self), ElidedLabel(self), QLabel(self)
        self._title.setObjectName("section")
        self._count.setObjectName("soft")
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.add_files, self.add_folder, self.open_button = QPushButton(self), QPushButton(self), QPushButton(self)
        self.remove_button, self.locate_button, self.close_button = (
            QPushButton(self),
            QPushButton(self),
            QPushButton(self),
        )
        self._working = QWidget(self)
        self._working.hide()
        self._progress, self._progress_words = QProgressBar(self._working), ElidedLabel(self._working)
        self._progress.setTextVisible(False)
        self.stop_button = QPushButton(self._working)
        self._failures = QPushButton(self)
        self._failures.hide()
        for button in self.findChildren(QPushButton):  # Enter opens what is chosen, whatever was pressed last
            button.setAutoDefault(False)

    def _make_lists(self) -> None:
        self.covers, self.hits, self._empty = QListView(self), QListView(self), QLabel(self)
        self._covers_model, self._hits_model = CoversModel(self), HitsModel(self)
        self._cover_delegate, self._hit_delegate = CoverDelegate(self.covers), HitDelegate(self.hits)
        self.covers.setModel(self._covers_model)
        self.covers.setItemDelegate(self._cover_delegate)
        self.covers.setViewMode(QListView.ViewMode.IconMode)
        self.covers.setMovement(QListView.Movement.Static)
        self.covers.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.covers.setUniformItemSizes(True)
        self.hits.setModel(self._hits_model)
        self.hits.setItemDelegate(self._hit_delegate)
        for view in (self.covers, self.hits):
            view.setResizeMode(QListView.ResizeMode.Adjust)
            view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setMouseTracking(True)
            view.installEventFilter(self)
            view.setObjectName("shelf")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._stack = QStackedWidget(self)
        for page in (self._empty, self.covers, self.hits):
            self._stack.addWidget(page)

    def _arrange(self) -> None:
        head, foot, working = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(self._working)
        head.addWidget(self._title)
        head.addSpacing(16)
        head.addWidget(self.search, 1)
        for button in (self.add_files, self.add_folder):
            head.addWidget(button)
        working.setContentsMargins(0, 0, 0, 0)
        working.addWidget(self._progress_words, 1)
        working.addWidget(self._progress, 1)
        working.addWidget(self.stop_button)
        foot.addWidget(self._count)
        foot.addSpacing(12)
        foot.addWidget(self._told, 1)
        for button in (self._failures, self.locate_button, self.remove_button, self.open_button, self.close_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._working)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        self.add_files.clicked.connect(self._on_add_files)
        self.add_folder.clicked.connect(self.folder_requested)
        self.open_button.clicked.connect(self._on_open)
        self.remove_button.clicked.connect(self._on_remove)
        self.locate_button.clicked.connect(self._on_locate)
        self.close_button.clicked.connect(self.reject)
        self.stop_button.clicked.connect(self.stop_requested)
        self._failures.clicked.connect(self.failures_requested)
        self.covers.selectionModel().selectionChanged.connect(self._show_state)
        self.hits.selectionModel().selectionChanged.connect(self._show_state)
        self.covers.doubleClicked.connect(self._on_open)
        self.hits.clicked.connect(self._on_hit_clicked)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Shelf"))
        self._title.setText(self.tr("Shelf"))
        self.search.setPlaceholderText(self.tr("Find in every briefing: text, numbers, names"))
        self.search.setAccessibleName(self.tr("Find in every briefing"))
        self.add_files.setText(self.tr("Add files…"))
        self.add_folder.setText(self.tr("Add a folder…"))
        self.open_button.setText(self.tr("Open"))
        self.remove_button.setText(self.tr("Remove from the shelf"))
        self.remove_button.setToolTip(self.tr("The file itself stays where it is"))
        self.locate_button.setText(self.tr("Locate…"))
        self.close_button.setText(self.tr("Close"))
        self.stop_button.setText(self.tr("Stop"))
        self._failures.setText(self.tr("Show what could not be read…"))
        self._progress.setAccessibleName(self.tr("Progress"))
        self.covers.setAccessibleName(self.tr("Briefings on the shelf"))
        self.hits.setAccessibleName(self.tr("Places found"))
        self._show_state()

    def _show_state(self) -> None:
        """Which list is seen, how much is in it, and what can be done with what is chosen."""
        typed, rows = self.search.text().strip(), self._rows
        found = self._found[1] if self._found and self._found[0] == typed else None
        if typed and found is not None:
            self._stack.setCurrentWidget(self.hits if found.hits else self._empty)
            self._empty.setText(self.tr("Nothing found for “{0}”.").format(typed))
            self._count.setText(self._places(found) if found.hits else "")
        elif not typed:
            self._stack.setCurrentWidget(self.covers if rows else self._empty)
            self._empty.setText(self._empty_words() if rows is not None else "")
            self._count.setText(self.tr("%n briefing(s)", "", len(rows)) if rows else "")
        states = {row.entry.path: row.state for row in rows or ()}
        chosen = self.chosen()
        missing = [path for path in chosen if states.get(path) == "missing"]
        self.open_button.setEnabled(len(chosen) == 1 and not missing)
        self.remove_button.setEnabled(bool(chosen))
        self.locate_button.setVisible(len(chosen) == 1 and bool(missing))

    def _empty_words(self) -> str:
        return self.tr(
            "Nothing stands on the shelf yet.\n\n"
            "Briefings that you open come here by themselves. Files and whole folders can be added,\n"
            "or dropped on this window; they stay where they are."
        )

    def _places(self, found: Found) -> str:
        words = self.tr("{0} places in {1} briefings") if found.exact else self.tr("about {0} places in {1} briefings")
        words = words.format(found.places, found.briefings)
        if len(found.hits) < found.places:
            words = self.tr("{0}, the first {1} are shown").format(words, len(found.hits))
        return words

    def _grouped(self, found: Found) -> list[HitRow]:
        """The hits, each briefing's under its headline."""
        by_path = {row.entry.path: row for row in self._rows or ()}
        grouped: list[HitRow] = []
        last: Path | None = None
        for hit in found.hits:
            row = by_path.get(hit.path)
            if hit.path != last:
                cover = row.entry.cover if row else None
                title = title_words(row.entry, self._language) if row else hit.path.name
                appeared = cover.appeared.pick(self._language) if cover else ""
                state = state_words(row.state) if row else ""
                grouped.append(Heading(title.replace("\n", " "), appeared, state, self._language))
                last = hit.path
            grouped.append(hit)
        return grouped

    def _set_cover_fonts(self, fonts: Fonts) -> None:
        """Headlines are set in the manner of their language."""
        self._cover_delegate.fonts = Fonts(fonts.families, fonts.scale, self._language)

    def _fit_covers(self) -> None:
        """As many covers beside one another as there is room for, without a gap at the right."""
        bar = self.covers.verticalScrollBar().sizeHint().width()
        room, least = self.covers.width() - bar - 6, self._cover_delegate.least_width()
        self._cover_delegate.width = room // max(1, room // least)
        self.covers.setGridSize(self._cover_delegate.sizeHint(None, None))  # type: ignore[arg-type]  # all of one size

    def _focus_list(self) -> None:
        view = self.hits if self._stack.currentWidget() is self.hits else self.covers
        view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose_first(self, view: QListView) -> None:
        if not view.currentIndex().isValid() and view.model().rowCount():
            view.setCurrentIndex(self._hits_model.first() if view is self.hits else self._covers_model.index(0))

    def _on_typed(self) -> None:
        if self.search.text().strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._found = None
            self._show_state()

    def _on_pause(self) -> None:
        self.search_requested.emit(self.search.text().strip())

    def _on_add_files(self) -> None:
        self.add_requested.emit([])

    def _on_open(self) -> None:
        if self._stack.currentWidget() is self.hits:
            row = self._hits_model.row(self.hits.currentIndex())
            if isinstance(row, Hit) and self.open_button.isEnabled():
                self.hit_requested.emit(row)
        elif self.open_button.isEnabled():
            self.opened_requested.emit(self.chosen()[0])

    def _on_hit_clicked(self, index: QModelIndex) -> None:
        if isinstance(self._hits_model.row(index), Hit):
            self._on_open()

    def _on_remove(self) -> None:
        if chosen := self.chosen():
            self.remove_requested.emit(chosen)

    def _on_locate(self) -> None:
        if chosen := self.chosen():
            self.locate_requested.emit(chosen[0])
