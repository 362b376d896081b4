"""What the check before a show has found: a sign and a word for each, then what it is and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from broadsheet.i18n.findings import finding_words, topic_words
from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from broadsheet.state.findings import Finding
    from broadsheet.theme.palette import Palette

_LEVELS = {
    "good": ("●", QT_TRANSLATE_NOOP("Findings", "good"), "event"),
    "note": ("◆", QT_TRANSLATE_NOOP("Findings", "note"), "figure"),
    "warning": ("▲", QT_TRANSLATE_NOOP("Findings", "put right"), "accent"),
}
"""Sign, word and colour of a level."""


class FindingsPanel(QFrame):
    """A row each; the whole can be read by whoever comes to it with Tab."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._palette = palette
        self._shown: tuple[Finding, ...] = ()
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        self.setAccessibleName(self.tr("Check: nothing found yet"))

    def rows(self) -> list[tuple[str, str, str]]:
        """Level, topic and words of every finding."""
        return [
            (
                QCoreApplication.translate("Findings", _LEVELS[each.level][1]),
                topic_words(each.topic),
                finding_words(each.topic, each.code, each.args),
            )
            for each in self._shown
        ]

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show other findings."""
        if findings == self._shown:
            return
        self._shown = findings
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        rows = self.rows()
        for line, (finding, (level, topic, words)) in enumerate(zip(findings, rows, strict=True)):
            sign, _, role = _LEVELS[finding.level]
            light = self._label(f"{sign} {level}")
            light.setStyleSheet(f"color: {self._palette.colour(role)}; font-weight: bold;")
            for column, label in enumerate((light, self._label(topic), self._label(words))):
                self._grid.addWidget(label, line, column, Qt.AlignmentFlag.AlignTop)
            label.setWordWrap(True)
        told = "; ".join(f"{level}: {topic}, {words}" for level, topic, words in rows)
        self.setAccessibleName(self.tr("Check: {0}").format(told))

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
