"""Under the card of a name beside the text: its relations, figures and events, as the page Names lists them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from broadsheet.views.names.facts import Facts

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from broadsheet.derive.dossier import Dossier
    from broadsheet.theme.fonts import Fonts
    from broadsheet.views.card.pane import EntityCard

_SHARE = 0.26
"""It takes no more of the page's height than this, and scrolls: the charts stay."""


class CardFacts(QScrollArea):
    """Goes with one card."""

    def __init__(self, card: EntityCard, fonts: Fonts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("known")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._card, self._room = card, 0
        self._shown: tuple[str, Dossier | None] = ("", None)
        self._page = QWidget(self)
        self._page.setObjectName("page")
        self.facts = Facts(self._page)
        self._column = QVBoxLayout(self._page)
        self._column.addWidget(self.facts)
        self._column.addStretch(1)
        self.setWidget(self._page)
        self.set_look(fonts)

    def set_look(self, fonts: Fonts) -> None:
        """The fonts of the text's language."""
        pad = round(14 * fonts.scale)
        self._column.setContentsMargins(pad + 6, 0, pad, pad)  # in line with the card
        self.facts.set_look(fonts)
        self.fit(self._room)

    def show_dossier(self, found: Dossier, language: str) -> None:
        """Show what is known of the name."""
        if self._shown != (language, found):
            self._shown = (language, found)
            self.facts.show_dossier(found, language)
            self.verticalScrollBar().setValue(0)
            self._chain()
        self.setVisible(bool(found.related or found.figures or found.events or found.source))
        self.fit(self._room)

    def fit(self, room: int) -> None:
        """As high as it needs to be, within its share of so many pixels."""
        self._room = room
        self._column.invalidate()
        width = self.viewport().width()
        needed = self._column.totalHeightForWidth(width) if self._column.hasHeightForWidth() else 0
        self.setFixedHeight(min(needed, round(room * _SHARE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words break elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit(self._room)

    def _chain(self) -> None:
        """Tab goes from the card through what is told of it."""
        for earlier, later in itertools.pairwise([self._card.in_order()[-1], *self.facts.in_order()]):
            QWidget.setTabOrder(earlier, later)
