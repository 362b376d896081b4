"""Makes the labels and links of a fact-check box in the fonts and colours in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from broadsheet.i18n.spacing import spaced
from broadsheet.typeset.verdict_sign import paint_sign
from broadsheet.widgets.link import LinkButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette


class Labels:
    """Fonts and colours of one box."""

    def __init__(self, palette: Palette, fonts: Fonts) -> None:
        self.palette, self.fonts = palette, fonts

    def px(self, pixels: float) -> int:
        """Pixels at the size in force."""
        return round(pixels * self.fonts.scale)

    def text(self, words: str, role: str = "ui", colour: str = "ink") -> QLabel:
        """Words that break into lines, to be read and copied."""
        label = QLabel(spaced(words))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = self.fonts.font(role)
        label.setFont(font)  # for its OpenType features, which a style sheet cannot name
        label.setStyleSheet(
            f'font-family: "{font.family()}"; font-size: {font.pixelSize()}px; font-weight: {font.weight().value};'
            f" color: {self.palette.colour(colour)}; border: none; background: transparent;"
        )
        return label

    def rich(self, html: str, spoken: str, role: str = "ui", colour: str = "ink") -> QLabel:
        """Words with marks in them, made here of escaped words alone; ``spoken`` are the words without."""
        label = self.text("", role, colour)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(html)
        label.setAccessibleName(spoken)
        return label

    def heading(self, words: str) -> QLabel:
        """The heading of a part: small, over a rule."""
        label = self.text(words, "ui_small", "ink_soft")
        label.setIndent(0)  # Qt would move words within a frame to the right
        label.setStyleSheet(
            label.styleSheet() + f"border-bottom: 1px solid {self.palette.rule};"
            f" padding-top: {self.px(10)}px; padding-bottom: {self.px(2)}px;"
        )
        return label

    def link(self, words: str, spoken: str) -> LinkButton:
        """Words that lead somewhere."""
        button = LinkButton(spaced(words))
        font = self.fonts.font("ui_bold")
        button.setFont(font)
        # It stands in line with what is above it, and grows with the page.
        button.setStyleSheet(f"padding-left: 0; padding-right: 0; font-size: {font.pixelSize()}px;")
        button.setAccessibleName(spoken)
        return button


class SignLabel(QWidget):
    """The sign of a verdict; its words stand beside it."""

    def __init__(self, sign: str, labels: Labels, pixels: int) -> None:
        super().__init__()
        self._sign, self._palette, self._pixels = sign, labels.palette, pixels
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._pixels, self._pixels)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        paint_sign(painter, self.rect().toRectF(), self._sign, self._palette)
        painter.end()
