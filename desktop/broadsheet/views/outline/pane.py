"""The outline: sections with their leading figures, and the names of the section in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListView, QSizePolicy, QVBoxLayout

from broadsheet.derive.contents import NameRow, OutlineRow
from broadsheet.model import Ref
from broadsheet.state.focus import Target
from broadsheet.views.outline.delegates import NameDelegate, SectionDelegate
from broadsheet.views.outline.item_model import RowModel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette


class OutlinePane(QFrame):
    """Chooses a section or a name; pointing at a section's row points at its leading figure."""

    section_requested = Signal(str)
    entity_requested = Signal(str)
    pointed = Signal(object)  # Target or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self._sections, self._names = RowModel(self), RowModel(self)
        self._section_list, self._name_list = self._list(self._sections), self._list(self._names)
        self._section_delegate = SectionDelegate(self._section_list)
        self._name_delegate = NameDelegate(self._name_list)
        self._section_list.setItemDelegate(self._section_delegate)
        self._name_list.setItemDelegate(self._name_delegate)
        self._section_list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._heading = QLabel(self)
        self._heading.setObjectName("soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._section_list)
        column.addWidget(self._heading)
        column.addWidget(self._name_list, 1)
        self._section_list.clicked.connect(self._on_section_chosen)
        self._section_list.activated.connect(self._on_section_chosen)
        self._section_list.entered.connect(self._on_section_entered)
        self._section_list.viewport().installEventFilter(self)
        self._name_list.clicked.connect(self._on_name_chosen)
        self._name_list.activated.connect(self._on_name_chosen)
        self._retranslate()

    def set_rows(self, rows: tuple[OutlineRow, ...]) -> None:
        """Show these sections."""
        self._sections.set_rows(rows)
        self._fit()

    def set_values(self, rows: tuple[OutlineRow, ...]) -> None:
        """Show the same sections with other values."""
        self._sections.set_values(rows)

    def set_names(self, names: tuple[NameRow, ...]) -> None:
        """Show the names of the section in view."""
        self._names.set_rows(names)
        self._retranslate()

    def set_current(self, section: str) -> None:
        """Mark the section in view."""
        self._section_list.setCurrentIndex(self._sections.index_of(section))

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        for delegate in (self._section_delegate, self._name_delegate):
            delegate.palette, delegate.fonts = palette, fonts
        pad = fonts.font("ui_bold").pixelSize()
        self._heading.setContentsMargins(round(pad * 1.3), pad, pad, 0)
        for view in (self._section_list, self._name_list):
            view.scheduleDelayedItemsLayout()
        self._fit()

    def focus_sections(self) -> None:
        """Give the keyboard to the sections."""
        self._section_list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Stop pointing when the pointer leaves the sections."""
        if event.type() == QEvent.Type.Leave:
            self.pointed.emit(None)
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _list(self, model: RowModel) -> QListView:
        view = QListView(self)
        view.setModel(model)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        return view

    def _fit(self) -> None:
        """Make the list of sections as high as its rows, so that the names get the rest."""
        if self._section_delegate.fonts is None:
            return
        rows = sum(self._section_list.sizeHintForRow(row) for row in range(self._sections.rowCount()))
        self._section_list.setFixedHeight(rows + 2 * self._section_list.frameWidth() + 2)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Names in this section: {0}").format(self._names.rowCount()))
        self._heading.setVisible(self._names.rowCount() > 0)
        self._section_list.setAccessibleName(self.tr("Sections"))
        self._name_list.setAccessibleName(self.tr("Names in this section"))

    def _on_section_chosen(self, index: QModelIndex) -> None:
        row = self._sections.row(index)
        if isinstance(row, OutlineRow):
            self.section_requested.emit(row.section)

    def _on_section_entered(self, index: QModelIndex) -> None:
        row = self._sections.row(index)
        target = (
            Target(Ref("figure", row.figure), origin="outline") if isinstance(row, OutlineRow) and row.figure else None
        )
        self.pointed.emit(target)

    def _on_name_chosen(self, index: QModelIndex) -> None:
        row = self._names.row(index)
        if isinstance(row, NameRow):
            self.entity_requested.emit(row.entity)
