"""The options of one export: those that its format heeds, nothing else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QSizePolicy, QWidget

from broadsheet.derive.slides import LENGTHS
from broadsheet.views.exporting.cover import CoverForm
from broadsheet.views.exporting.marks import MarksForm
from broadsheet.views.exporting.parts import PartsList
from broadsheet.views.exporting.words import LABELS, choice_words, words
from broadsheet.widgets.choice_box import ChoiceBox
from broadsheet.widgets.field_form import field_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.state.export_wish import Kind, Offer

_CHOICES: dict[str, tuple[object, ...]] = {
    "paper": ("A4", "A3"),
    "theme": ("light", "dark", "projector"),
    "minutes": LENGTHS,
    "shape": ("16:9", "4:3"),
    "cues": ("animations", "slides"),
    "a_page": (1, 2, 3, 6),
    "width": (480, 720, 960, 1280, 1920),
    "scale": (1.0, 2.0, 3.0, 4.0),
}
_SWITCHES = ("transparent", "archive")
_USUAL: dict[str, object] = {"a_page": 2, "width": 960, "scale": 2.0}


class OptionsForm(QWidget):
    """Choices, switches, the parts and the page marks.

    Args:
        offer: what there is to choose among.
        parent: the dialog.
    """

    changed = Signal()
    marks_requested = Signal()

    def __init__(self, offer: Offer, parent: QWidget) -> None:
        super().__init__(parent)
        self._offer = offer
        self._heeds: tuple[str, ...] = ()
        self._slides_alone = False
        self.choices = {"language": self._box("language", offer.languages)}
        self.choices |= {name: self._box(name, values) for name, values in _CHOICES.items()}
        self.switches = {name: QCheckBox(words(LABELS[name]), self) for name in _SWITCHES}
        self.parts, self.cover, self.marks = PartsList(self), CoverForm(offer, self), MarksForm(self)
        self._parts_label = QLabel(words(LABELS["parts"]), self)
        self._parts_label.setBuddy(self.parts)
        self.form = field_form(self)
        self._lay_out()
        for box in self.choices.values():
            box.currentIndexChanged.connect(self.changed)
        self.choices["language"].currentIndexChanged.connect(self._on_language_changed)
        for switch in self.switches.values():
            switch.toggled.connect(self.changed)
        self.parts.changed.connect(self.changed)
        self.cover.changed.connect(self.changed)
        self.marks.changed.connect(self.changed)
        self.marks.set_requested.connect(self.marks_requested)
        self._choose("minutes", min(LENGTHS, key=partial(_apart, offer.minutes)))
        self._on_language_changed()

    @property
    def language(self) -> str:
        """The language that is chosen."""
        return str(self.choices["language"].currentData())

    @property
    def values(self) -> dict[str, Any]:
        """What is chosen, by the names of the options; of those that are heeded alone."""
        found = {name: box.currentData() for name, box in self.choices.items() if name in self._heeds}
        found |= {name: True for name, switch in self.switches.items() if name in self._heeds and switch.isChecked()}
        if "parts" in self._heeds and self.parts.chosen:
            found["parts"] = self.parts.chosen
        found |= self.cover.values if "cover" in self._heeds else {}
        return found | (self.marks.values if "marks" in self._heeds else {})

    def set_language(self, language: str) -> None:
        """Choose a language."""
        self._choose("language", language)

    def set_values(self, values: dict[str, Any]) -> None:
        """Choose what was chosen before."""
        for name in self.choices:
            if name in values:
                self._choose(name, values[name])
        for name, switch in self.switches.items():
            switch.setChecked(bool(values.get(name)))

    def show_kind(self, kind: Kind) -> None:
        """Offer what a kind heeds."""
        self._heeds = kind.heeds
        for name, field in (self.choices | self.switches).items():
            there = name in kind.heeds or (name == "language" and kind.spoken and len(self._offer.languages) > 1)
            self.form.setRowVisible(field, there)
        self._slides_alone = kind.slides_alone
        self._show_parts()
        self._parts_label.setVisible("parts" in kind.heeds)
        self.parts.setVisible("parts" in kind.heeds)
        self.cover.setVisible("cover" in kind.heeds)
        self.marks.setVisible("marks" in kind.heeds)

    def _on_language_changed(self) -> None:
        self.cover.show_language(self.language)
        self._show_parts()

    def _show_parts(self) -> None:
        self.parts.set_parts(self._offer.parts.get(self.language, ()), slides_alone=self._slides_alone)

    def _choose(self, name: str, value: object) -> None:
        box = self.choices[name]
        at = box.findData(value)
        if at >= 0:
            box.setCurrentIndex(at)

    def _box(self, name: str, values: Sequence[object]) -> ChoiceBox:
        box = ChoiceBox(self)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value in values:
            box.addItem(choice_words(name, value), value)
        if name in _USUAL:
            box.setCurrentIndex(box.findData(_USUAL[name]))
        box.setAccessibleName(words(LABELS[name]).replace("&", ""))
        return box

    def _align(self) -> None:
        """The fields of all groups begin at one edge."""
        labels = [*_labels(self.form), *_labels(self.cover.form)]
        widest = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(widest)

    def _lay_out(self) -> None:
        form = self.form
        form.setContentsMargins(0, 0, 0, 0)
        for name, box in self.choices.items():
            form.addRow(words(LABELS[name]), box)
        for switch in self.switches.values():
            form.addRow("", switch)
        self._align()
        form.addRow(self._parts_label)
        form.addRow(self.parts)
        form.addRow(self.cover)
        form.addRow(self.marks)


def _labels(form: QFormLayout) -> list[QWidget]:
    items = (form.itemAt(row, QFormLayout.ItemRole.LabelRole) for row in range(form.rowCount()))
    return [label for item in items if item is not None and (label := item.widget()) is not None]


def _apart(one: int, other: int) -> int:
    return abs(one - other)
