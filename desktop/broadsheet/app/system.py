"""What the system's settings wish of every program: high contrast, and no motion.

Qt 6.11 knows the contrast everywhere, motion only from 6.12 on. Until then it is asked of the desktop portal (Linux),
of the effects of the user's session (Windows), or of the preferences of universal access (macOS).
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, QSettings, Qt, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints, QGuiApplication, QStyleHints

    from broadsheet.state.settings import Settings

_PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
# Where the portal keeps it: namespace and key, and the value that wishes for no motion.
_MOTION = {("org.freedesktop.appearance", "reduced-motion"): 1, ("org.gnome.desktop.interface", "enable-animations"): 0}
_CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION of the Windows API."""

_kept: list[tuple[QStyleHints, QAccessibilityHints]] = []


@dataclass(frozen=True, slots=True)
class Wishes:
    """Wishes that are set by hand; None follows the system."""

    high_contrast: bool | None = None
    reduced_motion: bool | None = None

    @classmethod
    def of(cls, settings: Settings) -> Wishes:
        """As the settings of the program have them."""
        contrast, motion = settings.contrast, settings.motion
        return cls(contrast == "high" if contrast else None, motion == "reduced" if motion else None)


class SystemWishes(QObject):
    """Tells what the system wishes, and when that changes. Nothing here ever waits for an answer."""

    changed = Signal()

    def __init__(self, app: QGuiApplication, instead: Wishes | None = None) -> None:
        super().__init__(app)
        self._instead = instead or Wishes()
        self._still = False
        self._asked: list[QDBusPendingCallWatcher] = []
        self._hints = _accessibility_hints(app)
        self._hints.contrastPreferenceChanged.connect(self.changed)
        app.applicationStateChanged.connect(self._on_application_state_changed)

    def wants_high_contrast(self) -> bool:
        """Whether more contrast than usual is wished for."""
        if self._instead.high_contrast is not None:
            return self._instead.high_contrast
        return bool(self._hints.contrastPreference() == Qt.ContrastPreference.HighContrast)

    def wants_reduced_motion(self) -> bool:
        """Whether nothing should move that need not; False until `look` had an answer."""
        return self._still if self._instead.reduced_motion is None else self._instead.reduced_motion

    def look(self) -> None:
        """Ask for what Qt does not tell; the answer comes later, with `changed` where it is another one."""
        if sys.platform.startswith("linux"):
            self._ask_portal()
        else:
            self._take(_still_on_windows() if sys.platform == "win32" else _still_on_macos())

    def _ask_portal(self) -> None:
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        if not self._asked:
            bus.connect(*_PORTAL, "SettingChanged", self, SLOT("_on_setting_changed(QDBusMessage)"))  # type: ignore[call-overload]
        self._asked = []
        for place in _MOTION:
            message = QDBusMessage.createMethodCall(*_PORTAL, "Read")
            message.setArguments(list(place))
            message.setAutoStartService(False)  # no portal is no wish: a start of it would take seconds
            watcher = QDBusPendingCallWatcher(bus.asyncCall(message), self)
            watcher.finished.connect(self._on_answered)
            self._asked.append(watcher)

    def _on_answered(self, _: QDBusPendingCallWatcher) -> None:
        """Once both have answered, either of them is wish enough."""
        if all(watcher.isFinished() for watcher in self._asked):
            replies = zip(_MOTION, self._asked, strict=True)
            self._take(any(says_still(*place, w.reply().arguments()) for place, w in replies if not w.isError()))

    @Slot(QDBusMessage)
    def _on_setting_changed(self, message: QDBusMessage) -> None:
        arguments = message.arguments()
        if len(arguments) == 3 and tuple(arguments[:2]) in _MOTION:
            self.look()

    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        """Windows and macOS do not tell: look again when a person comes back to the program."""
        if state == Qt.ApplicationState.ApplicationActive and not sys.platform.startswith("linux"):
            self.look()

    def _take(self, still: bool) -> None:
        before = self.wants_reduced_motion()
        self._still = still
        if self.wants_reduced_motion() != before:
            self.changed.emit()


def says_still(namespace: str, key: str, arguments: list[object]) -> bool:
    """Whether an answer of the portal wishes for no motion; its values come wrapped once or twice."""
    value = arguments[0] if arguments else None
    while hasattr(value, "variant"):
        value = value.variant()
    return isinstance(value, int) and value == _MOTION.get((namespace, key))


def _accessibility_hints(app: QGuiApplication) -> QAccessibilityHints:
    """Qt's hints, kept with what they belong to: PySide gives up the one along with the other, for good."""
    if not _kept:
        style = app.styleHints()
        _kept.append((style, style.accessibility()))
    return _kept[0][1]


def _still_on_windows() -> bool:
    """Whether animations in windows are switched off for the user."""
    import ctypes

    animated = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009  # other systems' ctypes has no such name
    told = user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0)
    return bool(told) and not animated.value


def _still_on_macos() -> bool:
    """Whether “Reduce motion” is on."""
    file = Path.home() / "Library" / "Preferences" / "com.apple.universalaccess.plist"
    return bool(QSettings(str(file), QSettings.Format.NativeFormat).value("reduceMotion", False, bool))
