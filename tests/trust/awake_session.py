"""Plays the service that keeps a computer awake, and looks at how the program asks it; prints what came to pass.

Run inside ``dbus-run-session``: ``awake_session.py saver|logind|nobody release|kill|end PROGRAM…``.
"""

import json
import os
import signal
import subprocess
import sys
import time

from jeepney import HeaderFields, MatchRule, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import Proxy, open_dbus_connection

NAMES = {"saver": "org.freedesktop.ScreenSaver", "logind": "org.freedesktop.login1"}
WAIT = 10


class Service:
    """Grants what it is asked for to whoever asks, until the caller leaves the bus or closes the file."""

    def __init__(self, kind):
        self._kind = kind
        self._line = open_dbus_connection("SESSION", enable_fds=True)
        bus = Proxy(message_bus, self._line)
        if kind in NAMES:
            bus.RequestName(NAMES[kind])
        gone = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
        bus.AddMatch(gone)
        self.asked, self.holders, self._ends = [], set(), []

    def serve(self, until, seconds=WAIT):
        """Answer until something is true; return whether it became so."""
        end = time.monotonic() + seconds
        while not until() and time.monotonic() < end:
            try:
                self._take(self._line.receive(timeout=0.05))
            except TimeoutError:
                self._look_at_files()
        return until()

    def _take(self, message):
        fields = message.header.fields
        if message.header.message_type == MessageType.signal and fields.get(HeaderFields.member) == "NameOwnerChanged":
            name, _, now = message.body
            if not now and self._kind == "saver":
                self.holders.discard(name)
        elif message.header.message_type == MessageType.method_call and fields[HeaderFields.member] == "Inhibit":
            self._grant(message, fields[HeaderFields.sender])
        elif message.header.message_type == MessageType.method_call:
            self._line.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))

    def _grant(self, message, sender):
        self.asked.append(list(message.body))
        self.holders.add(sender)
        if self._kind == "saver":
            self._line.send(new_method_return(message, "u", (7,)))
            return
        read, write = os.pipe()
        os.set_blocking(read, False)
        self._line.send(new_method_return(message, "h", (write,)))
        os.close(write)
        self._ends.append((read, sender))

    def _look_at_files(self):
        for read, sender in self._ends:
            try:
                closed = os.read(read, 1) == b""
            except BlockingIOError:
                closed = False
            if closed:
                self.holders.discard(sender)


def main(kind, how, program):
    environment = os.environ | {"DBUS_SYSTEM_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"]}
    service = Service(kind)
    running = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
    granted = service.serve(lambda: bool(service.holders), 3 if kind == "nobody" else WAIT)
    said = [running.stdout.readline().strip()]
    lasting = service.serve(lambda: not service.holders, 1) is False
    if how == "release":
        running.stdin.write("release\n")
        running.stdin.flush()
        said.append(running.stdout.readline().strip())
    elif how == "kill":
        os.kill(running.pid, signal.SIGKILL)
    else:
        running.stdin.close()
    released = service.serve(lambda: not service.holders)
    alive = running.poll() is None
    again = False
    if how == "release" and granted:
        running.stdin.write("hold\n")
        running.stdin.flush()
        again = service.serve(lambda: bool(service.holders))
    running.kill()
    running.wait()
    told = {"granted": granted, "lasting": lasting, "released": released, "alive": alive, "again": again}
    print(json.dumps(told | {"asked": service.asked, "said": said}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
