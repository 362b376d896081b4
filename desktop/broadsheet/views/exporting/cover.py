"""Words of the welcome page and the cover, as they were said last before a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP
from broadsheet.views.exporting.words import LABELS, words
from broadsheet.widgets.field_form import field_form

if TYPE_CHECKING:
    from broadsheet.state.export_wish import Offer

_FIELDS = ("welcome", "unit", "speaker", "date")
_LONGEST = 200


class CoverForm(QWidget):
    """A field a line; the values are those that differ from what the briefing says itself."""

    changed = Signal()

    def __init__(self, offer: Offer, parent: QWidget) -> None:
        super().__init__(parent)
        self._offer, self._language = offer, ""
        self.fields = {name: QLineEdit(self) for name in _FIELDS}
        self.form = form = field_form(self)
        form.setContentsMargins(0, 0, 0, 0)
        head = QLabel(words(QT_TRANSLATE_NOOP("Exporting", "Cover")), self)
        head.setObjectName("fact")
        head.setIndent(0)
        form.addRow(head)
        for name, field in self.fields.items():
            field.setMaxLength(_LONGEST)
            field.setAccessibleName(words(LABELS[name]).replace("&", ""))
            field.textChanged.connect(self.changed)
            form.addRow(words(LABELS[name]), field)
        self.fields["welcome"].setPlaceholderText(words(QT_TRANSLATE_NOOP("Exporting", "Empty: no such page")))

    @property
    def values(self) -> dict[str, Any]:
        """What is filled in otherwise than the briefing says."""
        own = self._offer.own.get(self._language, {})
        found = {name: field.text().strip() for name, field in self.fields.items()}
        return {name: value for name, value in found.items() if value != own.get(name, "")}

    def show_language(self, language: str) -> None:
        """Fill in what was said last in a language."""
        if language == self._language:
            return
        self._language = language
        for name, field in self.fields.items():
            with QSignalBlocker(field):
                field.setText(self._offer.wished.get(language, {}).get(name, ""))
