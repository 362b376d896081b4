"""Runs a kiosk till it has painted, then ends it as the end of its user's session does; started by test_offline.py."""

import subprocess
import sys
import time

from broadsheet.app.watch import state_folder

with subprocess.Popen(sys.argv[1:]) as kiosk:
    until = time.monotonic() + 100
    while kiosk.poll() is None and time.monotonic() < until:
        if [path.read_bytes() for path in state_folder().glob("run-*")] == [b""]:
            break
        time.sleep(0.05)
    kiosk.terminate()
    sys.exit(kiosk.wait())
