"""The parts of a fact-check box that only tell: sentence, verdicts, formula, definitions, facts."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from broadsheet.i18n.spacing import spaced_parts
from broadsheet.i18n.verdicts import verdict_words
from broadsheet.views.check.labels import SignLabel
from broadsheet.views.check.words import lack_words, remedy_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLabel

    from broadsheet.derive.checking import CheckItem, Definition
    from broadsheet.derive.formula import Computed
    from broadsheet.views.check.labels import Labels

_POWER = re.compile(r"\^\(([^)]*)\)")
_ARITHMETIC_SIGNS = {"consistent": "clean", "inconsistent": "inconsistent", "not-checkable": "uncheckable"}
_SCOPE_SIGNS = {"same": "clean", "broken": "broken", "unknown": "unstated"}


def sentence(labels: Labels, item: CheckItem) -> QLabel:
    """The sentence, the words of the claim and of its inputs set off; what it measures where the text says nothing."""
    palette = labels.palette
    if not item.sentence:
        words = " ".join(part for part in (item.period, item.entry.name, item.stated) if part)
        return labels.text(words, "body")
    styles = {
        "claim": f"color:{palette.on_figure};background-color:{palette.claim};font-weight:bold",
        "input": f"color:{palette.figure};font-weight:bold",
    }
    pieces = []
    shown = spaced_parts([piece.words for piece in item.sentence])
    for piece, words in zip(item.sentence, map(escape, shown), strict=True):
        pieces.append(f'<span style="{styles[piece.kind]}">{words}</span>' if piece.kind else words)
    html = f'<p style="line-height:135%;margin:0">{"".join(pieces)}</p>'
    return labels.rich(html, "".join(piece.words for piece in item.sentence), "body")


def verdicts(labels: Labels, item: CheckItem, *, narrow: bool) -> QWidget:
    """The two verdicts, apart: side by side, or one under the other."""
    row = QWidget()
    layout = QVBoxLayout(row) if narrow else QHBoxLayout(row)
    layout.setContentsMargins(0, labels.px(6), 0, 0)
    layout.setSpacing(labels.px(10))
    arithmetic, scope = item.entry.arithmetic, item.entry.scope
    for heading, sign, code in (
        (QCoreApplication.translate("FactCheck", "Arithmetic"), _ARITHMETIC_SIGNS[arithmetic], arithmetic),
        (QCoreApplication.translate("FactCheck", "Scope"), _SCOPE_SIGNS[scope], scope),
    ):
        layout.addWidget(_verdict(labels, heading, sign, verdict_words(code)), 1)
    return row


def _verdict(labels: Labels, heading: str, sign: str, words: str) -> QFrame:
    box = QFrame()
    box.setObjectName("stamp")
    box.setAccessibleName(f"{heading}: {words}")
    grid = QGridLayout(box)
    pad = labels.px(8)
    grid.setContentsMargins(pad + 2, pad - 2, pad, pad - 2)
    grid.setHorizontalSpacing(labels.px(8))
    grid.setVerticalSpacing(0)
    grid.addWidget(SignLabel(sign, labels, labels.px(19)), 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
    grid.addWidget(labels.text(heading, "ui_small", "ink_soft"), 0, 1)
    grid.addWidget(labels.text(words, "ui_bold"), 1, 1)
    grid.setColumnStretch(1, 1)
    return box


def formula(labels: Labels, item: CheckItem) -> QWidget:
    """The formula with its numbers in and its answer; beneath it what is printed and what came out, with their room."""
    found = item.computed
    part, column = _part()
    column.addWidget(labels.heading(QCoreApplication.translate("FactCheck", "Recomputed")))
    sign = "：" if item.kind == "rank" else " ≈ " if found.is_rounded else " = "
    answer = f"{sign}{found.recomputed}" if found.recomputed else ""
    html = _POWER.sub(r"<sup>\1</sup>", escape(found.formula)) + (f"<b>{escape(answer)}</b>" if answer else "")
    column.addWidget(labels.rich(html, found.formula + answer, "value"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(labels.px(14))
    grid.setVerticalSpacing(labels.px(2))
    grid.setColumnStretch(2, 1)
    printed, supposed = (
        QCoreApplication.translate("FactCheck", "Printed"),
        QCoreApplication.translate("FactCheck", "Supposed"),
    )
    said = supposed if item.assumed else printed
    rows = (
        (said, item.stated, found.stated_interval),
        (QCoreApplication.translate("FactCheck", "Comes to"), found.recomputed, found.interval),
    )
    for at, (heading, value, room) in enumerate(row for row in rows if row[1]):
        grid.addWidget(labels.text(heading, "ui_small", "ink_soft"), at, 0)
        grid.addWidget(labels.text(value, "ui_bold"), at, 1)
        if room:
            grid.addWidget(labels.text(_room(*room), "ui_small", "ink_soft"), at, 2)
    column.addLayout(grid)
    if (found.interval or found.stated_interval) and item.entry.arithmetic != "not-checkable":
        column.addWidget(labels.text(_meeting(found, item.entry.arithmetic), "ui_small", "ink_soft"))
    return part


def _room(low: str, high: str) -> str:
    """What is left open, where a hedge may leave a side without a limit."""
    if low and high:
        return QCoreApplication.translate("FactCheck", "rounding leaves {0} to {1}").format(low, high)
    if low:
        return QCoreApplication.translate("FactCheck", "that is {0} or more").format(low)
    if high:
        return QCoreApplication.translate("FactCheck", "that is {0} or less").format(high)
    return QCoreApplication.translate("FactCheck", "that is any value")


def _meeting(computed: Computed, arithmetic: str) -> str:
    if arithmetic == "consistent":
        if any(room and not all(room) for room in (computed.interval, computed.stated_interval)):
            return QCoreApplication.translate("FactCheck", "The two overlap: what is printed sets a limit on one side.")
        return QCoreApplication.translate("FactCheck", "The two overlap: rounding explains what is left between them.")
    return QCoreApplication.translate("FactCheck", "The two do not overlap: rounding does not explain the difference.")


def remedies(labels: Labels, found: Computed) -> QWidget | None:
    """What would make it true, best first; None where nothing has to."""
    if not found.remedies:
        return None
    part, column = _part()
    column.addWidget(labels.heading(QCoreApplication.translate("FactCheck", "It would hold")))
    for remedy in found.remedies:
        words = remedy_words(remedy)
        if remedy.recomputed and remedy.code != "value":
            words = QCoreApplication.translate("FactCheck", "{0}: it comes to {1}").format(words, remedy.recomputed)
        if remedy.best and len(found.remedies) > 1:
            words = QCoreApplication.translate("FactCheck", "{0} (best fit)").format(words)
        column.addWidget(labels.text(f"• {words}", "ui_bold" if remedy.best else "ui"))
    return part


def lacks(labels: Labels, found: Computed) -> QWidget | None:
    """What is missing; None where nothing is."""
    if not found.missing:
        return None
    part, column = _part()
    column.addWidget(labels.heading(QCoreApplication.translate("FactCheck", "What is missing")))
    for lack in found.missing:
        column.addWidget(labels.text(lack_words(lack)))
    return part


def definitions(labels: Labels, item: CheckItem) -> QWidget | None:
    """The scopes side by side; None where it has none."""
    if not item.definitions:
        return None
    part, column = _part()
    heading = {
        "broken": QCoreApplication.translate("FactCheck", "Scopes side by side"),
        "same": QCoreApplication.translate("FactCheck", "Scope"),
        "unknown": QCoreApplication.translate("FactCheck", "Scope"),
    }[item.entry.scope]
    column.addWidget(labels.heading(heading))
    grid = QGridLayout()
    grid.setSpacing(labels.px(8))
    for at, definition in enumerate(item.definitions):
        grid.addWidget(_definition(labels, definition), at // 2, at % 2)
        grid.setColumnStretch(at % 2, 1)
    column.addLayout(grid)
    if item.periods_differ:
        words = QCoreApplication.translate("FactCheck", "Part of a year stands beside another length of time.")
        column.addWidget(labels.text(words))
    return part


def _definition(labels: Labels, definition: Definition) -> QFrame:
    box = QFrame()
    box.setObjectName("stamp")
    column = QVBoxLayout(box)
    pad = labels.px(8)
    column.setContentsMargins(pad + 2, pad, pad + 2, pad)
    column.setSpacing(labels.px(3))
    column.addWidget(labels.text(" · ".join(definition.covers), "label_bold", "figure"))
    name = definition.name or QCoreApplication.translate("FactCheck", "not stated")
    column.addWidget(labels.text(name, "ui_bold"))
    if definition.note:
        column.addWidget(labels.text(definition.note, "ui", "ink"))
    column.addStretch(1)
    return box


def note(labels: Labels, item: CheckItem) -> QWidget | None:
    """What the table remarks; None where it says nothing."""
    if not item.note:
        return None
    part, rows = grid(labels, QCoreApplication.translate("FactCheck", "Remark"))
    rows.addWidget(labels.text(item.note), rows.rowCount(), 0, 1, 2)
    return part


def grid(labels: Labels, heading: str) -> tuple[QWidget, QGridLayout]:
    """A part in rows under its heading."""
    part = QWidget()
    rows = QGridLayout(part)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(labels.px(10))
    rows.setVerticalSpacing(labels.px(3))
    rows.setColumnStretch(1, 1)
    rows.addWidget(labels.heading(heading), 0, 0, 1, 3)
    return part, rows


def _part() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(5)
    return part, column


def spoken(item: CheckItem) -> Iterator[str]:
    """What is read aloud of a claim that is opened."""
    yield item.entry.words
    yield verdict_words(item.entry.arithmetic)
    yield verdict_words(item.entry.scope)
