"""The page Check: the queue at the left, the claim that is open at the right, the meter under the queue."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from broadsheet.model import Ref
from broadsheet.state.focus import Target
from broadsheet.views.check.detail import Detail
from broadsheet.views.check.meter import Meter
from broadsheet.views.check.queue import Queue

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from broadsheet.derive.checking import Entry
    from broadsheet.derive.lit import Lit
    from broadsheet.derive.meter import Reach
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.check.item_model import Sheet

_QUEUE = 390
"""Width of the queue in pixels at scale 1."""
_NARROW, _NARROWEST = 760, 520
"""Below this width, at scale 1, the claim stands under the queue; in a low window below the second one."""
_TALL = 1.15
"""Above this height for each pixel of width the claim stands under the queue too."""
_LYING, _STANDING = (1500, 820), (860, 1400)
"""Width and height, at scale 1, that the page needs; in a larger window its type grows."""
_LARGEST = 3.0
_LEAST_HEIGHT = 560
"""Below this height, at scale 1, the meter is one line, so that the queue has room."""


class CheckPane(QWidget):
    """Claims are chosen in the queue, and told beside it."""

    claim_requested = Signal(str)  # to be shown in the box
    pinned = Signal(object)  # Target
    pointed = Signal(object)  # Target or None
    chart_requested = Signal(str, object)  # chart id, Target

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._left = QFrame(self)
        self._left.setObjectName("outline")
        self._headline = QLabel(self._left)
        self._headline.setObjectName("soft")
        self._headline.setWordWrap(True)
        self.queue, self.meter, self.detail = Queue(self._left), Meter(self._left), Detail(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._scale = 1.0
        self._look: tuple[Palette, Fonts] | None = None
        self._worn: tuple[Palette, Fonts, float] | None = None
        self._is_waiting = True
        self._build()
        self.queue.chosen.connect(self.claim_requested)
        self.queue.opened.connect(self._on_opened)
        self.detail.pinned.connect(self.pinned)
        self.detail.pointed.connect(self.pointed)
        self.detail.chart_requested.connect(self.chart_requested)
        self.detail.rebuilt.connect(self._chain)
        self._retranslate()

    def show_waiting(self) -> None:
        """Say that the claims are still being recomputed."""
        self._is_waiting = True
        self._retranslate()

    def show_queue(self, entries: tuple[Entry, ...], sections: dict[str, str]) -> None:
        """List these claims; sections are called by their short names."""
        self._is_waiting = False
        self.queue.set_entries(entries, sections)
        self._retranslate()

    def show_claim(self, sheet: Sheet) -> None:
        """Open a claim."""
        self.queue.set_current(sheet.item.entry.claim)
        self.detail.show_sheet(sheet)
        self._chain()

    def set_lit(self, lit: Lit | None) -> None:
        """Light marks in the charts of the claim; None for those of the claim itself."""
        self.detail.set_lit(lit)

    def show_reach(self, rows: tuple[Reach, ...]) -> None:
        """How far the text can be checked."""
        self.meter.set_rows(rows)
        self._fit()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._scale = fonts.scale
        self._look = (palette, fonts)
        self._fit()

    def step_claim(self, by: int) -> None:
        """Open the claim so many farther on, the first again after the last."""
        claims = [entry.claim for entry in self.queue.rows.entries]
        if not claims:
            return
        shown = self.detail.sheet.item.entry.claim if self.detail.sheet else ""
        at = claims.index(shown) + by if shown in claims else 0
        self.claim_requested.emit(claims[at % len(claims)])

    def open_claim(self) -> None:
        """Show the claim that is open in the text."""
        sheet = self.detail.sheet
        if sheet is not None:
            self._on_opened(sheet.item.entry.claim)

    def stops(self) -> list[QWidget]:
        """The panes that can be gone to."""
        return [self.queue, *([self.detail] if self.detail.in_order() else [])]

    def focus_stop(self, pane: QWidget) -> None:
        """Give the keyboard to a pane."""
        target = next((link for link in self.detail.in_order() if link.isEnabled()), None)
        (target if pane is self.detail and target else self.queue).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_out(self) -> bool:
        """Nothing opens within this page but what is pinned."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._chain()
        super().changeEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._headline)
        column.addWidget(self.queue, 1)
        column.addWidget(self.meter)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def _retranslate(self) -> None:
        self._splitter.setAccessibleName(self.tr("Queue and claim"))
        self._splitter.handle(1).setAccessibleName(self.tr("Border between queue and claim"))
        entries = self.queue.rows.entries
        if self._is_waiting:
            words = self.tr("Recomputing the claims…")
        elif not entries:
            words = self.tr("No claims")
        elif all(entry.consequence == "clean" for entry in entries):
            words = self.tr("%n claim(s), all in order", "", len(entries))
        else:
            wrong = sum(entry.consequence != "clean" for entry in entries)
            words = self.tr("%n claim(s)", "", len(entries)) + " · " + self.tr("%n to look at", "", wrong)
        self._headline.setText(words)
        if self._is_waiting:
            self.detail.show_message(words)
        elif not entries:
            self.detail.show_message(
                self.tr("This briefing makes no claims: none of its numbers is said to follow from others.")
            )

    def _fit(self) -> None:
        """The queue takes what it needs, the claim the rest; one under the other where it is narrow."""
        low = self.height() < _LEAST_HEIGHT * self._scale
        narrow = self.width() < (_NARROWEST if low else _NARROW) * self._scale or self._is_tall
        self._wear()
        self._splitter.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        self.meter.set_short(low or (narrow and not self._is_tall))
        if narrow:
            queue = round(self.height() * (0.4 if self._is_tall else 0.5))
            self._splitter.setSizes([queue, self.height() - queue])
        else:
            queue = min(round(_QUEUE * self._scale * self._zoom()), round(self.width() * (0.48 if low else 0.42)))
            self._splitter.setSizes([queue, self.width() - queue])

    @property
    def _is_tall(self) -> bool:
        return self.height() > self.width() * _TALL

    def _zoom(self) -> float:
        """How much larger the type is than elsewhere, in steps of a twentieth."""
        width, height = _STANDING if self._is_tall else _LYING
        room = min(self.width() / (width * self._scale), self.height() / (height * self._scale))
        return min(_LARGEST, max(1.0, int(room * 20) / 20))

    def _wear(self) -> None:
        """Set everything in the colours in force, and in type as large as there is room for."""
        if self._look is None:
            return
        palette, fonts = self._look
        worn = (palette, fonts, self._zoom())
        if worn == self._worn:
            return
        self._worn = worn
        fonts = fonts.times(worn[2])
        self.queue.set_look(palette, fonts)
        self.meter.set_look(palette, fonts)
        self.detail.set_look(palette, fonts)
        pad = round(13 * fonts.scale)
        self._headline.setContentsMargins(pad, pad, pad, pad // 2)
        self._chain()

    def _chain(self) -> None:
        """Let Tab go as the eye does, past what was made anew."""
        for earlier, later in itertools.pairwise([self.queue, *self.detail.in_order()]):
            QWidget.setTabOrder(earlier, later)

    def _on_opened(self, claim: str) -> None:
        """Where the text leaves a claim unsaid, the chart that draws it is shown."""
        item = self.detail.sheet.item if self.detail.sheet else None
        if item is None or item.entry.claim != claim:
            return
        target = Target(Ref("claim", claim), item.place, "check")
        if item.place is not None:
            self.pinned.emit(target)
        elif item.charts:
            self.chart_requested.emit(item.charts[0], target)
