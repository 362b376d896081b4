"""Charts and slides to choose among: all of them, until one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP
from broadsheet.views.exporting.words import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from broadsheet.state.export_wish import Part

_GROUPS = {
    "chart": QT_TRANSLATE_NOOP("Exporting", "Chart: {0}"),
    "slide": QT_TRANSLATE_NOOP("Exporting", "Slide: {0}"),
}
_ALL = QT_TRANSLATE_NOOP("Exporting", "All charts and slides")
_ALL_SLIDES = QT_TRANSLATE_NOOP("Exporting", "All slides")
_ROWS = 7


class PartsList(QListWidget):
    """A box before each; the first row is for all of them together."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("parts")
        self._kept: dict[bool, tuple[str, ...]] = {}
        self._alone = False
        self.setAccessibleName(words(QT_TRANSLATE_NOOP("Exporting", "Charts and slides")))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.itemChanged.connect(self._on_item_changed)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of those that are wanted; empty for all of them."""
        if self.count() == 0 or self.item(0).checkState() == Qt.CheckState.Checked:
            return ()
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in self._items() if _is_checked(item))

    def set_parts(self, parts: tuple[Part, ...], *, slides_alone: bool) -> None:
        """Offer these, all of them wanted; those that had been chosen stay so.

        Args:
            parts: charts and slides.
            slides_alone: whether the slides are offered alone, by their ids; else all by the names of their files.
        """
        if slides_alone:
            named = {part.id: part for part in parts if part.group == "slide"}
        else:
            named = {f"{part.group}-{part.id}": part for part in parts}
        self._kept[self._alone], self._alone = self.chosen, slides_alone
        kept = [name for name in self._kept.get(slides_alone, ()) if name in named]
        self.blockSignals(True)
        self.clear()
        if named:
            self._add("", words(_ALL_SLIDES if slides_alone else _ALL), wanted=not kept)
        for name, part in named.items():
            title = part.title if slides_alone else words(_GROUPS[part.group]).format(part.title)
            self._add(name, title, wanted=not kept or name in kept)
        self.setCurrentRow(0)
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """Some rows; the rest is scrolled to."""
        return QSize(200, self.fontMetrics().height() * 3 * _ROWS // 2)

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`: it stands in something that scrolls."""
        return QSize(120, self.sizeHint().height())

    def _add(self, id_: str, title: str, *, wanted: bool) -> None:
        item = QListWidgetItem(title, self)
        item.setToolTip(title)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(Qt.ItemDataRole.UserRole, id_)
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(1, self.count())]

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        """The first row follows the others, and they follow it; the last one wanted cannot be taken away."""
        self.blockSignals(True)
        first, items = self.item(0), self._items()
        if item is first:
            for each in items:
                each.setCheckState(item.checkState())
        if not any(_is_checked(each) for each in items):
            (items[0] if item is first else item).setCheckState(Qt.CheckState.Checked)
        whole = all(_is_checked(each) for each in items)
        first.setCheckState(Qt.CheckState.Checked if whole else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.viewport().update()
        self.changed.emit()


def _is_checked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked
