"""Which items of the queue are listed: all that are open, all of one kind, everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP
from broadsheet.views.review.words import kind_words
from broadsheet.widgets.arrow_box import ArrowBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from broadsheet.importer.reviewing.queue import Item

_WHOLE = {
    "open": QT_TRANSLATE_NOOP("Review", "Open items"),
    "all": QT_TRANSLATE_NOOP("Review", "Everything found"),
}
_KINDS = (
    "seam", "lacuna", "move", "role", "entity", "untied", "figure", "claim", "event", "node", "plain", "chart",
    "lacking",
)  # fmt: skip


class FilterBox(ArrowBox):
    """Chooses what the queue lists."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for name in (*_WHOLE, *_KINDS):
            self.addItem("", name)
        self.currentIndexChanged.connect(self._on_changed)
        self.retranslate()

    def let(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """The items that are listed."""
        name = self.currentData()
        if name == "all":
            return items
        if name == "open":
            return tuple([item for item in items if item.state == "open"])
        return tuple([item for item in items if item.kind == name])

    def retranslate(self) -> None:
        """Speak another language."""
        with QSignalBlocker(self):
            for at in range(self.count()):
                name = self.itemData(at)
                words = QCoreApplication.translate("Review", _WHOLE[name]) if name in _WHOLE else kind_words(name)
                self.setItemText(at, words)
        self.setAccessibleName(QCoreApplication.translate("Review", "Which items are listed"))

    def _on_changed(self) -> None:
        self.changed.emit()
