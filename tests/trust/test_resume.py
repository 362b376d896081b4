"""A talk whose process is killed, at any moment, is found again where it was: at the last step or the one before it.

``BROADSHEET_FULL_TESTS=1`` runs all the kills.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from broadsheet.state.talk import TalkMemory

KILLS = 50 if os.environ.get("BROADSHEET_FULL_TESTS") else 5
PROGRAM = Path(__file__).with_name("talking.py")

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills are POSIX's")


def test_a_killed_talk_is_found_where_it_was(tmp_path):
    chance, exact = random.Random(6), 0
    for kill in range(KILLS):
        file = tmp_path / str(kill) / "show.json"
        program = subprocess.Popen(
            [sys.executable, str(PROGRAM), str(file)], stdout=subprocess.PIPE, text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )  # fmt: skip
        steps = [program.stdout.readline() for _ in range(chance.randint(4, 9))]
        time.sleep(chance.random() * 0.15)
        os.kill(program.pid, signal.SIGKILL)
        steps += program.stdout.readlines()
        program.wait()
        program.stdout.close()
        left = TalkMemory(file).left()
        assert left is not None
        found = f"{left.slide} {left.cue}\n"
        assert found in steps[-2:]
        exact += found == steps[-1]
        assert left.started
        assert 0 < left.clock(time.time()) < 10
    print(f"\n  {KILLS} kills, {exact} found at the very step, the others at the one before")
