"""Keeps where a person is: looked at soon after a change, written in a thread, and once more when the window closes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from broadsheet.app.jobs import Job
from broadsheet.app.visit import go_to, sections_of
from broadsheet.resources import bundled_briefing
from broadsheet.state.memory import BUNDLED, Standing, Stay, key_of
from broadsheet.state.session import PAGES

if TYPE_CHECKING:
    from broadsheet.app.main_window import MainWindow
    from broadsheet.files import Opened
    from broadsheet.state.memory import Memory
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences

_SOON = 400
"""Milliseconds from a change to its being written; what changes meanwhile goes with it."""

_STANDS = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


class Keeper(QObject):
    """Takes the place and the settings of one window to memory, and brings a briefing back to where it was left."""

    def __init__(self, window: MainWindow, session: Session, preferences: Preferences, memory: Memory) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences, self._memory = window, session, preferences, memory
        self._standing = memory.standing
        self._unseen = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._on_due)
        window.installEventFilter(self)

    def note(self) -> None:
        """Something has changed: look at it soon."""
        if not self._soon.isActive():
            self._soon.start()

    def take(self) -> None:
        """Take in where the person is now, and where the window stands."""
        self._memory.keep(self._stay(), self._stand())

    def save(self) -> None:
        """Write at once: the window closes."""
        self._soon.stop()
        self.take()
        self._write()

    def forget(self) -> None:
        """Forget every briefing; one of a person's own that is open is remembered again once it is opened again."""
        self._memory.forget()
        key = self._key()
        self._unseen = key if key != BUNDLED and self._preferences.settings.reopen else ""
        self.note()

    def stay_of(self, opened: Opened) -> Stay | None:
        """Where the person was in a briefing that is about to be shown; what is shown until then is taken in."""
        self.take()
        self._unseen = ""
        if not self._preferences.settings.reopen:
            return None
        return self._memory.stay(key_of(opened.path, bundled_briefing()))

    def return_to(self, stay: Stay) -> None:
        """Show a briefing as it was left: page, section and place; say quietly where its text has changed there."""
        exact = go_to(self._window.reader, stay)
        self._enter(stay)
        if not exact:
            self.tell_changed()

    def tell_changed(self) -> None:
        """Say that the place is the nearest, for the text has changed."""
        self._window.status.tell(self.tr("The text has changed since; this is the nearest place"))

    def tell_missing(self, name: str) -> None:
        """Say that the briefing read last could not be shown."""
        self._window.status.tell(self.tr("“{0}” can no longer be opened; this is the bundled briefing").format(name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window moves, or changes its size."""
        if event.type() in _STANDS:
            self.note()
        return False

    def _enter(self, stay: Stay) -> None:
        """The section and the page; the facing page follows the first."""
        if self._session.briefing and stay.section in sections_of(self._session.briefing):
            self._session.enter(stay.section)
        if stay.page in PAGES:
            self._session.turn_to(stay.page)

    def _on_due(self) -> None:
        self.take()
        Job(self._write, self).start()

    def _write(self) -> bool:
        """Both files; a place that cannot be written stops nothing."""
        return self._preferences.save_changed() and self._memory.write()

    def _key(self) -> str:
        opened = self._session.opened
        return key_of(opened.path, bundled_briefing()) if opened else ""

    def _stay(self) -> Stay | None:
        """Where the person is; None where that is not to be remembered."""
        reader, session, key = self._window.reader, self._session, self._key()
        place = reader.reading_place()
        if not key or place is None or key == self._unseen or not self._preferences.settings.reopen:
            return None
        return Stay(
            key=key,
            page=session.page,
            section=session.section,
            language=session.language,
            passage=place.passage,
            offset=place.offset,
            share=place.share,
            distance=place.distance,
            at_top=place.at_top,
            words=reader.words_at(place),
            rooms=reader.rooms_in_view(),
            moment=time.time(),
        )

    def _stand(self) -> Standing:
        """Where the window stands; while it fills the screen, where it stood before and which screen it fills."""
        window = self._window
        if window.isMaximized() or window.isFullScreen():
            filling = "full" if window.isFullScreen() else "maximized"
            before = window.normalGeometry()
            width, height = max(1, before.width()), max(1, before.height())
            self._standing = Standing(window.x(), window.y(), width, height, filling)
        elif not window.isMinimized():
            self._standing = Standing(window.x(), window.y(), window.width(), window.height())
        return self._standing or Standing(window.x(), window.y(), window.width(), window.height())
