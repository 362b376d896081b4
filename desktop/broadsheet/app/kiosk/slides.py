"""The slides that a kiosk shows next, laid out in a thread; no more than three are kept, however long it runs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from broadsheet.app.jobs import Job
from broadsheet.typeset.slides import ground_of, lay_out

if TYPE_CHECKING:
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
        self._job: Job | None = None

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
        if self._job is None and self._scene is not None and missing:
            self._job = Job(partial(_shoot, self._scene, missing[0]), self)
            self._job.done.connect(self._on_made)
            self._job.start()

    def _on_made(self, shot: Shot) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None
        if shot.scene is self._scene and shot.slide in self._wanted:
            self._shots[shot.slide] = shot
            self.ready.emit()
        self._make()


def _shoot(scene: Scene, slide: int) -> Shot:
    """Lay a slide out and paint its ground; called in a thread."""
    size = (float(scene.width), float(scene.height))
    picture = lay_out(scene.briefing, scene.deck, scene.deck.slides[slide], size, scene.palette, scene.fonts)
    return Shot(scene, slide, picture, ground_of(picture, scene.ratio))
