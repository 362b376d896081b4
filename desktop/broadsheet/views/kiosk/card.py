"""The card of a name, for fingers: what it is, and every sentence that speaks of it, one at a time."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from broadsheet.derive.excerpts import Excerpt, excerpts
from broadsheet.files import parse_rich
from broadsheet.model import Ref
from broadsheet.views.kiosk.buttons import touch_button

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Entity
    from broadsheet.theme.palette import Palette
    from broadsheet.views.kiosk.measures import Measures


class KioskCard(QFrame):
    """Name, names in other languages, summary, excerpts; nothing in it leaves the screen."""

    place_requested = Signal(object)  # Place
    closed = Signal()
    changed = Signal()  # it may need another height

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_card")
        self._name, self._names, self._summary, self._count, self._excerpt = (QLabel(self) for _ in range(5))
        kinds = ("kiosk_title", "kiosk_soft", "kiosk_text", "kiosk_soft", "kiosk_text")
        labels = (self._name, self._names, self._summary, self._count, self._excerpt)
        for label, kind in zip(labels, kinds, strict=True):
            label.setObjectName(kind)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._excerpt.setTextFormat(Qt.TextFormat.RichText)  # made here of escaped words alone
        self._count.setWordWrap(False)
        self.close_button, self.previous, self.next, self.locate = (touch_button(self) for _ in range(4))
        self.close_button.clicked.connect(self.closed)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.locate.clicked.connect(self._on_locate)
        self._palette: Palette | None = None
        self._entity: Entity | None = None
        self._language = ""
        self._excerpts: tuple[Excerpt, ...] = ()
        self._at = 0
        self._build()
        self._retranslate()

    @property
    def excerpt(self) -> Excerpt | None:
        """The sentence that is shown."""
        return self._excerpts[self._at] if self._excerpts else None

    def set_look(self, palette: Palette, measures: Measures) -> None:
        """Colours and sizes."""
        self._palette = palette
        gap = measures.gap
        self._column.setContentsMargins(3 * gap, 2 * gap, 3 * gap, 3 * gap)
        self._column.setSpacing(gap)

    def height_for(self, width: int) -> int:
        """The height that its words need."""
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        return max(layout.heightForWidth(width), layout.minimumHeightForWidth(width)) + layout.spacing()

    def show_entity(self, briefing: Briefing, entity_id: str, language: str) -> None:
        """Show a name."""
        again = self._entity is not None and self._entity.id == entity_id
        self._entity, self._language = briefing.entities[entity_id], language
        self._excerpts = excerpts(briefing, language, Ref("entity", entity_id))
        self._at = min(self._at, max(0, len(self._excerpts) - 1)) if again else 0
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        steps = QHBoxLayout()
        for button in (self.previous, self.next):
            steps.addWidget(button)
        steps.addWidget(self._count)
        steps.addStretch(1)
        steps.addWidget(self.locate)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        for label in (self._names, self._summary):
            self._column.addWidget(label)
        self._column.addWidget(self._excerpt, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(steps)

    def _refresh(self) -> None:
        entity = self._entity
        if entity is None:
            return
        self._name.setText(entity.name.pick(self._language))
        others = [name for language, name in entity.name.values if language != self._language]
        self._names.setText(" · ".join((*others, *entity.aliases)))
        self._names.setVisible(bool(self._names.text()))
        self._summary.setText(parse_rich(entity.summary.pick(self._language)).text)
        self._summary.setVisible(bool(self._summary.text()))
        self._show_excerpt()

    def _show_excerpt(self) -> None:
        excerpt, several = self.excerpt, len(self._excerpts) > 1
        for widget in (self._excerpt, self.locate):
            widget.setVisible(excerpt is not None)
        for widget in (self.previous, self.next):
            widget.setVisible(several)
        if excerpt is None:
            self._count.setText(self.tr("not mentioned in the text"))
            self.changed.emit()
            return
        self._count.setText(self.tr("{0} of {1}").format(self._at + 1, len(self._excerpts)) if several else "")
        ground = self._palette.hover if self._palette else "transparent"
        marked = f'<b style="background-color:{ground}">{escape(excerpt.words)}</b>'
        self._excerpt.setText(f"{escape(excerpt.before)}{marked}{escape(excerpt.after)}")
        self.changed.emit()

    def _retranslate(self) -> None:
        self.close_button.setText("×")
        self.close_button.setAccessibleName(self.tr("Close the card"))
        self.previous.setText("‹")
        self.previous.setAccessibleName(self.tr("The sentence before"))
        self.next.setText("›")
        self.next.setAccessibleName(self.tr("The next sentence"))
        self.locate.setText(self.tr("Show in the text"))
        self.setAccessibleName(self.tr("Card of a name"))
        self._refresh()

    def _turn(self, by: int) -> None:
        self._at = (self._at + by) % len(self._excerpts)
        self._show_excerpt()

    def _on_previous(self) -> None:
        self._turn(-1)

    def _on_next(self) -> None:
        self._turn(1)

    def _on_locate(self) -> None:
        if self.excerpt is not None:
            self.place_requested.emit(self.excerpt.place)
