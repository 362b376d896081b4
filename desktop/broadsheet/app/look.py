"""What the program looks like now: a palette, and fonts at the size in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette

from broadsheet.theme.fonts import Families, Fonts
from broadsheet.theme.palette import Palette, palette_of
from broadsheet.theme.style import style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Look(QObject):
    """Palette and fonts; tells when they change."""

    changed = Signal()

    def __init__(self, app: QApplication, families: Families, scale: float, theme: str, contrast: bool) -> None:
        super().__init__(app)
        self._app, self._families = app, families
        self._scale, self._theme, self._contrast = scale, theme, contrast
        self.palette: Palette = palette_of(theme, contrast)
        self.fonts = Fonts(families, scale)
        self._apply()

    @property
    def contrast(self) -> bool:
        """Whether contrast is high."""
        return self._contrast

    def set_scale(self, scale: float) -> None:
        """Set everything at this size; 1 is the usual one."""
        self._scale = scale
        self._apply()

    def set_theme(self, theme: str) -> None:
        """Set everything in the colours of a theme.

        Raises:
            KeyError: there is no such theme.
        """
        self.palette, self._theme = palette_of(theme, self._contrast), theme
        self._apply()

    def set_contrast(self, wanted: bool) -> None:
        """Follow the system's wish for high contrast."""
        if wanted != self._contrast:
            self._contrast = wanted
            self.set_theme(self._theme)

    def set_language(self, language: str) -> None:
        """Set the text in the manner of a language."""
        if language != self.fonts.language:
            self.fonts = Fonts(self._families, self.fonts.scale, language)
            self.changed.emit()

    def _apply(self) -> None:
        """Palette, fonts and style sheet of the whole application."""
        scale = self._scale * self.palette.enlarge
        self.fonts = Fonts(self._families, scale, self.fonts.language)
        self._app.setPalette(_qt_palette(self.palette))
        self._app.setFont(self.fonts.font("ui"))
        self._app.setStyleSheet(style_sheet(self.palette, scale, self._families.sans, self._families.serif))
        self.changed.emit()


def _qt_palette(palette: Palette) -> QPalette:
    """Qt's own palette, for what the style sheet does not reach."""
    qt = QPalette()
    roles = {
        QPalette.ColorRole.Window: palette.paper,
        QPalette.ColorRole.WindowText: palette.ink,
        QPalette.ColorRole.Base: palette.card,
        QPalette.ColorRole.AlternateBase: palette.desk,
        QPalette.ColorRole.Text: palette.ink,
        QPalette.ColorRole.Button: palette.card,
        QPalette.ColorRole.ButtonText: palette.ink,
        QPalette.ColorRole.Highlight: palette.figure,
        QPalette.ColorRole.HighlightedText: palette.on_figure,
        QPalette.ColorRole.ToolTipBase: palette.card,
        QPalette.ColorRole.ToolTipText: palette.ink,
        QPalette.ColorRole.PlaceholderText: palette.ink_soft,
        QPalette.ColorRole.Link: palette.figure,
    }
    for role, colour in roles.items():
        qt.setColor(role, QColor(colour))
    return qt
