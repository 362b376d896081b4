"""The card of a name, beside the text: what it is, and every place that speaks of it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from broadsheet.derive.excerpts import Excerpt, excerpts
from broadsheet.derive.told import told_words
from broadsheet.files import parse_rich
from broadsheet.i18n.entity_types import type_words
from broadsheet.i18n.spacing import spaced, spaced_parts
from broadsheet.model import Ref

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.model import Briefing, Entity
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette


class _CardButton(QToolButton):
    """A button that leaves the arrow keys to the card; Qt would move the focus by them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass Left and Right on."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)


class EntityCard(QFrame):
    """Type, names, summary, and the excerpts to step through."""

    place_requested = Signal(object)  # Place
    entity_requested = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, closable: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("entityCard")
        self._briefing: Briefing | None = None
        self._entity: Entity | None = None
        self._language = ""
        self._excerpts: tuple[Excerpt, ...] = ()
        self._at = 0
        self._palette: Palette | None = None
        self._kind, self._name, self._names, self._summary, self._excerpt, self._count = (
            self._label() for _ in range(6)
        )
        # In the order in which Tab goes through them.
        self._close, self._whole, self._previous, self._next, self._locate = (self._button() for _ in range(5))
        self._close.clicked.connect(self.closed)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self._locate.clicked.connect(self.locate)
        self._whole.clicked.connect(self._on_whole)
        self._close.setVisible(closable)
        self._build()
        self._retranslate()

    def show_entity(self, briefing: Briefing, entity_id: str, language: str) -> None:
        """Show a name of the briefing in a language."""
        again = self._entity is not None and self._entity.id == entity_id
        self._briefing, self._entity, self._language = briefing, briefing.entities[entity_id], language
        self._excerpts = excerpts(briefing, language, Ref("entity", entity_id))
        self._at = min(self._at, max(0, len(self._excerpts) - 1)) if again else 0
        self._refresh()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._palette = palette
        # Colours of the card alone; everything else comes from the style sheet of the application.
        self.setStyleSheet(
            f"QFrame#entityCard {{ background: {palette.card}; border-top: 3px solid {palette.accent};"
            f" border-bottom: 1px solid {palette.rule}; }}"
        )
        for label, font, colour in (
            (self._kind, "ui_small", "event"),
            (self._name, "heading", "ink"),
            (self._names, "ui", "ink_soft"),
            (self._summary, "body", "ink"),
            (self._count, "ui", "ink_soft"),
            (self._excerpt, "body", "ink"),
        ):
            label.setFont(fonts.font(font))  # for its OpenType features, which a style sheet cannot name
            label.setStyleSheet(_label_sheet(fonts.font(font), palette.colour(colour)))
        self._whole.setStyleSheet("padding-left: 0;")
        pad = round(14 * fonts.scale)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(pad + 6, pad, pad, pad - 4)
        self._refresh()

    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, from the top."""
        return self._close, self._whole, self._previous, self._next, self._locate

    def focus_card(self) -> None:
        """Give the keyboard to the card."""
        for button in (self._next, self._locate, self._close):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    @property
    def mentions(self) -> int:
        """How many excerpts there are to step through."""
        return len(self._excerpts)

    def turn(self, by: int) -> None:
        """Show an excerpt so many farther on, the first again after the last."""
        if self._excerpts:
            self._at = (self._at + by) % len(self._excerpts)
            self._show_excerpt()

    def locate(self) -> None:
        """Ask for the excerpt's place in the text."""
        if self._excerpts:
            self.place_requested.emit(self._excerpts[self._at].place)

    def excerpt_words(self) -> str:
        """The excerpt and which one it is, as they are read aloud."""
        if not self._excerpts:
            return ""
        excerpt = self._excerpts[self._at]
        return f"{self._count.text()} · {excerpt.before}{excerpt.words}{excerpt.after}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right step through the excerpts."""
        if event.key() == Qt.Key.Key_Left:
            self.turn(-1)
        elif event.key() == Qt.Key.Key_Right:
            self.turn(1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _button(self) -> QToolButton:
        button = _CardButton(self)
        button.setObjectName("quiet")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _build(self) -> None:
        self._excerpt.setTextFormat(Qt.TextFormat.RichText)  # made here of escaped words alone
        head = QHBoxLayout()
        head.addWidget(self._kind, 1)
        head.addWidget(self._close)
        # The buttons stand above the excerpt: they stay where they are whatever its length.
        steps = QHBoxLayout()
        for widget in (self._count, self._previous, self._next):
            steps.addWidget(widget)
        steps.addStretch(1)
        steps.addWidget(self._locate)
        self._count.setWordWrap(False)
        part = QHBoxLayout()
        part.addWidget(self._whole)
        part.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(5)
        column.addLayout(head)
        for label in (self._name, self._names, self._summary):
            column.addWidget(label)
        column.addLayout(part)
        column.addSpacing(4)
        column.addLayout(steps)
        column.addWidget(self._excerpt)

    def _refresh(self) -> None:
        """Fill the card."""
        entity, briefing = self._entity, self._briefing
        if entity is None or briefing is None:
            return
        self._kind.setText(type_words(entity.type))
        self._name.setText(entity.name.pick(self._language))
        self._names.setText(spaced(self._other_names(entity)))
        self._names.setVisible(bool(self._names.text()))
        summary = told_words(briefing, parse_rich(entity.summary.pick(self._language)), self._language)
        self._summary.setText(spaced(summary))
        self._summary.setVisible(bool(self._summary.text()))
        whole = briefing.entities.get(entity.part_of)
        self._whole.setVisible(whole is not None)
        self._whole.setText(self.tr("Part of {0}").format(whole.name.pick(self._language)) if whole else "")
        self._show_excerpt()

    def _other_names(self, entity: Entity) -> str:
        """The name in the other languages, aliases, and what is unsure."""
        others = [name for language, name in entity.name.values if language != self._language]
        if entity.aliases:
            others.append(self.tr("also {0}").format(self.tr(", ").join(entity.aliases)))
        if entity.note:
            others.append(entity.note)
        return " · ".join(others)

    def _show_excerpt(self) -> None:
        found = bool(self._excerpts)
        for widget in (self._excerpt, self._locate):
            widget.setVisible(found)
        for button in (self._previous, self._next):
            button.setVisible(len(self._excerpts) > 1)
        mentioned = self.tr("mentioned %n time(s)", "", len(self._excerpts))
        if not found:
            self._count.setText(self.tr("not mentioned in the text"))
            return
        at = self.tr("{0} of {1}").format(self._at + 1, len(self._excerpts))
        self._count.setText(f"{mentioned} · {at}" if len(self._excerpts) > 1 else mentioned)
        excerpt = self._excerpts[self._at]
        ground = self._palette.hover if self._palette else "transparent"
        before, words, after = map(escape, spaced_parts((excerpt.before, excerpt.words, excerpt.after)))
        self._excerpt.setText(f'{before}<b style="background-color:{ground}">{words}</b>{after}')

    def _retranslate(self) -> None:
        self._close.setText("×")
        self._close.setAccessibleName(self.tr("Close the card"))
        self._close.setToolTip(self.tr("Close the card (Esc)"))
        self._previous.setText("‹")
        self._previous.setAccessibleName(self.tr("Previous mention"))
        self._next.setText("›")
        self._next.setAccessibleName(self.tr("Next mention"))
        self._locate.setText(self.tr("Show in the text"))
        self.setAccessibleName(self.tr("Card of a name"))
        self._refresh()

    def _on_previous(self) -> None:
        self.turn(-1)

    def _on_next(self) -> None:
        self.turn(1)

    def _on_whole(self) -> None:
        if self._entity is not None:
            self.entity_requested.emit(self._entity.part_of)


def _label_sheet(font: QFont, colour: str) -> str:
    """A label's own style: the application's sheet overrides a font that is merely set."""
    return (
        f'font-family: "{font.family()}"; font-size: {font.pixelSize()}px; font-weight: {font.weight().value};'
        f" color: {colour};"
    )
