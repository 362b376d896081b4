"""The slides that a kiosk shows next, laid out in idle turns; no more than three are kept, however long it runs.

Not in a thread: the fonts of a slide do not outlive the thread that made them, and each thread keeps fonts of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from broadsheet.app.jobs import IdleJob
from broadsheet.typeset.slides import grounding, laying_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from broadsheet.derive.slides import Deck
    from broadsheet.model import Briefing
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.slides import SlidePicture


class Scene(NamedTuple):
    """What the pictures depend on."""

    briefing: Briefing
    deck: Deck
    width: int
    height: int
    ratio: float
    palette: Palette
    fonts: Fonts


class Shot(NamedTuple):
    """One slide, ready to be painted."""

    scene: Scene
    slide: int
    picture: SlidePicture
    ground: QImage


class KioskSlides(QObject):
    """Has the wanted slides ready, one after the other."""

    ready = Signal()  # one more

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._wanted: tuple[int, ...] = ()
        self._shots: dict[int, Shot] = {}
        self._job = IdleJob(self)
        self._job.done.connect(self._on_made)

    def set_scene(self, scene: Scene) -> None:
        """Show slides like this from now on."""
        if scene != self._scene:
            self._scene = scene
            self._shots.clear()

    def want(self, *slides: int) -> None:
        """These are wanted, the first before the others; those that were wanted before may go."""
        self._wanted = tuple(dict.fromkeys(slides))
        self._shots = {slide: shot for slide, shot in self._shots.items() if slide in self._wanted}
        self._make()

    def of(self, slide: int) -> Shot | None:
        """A slide, where it is ready."""
        return self._shots.get(slide)

    def _make(self) -> None:
        missing = [slide for slide in self._wanted if slide not in self._shots]
        if self._scene is not None and missing and not self._job.runs:
            self._job.begin(_shooting(self._scene, missing[0]))

    def _on_made(self, made: tuple[Shot]) -> None:
        (shot,) = made
        if shot.scene is self._scene and shot.slide in self._wanted:
            self._shots[shot.slide] = shot
            self.ready.emit()
        self._make()


def _shooting(scene: Scene, slide: int) -> Iterator[Shot | None]:
    """Lay a slide out and paint its ground, in steps, the last of which gives both."""
    size = (float(scene.width), float(scene.height))
    shown = scene.deck.slides[slide]
    picture = None
    for laid in laying_out(scene.briefing, scene.deck, shown, size, scene.palette, scene.fonts):
        picture = laid
        yield None
    assert picture is not None
    for ground in grounding(picture, scene.ratio):
        yield Shot(scene, slide, picture, ground) if ground is not None else None
