"""The head of the window: the seal and the name, the pages, the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from broadsheet.app.actions import PAGE_WORDS
from broadsheet.app.menus import translated
from broadsheet.widgets.folding_menu_bar import FoldingMenuBar
from broadsheet.widgets.seal import Seal
from broadsheet.widgets.search_field import SearchField
from broadsheet.widgets.tabs import PageTabs

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette


class Header(QWidget):
    """One row over every page."""

    page_requested = Signal(str)
    search_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._seal = Seal(self)
        self._brand = QLabel(self)
        self._brand.setObjectName("brand")
        self._notice = QLabel(self)
        self._notice.setObjectName("notice")
        self._notice.hide()
        self.tabs = PageTabs(tuple(PAGE_WORDS), self)
        self.menu_bar = FoldingMenuBar(self)
        self.menu_bar.changed.connect(self._fit)
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(8)
        for widget in (self._seal, self._brand, self.tabs):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._notice)
        self.search = SearchField(self)
        self.search.clicked.connect(self.search_requested)
        row.addWidget(self.search)
        row.addWidget(self.menu_bar, 0, Qt.AlignmentFlag.AlignVCenter)
        self.tabs.page_requested.connect(self.page_requested)
        self._retranslate()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._seal.set_look(palette.accent, palette.on_accent, fonts.font("heading"), round(19 * fonts.scale))
        self._row.setContentsMargins(round(18 * fonts.scale), 0, round(8 * fonts.scale), 0)
        self._fit()

    def show_notice(self, notice: str) -> None:
        """The briefing's own mark (内部资料), on every page; nothing for an empty one."""
        self._notice.setText(notice)
        self._notice.setVisible(bool(notice))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name makes room for the menus where there is too little; the seal stays."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fit(self) -> None:
        """The name, then the field, give way to the menus, and then the last of these; the seal stays."""
        notice = () if self._notice.isHidden() else (self._notice,)
        fixed, gap = (self._seal, self.tabs, *notice), self._row.spacing()
        margins = self._row.contentsMargins()
        taken = sum(part.sizeHint().width() + gap for part in fixed) + 3 * gap + margins.left() + margins.right()
        least, most = self.search.minimumSizeHint().width(), self.search.sizeHint().width()
        self.menu_bar.fit(self.width() - taken - least)
        taken += self.menu_bar.sizeHint().width()
        brand = self._brand.sizeHint().width() + gap
        named = taken + brand + least <= self.width()
        self._brand.setVisible(named)
        room = self.width() - taken - (brand if named else 0)
        self.search.setFixedWidth(min(most, max(least, room)))

    def _retranslate(self) -> None:
        self._brand.setText(self.tr("Broadsheet"))
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.search.set_words(self.tr("Text, figures, charts, names, commands…"), keys)
        self.search.setAccessibleName(self.tr("Search and commands"))
        self.search.setToolTip(self.tr("Search and commands ({0})").format(keys))
        self.tabs.setAccessibleName(self.tr("Pages"))
        self.menu_bar.setAccessibleName(self.tr("Menus"))
        self.menu_bar.set_words(self.tr("&More"), self.tr("&Menu"))
        self.tabs.set_words({page: translated(text) for page, text in PAGE_WORDS.items()})
        self._fit()
