"""Keeps the two windows of a show on their screens, whatever is plugged in, pulled out or set otherwise meanwhile.

Qt moves a window whose screen goes to the main screen: the audience's would cover the presenter's. So whatever stands
where it must not is hidden the moment that the screens change; it is put in its place when they have come to rest.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from broadsheet.app.show.outputs import monitors, outputs
from broadsheet.app.show.placing import is_amiss, put, stands
from broadsheet.state.screen_choices import ScreenChoices
from broadsheet.state.screens import Arrangement, judge
from broadsheet.state.staging import Staging, Wanted, stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication, QScreen
    from PySide6.QtWidgets import QWidget

    from broadsheet.state.screens import Monitor, Output

    System = Callable[[], tuple[Monitor, ...] | None]

_REST = 200
"""Milliseconds without a change after which the screens are at rest; a projector that is plugged in makes several."""

_LOOK = 1000
"""Milliseconds between looks at what the system tells: a second monitor on one picture is no change to Qt."""


def look(
    gui: QGuiApplication, system: System | None = None, choices: ScreenChoices | None = None, usual: str = ""
) -> Arrangement:
    """How the screens stand now.

    Args:
        gui: the application.
        system: tells what is plugged in; None for the system that Qt draws on.
        choices: what was chosen for these screens and others.
        usual: identity of the audience's screen where none was chosen; empty for none.
    """
    seen = outputs(gui)
    wish = (choices.of(seen).audience if choices else "") or usual
    return judge(seen, system() if system else monitors(gui.platformName()), wish)


class ShowScreens(QObject):
    """Takes care of an audience's and a presenter's window from `begin` to `end`; both are hidden before and after.

    The presenter's may come later, see `take_presenter`; until then the audience's has the keyboard.
    """

    changed = Signal()  # the screens stand otherwise, or the windows do
    withdrawn = Signal()  # the presenter view was taken away: others would have seen it, or might

    def __init__(
        self,
        gui: QGuiApplication,
        audience: QWidget,
        presenter: QWidget | None,
        parent: QObject,
        system: System | None = None,
        choices: ScreenChoices | None = None,
    ) -> None:
        super().__init__(parent)
        self._gui, self._audience, self._presenter, self._system = gui, audience, presenter, system
        self._choices = choices or ScreenChoices()
        self._usual = ""
        self._wanted = Wanted()
        self._running = False
        self.arrangement = Arrangement("unknown", "none")
        self._staging = Staging()
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._on_rest)
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._on_look)

    @property
    def sharing(self) -> bool:
        """Whether the audience's window is one to share in a meeting program."""
        return self._wanted.sharing

    @property
    def presenter_shown(self) -> bool:
        """Whether the presenter view is on a screen."""
        return self._presenter is not None and self._staging.presenter is not None

    def begin(self) -> None:
        """Show the windows on their screens, and keep them there."""
        self._running = True
        self._wanted = Wanted(sharing=self._choices.of(outputs(self._gui)).sharing)
        self._gui.screenAdded.connect(self._on_screen_added)
        self._gui.screenRemoved.connect(self._on_screens_changing)
        self._gui.primaryScreenChanged.connect(self._on_screens_changing)
        for screen in self._gui.screens():
            self._follow(screen)
        self._take(self._judged())
        self._place()
        self._look.start()

    def end(self) -> None:
        """Hide both windows and follow the screens no more."""
        if not self._running:
            return
        self._running = False
        self._rest.stop()
        self._look.stop()
        self._gui.screenAdded.disconnect(self._on_screen_added)
        self._gui.screenRemoved.disconnect(self._on_screens_changing)
        self._gui.primaryScreenChanged.disconnect(self._on_screens_changing)
        for screen in self._gui.screens():
            screen.geometryChanged.disconnect(self._on_screens_changing)
            screen.logicalDotsPerInchChanged.disconnect(self._on_screens_changing)
        self._staging = Staging()
        self._audience.hide()
        if self._presenter is not None:
            self._presenter.hide()

    def take_presenter(self, presenter: QWidget) -> None:
        """Take care of a presenter's window that was made during the show."""
        self._presenter = presenter
        if self._running:
            self._want(self._wanted)

    def show_presenter(self, *, agreed: bool = False) -> bool:
        """Show the presenter view, in place of the audience's window where there is one screen for both.

        Args:
            agreed: whether a person has said yes to notes where the wall may show them.

        Returns:
            Whether it is shown; where not, it has to be asked for first (`Arrangement.asks`).
        """
        self._take(self._judged())
        if self.arrangement.asks and not (agreed or self._wanted.agreed):
            return False
        self._want(replace(self._wanted, front="presenter", agreed=agreed or self._wanted.agreed))
        return self.presenter_shown

    def show_audience(self) -> None:
        """Put the audience's window in front again where there is one screen for both; a yes is over with that."""
        self._want(replace(self._wanted, front="audience", agreed=False))

    def swap(self) -> bool:
        """Let audience and presenter change screens; False where there are no two to change."""
        if not self.arrangement.can_swap or self.arrangement.presenter is None:
            return False
        return self.choose(self.arrangement.presenter)

    def go_on(self) -> bool:
        """Give the audience the next of the screens that it can have; False where there is none."""
        return any(self.choose(output) for output in self.arrangement.others)

    def choose(self, audience: Output) -> bool:
        """Give the audience a screen, now and whenever these screens are there; False where it cannot have it."""
        seen = outputs(self._gui)
        before = self._choices.of(seen)
        self._choices.keep(seen, before._replace(audience=audience.identity))
        found = self._judged()
        if found.audience is None or found.audience.identity != audience.identity:
            self._choices.keep(seen, before)
            return False
        self._take(found)
        self._place()
        return True

    def share(self, sharing: bool) -> None:
        """Make the audience's window one to share in a meeting program, or one that fills its screen again."""
        seen = outputs(self._gui)
        self._choices.keep(seen, self._choices.of(seen)._replace(sharing=sharing))
        self._want(replace(self._wanted, sharing=sharing))

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._take(self._judged())
        self._place()

    def _judged(self) -> Arrangement:
        """How the screens stand; whatever comes beside it, the audience keeps the screen that it had."""
        return look(self._gui, self._system, self._choices, self._usual)

    def _take(self, found: Arrangement) -> None:
        """Plan anew, and hide at once what others must not see."""
        self._wanted = self._wanted.after(self.arrangement if self._staging != Staging() else None, found)
        self.arrangement, self._staging = found, self._staged(found)
        if found.kind == "extended" and found.audience is not None:
            self._usual = found.audience.identity
        if is_amiss(self._audience, self._staging.audience):
            self._audience.hide()
        if self._presenter is not None and is_amiss(self._presenter, self._staging.presenter):
            self._presenter.hide()
            if self._staging.presenter is None and found.asks:
                self.withdrawn.emit()

    def _staged(self, found: Arrangement) -> Staging:
        if self._presenter is not None:
            return stage(found, self._wanted)
        alone = stage(found, replace(self._wanted, front="audience", agreed=False)).audience
        return Staging(replace(alone, on_top=False) if alone else None)

    def _place(self) -> None:
        """Put both windows where they belong; the presenter's, where there is one, has the keyboard."""
        audience, presenter = self._staging.audience, self._staging.presenter
        if audience is None:
            self._audience.hide()
        elif not stands(self._audience, audience):
            put(self._audience, audience, active=presenter is None)
        if self._presenter is None:
            pass
        elif presenter is None:
            self._presenter.hide()
        elif not stands(self._presenter, presenter):
            put(self._presenter, presenter, active=True)
            if audience is not None and audience.output == presenter.output:
                self._audience.raise_()  # a window to share: seen once, a person can lay it where it should be
        self.changed.emit()

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screens_changing)
        screen.logicalDotsPerInchChanged.connect(self._on_screens_changing)

    def _on_screen_added(self, screen: QScreen) -> None:
        self._follow(screen)
        self._on_screens_changing()

    def _on_screens_changing(self, *_: object) -> None:
        """Something changes, and more may follow: nothing may be seen where it must not be, the rest can wait."""
        if self._running:
            self._take(self._judged())
            self._rest.start()

    def _on_rest(self) -> None:
        self._take(self._judged())
        self._place()

    def _on_look(self) -> None:
        """See whether a monitor was plugged in that shows the same picture as another."""
        if not self._rest.isActive() and self._judged() != self.arrangement:
            self._on_screens_changing()
