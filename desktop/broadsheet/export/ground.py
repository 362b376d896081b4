"""What drawing exporters stand on: an application without a screen, fonts and colours."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from broadsheet.theme.fonts import Fonts, load_fonts
from broadsheet.theme.palette import palette_of

if TYPE_CHECKING:
    from broadsheet.export.order import Order
    from broadsheet.theme.palette import Palette


def application() -> QGuiApplication:
    """The application; where there is none, one that needs no screen. Keep it as long as anything is drawn."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["broadsheet"])


def fonts_of(order: Order) -> Fonts:
    """The fonts of charts and text at scale 1, in the language of the export."""
    return Fonts(load_fonts(), 1.0, order.language)


def palette_for(order: Order) -> Palette:
    """The colours of the theme that is asked for."""
    return palette_of(order.options.theme)
