"""The check before the show: looks at screens, sleep, messages, power and text, and goes on while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QRawFont

from broadsheet.app.jobs import Job
from broadsheet.app.show.power import power
from broadsheet.app.show.quiet import quiet
from broadsheet.app.show.screens import look
from broadsheet.state.findings import (
    find_notifications,
    find_power,
    find_resolution,
    find_screens,
    find_sleep,
    find_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont, QGuiApplication

    from broadsheet.app.show.awake import Awake
    from broadsheet.app.show.screens import System
    from broadsheet.state.findings import Finding, Power, Quiet
    from broadsheet.state.screen_choices import ScreenChoices
    from broadsheet.state.screens import Arrangement

_AGAIN = 1500
"""Milliseconds from one look to the next: what a person puts right is seen at once."""

_MOST_LACKING = 12


class ShowCheck(QObject):
    """Finds, from `begin` to `end`, what stands in the way of a show.

    The computer is kept awake meanwhile, to see whether it can be: `end` leaves that to whoever starts the show.
    """

    changed = Signal()

    def __init__(
        self,
        gui: QGuiApplication,
        awake: Awake,
        problems: int,
        lacking: str,
        parent: QObject,
        choices: ScreenChoices | None = None,
        system: System | None = None,
    ) -> None:
        super().__init__(parent)
        self._gui, self._awake, self._choices, self._system = gui, awake, choices, system
        self._text = find_text(problems, lacking)
        self._outside: tuple[Finding, ...] = ()
        self._asking = False
        self.arrangement: Arrangement = look(gui, system, choices)
        self._timer = QTimer(self, interval=_AGAIN)
        self._timer.timeout.connect(self._on_due)
        awake.changed.connect(self.changed)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What has been found, the screens first; what takes longer comes with `changed`."""
        return (
            *find_screens(self.arrangement),
            *find_resolution(self.arrangement),
            *find_sleep(self._awake.by, refused=self._awake.refused),
            *self._outside,
            *self._text,
        )

    def begin(self, reason: str) -> None:
        """Look, and again from time to time.

        Args:
            reason: why the computer is kept awake, told to the system.
        """
        self._awake.hold(reason)
        self._timer.start()
        self._on_due()

    def end(self, *, starting: bool) -> None:
        """Look no more; unless a show starts now, the computer may sleep again."""
        self._timer.stop()
        self._awake.changed.disconnect(self.changed)
        if not starting:
            self._awake.release()

    def _on_due(self) -> None:
        found = look(self._gui, self._system, self._choices)
        if found != self.arrangement:
            self.arrangement = found
            self.changed.emit()
        if not self._asking:
            self._asking = True
            job = Job(_ask_system, self)
            job.done.connect(self._on_answered)
            job.done.connect(job.deleteLater)
            job.start()

    def _on_answered(self, told: tuple[Quiet, Power | None]) -> None:
        self._asking = False
        found = (*find_notifications(told[0]), *find_power(told[1]))
        if found != self._outside:
            self._outside = found
            self.changed.emit()


def lacking_in(texts: Iterable[str], fonts: Iterable[QFont]) -> str:
    """The first characters of texts that none of the fonts has; they would be drawn in some other font, or as boxes."""
    raw = [QRawFont.fromFont(font) for font in fonts]
    wanted = sorted({character for text in texts for character in text if character.isprintable()})
    lacking = (each for each in wanted if not each.isspace() and not any(f.supportsCharacter(ord(each)) for f in raw))
    return "".join(each for each, _ in zip(lacking, range(_MOST_LACKING), strict=False))


def _ask_system() -> tuple[Quiet, Power | None]:
    return quiet(), power()
