"""The page Timeline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from broadsheet.charts.canvas import ChartCanvas
from broadsheet.charts.kinds import minimum_height
from broadsheet.charts.metrics import QtMetrics
from broadsheet.derive.lit import NOTHING, Lit
from broadsheet.i18n.spacing import spaced
from broadsheet.state.focus import Target
from broadsheet.views.timeline.player import Player

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.excerpts import Excerpt
    from broadsheet.derive.timeline import Dated
    from broadsheet.model import Ref
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_ZOOMS = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.4)
_PAGE = 1400
"""Width of a page whose type has the usual size, in pixels at scale 1."""


class TimelinePane(QWidget):
    """The axis fills the page; below it the sentence of the item that is on. Space plays, Left and Right step."""

    pointed = Signal(object)  # Target or None
    pinned = Signal(object)  # Target
    source_requested = Signal(object)  # Place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.player = Player(self)
        self._snapshot: Snapshot | None = None
        self._excerpts: Mapping[Ref, Excerpt] = {}
        self._look: tuple[Palette, Fonts] | None = None
        self._lit = NOTHING
        self._scroll, self._page = QScrollArea(self), QWidget(self)
        self.canvas: ChartCanvas = ChartCanvas(self._page)
        self._play, self._previous, self._next, self._own, self._outside, self._out, self._in, self._all = (
            QToolButton(self) for _ in range(8)
        )
        self._caption, self._sentence, self._locate = QLabel(self), QLabel(self), QToolButton(self)
        self._build()
        self._watch(self.canvas)
        self.player.stepped.connect(self._on_stepped)
        self.player.playing_changed.connect(self._retranslate)
        self._retranslate()

    def show_timeline(self, snapshot: Snapshot, excerpts: Mapping[Ref, Excerpt]) -> None:
        """Show the items of a timeline, and the sentences that tell them."""
        same = self._snapshot is not None and self._snapshot.language == snapshot.language
        if same and self._snapshot and self._snapshot.dated == snapshot.dated:
            return
        self._snapshot, self._excerpts = snapshot, excerpts
        self._refresh()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._look = (palette, fonts)
        pad = round(14 * fonts.scale)
        self._bar.setContentsMargins(pad, pad // 2, pad, 0)
        self._foot.setContentsMargins(pad, pad // 2, pad, pad)
        self._foot_frame.setMinimumHeight(round(96 * fonts.scale))
        self._fit()

    def set_lit(self, lit: Lit) -> None:
        """Light marks."""
        self._lit = lit
        self.canvas.set_lit(lit)

    def use_plots(self, make_plot: Callable[[QWidget], ChartCanvas]) -> None:
        """Host the axis so that it pans and zooms."""
        if hasattr(self.canvas, "zoom"):
            return
        old, self.canvas = self.canvas, make_plot(self._page)
        self._watch(self.canvas)
        self.canvas.setGeometry(old.geometry())
        old.hide()
        old.deleteLater()
        self.canvas.show()
        self._refresh()
        self.canvas.set_lit(self._lit)
        self._retranslate()

    def control(self, what: str) -> None:
        """Play or pause (toggle), go to the next or the previous item, or show the one that is on in the text."""
        if what == "toggle":
            self.player.toggle()
        elif what == "next":
            self._on_next()
        elif what == "show":
            self._on_locate()
        else:
            self._on_previous()

    def shown(self) -> tuple[Dated, ...]:
        """The items of the layers that are shown, those with a time first."""
        dated = self._snapshot.dated if self._snapshot else ()
        layers = {"article": self._own.isChecked(), "context": self._outside.isChecked()}
        return tuple(item for item in dated if layers[item.layer])

    def stops(self) -> list[QWidget]:
        """The panes that can be gone to."""
        return [self]

    def focus_stop(self, _: QWidget) -> None:
        """Give the keyboard to the axis."""
        self.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_out(self) -> bool:
        """Stop playing; False where nothing plays."""
        playing = self.player.playing
        self.player.pause()
        return playing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays and pauses."""
        if event.key() == Qt.Key.Key_Space:
            self.player.toggle()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fill the page, whatever its size has become."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
            self._show_axis()
        return False

    def hideEvent(self, event: QEvent) -> None:
        """Nothing plays behind another page."""
        self.player.pause()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        bar = QWidget(self)
        self._bar = QHBoxLayout(bar)
        for button in (self._play, self._previous, self._next):
            self._bar.addWidget(button)
        self._bar.addSpacing(18)
        for button in (self._own, self._outside):
            button.setObjectName("chip")
            button.setCheckable(True)
            button.setChecked(True)
            button.toggled.connect(self._refresh)
            self._bar.addWidget(button)
        self._bar.addStretch(1)
        for button in (self._out, self._in, self._all):
            self._bar.addWidget(button)
        self._foot_frame = QFrame(self)
        self._foot_frame.setObjectName("caption")
        self._foot = QVBoxLayout(self._foot_frame)
        head = QHBoxLayout()
        head.addWidget(self._caption, 1)
        head.addWidget(self._locate)
        self._foot.addLayout(head)
        self._foot.addWidget(self._sentence)
        self._foot.addStretch(1)
        for label in (self._caption, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._caption.setObjectName("lead")
        for each in (self._scroll, self._page):
            each.setObjectName("reading")
        self._page.setObjectName("page")
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._page)
        self._scroll.viewport().installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot_frame)
        for button in (self._play, self._previous, self._next, self._in, self._out, self._all, self._locate):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._play.clicked.connect(self.player.toggle)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._in.clicked.connect(self._on_in)
        self._out.clicked.connect(self._on_out)
        self._all.clicked.connect(self._on_all)
        self._locate.clicked.connect(self._on_locate)

    def _watch(self, canvas: ChartCanvas) -> None:
        canvas.pointed.connect(self._on_pointed)
        canvas.pinned.connect(self._on_pinned)

    def _retranslate(self) -> None:
        self._play.setText(self.tr("Pause") if self.player.playing else self.tr("Play"))
        self._play.setToolTip(self.tr("Walk through the items (Space)"))
        self._previous.setText("‹")
        self._previous.setAccessibleName(self.tr("Previous item"))
        self._previous.setToolTip(self.tr("Previous item"))
        self._next.setText("›")
        self._next.setAccessibleName(self.tr("Next item"))
        self._next.setToolTip(self.tr("Next item"))
        self._own.setText(self.tr("This article"))
        self._outside.setText(self.tr("Context"))
        self._in.setText(self.tr("Zoom in"))
        self._out.setText(self.tr("Zoom out"))
        self._all.setText(self.tr("All years"))
        for button in (self._in, self._out, self._all):
            button.setVisible(hasattr(self.canvas, "zoom"))
        self._locate.setText(self.tr("Show in the text"))
        self._tell()

    def _refresh(self) -> None:
        """Draw the items of the layers that are shown."""
        if self._snapshot is None:
            return
        items = self.shown()
        self.player.set_count(len(items))
        self.canvas.set_snapshot(replace(self._snapshot, dated=items, title="", notes=self._notes()))
        self.canvas.setAccessibleName(self._snapshot.title)
        self._tell()
        self._fit()
        self._show_axis()

    def _show_axis(self) -> None:
        """Where the page scrolls, begin with all of the article and its axis, or with the axis if that is too much."""
        drawing = self.canvas.drawing()
        if drawing and drawing.plot:
            axis, height = drawing.plot.bottom, self._scroll.viewport().height()
            self._scroll.verticalScrollBar().setValue(0 if axis < height * 0.9 else round(axis - height * 0.62))

    def _notes(self) -> tuple[str, ...]:
        return self._snapshot.notes if self._snapshot and self._outside.isChecked() else ()

    def _fit(self) -> None:
        """As large a type as the page has room for; it scrolls where even the usual one has none."""
        if self._look is None or self._snapshot is None:
            return
        palette, fonts = self._look
        view = self._scroll.viewport()
        drawn = replace(self._snapshot, dated=self.shown(), title="", notes=self._notes())
        largest = max(1.0, view.width() / (_PAGE * fonts.scale))
        found, needed = 1.0, 0.0
        for zoom in _ZOOMS:
            least = minimum_height(drawn, view.width(), QtMetrics(fonts.times(zoom)))
            if zoom > 1.0 and (zoom > largest or least > view.height()):
                break
            found, needed = zoom, least
        self.canvas.set_look(palette, fonts.times(found))
        self.canvas.setGeometry(0, 0, view.width(), max(view.height(), round(needed) + 1))
        self._page.resize(view.width(), max(view.height(), round(needed) + 1))

    def _tell(self) -> None:
        """The item that is on: when and what, and the sentence that says so."""
        items = self.shown()
        item = items[self.player.at] if 0 <= self.player.at < len(items) else None
        self._locate.setVisible(item is not None and item.place is not None)
        if item is None:
            self._caption.setText(self.tr("%n item(s) in the order of time", "", len(items)))
            self._sentence.setText(self.tr("Point at one, or play them through."))
            return
        self._caption.setText(spaced(" · ".join(part for part in (item.period, item.words, item.value) if part)))
        excerpt = self._excerpts.get(item.ref)
        if excerpt:
            self._sentence.setText(spaced(f"{excerpt.before}{excerpt.words}{excerpt.after}"))
        elif item.source:
            self._sentence.setText(spaced(self.tr("Context, not in the text. Source: {0}").format(item.source)))
        else:
            self._sentence.setText("")

    def _put_on(self, ref: Ref) -> None:
        """Put the item of a mark on without playing on."""
        at = next((at for at, item in enumerate(self.shown()) if item.ref == ref), -1)
        if at >= 0 and at != self.player.at:
            self.player.pause()
            self.player.go(at)

    def _on_stepped(self, at: int) -> None:
        item = self.shown()[at]
        self._tell()
        rect = self.canvas.mark_rect(item.ref)
        if rect is None:
            self._on_all()
        else:
            self._scroll.ensureVisible(rect.center().x(), rect.center().y(), 0, rect.height())
        self.pointed.emit(Target(item.ref, origin="timeline"))

    def _on_pointed(self, ref: Ref | None) -> None:
        if ref is None:
            if not self.player.playing:
                self.pointed.emit(None)
            return
        self._put_on(ref)
        self.pointed.emit(Target(ref, origin="timeline"))

    def _on_pinned(self, ref: Ref) -> None:
        self._put_on(ref)
        self.pinned.emit(Target(ref, origin="timeline"))

    def _on_previous(self) -> None:
        self.player.pause()
        self.player.go(self.player.at - 1)

    def _on_next(self) -> None:
        self.player.pause()
        self.player.go(self.player.at + 1)

    def _on_in(self) -> None:
        self._zoom(1.5)

    def _on_out(self) -> None:
        self._zoom(1 / 1.5)

    def _zoom(self, factor: float) -> None:
        zoom = getattr(self.canvas, "zoom", None)
        if zoom:
            zoom(factor)

    def _on_all(self) -> None:
        show_all = getattr(self.canvas, "show_all", None)
        if show_all:
            show_all()

    def _on_locate(self) -> None:
        items = self.shown()
        if 0 <= self.player.at < len(items) and items[self.player.at].place:
            self.source_requested.emit(items[self.player.at].place)
