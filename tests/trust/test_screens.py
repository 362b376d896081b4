"""A projector that comes and goes: one virtual screen, cut into monitors and made whole again while a show runs.

Looked at from outside, by the pixels of the screen: red is the audience's window, blue the presenter's.
``BROADSHEET_FULL_TESTS=1`` runs all the cycles.
"""

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from build_spec import screens

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("two_windows.py")
CYCLES = 300 if os.environ.get("BROADSHEET_FULL_TESTS") else 30
MISSING = [tool for tool in ("Xvfb", "xrandr", "xdotool") if not shutil.which(tool)]
RED, BLUE, BLACK, LIME = 0xFF0000, 0x0000FF, 0, 0x00FF00
WIDTH, HEIGHT = 800, 600  # of each of the two
WAIT = 10

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="RandR is X11's"),
    pytest.mark.skipif(bool(MISSING), reason=f"missing: {' '.join(MISSING)}"),
]


class Room:
    """A laptop's screen at the left, and a projector at the right that can be pulled out."""

    def __init__(self, screen):
        self.screen = screen
        self.pixels = screen.pixels()
        self.covered = 0

    def xrandr(self, *arguments):
        subprocess.run(["xrandr", *arguments], check=True, env=self.environment(), stdout=subprocess.DEVNULL)

    def environment(self):
        return os.environ | {
            "DISPLAY": self.screen.display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": os.pathsep.join(sys.path),
        }

    def plug_in_laptop(self):
        self.xrandr("--setmonitor", "LAPTOP", f"{WIDTH}/310x{HEIGHT}/174+0+0", "screen")

    def plug_in(self, width=WIDTH, height=HEIGHT):
        self.xrandr("--setmonitor", "PROJECTOR", f"{width}/0x{height}/0+{WIDTH}+0", "none")

    def pull_out(self):
        self.xrandr("--delmonitor", "PROJECTOR")

    def clone(self):
        self.pull_out()
        self.xrandr("--setmonitor", "PROJECTOR", f"{WIDTH}/0x{HEIGHT}/0+0+0", "none")

    def laptop(self):
        return self._colours(self.pixels[40:HEIGHT:7, 40:WIDTH:7])

    def projector(self, width=WIDTH, height=HEIGHT):
        return self._colours(self.pixels[40:height:7, WIDTH : WIDTH + width : 7])

    def shows(self, laptop, projector, **size):
        """Wait until both screens are wholly of their colour; note whenever the laptop's shows the audience's."""
        until = time.monotonic() + WAIT
        while time.monotonic() < until:
            left = self.laptop()
            self.covered += RED in left and laptop != {RED}
            if left == laptop and self.projector(**size) == projector:
                return True
            time.sleep(0.004)
        print("laptop", [f"{colour:06x}" for colour in left], "projector", [f"{c:06x}" for c in self.projector(**size)])
        return False

    def comes_to(self, right):
        """Wait until what both screens show is right."""
        until = time.monotonic() + WAIT
        while time.monotonic() < until:
            if right(self.laptop(), self.projector()):
                return True
            time.sleep(0.01)
        return False

    @staticmethod
    def _colours(pixels):
        return set((pixels & 0xFFFFFF).ravel().tolist())


@contextmanager
def show(room, *arguments):
    program = subprocess.Popen(
        [sys.executable, str(PROGRAM), *arguments], env=room.environment(),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        yield program
    finally:
        said, complaints = program.communicate(timeout=WAIT)
        assert (program.returncode, complaints) == (0, "")
        assert "left to Qt" not in said, "a window stood on a screen that went"
        program.said = said


def say(program, line):
    program.stdin.write(line + "\n")
    program.stdin.flush()


def memory(program):
    """What a process holds, in KB."""
    lines = Path(f"/proc/{program.pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


@pytest.fixture(params=["nobody", "openbox"])
def room(request):
    """Without a window manager, and with one that puts windows where it likes."""
    if request.param != "nobody" and not shutil.which(request.param):
        pytest.skip(f"missing: {request.param}")
    with screens.screen(f"{2 * WIDTH}x{HEIGHT}x24") as screen:
        found = Room(screen)
        found.plug_in_laptop()
        if request.param == "nobody":
            yield found
            return
        manager = subprocess.Popen(
            [request.param, "--sm-disable"],
            env=found.environment(),
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        time.sleep(0.5)
        yield found
        manager.terminate()
        manager.wait()


def test_a_projector_that_comes_and_goes_never_covers_the_presenter(room, request):
    cycles = CYCLES if request.node.callspec.params["room"] == "openbox" else CYCLES // 3
    room.plug_in()
    with show(room) as program:
        assert room.shows({BLUE}, {RED})
        room.covered = 0
        early = memory(program)
        for cycle in range(cycles):
            room.pull_out()
            assert room.shows({BLUE}, {BLACK}), cycle
            room.plug_in()
            assert room.shows({BLUE}, {RED}), cycle
            early = memory(program) if cycle == cycles // 10 else early
        late = memory(program)
    print(f"\n  {cycles} cycles, presenter covered {room.covered} times, memory {early} -> {late} KB")
    assert room.covered == 0
    assert late < early * 1.03


def test_screens_are_swapped_and_a_swapped_projector_comes_back_as_the_presenters(room):
    room.plug_in()
    with show(room) as program:
        assert room.shows({BLUE}, {RED})
        say(program, "swap")
        assert room.shows({RED}, {BLUE})
        room.pull_out()
        assert room.shows({BLUE}, {BLACK})
        room.plug_in()
        assert room.shows({RED}, {BLUE})
        say(program, "swap")
        assert room.shows({BLUE}, {RED})


def test_what_was_chosen_comes_back_with_the_same_screens_in_the_next_show(room, tmp_path):
    choices = str(tmp_path / "screens.json")
    room.plug_in()
    with show(room, choices) as program:
        assert room.shows({BLUE}, {RED})
        say(program, "next")
        assert room.shows({RED}, {BLUE})
    with show(room, choices) as program:
        assert room.shows({RED}, {BLUE})
        say(program, "next")
        assert room.shows({BLUE}, {RED})
        say(program, "share")
        assert room.comes_to(lambda laptop, wall: BLUE in laptop and RED in wall and BLACK in wall and BLUE not in wall)
    with show(room, choices) as program:
        assert room.comes_to(lambda laptop, wall: BLUE in laptop and RED in wall and BLACK in wall and BLUE not in wall)
        say(program, "fill")
        assert room.shows({BLUE}, {RED})


def test_a_projector_set_to_another_resolution_is_filled_again(room):
    room.plug_in()
    with show(room):
        assert room.shows({BLUE}, {RED})
        room.pull_out()
        room.plug_in(640, 480)
        assert room.shows({BLUE}, {RED}, width=640, height=480)
        assert BLUE not in room.projector()
        room.pull_out()
        room.plug_in()
        assert room.shows({BLUE}, {RED})


def test_notes_leave_the_screen_when_it_becomes_a_copy_and_come_back_after_a_yes_or_when_it_is_none_any_more(room):
    room.plug_in()
    with show(room) as program:
        assert room.shows({BLUE}, {RED})
        room.clone()
        assert room.shows({RED}, {BLACK})
        say(program, "presenter")  # refused without a yes
        time.sleep(0.3)
        assert room.shows({RED}, {BLACK})
        say(program, "yes")
        assert room.shows({BLUE}, {BLACK})
        room.pull_out()
        room.plug_in()
        assert room.shows({BLUE}, {RED})
        room.clone()
        assert room.shows({RED}, {BLACK})  # that yes is over


def test_one_screen_shows_the_audiences_window_until_the_presenter_view_is_asked_for(room):
    with show(room) as program:
        assert room.shows({RED}, {BLACK})
        say(program, "presenter")
        assert room.shows({BLUE}, {BLACK})
        room.plug_in()
        assert room.shows({BLUE}, {RED})


def test_a_projector_that_is_plugged_in_during_a_show_on_one_screen_is_the_audiences_by_itself(room):
    with show(room):
        assert room.shows({RED}, {BLACK})
        room.plug_in()
        assert room.shows({BLUE}, {RED})


def test_the_laptops_screen_goes_and_comes_back_and_the_audience_sees_the_same_all_the_while(room):
    room.plug_in()
    with show(room):
        assert room.shows({BLUE}, {RED})
        room.xrandr("--delmonitor", "LAPTOP")  # what is left of it and the projector's now show the same in part
        assert room.shows({BLACK}, {RED})
        room.plug_in_laptop()
        assert room.shows({BLUE}, {RED})


def test_a_window_to_share_fills_no_screen_and_stands_before_the_presenters_where_there_is_one_screen(room):
    room.plug_in()
    with show(room) as program:
        assert room.shows({BLUE}, {RED})
        say(program, "share")
        assert room.comes_to(lambda laptop, wall: BLUE in laptop and RED in wall and BLACK in wall and BLUE not in wall)
        room.pull_out()  # both are here now; the audience's is in front, to be laid where it should be
        assert room.comes_to(lambda laptop, wall: RED in laptop and RED not in wall)
        room.plug_in()
        assert room.comes_to(lambda laptop, wall: BLUE in laptop and RED in wall and BLACK in wall and BLUE not in wall)
        say(program, "fill")
        assert room.shows({BLUE}, {RED})


def test_a_clickers_keys_come_to_the_presenters_window_else_to_the_audiences(room):
    with show(room) as program:
        for plug, expected in ((None, ({RED}, {BLACK})), (room.plug_in, ({BLUE}, {RED}))):
            if plug:
                plug()
            assert room.shows(*expected)
            time.sleep(0.3)
            subprocess.run(["xdotool", "key", "Next"], env=room.environment(), check=True)
            time.sleep(0.2)
    assert program.said.split("\n")[:2] == ["red took a key", "blue took a key"]


def test_a_presenters_window_may_come_later(room):
    room.plug_in()
    with show(room, "late") as program:
        assert room.shows({BLACK}, {RED})
        subprocess.run(["xdotool", "key", "Next"], env=room.environment(), check=True)
        say(program, "late")
        assert room.shows({BLUE}, {RED})
        room.pull_out()
        assert room.shows({BLUE}, {BLACK})
    assert program.said.startswith("red took a key")


def test_any_other_window_leaves_the_audiences_screen(room):
    room.plug_in()
    with show(room) as program:
        assert room.shows({BLUE}, {RED})
        say(program, "share")  # now a window beside the audience's can be seen
        assert room.comes_to(lambda laptop, wall: RED in wall and BLACK in wall)
        say(program, "other")
        assert room.comes_to(lambda laptop, wall: LIME in laptop and LIME not in wall)
        say(program, "fill")
        assert room.comes_to(lambda laptop, wall: wall == {RED})
