"""A whole talk, given to two virtual screens with the keys of a clicker alone: what each of them shows at every step.

The program is started by its own `main`, with ``--present``, on the bundled briefing. What a step looks like is painted
anew here: the projector has to show that and not the step before, and so has the slide on the presenter's screen.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from build_spec import screens
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from tests.pixels import pixels

from broadsheet.app.show.reel import still
from broadsheet.derive.slides import deck
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.state.show_plan import At
from broadsheet.theme.palette import palette_of
from broadsheet.typeset.slides import lay_out

ROOT = Path(__file__).parents[2]
WIDTH, HEIGHT = 1280, 720
WAIT = 15
SAME = 0.004
"""Share of the pixels that may differ: edges of letters, drawn in two processes."""
ALIKE = 9.0
"""Mean difference, of 255, between a slide and the same made small in another way; another slide is further off."""
PAPER = 200
QUESTION = "对开"
"""The title of a question's window."""
MISSING = [tool for tool in ("Xvfb", "xrandr", "xdotool") if not shutil.which(tool)]

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="RandR is X11's"),
    pytest.mark.skipif(bool(MISSING), reason=f"missing: {' '.join(MISSING)}"),
]


class Hall:
    """A laptop at the left and a projector at the right, on which a talk is given."""

    def __init__(self, screen, environment):
        self.pixels, self._environment = screen.pixels(), environment

    def start(self, *arguments):
        command = [sys.executable, "-m", "broadsheet", "open", str(bundled_briefing()), *arguments]
        self.program = subprocess.Popen(command, env=self._environment, cwd=ROOT)

    def kill(self):
        self.program.kill()
        self.program.wait(WAIT)

    def press(self, key):
        subprocess.run(["xdotool", "key", key], env=self._environment, check=True)

    def is_asked(self):
        """Wait until a question has the keys."""
        until = time.monotonic() + 2 * WAIT
        while time.monotonic() < until:
            asked = self._windows("search", "--onlyvisible", "--name", f"^{QUESTION}$")
            if set(asked) & set(self._windows("getwindowfocus")):
                return True
            time.sleep(0.05)
        return False

    def _windows(self, *what):
        told = subprocess.run(["xdotool", *what], env=self._environment, capture_output=True, text=True, check=False)
        return told.stdout.split()

    def wall(self):
        return screens.colours(self.pixels[:HEIGHT, WIDTH:])

    def laptop(self):
        return screens.colours(self.pixels[:HEIGHT, :WIDTH])

    def find_slide(self):
        """Where the presenter's screen shows the slide: the bright rectangle at its upper left."""
        bright = self.laptop().min(axis=2) > PAPER
        row = HEIGHT // 4
        left = int(bright[row].argmax())
        column = bright[:, left + 4]
        top = row - int((~column[row::-1]).argmax()) + 1
        bottom = row + int((~column[row:]).argmax())
        right = left + 4 + int((~bright[top + 4, left + 4 :]).argmax())
        assert right - left > WIDTH / 4, "the presenter's screen shows the slide large"
        self._slide = (slice(top, bottom), slice(left, right))

    def small(self, expected):
        """How far the slide on the presenter's screen is from a picture, of 255."""
        shown = self.laptop()[self._slide].astype(np.int16)
        return float(np.abs(shown - scaled(expected, *shown.shape[1::-1])).mean())

    def shows_small(self, expected, others):
        """Wait until the presenter's slide is a picture, and rather that than others."""
        until = time.monotonic() + WAIT
        while time.monotonic() < until:
            far = self.small(expected)
            if far < ALIKE and all(far < self.small(other) for other in others):
                return True
            time.sleep(0.02)
        return False

    def comes_to(self, expected):
        """Wait until the projector shows a picture; return how much of it differs at last."""
        until = time.monotonic() + WAIT
        while (share := differing(self.wall(), expected)) > SAME and time.monotonic() < until:
            time.sleep(0.02)
        return share


@contextmanager
def hall(folder, *arguments):
    """The program, presenting."""
    settings = folder / "config" / "broadsheet" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"interface_language": "zh", "motion": "reduced"}))
    with screens.screen(f"{2 * WIDTH}x{HEIGHT}x24") as screen:
        environment = os.environ | {
            "DISPLAY": screen.display,
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_RUNTIME_DIR": str(folder),
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        for name, at in (("LAPTOP", 0), ("PROJECTOR", WIDTH)):
            output = "screen" if name == "LAPTOP" else "none"
            command = ["xrandr", "--setmonitor", name, f"{WIDTH}/340x{HEIGHT}/190+{at}+0", output]
            subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        room = Hall(screen, environment)
        room.start("--present", *arguments)
        try:
            yield room
        finally:
            room.program.terminate()
            room.program.wait(WAIT)


class Slides:
    """What every step of the talk looks like."""

    def __init__(self, language, fonts):
        briefing = open_briefing(bundled_briefing()).briefing
        self.deck = deck(briefing, language)
        made = (briefing, self.deck), ((WIDTH, HEIGHT), palette_of("projector", False), fonts)
        self._pictures = [lay_out(*made[0], slide, *made[1]) for slide in self.deck.main]

    def steps(self):
        return [At(at, cue) for at, slide in enumerate(self.deck.main) for cue in range(len(slide.cues))]

    def picture(self, at):
        return pixels(still(self._pictures[at.slide], at.cue, 1.0)).astype(np.uint8)


def scaled(picture, width, height):
    """A picture made small."""
    content = np.dstack([picture, np.full_like(picture[:, :, :1], 255)]).tobytes()
    image = QImage(content, WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    smooth = Qt.TransformationMode.SmoothTransformation
    return pixels(image.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))


def differing(one, other):
    """The share of the pixels that are clearly others."""
    return float((np.abs(one.astype(np.int16) - other).max(axis=2) > 48).mean())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_talk_from_the_first_step_to_the_last_with_a_clicker(app, fonts, tmp_path, language):
    slides = Slides(language, fonts)
    steps = slides.steps()
    with hall(tmp_path, "--language", language) as room:
        before = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
        for number, at in enumerate(steps):
            if number:
                room.press("Next")
            expected = slides.picture(at)
            assert room.comes_to(expected) <= SAME, (
                f"step {number + 1}: {slides.deck.slides[at.slide].id}, cue {at.cue}"
            )
            if not number:
                room.find_slide()
            others = [before] if differing(expected, before) > SAME else []
            assert room.shows_small(expected, others), f"step {number + 1} on the presenter's screen"
            if differing(expected, before) > SAME:
                assert differing(room.wall(), before) > differing(room.wall(), expected)
            before = expected
        room.press("Next")
        time.sleep(0.3)
        assert room.comes_to(before) <= SAME, "the last step stays"
        room.press("Prior")
        assert room.comes_to(slides.picture(steps[-2])) <= SAME
        for key in ("F5", "Escape", "F5", "Escape", "F5"):  # of one button, by turns
            room.press(key)
            time.sleep(0.1)
        assert room.comes_to(slides.picture(steps[-2])) <= SAME, "the show goes on"
        room.press("period")
        assert room.comes_to(np.zeros_like(before)) <= SAME
        room.press("period")
        assert room.comes_to(slides.picture(steps[-2])) <= SAME
    print(f"\n  {len(steps)} steps of {len(slides.deck.main)} slides in {language}")


def test_a_program_that_is_killed_in_the_middle_of_a_talk_offers_to_go_on_at_the_same_step(app, fonts, tmp_path):
    slides = Slides("zh", fonts)
    steps = slides.steps()
    with hall(tmp_path, "--language", "zh") as room:
        assert room.comes_to(slides.picture(steps[0])) <= SAME
        for _ in range(7):
            room.press("Next")
        expected = slides.picture(steps[7])
        assert room.comes_to(expected) <= SAME
        assert settled(tmp_path / "state", steps[7].cue)
        room.kill()
        assert room.comes_to(np.zeros_like(expected)) <= SAME
        room.start("--language", "zh")
        assert room.is_asked(), "whether to go on"
        room.press("Return")  # “Go on” is what Enter says; pressed once more it would be the next step
        assert room.comes_to(expected) <= SAME
        room.press("Next")
        assert room.comes_to(slides.picture(steps[8])) <= SAME


def settled(folder, cue):
    """Wait until a step is kept."""
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        files = list(folder.rglob("talk.json"))
        if files and json.loads(files[0].read_text())["cue"] == cue:
            return True
        time.sleep(0.05)
    return False
