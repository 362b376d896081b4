"""What screens there are: Qt's view, and beneath it what the system says of the monitors; one module a system.

Qt shows a picture that two monitors share as one screen, like a single monitor. Only the system tells them apart.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from broadsheet.state.screens import Output

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QScreen

    from broadsheet.state.screens import Monitor


def outputs(gui: QGuiApplication) -> tuple[Output, ...]:
    """The screens that Qt sees."""
    primary = gui.primaryScreen()
    return tuple(output_of(screen, primary=screen is primary) for screen in gui.screens())


def output_of(screen: QScreen, *, primary: bool = False) -> Output:
    """One screen as plain data."""
    area, size = screen.geometry(), screen.physicalSize()
    return Output(
        name=screen.name(),
        area=(area.x(), area.y(), area.width(), area.height()),
        maker=screen.manufacturer().strip(),
        model=screen.model().strip(),
        serial=screen.serialNumber().strip(),
        size=(size.width(), size.height()),
        scale=screen.devicePixelRatio(),
        primary=primary,
    )


def monitors(platform: str) -> tuple[Monitor, ...] | None:
    """What the system says of the monitors; None where it says nothing.

    Args:
        platform: Qt's name of what it draws on: xcb, wayland, windows, cocoa.
    """
    if platform == "xcb":
        from broadsheet.app.show import outputs_x11

        return outputs_x11.monitors()
    if platform.startswith("wayland"):
        from broadsheet.app.show import outputs_drm

        return outputs_drm.monitors()
    if platform == "windows" and sys.platform == "win32":
        from broadsheet.app.show import outputs_windows

        return outputs_windows.monitors()
    if platform == "cocoa" and sys.platform == "darwin":
        from broadsheet.app.show import outputs_macos

        return outputs_macos.monitors()
    return None
