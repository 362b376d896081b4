"""The page Read: outline, text and facing page, side by side, one over the other, or one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QTabBar, QVBoxLayout, QWidget

from broadsheet.views.reader.pane import ReaderPane

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from broadsheet.app.card_facts import CardFacts
    from broadsheet.derive.dossier import Dossier
    from broadsheet.theme.fonts import Fonts
    from broadsheet.views.card.pane import EntityCard
    from broadsheet.views.facing.pane import FacingPane
    from broadsheet.views.outline.pane import OutlinePane

_NARROW = 960
"""Below this width, in logical pixels, one pane is shown at a time."""

_USUAL_SHARE = 0.52
_OUTLINE_WIDTH = 16.5
"""So wide is the outline, in sizes of its type: a usual row is whole."""
_TALL = 1.15
"""Above this height for each pixel of width the charts stand under the text."""


class ReadPage(QWidget):
    """Lays the panes out; knows nothing of what they show. The text is there first, the rest once `furnish` has run."""

    text_share_changed = Signal(float)
    facts_made = Signal(object)  # Facts

    outline: OutlinePane
    card: EntityCard
    facing: FacingPane

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.reader = ReaderPane(self)
        self._facts: CardFacts | None = None
        self._fonts: Fonts | None = None
        self._share = 0.0
        self._outline_wanted = True
        self._tall = False
        self._switch = QTabBar(self)
        self._left, self._side = QWidget(self), QFrame(self)
        self._splitter = QSplitter()
        self._build()
        self._retranslate()

    def furnish(self) -> Iterator[None]:
        """Make the panes beside the text, in steps; the text stays where it is."""
        from broadsheet.views.outline.pane import OutlinePane

        yield
        self.outline = OutlinePane(self._left)
        self._left_column.addWidget(self.outline)
        yield
        from broadsheet.views.card.pane import EntityCard
        from broadsheet.views.facing.pane import FacingPane

        self.card, self.facing = EntityCard(self), FacingPane(self)
        self._side_column.addWidget(self.card)
        self._side_column.addWidget(self.facing, 1)
        self.card.hide()

    def set_look(self, fonts: Fonts) -> None:
        """Widths that go with the fonts."""
        self._fonts = fonts
        if self._facts:
            self._facts.set_look(fonts)
        self._left.setFixedWidth(round(fonts.font("ui_bold").pixelSize() * _OUTLINE_WIDTH))
        self._fit()

    def set_text_share(self, share: float) -> None:
        """Give the text this share of the width beside the outline; 0 as much as its lines need."""
        self._share = share
        self._fit()

    def set_outline_wanted(self, wanted: bool) -> None:
        """Show the outline wherever the window is wide enough for it."""
        self._outline_wanted = wanted
        self._fit()

    def show_card(self, known: Dossier | None, language: str = "") -> None:
        """Show the card of a name above the charts with all that is known of it, or put it away."""
        self.card.setVisible(known is not None)
        if self._facts and known is None:
            self._facts.hide()
        elif known is not None:
            self._card_facts().show_dossier(known, language)
        if known is not None and self.is_narrow:
            self._switch.setCurrentIndex(1)

    def _card_facts(self) -> CardFacts:
        """Under the card; made with the first card."""
        if self._facts is None:
            from broadsheet.app.card_facts import CardFacts

            assert self._fonts is not None
            self._facts = CardFacts(self.card, self._fonts, self._side)
            self._side_column.insertWidget(1, self._facts)
            self._facts.fit(self.height())
            self.facts_made.emit(self._facts.facts)
        return self._facts

    @property
    def is_narrow(self) -> bool:
        """Whether one pane is shown at a time."""
        return self.width() < _NARROW

    def show_text(self) -> None:
        """Bring the text forward, where one pane is shown at a time."""
        self._switch.setCurrentIndex(0)

    def stops(self) -> list[QWidget]:
        """The panes that can be gone to, in order; those behind another one too."""
        beside = [self.card] if not self.card.isHidden() else []
        outline = [self.outline] if self.outline.isVisible() else []
        return [*outline, self.reader, *beside, self.facing]

    def focus_stop(self, pane: QWidget) -> None:
        """Give the keyboard to a pane of `stops`."""
        if self.is_narrow and pane is not self.outline:
            self._switch.setCurrentIndex(0 if pane is self.reader else 1)
        if pane is self.outline:
            self.outline.focus_sections()
        elif pane is self.reader:
            self.reader.focus_text()
        elif pane is self.card:
            self.card.focus_card()
        else:
            self.facing.focus_charts()

    def step_chart(self, by: int) -> None:
        """Give the keyboard to a chart of the facing page."""
        if self.is_narrow:
            self._switch.setCurrentIndex(1)
        self.facing.step_chart(by)

    def step_out(self) -> bool:
        """Close the bar that finds, or take the marks of what was found away."""
        return self.reader.step_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shares."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self._side.setObjectName("desk")
        self._left_column, self._side_column = QVBoxLayout(self._left), QVBoxLayout(self._side)
        for column in (self._left_column, self._side_column):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.reader)
        self._splitter.addWidget(self._side)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        self._switch.setObjectName("switch")
        self._switch.setDrawBase(False)
        self._switch.setExpanding(True)
        for _ in range(2):
            self._switch.addTab("")
        self._switch.currentChanged.connect(self._on_switched)
        self._switch.hide()
        panes = QVBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self._switch)
        panes.addWidget(self._splitter, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addLayout(panes, 1)

    def _retranslate(self) -> None:
        self._switch.setTabText(0, self.tr("Text"))
        self._switch.setTabText(1, self.tr("Charts and cards"))
        self._switch.setAccessibleName(self.tr("What is shown"))
        self._splitter.setAccessibleName(self.tr("Text and charts"))
        self._splitter.handle(1).setAccessibleName(self.tr("Border between text and charts"))

    def _fit(self) -> None:
        """Show what the width has room for, and share it out."""
        if self._facts:
            self._facts.fit(self.height())
        narrow = self.is_narrow
        beside = not narrow and self.width() >= self._left.minimumWidth() * 4
        self._left.setVisible(self._outline_wanted and beside)
        self._switch.setVisible(narrow)
        self.reader.setVisible(not narrow or self._switch.currentIndex() == 0)
        self._side.setVisible(not narrow or self._switch.currentIndex() == 1)
        tall = self.height() > self.width() * _TALL
        if tall != self._tall:
            self._tall, ways = tall, QtCore.Qt.Orientation
            self._splitter.setOrientation(ways.Vertical if tall else ways.Horizontal)
        width = self.width() - (self._left.minimumWidth() if not self._left.isHidden() else 0)
        room = self.height() if tall else width
        text = round(room * (self._share or _USUAL_SHARE))
        if not tall and not self._share:
            text = min(text, self.reader.comfortable_width())
        self._splitter.setSizes([text, room - text])

    def _on_splitter_moved(self) -> None:
        first, second = self._splitter.sizes()
        self._share = min(0.7, max(0.3, first / max(1, first + second)))
        self.text_share_changed.emit(self._share)

    def _on_switched(self) -> None:
        self._fit()
